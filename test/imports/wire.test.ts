import { Lazy } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import * as fc from 'fast-check';
import { asTyped } from './property-names';
import { samples, specOf } from './samples';
import { TYPES } from '../../imports/model';
import { propertyName, toWire } from '../../imports/wire';
import { k8s } from '../../src';
import { ofType } from '../private/json-of-type';

const SPECS = ['PodTemplateSpec', 'RayClusterSpec', 'RayJobSpec', 'RayServiceSpec', 'RayCronJobSpec'];
const SEED = { seed: 20261122, numRuns: 200 };
const types = Object.entries(TYPES).map(([type, { fields }]) => [type, Object.keys(fields)] as const);

test.each([
  ['hostIPC', 'hostIpc'],
  ['setHostnameAsFQDN', 'setHostnameAsFqdn'],
  ['podIPs', 'podIPs'],
  ['runtimeEnvYAML', 'runtimeEnvYaml'],
  ['serveConfigV2', 'serveConfigV2'],
  ['HTTPGetAction', 'HttpGetAction'],
  ['fsType', 'fsType'],
  ['azureDisk', 'azureDisk'],
  ['diskURI', 'diskUri'],
  ['x', 'x'],
])('%s of Kubernetes is the property %s', (wireName, name) => {
  expect(propertyName(wireName)).toBe(name);
});

test('no two fields of a type are the same property', () => {
  const twice = types.flatMap(([type, names]) => names.map(propertyName).filter((name, index, all) => all.indexOf(name) !== index)
    .map(name => `${type}.${name}`));

  expect(types.length).toBeGreaterThan(150);
  expect(twice).toEqual([]);
});

test('every property becomes its field, whatever it holds', () => {
  const wrong = types.flatMap(([type, names]) => names.filter(name =>
    Object.keys(toWire(type, { [propertyName(name)]: undefined }) as object)[0] !== name).map(name => `${type}.${name}`));

  expect(wrong).toEqual([]);
});

test.each(SPECS)('JSON of a %s stays as it is', type => {
  fc.assert(fc.property(ofType(type, 3), json => {
    expect(toWire(type, json)).toEqual(json);
  }), SEED);
});

test.each(SPECS)('what is said of a %s with types is its JSON', type => {
  fc.assert(fc.property(ofType(type, 3), json => {
    expect(toWire(type, asTyped(type, json))).toEqual(json);
  }), SEED);
});

test('the samples of KubeRay stay as they are', () => {
  for (const [, { kind, spec }] of samples()) {
    expect(toWire(specOf(kind), spec)).toEqual(spec);
  }
});

test.each([
  ['a Quantity of text', 'quantity', k8s.Quantity.fromString('8Gi'), '8Gi'],
  ['a Quantity of a number', 'quantity', k8s.Quantity.fromNumber(0), 0],
  ['a Quantity of cdk8s-plus', 'quantity', kplus.k8s.Quantity.fromString('500m'), '500m'],
  ['an IntOrString of text', 'intOrString', k8s.IntOrString.fromString('25%'), '25%'],
  ['an IntOrString of a number', 'intOrString', k8s.IntOrString.fromNumber(8080), 8080],
  ['an IntOrString of cdk8s-plus', 'intOrString', kplus.k8s.IntOrString.fromNumber(80), 80],
  ['a date', 'dateTime', new Date(0), '1970-01-01T00:00:00.000Z'],
  ['a date as text', 'dateTime', '1970-01-01T00:00:00Z', '1970-01-01T00:00:00Z'],
  ['text', 'string', '', ''],
  ['a number', 'int32', 0, 0],
  ['no', 'boolean', false, false],
  ['null', 'string', null, null],
  ['nothing', 'string', undefined, undefined],
  ['an object with a value in place of text', 'string', { value: 'a' }, { value: 'a' }],
])('%s is written as %3$j', (_, type, value, written) => {
  expect(toWire(type, value)).toEqual(written);
});

test('what is in lists, maps and lists of objects is written, too', () => {
  const limits = { cpu: k8s.Quantity.fromNumber(2), memory: kplus.k8s.Quantity.fromString('8Gi') };
  const livenessProbe = { httpGet: { port: k8s.IntOrString.fromNumber(80) } };
  const containers: k8s.Container[] = [{ name: 'ray', resources: { limits }, livenessProbe }];

  expect(toWire('PodSpec', { hostIpc: true, containers })).toEqual({
    hostIPC: true,
    containers: [{ name: 'ray', resources: { limits: { cpu: 2, memory: '8Gi' } }, livenessProbe: { httpGet: { port: 80 } } }],
  });
});

test('the keys of a map are no names of properties', () => {
  expect(toWire('PodSpec', { nodeSelector: { hostIpc: 'a' } })).toEqual({ nodeSelector: { hostIpc: 'a' } });
});

test('a list and a map by themselves are written item by item', () => {
  expect(toWire('PodSpec[]', [{ hostPid: true }])).toEqual([{ hostPID: true }]);
  expect(toWire('map<quantity>', { cpu: k8s.Quantity.fromNumber(1) })).toEqual({ cpu: 1 });
});

test('a key that the type does not have stays, with all that is in it', () => {
  const unknown = { fieldOfTomorrow: { hostIpc: [1] }, constructor: { hostIpc: 1 }, toString: 'b' };

  expect(toWire('PodSpec', { hostIpc: true, ...unknown })).toEqual({ hostIPC: true, ...unknown });
});

test('what is of another shape than the type stays as it is', () => {
  expect(toWire('PodSpec', { containers: 'none', nodeSelector: ['a'], securityContext: 7 }))
    .toEqual({ containers: 'none', nodeSelector: ['a'], securityContext: 7 });
});

test('values that come late stay what they are', () => {
  const late = Lazy.any({ produce: () => 'now' });

  expect(toWire('PodSpec', { hostname: late, containers: late, nodeSelector: late, securityContext: late }))
    .toEqual({ hostname: late, containers: late, nodeSelector: late, securityContext: late });
});

test('what is written is another object, and the typed one stays as it is', () => {
  const typed = { hostIpc: true, containers: [{ name: 'ray', env: [{ name: 'A' }] }] };
  const written = toWire('PodSpec', typed);

  expect(written).not.toBe(typed);
  expect(typed).toEqual({ hostIpc: true, containers: [{ name: 'ray', env: [{ name: 'A' }] }] });
});
