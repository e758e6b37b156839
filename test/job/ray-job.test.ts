import { Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { rayJob, specOf } from './jobs';
import { Entrypoint, JobSubmission, ManagedBy, RayCluster, RayImage, RayJob } from '../../src';
import { chartOf, manifestOf, rayCluster } from '../cluster/clusters';

const metadata = { name: 'nightly', namespace: 'ml' };

test('a job is a RayJob of ray.io/v1, named by its chart', () => {
  const job = rayJob();

  expect([job.apiVersion, job.kind, job.resourceType, job.name]).toEqual(['ray.io/v1', 'RayJob', 'rayjobs', 'test-job-c8ab3340']);
  expect(manifestOf(job)).toMatchObject({ apiVersion: 'ray.io/v1', kind: 'RayJob', metadata: { name: 'test-job-c8ab3340' } });
});

test('a job needs an entrypoint and an image, and cleans up after itself', () => {
  expect(Object.keys(specOf(rayJob())).sort()).toEqual(['entrypoint', 'rayClusterSpec', 'shutdownAfterJobFinishes', 'submitterPodTemplate']);
  expect(specOf(rayJob()).entrypoint).toBe('python train.py');
});

test('a job without a cluster is an error', () => {
  expect(() => new RayJob(chartOf(), 'Job', { entrypoint: Entrypoint.shell('true') }))
    .toThrow('a job needs a cluster: give the image of one that is made for it, or as cluster one that is there already');
});

test('a job on a cluster that is there selects it by its name', () => {
  const cluster = RayCluster.fromRayClusterName(chartOf(), 'Cluster', 'training');
  const { clusterSelector, rayClusterSpec, shutdownAfterJobFinishes } = specOf(rayJob({ cluster }));

  expect(clusterSelector).toEqual({ 'ray.io/cluster': 'training' });
  expect([rayClusterSpec, shutdownAfterJobFinishes]).toEqual([undefined, undefined]);
});

test('a job on a cluster that is there has none of its own', () => {
  const cluster = rayCluster({ metadata: { name: 'training' } });

  expect(() => rayJob({ cluster, image: RayImage.release('2.55.1'), head: {} }))
    .toThrow('a job on a cluster that is there already has none of its own (training, and image, head): leave out cluster, or the rest');
});

test('a job on a cluster that is there adds no workers to it', () => {
  expect(() => rayJob({ cluster: rayCluster({ metadata: { name: 'training' } }) }).addWorkerGroup('gpu'))
    .toThrow('the job runs on a cluster that is there already (training): add the worker group to that');
});

test('worker groups of the props come first, and more can be added', () => {
  const job = rayJob({ workerGroups: [{ groupName: 'cpu', replicas: 2 }] });
  job.addWorkerGroup('gpu');

  expect(job.workerGroups.map(({ groupName }) => groupName)).toEqual(['cpu', 'gpu']);
  expect(specOf(job).rayClusterSpec.workerGroupSpecs.map((group: { groupName: string }) => group.groupName)).toEqual(['cpu', 'gpu']);
});

test('a job on a cluster that is there has no groups', () => {
  const job = rayJob({ cluster: rayCluster() });

  expect([job.workerGroups, job.head]).toEqual([[], undefined]);
});

test('what a job says of itself', () => {
  expect(specOf(rayJob({
    entrypointNumCpus: 0.5,
    entrypointNumGpus: 1,
    entrypointResources: { slots: 2 },
    jobMetadata: { team: 'ml' },
    jobId: 'nightly-1',
    backoffLimit: 3,
    activeDeadline: Duration.hours(1),
    preRunningDeadline: Duration.minutes(10),
    managedBy: ManagedBy.MULTI_KUEUE,
    suspend: true,
  }))).toMatchObject({
    entrypointNumCpus: 0.5,
    entrypointNumGpus: 1,
    entrypointResources: '{"slots":2}',
    metadata: { team: 'ml' },
    jobId: 'nightly-1',
    backoffLimit: 3,
    activeDeadlineSeconds: 3600,
    preRunningDeadlineSeconds: 600,
    managedBy: 'kueue.x-k8s.io/multikueue',
    suspend: true,
  });
});

test.each(['activeDeadline', 'preRunningDeadline'])('%s is counted in seconds', name => {
  expect(() => rayJob({ [name]: Duration.millis(1500) })).toThrow(`${name} is counted in seconds (1500 ms): give whole seconds`);
});

test('what the operator does anyway is not written, and can be read back', () => {
  const job = rayJob({ managedBy: ManagedBy.KUBERAY_OPERATOR });

  expect([job.suspend, job.submission.mode]).toEqual([false, 'K8sJobMode']);
  expect(specOf(job)).not.toHaveProperty('managedBy');
  expect(specOf(job)).not.toHaveProperty('suspend');
  expect(specOf(job)).not.toHaveProperty('submissionMode');
});

test('a runtime environment is written as YAML', () => {
  expect(specOf(rayJob({ runtimeEnv: { pip: ['torch==2.9.0'], envVars: { MODE: 'on' } } })).runtimeEnvYAML)
    .toBe('env_vars:\n  MODE: "on"\npip:\n  - torch==2.9.0\n');
});

test('the service in front of the head is named after the job', () => {
  expect(rayJob({ metadata }).headServiceName).toBe('nightly-head-svc');
  expect(rayJob({ metadata }).dashboardUrl).toBe('http://nightly-head-svc.ml.svc:8265');
});

test('a dashboard that is moved answers at its new port', () => {
  expect(rayJob({ metadata, head: { rayStartParams: { 'dashboard-port': '9000' } } }).dashboardUrl).toBe('http://nightly-head-svc.ml.svc:9000');
});

test('on a cluster that is there, the addresses are those of the cluster', () => {
  const job = rayJob({ metadata, cluster: rayCluster({ metadata: { name: 'training', namespace: 'ml' } }) });

  expect(job.headServiceName).toBe('training-head-svc');
  expect(job.dashboardUrl).toBe('http://training-head-svc.ml.svc:8265');
});

test('a job can be submitted by somebody else', () => {
  const job = rayJob({ submission: JobSubmission.interactive(), entrypoint: undefined });

  expect(specOf(job)).toMatchObject({ submissionMode: 'InteractiveMode' });
  expect(specOf(job)).not.toHaveProperty('entrypoint');
});

test('a key that cdk8s cannot write is an error, with its place', () => {
  expect(() => rayJob({ jobMetadata: { constructor: 'x' } as never }))
    .toThrow('jobMetadata has a key that cdk8s cannot write (constructor): use another key');
});

test('a name that a chart makes has at most 47 characters', () => {
  expect(rayJob({}, chartOf({ namespace: 'ml' })).name.length).toBeLessThan(48);
  expect(new RayJob(chartOf(), 'x'.repeat(60), { image: RayImage.release('2.55.1') }).name).toHaveLength(46);
});

test('a job is a peer of network policies: all pods of its cluster', () => {
  const job = rayJob({ metadata });

  expect(job.toPodSelector()).toBe(job);
  expect(job.toNetworkPolicyPeerConfig().podSelector?.labelSelector?._toKube().matchLabels).toEqual({ 'cdk8s-kuberay/cluster': 'rayjob-nightly' });
  expect(job.toPodSelectorConfig().namespaces?.names).toEqual(['ml']);
});

test('on a cluster that is there, the peer is that cluster', () => {
  const job = rayJob({ cluster: rayCluster({ metadata: { name: 'training' } }) });

  expect(job.toPodSelectorConfig().labelSelector?._toKube().matchLabels).toEqual({ 'ray.io/cluster': 'training' });
});

test('pods have a label of ours only once somebody selects by it', () => {
  const labels = (job: RayJob) => specOf(job).rayClusterSpec.headGroupSpec.template.metadata?.labels;
  const job = rayJob({ metadata });
  const selected = rayJob({ metadata, head: { podMetadata: { labels: { team: 'ml' } } } });
  selected.toPodSelectorConfig();

  expect(labels(job)).toBeUndefined();
  expect(labels(selected)).toEqual({ 'team': 'ml', 'cdk8s-kuberay/cluster': 'rayjob-nightly' });
});

test('a policy for a group of the job selects its pods by that label, too', () => {
  const chart = chartOf();
  const job = rayJob({ metadata, workerGroups: [{ groupName: 'gpu' }] }, chart);
  job.workerGroups[0].connections.allowTo(kplus.NetworkPolicyIpBlock.ipv4(chart, 'Data', '10.0.0.0/24'));
  const policy = chart.toJson().find(({ kind }) => kind === 'NetworkPolicy');

  expect(policy.spec.podSelector.matchLabels).toEqual({
    'cdk8s-kuberay/cluster': 'rayjob-nightly', 'ray.io/group': 'gpu', 'ray.io/node-type': 'worker',
  });
  expect(specOf(job).rayClusterSpec.workerGroupSpecs[0].template.metadata.labels).toEqual({ 'cdk8s-kuberay/cluster': 'rayjob-nightly' });
  expect(job.workerGroups[0].matchLabels).toEqual(policy.spec.podSelector.matchLabels);
});

test('groups of a job are of RayJobs', () => {
  expect(rayJob().head?.resourceType).toBe('rayjobs');
});

test('many jobs can be made of one manifest: the API server names each', () => {
  const job = rayJob({ metadata: { generateName: 'nightly-' } });

  expect(manifestOf(job).metadata).toEqual({ generateName: 'nightly-' });
  expect(() => job.dashboardUrl).toThrow('nothing can go by a name that the API server makes (generateName: "nightly-"): give a name');
  expect(job.toPodSelectorConfig().labelSelector?._toKube().matchLabels).toEqual({ 'cdk8s-kuberay/cluster': 'rayjob-test-job-c8ab3340' });
});

test('no job runs on a cluster that the API server names', () => {
  const cluster = rayCluster({ metadata: { generateName: 'training-' } });

  expect(() => rayJob({ cluster })).toThrow('nothing can go by a name that the API server makes (generateName: "training-"): give a name');
});

test('a job runs in the namespace of its cluster', () => {
  const scope = chartOf({ namespace: 'ml' });

  expect(() => rayJob({ cluster: rayCluster({ metadata: { name: 'training', namespace: 'other' } }) }, chartOf({ namespace: 'ml' })))
    .toThrow('a job runs in the namespace of its cluster (ml, the cluster training is in other): put the two into one namespace');
  expect(() => rayJob({ cluster: RayCluster.fromRayClusterName(scope, 'Cluster', 'training') }, scope)).not.toThrow();
});

test('what can be read back', () => {
  const image = RayImage.release('2.55.1');
  const job = rayJob({ image, autoscaling: {}, activeDeadline: Duration.hours(1), preRunningDeadline: Duration.minutes(1), backoffLimit: 2 });

  expect([job.image, job.autoscaling, job.backoffLimit]).toEqual([image, {}, 2]);
  expect([job.activeDeadline?.toHours(), job.preRunningDeadline?.toMinutes()]).toEqual([1, 1]);
  expect([rayJob().backoffLimit, rayJob().managedBy]).toEqual([0, 'ray.io/kuberay-operator']);
});

test('what is given is not read again', () => {
  const jobMetadata = { team: 'ml' };
  const job = rayJob({ jobMetadata });
  jobMetadata.team = 'other';

  expect(specOf(job).metadata).toEqual({ team: 'ml' });
});

test('no worker group is named as another part of a job', () => {
  expect(() => rayJob().addWorkerGroup('Submitter')).toThrow('a worker group cannot be called "Submitter": choose another name, such as gpu or cpu-large');
});
