import { Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { rayCronJob, rayJob, specOf } from './jobs';
import { JobSubmission, PodSecurity, RayCluster, RayImage, k8s } from '../../src';
import { chartOf, manifestOf, rayCluster } from '../cluster/clusters';

test.each([
  [JobSubmission.http(), 'HTTPMode'],
  [JobSubmission.sidecar(), 'SidecarMode'],
  [JobSubmission.interactive(), 'InteractiveMode'],
])('a job can do without a pod of its own to submit it: %#', (submission, mode) => {
  const job = rayJob({ submission });

  expect(specOf(job).submissionMode).toBe(mode);
  expect(specOf(job)).not.toHaveProperty('submitterPodTemplate');
  expect(job.submitter).toBeUndefined();
});

test('the submitter has the image of the head, and may do no more than Ray', () => {
  const { spec } = specOf(rayJob({ head: { image: RayImage.release('2.55.1', { python: '3.12' }) } })).submitterPodTemplate;

  expect(spec).toEqual({
    automountServiceAccountToken: false,
    restartPolicy: 'Never',
    securityContext: {
      fsGroup: 100, fsGroupChangePolicy: 'OnRootMismatch', runAsGroup: 100, runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' },
    },
    containers: [{
      name: 'ray-job-submitter',
      image: 'rayproject/ray:2.55.1-py312-cpu',
      imagePullPolicy: 'IfNotPresent',
      resources: { limits: { cpu: '1', memory: '1Gi' }, requests: { cpu: '500m', memory: '200Mi' } },
      securityContext: {
        allowPrivilegeEscalation: false,
        capabilities: { drop: ['ALL'] },
        privileged: false,
        readOnlyRootFilesystem: false,
        runAsNonRoot: true,
        seccompProfile: { type: 'RuntimeDefault' },
      },
    }],
  });
});

test('it is pulled as the head is, with the same credentials', () => {
  const chart = chartOf();
  const { spec } = specOf(rayJob({
    imagePullPolicy: kplus.ImagePullPolicy.ALWAYS,
    imagePullSecrets: [kplus.Secret.fromSecretName(chart, 'Registry', 'registry')],
  }, chart)).submitterPodTemplate;

  expect(spec.imagePullSecrets).toEqual([{ name: 'registry' }]);
  expect(spec.containers[0].imagePullPolicy).toBe('Always');
});

test('of a hardened cluster, it writes to volumes alone', () => {
  const { spec } = specOf(rayJob({ podSecurity: PodSecurity.hardened() })).submitterPodTemplate;

  expect(spec.containers[0].securityContext.readOnlyRootFilesystem).toBe(true);
  expect(spec.volumes.map(({ name }: { name: string }) => name)).toEqual(['ray-tmp', 'ray-cache']);
});

test('where nothing is said of security, nothing is said of its either', () => {
  const { spec } = specOf(rayJob({ podSecurity: PodSecurity.upstream() })).submitterPodTemplate;

  expect(Object.keys(spec).sort()).toEqual(['containers', 'restartPolicy']);
  expect(spec.containers[0]).not.toHaveProperty('securityContext');
});

test('what can be said of it', () => {
  const chart = chartOf();
  const { submitterPodTemplate: { spec }, submitterConfig } = specOf(rayJob({
    submission: JobSubmission.kubernetesJob({
      image: 'example.com/submitter:1',
      command: ['/submitter'],
      args: ['--quiet'],
      cpu: kplus.Cpu.millis(100),
      memory: Size.mebibytes(64),
      serviceAccount: kplus.ServiceAccount.fromServiceAccountName(chart, 'Account', 'submitter'),
      podSecurity: PodSecurity.restricted({ user: 7 }),
      podTemplate: { spec: { priorityClassName: 'low' } } as k8s.PodTemplateSpec,
      backoffLimit: 5,
    }),
  }, chart));

  expect(submitterConfig).toEqual({ backoffLimit: 5 });
  expect(spec).toMatchObject({ serviceAccountName: 'submitter', automountServiceAccountToken: true, priorityClassName: 'low', securityContext: { runAsUser: 7 } });
  expect(spec.containers[0]).toMatchObject({
    image: 'example.com/submitter:1',
    command: ['/submitter'],
    args: ['--quiet'],
    resources: { limits: { cpu: '100m', memory: '64Mi' }, requests: { cpu: '100m', memory: '64Mi' } },
  });
});

test('on a cluster of the app, the submitter is as its head', () => {
  const cluster = rayCluster({ image: RayImage.release('2.52.0'), podSecurity: PodSecurity.restricted({ user: 7 }) });
  const { spec } = specOf(rayJob({ cluster })).submitterPodTemplate;

  expect(spec.containers[0].image).toBe('rayproject/ray:2.52.0-py311-cpu');
  expect(spec.securityContext.runAsUser).toBe(7);
});

test('on a cluster of which only the name is known, the operator makes the submitter', () => {
  const job = rayJob({ cluster: RayCluster.fromRayClusterName(chartOf(), 'Cluster', 'training') });

  expect(job.submitter).toBeUndefined();
  expect(specOf(job)).not.toHaveProperty('submitterPodTemplate');
});

test('nothing that is said of it is lost', () => {
  const cluster = RayCluster.fromRayClusterName(chartOf(), 'Cluster', 'training');

  expect(() => rayJob({ cluster, submission: JobSubmission.kubernetesJob({ command: ['/submit'], backoffLimit: 1 }) }))
    .toThrow('the image of the cluster training is not known, and the submitter needs one (command): give it an image');
  expect(specOf(rayJob({ cluster, submission: JobSubmission.kubernetesJob({ backoffLimit: 1 }) })).submitterConfig).toEqual({ backoffLimit: 1 });
});

test('but where its image is given', () => {
  const job = rayJob({
    cluster: RayCluster.fromRayClusterName(chartOf(), 'Cluster', 'training'),
    submission: JobSubmission.kubernetesJob({ image: 'rayproject/ray:2.55.1' }),
  });

  expect(specOf(job).submitterPodTemplate.spec.containers[0].image).toBe('rayproject/ray:2.55.1');
});

test('the submitter is a workload of cdk8s-plus', () => {
  const chart = chartOf();
  const job = rayJob({}, chart);
  job.submitter?.scheduling.attract(kplus.Node.labeled(kplus.NodeLabelQuery.is('pool', 'small')));
  job.submitter?.container.env.addVariable('A', kplus.EnvValue.fromValue('b'));
  job.submitter?.connections.allowTo(kplus.NetworkPolicyIpBlock.ipv4(chart, 'Data', '10.0.0.0/24'));
  const { metadata, spec } = specOf(job).submitterPodTemplate;
  const policy = chart.toJson().find(({ kind }) => kind === 'NetworkPolicy');

  expect(spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms).toHaveLength(1);
  expect(spec.containers[0].env).toEqual([{ name: 'A', value: 'b' }]);
  expect(policy.spec.podSelector.matchLabels).toEqual(metadata.labels);
});

test('a job that is run again and again has one, too', () => {
  expect(manifestOf(rayCronJob()).spec.jobTemplate.submitterPodTemplate.spec.containers[0].name).toBe('ray-job-submitter');
});

const DOLLARS = { runtimeEnv: { envVars: { A: '${HOME}/x', B: 'a$' } }, jobMetadata: { cost: '$5' }, entrypointResources: { $a: 1 } };

test.each([JobSubmission.kubernetesJob(), JobSubmission.sidecar()])('no shell puts its own variables into what Ray reads: %#', submission => {
  expect(specOf(rayJob({ submission, ...DOLLARS }))).toMatchObject({
    runtimeEnvYAML: 'env_vars:\n  A: ${0+$}{HOME}/x\n  B: a${0+$}\n',
    metadata: { cost: '${0+$}5' },
    entrypointResources: '{"${0+$}a":1}',
  });
});

test.each([JobSubmission.http(), JobSubmission.interactive(), JobSubmission.kubernetesJob({ command: ['/submit'] })])('and where there is none, nothing is hidden from it: %#', submission => {
  expect(specOf(rayJob({ submission, ...DOLLARS }))).toMatchObject({
    runtimeEnvYAML: 'env_vars:\n  A: ${HOME}/x\n  B: a$\n',
    metadata: { cost: '$5' },
    entrypointResources: '{"$a":1}',
  });
});
