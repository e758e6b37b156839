import { ALL_GATES, RuleRows } from './rows';
import { Severity } from '../../src/rules/finding';
import { rayCluster, rayJob } from '../manifests';

const TLS = { 'spec.tlsOptions.enabled': true };
const HEAD = 'spec.headGroupSpec.template.spec.containers[0]';
const WORKER = 'spec.workerGroupSpecs[0].template.spec.containers[0]';
const AUTOSCALER = 'spec.autoscalerOptions';
const VARIABLES = ['RAY_TLS_CA_CERT', 'RAY_TLS_SERVER_KEY', 'RAY_TLS_SERVER_CERT', 'RAY_USE_TLS'].map(name => ({ name, value: '1' }));
const MOUNTS = [{ name: 'mine', mountPath: '/mine' }, { name: 'mine', mountPath: '/etc/ray/tls' }, { name: 'ray-tls', mountPath: '/tls' }];
const OWN_VOLUMES = ['mine', 'ray-tls'].map(name => ({ name, emptyDir: {} }));
const OTHER_NAME = 'remove it, or use another name and path';

const HEAD_VOLUMES = { 'spec.headGroupSpec.template.spec.volumes': OWN_VOLUMES };
const WORKER_VOLUMES = { 'spec.workerGroupSpecs[0].template.spec.volumes': OWN_VOLUMES };

/** Both by hand at every place that the operator looks at. */
const BY_HAND = {
  ...HEAD_VOLUMES,
  ...WORKER_VOLUMES,
  [`${HEAD}.env`]: VARIABLES,
  [`${HEAD}.volumeMounts`]: MOUNTS,
  [`${WORKER}.env`]: VARIABLES,
  [`${WORKER}.volumeMounts`]: MOUNTS,
};

export const tlsByHandRows: RuleRows = {
  rule: 'tls-by-hand',
  severity: Severity.ERROR,
  found: [
    {
      name: 'every variable of the head',
      of: rayCluster({ ...TLS, [`${HEAD}.env`]: VARIABLES }),
      target: ALL_GATES,
      finds: [
        ['spec.headGroupSpec.template.spec.containers[0].env[3].name', 'is set by the operator when TLS is on (RAY_USE_TLS)', 'remove it'],
        ['spec.headGroupSpec.template.spec.containers[0].env[2].name', 'is set by the operator when TLS is on (RAY_TLS_SERVER_CERT)', 'remove it'],
        ['spec.headGroupSpec.template.spec.containers[0].env[1].name', 'is set by the operator when TLS is on (RAY_TLS_SERVER_KEY)', 'remove it'],
        ['spec.headGroupSpec.template.spec.containers[0].env[0].name', 'is set by the operator when TLS is on (RAY_TLS_CA_CERT)', 'remove it'],
      ],
    },
    {
      name: 'mounts of a worker group at the path or of the name',
      of: rayCluster({ ...TLS, ...WORKER_VOLUMES, [`${WORKER}.volumeMounts`]: MOUNTS }),
      target: ALL_GATES,
      finds: [
        ['spec.workerGroupSpecs[0].template.spec.containers[0].volumeMounts[1]', 'is made by the operator when TLS is on (/etc/ray/tls)', OTHER_NAME],
        ['spec.workerGroupSpecs[0].template.spec.containers[0].volumeMounts[2]', 'is made by the operator when TLS is on (ray-tls)', OTHER_NAME],
      ],
    },
    {
      name: 'a variable and a mount of the autoscaler',
      of: rayCluster({
        ...TLS,
        'spec.enableInTreeAutoscaling': true,
        [AUTOSCALER]: { env: [{ name: 'RAY_USE_TLS', value: '0' }], volumeMounts: [{ name: 'ray-tls', mountPath: '/etc/ray/tls' }] },
      }),
      target: ALL_GATES,
      finds: [
        ['spec.autoscalerOptions.env[0].name', 'is set by the operator when TLS is on (RAY_USE_TLS)', 'remove it'],
        ['spec.autoscalerOptions.volumeMounts[0]', 'is made by the operator when TLS is on (ray-tls)', OTHER_NAME],
      ],
    },
    {
      name: 'a variable in a RayJob',
      of: rayJob({
        'spec.rayClusterSpec.tlsOptions': { enabled: true },
        'spec.rayClusterSpec.workerGroupSpecs[0].template.spec.containers[0].env': [{ name: 'RAY_USE_TLS', value: '1' }],
      }),
      target: ALL_GATES,
      finds: [[
        'spec.rayClusterSpec.workerGroupSpecs[0].template.spec.containers[0].env[0].name',
        'is set by the operator when TLS is on (RAY_USE_TLS)',
        'remove it',
      ]],
    },
  ],
  passed: [
    { name: 'both without TLS of the operator', of: rayCluster(BY_HAND) },
    { name: 'both where it is off', of: rayCluster({ ...BY_HAND, 'spec.tlsOptions': { enabled: false } }), target: ALL_GATES },
    { name: 'both where options do not turn it on', of: rayCluster({ ...BY_HAND, 'spec.tlsOptions': {} }), target: ALL_GATES },
    {
      name: 'both in a container beside Ray',
      of: rayCluster({
        ...TLS,
        ...HEAD_VOLUMES,
        'spec.headGroupSpec.template.spec.containers[1]': { name: 'sidecar', image: 'ray:1', env: VARIABLES, volumeMounts: MOUNTS },
      }),
      target: ALL_GATES,
    },
    {
      name: 'other variables and mounts',
      of: rayCluster({ ...TLS, ...HEAD_VOLUMES, [`${HEAD}.env`]: [{ name: 'A', value: 'b' }], [`${HEAD}.volumeMounts`]: [MOUNTS[0]] }),
      target: ALL_GATES,
    },
  ],
};
