import { operator, OperatorRows } from './operators';
import { Severity } from '../../../src/rules/finding';
import { Json, rayCluster } from '../../manifests';

const ARGS = 'spec.template.spec.containers[0].args';
const TWICE_FIX = 'remove one of the two, or give each namespaces of its own';

function watching(...namespaces: string[]): readonly string[] {
  return [`--watch-namespace=${namespaces.join(',')}`];
}

/** A configuration file that no object beside it holds. */
const SOMEWHERE = ['--config=/etc/kuberay/config.yaml'];

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
    { name: 'one whose settings are elsewhere', of: operator({ name: 'second', args: SOMEWHERE }), beside: [operator()] },
    { name: 'one beside another whose settings are elsewhere', of: operator({ name: 'second' }), beside: [operator({ args: SOMEWHERE })] },
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
      finds: [[`${ARGS}[1]`, 'leaves out the namespace of RayCluster team-c/demo (watched: team-a, team-b)', 'add that namespace, or move the object into one that is watched']],
    },
    {
      name: 'a cluster that is said to be for this operator',
      of: operator({ args: watching('team-a') }),
      beside: [
        rayCluster({ 'metadata.namespace': 'team-c', 'spec.managedBy': 'ray.io/kuberay-operator' }),
      ],
      finds: [[`${ARGS}[0]`, 'leaves out the namespace of RayCluster team-c/demo (watched: team-a)', 'add that namespace, or move the object into one that is watched']],
    },
  ],
  passed: [
    { name: 'clusters of all namespaces', of: operator(), beside: [rayCluster({ 'metadata.namespace': 'team-c' })] },
    {
      name: 'a cluster that Kueue brings to another place',
      of: operator({ args: watching('team-a') }),
      beside: [rayCluster({ 'metadata.namespace': 'team-c', 'spec.managedBy': 'kueue.x-k8s.io/multikueue' })],
    },
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

/** As a ClusterRole for operators, which is bound to them alone. */
const OPERATOR_ROLE: Json = {
  kind: 'ClusterRole',
  metadata: { name: 'kuberay-operator' },
  rules: [{ apiGroups: ['ray.io'], resources: ['rayclusters', 'rayclusters/finalizers'], verbs: ['list', 'update'] }],
};

const ACCOUNT = 'spec.template.spec.serviceAccountName';
const SUBJECT_FIX = 'make it the subject of a binding to that role: kind ServiceAccount, this name, namespace ray-system';

function role(namespace: string, resource: string): Json {
  return { kind: 'Role', metadata: { name: 'kuberay-operator', namespace }, rules: [{ apiGroups: ['*'], resources: [resource], verbs: ['list'] }] };
}

const BIND_FIX = 'bind the account to a Role there, or leave the namespace out';

export const operatorRightsRows: OperatorRows = {
  rule: 'operator-rights',
  severity: Severity.ERROR,
  found: [
    {
      name: 'a namespace without a binding, which is said by a variable',
      of: operator({ args: watching('team-a', '$(TEAM)'), container: { env: [{ name: 'TEAM', value: 'team-b' }] } }),
      beside: [binding('team-a')],
      finds: [[`${ARGS}[0]`, 'names a namespace where kuberay-operator has no rights (team-b)', BIND_FIX]],
    },
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
      name: 'an account that the binding misspells',
      of: operator(),
      beside: [OPERATOR_ROLE, binding(undefined, 'kuberay-operator', 'kuberay')],
      finds: [[ACCOUNT, 'is an account without rights, although the role of an operator is there (kuberay-operator, ClusterRole kuberay-operator)', SUBJECT_FIX]],
    },
    {
      name: 'an account without a binding to the Role of the namespace, whatever its settings',
      of: operator({ args: SOMEWHERE }),
      beside: [{ ...OPERATOR_ROLE, kind: 'Role', metadata: { name: 'a', namespace: 'team' } }],
      finds: [[ACCOUNT, 'is an account without rights, although the role of an operator is there (kuberay-operator, Role team/a)', SUBJECT_FIX]],
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
    {
      name: 'no bindings, beside an operator that has the role',
      of: operator({ name: 'second', account: 'other', namespace: 'b', args: watching('team-b') }),
      beside: [operator({ args: watching('team-a') }), OPERATOR_ROLE, binding(undefined)],
    },
    {
      name: 'no bindings, beside a role of users',
      of: operator(),
      beside: [{ ...OPERATOR_ROLE, rules: [{ apiGroups: ['ray.io'], resources: ['rayclusters'], verbs: ['*'] }] }],
    },
    {
      name: 'rights of a group that the account is in, or of its name as a user',
      of: operator({ args: watching('team-a', 'team-b', 'team-c', 'team-d') }),
      beside: [
        ['Group', 'system:authenticated'], ['Group', 'system:serviceaccounts'], ['Group', 'system:serviceaccounts:ray-system'],
        ['User', 'system:serviceaccount:ray-system:kuberay-operator'],
      ].map(([kind, name], index) => ({ ...binding(`team-${'abcd'[index]}`), subjects: [{ kind, name }] })),
    },
    {
      name: 'rights that other roles add up to',
      of: operator(),
      beside: [OPERATOR_ROLE, { ...OPERATOR_ROLE, metadata: { name: 'all' }, aggregationRule: {}, rules: [] }, binding(undefined, 'all')],
    },
    {
      name: 'an operator whose namespace kubectl gives, beside a binding that says it',
      of: { ...operator(), metadata: { name: 'kuberay-operator' } },
      beside: [OPERATOR_ROLE, binding(undefined)],
    },
    {
      name: 'no bindings, beside a role for everything',
      of: operator(),
      beside: [{ ...OPERATOR_ROLE, rules: [{ apiGroups: ['*'], resources: ['*'], verbs: ['*'] }] }],
    },
    {
      name: 'the namespace of the pod, and one that is known only there',
      of: operator({
        args: ['--watch-namespace=$(POD_NAMESPACE)'],
        container: { env: [{ name: 'POD_NAMESPACE', valueFrom: { fieldRef: { fieldPath: 'metadata.namespace' } } }] },
      }),
      beside: [binding('ray-system')],
    },
    { name: 'a namespace that is known only where the pod runs', of: operator({ args: watching('$(TEAM)') }), beside: [binding('team-a')] },
    { name: 'rights in some namespaces, with settings that are elsewhere', of: operator({ args: SOMEWHERE }), beside: [binding('team-a')] },
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
