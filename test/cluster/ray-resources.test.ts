import { both, groupOf, headOf, partOf, rayCluster } from './clusters';

both('a %s has no resources and labels for Ray alone if none are given', role => {
  const group = groupOf(role);

  expect([group.rayResources, group.nodeLabels]).toEqual([undefined, undefined]);
  expect(partOf(group)).not.toHaveProperty('resources');
  expect(partOf(group)).not.toHaveProperty('labels');
});

both('a %s has the resources that Ray schedules by as text, as KubeRay wants it', role => {
  const group = groupOf(role, { rayResources: { slots: 4, TPU: 0.5 } });

  expect(group.rayResources).toEqual({ slots: 4, TPU: 0.5 });
  expect(partOf(group).resources).toEqual({ slots: '4', TPU: '0.5' });
});

both('a %s has labels as a node of Ray', role => {
  const group = groupOf(role, { nodeLabels: { 'ray.io/market-type': 'spot' } });

  expect(group.nodeLabels).toEqual({ 'ray.io/market-type': 'spot' });
  expect(partOf(group).labels).toEqual({ 'ray.io/market-type': 'spot' });
});

test('a head that is not schedulable says so among its resources where it has any, as the operator refuses both ways at once', () => {
  const head = headOf(rayCluster({ head: { schedulable: false, rayResources: { slots: 1 } } }));

  expect(head.resources).toEqual({ CPU: '0', slots: '1' });
  expect(head).not.toHaveProperty('rayStartParams');
});

test('a schedulable head has only the resources that it is given', () => {
  expect(headOf(rayCluster({ head: { rayResources: { slots: 1 } } })).resources).toEqual({ slots: '1' });
});
