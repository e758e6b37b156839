import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { ApiObject, App, Chart } from 'cdk8s';
import { Difference, differences } from './difference';
import { Flat, flat } from './flat';
import { ON_PURPOSE, reasonsFor } from './on-purpose';
import { withDefaults } from './with-defaults';
import { targetOf } from '../../src/check/target-flags';
import { JsonObject } from '../../src/private/json';
import { check, describe as sentence, isError } from '../../src/rules/engine';
import { Manifest } from '../../src/rules/manifest';
import { manifestOf, rayCluster } from '../cluster/clusters';
import { BUILD_TIMEOUT } from '../go-tool';
import { samples } from '../imports/samples';
import { REBUILT } from '../samples';
import { raw, setRaw, withoutRaw } from '../samples/raw';

/** Of the fields that the samples write, and that are the same with us, so many have a typed property. */
const SHARE = 0.97;

/** What some samples need. */
const GATES = 'RayClusterMTLS=true,RayClusterNetworkPolicy=true,RayCronJob=true';

const objects = samples().map(([name, { kind, metadata, spec }]) => ({
  file: name.split(' ')[0], json: { apiVersion: 'ray.io/v1', kind, metadata, spec },
}));
const files = objects.map(({ file }) => file);

interface Compared {
  /** What stands in the file. */
  readonly written: Flat;
  readonly upstream: Flat;
  readonly ours: Flat;
  /** Ours without what goes through patches and open maps. */
  readonly typed: Flat;
}

function rebuilt(file: string): JsonObject {
  return ApiObject.of(REBUILT[file](new Chart(new App(), 'sample'))).toJson();
}

let compared: Map<string, Compared>;
beforeAll(() => {
  const all = [...objects.map(({ json }) => json), ...files.map(rebuilt), ...files.map(file => withoutRaw(() => rebuilt(file)))];
  const complete = withDefaults(all).map(flat);
  compared = new Map(objects.map(({ file, json }, index) => [file, {
    written: flat(json),
    upstream: complete[index],
    ours: complete[files.length + index],
    typed: complete[2 * files.length + index],
  }]));
}, BUILD_TIMEOUT);

function sidesOf(file: string): Compared {
  const sides = compared.get(file);
  if (!sides) { throw new Error(`no sample ${file}`); }
  return sides;
}

function isUnexplained(difference: Difference, { upstream, ours }: Compared): boolean {
  return reasonsFor(difference, upstream, ours).length === 0;
}

test('every KubeRay object of the samples is rebuilt', () => {
  expect(Object.keys(REBUILT).sort()).toEqual(files);
});

test.each(files)('%s is equal, but for what is different on purpose', file => {
  const sides = sidesOf(file);

  expect(differences(sides.upstream, sides.ours).filter(difference => isUnexplained(difference, sides))).toEqual([]);
});

test.each(files)('no rule finds an error in ours of %s', file => {
  const manifest = Manifest.of(rebuilt(file));
  const findings = manifest && check(manifest, targetOf({ release: '1.7', gates: GATES }));

  expect(findings?.filter(isError).map(sentence)).toEqual([]);
});

test.each(files)('whatever is the same in %s would be missed, or noticed if it were something else', file => {
  const sides = sidesOf(file);
  const same = [...sides.upstream].filter(([path, value]) => sides.ours.get(path) === value);
  const changes = same.flatMap(([path, upstream]) => [undefined, 'something else'].map(ours => ({ path, upstream, ours })));

  expect(changes.filter(change => !isUnexplained(change, sides))).toEqual([]);
});

test.each(files)('whatever is different in %s would be noticed if it were something else', file => {
  const sides = sidesOf(file);
  const changes = differences(sides.upstream, sides.ours).map(difference => ({ ...difference, ours: 'something else' }));

  expect(changes.filter(change => !isUnexplained(change, sides))).toEqual([]);
});

test.each(ON_PURPOSE.map(({ name }) => name))('some sample differs on purpose: %s', name => {
  const used = [...compared.values()].some(({ upstream, ours }) =>
    differences(upstream, ours).some(difference => reasonsFor(difference, upstream, ours).includes(name)));

  expect(used).toBe(true);
});

test('each difference has one reason', () => {
  const reasons = [...compared.values()].flatMap(({ upstream, ours }) =>
    differences(upstream, ours).map(difference => ({ ...difference, reasons: reasonsFor(difference, upstream, ours) })));

  expect(reasons.filter(({ reasons: found }) => found.length !== 1)).toEqual([]);
});

test(`typed properties carry at least ${SHARE * 100} % of the fields that are the same`, () => {
  const same = [...compared.values()].flatMap(({ written, upstream, ours, typed }) => [...written.keys()]
    .filter(path => upstream.has(path) && upstream.get(path) === ours.get(path))
    .map(path => typed.get(path) === upstream.get(path)));
  const carried = same.filter(Boolean).length;
  process.stdout.write(`${carried} of ${same.length} fields of the samples have a typed property: ${(100 * carried / same.length).toFixed(1)} %\n`);

  expect(same.length).toBeGreaterThan(1000);
  expect(carried / same.length).toBeGreaterThanOrEqual(SHARE);
});

test('what goes around the properties is left out of the count', () => {
  const cluster = (flag: string) => setRaw(rayCluster({ head: { rayStartParams: raw({ flag: 'x' }) } }), '/spec/suspend', flag);

  expect(manifestOf(cluster('y')).spec).toMatchObject({ suspend: 'y', headGroupSpec: { rayStartParams: { flag: 'x' } } });
  expect(withoutRaw(() => manifestOf(cluster('y'))).spec).not.toHaveProperty('suspend');
  expect(withoutRaw(() => manifestOf(cluster('y'))).spec.headGroupSpec).not.toHaveProperty('rayStartParams');
});

test.each(readdirSync(join(__dirname, '..', 'samples')))('%s says so where it goes around the properties', source => {
  const text = readFileSync(join(__dirname, '..', 'samples', source), 'utf8');

  expect(text.match(/\b(other|podTemplate|rayStartParams): (?!raw\()/g) ?? []).toEqual([]);
  expect(text.includes('addJsonPatch')).toBe(source === 'raw.ts');
});
