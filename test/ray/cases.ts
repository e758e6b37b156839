import * as fc from 'fast-check';
import { RAY_RELEASES, RayRelease } from './ray-release';
import { OPTIONS } from '../../src/rules/ray-start/options';
import { Json, rayCluster } from '../manifests';

/** Flags in one group of a cluster of a Ray release. */
export interface Case {
  readonly release: RayRelease;
  readonly inHead: boolean;
  readonly flags: Readonly<Record<string, string>>;
}

const WORDS = ['true', 'false', 'True', 'FALSE', '', '1', '0', 'auto', 'AUTO', 'pretty', 'on', 'n', "' t '", 'x', '"1"', "'1'", '1  ', "' 1'"];
const NUMBERS = [
  '-1', '+1', '1_0', '1__0', '0x10', '010', '1.0', '1.5', '.5', '1.', '1e3', '4Gi', '500m', 'inf', '-inf', 'nan', '1,0',
  '9999999', '10000000', '78643199', '78643200', '100000000000000', '100000000000001', '1e14', '1e15', '99999999999999999999',
];
const PORTS = ['80', '1023', '1024', '1025', '6379', '8080', '8265', '10001', '10002', '12345', '19999', '20000', '52365', '65535', '65536', '70000'];
const LISTS = ['20000,20001', '20000,20000', '20000,', '20000,x', '1023,1024', '65535,65536', "'20000, 20001'", '20000,0', '-1,20000'];
const PLACES = ['/tmp/ray', '/data/', 'data', './data', `/${'a'.repeat(48)}`, `/${'a'.repeat(49)}`, `/${'é'.repeat(30)}`, 'host:6379', 'host', 'redis:x'];
const OBJECTS = [
  '{"a": 1}', '{"a": 0}', '{"a": 1.0}', '{"a": 1e3}', '{"a": 1.5}', '{"a": -1}', '{"a": -1.5}', '{"a": "1"}', '{"a": true}', '{"a": null}', '{"a": [1]}',
  '{"a": NaN}', '{"a": 100000000000000}', '{"a": 100000000000001}', '{"CPU": 1}', '{"GPU": 1}', '{"memory": 1}', '{"object_store_memory": 1}', '{"TPU": 4}',
  '{"b c": 1, "a": 2}', '{"a,b": 1}', '{"node:__internal_head__": 1}', '{"": 1}', '{}', '[]', '1', 'null', '"a"', '{\'a\': 1}', '{"a": 1,}', '{"a": 01}',
  '{"object_spilling_config": {"type": "filesystem"}}',
  '{"object_spilling_config": "{\\"type\\": \\"filesystem\\", \\"params\\": {\\"directory_path\\": \\"/tmp\\"}}"}',
];
const QUOTED = [
  ...OBJECTS.map(object => `'${object.replaceAll("'", "'\\''")}'`), '{"a":1}', '{"a":1,"b":2}', '"{\\"a\\": 1}"', '\'"{\\"a\\": 1}"\'', '\'{\\"a\\": 1}\'',
  '\\{\\"a\\":1\\}', ' \'{"a": 1}\'',
];

const BRACED = ['\'{"a": 1}\'', '\'{}\'', '{"a":1,"b":2}'];

const VALUES = [...WORDS, ...NUMBERS, ...PORTS, ...LISTS, ...PLACES, ...QUOTED];
const NAMES = [...Object.keys(OPTIONS), 'num_cpus', 'num-cpu', 'Num-cpus', 'dashboard', '--num-cpus', 'num-cpus=2', 'huge-pages'];

/** All of them, or for a flag that takes any text, or none, those that might be no word for bash, or no path. */
function valuesOf(name: string): readonly string[] {
  const type = Object.hasOwn(OPTIONS, name) ? OPTIONS[name].type : 'switch';
  return name === 'worker-port-list' ? [...WORDS, ...PORTS, ...LISTS] : ['text', 'switch'].includes(type) ? [...WORDS, ...PLACES, '20000,20000', ...BRACED] : VALUES;
}

/** Every flag alone, with every value that might matter. */
export const SINGLE_CASES: readonly Case[] = RAY_RELEASES.flatMap(release => [true, false].flatMap(inHead =>
  NAMES.flatMap(name => valuesOf(name).map(value => ({ release, inHead, flags: { [name]: value } })))));

const someFlags = fc.dictionary(fc.constantFrom(...Object.keys(OPTIONS)), fc.constantFrom(...VALUES), { minKeys: 2, maxKeys: 4 });
const PORT_FLAGS = Object.keys(OPTIONS).filter(name => OPTIONS[name].type === 'port' || name === 'worker-port-list');
const somePorts = fc.dictionary(fc.constantFrom(...PORT_FLAGS), fc.constantFrom('0', ...PORTS), { minKeys: 2, maxKeys: 4 });

/** Flags in groups of two to four, as Ray compares ports, and one flag needs another. */
export const MIXED_CASES: readonly Case[] = fc.sample(
  fc.record({ release: fc.constantFrom(...RAY_RELEASES), inHead: fc.boolean(), flags: fc.oneof(someFlags, somePorts) }),
  { numRuns: 6000, seed: 20261122 },
);

/** The cluster of a case. */
export function clusterOf({ release, inHead, flags }: Case): Json {
  const image = `rayproject/ray:${release}`;
  return rayCluster({
    'spec.rayVersion': release,
    'spec.headGroupSpec.template.spec.containers': [{ name: 'ray', image }],
    'spec.workerGroupSpecs[0].template.spec.containers': [{ name: 'ray', image }],
    [`spec.${groupOf(inHead)}.rayStartParams`]: { ...flags },
  });
}

/** The path of the group with the flags. */
export function groupOf(inHead: boolean): string {
  return inHead ? 'headGroupSpec' : 'workerGroupSpecs[0]';
}
