import { Size } from 'cdk8s';
import { chartOf, rayCluster } from './clusters';
import { HeadGroupOptions, KubeRayTarget, KubeRayVersion, LogColor, RayImage, Rules, WorkerGroupOptions } from '../../src';

interface Places { readonly head?: HeadGroupOptions; readonly worker?: WorkerGroupOptions; readonly ray?: string; readonly kuberay?: KubeRayVersion }

/** What is found in a cluster with one worker group. */
function findings({ head, worker = {}, ray = '2.55.1', kuberay }: Places): string[] {
  const chart = chartOf();
  if (kuberay) { KubeRayTarget.set(chart, { version: kuberay }); }
  rayCluster({ image: RayImage.release(ray), head, workerGroups: [{ groupName: 'cpu', ...worker }] }, chart);
  return Rules.findings(chart).map(({ path, message, ruleId }) => `${path}: ${message} [${ruleId}]`);
}

const HEAD_FLAGS = 'spec.headGroupSpec.rayStartParams';
const WORKER_FLAGS = 'spec.workerGroupSpecs[0].rayStartParams';

test.each<[string, Places]>([
  [`${WORKER_FLAGS}["temp-dir"]: does nothing in a worker ("/data/ray") [ray-start-ignored]`, { worker: { rayStart: { tempDir: '/data/ray' } }, ray: '2.54.0' }],
  [`${HEAD_FLAGS}["temp-dir"]: is no absolute path ("'ray files'") [ray-start-temp-dir]`, { head: { rayStart: { tempDir: 'ray files' } } }],
  [`${WORKER_FLAGS}["object-spilling-directory"]: came with Ray 2.45.0 (the cluster has 2.44.1) [ray-start-flag-release]`,
    { worker: { rayStart: { objectSpillingDirectory: '/data' } }, ray: '2.44.1' }],
  [`${WORKER_FLAGS}["no-redirect-output"]: stops Ray before 2.54.0 (the cluster has 2.53.0) [ray-start-flag-release]`,
    { worker: { rayStart: { noRedirectOutput: true } }, ray: '2.53.0' }],
  [`${HEAD_FLAGS}["dashboard-port"]: is among the ports of workers (11000, workers 10002 to 19999) [ray-start-port-twice]`,
    { head: { rayStart: { dashboardPort: 11000 } } }],
  [`${WORKER_FLAGS}["worker-port-list"]: is no list of ports ("") [ray-start-worker-ports]`, { worker: { rayStart: { workerPortList: [] } } }],
  [`${WORKER_FLAGS}["object-store-memory"]: is below 78643200 ("1048576") [ray-start-number]`,
    { worker: { rayStart: { objectStoreMemory: Size.mebibytes(1) } } }],
  [`${WORKER_FLAGS}["num-gpus"]: is given although the group has resources ("4") [group-resources-twice]`,
    { worker: { rayStartParams: { 'num-gpus': '4' }, rayResources: { slots: 1 } } }],
])('what depends on the release or on other flags is found: %s', (finding, places) => {
  expect(findings(places)).toEqual([finding]);
});

const RELEASES = ['V1_0', 'V1_3', 'V1_6', 'V1_7'] as const;

test.each(RELEASES)('KubeRay %s hands on every yes and no, as every text, in a form that Ray reads', release => {
  const texts = { plasmaDirectory: 'true', objectSpillingDirectory: 'False', cgroupPath: '/a b/$$(RAY_PORT)' };
  const options = [true, false].map(value => ({
    includeLogMonitor: value,
    noRedirectOutput: value,
    verbose: value,
    rayDebuggerExternal: value,
    logColor: value ? LogColor.ALWAYS : LogColor.NEVER,
    plasmaDirectory: texts.plasmaDirectory,
    objectSpillingDirectory: texts.objectSpillingDirectory,
    resourceIsolation: { cgroupPath: texts.cgroupPath },
  }));
  const found = options.map(rayStart => findings({
    head: { rayStart: { ...rayStart, includeDashboard: rayStart.verbose, disableUsageStats: rayStart.verbose } },
    worker: { rayStart },
    kuberay: KubeRayVersion[release],
  }));

  expect(found).toEqual([[], []]);
});
