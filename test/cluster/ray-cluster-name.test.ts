import { ApiObject, App, Chart, Names } from 'cdk8s';
import { Construct } from 'constructs';
import * as fc from 'fast-check';
import { chartOf, headOf, manifestOf, rayCluster } from './clusters';
import { RayCluster, RayImage } from '../../src';

const SEED = { seed: 20261122, numRuns: 150 };
const RAY_NAME = /^[a-z]([-a-z0-9]{0,51}[a-z0-9])?$/;

/** Names of constructs: short and long, of letters and digits of any alphabet, with dashes and blanks. */
const ids = fc.oneof(
  fc.string({ minLength: 1, maxLength: 70, unit: fc.constantFrom(...'abcXYZ0189- /éß日') }),
  fc.constantFrom('Resource', 'resource', 'default', '1', '007', '9'.repeat(60), 'a'.repeat(60), 'Z'.repeat(53), '-', '日本'),
);
const paths = fc.array(ids, { minLength: 2, maxLength: 12 });

/** The name of a cluster at a path, of which the first part is the chart. */
function nameAt([chart, ...rest]: string[], make = (app: App) => new Chart(app, chart)): string {
  const scope = rest.slice(0, -1).reduce<Construct>((parent, id) => new Construct(parent, id), make(new App()));
  return clusterIn(scope, rest[rest.length - 1]).name;
}

function clusterIn(scope: Construct, id: string): RayCluster {
  return new RayCluster(scope, id, { image: RayImage.release('2.55.1') });
}

test('a cluster is named by the chart, as all objects of cdk8s are', () => {
  const cluster = rayCluster();

  expect(cluster.name).toBe('test-ray-c8e31871');
  expect(manifestOf(cluster).metadata.name).toBe('test-ray-c8e31871');
});

test('the name that the user gives wins', () => {
  const cluster = rayCluster({ metadata: { name: 'training' } });

  expect(cluster.name).toBe('training');
  expect(manifestOf(cluster).metadata.name).toBe('training');
});

test('where the API server makes the name, nobody here knows it', () => {
  const cluster = rayCluster({ metadata: { generateName: 'training-' } });

  expect(manifestOf(cluster).metadata).toEqual({ generateName: 'training-' });
  expect(() => cluster.headServiceName).toThrow('nothing can go by a name that the API server makes (generateName: "training-"): give a name');
});

test('its pods are selected by a label of our own then', () => {
  const cluster = rayCluster({ metadata: { generateName: 'training-' } });
  const label = { 'cdk8s-kuberay/cluster': 'cluster-test-ray-c8e31871' };

  expect(cluster.toPodSelectorConfig().labelSelector?._toKube().matchLabels).toEqual(label);
  expect(headOf(cluster).template.metadata.labels).toEqual(label);
});

test('the user\'s name is never changed, not even one that KubeRay refuses: the rules speak about it', () => {
  expect(rayCluster({ metadata: { name: '1'.repeat(60) } }).name).toBe('1'.repeat(60));
});

test('wherever a cluster stands, its name is a DNS label of at most 53 characters that begins with a letter', () => {
  fc.assert(fc.property(paths, path => {
    expect(nameAt(path)).toMatch(RAY_NAME);
  }), SEED);
});

test('5,000 clusters in different places have 5,000 names', () => {
  // a slash in a name is two dashes to constructs
  const places = new Map(fc.sample(paths, { seed: SEED.seed, numRuns: 6000 }).map(path => [path.join('\n').replaceAll('/', '--'), path]));
  const names = [...places.values()].map(path => nameAt(path));

  expect(names.length).toBeGreaterThan(5000);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter(name => !RAY_NAME.test(name))).toEqual([]);
});

/** Changes of a path that leave little of a trace in a DNS label. */
const CHANGES: ((id: string) => string)[] = [
  id => `${id}日`, id => `${id} `, id => `é${id}`, id => `r${id}`, id => `1${id}`, id => `${id}-`, id => id + id,
  id => `${id.toUpperCase()}A`,
];

test('clusters in different places have different names, however much alike the places are', () => {
  fc.assert(fc.property(paths, fc.nat(), fc.constantFrom(...CHANGES), (path, place, change) => {
    const twin = path.map((id, index) => index === place % path.length ? change(id) : id);
    expect(nameAt(twin)).not.toBe(nameAt(path));
  }), SEED);
});

test('the name depends on nothing but the place', () => {
  fc.assert(fc.property(paths, path => {
    expect(nameAt(path)).toBe(nameAt(path));
  }), { ...SEED, numRuns: 50 });
});

test.each([
  ['1st', /^test-1st-c8[0-9a-f]{6}$/],
  ['a'.repeat(60), /^a{43}-c8[0-9a-f]{6}$/],
  ['Straße 日本', /^test-strae-c8[0-9a-f]{6}$/],
])('the name of a cluster %s says as much of where it stands as fits', (id, name) => {
  expect(clusterIn(chartOf(), id).name).toMatch(name);
});

test('a name that would begin with a digit begins with an r', () => {
  expect(clusterIn(new Chart(new App(), '2026'), 'Ray').name).toMatch(/^r2026-ray-c8[0-9a-f]{6}$/);
});

test('a name that is exactly as long as it may be stays as it is', () => {
  const chart = new Chart(new App(), 'team', { disableResourceNameHashes: true });

  expect(clusterIn(chart, 'a'.repeat(48)).name).toBe(`team-${'a'.repeat(48)}`);
});

test('a name that is one character too long is made again, with a hash', () => {
  const chart = new Chart(new App(), 'team', { disableResourceNameHashes: true });
  const { name } = clusterIn(chart, 'a'.repeat(49));

  expect(name).toMatch(/^a+-c8[0-9a-f]{6}$/);
  expect(name).toHaveLength(52);
});

test('a chart without hashes makes names without them', () => {
  const chart = new Chart(new App(), 'team', { disableResourceNameHashes: true });

  expect(clusterIn(chart, 'Training').name).toBe('team-training');
});

test('in a chart without hashes, names that are too long stay different', () => {
  const chart = new Chart(new App(), 'team', { disableResourceNameHashes: true });
  const [one, other] = ['x', 'y'].map(id => clusterIn(new Construct(chart, id), 'a'.repeat(60)).name);

  expect(one).not.toBe(other);
});

test('a chart of one\'s own names the clusters, too', () => {
  class TeamChart extends Chart {
    public generateObjectName(object: ApiObject): string {
      return Names.toDnsLabel(object, { includeHash: false, extra: [object.kind] });
    }
  }

  expect(nameAt(['team', 'Training'], app => new TeamChart(app, 'team'))).toBe('team-training-raycluster');
});

test('a name of a chart of one\'s own that is too long is made again', () => {
  class LongChart extends Chart {
    public generateObjectName(): string {
      return 'a'.repeat(63);
    }
  }

  expect(nameAt(['team', 'Training'], app => new LongChart(app, 'team'))).toMatch(/^team-training-c8[0-9a-f]{6}$/);
});
