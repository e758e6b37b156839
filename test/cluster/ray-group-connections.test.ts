import { Chart, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { chartOf, Manifest, rayCluster } from './clusters';
import { RayCluster, RayImage } from '../../src';

const HEAD = { matchLabels: { 'ray.io/cluster': 'training', 'ray.io/node-type': 'head' } };
const GPU = { matchLabels: { 'ray.io/cluster': 'training', 'ray.io/node-type': 'worker', 'ray.io/group': 'gpu' } };

function training(chart: Chart): RayCluster {
  return rayCluster({ metadata: { name: 'training' }, workerGroups: [{ groupName: 'gpu' }] }, chart);
}

/** A deployment that is selected by the label `app: notebook` alone. */
function notebooksIn(chart: Chart): kplus.Deployment {
  const notebooks = new kplus.Deployment(chart, 'Notebooks', { containers: [{ image: 'notebook', portNumber: 8888 }] });
  notebooks.podMetadata.addLabel('cdk8s.io/metadata.addr', 'notebook');
  return notebooks;
}

const NOTEBOOK = { matchLabels: { 'cdk8s.io/metadata.addr': 'notebook' } };

function policiesIn(chart: Chart): Manifest[] {
  return Testing.synth(chart).filter(({ kind }) => kind === 'NetworkPolicy');
}

/** The specs of the policies that are about one direction. */
function specs(chart: Chart, direction: 'Ingress' | 'Egress'): Manifest[] {
  return policiesIn(chart).map(({ spec }) => spec).filter(({ policyTypes }) => policyTypes.includes(direction));
}

test('without connections there are no policies', () => {
  const chart = chartOf();
  training(chart);

  expect(policiesIn(chart)).toEqual([]);
});

test('a deployment that may reach the head can leave, and the head lets it in at the ports of its servers', () => {
  const chart = chartOf();
  notebooksIn(chart).connections.allowTo(training(chart).head);

  const ports = [6379, 8265, 10001, 8080, 8000].map(port => ({ port, protocol: 'TCP' }));
  expect(specs(chart, 'Egress')).toEqual([
    { podSelector: NOTEBOOK, egress: [{ ports, to: [{ podSelector: HEAD }] }], policyTypes: ['Egress'] },
  ]);
  expect(specs(chart, 'Ingress')).toEqual([
    { podSelector: HEAD, ingress: [{ ports, from: [{ podSelector: NOTEBOOK }] }], policyTypes: ['Ingress'] },
  ]);
});

test('a sidecar of the head adds its port to those of Ray', () => {
  const chart = chartOf();
  const { head } = training(chart);
  head.addContainer({ name: 'proxy', image: 'example.com/proxy:1', portNumber: 9090 });
  notebooksIn(chart).connections.allowTo(head);

  expect(specs(chart, 'Ingress')[0]).toMatchObject({
    ingress: [{ ports: [6379, 8265, 10001, 8080, 8000, 9090].map(port => ({ port, protocol: 'TCP' })) }],
  });
});

test('a head that lets a deployment in says the same', () => {
  const chart = chartOf();
  training(chart).head.connections.allowFrom(notebooksIn(chart));

  expect(specs(chart, 'Ingress')[0]).toMatchObject({ podSelector: HEAD, ingress: [{ from: [{ podSelector: NOTEBOOK }] }] });
  expect(specs(chart, 'Egress')[0]).toMatchObject({ podSelector: NOTEBOOK, egress: [{ to: [{ podSelector: HEAD }] }] });
});

test('a worker group may reach a deployment at its ports', () => {
  const chart = chartOf();
  training(chart).workerGroups[0].connections.allowTo(notebooksIn(chart));

  const ports = [{ port: 8888, protocol: 'TCP' }];
  expect(specs(chart, 'Egress')).toEqual([
    { podSelector: GPU, egress: [{ ports, to: [{ podSelector: NOTEBOOK }] }], policyTypes: ['Egress'] },
  ]);
  expect(specs(chart, 'Ingress')).toEqual([
    { podSelector: NOTEBOOK, ingress: [{ ports, from: [{ podSelector: GPU }] }], policyTypes: ['Ingress'] },
  ]);
});

test('a deployment may be let in to a worker group', () => {
  const chart = chartOf();
  training(chart).workerGroups[0].connections.allowFrom(notebooksIn(chart), { ports: [kplus.NetworkPolicyPort.tcp(8000)] });

  expect(specs(chart, 'Ingress')).toEqual([{
    podSelector: GPU,
    ingress: [{ ports: [{ port: 8000, protocol: 'TCP' }], from: [{ podSelector: NOTEBOOK }] }],
    policyTypes: ['Ingress'],
  }]);
});

test('groups of one cluster may be connected', () => {
  const chart = chartOf();
  const cluster = training(chart);
  cluster.workerGroups[0].connections.allowTo(cluster.head);

  expect(specs(chart, 'Egress')[0]).toMatchObject({ podSelector: GPU, egress: [{ to: [{ podSelector: HEAD }] }] });
  expect(specs(chart, 'Ingress')[0]).toMatchObject({ podSelector: HEAD, ingress: [{ from: [{ podSelector: GPU }] }] });
});

test('each policy is in the namespace of the pods that it selects, and names the other side\'s', () => {
  const app = Testing.app();
  const [web, ml] = ['web', 'ml'].map(namespace => new Chart(app, namespace, { namespace }));
  notebooksIn(web).connections.allowTo(training(ml).head);
  const policies = [...policiesIn(web), ...policiesIn(ml)];
  const namespaceSelector = (name: string) => ({ matchLabels: { 'kubernetes.io/metadata.name': name } });

  expect(policies.map(({ metadata, spec }) => [spec.policyTypes[0], metadata.namespace])).toEqual([['Egress', 'web'], ['Ingress', 'ml']]);
  expect(policies[0].spec.egress[0].to).toEqual([{ podSelector: HEAD, namespaceSelector: namespaceSelector('ml') }]);
  expect(policies[1].spec.podSelector).toEqual(HEAD);
  expect(policies[1].spec.ingress[0].from).toEqual([{ podSelector: NOTEBOOK, namespaceSelector: namespaceSelector('web') }]);
});

test('a namespace of the cluster alone counts, too', () => {
  const chart = chartOf({ namespace: 'team' });
  const cluster = rayCluster({ metadata: { namespace: 'ml' } }, chart);
  cluster.head.connections.allowFrom(notebooksIn(chart));

  expect(policiesIn(chart).map(({ metadata, spec }) => [spec.policyTypes[0], metadata.namespace]))
    .toEqual([['Ingress', 'ml'], ['Egress', 'team']]);
});

test('an address outside of Kubernetes is a peer like others', () => {
  const chart = chartOf();
  training(chart).head.connections.allowTo(kplus.NetworkPolicyIpBlock.ipv4(chart, 'Redis', '10.0.0.1/32'));

  expect(policiesIn(chart).map(({ spec }) => spec)).toEqual([
    { podSelector: HEAD, egress: [{ ports: [], to: [{ ipBlock: { cidr: '10.0.0.1/32' } }] }], policyTypes: ['Egress'] },
  ]);
});

test('a group can be isolated', () => {
  const chart = chartOf();
  training(chart).workerGroups[0].connections.isolate();

  expect(policiesIn(chart).map(({ spec }) => spec)).toEqual([{ podSelector: GPU, policyTypes: ['Egress', 'Ingress'] }]);
});

test('every policy has a name of its own', () => {
  const chart = chartOf();
  const other = new RayCluster(chart, 'Other', { image: RayImage.release('2.55.1'), workerGroups: [{ groupName: 'gpu' }] });
  const groups = [training(chart), other].flatMap(cluster => [cluster.head, ...cluster.workerGroups]);
  const notebooks = notebooksIn(chart);
  groups.forEach(group => group.connections.allowFrom(notebooks));
  groups.forEach(group => notebooks.connections.allowTo(group));
  groups.forEach(group => group.connections.allowTo(notebooks));

  const names = policiesIn(chart).map(({ metadata }) => metadata.name);
  expect(names).toHaveLength(24);
  expect(new Set(names).size).toBe(24);
});

test('a group is selected by its labels and in its namespace', () => {
  const { labelSelector, namespaces } = rayCluster({ metadata: { name: 'training', namespace: 'ml' } }).head.toPodSelectorConfig();

  expect(labelSelector._toKube()).toEqual(HEAD);
  expect(namespaces).toEqual({ names: ['ml'] });
});

test('a group without a namespace is selected wherever its selector stands', () => {
  expect(training(chartOf()).head.toPodSelectorConfig().namespaces).toBeUndefined();
});

test('a service in front of a group selects what the operator labels', () => {
  const chart = chartOf();
  const service = new kplus.Service(chart, 'Dashboard', { selector: training(chart).head, ports: [{ port: 80, targetPort: 8265 }] });

  expect(Testing.synth(chart).find(({ metadata }) => metadata.name === service.name)?.spec.selector).toEqual(HEAD.matchLabels);
});
