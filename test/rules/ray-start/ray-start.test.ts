import { head, HEAD_IMAGE, worker, WORKER_IMAGE } from './clusters';
import { RAY_START_ROWS } from './index.rows';
import { RAY_START_RULES } from '../../../src/rules/ray-start';
import { findings } from '../findings';

test('where there is no rayVersion, the image tells the release', () => {
  const old = { 'spec.rayVersion': undefined, [HEAD_IMAGE]: 'rayproject/ray:2.40.0', [WORKER_IMAGE]: 'rayproject/ray:2.40.0' };

  expect(findings(head({ 'include-log-monitor': 'false' }, old), {}).map(([id, , , message]) => [id, message])).toEqual([
    ['ray-version-missing', 'is missing, so that the operator takes Ray for an old one'],
    ['ray-start-flag-release', 'came with Ray 2.41.0 (the cluster has 2.40.0)'],
  ]);
});

const REDIS = { redisAddress: 'redis:6379' };

test.each([
  ['labels', 'ray-start-labels', {}],
  ['redis-username', 'redis-without-gcs-ft', {}],
  ['redis-password', 'gcs-ft-redis-twice', { 'spec.gcsFaultToleranceOptions': REDIS }],
])('of a flag that the operator refuses, no other rule speaks: %s', (name, rule, changes) => {
  expect(findings(head({ [name]: 'a b' }, changes), {}).map(([id]) => id)).toEqual([rule]);
});

test('what the operator refuses in the head only is looked at in a worker', () => {
  const rules = (name: string) => findings(worker({ [name]: 'a b' }, { 'spec.gcsFaultToleranceOptions': REDIS }), {}).map(([id]) => id);
  expect(rules('redis-username')).toEqual(['ray-start-shell', 'ray-start-ignored']);
  expect(rules('redis-password')).toEqual(['ray-start-shell', 'ray-start-ignored']);
});

test('every rule about rayStartParams has rows, in the order of the rules', () => {
  expect(RAY_START_ROWS.map(({ rule }) => rule)).toEqual(RAY_START_RULES.map(({ id }) => id));
});
