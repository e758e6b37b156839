import { Chart, Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { rayCronJob, rayJob } from './jobs';
import { Entrypoint, JobCleanUp, JobSubmission, ManagedBy, RayCronJobProps, RayJobProps } from '../../src';
import { chartOf, Manifest, manifestOf } from '../cluster/clusters';
import { outside } from '../outside';

type Own<T> = Omit<T, keyof Parts>;
type Parts = Pick<RayJobProps, 'image' | 'cluster' | 'head' | 'workerGroups' | 'autoscaling' | 'gcsFaultTolerance' | 'isolation' | 'podSecurity' | 'imagePullSecrets' | 'imagePullPolicy'>;

/** Every optional property of a type, so that one that is new cannot be forgotten. */
type Each<T> = { readonly [name in keyof T as undefined extends T[name] ? name : never]-?: [value: T[name], ...changed: string[]] };

/** What each property of a job changes, in the spec of the job. */
const JOB: Each<Own<Omit<RayJobProps, 'suspend' | 'metadata'>>> = {
  entrypoint: [Entrypoint.shell('python other.py'), 'entrypoint'],
  runtimeEnv: [{ pip: ['a'] }, 'runtimeEnvYAML'],
  entrypointNumCpus: [1, 'entrypointNumCpus'],
  entrypointNumGpus: [1, 'entrypointNumGpus'],
  entrypointResources: [{ slots: 1 }, 'entrypointResources'],
  jobMetadata: [{ team: 'ml' }, 'metadata'],
  jobId: ['x', 'jobId'],
  submission: [JobSubmission.http(), 'submissionMode', 'submitterPodTemplate'],
  cleanUp: [JobCleanUp.keep(), 'shutdownAfterJobFinishes'],
  activeDeadline: [Duration.hours(1), 'activeDeadlineSeconds'],
  preRunningDeadline: [Duration.hours(1), 'preRunningDeadlineSeconds'],
  backoffLimit: [1, 'backoffLimit'],
  managedBy: [ManagedBy.MULTI_KUEUE, 'managedBy'],
};

const OF_JOB: Each<Pick<RayJobProps, 'suspend' | 'metadata'>> = {
  suspend: [true, 'spec.suspend'],
  metadata: [{ labels: { team: 'ml' } }, 'metadata.labels'],
};

const OF_CRON_JOB: Each<Pick<RayCronJobProps, 'suspend' | 'metadata' | 'timeZone'>> = {
  suspend: [true, 'spec.suspend'],
  metadata: [{ labels: { team: 'ml' } }, 'metadata.labels'],
  timeZone: ['Europe/Berlin', 'spec.timeZone'],
};

function below(place: string, rows: Readonly<Record<string, [unknown, ...string[]]>>): [string, unknown, string[]][] {
  return Object.entries(rows).map(([name, [value, ...changed]]) => [name, value, changed.map(path => place + path)]);
}

function expectOnly(make: (props: object, chart?: Chart) => Manifest, [name, value, changed]: [string, unknown, string[]]): void {
  const made = make({ [name]: value });

  expect(made).not.toEqual(make({}));
  expect(outside(changed, made)).toEqual(outside(changed, make({})));
}

test.each([...below('spec.', JOB), ...below('', OF_JOB)])('%s of a job changes only what it is about', (...row) => {
  expectOnly(props => manifestOf(rayJob(props)), row);
});

test.each([...below('spec.jobTemplate.', JOB), ...below('', OF_CRON_JOB)])('%s of a job that is run again and again changes only what it is about', (...row) => {
  expectOnly(props => manifestOf(rayCronJob(props)), row);
});

test('who may select the pods of a job changes nothing but their labels', () => {
  const chart = chartOf();
  const job = rayJob({ workerGroups: [{ groupName: 'cpu' }] }, chart);
  job.workerGroups[0].connections.allowFrom(kplus.NetworkPolicyIpBlock.ipv4(chart, 'Net', '10.0.0.0/24'));
  const changed = ['headGroupSpec', 'workerGroupSpecs[0]'].map(group => `spec.rayClusterSpec.${group}.template.metadata`);

  expect(outside(changed, manifestOf(job))).toEqual(outside(changed, manifestOf(rayJob({ workerGroups: [{ groupName: 'cpu' }] }))));
});
