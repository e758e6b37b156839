import { differences } from './difference';
import { flat } from './flat';
import { withDefaults } from './with-defaults';
import { JsonObject } from '../../src/private/json';
import { BUILD_TIMEOUT } from '../go-tool';
import { Changes, rayCluster, rayJob } from '../manifests';

const POD = 'spec.headGroupSpec.template.spec';

/** What the leaves of the cluster are once everything is filled in. */
function leavesOf(changes: Changes, manifest: (changes: Changes) => JsonObject = rayCluster): Record<string, unknown> {
  return Object.fromEntries(flat(withDefaults([manifest(changes)])[0]));
}

function pathsThatDiffer(one: Changes, other: Changes): string[] {
  const [first, second] = withDefaults([rayCluster(one), rayCluster(other)]).map(flat);
  return differences(first, second).map(({ path }) => path);
}

beforeAll(() => { withDefaults([rayCluster()]); }, BUILD_TIMEOUT);

test('the CRD fills in the bounds of a worker group', () => {
  expect(leavesOf({ 'spec.workerGroupSpecs[0].maxReplicas': undefined })).toMatchObject({
    'spec.workerGroupSpecs[cpu].maxReplicas': 2147483647,
    'spec.workerGroupSpecs[cpu].numOfHosts': 1,
  });
});

test('a pod gets what Kubernetes fills in', () => {
  expect(leavesOf({ [`${POD}.containers[0].image`]: 'rayproject/ray', [`${POD}.containers[0].ports`]: [{ containerPort: 80 }] })).toMatchObject({
    [`${POD}.containers[0].imagePullPolicy`]: 'Always',
    [`${POD}.containers[0].ports[80/TCP].protocol`]: 'TCP',
    [`${POD}.restartPolicy`]: 'Always',
    [`${POD}.enableServiceLinks`]: true,
  });
});

test('requests that are not said are the limits', () => {
  expect(leavesOf({ [`${POD}.containers[0].resources`]: { limits: { cpu: 2 } } })).toMatchObject({
    [`${POD}.containers[0].resources.requests[cpu]`]: '2',
  });
});

test('the submitter of a job is a pod, too', () => {
  expect(leavesOf({ 'spec.submitterPodTemplate': { spec: { containers: [{ name: 'submit', image: 'rayproject/ray:2.55.1' }] } } }, rayJob)).toMatchObject({
    'spec.submitterPodTemplate.spec.containers[0].imagePullPolicy': 'IfNotPresent',
    'spec.rayClusterSpec.headGroupSpec.template.spec.dnsPolicy': 'ClusterFirst',
  });
});

test('ports of the head service get what Kubernetes fills in, its type does not', () => {
  const leaves = leavesOf({ 'spec.headGroupSpec.headService': { spec: { ports: [{ port: 12345 }] } } });

  expect(leaves).toMatchObject({ 'spec.headGroupSpec.headService.spec.ports[12345/TCP].targetPort': 12345 });
  expect(leaves).not.toHaveProperty(['spec.headGroupSpec.headService.spec.type']);
});

test.each([
  ['a quantity in another unit', 'resources', { limits: { cpu: '1000m', memory: '40G' } }, { limits: { cpu: 1, memory: '39062500Ki' } }],
  ['variables in another order', 'env', [{ name: 'A', value: '1' }, { name: 'B', value: '2' }], [{ name: 'B', value: '2' }, { name: 'A', value: '1' }]],
  ['a default that is said', 'terminationMessagePolicy', undefined, 'File'],
  ['capabilities in another order', 'securityContext', { capabilities: { add: ['A', 'B'] } }, { capabilities: { add: ['B', 'A'] } }],
])('%s makes no difference', (_, field, one, other) => {
  expect(pathsThatDiffer({ [`${POD}.containers[0].${field}`]: one }, { [`${POD}.containers[0].${field}`]: other })).toEqual([]);
});

test.each([
  ['a variable that refers to a later one', 'containers[0].env[A]#resolves',
    { env: [{ name: 'B', value: '2' }, { name: 'A', value: '$(B)' }] }, { env: [{ name: 'A', value: '$(B)' }, { name: 'B', value: '2' }] }],
  ['arguments in another order', 'containers[0].args[0]', { args: ['a', 'b', 'a'] }, { args: ['b', 'b', 'a'] }],
])('%s is a difference', (_, path, one, other) => {
  const withContainer = (container: object) => ({ [`${POD}.containers[0]`]: { name: 'ray', image: 'rayproject/ray:2.55.1', ...container } });

  expect(pathsThatDiffer(withContainer(one), withContainer(other))).toEqual([`${POD}.${path}`]);
});

test.each([
  ['a volume of another kind', 'volumes[a].emptyDir', { volumes: [{ name: 'a', emptyDir: {} }] }, { volumes: [{ name: 'a', hostPath: { path: '/a' } }] }],
  ['init containers in another order', 'initContainers[a]#place',
    { initContainers: [{ name: 'a', image: 'a:1' }, { name: 'b', image: 'a:1' }] }, { initContainers: [{ name: 'b', image: 'a:1' }, { name: 'a', image: 'a:1' }] }],
])('%s is a difference', (_, path, one, other) => {
  const withPod = (pod: object) => ({ [POD]: { containers: [{ name: 'ray', image: 'rayproject/ray:2.55.1' }], ...pod } });

  expect(pathsThatDiffer(withPod(one), withPod(other))).toContain(`${POD}.${path}`);
});

test('files of a ConfigMap in another order make no difference', () => {
  const volumes = (...keys: string[]) => [{ name: 'a', configMap: { name: 'a', items: keys.map(key => ({ key, path: key })) } }];

  expect(pathsThatDiffer({ [`${POD}.volumes`]: volumes('a', 'b') }, { [`${POD}.volumes`]: volumes('b', 'a') })).toEqual([]);
});

test('a port has the same path before and after its protocol is filled in', () => {
  const leaves = flat(rayCluster({ [`${POD}.containers[0].ports`]: [{ containerPort: 80 }] }));

  expect(leaves.get(`${POD}.containers[0].ports[80/TCP].containerPort`)).toBe(80);
});

test('what pods do not have is refused, never lost', () => {
  expect(() => withDefaults([rayCluster({ [`${POD}.nodeSelectors`]: {} })])).toThrow('unknown field "spec.nodeSelectors"');
});

function yamlLeaves(serveConfigV2: string): [string, unknown][] {
  return [...flat({ kind: 'RayService', spec: { serveConfigV2 } })].filter(([path]) => path !== 'metadata');
}

test('a text of YAML is what it says, with the order of its lists, and null', () => {
  expect(yamlLeaves('applications:\n- {name: b, route_prefix: null}\n- name: a # the second\n  args: {"x.y": [], z: "1"}')).toEqual([
    ['spec.serveConfigV2.applications[0].name', 'b'],
    ['spec.serveConfigV2.applications[0].route_prefix', null],
    ['spec.serveConfigV2.applications[1].name', 'a'],
    ['spec.serveConfigV2.applications[1].args["x.y"]', '[]'],
    ['spec.serveConfigV2.applications[1].args.z', '1'],
  ]);
});

test('a text that is no YAML is an error', () => {
  expect(() => yamlLeaves('a: [')).toThrow('is no YAML');
});
