import { FeatureGate } from '../../../src/rules/feature-gate';
import { Severity } from '../../../src/rules/finding';
import { rayCluster, rayCronJob, rayJob, rayService } from '../../manifests';
import { kuberay, RuleRows } from '../rows';

const ONE_HEAD = 'leave it out, as a cluster always has exactly one head';
const TOKENS = { 'spec.authOptions': { mode: 'token' } };

export const newerFieldRows: RuleRows = {
  rule: 'needs-newer-kuberay',
  severity: Severity.ERROR,
  found: [
    {
      name: 'authOptions one patch release too early',
      of: rayCluster(TOKENS),
      target: kuberay('1.5.0'),
      finds: [['spec.authOptions', 'needs KubeRay 1.5.1 (the target is 1.5.0)', 'raise the target to 1.5.1, or leave it out']],
    },
    {
      name: 'a newer field inside of an older one',
      of: rayCluster({ 'spec.authOptions': { mode: 'token', secretName: 'token' } }),
      target: kuberay('1.5'),
      finds: [['spec.authOptions.secretName', 'needs KubeRay 1.6 (the target is 1.5)', 'raise the target to 1.6, or leave it out']],
    },
    {
      name: 'an object once, whatever newer fields are in it',
      of: rayCluster({ 'spec.gcsFaultToleranceOptions': { backend: 'redis', redisAddress: 'redis:6379' } }),
      target: kuberay('1.2'),
      finds: [['spec.gcsFaultToleranceOptions', 'needs KubeRay 1.3 (the target is 1.2)', 'raise the target to 1.3, or leave it out']],
    },
    {
      name: 'each of several fields',
      of: rayCluster({ 'spec.headGroupSpec.labels': { zone: 'a' }, 'spec.workerGroupSpecs[0].labels': { zone: 'b' } }),
      target: kuberay('1.4'),
      finds: [
        ['spec.headGroupSpec.labels', 'needs KubeRay 1.5 (the target is 1.4)', 'raise the target to 1.5, or leave it out'],
        ['spec.workerGroupSpecs[0].labels', 'needs KubeRay 1.5 (the target is 1.4)', 'raise the target to 1.5, or leave it out'],
      ],
    },
    {
      name: 'a field of Kubernetes that came with a patch release of KubeRay',
      of: rayCluster({
        'spec.headGroupSpec.template.spec.containers[0].resources.claims': [{ name: 'gpu', request: 'one' }],
        'spec.headGroupSpec.template.spec.resourceClaims': [{ name: 'gpu', source: {} }],
      }),
      target: kuberay('1.3.0'),
      finds: [[
        'spec.headGroupSpec.template.spec.containers[0].resources.claims[0].request',
        'needs KubeRay 1.3.1 (the target is 1.3.0)',
        'raise the target to 1.3.1, or leave it out',
      ]],
    },
    {
      name: 'a field whose name begins like that of another one',
      of: rayCluster({
        'spec.headGroupSpec.template.spec.containers[1]': { name: 'log', image: 'ray:1', restartPolicy: 'Always', restartPolicyRules: [] },
      }),
      target: kuberay('1.0'),
      finds: [
        [
          'spec.headGroupSpec.template.spec.containers[1].restartPolicy',
          'needs KubeRay 1.1 (the target is 1.0)',
          'raise the target to 1.1, or leave it out',
        ],
        [
          'spec.headGroupSpec.template.spec.containers[1].restartPolicyRules',
          'needs KubeRay 1.5 (the target is 1.0)',
          'raise the target to 1.5, or leave it out',
        ],
      ],
    },
    {
      name: 'a field behind a feature gate, and says nothing of the gate',
      of: rayCluster({ 'spec.networkPolicy': {} }),
      target: kuberay('1.6'),
      finds: [['spec.networkPolicy', 'needs KubeRay 1.7 (the target is 1.6)', 'raise the target to 1.7, or leave it out']],
    },
    {
      name: 'a switch that is off, as the API server refuses or drops that, too',
      of: rayCluster({ 'spec.headGroupSpec.template.spec.hostUsers': false }),
      target: kuberay('1.0'),
      finds: [[
        'spec.headGroupSpec.template.spec.hostUsers',
        'needs KubeRay 1.1 (the target is 1.0)',
        'raise the target to 1.1, or leave it out',
      ]],
    },
    {
      name: 'a kind, and says nothing of its gate or of the newer fields in it',
      of: rayCronJob({ 'spec.timeZone': 'Europe/Berlin' }),
      target: kuberay('1.5'),
      finds: [['kind', 'needs KubeRay 1.6 (the target is 1.5)', 'raise the target to 1.6, or leave it out']],
    },
  ],
  passed: [
    { name: 'authOptions at the patch release that has it', of: rayCluster(TOKENS), target: kuberay('1.5.1') },
    { name: 'authOptions at 1.5, which stands for its newest patch', of: rayCluster(TOKENS), target: kuberay('1.5') },
    { name: 'authOptions at the first release after that', of: rayCluster(TOKENS), target: kuberay('1.6.0') },
    { name: 'a field of the very release', of: rayCluster({ 'spec.enableInTreeAutoscaling': true, 'spec.autoscalerOptions.version': 'v2' }), target: kuberay('1.4.0') },
    { name: 'the fields of the newest release', of: rayCluster({ 'spec.headGroupSpec.ingressOptions.host': 'ray.example.com' }) },
    { name: 'null, which is no field', of: rayCluster({ 'spec.authOptions': null }), target: kuberay('1.0') },
    {
      name: 'a kind of the very release',
      of: rayCronJob(),
      target: { ...kuberay('1.6.0'), featureGates: [FeatureGate.RAY_CRON_JOB] },
    },
  ],
};

export const removedFieldRows: RuleRows = {
  rule: 'removed-field',
  severity: Severity.ERROR,
  found: [
    {
      name: 'replicas of the head at the release that dropped it',
      of: rayCluster({ 'spec.headGroupSpec.replicas': 1 }),
      target: kuberay('1.1.0'),
      finds: [['spec.headGroupSpec.replicas', 'was removed in KubeRay 1.1 (the target is 1.1.0)', ONE_HEAD]],
    },
    {
      name: 'replicas of the head of a RayJob at the newest release',
      of: rayJob({ 'spec.rayClusterSpec.headGroupSpec.replicas': 1 }),
      finds: [['spec.rayClusterSpec.headGroupSpec.replicas', 'was removed in KubeRay 1.1 (the target is 1.7)', ONE_HEAD]],
    },
    {
      name: 'runtimeEnv, with its successor',
      of: rayJob({ 'spec.runtimeEnv': 'e30=' }),
      finds: [['spec.runtimeEnv', 'was removed in KubeRay 1.1 (the target is 1.7)', 'use runtimeEnvYAML, which takes plain YAML']],
    },
    {
      name: 'serveConfig, and says nothing of its type',
      of: rayService({ 'spec.serveConfig': { importPath: 'fruit.deployment_graph' } }),
      finds: [[
        'spec.serveConfig',
        'was removed in KubeRay 1.1 (the target is 1.7)',
        'use serveConfigV2, a YAML text that may hold several applications',
      ]],
    },
    {
      name: 'deletionPolicy, and says nothing of its gate',
      of: rayJob({ 'spec.deletionPolicy': 'DeleteCluster' }),
      target: { disabledFeatureGates: [FeatureGate.RAY_JOB_DELETION_POLICY] },
      finds: [['spec.deletionPolicy', 'was removed in KubeRay 1.5 (the target is 1.7)', 'use deletionStrategy with deletionRules']],
    },
    {
      name: 'a field of Kubernetes, with its successor',
      of: rayCluster({ 'spec.headGroupSpec.template.spec.resourceClaims': [{ name: 'gpu', source: { resourceClaimName: 'gpu' } }] }),
      finds: [[
        'spec.headGroupSpec.template.spec.resourceClaims[0].source',
        'was removed in KubeRay 1.3.1 (the target is 1.7)',
        'use resourceClaimName or resourceClaimTemplateName',
      ]],
    },
  ],
  passed: [
    {
      name: 'replicas of the head at the last release that has it',
      of: rayCluster({ 'spec.headGroupSpec.replicas': 1 }),
      target: kuberay('1.0'),
    },
    { name: 'null, which is no field', of: rayCluster({ 'spec.headGroupSpec.replicas': null }) },
    {
      name: 'deletionPolicy between the release that brought it and the one that dropped it',
      of: rayJob({ 'spec.deletionPolicy': 'DeleteCluster' }),
      target: { ...kuberay('1.4'), featureGates: [FeatureGate.RAY_JOB_DELETION_POLICY] },
    },
  ],
};
