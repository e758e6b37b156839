import * as kplus from 'cdk8s-plus-28';
import { ApiServerAccess, GcsFaultTolerance, JobSubmission, NetworkIsolation, NetworkIsolationOptions, RayClusterProps } from '../../src';
import { chartOf, Manifest, manifestOf, rayCluster } from '../cluster/clusters';
import { rayJob } from '../job/jobs';
import { rayService } from '../service/services';

const metadata = { name: 'training', namespace: 'ml' };
const HEAD = { 'ray.io/cluster': 'training', 'ray.io/node-type': 'head' };

function policiesOf(props: Partial<RayClusterProps>): Manifest[] {
  const chart = chartOf();
  rayCluster({ metadata, ...props }, chart);
  return chart.node.findAll().filter(node => node instanceof kplus.NetworkPolicy).map(manifestOf);
}

/** The policy of the head, with what is between nodes left out. */
function headPolicy(options: NetworkIsolationOptions, props: Partial<RayClusterProps> = {}): Manifest {
  return policiesOf({ ...props, isolation: NetworkIsolation.policies(options) })[0].spec;
}

function block(cidr: string): kplus.NetworkPolicyIpBlock {
  return kplus.NetworkPolicyIpBlock.ipv4(chartOf(), 'Block', cidr);
}

const API_SERVER = ApiServerAccess.at([block('10.0.0.1/32')]);

test('a cluster that is not isolated has no policies, and the ports of Ray', () => {
  expect(policiesOf({})).toEqual([]);
  expect(manifestOf(rayCluster()).spec.headGroupSpec).not.toHaveProperty('rayStartParams');
});

test('head and workers have a policy each, in the namespace of the cluster', () => {
  const policies = policiesOf({ isolation: NetworkIsolation.policies() });

  expect(policies.map(({ metadata: { namespace } }) => namespace)).toEqual(['ml', 'ml']);
  expect(policies.map(({ spec }) => spec.podSelector.matchLabels)).toEqual([HEAD, { 'ray.io/cluster': 'training', 'ray.io/node-type': 'worker' }]);
  expect(policies.map(({ spec }) => spec.policyTypes)).toEqual([['Egress', 'Ingress'], ['Egress', 'Ingress']]);
});

test('ports that Ray would take at random are pinned in each node', () => {
  const cluster = rayCluster({ isolation: NetworkIsolation.policies() });
  cluster.addWorkerGroup('cpu', { rayStart: { minWorkerPort: 10_002 } });
  const pins = {
    'node-manager-port': '6380',
    'object-manager-port': '6381',
    'dashboard-agent-grpc-port': '6382',
    'runtime-env-agent-port': '6383',
    'min-worker-port': '10002',
    'max-worker-port': '10999',
  };
  const { headGroupSpec, workerGroupSpecs: [worker] } = manifestOf(cluster).spec;

  expect(headGroupSpec.rayStartParams).toEqual(pins);
  expect(worker.rayStartParams).toEqual(pins);
});

test.each([
  [{ nodeManagerPort: 7000 }, 'the isolation of the cluster goes by node-manager-port 6380 ("7000"): leave the flag out'],
  [{ workerPortList: [20_000] }, 'the isolation of the cluster goes by a range of worker ports ("20000"): leave worker-port-list out'],
])('they cannot be others: %j', (rayStart, message) => {
  expect(() => rayCluster({ isolation: NetworkIsolation.policies(), head: { rayStart } })).toThrow(message);
  expect(() => rayCluster({ isolation: NetworkIsolation.policies() }).addWorkerGroup('cpu', { rayStart })).toThrow(message);
});

test('servers of the head that are moved are reached where they are', () => {
  const ports = headPolicy({ dashboardClients: [block('10.1.0.0/16')] }, { head: { rayStart: { dashboardPort: 9000, port: 7000 } } })
    .ingress.map((rule: Manifest) => rule.ports[0].port);

  expect(ports).toEqual([7000, 9000, 9000, 9000]);
});

test('an autoscaler needs the API server', () => {
  expect(() => rayCluster({ autoscaling: {}, isolation: NetworkIsolation.policies() })).toThrow(
    'the autoscaler of an isolated cluster does not reach the API server: give apiServer, such as ApiServerAccess.at([…]), or do without autoscaling',
  );
});

test('it is reached at its addresses, by the head alone', () => {
  const [head, workers] = policiesOf({ autoscaling: {}, isolation: NetworkIsolation.policies({ apiServer: API_SERVER }) });
  const rule = { to: [{ ipBlock: { cidr: '10.0.0.1/32' } }], ports: [{ port: 443, protocol: 'TCP' }, { port: 6443, protocol: 'TCP' }] };

  expect(head.spec.egress).toContainEqual(rule);
  expect(workers.spec.egress).not.toContainEqual(rule);
});

test('at other ports, if these are said', () => {
  const apiServer = ApiServerAccess.at([block('10.0.0.1/32')], [8443]);

  expect(headPolicy({ apiServer }, { autoscaling: {} }).egress.at(-1).ports).toEqual([{ port: 8443, protocol: 'TCP' }]);
});

test('an address is needed', () => {
  expect(() => ApiServerAccess.at([])).toThrow('the API server has an address (peers is empty): say where it is');
});

test('Cilium knows it by itself', () => {
  const chart = chartOf();
  rayCluster({ metadata, autoscaling: {}, isolation: NetworkIsolation.policies({ apiServer: ApiServerAccess.cilium() }) }, chart);
  const made = chart.toJson().find(({ kind }) => kind === 'CiliumNetworkPolicy');

  expect(made).toMatchObject({
    apiVersion: 'cilium.io/v2',
    metadata: { namespace: 'ml' },
    spec: { endpointSelector: { matchLabels: HEAD }, egress: [{ toEntities: ['kube-apiserver'] }] },
  });
});

test('without an autoscaler nobody reaches it', () => {
  const chart = chartOf();
  rayCluster({ metadata, isolation: NetworkIsolation.policies({ apiServer: ApiServerAccess.cilium() }) }, chart);

  expect(chart.toJson().map(({ kind }) => kind)).toEqual(['RayCluster', 'NetworkPolicy', 'NetworkPolicy']);
});

test('a Redis that keeps the state needs to be reached', () => {
  const gcsFaultTolerance = GcsFaultTolerance.redis({ address: 'redis:6379' });

  expect(() => rayCluster({ gcsFaultTolerance, isolation: NetworkIsolation.policies() }))
    .toThrow('an isolated cluster does not reach the Redis that keeps its state: say where it is by redis');
  expect(headPolicy({ redis: { peers: [block('10.2.0.0/16')], ports: [kplus.NetworkPolicyPort.tcp(7000)] } }, { gcsFaultTolerance }).egress.at(-1))
    .toEqual({ to: [{ ipBlock: { cidr: '10.2.0.0/16' } }], ports: [{ port: 7000, protocol: 'TCP' }] });
});

test('a state on a volume needs none', () => {
  expect(() => rayCluster({ gcsFaultTolerance: GcsFaultTolerance.rocksDb(), isolation: NetworkIsolation.policies() })).not.toThrow();
});

test('names may be looked up elsewhere', () => {
  expect(headPolicy({ dns: [block('169.254.20.10/32')], dnsPorts: [5353] }).egress).toContainEqual({
    to: [{ ipBlock: { cidr: '169.254.20.10/32' } }], ports: [{ port: 5353, protocol: 'UDP' }, { port: 5353, protocol: 'TCP' }],
  });
});

test('the operator may be named', () => {
  expect(headPolicy({ operator: [block('10.3.0.0/16')] }).ingress[1]).toEqual({ from: [{ ipBlock: { cidr: '10.3.0.0/16' } }], ports: [{ port: 8265, protocol: 'TCP' }] });
});

test('data, models and packages are reached by HTTPS, or at other ports', () => {
  const egress = { models: { peers: [block('10.4.0.0/16')] }, data: { peers: [block('10.5.0.0/16')], ports: [kplus.NetworkPolicyPort.tcp(2049)] } };

  expect(headPolicy({ egress }).egress.slice(-2)).toEqual([
    { to: [{ ipBlock: { cidr: '10.4.0.0/16' } }], ports: [{ port: 443, protocol: 'TCP' }] },
    { to: [{ ipBlock: { cidr: '10.5.0.0/16' } }], ports: [{ port: 2049, protocol: 'TCP' }] },
  ]);
});

test('only a Kubernetes Job that submits has a policy', () => {
  const ids = (submission?: JobSubmission) => {
    const chart = chartOf();
    rayJob({ submission, isolation: NetworkIsolation.policies() }, chart);
    return chart.node.findAll().filter(node => node instanceof kplus.NetworkPolicy).map(({ node }) => node.id);
  };

  expect(ids()).toEqual(['Head', 'Workers', 'Submitter']);
  expect(ids(JobSubmission.http())).toEqual(['Head', 'Workers']);
});

test('all ports of Serve are open to its clients', () => {
  const chart = chartOf();
  const head = { ports: [{ name: 'serve-grpc', number: 9000 }, { name: 'debug', number: 5678 }] };
  rayService({ head, isolation: NetworkIsolation.policies({ serveClients: [block('10.6.0.0/16')] }) }, chart);
  const [policy] = chart.node.findAll().filter(node => node instanceof kplus.NetworkPolicy).map(manifestOf);

  expect(policy.spec.ingress.at(-1).ports.map(({ port }: Manifest) => port)).toEqual([8000, 9000]);
});

test('KubeRay itself can make the policies, and needs no pinned ports', () => {
  const chart = chartOf();
  const cluster = rayCluster({ metadata, isolation: NetworkIsolation.byOperator({ prometheus: [block('10.7.0.0/16')] }) }, chart);
  const { headGroupSpec, networkPolicy } = manifestOf(cluster).spec;

  expect(chart.node.findAll().some(node => node instanceof kplus.NetworkPolicy)).toBe(false);
  expect(headGroupSpec).not.toHaveProperty('rayStartParams');
  expect(networkPolicy.mode).toBe('DenyAll');
  expect(networkPolicy.head.ingressRules.at(-1)).toEqual({
    from: [{ ipBlock: { cidr: '10.7.0.0/16' } }],
    ports: [8080, 44_217, 44_227].map(port => ({ port, protocol: 'TCP' })),
  });
  expect(networkPolicy.worker.egressRules).toEqual([{
    to: [{ podSelector: {}, namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } } }],
    ports: [{ port: 53, protocol: 'UDP' }, { port: 53, protocol: 'TCP' }],
  }]);
});
