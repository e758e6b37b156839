import { envOf } from '../../src/rules/cluster-view';

test('of two variables of one name the last counts, as in the kubelet', () => {
  const env = envOf({ path: ['spec'], spec: { env: [{ name: 'A', value: '1' }, { name: 'B', value: '2' }, { name: 'A', value: '3' }] } });

  expect(env.get('A')).toEqual({ path: ['spec', 'env', 2], spec: { name: 'A', value: '3' } });
});

test('a container without variables has none', () => {
  expect([...envOf({ path: [], spec: {} })]).toEqual([]);
});
