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
