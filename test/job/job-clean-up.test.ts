import { Duration } from 'cdk8s';
import { rayJob, specOf } from './jobs';
import { JobCleanUp, JobDeletionPolicy, JobOutcome } from '../../src';
import { rayCluster } from '../cluster/clusters';

test('a cluster that is made for a job goes with it', () => {
  const { shutdownAfterJobFinishes, ttlSecondsAfterFinished } = specOf(rayJob());

  expect([shutdownAfterJobFinishes, ttlSecondsAfterFinished]).toEqual([true, undefined]);
});

test('it may stay for a while', () => {
  expect(specOf(rayJob({ cleanUp: JobCleanUp.deleteCluster(Duration.minutes(10)) })))
    .toMatchObject({ shutdownAfterJobFinishes: true, ttlSecondsAfterFinished: 600 });
});

test('or for good', () => {
  const spec = specOf(rayJob({ cleanUp: JobCleanUp.keep() }));

  expect(spec).not.toHaveProperty('shutdownAfterJobFinishes');
  expect(spec).not.toHaveProperty('deletionStrategy');
});

test('what is deleted, and when, can depend on how the job ended', () => {
  expect(specOf(rayJob({
    cleanUp: JobCleanUp.rules([
      { outcome: JobOutcome.SUCCEEDED, policy: JobDeletionPolicy.DELETE_CLUSTER },
      { outcome: JobOutcome.FAILED_IN_RAY, policy: JobDeletionPolicy.DELETE_WORKERS, after: Duration.minutes(1) },
      { outcome: JobOutcome.FAILED, policy: JobDeletionPolicy.DELETE_SELF, after: Duration.hours(1) },
      { outcome: JobOutcome.FAILED, policy: JobDeletionPolicy.DELETE_NONE },
    ]),
  })).deletionStrategy).toEqual({
    deletionRules: [
      { policy: 'DeleteCluster', condition: { jobStatus: 'SUCCEEDED' } },
      { policy: 'DeleteWorkers', condition: { jobStatus: 'FAILED', ttlSeconds: 60 } },
      { policy: 'DeleteSelf', condition: { jobDeploymentStatus: 'Failed', ttlSeconds: 3600 } },
      { policy: 'DeleteNone', condition: { jobDeploymentStatus: 'Failed' } },
    ],
  });
});

test('no rules are an error', () => {
  expect(() => JobCleanUp.rules([])).toThrow('a clean-up by rules has at least one rule: give one, or use JobCleanUp.keep()');
});

test.each([
  () => JobCleanUp.deleteCluster(Duration.millis(1)),
  () => JobCleanUp.rules([{ outcome: JobOutcome.FAILED, policy: JobDeletionPolicy.DELETE_SELF, after: Duration.millis(1) }]),
])('times are counted in seconds: %#', make => {
  expect(make).toThrow('after is counted in seconds (1 ms): give whole seconds');
});

test('a cluster that was there before the job stays', () => {
  const cluster = rayCluster({ metadata: { name: 'training' } });

  expect(() => rayJob({ cluster, cleanUp: JobCleanUp.deleteCluster() }))
    .toThrow('nothing is deleted after a job on a cluster that is there already (training): leave out cleanUp');
  expect(rayJob({ cluster, cleanUp: JobCleanUp.keep() }).cleanUp._deletes).toBe(false);
});
