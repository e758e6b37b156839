import { ApiObject, App, Chart, JsonPatch, Testing } from 'cdk8s';
import { RayCluster, RayClusterProps } from '../../src/cluster/ray-cluster';
import { RayImage } from '../../src/cluster/ray-image';
import { KubeRayVersion } from '../../src/rules/kuberay-version';
import { Rules } from '../../src/rules/rules';
import { KubeRayTarget } from '../../src/rules/target';

afterEach(() => jest.restoreAllMocks());

test('a cluster in which everything is right passes, in silence', () => {
  const { app } = clusterWith({ workerGroups: [{ groupName: 'cpu', replicas: 2 }] });
  const written = standardError();
  app.synth();
  expect(written()).toEqual([]);
});

test('synth fails with all errors at once, each at the construct that it is about', () => {
  const { app, cluster } = clusterWith({
    metadata: { name: '1st' },
    workerGroups: [{ groupName: 'cpu', minReplicas: 3, maxReplicas: 2 }, { groupName: 'gpu_a', minReplicas: -2 }],
  });
  KubeRayTarget.set(app, { version: KubeRayVersion.V1_5 });
  ApiObject.of(cluster).addJsonPatch(
    JsonPatch.add('/spec/headGroupSpec/replicas', 1),
    JsonPatch.add('/spec/networkPolicy', {}),
  );
  expect(messageOf(() => app.synth()).split('\n  ')).toEqual([
    'Validation failed with the following errors:',
    '[team/Training] spec.networkPolicy: needs KubeRay 1.7 (the target is 1.5): ' +
    'raise the target to 1.7, or leave it out [needs-newer-kuberay]',
    '[team/Training] metadata.name: is no DNS label ("1st"): use lower-case letters, digits and dashes, ' +
    'beginning with a letter and ending with a letter or digit [object-name]',
    '[team/Training/Head] spec.headGroupSpec.replicas: was removed in KubeRay 1.1 (the target is 1.5): ' +
    'leave it out, as a cluster always has exactly one head [removed-field]',
    '[team/Training/cpu] spec.workerGroupSpecs[0].minReplicas: is above maxReplicas (3, maxReplicas 2): ' +
    'lower minReplicas or raise maxReplicas [replica-bounds]',
    '[team/Training/gpu_a] spec.workerGroupSpecs[1].groupName: cannot be part of a pod name ("gpu_a"): ' +
    'use at most 63 letters, digits and dashes, beginning and ending with a letter or digit [group-name]',
    '[team/Training/gpu_a] spec.workerGroupSpecs[1].minReplicas: is below zero (-2): give zero or more [replica-bounds]',
  ]);
});

test('text that would bring fields of its own fails synth, at the group that it is in', () => {
  const { app } = clusterWith({ workerGroups: [{ groupName: 'cpu', podMetadata: { annotations: { a: 'x\u2028  hostNetwork: true' } } }] });
  expect(messageOf(() => app.synth()).split('\n  ').slice(1)).toEqual([
    '[team/Training/cpu] spec.workerGroupSpecs[0].template.metadata.annotations.a: ' +
    'is text that holds a character that does not reach Kubernetes (U+2028): leave the character out, or put another in its place [unsafe-text]',
  ]);
});

test('synth fails with the errors of every cluster', () => {
  const app = Testing.app();
  for (const id of ['team', 'other']) { newCluster(new Chart(app, id), { metadata: { name: 'a'.repeat(54) } }); }
  const tooLong = 'metadata.name: is too long ("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 54 characters): ' +
    'give a RayCluster at most 53 characters, as more is appended to make other names [object-name]';
  expect(messageOf(() => app.synth()).split('\n  ').slice(1)).toEqual([`[team/Training] ${tooLong}`, `[other/Training] ${tooLong}`]);
});

test('the eleventh worker group is not taken for the second', () => {
  const { app, cluster } = clusterWith({});
  for (let index = 0; index <= 10; index++) { cluster.addWorkerGroup(`group-${index}`, { minReplicas: index === 10 ? -1 : 0 }); }
  expect(messageOf(() => app.synth()).split('\n  ').slice(1)).toEqual([
    '[team/Training/group-10] spec.workerGroupSpecs[10].minReplicas: is below zero (-1): give zero or more [replica-bounds]',
  ]);
});

test('what is mended after a failed synth is not reported again', () => {
  const { app, cluster } = clusterWith({ workerGroups: [{ groupName: 'cpu', minReplicas: -1 }] });
  expect(() => app.synth()).toThrow('is below zero (-1)');
  ApiObject.of(cluster).addJsonPatch(JsonPatch.replace('/spec/workerGroupSpecs/0/minReplicas', 0));
  expect(() => app.synth()).not.toThrow();
});

test('warnings go to standard error, each once however often the app is synthesized, and do not fail', () => {
  const { app } = clusterWith({
    workerGroups: [{ groupName: 'cpu', replicas: 5, maxReplicas: 4 }, { groupName: 'gpu', replicas: 1, minReplicas: 2 }],
  });
  const written = standardError();
  app.synth();
  app.synth();
  expect(written()).toEqual([
    '[Warning at team/Training/cpu] spec.workerGroupSpecs[0].replicas: is outside of minReplicas and maxReplicas (5, 0 to 4): ' +
    'move it inside, or widen the bounds [replicas-out-of-bounds]\n',
    '[Warning at team/Training/gpu] spec.workerGroupSpecs[1].replicas: ' +
    'is outside of minReplicas and maxReplicas (1, 2 to any number): ' +
    'move it inside, or widen the bounds [replicas-out-of-bounds]\n',
  ]);
});

test('a warning is not among the errors', () => {
  const { app } = clusterWith({ metadata: { name: '1st' }, workerGroups: [{ groupName: 'many', replicas: 9, maxReplicas: 8 }] });
  const written = standardError();
  expect(messageOf(() => app.synth())).not.toContain('replicas-out-of-bounds');
  expect(written()).toHaveLength(1);
});

test('a warning of an enforced rule fails, and is not written to standard error', () => {
  const { app } = clusterWith({ workerGroups: [{ groupName: 'few', replicas: 7, maxReplicas: 6 }] });
  Rules.enforce(app, 'replicas-out-of-bounds');
  const written = standardError();
  expect(messageOf(() => app.synth()).split('\n  ').slice(1)).toEqual([
    '[team/Training/few] spec.workerGroupSpecs[0].replicas: is outside of minReplicas and maxReplicas (7, 0 to 6): ' +
    'move it inside, or widen the bounds [replicas-out-of-bounds]',
  ]);
  expect(written()).toEqual([]);
});

function clusterWith(props: Partial<RayClusterProps>): { app: App; cluster: RayCluster } {
  const app = Testing.app();
  return { app, cluster: newCluster(new Chart(app, 'team'), props) };
}

function newCluster(chart: Chart, props: Partial<RayClusterProps>): RayCluster {
  return new RayCluster(chart, 'Training', { image: RayImage.release('2.55.1'), ...props });
}

/** What is written to standard error from now on. */
function standardError(): () => unknown[] {
  const write = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  return () => write.mock.calls.map(([text]) => text);
}

function messageOf(action: () => void): string {
  try {
    action();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('nothing was thrown');
}
