import { operator, OperatorRows } from './operators';
import { Severity } from '../../../src/rules/finding';
import { Json, rayCluster } from '../../manifests';

const ARGS = 'spec.template.spec.containers[0].args';
const TWICE_FIX = 'remove one of the two, or give each namespaces of its own';

function watching(...namespaces: string[]): readonly string[] {
  return [`--watch-namespace=${namespaces.join(',')}`];
}

export const operatorTwiceRows: OperatorRows = {
  rule: 'operator-twice',
  severity: Severity.ERROR,
  found: [
    {
      name: 'two of all namespaces, in different ones',
      of: operator({ namespace: 'b' }),
      beside: [operator({ namespace: 'a' })],
      finds: [['metadata.name', 'is an operator of namespaces that a/kuberay-operator watches, too (all)', TWICE_FIX]],
    },
    {
      name: 'one of all beside one of two',
      of: operator({ name: 'second' }),
      beside: [operator({ args: watching('team-a', 'team-b') })],
      finds: [['metadata.name', 'is an operator of namespaces that ray-system/kuberay-operator watches, too (team-a, team-b)', TWICE_FIX]],
    },
    {
      name: 'one of two beside one of all',
      of: operator({ name: 'second', args: watching('team-a', 'team-b') }),
      beside: [operator()],
      finds: [['metadata.name', 'is an operator of namespaces that ray-system/kuberay-operator watches, too (team-a, team-b)', TWICE_FIX]],
    },
    {
      name: 'two that share one namespace',
      of: operator({ name: 'second', args: watching('team-b', 'team-c') }),
      beside: [operator({ args: watching('team-a', 'team-b') })],
      finds: [['metadata.name', 'is an operator of namespaces that ray-system/kuberay-operator watches, too (team-b)', TWICE_FIX]],
    },
  ],
  passed: [
    { name: 'one', of: operator() },
    { name: 'two that share none', of: operator({ name: 'second', args: watching('team-b') }), beside: [operator({ args: watching('team-a') })] },
    { name: 'another Deployment', of: operator(), beside: [{ ...operator(), spec: { template: { spec: { containers: [{ name: 'web', image: 'nginx' }] } } } }] },
  ],
};

export const operatorUnwatchedRows: OperatorRows = {
  rule: 'operator-unwatched',
  severity: Severity.WARNING,
  found: [
    {
      name: 'a cluster in another namespace',
      of: operator({ args: ['--qps=1', ...watching('team-a', 'team-b')] }),
      beside: [rayCluster({ 'metadata.namespace': 'team-a' }), rayCluster({ 'metadata.namespace': 'team-c' })],
      finds: [[`${ARGS}[1]`, 'leaves out the namespace of RayCluster team-c/demo (team-a, team-b)', 'add that namespace, or move the object into one that is watched']],
    },
  ],
  passed: [
    { name: 'clusters of all namespaces', of: operator(), beside: [rayCluster({ 'metadata.namespace': 'team-c' })] },
    { name: 'a cluster whose namespace is not said', of: operator({ args: watching('team-a') }), beside: [rayCluster()] },
    {
      name: 'a cluster that another operator watches',
      of: operator({ args: watching('team-a') }),
      beside: [operator({ name: 'second', args: watching('team-c') }), rayCluster({ 'metadata.namespace': 'team-c' })],
    },
    {
      name: 'what the first of two operators finds already',
      of: operator({ args: watching('team-a') }),
      beside: [operator({ name: 'first', args: watching('team-b') }), rayCluster({ 'metadata.namespace': 'team-c' })],
    },
  ],
};

function binding(namespace: string | undefined, name = 'kuberay-operator', account = 'kuberay-operator'): Json {
  const prefix = namespace === undefined ? 'Cluster' : '';
  return {
    kind: `${prefix}RoleBinding`,
    metadata: { name, namespace },
    roleRef: { kind: `${prefix}Role`, name },
    subjects: [{ kind: 'ServiceAccount', name: account, namespace: 'ray-system' }],
  };
}

function role(namespace: string, resource: string): Json {
  return { kind: 'Role', metadata: { name: 'kuberay-operator', namespace }, rules: [{ apiGroups: ['*'], resources: [resource], verbs: ['list'] }] };
}

const BIND_FIX = 'bind the account to a Role there, or leave the namespace out';

export const operatorRightsRows: OperatorRows = {
  rule: 'operator-rights',
  severity: Severity.ERROR,
  found: [
    {
      name: 'a namespace without a binding',
      of: operator({ args: watching('team-a', 'team-b') }),
      beside: [binding('team-a')],
      finds: [[`${ARGS}[0]`, 'names a namespace where kuberay-operator has no rights (team-b)', BIND_FIX]],
    },
    {
      name: 'all namespaces with rights in some',
      of: operator(),
      beside: [binding('team-a'), binding('team-b')],
      finds: [[
        ARGS, 'watches all namespaces, but kuberay-operator has rights in some only (team-a, team-b)',
        'name those in --watch-namespace, or bind the account to a ClusterRole',
      ]],
    },
    {
      name: 'a namespace whose role is of another name, or of another kind',
      of: operator({ args: watching('team-a', 'team-b') }),
      beside: [
        binding('team-a'),
        { ...binding('team-b'), roleRef: { kind: 'ClusterRole', name: 'kuberay-operator' } },
        role('team-b', 'rayclusters'),
        { kind: 'ClusterRole', metadata: { name: 'other' }, rules: role('', 'rayclusters').rules },
        { kind: 'ClusterRole', metadata: { name: 'kuberay-operator' }, rules: [{ apiGroups: ['ray'], resources: ['rayclusters'], verbs: ['list'] }] },
      ],
      finds: [[`${ARGS}[0]`, 'names a namespace where kuberay-operator has no rights (team-b)', BIND_FIX]],
    },
    {
      name: 'a role that gives other rights',
      of: operator({ args: watching('team-a', 'team-b') }),
      beside: [binding('team-a'), role('team-a', 'rayclusters'), binding('team-b'), role('team-b', 'leases')],
      finds: [[`${ARGS}[0]`, 'names a namespace where kuberay-operator has no rights (team-b)', BIND_FIX]],
    },
  ],
  passed: [
    { name: 'no bindings at all, which may be elsewhere', of: operator({ args: watching('team-a') }) },
    { name: 'rights in the whole cluster', of: operator({ args: watching('team-a') }), beside: [binding(undefined), binding('team-b')] },
    { name: 'rights in each namespace', of: operator({ args: watching('team-a', 'team-b') }), beside: [binding('team-a'), binding('team-b'), role('team-b', '*')] },
    {
      name: 'an account of the same name elsewhere, or what is no account',
      of: operator({ args: watching('team-a') }),
      beside: [
        { ...binding('team-b'), subjects: [{ kind: 'ServiceAccount', name: 'kuberay-operator', namespace: 'elsewhere' }] },
        { ...binding('team-b'), subjects: [{ kind: 'User', name: 'kuberay-operator', namespace: 'ray-system' }] },
      ],
    },
    {
      name: 'rights among others, for one of several subjects',
      of: operator({ args: watching('team-a') }),
      beside: [
        { ...binding('team-a'), subjects: [{ kind: 'User', name: 'a' }, { kind: 'ServiceAccount', name: 'kuberay-operator', namespace: 'ray-system' }] },
        { ...role('team-a', 'x'), rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get'] }, { apiGroups: ['a', 'ray.io'], resources: ['rayclusters'], verbs: ['get', 'list'] }] },
      ],
    },
    { name: 'bindings of another account', of: operator({ args: watching('team-a') }), beside: [binding('team-b', 'other', 'other')] },
  ],
};
