import { readFileSync } from 'fs';
import { join } from 'path';
import { FEATURE_GATES, KINDS } from '../../imports/kuberay';
import { TYPES } from '../../imports/model';
import { FeatureGate } from '../../src/rules/feature-gate';

test('the enum has the gates of the definition, in the same order', () => {
  expect(Object.values(FeatureGate)).toEqual(Object.keys(FEATURE_GATES));
});

test('no kind and no field needs a gate that the enum does not have', () => {
  const fields = Object.values(TYPES).flatMap(type => Object.values(type.fields));
  const needed = [...Object.values(KINDS), ...fields].flatMap(({ gate }) => gate ?? []);
  expect(needed.length).toBeGreaterThan(0);
  expect(needed.filter(gate => !(Object.values(FeatureGate) as string[]).includes(gate))).toEqual([]);
});

test('the sentence of each gate says its releases and stages, as the definition has them', () => {
  const source = readFileSync(join(__dirname, '..', '..', 'src', 'rules', 'feature-gate.ts'), 'utf8');
  const said = Object.fromEntries([...source.matchAll(/\/\*\* .*\. (Alpha .+) \*\/\n {2}\w+ = '(\w+)'/g)].map(([, stages, gate]) => [gate, stages]));
  const defined = Object.fromEntries(Object.entries(FEATURE_GATES).map(([gate, { stages: [alpha, beta], removed }]) => {
    const more = beta ? `, beta and on by default since ${beta.since}` : removed ? `, gone since ${removed}` : '';
    return [gate, `Alpha ${more === '' ? 'since' : 'in'} KubeRay ${alpha.since}${more}.`];
  }));

  expect(said).toEqual(defined);
});
