import { Cron } from 'cdk8s';
import { rayCronJob, rayJob, specOf } from './jobs';
import { JobSchedule, RayCronJob, RayImage } from '../../src';
import { chartOf, manifestOf, rayCluster } from '../cluster/clusters';

const metadata = { name: 'nightly', namespace: 'ml' };

test('it is a RayCronJob of ray.io/v1', () => {
  const job = rayCronJob();

  expect([job.apiVersion, job.kind, job.resourceType]).toEqual(['ray.io/v1', 'RayCronJob', 'raycronjobs']);
  expect(manifestOf(job)).toMatchObject({ apiVersion: 'ray.io/v1', kind: 'RayCronJob', spec: { schedule: '0 3 * * *' } });
});

test('what is run is what a job runs', () => {
  expect(manifestOf(rayCronJob({ jobId: 'x', workerGroups: [{ groupName: 'cpu' }] })).spec.jobTemplate)
    .toEqual({ ...specOf(rayJob({ jobId: 'x', workerGroups: [{ groupName: 'cpu' }] })), submitterPodTemplate: expect.anything() });
});

test('the schedule may be one of cdk8s', () => {
  expect(manifestOf(rayCronJob({ schedule: JobSchedule.cron(Cron.schedule({ minute: '30', hour: '2' })) })).spec.schedule).toBe('30 2 * * *');
});

test('it may have a time zone, and be suspended', () => {
  const job = rayCronJob({ timeZone: 'Europe/Berlin', suspend: true });

  expect([job.schedule.text, job.timeZone, job.suspend]).toEqual(['0 3 * * *', 'Europe/Berlin', true]);
  expect(manifestOf(job).spec).toMatchObject({ timeZone: 'Europe/Berlin', suspend: true });
});

test('what the operator does anyway is not written', () => {
  expect(Object.keys(manifestOf(rayCronJob()).spec).sort()).toEqual(['jobTemplate', 'schedule']);
  expect(rayCronJob().suspend).toBe(false);
});

test('a name that a chart makes has at most 36 characters', () => {
  const props = { image: RayImage.release('2.55.1'), schedule: JobSchedule.cron(Cron.daily()) };

  expect(new RayCronJob(chartOf(), 'x'.repeat(60), props).name).toHaveLength(35);
});

test('the jobs may run on a cluster that is there', () => {
  const job = rayCronJob({ cluster: rayCluster({ metadata: { name: 'training' } }) });

  expect(manifestOf(job).spec.jobTemplate.clusterSelector).toEqual({ 'ray.io/cluster': 'training' });
  expect([job.cluster?.name, job.head, job.workerGroups]).toEqual(['training', undefined, []]);
  expect(() => job.addWorkerGroup('gpu')).toThrow('the job runs on a cluster that is there already (training): add the worker group to that');
  expect(job.toPodSelectorConfig().labelSelector?._toKube().matchLabels).toEqual({ 'ray.io/cluster': 'training' });
});

test('worker groups can be added', () => {
  const job = rayCronJob();
  job.addWorkerGroup('gpu');

  expect(job.workerGroups.map(({ groupName }) => groupName)).toEqual(['gpu']);
  expect(manifestOf(job).spec.jobTemplate.rayClusterSpec.workerGroupSpecs[0].groupName).toBe('gpu');
});

test('it is a peer of network policies: all pods of all of its clusters', () => {
  const job = rayCronJob({ metadata });

  expect(job.toPodSelector()).toBe(job);
  expect(job.toNetworkPolicyPeerConfig().podSelector?.labelSelector?._toKube().matchLabels).toEqual({ 'cdk8s-kuberay/cluster': 'raycronjob-nightly' });
});

test('it tells who submits, and what is left', () => {
  const job = rayCronJob();

  expect([job.submission.mode, job.cleanUp._deletes, job.submitter?.container.name, job.head?.resourceType])
    .toEqual(['K8sJobMode', true, 'ray-job-submitter', 'raycronjobs']);
});

test('the API server can make its name', () => {
  const job = rayCronJob({ metadata: { generateName: 'nightly-' } });

  expect(manifestOf(job).metadata).toEqual({ generateName: 'nightly-' });
  expect(() => job.name).toThrow('nothing can go by a name that the API server makes (generateName: "nightly-"): give a name');
  expect(job.toPodSelectorConfig().labelSelector?._toKube().matchLabels).toEqual({ 'cdk8s-kuberay/cluster': 'raycronjob-test-job-c8ab3340' });
});
