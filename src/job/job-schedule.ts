import { Cron } from 'cdk8s';

/** When a job is run, again and again. */
export class JobSchedule {
  /**
   * A schedule of cdk8s.
   *
   * @param cron such as `Cron.daily()`
   */
  public static cron(cron: Cron): JobSchedule {
    return new JobSchedule(cron.expressionString);
  }

  /**
   * The five fields of cron, or `@hourly`, `@daily` and the like. A time zone is not part of it.
   *
   * @param expression such as `0 3 * * 1-5`: at three, Monday to Friday
   */
  public static expression(expression: string): JobSchedule {
    return new JobSchedule(expression);
  }

  private constructor(
    /** The text in the manifest. */
    public readonly text: string,
  ) {}
}
