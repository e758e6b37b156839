import { ApiObject, ApiObjectMetadata, App, Chart, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';
import { hasName, namedObject, nameLimit, nameOf, objectName } from '../../src/private/names';

const KINDS = [['RayCluster', 53], ['RayJob', 47], ['RayService', 47], ['RayCronJob', 36]] as const;

test.each(KINDS)('a %s has a name of at most %d characters', (kind, limit) => {
  expect(nameLimit(kind)).toBe(limit);
});

function gvkOf(kind: string): GroupVersionKind {
  return { apiVersion: 'ray.io/v1', kind };
}

const RAY_JOB = gvkOf('RayJob');

function chart(disableResourceNameHashes = false): Chart {
  return new Chart(new App(), 'team', { disableResourceNameHashes });
}

test('the user\'s name is taken as it is', () => {
  expect(objectName(new Construct(chart(), 'Nightly'), RAY_JOB, { name: 'nightly' })).toBe('nightly');
});

test('other metadata make no name', () => {
  expect(objectName(new Construct(chart(true), 'Nightly'), RAY_JOB, { labels: { name: 'x' } })).toBe('team-nightly');
});

test('without metadata the chart makes the name', () => {
  expect(objectName(new Construct(chart(true), 'Nightly'), RAY_JOB)).toBe('team-nightly');
  expect(objectName(new Construct(chart(), 'Nightly'), RAY_JOB)).toMatch(/^team-nightly-c8[0-9a-f]{6}$/);
});

test.each(KINDS)('a name for a %s of exactly %d characters stays as it is', (kind, limit) => {
  const id = 'a'.repeat(limit - 'team-'.length);

  expect(objectName(new Construct(chart(true), id), gvkOf(kind))).toBe(`team-${id}`);
});

test.each(KINDS)('a longer name for a %s is made again with at most %d characters', (kind, limit) => {
  const name = objectName(new Construct(chart(true), 'a'.repeat(limit - 'team-'.length + 1)), gvkOf(kind));

  expect(name.length).toBeLessThanOrEqual(limit);
  expect(name).toMatch(/^a+-c8[0-9a-f]{6}$/);
});

test.each(KINDS)('a name for a %s of %d characters that begins with a digit is no longer with its letter', (kind, limit) => {
  const name = objectName(new Construct(new Chart(new App(), '1'.repeat(60)), 'Nightly'), gvkOf(kind));

  expect(name.length).toBeLessThanOrEqual(limit);
  expect(name).toMatch(/^r1+-nightly-c8[0-9a-f]+$/);
});

test('a chart of one\'s own sees the place and the kind', () => {
  class OwnChart extends Chart {
    public generateObjectName(object: ApiObject): string {
      return `${object.apiVersion}-${object.kind}-${object.node.scope?.node.path}`;
    }
  }

  expect(objectName(new Construct(new OwnChart(new App(), 'team'), 'Nightly'), RAY_JOB)).toBe('ray-io-v1-rayjob-team-nightly');
});

test('what the chart makes becomes a DNS label', () => {
  expect(objectName(new Construct(chart(true), 'my_job.v2-'), RAY_JOB)).toBe('team-my-job-v2');
});

test('the object that the chart was shown for its name is gone', () => {
  const construct = new Construct(chart(), 'Nightly');
  objectName(construct, RAY_JOB);

  expect(construct.node.children).toEqual([]);
});

function named(metadata?: ApiObjectMetadata): ApiObject {
  return namedObject(new Construct(chart(true), 'Nightly'), RAY_JOB, metadata, () => ({ entrypoint: 'a' }));
}

test('an object has its spec, and the name that the chart makes', () => {
  const object = named({ labels: { team: 'ml' } });

  expect(object.toJson()).toEqual({ ...RAY_JOB, metadata: { name: 'team-nightly', labels: { team: 'ml' } }, spec: { entrypoint: 'a' } });
  expect([hasName(object), nameOf(object)]).toEqual([true, 'team-nightly']);
});

test('where the API server shall make the name, there is none', () => {
  const object = named({ generateName: 'nightly-' });

  expect(object.toJson().metadata).toEqual({ generateName: 'nightly-' });
  expect(hasName(object)).toBe(false);
  expect(() => nameOf(object)).toThrow('nothing can go by a name that the API server makes (generateName: "nightly-"): give a name');
});

test.each([
  ['the name of the user', { name: 'nightly', generateName: 'nightly-' }, 'nightly'],
  ['the name of the chart beside nothing', { generateName: '' }, 'team-nightly'],
  ['the name of the chart without metadata', undefined, 'team-nightly'],
])('%s is the name', (_, metadata, name) => {
  const object = named(metadata);

  expect(object.toJson().metadata.name).toBe(name);
  expect(nameOf(object)).toBe(name);
});
