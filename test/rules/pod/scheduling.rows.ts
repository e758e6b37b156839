import { POD, pod, RAY, ray, SUBMITTER, submitter } from './clusters';
import { Severity } from '../../../src/rules/finding';
import { RuleRows, silencing } from '../rows';

const KEY = 'use at most 63 letters, digits, dashes, underscores and dots, beginning and ending with a letter or digit';
const LABEL = 'use at most 63 lower case letters, digits and dashes, beginning and ending with a letter or digit';
const NODES = 'requiredDuringSchedulingIgnoredDuringExecution';
const WISHES = 'preferredDuringSchedulingIgnoredDuringExecution';
const TERM = `${POD}.affinity.nodeAffinity.${NODES}.nodeSelectorTerms[0]`;
const expression = (one: object) => pod({ affinity: { nodeAffinity: { [NODES]: { nodeSelectorTerms: [{ matchExpressions: [{ key: 'a', ...one }] }] } } } });
const field = (one: object) => pod({ affinity: { nodeAffinity: { [NODES]: { nodeSelectorTerms: [{ matchFields: [one] }] } } } });
const PLACE = `${TERM}.matchExpressions[0]`;

export const selectorRows: RuleRows = {
  rule: 'node-or-pod-selector',
  severity: Severity.ERROR,
  found: [
    { name: 'an illegal key', of: pod({ nodeSelector: { 'a b': 'c' } }), finds: [[`${POD}.nodeSelector["a b"]`, 'has a key that is no label key ("a b")', KEY]] },
    { name: 'an illegal value', of: pod({ nodeSelector: { a: 'b c' } }), finds: [[`${POD}.nodeSelector.a`, 'has a value that is no label value ("b c")', KEY]] },
    { name: 'no values', of: expression({ operator: 'In', values: [] }), finds: [[`${PLACE}.values`, 'is empty (In)', 'give the values']] },
    { name: 'values of nothing', of: expression({ operator: 'Exists', values: ['b'] }), finds: [[`${PLACE}.values`, 'does not go with the operator (Exists)', 'remove the values, or use In or NotIn']] },
    { name: 'two numbers', of: expression({ operator: 'Gt', values: ['1', '2'] }), finds: [[`${PLACE}.values`, 'must be one number (Gt)', 'give one value']] },
    { name: 'an illegal value in a list', of: expression({ operator: 'In', values: ['a', 'b c'] }), finds: [[`${PLACE}.values[1]`, 'is no label value ("b c")', KEY]] },
    { name: 'no key', of: expression({ key: '', operator: 'Exists' }), finds: [[`${PLACE}.key`, 'is empty', 'give a label key']] },
    { name: 'no terms', of: pod({ affinity: { nodeAffinity: { [NODES]: { nodeSelectorTerms: [] } } } }), finds: [[`${POD}.affinity.nodeAffinity.${NODES}.nodeSelectorTerms`, 'is empty', 'give at least one term']] },
    { name: 'a field of a node', of: field({ key: 'spec.name', operator: 'In', values: ['n'] }), finds: [[`${TERM}.matchFields[0].key`, 'is no field of a node to select by ("spec.name")', 'use metadata.name']] },
    { name: 'two names', of: field({ key: 'metadata.name', operator: 'In', values: ['n', 'm'] }), finds: [[`${TERM}.matchFields[0].values`, 'must be one name', 'give one value']] },
  ],
  passed: [
    { name: 'values that go with their operator', of: expression({ operator: 'NotIn', values: ['a', ''] }) },
    { name: 'one number', of: expression({ operator: 'Lt', values: ['1'] }) },
    { name: 'a name of a node', of: field({ key: 'metadata.name', operator: 'In', values: ['n'] }) },
    { name: 'a wish for what cannot be', of: pod({ affinity: { nodeAffinity: { [WISHES]: [{ weight: 1, preference: { matchExpressions: [{ key: 'a', operator: 'In', values: ['b c'] }] } }] } } }) },
  ],
};

const PODS = `${POD}.affinity.podAntiAffinity.${NODES}[0]`;
const together = (term: object) => pod({ affinity: { podAntiAffinity: { [NODES]: [{ topologyKey: 'zone', ...term }] } } });
const wish = (weight: number) => pod({ affinity: { nodeAffinity: { [WISHES]: [{ weight, preference: {} }] } } });

export const affinityRows: RuleRows = {
  rule: 'affinity',
  severity: Severity.ERROR,
  found: [
    { name: 'no weight', of: wish(0), finds: [[`${POD}.affinity.nodeAffinity.${WISHES}[0].weight`, 'is no weight (0)', 'give a number from 1 to 100']] },
    { name: 'a weight that is too large', of: wish(101), finds: [[`${POD}.affinity.nodeAffinity.${WISHES}[0].weight`, 'is no weight (101)', 'give a number from 1 to 100']] },
    { name: 'no topology', of: together({ topologyKey: '' }), finds: [[`${PODS}.topologyKey`, 'is empty', 'give a label key']] },
    { name: 'an illegal topology', of: together({ topologyKey: 'a b' }), finds: [[`${PODS}.topologyKey`, 'is no label key ("a b")', KEY]] },
    { name: 'an illegal namespace', of: together({ namespaces: ['a.b'] }), finds: [[`${PODS}.namespaces[0]`, 'is no name of a namespace ("a.b")', LABEL]] },
    { name: 'keys without a selector', of: together({ matchLabelKeys: ['a'] }), finds: [[`${PODS}.matchLabelKeys`, 'needs a labelSelector beside it', 'add one, or remove it']] },
  ],
  passed: [{ name: 'the largest weight', of: wish(100) }, { name: 'keys with a selector', of: together({ namespaces: ['a'], matchLabelKeys: ['a'], labelSelector: {} }) }],
};

const CONSTRAINT = `${POD}.topologySpreadConstraints[0]`;
const spread = (fields: object) => pod({ topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule', ...fields }] });

export const topologySpreadRows: RuleRows = {
  rule: 'topology-spread',
  severity: Severity.ERROR,
  found: [
    { name: 'no skew', of: spread({ maxSkew: 0 }), finds: [[`${CONSTRAINT}.maxSkew`, 'is below one (0)', 'give one or more']] },
    { name: 'no domains', of: spread({ minDomains: 0 }), finds: [[`${CONSTRAINT}.minDomains`, 'is below one (0)', 'give one or more']] },
    { name: 'domains of a wish', of: spread({ minDomains: 2, whenUnsatisfiable: 'ScheduleAnyway' }), finds: [[`${CONSTRAINT}.minDomains`, 'needs whenUnsatisfiable DoNotSchedule', 'use that, or remove it']] },
    { name: 'no topology', of: spread({ topologyKey: '' }), finds: [[`${CONSTRAINT}.topologyKey`, 'is empty', 'give a label of the nodes']] },
    { name: 'an illegal key', of: spread({ matchLabelKeys: ['a b'], labelSelector: {} }), finds: [[`${CONSTRAINT}.matchLabelKeys[0]`, 'is no label key ("a b")', KEY]] },
  ],
  passed: [{ name: 'one of each', of: spread({ minDomains: 1 }) }, { name: 'a wish', of: spread({ whenUnsatisfiable: 'ScheduleAnyway' }) }],
};

const TOLERATION = `${POD}.tolerations[0]`;
const tolerate = (one: object) => pod({ tolerations: [one] });

export const tolerationRows: RuleRows = {
  rule: 'toleration',
  severity: Severity.ERROR,
  found: [
    { name: 'nothing', of: tolerate({}), finds: [[`${TOLERATION}.key`, 'is missing', 'name the taint, or set operator to Exists to tolerate every taint']] },
    { name: 'an illegal key', of: tolerate({ key: 'a b' }), finds: [[`${TOLERATION}.key`, 'is no key of a taint ("a b")', KEY]] },
    { name: 'a value that is not compared', of: tolerate({ key: 'a', operator: 'Exists', value: 'b' }), finds: [[`${TOLERATION}.value`, 'does not go with operator Exists ("b")', 'remove it, or set operator to Equal']] },
    { name: 'an illegal value', of: tolerate({ key: 'a', value: 'b c' }), finds: [[`${TOLERATION}.value`, 'is no value of a taint ("b c")', KEY]] },
    { name: 'a time that is not waited', of: tolerate({ key: 'a', effect: 'NoSchedule', tolerationSeconds: 5 }), finds: [[`${TOLERATION}.tolerationSeconds`, 'goes with effect NoExecute only', 'set that effect, or remove it']] },
  ],
  passed: [
    { name: 'everything', of: tolerate({ operator: 'Exists' }) },
    { name: 'a value', of: tolerate({ key: 'a', operator: '', value: 'b', effect: '' }) },
    { name: 'a time', of: tolerate({ key: 'a', effect: 'NoExecute', tolerationSeconds: 5 }) },
  ],
};

const CONTEXT = `${RAY}.securityContext`;
const secure = (fields: object, ofPod: object = {}, changes: object = {}) => ray({ securityContext: fields }, { [`${POD}.securityContext`]: ofPod, ...changes });

export const securityContextRows: RuleRows = {
  rule: 'security-context',
  severity: Severity.ERROR,
  found: [
    { name: 'a negative user', of: secure({ runAsUser: -1 }), finds: [[`${CONTEXT}.runAsUser`, 'is no id of a user or group (-1)', 'give 0 to 2147483647']] },
    { name: 'a group that is too large', of: secure({}, { fsGroup: 2 ** 31 }), finds: [[`${POD}.securityContext.fsGroup`, 'is no id of a user or group (2147483648)', 'give 0 to 2147483647']] },
    { name: 'a further group', of: secure({}, { supplementalGroups: [1, -1] }), finds: [[`${POD}.securityContext.supplementalGroups[1]`, 'is no id of a user or group (-1)', 'give 0 to 2147483647']] },
    { name: 'all privileges but those', of: secure({ privileged: true, allowPrivilegeEscalation: false }, {}, silencing('privileged-container')), finds: [[`${CONTEXT}.allowPrivilegeEscalation`, 'contradicts privileged (false)', 'remove it, or remove privileged']] },
    {
      name: 'a capability that is all privileges',
      of: secure({ allowPrivilegeEscalation: false, capabilities: { add: ['CAP_SYS_ADMIN'] } }, {}, silencing('added-capability')),
      finds: [[`${CONTEXT}.allowPrivilegeEscalation`, 'contradicts CAP_SYS_ADMIN (false)', 'remove it, or remove CAP_SYS_ADMIN']],
    },
    { name: 'no local profile', of: secure({ seccompProfile: { type: 'Localhost' } }), finds: [[`${CONTEXT}.seccompProfile.localhostProfile`, 'is missing', 'name the profile on the node, or use RuntimeDefault']] },
    { name: 'a local profile that is not used', of: secure({ appArmorProfile: { type: 'RuntimeDefault', localhostProfile: 'a' } }), finds: [[`${CONTEXT}.appArmorProfile.localhostProfile`, 'goes with type Localhost only', 'set that type, or remove it']] },
    {
      name: 'a local profile anywhere',
      of: secure({ seccompProfile: { type: 'Localhost', localhostProfile: '/a' } }),
      finds: [[`${CONTEXT}.seccompProfile.localhostProfile`, 'is no path below the folder of profiles ("/a")', 'give a relative path without ..']],
    },
    { name: 'an illegal sysctl', of: secure({}, { sysctls: [{ name: 'Net', value: '1' }] }), finds: [[`${POD}.securityContext.sysctls[0].name`, 'is no sysctl ("Net")', 'use a name such as net.core.somaxconn']] },
    { name: 'processes of the node and of the pod', of: pod({ hostPID: true, shareProcessNamespace: true }, silencing('host-namespace')), finds: [[`${POD}.shareProcessNamespace`, 'contradicts hostPID', 'remove one of the two']] },
    { name: 'users of one\'s own and processes of the node', of: pod({ hostPID: true, hostUsers: false }), finds: [[`${POD}.hostPID`, 'contradicts hostUsers (false)', 'remove one of the two']] },
  ],
  passed: [
    { name: 'the last user', of: secure({ runAsUser: 2 ** 31 - 1, runAsGroup: 0 }) },
    { name: 'a privileged container', of: secure({ privileged: true, allowPrivilegeEscalation: true }, {}, silencing('privileged-container')) },
    { name: 'a local profile', of: secure({ seccompProfile: { type: 'Localhost', localhostProfile: 'a/b.json' } }, { sysctls: [{ name: 'net/core.a_b', value: '1' }] }) },
    { name: 'processes of the node', of: pod({ hostPID: true, hostUsers: true }, silencing('host-namespace')) },
  ],
};

const ROOT: [string, string] = ['cannot be, as runAsUser is 0 and runAsNonRoot is true', 'give another user, such as 1000'];

export const rootUserRows: RuleRows = {
  rule: 'root-user',
  severity: Severity.ERROR,
  found: [
    { name: 'root in the pod that submits a job', of: submitter({ securityContext: { runAsUser: 0, runAsNonRoot: true } }), finds: [[`${SUBMITTER}.containers[0].securityContext.runAsUser`, ...ROOT]] },
    { name: 'root that is no root', of: secure({ runAsUser: 0, runAsNonRoot: true }), finds: [[`${CONTEXT}.runAsUser`, ...ROOT]] },
    { name: 'root in a pod without root', of: secure({ runAsUser: 0 }, { runAsNonRoot: true }), finds: [[`${CONTEXT}.runAsUser`, ...ROOT]] },
    { name: 'no root in a pod of root', of: secure({ runAsNonRoot: true }, { runAsUser: 0 }), finds: [[`${CONTEXT}.runAsNonRoot`, ...ROOT]] },
  ],
  passed: [
    { name: 'another user than that of the pod', of: secure({ runAsUser: 1000 }, { runAsUser: 0, runAsNonRoot: true }) },
    { name: 'root that may be root', of: secure({ runAsUser: 0, runAsNonRoot: false }, { runAsNonRoot: true }) },
  ],
};
