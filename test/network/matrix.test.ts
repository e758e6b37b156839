import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { End, isAllowed, Policy } from './policy-evaluation';
import {
  ApiServerAccess, Entrypoint, FeatureGate, GcsFaultTolerance, KubeRayTarget, NetworkIsolation, NetworkIsolationOptions, RayCluster, RayClusterParts,
  RayImage, RayJob, RayService, ServeConfig,
} from '../../src';
import { asObject } from '../../src/private/json';

type Kind = 'RayCluster' | 'RayJob' | 'RayService';
type Mechanism = 'policies' | 'byOperator';

/** A setting of the matrix. */
interface Setting {
  readonly kind: Kind;
  readonly mechanism: Mechanism;
  readonly autoscaling: boolean;
}

const SETTINGS: readonly Setting[] = (['RayCluster', 'RayJob', 'RayService'] as const).flatMap(kind =>
  (['policies', 'byOperator'] as const).flatMap(mechanism => [true, false].map(autoscaling => ({ kind, mechanism, autoscaling }))));

const OWN_LABEL: Readonly<Record<Kind, Record<string, string>>> = {
  RayCluster: {}, RayJob: { 'cdk8s-kuberay/cluster': 'rayjob-demo' }, RayService: { 'cdk8s-kuberay/cluster': 'rayservice-demo' },
};

/** Labels that the operator gives, with ours. */
function node(kind: Kind, type: string, cluster = 'demo'): End {
  const own = cluster === 'demo' ? OWN_LABEL[kind] : {};
  return { namespace: 'ml', labels: { ...own, 'ray.io/cluster': cluster, 'ray.io/node-type': type, 'ray.io/group': type } };
}

function ends({ kind }: Setting, submitterLabels: Record<string, string>): Readonly<Record<string, End>> {
  return {
    'head': node(kind, 'head'),
    'worker': node(kind, 'worker'),
    'submitter': { namespace: 'ml', labels: { ...submitterLabels, 'ray.io/originated-from-crd': 'RayJob' } },
    'operator': { namespace: 'ray-system', labels: { 'app.kubernetes.io/component': 'kuberay-operator' } },
    'prometheus': { namespace: 'monitoring', labels: { app: 'prometheus' } },
    'client': { namespace: 'web', labels: { app: 'client' } },
    'notebook': { namespace: 'ml', labels: { app: 'notebook' } },
    'stranger': { namespace: 'ml', labels: { app: 'stranger' } },
    'other head': node(kind, 'head', 'other'),
    'other worker': node(kind, 'worker', 'other'),
    'dns': { namespace: 'kube-system', labels: { 'k8s-app': 'kube-dns' } },
    'api server': { ip: '10.96.0.1' },
    'redis': { namespace: 'ml', labels: { app: 'redis' } },
    'data': { ip: '52.1.2.3' },
    'internet': { ip: '8.8.8.8' },
  };
}

const PORTS = [53, 443, 6379, 6380, 6381, 6382, 6383, 6443, 8000, 8080, 8265, 10_001, 10_002, 10_500, 10_999, 11_000, 44_217, 44_227, 52_365, 65_535];

/** What Ray and its users need, as `from > to: ports`. */
function needed({ kind, autoscaling }: Setting): string[] {
  const between = [6380, 6381, 10_002, 10_500, 10_999];
  const pairs: [string, string, number[]][] = [
    ['worker', 'head', [6379, ...between]],
    ['head', 'worker', [...between, 6382]],
    ['worker', 'worker', between],
    ['operator', 'head', kind === 'RayService' ? [8265, 8000] : [8265]],
    ['prometheus', 'head', [8080, 44_217, 44_227]],
    ['prometheus', 'worker', [8080]],
    ['client', 'head', [8000]],
    ['client', 'worker', [8000]],
    ['notebook', 'head', [8265, 10_001]],
    ...kind === 'RayService' ? [] : [['submitter', 'head', [8265]] as [string, string, number[]]],
    ...['head', 'worker'].flatMap(from => [[from, 'dns', [53]], [from, 'data', [443]]] as [string, string, number[]][]),
    ...autoscaling ? [['head', 'api server', [443, 6443]] as [string, string, number[]]] : [],
    ['head', 'redis', [6379]],
    ...kind === 'RayJob' ? [['submitter', 'dns', [53]] as [string, string, number[]]] : [],
  ];
  return pairs.flatMap(([from, to, ports]) => ports.map(port => `${from} > ${to}: ${port}`)).sort();
}

/** The cluster of a setting, with the policies that there are for it. */
function made(setting: Setting): { policies: Policy[]; submitterLabels: Record<string, string> } {
  const app = new App();
  KubeRayTarget.set(app, { featureGates: [FeatureGate.RAY_CLUSTER_NETWORK_POLICY] });
  const chart = new Chart(app, 'test', { namespace: 'ml' });
  const pods = (name: string, namespace: string) => kplus.Pods.select(chart, name, {
    labels: { app: name }, namespaces: kplus.Namespaces.select(chart, `${name}-namespace`, { names: [namespace] }),
  });
  const notebooks = [kplus.Pods.select(chart, 'notebook', { labels: { app: 'notebook' } })];
  const options: NetworkIsolationOptions = {
    apiServer: ApiServerAccess.at([kplus.NetworkPolicyIpBlock.ipv4(chart, 'ApiServer', '10.96.0.1/32')]),
    prometheus: [pods('prometheus', 'monitoring')],
    serveClients: [pods('client', 'web')],
    dashboardClients: notebooks,
    rayClients: notebooks,
    redis: { peers: [kplus.Pods.select(chart, 'redis', { labels: { app: 'redis' } })], ports: [kplus.NetworkPolicyPort.tcp(6379)] },
    egress: { data: { peers: [kplus.NetworkPolicyIpBlock.ipv4(chart, 'Data', '52.0.0.0/8')] } },
  };
  const isolation = NetworkIsolation[setting.mechanism](options);
  const job = build(setting, chart, { isolation, autoscaling: setting.autoscaling ? {} : undefined, workerGroups: [{ groupName: 'worker', maxReplicas: 3 }] });
  const objects = chart.toJson();
  const submitterLabels = asObject(job instanceof RayJob ? job.submitter?.podMetadata.toJson().labels : {}) as Record<string, string>;
  return { policies: setting.mechanism === 'policies' ? written(objects) : madeByOperator(objects, setting.kind), submitterLabels };
}

function build({ kind }: Setting, chart: Chart, parts: RayClusterParts): RayCluster | RayJob | RayService {
  const options = {
    ...parts, metadata: { name: 'demo' }, image: RayImage.release('2.55.1'), gcsFaultTolerance: GcsFaultTolerance.redis({ address: 'redis:6379' }),
  };
  switch (kind) {
    case 'RayCluster': return new RayCluster(chart, 'Demo', options);
    case 'RayJob': return new RayJob(chart, 'Demo', { ...options, entrypoint: Entrypoint.args(['python', 'job.py']) });
    default: return new RayService(chart, 'Demo', { ...options, serveConfig: ServeConfig.of({ applications: [{ importPath: 'app:app' }] }) });
  }
}

type Json = ReturnType<Chart['toJson']>[number];

function written(objects: Json[]): Policy[] {
  return objects.filter(({ kind }) => kind === 'NetworkPolicy').map(({ metadata, spec }) => ({ namespace: metadata.namespace, ...spec }));
}

const CLUSTERS: Readonly<Record<Kind, (spec: Json) => Json>> = {
  RayCluster: spec => spec, RayJob: spec => spec.rayClusterSpec, RayService: spec => spec.rayClusterConfig,
};

/** What KubeRay 1.7 makes of its field: all ports between the pods of a cluster, the submitter of its job, and the rules. */
function madeByOperator(objects: Json[], kind: Kind): Policy[] {
  const { networkPolicy, workerGroupSpecs } = CLUSTERS[kind](objects.find(object => object.kind === kind).spec);
  const cluster = [{ podSelector: { matchLabels: { 'ray.io/cluster': 'demo' } } }];
  const policy = (labels: Record<string, string>, { ingressRules = [], egressRules = [] }: Json): Policy => ({
    namespace: 'ml',
    podSelector: { matchLabels: { 'ray.io/cluster': 'demo', ...labels } },
    policyTypes: ['Ingress', 'Egress'],
    ingress: [{ from: cluster }, ...ingressRules],
    egress: [{ to: cluster }, ...egressRules],
  });
  return [
    policy({ 'ray.io/node-type': 'head' }, networkPolicy.head),
    ...workerGroupSpecs.map(({ groupName }: Json) => policy({ 'ray.io/node-type': 'worker', 'ray.io/group': groupName }, networkPolicy.worker)),
  ];
}

/** Ends between which nobody of ours decides. */
const OURS = ['head', 'worker', 'submitter'];

function allowed(setting: Setting): string[] {
  const { policies, submitterLabels } = made(setting);
  const all = Object.entries(ends(setting, submitterLabels));
  return all.flatMap(([from, source]) => all.filter(([to]) => OURS.includes(from) || OURS.includes(to)).flatMap(([to, target]) =>
    PORTS.filter(port => isAllowed(policies, { from: source, to: target, port, protocol: 'TCP' })).map(port => `${from} > ${to}: ${port}`))).sort();
}

/** No policy selects the submitter where it is not our own, or where only the operator makes policies. */
function isFree(line: string, { kind, mechanism }: Setting): boolean {
  const ownSubmitter = kind === 'RayJob' && mechanism === 'policies';
  return !ownSubmitter && /^submitter > (?!head|worker)|> submitter:/.test(line) && !/^(head|worker) >/.test(line);
}

/** KubeRay's own policies open all ports between the pods of a cluster. */
function isBetweenNodes(line: string): boolean {
  return /^(head|worker) > (head|worker):/.test(line);
}

test.each(SETTINGS)('$kind, $mechanism, autoscaling $autoscaling: what Ray needs passes, and all else is denied', setting => {
  const lines = allowed(setting).filter(line => !isFree(line, setting));
  const wanted = needed(setting);

  if (setting.mechanism === 'policies') {
    expect(lines).toEqual(wanted);
  } else {
    expect(lines.filter(line => !isBetweenNodes(line))).toEqual(wanted.filter(line => !isBetweenNodes(line) && !line.startsWith('submitter > dns')));
    expect(lines.filter(isBetweenNodes)).toHaveLength(4 * PORTS.length);
  }
});

test.each(SETTINGS)('$kind, $mechanism, autoscaling $autoscaling: names are looked up over UDP, too', setting => {
  const { policies, submitterLabels } = made(setting);
  const { head, worker, dns, stranger } = ends(setting, submitterLabels);

  expect([head, worker].map(from => isAllowed(policies, { from, to: dns, port: 53, protocol: 'UDP' }))).toEqual([true, true]);
  expect([head, worker].map(from => isAllowed(policies, { from, to: stranger, port: 53, protocol: 'UDP' }))).toEqual([false, false]);
});

test('between nodes of Ray at most 1,001 ports are open', () => {
  const { policies, submitterLabels } = made({ kind: 'RayCluster', mechanism: 'policies', autoscaling: false });
  const { head, worker } = ends({ kind: 'RayCluster', mechanism: 'policies', autoscaling: false }, submitterLabels);
  const open = (from: End, to: End) => Array.from({ length: 65_535 }, (_, index) => index + 1)
    .filter(port => isAllowed(policies, { from, to, port, protocol: 'TCP' })).length;

  expect([open(head, worker), open(worker, worker), open(worker, head)]).toEqual([1001, 1000, 1001]);
});
