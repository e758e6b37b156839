import { Chart } from 'cdk8s';
import { Entrypoint, JobSchedule, RayCronJob, RayCronJobProps, RayImage, RayJob, RayJobProps } from '../../src';
import { chartOf, manifestOf, Manifest } from '../cluster/clusters';

const ENTRYPOINT = Entrypoint.args(['python', 'train.py']);

/** A job `Job` with a cluster of Ray 2.55.1, of which only the head is there. */
export function rayJob(props: Partial<RayJobProps> = {}, scope: Chart = chartOf()): RayJob {
  return new RayJob(scope, 'Job', { entrypoint: ENTRYPOINT, ...props.cluster ? {} : { image: RayImage.release('2.55.1') }, ...props });
}

/** The same, every night. */
export function rayCronJob(props: Partial<RayCronJobProps> = {}, scope: Chart = chartOf()): RayCronJob {
  const cluster = props.cluster ? {} : { image: RayImage.release('2.55.1') };
  return new RayCronJob(scope, 'Job', { schedule: JobSchedule.expression('0 3 * * *'), entrypoint: ENTRYPOINT, ...cluster, ...props });
}

/** What a job is in its manifest. */
export function specOf(job: RayJob): Manifest {
  return manifestOf(job).spec;
}
