import { driverArguments, driverScript } from '../private/driver-command';
import { quote } from '../private/quote';

/**
 * What a job runs. It means the same however the job is submitted: on its way to Ray it goes through several shells,
 * none of which reads it.
 */
export class Entrypoint {
  /**
   * A program with its arguments. Each arrives as it is written here: no shell expands or splits it.
   *
   * @param words the program and its arguments, such as `['python', 'train.py', '--name', 'a b']`
   * @throws if there is no program, or an argument has a NUL
   */
  public static args(words: string[]): Entrypoint {
    return new Entrypoint(driverArguments(words));
  }

  /**
   * A script of bash, in which variables are those of the node that the job is placed on, mostly the head.
   *
   * @param script as bash reads it, such as `python prepare.py && python train.py`
   * @throws if it is empty, or has a NUL
   */
  public static shell(script: string): Entrypoint {
    if (script.trim() === '') { throw new Error(`there is no command in the script (${quote(script)}): give one, such as python train.py`); }
    return new Entrypoint(driverScript(script));
  }

  private constructor(
    /** The text in the manifest. */
    public readonly text: string,
  ) {}
}
