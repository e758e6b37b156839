import { ApiObject, App, Chart, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import * as fc from 'fast-check';
import { RAY_RELEASES, RayRelease } from './ray-release';
import { TARGET } from './verdicts';
import { Accelerator, HeadGroupOptions, KubeRayTarget, RayCluster, RayGroupOptions, RayImage, WorkerGroupOptions } from '../../src';

/** A cluster that our constructs made. */
export interface Made {
  readonly release: RayRelease;
  readonly autoscaling: boolean;
  /** As the API server stores it. */
  readonly manifest: object;
}

/** Flags with values that are fine, mostly: ports fall on each other, and some resources are there twice. */
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  'num-cpus': ['0', '3', '"3"'],
  'num-gpus': ['0', '2'],
  'memory': ['1000000000', "'2000000000'"],
  'object-store-memory': ['78643200', '100000000'],
  'resources': ['\'{"slots": 1}\'', '"{\\"slots\\": 2, \\"a b\\": 3}"', '\'{"slots":1.0}\'', '\\{\\"slots\\":4\\}', '{}', '\'{"TPU": 4}\''],
  'dashboard-host': ['127.0.0.1', '$POD_IP'],
  'dashboard-port': ['8265', '8080', '9000'],
  'metrics-export-port': ['8080', '9001'],
  'object-manager-port': ['0', '9001', '10005'],
  'node-manager-port': ['9002', '9003'],
  'min-worker-port': ['0', '11000', '30000'],
  'max-worker-port': ['0', '11999', '30100'],
  'worker-port-list': ['12000,12001'],
  'include-dashboard': ['true', 'false'],
  'log-color': ['false', 'true', 'auto'],
  'disable-usage-stats': ['true', 'false'],
  'no-monitor': ['true'],
  'system-config': ['\'{"object_spilling_config": "{\\"type\\": \\"filesystem\\", \\"params\\": {\\"directory_path\\": \\"/tmp\\"}}"}\''],
  'temp-dir': ['/tmp/ray', '/data'],
  'labels': ['a=b'],
  'include-log-monitor': ['1'],
};

const flags = fc.uniqueArray(fc.constantFrom(...Object.keys(FLAGS)), { maxLength: 3 })
  .chain(names => fc.tuple(...names.map(name => fc.constantFrom(...FLAGS[name])))
    .map(values => Object.fromEntries(names.map((name, index) => [name, values[index]]))));
const resources = fc.dictionary(fc.constantFrom('slots', 'TPU', 'neuron_cores', 'CPU', 'GPU', 'memory', 'a b', 'a"b', "it's", 'a,b', 'é', 'a.b/c-d', '$HOME', '\\'),
  fc.oneof({ weight: 9, arbitrary: fc.nat(5000) }, fc.constantFrom(0.5, -1, 1e14, 1e15)), { minKeys: 1, maxKeys: 3 });
const ACCELERATORS = ['nvidia.com/gpu', 'amd.com/gpu', 'google.com/tpu', 'aws.amazon.com/neuroncore', 'nvidia.com/mig-1g.5gb', 'example.com/npu'];

const accelerator = fc.tuple(fc.constantFrom(...ACCELERATORS), fc.integer({ min: 1, max: 8 })).map(([name, count]) => Accelerator.of(name, count));

const group: fc.Arbitrary<RayGroupOptions> = fc.record({
  cpu: fc.integer({ min: 100, max: 8000 }).map(kplus.Cpu.millis),
  memory: fc.integer({ min: 512, max: 9999 }).map(Size.mebibytes),
  accelerator: fc.option(accelerator, { nil: undefined }),
  rayStartParams: fc.option(flags, { nil: undefined }),
  rayResources: fc.option(resources, { nil: undefined, freq: 2 }),
  nodeLabels: fc.option(fc.dictionary(fc.constantFrom('zone', 'example.com/zone', 'ray.io/market-type'), fc.constantFrom('a', 'b.c', ''), { maxKeys: 2 }), { nil: undefined }),
});

const cluster = fc.record({
  release: fc.constantFrom(...RAY_RELEASES),
  autoscaling: fc.boolean(),
  schedulable: fc.boolean(),
  head: group,
  workers: fc.array(group, { maxLength: 2 }),
});

/** Clusters that our constructs made from generated options, but for those whose constructor refuses them. */
export function madeClusters(count: number): Made[] {
  return fc.sample(cluster, { numRuns: count, seed: 20261122 }).flatMap(({ release, autoscaling, schedulable, head, workers }) => {
    const app = new App();
    KubeRayTarget.set(app, { version: TARGET.version });
    const chart = new Chart(app, 'chart', { namespace: 'ns' });
    const maxReplicas: WorkerGroupOptions = { maxReplicas: 3 };
    const options: HeadGroupOptions = { ...head, schedulable };
    try {
      const made = new RayCluster(chart, 'Ray', { image: RayImage.release(release), head: options, autoscaling: autoscaling ? {} : undefined });
      workers.forEach((worker, index) => made.addWorkerGroup(`group-${index}`, { ...worker, ...maxReplicas }));
      return [{ release, autoscaling, manifest: ApiObject.of(made).toJson() }];
    } catch {
      return [];
    }
  });
}
