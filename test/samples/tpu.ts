import { Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Build, gigabytes, rayImage, tpuWorkers } from './words';
import { Accelerator, HeadGroupOptions, RayCluster, RayContainerOptions, RayImage, TpuGeneration, WorkerGroupOptions } from '../../src';

const { fromValue } = kplus.EnvValue;

/** A group whose workers are slices of TPUs: the topology says how many hosts a slice has. */
function tpuCluster(name: string, image: RayImage, head: HeadGroupOptions, slices: WorkerGroupOptions): Build {
  return chart => new RayCluster(chart, 'Cluster', {
    metadata: { name },
    image,
    head: { cpu: kplus.Cpu.units(8), memory: gigabytes(40), ...head },
    workerGroups: [{ groupName: 'tpu-group', replicas: 1, maxReplicas: 1, ...slices }],
  });
}

/** A pod may use more of its node's disk than it requests. */
const DISK: RayContainerOptions = { ephemeralStorage: Size.gibibytes(20), requests: { ephemeralStorage: Size.gibibytes(10) } };

const V4_HEAD: HeadGroupOptions = {
  ...DISK,
  envVariables: {
    RAY_memory_monitor_refresh_ms: fromValue('0'),
    RAY_GRAFANA_IFRAME_HOST: fromValue('http://${grafana_host}'),
    RAY_GRAFANA_HOST: fromValue('http://grafana:80'),
    RAY_PROMETHEUS_HOST: fromValue('http://frontend:9090'),
  },
};

function v4Slices(topology: string): WorkerGroupOptions {
  const accelerator = Accelerator.googleTpu(TpuGeneration.V4, topology);
  return { ...DISK, minReplicas: 1, cpu: kplus.Cpu.units(1), memory: gigabytes(40), accelerator };
}

function v6eSlices(topology: string): WorkerGroupOptions {
  const accelerator = Accelerator.googleTpu(TpuGeneration.V6E, topology, { chipsPerHost: 4 });
  return { minReplicas: 0, cpu: kplus.Cpu.units(24), memory: gigabytes(200), accelerator };
}

const MXLA = { name: 'mxla', number: 8081 };
const GRPC = { name: 'grpc', number: 8888 };

const ON_PYTHON_310 = rayImage('2.52.0', '-py310');

export const TPU: Record<string, Build> = {
  'ray-cluster.tpu-v4-multihost.yaml': tpuCluster('raycluster-tpu-v4-multihost', ON_PYTHON_310,
    { ...V4_HEAD, ports: [{ name: 'slicebuilder', number: 8471 }, MXLA] }, v4Slices('2x2x2')),
  'ray-cluster.tpu-v4-singlehost.yaml': tpuCluster('raycluster-tpu-v4-singlehost', rayImage('2.52.0'), V4_HEAD, v4Slices('2x2x1')),
  'ray-cluster.tpu-v6e-256-multihost.yaml': tpuCluster('raycluster-tpu-v6e-multihost', ON_PYTHON_310, { ports: [GRPC] },
    { ...v6eSlices('16x16'), ...tpuWorkers() }),
  'ray-cluster.tpu-v6e-singlehost.yaml': tpuCluster('raycluster-tpu-v6e-singlehost', rayImage('2.52.0'), { ports: [MXLA, GRPC] }, v6eSlices('2x2')),
};
