import { ALL_GATES, RuleRows } from './rows';
import { Severity } from '../../src/rules/finding';
import { Json, rayCluster, rayJob, rayService } from '../manifests';

const POLICY = 'spec.networkPolicy';
const NO_DNS = ['keeps workers from DNS, by which they find the head', 'add an egress rule for port 53, UDP and TCP, to the DNS of the Kubernetes cluster'] as const;

function workersTo(...ports: Json[]): Json {
  return rayCluster({ [POLICY]: { worker: { egressRules: [{ ports }] } } });
}

export const networkPolicyDnsRows: RuleRows = {
  rule: 'network-policy-dns',
  severity: Severity.WARNING,
  found: [
    { name: 'a policy without rules, which denies all', of: rayCluster({ [POLICY]: {} }), target: ALL_GATES, finds: [[POLICY, ...NO_DNS]] },
    {
      name: 'two groups under one policy, once',
      of: rayCluster({
        'spec.workerGroupSpecs[1]': { groupName: 'gpu', template: { spec: { containers: [{ name: 'ray', image: 'rayproject/ray:2.55.1' }] } } },
        [POLICY]: { mode: 'DenyAllEgress', head: { egressRules: [{}] } },
      }),
      target: ALL_GATES,
      finds: [[POLICY, ...NO_DNS]],
    },
    { name: 'a way to the web only', of: workersTo({ port: 443 }, { port: 54, protocol: 'UDP' }), target: ALL_GATES, finds: [[`${POLICY}.worker`, ...NO_DNS]] },
    { name: 'DNS over TCP only', of: workersTo({ port: 53 }), target: ALL_GATES, finds: [[`${POLICY}.worker`, ...NO_DNS]] },
    { name: 'a range that begins behind', of: workersTo({ port: 54, endPort: 60, protocol: 'UDP' }), target: ALL_GATES, finds: [[`${POLICY}.worker`, ...NO_DNS]] },
    { name: 'a range that ends before', of: workersTo({ port: 50, endPort: 52, protocol: 'UDP' }), target: ALL_GATES, finds: [[`${POLICY}.worker`, ...NO_DNS]] },
    {
      name: 'the rules of a group, which stand in place of those for all',
      of: rayCluster({ [POLICY]: { worker: { egressRules: [{}] }, workerGroups: [{ groupName: 'cpu' }] } }),
      target: ALL_GATES,
      finds: [[`${POLICY}.workerGroups[0]`, ...NO_DNS]],
    },
  ],
  passed: [
    { name: 'DNS', of: workersTo({ port: 443 }, { port: 53, protocol: 'UDP' }), target: ALL_GATES },
    { name: 'a range with DNS in it', of: workersTo({ port: 1, endPort: 53, protocol: 'UDP' }), target: ALL_GATES },
    { name: 'a port by name, which may be any', of: workersTo({ port: 'dns', protocol: 'UDP' }), target: ALL_GATES },
    { name: 'all ports of a protocol', of: workersTo({ protocol: 'UDP' }), target: ALL_GATES },
    { name: 'all ports', of: rayCluster({ [POLICY]: { worker: { egressRules: [{}] } } }), target: ALL_GATES },
    { name: 'all ports for the only group', of: rayCluster({ [POLICY]: { workerGroups: [{ groupName: 'cpu', egressRules: [{}] }] } }), target: ALL_GATES },
    { name: 'what comes in denied', of: rayCluster({ [POLICY]: { mode: 'DenyAllIngress' } }), target: ALL_GATES },
    { name: 'a cluster without workers', of: rayCluster({ 'spec.workerGroupSpecs': undefined, [POLICY]: {} }), target: ALL_GATES },
    { name: 'a policy of null, which is none', of: rayCluster({ [POLICY]: null }), target: ALL_GATES },
  ],
};

const OPERATOR_FIX = 'add to the head an ingress rule for that port from the pods of the operator';

function keeps(kind: string, port = 8265): [string, string] {
  return [`keeps the operator from the dashboard, by which it handles a ${kind} (${port})`, OPERATOR_FIX];
}

const JOB = 'spec.rayClusterSpec';

function jobWith(ingressRules: Json[]): Json {
  return rayJob({ [`${JOB}.networkPolicy`]: { mode: 'DenyAllIngress', head: { ingressRules } } });
}

export const networkPolicyOperatorRows: RuleRows = {
  rule: 'network-policy-operator',
  severity: Severity.WARNING,
  found: [
    { name: 'a RayJob without rules', of: rayJob({ [`${JOB}.networkPolicy.mode`]: 'DenyAllIngress' }), target: ALL_GATES, finds: [[`${JOB}.networkPolicy`, ...keeps('RayJob')]] },
    {
      name: 'a RayService that lets in clients of Serve only',
      of: rayService({ 'spec.rayClusterConfig.networkPolicy': { head: { ingressRules: [{ ports: [{ port: 8000 }] }] }, worker: { egressRules: [{}] } } }),
      target: ALL_GATES,
      finds: [['spec.rayClusterConfig.networkPolicy.head', ...keeps('RayService')]],
    },
    {
      name: 'the usual port where the dashboard has moved',
      of: rayJob({
        [`${JOB}.headGroupSpec.rayStartParams`]: { 'dashboard-port': '8266' },
        [`${JOB}.headGroupSpec.template.spec.containers[0].ports`]:
          [{ name: 'gcs-server', containerPort: 6379 }, { name: 'dashboard', containerPort: 8266 }, { name: 'client', containerPort: 10_001 }],
        [`${JOB}.networkPolicy`]: { mode: 'DenyAllIngress', head: { ingressRules: [{ ports: [{ port: 8265 }] }] } },
      }),
      target: ALL_GATES,
      finds: [[`${JOB}.networkPolicy.head`, ...keeps('RayJob', 8266)]],
    },
  ],
  passed: [
    { name: 'a rule for the dashboard', of: jobWith([{ ports: [{ port: 8000 }] }, { ports: [{ port: 8265, protocol: 'TCP' }] }]), target: ALL_GATES },
    { name: 'a rule for all ports', of: jobWith([{ from: [{ podSelector: {} }] }]), target: ALL_GATES },
    { name: 'a port by name', of: jobWith([{ ports: [{ port: 'dashboard' }] }]), target: ALL_GATES },
    { name: 'what goes out denied', of: rayJob({ [`${JOB}.networkPolicy`]: { mode: 'DenyAllEgress', worker: { egressRules: [{}] } } }), target: ALL_GATES },
    { name: 'a RayCluster, whose dashboard the operator does not need', of: rayCluster({ [POLICY]: { mode: 'DenyAllIngress' } }), target: ALL_GATES },
  ],
};
