import { spawnSync } from 'child_process';
import { join } from 'path';

const root = join(__dirname, '..');
const TS_NODE = [join(root, 'node_modules', 'ts-node', 'dist', 'bin.js'), '-T', '-O', '{"module":"node16","moduleResolution":"node16"}'];

/** A program with maps in many orders, of letters that locales sort in different ways. */
const PROGRAM = `
const { App, Chart } = require('cdk8s');
const { RayCluster, RayImage, Accelerator, GcsFaultTolerance } = require('./src');
const app = new App();
const labels = { 'Zoe': 'a', 'apfel': 'b', 'z': 'c', 'A': 'd', 'i': 'e', 'I': 'f', 'a_b': 'g', 'a-b': 'g', 'a10': 'h', 'a9': 'i' };
new RayCluster(new Chart(app, 'team'), 'Ray', {
  image: RayImage.release('2.55.1'),
  autoscaling: {},
  gcsFaultTolerance: GcsFaultTolerance.redis({ address: 'redis:6379' }),
  head: { podMetadata: { annotations: labels } },
  workerGroups: ['ä', 'b', 'I'].map((name, index) => ({ groupName: 'g' + index, accelerator: Accelerator.nvidia(1), podMetadata: { annotations: labels } })),
});
const render = () => app.charts.map(chart => require('cdk8s').Yaml.stringify(...chart.toJson())).join('---');
const first = render();
process.stdout.write(JSON.stringify([first, render()]));
`;

function rendered(env: NodeJS.ProcessEnv): string[] {
  const { stdout, stderr } = spawnSync(process.execPath, [...TS_NODE, '-e', PROGRAM], { cwd: root, env: { ...process.env, ...env }, encoding: 'utf8' });
  if (!stdout) { throw new Error(stderr); }
  return JSON.parse(stdout);
}

test('the same program makes the same bytes, whatever the language, the time zone and the number of the rendering', () => {
  const [first, second] = rendered({ LANG: 'C', LC_ALL: 'C', TZ: 'UTC' });
  const elsewhere = rendered({ LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati' });

  expect(first).toContain('kind: RayCluster\n');
  expect([second, ...elsewhere]).toEqual([first, first, first]);
}, 60_000);
