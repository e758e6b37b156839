import * as fc from 'fast-check';
import { ofType } from './json-of-type';
import { merge } from '../../src/private/merge';

const SEED = { seed: 20261122, numRuns: 300 };
const template = ofType('PodSpec');

test('no patch changes nothing', () => {
  fc.assert(fc.property(template, base => {
    expect(merge('PodSpec', base, undefined)).toEqual(base);
    expect(merge('PodSpec', base, {})).toEqual(base);
  }), SEED);
});

test('a patch of nothing is all there is', () => {
  fc.assert(fc.property(template, patch => {
    expect(merge('PodSpec', undefined, patch)).toEqual(patch);
    expect(merge('PodSpec', {}, patch)).toEqual(patch);
  }), SEED);
});

test('a patch that is merged twice is as good as merged once', () => {
  fc.assert(fc.property(template, template, (base, patch) => {
    const once = merge('PodSpec', base, patch);
    expect(merge('PodSpec', once, patch)).toEqual(once);
  }), SEED);
});

test('what is patched with itself stays as it is', () => {
  fc.assert(fc.property(template, base => {
    expect(merge('PodSpec', base, base)).toEqual(base);
  }), SEED);
});

test('neither the base nor the patch is changed', () => {
  fc.assert(fc.property(template, template, (base, patch) => {
    const before = structuredClone([base, patch]);
    merge('PodSpec', base, patch);
    expect([base, patch]).toEqual(before);
  }), SEED);
});

test.each([
  ['a field that only the base has stays', 'PodSpec', { hostname: 'a' }, { subdomain: 'b' }, { hostname: 'a', subdomain: 'b' }],
  ['a field of the patch wins', 'PodSpec', { hostname: 'a' }, { hostname: 'b' }, { hostname: 'b' }],
  ['zero, false and no text are values', 'PodSpec', { priority: 1, hostNetwork: true, hostname: 'a' },
    { priority: 0, hostNetwork: false, hostname: '' }, { priority: 0, hostNetwork: false, hostname: '' }],
  ['undefined is none', 'PodSpec', { hostname: 'a' }, { hostname: undefined }, { hostname: 'a' }],
  ['objects are merged field by field', 'PodSpec', { securityContext: { runAsUser: 1, fsGroup: 2 } }, { securityContext: { runAsUser: 3 } },
    { securityContext: { runAsUser: 3, fsGroup: 2 } }],
  ['maps are merged key by key', 'ResourceRequirements', { limits: { cpu: '1', memory: '1Gi' } }, { limits: { cpu: 2 } },
    { limits: { cpu: 2, memory: '1Gi' } }],
  ['lists without keys are replaced', 'Container', { args: ['a', 'b'] }, { args: ['c'] }, { args: ['c'] }],
  ['an empty list without keys empties', 'Container', { args: ['a', 'b'] }, { args: [] }, { args: [] }],
  ['an empty list with keys changes nothing', 'Container', { env: [{ name: 'A', value: 'a' }] }, { env: [] },
    { env: [{ name: 'A', value: 'a' }] }],
  ['lists with keys are merged item by item, new ones last', 'PodSpec',
    { containers: [{ name: 'a', image: '1' }, { name: 'b', image: '1' }] },
    { containers: [{ name: 'c', image: '2' }, { name: 'b', image: '2' }] },
    { containers: [{ name: 'a', image: '1' }, { name: 'b', image: '2' }, { name: 'c', image: '2' }] }],
  ['all keys must be the same', 'PodSpec',
    { topologySpreadConstraints: [{ topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule', maxSkew: 1 }] },
    { topologySpreadConstraints: [{ topologyKey: 'zone', whenUnsatisfiable: 'ScheduleAnyway', maxSkew: 2 }] },
    {
      topologySpreadConstraints: [
        { topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule', maxSkew: 1 },
        { topologyKey: 'zone', whenUnsatisfiable: 'ScheduleAnyway', maxSkew: 2 },
      ],
    }],
  ['items of items are merged by their keys', 'PodSpec',
    { containers: [{ name: 'a', env: [{ name: 'A', value: '1' }] }] },
    { containers: [{ name: 'a', env: [{ name: 'A', value: '2' }, { name: 'B', value: '3' }] }] },
    { containers: [{ name: 'a', env: [{ name: 'A', value: '2' }, { name: 'B', value: '3' }] }] }],
  ['a field that nobody knows is replaced', 'PodSpec', { tomorrow: { a: 1 } }, { tomorrow: { b: 2 } }, { tomorrow: { b: 2 } }],
  ['a field with the name of a method is one that nobody knows', 'PodSpec', { constructor: { a: 1 } }, { constructor: { b: 2 } },
    { constructor: { b: 2 } }],
  ['a value of the wrong shape is taken as it is', 'PodSpec', { containers: [{ name: 'a' }] }, { containers: 'none' },
    { containers: 'none' }],
  ['text in place of an object is taken as it is', 'PodSpec', { securityContext: { runAsUser: 1 } }, { securityContext: 'x' },
    { securityContext: 'x' }],
  ['objects in place of text are not merged', 'PodSpec', { hostname: { a: 1 } }, { hostname: { b: 2 } }, { hostname: { b: 2 } }],
])('%s', (...[, type, base, patch, merged]) => {
  expect(merge(type, base, patch)).toEqual(merged);
});

test('the type must be one of the definition', () => {
  expect(() => merge('PodSpek', {}, {})).toThrow(new Error('the definition has no type PodSpek'));
});

test.each([
  ['EnvVar', { name: 'A', value: 'x' }, { name: 'A', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } }],
  ['Volume', { name: 'v', emptyDir: {} }, { name: 'v', persistentVolumeClaim: { claimName: 'data' } }],
])('an %s of the patch takes the place of the old one, as it holds one of several alternatives', (type, old, changed) => {
  const [typeName, list] = type === 'EnvVar' ? ['Container', 'env'] : ['PodSpec', 'volumes'];

  expect(merge(typeName, { [list]: [old] }, { [list]: [changed] })).toEqual({ [list]: [changed] });
});

test('a key that is left out counts with its default', () => {
  const patch = { ports: [{ containerPort: 1, protocol: 'TCP', name: 'web' }] };

  expect(merge('Container', { ports: [{ containerPort: 1 }] }, patch)).toEqual(patch);
});
