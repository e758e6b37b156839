import { operator, OperatorRows } from './operators';
import { Severity } from '../../../src/rules/finding';
import { Json, rayCluster, rayJob, rayService } from '../../manifests';

const CONTAINER = 'spec.template.spec.containers[0]';
const IMAGE_FIX = 'use an image of kuberay/operator here; the image of Ray belongs into the clusters';

export const operatorImageRows: OperatorRows = {
  rule: 'operator-image',
  severity: Severity.ERROR,
  found: [
    {
      name: 'what seed 003 makes of the Helm chart',
      of: operator({ image: 'rayproject/ray:2.9.0' }),
      finds: [[`${CONTAINER}.image`, 'is an image of Ray, in which there is no operator (rayproject/ray:2.9.0)', IMAGE_FIX]],
    },
    {
      name: 'an image of Ray in a mirror that has no folder for it',
      of: operator({ image: 'example.com/mirror/ray:2.55.1' }),
      finds: [[`${CONTAINER}.image`, 'is an image of Ray, in which there is no operator (example.com/mirror/ray:2.55.1)', IMAGE_FIX]],
    },
    {
      name: 'an image of Ray in a mirror, by digest',
      of: operator({ image: 'example.com/mirror/rayproject/ray-ml@sha256:0' }),
      finds: [[`${CONTAINER}.image`, 'is an image of Ray, in which there is no operator (example.com/mirror/rayproject/ray-ml@sha256:0)', IMAGE_FIX]],
    },
  ],
  passed: [
    { name: 'the operator', of: operator() },
    { name: 'an image of one\'s own', of: operator({ image: 'example.com/ray-operator:1' }) },
  ],
};

export const operatorLeaderElectionRows: OperatorRows = {
  rule: 'operator-leader-election',
  severity: Severity.ERROR,
  found: [
    {
      name: 'two pods that both work',
      of: operator({ replicas: 2, args: ['--enable-leader-election=false'] }),
      finds: [['spec.replicas', 'is above 1 without leader election (2)', 'set it to 1, or leave --enable-leader-election on']],
    },
  ],
  passed: [
    { name: 'two pods, as leader election is on by default', of: operator({ replicas: 2 }) },
    { name: 'one pod without', of: operator({ args: ['--enable-leader-election=0'] }) },
  ],
};

const WEBHOOKS = { env: [{ name: 'A', value: 'true' }, { name: 'ENABLE_WEBHOOKS', value: 'true' }] };
const MOUNT_FIX = 'mount one at /tmp/k8s-webhook-server/serving-certs, as of cert-manager, or remove the variable';

export const operatorCertificateRows: OperatorRows = {
  rule: 'operator-certificate',
  severity: Severity.ERROR,
  found: [
    {
      name: 'webhooks alone',
      of: operator({ container: WEBHOOKS }),
      finds: [[`${CONTAINER}.env[1]`, 'turns webhooks on, for which there is no certificate', MOUNT_FIX]],
    },
    {
      name: 'a certificate elsewhere',
      of: operator({ container: { ...WEBHOOKS, volumeMounts: [{ name: 'c', mountPath: '/certs' }] } }),
      finds: [[`${CONTAINER}.env[1]`, 'turns webhooks on, for which there is no certificate', MOUNT_FIX]],
    },
  ],
  passed: [
    { name: 'a certificate', of: operator({ container: { ...WEBHOOKS, volumeMounts: [{ name: 'c', mountPath: '/tmp/k8s-webhook-server/serving-certs/' }] } }) },
    ...['/tmp', '/tmp/k8s-webhook-server/serving-certs/tls.crt'].map(mountPath => (
      { name: `a certificate in what is mounted at ${mountPath}`, of: operator({ container: { ...WEBHOOKS, volumeMounts: [{ name: 'c', mountPath }] } }) })),
    { name: 'webhooks that are off, as only true turns them on', of: operator({ container: { env: [{ name: 'ENABLE_WEBHOOKS', value: 'True' }] } }) },
  ],
};

function large(of: (changes: Json) => Json, group: Json, changes: Json = {}): Json {
  const at = (name: string) => `spec.${of === rayCluster ? '' : of === rayJob ? 'rayClusterSpec.' : 'rayClusterConfig.'}${name}`;
  return of({ ...Object.fromEntries(Object.entries(group).map(([name, value]) => [at(`workerGroupSpecs[0].${name}`), value])), ...changes });
}

function tooLittle(limit: string, pods: number): [string, string, string] {
  return [
    `${CONTAINER}.resources.limits.memory`,
    `is too little for the Ray pods of all clusters at their largest (${limit}, ${pods} pods)`,
    `raise it to ${pods}Mi, as each pod takes about 1 MiB`,
  ];
}

export const operatorMemoryRows: OperatorRows = {
  rule: 'operator-memory',
  severity: Severity.WARNING,
  found: [
    {
      name: 'one pod more than there is memory for',
      of: operator(),
      beside: [large(rayCluster, { replicas: 512, maxReplicas: 600 })],
      finds: [tooLittle('512Mi', 513)],
    },
    {
      name: 'clusters that grow, of several hosts',
      of: operator(),
      beside: [large(rayCluster, { maxReplicas: 300, numOfHosts: 2 }, { 'spec.enableInTreeAutoscaling': true })],
      finds: [tooLittle('512Mi', 601)],
    },
    {
      name: 'a service, which for a while has two clusters, and a job',
      of: operator(),
      beside: [large(rayService, { replicas: 200 }), large(rayJob, { replicas: 200 })],
      finds: [tooLittle('512Mi', 603)],
    },
    {
      name: 'a limit in bytes',
      of: operator({ container: { resources: { limits: { memory: 1000000 } } } }),
      beside: [rayCluster()],
      finds: [tooLittle('1000000', 2)],
    },
  ],
  passed: [
    { name: 'as many pods as there is memory for', of: operator(), beside: [large(rayCluster, { replicas: 511, maxReplicas: 600 })] },
    { name: 'clusters that it does not watch', of: operator({ args: ['--watch-namespace=a'] }), beside: [large(rayCluster, { replicas: 600 })] },
    { name: 'no limit', of: operator({ container: { resources: {} } }), beside: [large(rayCluster, { replicas: 600 })] },
    {
      name: 'clusters that grow without a bound',
      of: operator(),
      beside: [large(rayCluster, { maxReplicas: undefined }, { 'spec.enableInTreeAutoscaling': true })],
    },
  ],
};
