import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { Build, cpuAndMemory, emptyDir, mountLogs, rayImage, scripts, SMALL_HEAD } from './words';
import { RayCluster, RayGroupOptions } from '../../src';

/** Each pod signs a certificate of its own before Ray starts. */
const tls: Build = chart => {
  const authority = kplus.Volume.fromSecret(chart, 'CaVolume', kplus.Secret.fromSecretName(chart, 'Ca', 'ca-tls'), { name: 'ca-tls' });
  return new RayCluster(chart, 'Cluster', {
    metadata: { name: 'raycluster-tls' },
    image: rayImage('2.52.0'),
    head: { ...SMALL_HEAD, ...withCertificate(new Construct(chart, 'Head'), 'head', authority) },
    workerGroups: [{
      groupName: 'small-group',
      replicas: 1,
      minReplicas: 1,
      maxReplicas: 10,
      ...cpuAndMemory(1, 1),
      ...withCertificate(new Construct(chart, 'Worker'), 'worker', authority),
    }],
  });
};

function withCertificate(scope: Construct, role: 'head' | 'worker', authority: kplus.Volume): RayGroupOptions {
  const script = `gencert_${role}.sh`;
  const certificates: kplus.VolumeMount[] = [
    { path: '/etc/ca/tls', volume: authority, readOnly: true },
    { path: '/etc/ray/tls', volume: emptyDir(scope, 'ray-tls') },
  ];
  return {
    volumeMounts: [...certificates, mountLogs(scope)],
    envVariables: {
      RAY_USE_TLS: kplus.EnvValue.fromValue('1'),
      RAY_TLS_SERVER_CERT: kplus.EnvValue.fromValue('/etc/ray/tls/tls.crt'),
      RAY_TLS_SERVER_KEY: kplus.EnvValue.fromValue('/etc/ray/tls/tls.key'),
      RAY_TLS_CA_CERT: kplus.EnvValue.fromValue('/etc/ca/tls/ca.crt'),
    },
    initContainers: [{
      name: `ray-${role}-tls`,
      image: rayImage('2.52.0').image,
      command: ['/bin/sh', '-c', `cp -R /etc/ca/tls /etc/ray && /etc/gen/tls/${script}`],
      envVariables: { POD_IP: kplus.EnvValue.fromFieldRef(kplus.EnvFieldPaths.POD_IP) },
      volumeMounts: [...certificates, { path: '/etc/gen/tls', volume: scripts(scope, 'gen-tls-script', 'tls', [script]) }],
    }],
  };
}

export const TLS: Record<string, Build> = { 'ray-cluster.tls.yaml': tls };
