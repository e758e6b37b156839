import { Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { raw, setRaw } from './raw';
import { Build, cpuAndMemory, rayImage, SMALL_HEAD } from './words';
import { k8s, RayCluster, RayGroupOptions, RayImage } from '../../src';

const WORKERS = { groupName: 'workergroup', replicas: 1, minReplicas: 1, maxReplicas: 5 };

/** Authentication by a token that the operator makes, or that lies in a Secret. */
function tokens(authOptions: object): Build {
  return chart => setRaw(new RayCluster(chart, 'Cluster', {
    metadata: { name: 'ray-cluster-with-auth' },
    image: rayImage('2.53.0'),
    autoscaling: {},
    head: cpuAndMemory(4, 8),
    workerGroups: [{ ...WORKERS, ...cpuAndMemory(4, 8) }],
  }), '/spec/authOptions', authOptions);
}

const tokensByHand: Build = chart => {
  const secret = kplus.Secret.fromSecretName(chart, 'Token', 'ray-cluster-with-auth');
  const envVariables = {
    RAY_AUTH_MODE: kplus.EnvValue.fromValue('token'),
    RAY_AUTH_TOKEN: kplus.EnvValue.fromSecretValue({ secret, key: 'auth_token' }),
  };
  return new RayCluster(chart, 'Cluster', {
    metadata: { name: 'ray-cluster-with-auth' },
    image: rayImage('2.52.0'),
    head: { ...cpuAndMemory(4, 8), envVariables },
    workerGroups: [{ ...WORKERS, ...cpuAndMemory(4, 8), envVariables }],
  });
};

/** Ray asks the API server about tokens, and has one of its own to do so. */
const kubernetesTokensByHand: Build = chart => {
  const options: RayGroupOptions = {
    ...cpuAndMemory(4, 8),
    serviceAccount: kplus.ServiceAccount.fromServiceAccountName(chart, 'Account', 'ray-cluster-with-k8s-auth'),
    envVariables: {
      RAY_AUTH_MODE: kplus.EnvValue.fromValue('token'),
      RAY_ENABLE_K8S_TOKEN_AUTH: kplus.EnvValue.fromValue('true'),
    },
  };
  return new RayCluster(chart, 'Cluster', {
    metadata: { name: 'ray-cluster-with-k8s-auth' },
    image: RayImage.of('rayproject/ray:nightly', { rayVersion: '2.55.0' }),
    imagePullPolicy: kplus.ImagePullPolicy.ALWAYS,
    head: { ...options, podTemplate: raw(withToken('ray-head')) },
    workerGroups: [{ ...WORKERS, ...options, podTemplate: raw(withToken('ray-worker')) }],
  });
};

/** cdk8s-plus has no projected volumes. */
function withToken(name: 'ray-head' | 'ray-worker'): k8s.PodTemplateSpec {
  return {
    spec: {
      containers: [{ name, volumeMounts: [{ name: 'ray-token', mountPath: '/var/run/secrets/ray.io/serviceaccount' }] }],
      volumes: [{ name: 'ray-token', projected: { sources: [{ serviceAccountToken: { path: 'token' } }] } }],
    },
  };
}

const mtls: Build = chart => setRaw(new RayCluster(chart, 'Cluster', {
  metadata: { name: 'raycluster-mtls' },
  image: rayImage('2.55.1'),
  head: {
    ...cpuAndMemory(1, 4),
    rayStart: { dashboardHost: '0.0.0.0' },
    requests: { cpu: kplus.Cpu.millis(500), memory: Size.gibibytes(2) },
  },
  workerGroups: [{
    groupName: 'small-group',
    replicas: 1,
    minReplicas: 1,
    maxReplicas: 1,
    ...cpuAndMemory(1, 1),
    rayStart: { numCpus: 1 },
    requests: { cpu: kplus.Cpu.millis(500) },
  }],
}), '/spec/tlsOptions', { enabled: true });

/** Nobody reaches the pods, and they reach nothing but each other and the DNS of the Kubernetes cluster. */
const denyAll: Build = chart => {
  const toDns = {
    egressRules: [{
      to: [{
        namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } },
        podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } },
      }],
      ports: [{ port: 53, protocol: 'UDP' }, { port: 53, protocol: 'TCP' }],
    }],
  };
  return setRaw(new RayCluster(chart, 'Cluster', {
    metadata: { name: 'raycluster-deny-all' },
    image: rayImage('2.52.0'),
    head: SMALL_HEAD,
    workerGroups: [{ ...WORKERS, ...cpuAndMemory(1, 1) }],
  }), '/spec/networkPolicy', { mode: 'DenyAll', head: toDns, worker: toDns });
};

export const SECURITY: Record<string, Build> = {
  'ray-cluster.auth.yaml': tokens({ mode: 'token' }),
  'ray-cluster.auth.secret-ref.yaml': tokens({ mode: 'token', secretName: 'ray-cluster-token' }),
  'ray-cluster.auth-manual.yaml': tokensByHand,
  'ray-cluster.kubernetes.auth-manual.yaml': kubernetesTokensByHand,
  'ray-cluster.mtls.yaml': mtls,
  'ray-cluster.network-policy-deny-all.yaml': denyAll,
};
