import { Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Build, cpuAndMemory, mountLogs, rayImage, SMALL_HEAD } from './words';
import { RayCluster } from '../../src';

const SMALL_WORKER = cpuAndMemory(1, 1);

const sample: Build = chart => new RayCluster(chart, 'Cluster', {
  metadata: { name: 'raycluster-kuberay' },
  image: rayImage('2.52.0'),
  head: cpuAndMemory(1, 5),
  workerGroups: [{ groupName: 'workergroup', replicas: 1, minReplicas: 1, maxReplicas: 5, ...SMALL_WORKER }],
});

const complete: Build = chart => {
  const volumeMounts = [mountLogs(chart)];
  return new RayCluster(chart, 'Cluster', {
    metadata: { name: 'raycluster-complete' },
    image: rayImage('2.52.0'),
    head: {
      ...SMALL_HEAD,
      requests: { cpu: kplus.Cpu.millis(500), memory: Size.gibibytes(2) },
      service: { type: kplus.ServiceType.CLUSTER_IP },
      rayStart: { dashboardHost: '0.0.0.0' },
      volumeMounts,
    },
    workerGroups: [{
      groupName: 'small-group',
      replicas: 1,
      minReplicas: 1,
      maxReplicas: 10,
      ...SMALL_WORKER,
      requests: { cpu: kplus.Cpu.millis(500) },
      volumeMounts,
    }],
  });
};

const customHeadService: Build = chart => new RayCluster(chart, 'Cluster', {
  metadata: { name: 'custom-head-svc' },
  image: rayImage('2.52.0'),
  head: {
    ...SMALL_HEAD,
    rayStart: { numCpus: 1 },
    requests: { cpu: kplus.Cpu.millis(500), memory: Size.gibibytes(2) },
    service: {
      name: 'custom-ray-head-service-name',
      labels: { 'custom-label': 'custom-ray-head-service-label' },
      annotations: { 'custom-annotation': 'custom-ray-head-service-annotation' },
      type: kplus.ServiceType.LOAD_BALANCER,
      extraPorts: [{ port: 12345, targetPort: 12345, name: 'custom-ray-head-service-port' }],
    },
  },
});

const separateIngress: Build = chart => new RayCluster(chart, 'Cluster', {
  metadata: { name: 'raycluster-ingress' },
  image: rayImage('2.52.0'),
  head: { ...SMALL_HEAD, service: { type: kplus.ServiceType.NODE_PORT } },
});

const embedGrafana: Build = chart => {
  const volumeMounts = [mountLogs(chart)];
  return new RayCluster(chart, 'Cluster', {
    metadata: { name: 'raycluster-embed-grafana' },
    image: rayImage('2.52.0'),
    head: {
      ...SMALL_HEAD,
      ports: [{ name: 'as-metrics', number: 44217 }, { name: 'dash-metrics', number: 44227 }],
      envVariables: {
        RAY_GRAFANA_IFRAME_HOST: kplus.EnvValue.fromValue('http://127.0.0.1:3000'),
        RAY_GRAFANA_HOST: kplus.EnvValue.fromValue('http://prometheus-grafana.prometheus-system.svc:80'),
        RAY_PROMETHEUS_HOST: kplus.EnvValue.fromValue('http://prometheus-kube-prometheus-prometheus.prometheus-system.svc:9090'),
      },
      volumeMounts,
    },
    workerGroups: [{ groupName: 'small-group', replicas: 1, minReplicas: 1, maxReplicas: 10, ...SMALL_WORKER, volumeMounts }],
  });
};

/** Google Cloud gives the pod's service account access to the bucket. */
const gkeBucket: Build = chart => new RayCluster(chart, 'Cluster', {
  metadata: { name: 'raycluster-mini' },
  image: rayImage('2.52.0'),
  head: {
    ...SMALL_HEAD,
    serviceAccount: kplus.ServiceAccount.fromServiceAccountName(chart, 'Account', 'my-ksa'),
    nodeSelector: { 'iam.gke.io/gke-metadata-server-enabled': 'true' },
  },
});

/** The head reads events from the API server. */
const platformEvents: Build = chart => new RayCluster(chart, 'Cluster', {
  metadata: { name: 'raycluster-platform-events' },
  image: rayImage('2.56.0'),
  head: {
    ...cpuAndMemory(1, 5),
    serviceAccount: kplus.ServiceAccount.fromServiceAccountName(chart, 'Account', 'raycluster-platform-events'),
    envVariables: { RAY_DASHBOARD_INGEST_PLATFORM_EVENTS: kplus.EnvValue.fromValue('true') },
  },
  workerGroups: [{ groupName: 'workergroup', replicas: 1, minReplicas: 1, maxReplicas: 5, ...SMALL_WORKER }],
});

export const BASIC: Record<string, Build> = {
  'ray-cluster.sample.yaml': sample,
  'ray-cluster.complete.yaml': complete,
  'ray-cluster.custom-head-service.yaml': customHeadService,
  'ray-cluster.separate-ingress.yaml': separateIngress,
  'ray-cluster.embed-grafana.yaml': embedGrafana,
  'ray-cluster.gke-bucket.yaml': gkeBucket,
  'ray-cluster.platform-events.yaml': platformEvents,
};
