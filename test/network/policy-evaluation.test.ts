import { Connection, isAllowed, Policy } from './policy-evaluation';

const A = { namespace: 'ml', labels: { app: 'a' } };
const B = { namespace: 'ml', labels: { app: 'b' } };
const ELSEWHERE = { namespace: 'web', labels: { app: 'a' } };

function policy(rules: Partial<Policy>): Policy {
  return { namespace: 'ml', podSelector: { matchLabels: { app: 'b' } }, policyTypes: ['Ingress'], ...rules };
}

const connection: Connection = { from: A, to: B, port: 80, protocol: 'TCP' };
const fromA = { from: [{ podSelector: { matchLabels: { app: 'a' } } }] };

test.each<[string, Partial<Policy>, Partial<Connection>, boolean]>([
  ['nothing is allowed where no rule is', {}, {}, false],
  ['a policy for other pods says nothing', { podSelector: { matchLabels: { app: 'c' } } }, {}, true],
  ['a policy of another namespace says nothing', { namespace: 'web' }, {}, true],
  ['a policy for the other direction says nothing', { policyTypes: ['Egress'] }, {}, true],
  ['a rule lets its peers in', { ingress: [fromA] }, {}, true],
  ['and no pods of other namespaces', { ingress: [fromA] }, { from: ELSEWHERE }, false],
  ['unless it says so', { ingress: [{ from: [{ ...fromA.from[0], namespaceSelector: {} }] }] }, { from: ELSEWHERE }, true],
  ['a namespace is selected by its name', { ingress: [{ from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'web' } } }] }] }, {}, false],
  ['a rule without peers lets everybody in', { ingress: [{}] }, { from: { ip: '1.2.3.4' } }, true],
  ['a rule for a port lets nothing else in', { ingress: [{ ports: [{ port: 81 }] }] }, {}, false],
  ['a rule for a range lets its last in', { ingress: [{ ports: [{ port: 70, endPort: 80 }] }] }, {}, true],
  ['and no more', { ingress: [{ ports: [{ port: 70, endPort: 79 }] }] }, {}, false],
  ['a rule for TCP lets no UDP in', { ingress: [{ ports: [{ port: 80 }] }] }, { protocol: 'UDP' }, false],
  ['an address is in its block', { ingress: [{ from: [{ ipBlock: { cidr: '10.0.0.0/24' } }] }] }, { from: { ip: '10.0.0.200' } }, true],
  ['and not in another', { ingress: [{ from: [{ ipBlock: { cidr: '10.0.0.0/24' } }] }] }, { from: { ip: '10.0.1.1' } }, false],
  ['what goes out needs a rule of its own', { podSelector: { matchLabels: { app: 'a' } }, policyTypes: ['Egress'], egress: [{ to: [{ podSelector: {} }] }] }, {}, true],
  ['or does not go out', { podSelector: { matchLabels: { app: 'a' } }, policyTypes: ['Egress'] }, {}, false],
])('%s', (_, rules, changes, allowed) => {
  expect(isAllowed([policy(rules)], { ...connection, ...changes })).toBe(allowed);
});

test('a selector that is not understood is no answer', () => {
  expect(() => isAllowed([policy({ podSelector: { matchExpressions: [] } as never })], connection)).toThrow('more in the selector than is evaluated: matchExpressions');
});
