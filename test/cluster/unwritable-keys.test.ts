import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { chartOf, containerOf, groupOf, rayCluster } from './clusters';
import { RayClusterProps, k8s } from '../../src';

/** A map with the key, which as `__proto__` only JSON, spreading and other languages can make. */
function mapWith<T>(key: string, value: T): { [key: string]: T } {
  return Object.fromEntries([['fine', value], [key, value]]);
}

const PLACES: [string, (key: string) => Partial<RayClusterProps>][] = [
  ['metadata.labels', key => ({ metadata: { labels: mapWith(key, 'x') } })],
  ['metadata.annotations', key => ({ metadata: { annotations: mapWith(key, 'x') } })],
  ['head.podMetadata.annotations', key => ({ head: { podMetadata: { annotations: mapWith(key, 'x') } } })],
  ['head.rayStartParams', key => ({ head: { rayStartParams: mapWith(key, 'x') } })],
  ['head.nodeLabels', key => ({ head: { nodeLabels: mapWith(key, 'x') } })],
  ['head.rayResources', key => ({ head: { rayResources: mapWith(key, 1) } })],
  ['head.service.labels', key => ({ head: { service: { labels: mapWith(key, 'x') } } })],
  ['head.podTemplate.spec.nodeSelector', key => ({ head: { podTemplate: { spec: { nodeSelector: mapWith(key, 'x') } } as k8s.PodTemplateSpec } })],
  ['workerGroups[1].rayStartParams', key => ({ workerGroups: [{ groupName: 'a' }, { groupName: 'b', rayStartParams: mapWith(key, 'x') }] })],
];

describe.each(['__proto__', 'constructor'])('the key %s, which cdk8s cannot write', key => {
  test.each(PLACES)('is refused in %s', (place, props) => {
    expect(() => rayCluster(props(key))).toThrow(new Error(`${place} has a key that cdk8s cannot write (${key}): use another key`));
  });

  test('is refused in a group that is added', () => {
    expect(() => rayCluster().addWorkerGroup('cpu', { nodeLabels: mapWith(key, 'x') }))
      .toThrow(new Error(`nodeLabels has a key that cdk8s cannot write (${key}): use another key`));
  });

  test('is refused in the typed objects of KubeRay', () => {
    const make = (props: k8s.KubeRayClusterProps) => new k8s.KubeRayCluster(new Chart(new App(), 'test'), 'Ray', props);

    expect(() => make({ metadata: { labels: mapWith(key, 'x') } }))
      .toThrow(new Error(`metadata.labels has a key that cdk8s cannot write (${key}): use another key`));
    expect(() => make({ spec: mapWith(key, {}) as unknown as k8s.RayClusterSpec }))
      .toThrow(new Error(`spec has a key that cdk8s cannot write (${key}): use another key`));
  });

  test('is fine as the name of a variable, which is a value in the manifest', () => {
    const group = groupOf('head', { envVariables: mapWith(key, kplus.EnvValue.fromValue('x')) }, chartOf());

    expect(containerOf(group).env).toEqual([{ name: 'fine', value: 'x' }, { name: key, value: 'x' }]);
  });
});

test('other names of methods are keys like all others', () => {
  expect(() => rayCluster({ metadata: { labels: { toString: 'x', hasOwnProperty: 'x', prototype: 'x' } as unknown as { [key: string]: string } } })).not.toThrow();
});
