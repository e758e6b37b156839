import { readdirSync } from 'fs';
import { join } from 'path';
import { Made, madeClusters } from './clusters';
import { argumentsOf, commandsOf } from './lines';
import { Answer, askRay, INSTALL_TIMEOUT, python, RAY_RELEASES, RayRelease } from './ray-release';
import { errorsIn, findingsIn, TARGET } from './verdicts';
import { stories } from '../../projenrc/examples';
import { readObjects } from '../../src/check/manifest-file';
import { Nodes, nodesOf } from '../../src/rules/capacity/nodes';
import { Manifest } from '../../src/rules/manifest';
import { BUILD_TIMEOUT } from '../go-tool';

const EXAMPLES = join(__dirname, '..', '..', 'examples');

type RayClusterJson = { kind: string; spec: { rayVersion: RayRelease } };

const examples = stories().flatMap(story => readdirSync(join(EXAMPLES, story)).filter(file => file.endsWith('.yaml'))
  .flatMap(file => readObjects(join(EXAMPLES, story, file))).map(({ json }) => ({ story, json: json as RayClusterJson })))
  .flatMap(({ story, json }) => (Manifest.of(json)?.clusters ?? []).map(({ spec }) => ({ story, json: { ...json, kind: 'RayCluster', spec } as RayClusterJson })));

const made = madeClusters(900);
const good = made.filter(({ manifest }) => errorsIn(manifest, '').length === 0);

/** What Ray makes of the head and each worker group of a cluster. */
function started(clusters: readonly object[], release: RayRelease): Answer[][] {
  const commands = commandsOf(clusters);
  const lines = argumentsOf(commands.flat());
  const answers = askRay(release, lines.map(args => ({ start: args ?? ['no single command'] })));
  return commands.map(groups => groups.map(() => answers.shift() ?? {}));
}

beforeAll(() => RAY_RELEASES.forEach(python), RAY_RELEASES.length * INSTALL_TIMEOUT);

test.each(examples)('real Ray starts what the operator makes of the example $story', ({ json }) => {
  expect(started([json], json.spec.rayVersion).flat().filter(({ refused }) => refused !== undefined)).toEqual([]);
}, BUILD_TIMEOUT);

test('many of the generated clusters have no error, and many have one', () => {
  expect(good.length).toBeGreaterThan(200);
  expect(made.length - good.length).toBeGreaterThan(200);
});

describe.each(RAY_RELEASES)('real Ray %s', release => {
  const clusters: Made[] = good.filter(one => one.release === release && !needsNeuronTools(one));
  let nodes: Answer[][];
  let groups: Answer[];
  beforeAll(() => {
    nodes = started(clusters.map(({ manifest }) => manifest), release);
    groups = askRay(release, clusters.map(({ manifest }) => ({ cluster: stored(manifest) })));
  }, BUILD_TIMEOUT);

  test('starts what the operator makes of our constructs', () => {
    const refused = clusters.flatMap(({ manifest }, index) =>
      nodes[index].flatMap(answer => answer.refused ? [[answer.refused, JSON.stringify(manifest)]] : []));
    expect(refused.slice(0, 3)).toEqual([]);
  });

  test('and counts the resources that we say', () => {
    const differences = clusters.flatMap(({ manifest }, index) => nodesIn(manifest).flatMap(({ title, offers }, at) => {
      const counted = ownOf(nodes[index][at]);
      const wrong = [...Object.keys(counted), ...RESOURCES].filter(name => !isSaid(offers(name), counted[name] ?? 0, name));
      return wrong.length > 0 ? [[title, wrong.map(name => [name, offers(name), counted[name]]), JSON.stringify(manifest)]] : [];
    }));
    expect(differences.slice(0, 3)).toEqual([]);
  });

  test('and its autoscaler counts with the same resources', () => {
    const differences = clusters.flatMap(({ manifest, autoscaling }, index) => {
      const { refused, groups: counted = {} } = groups[index];
      if (!autoscaling || isUnknownToAutoscaler(clusters[index]) || hidesDevices(manifest)) { return []; }
      const wrong = Object.values(counted).map((resources, at) => [resources, ownOf(nodes[index][at])]).filter(([one, other]) => !isSame(one, other));
      return refused || wrong.length > 0 ? [[refused, JSON.stringify(wrong), JSON.stringify(manifest)]] : [];
    });
    expect(differences.slice(0, 3)).toEqual([]);
  });
});

/** Ray 2.9 asks a tool of the node how many cores there are, and the machine has none. */
function needsNeuronTools({ release, manifest }: Made): boolean {
  return release === '2.9.3' && /neuron/.test(JSON.stringify(manifest));
}

/** It never knows parts of GPUs and Neuron cores; before Ray 2.51 it knows neither TPUs nor the resources of a group. */
function isUnknownToAutoscaler({ release, manifest }: Made): boolean {
  const text = JSON.stringify(manifest);
  return /mig-|neuron/.test(text) || (release === '2.9.3' && /google\.com\/tpu|"resources":\{"(?!limits)/.test(text));
}

/** Which the rules warn of: the autoscaler reads resources that the operator does not, and the devices of the container as well. */
function hidesDevices(manifest: object): boolean {
  return findingsIn(manifest).some(({ ruleId }) => ruleId === 'ray-start-escaped-resources');
}

/** What the API server fills in. */
function stored(manifest: object): object {
  return JSON.parse(JSON.stringify(manifest), (key, value) => key === 'workerGroupSpecs'
    ? value.map((group: object) => ({ minReplicas: 0, maxReplicas: 2_147_483_647, rayStartParams: {}, ...group }))
    : key === 'headGroupSpec' ? { rayStartParams: {}, ...value } : value);
}

/** What generated clusters have or lack. */
const RESOURCES = ['CPU', 'GPU', 'memory', 'TPU', 'neuron_cores', 'slots', 'a b', 'nothing'];

/** What we say of a resource; nobody knows what Ray finds beside devices, nor which model they are. */
function isSaid(said: number, counted: number, name: string): boolean {
  return said === counted || (said === Infinity && (counted === 0 || name.startsWith('accelerator_type:')));
}

function nodesIn(manifest: object): Nodes[] {
  return Manifest.of(manifest)?.clusters.flatMap(cluster => nodesOf(cluster, TARGET)) ?? [];
}

/** The resources of a node, without those that Ray adds itself. */
function ownOf({ resources = {} }: Answer): Record<string, number> {
  return Object.fromEntries(Object.entries(resources).filter(([name]) => !name.startsWith('node:') && name !== 'object_store_memory'));
}

function isSame(one: Readonly<Record<string, number>>, other: Readonly<Record<string, number>>): boolean {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every(name => (one[name] ?? 0) === (other[name] ?? 0));
}
