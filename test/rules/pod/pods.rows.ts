import { init, POD, pod, RAY, ray, SUBMITTER, submitter, volume, workerRay } from './clusters';
import { Severity } from '../../../src/rules/finding';
import { rayCluster } from '../../manifests';
import { FoundRow, RuleRows } from '../rows';

const SUBDOMAIN = 'use lower case letters, digits, dashes and dots, beginning and ending with a letter or digit';
const LABEL = 'use at most 63 lower case letters, digits and dashes, beginning and ending with a letter or digit';
const META = 'spec.headGroupSpec.template.metadata';
const PROBE = `${RAY}.livenessProbe`;
const EXEC = { exec: { command: ['true'] } };
const liveness = (fields: object) => ray({ livenessProbe: fields });
const noName = (kind: string, name: string): [string, string] => [`is no name that a ${kind} can have ("${name}")`, SUBDOMAIN];

export const objectReferenceRows: RuleRows = {
  rule: 'object-reference',
  severity: Severity.ERROR,
  found: [
    { name: 'the Secret of the token', of: rayCluster({ 'spec.authOptions': { mode: 'token', secretName: 'My_Token' } }), finds: [['spec.authOptions.secretName', ...noName('Secret', 'My_Token')]] },
    {
      name: 'the Secret of the password',
      of: rayCluster({ 'spec.gcsFaultToleranceOptions': { redisAddress: 'redis:6379', redisPassword: { valueFrom: { secretKeyRef: { name: 'A', key: 'b' } } } } }),
      finds: [['spec.gcsFaultToleranceOptions.redisPassword.valueFrom.secretKeyRef.name', ...noName('Secret', 'A')]],
    },
    { name: 'all variables of a ConfigMap without a name', of: ray({ envFrom: [{ configMapRef: {} }] }), finds: [[`${RAY}.envFrom[0].configMapRef.name`, 'is missing', 'name the ConfigMap']] },
    { name: 'a claim', of: volume({ persistentVolumeClaim: { claimName: 'My_Claim' } }), finds: [[`${POD}.volumes[0].persistentVolumeClaim.claimName`, ...noName('PersistentVolumeClaim', 'My_Claim')]] },
    { name: 'a ServiceAccount', of: pod({ serviceAccountName: 'My_SA' }), finds: [[`${POD}.serviceAccountName`, ...noName('ServiceAccount', 'My_SA')]] },
    { name: 'a PriorityClass', of: pod({ priorityClassName: 'High!' }), finds: [[`${POD}.priorityClassName`, ...noName('PriorityClass', 'High!')]] },
    {
      name: 'a key',
      of: ray({ env: [{ name: 'A', valueFrom: { secretKeyRef: { name: 'a', key: 'a/b' } } }] }),
      finds: [[`${RAY}.env[0].valueFrom.secretKeyRef.key`, 'is no key that a Secret or ConfigMap can have ("a/b")', 'use letters, digits, dashes, underscores and dots']],
    },
  ],
  passed: [
    { name: 'a name with dots', of: rayCluster({ 'spec.authOptions': { mode: 'token', secretName: 'my.token-1' } }) },
    { name: 'no name where the operator makes the Secret', of: rayCluster({ 'spec.authOptions': { mode: 'token', secretName: '' } }) },
    { name: 'a Secret that no one needs', of: rayCluster({ 'spec.authOptions': { mode: 'disabled', secretName: 'My_Token' } }) },
    { name: 'an optional volume', of: volume({ secret: { secretName: 'My_Secret', optional: true } }) },
    { name: 'a key with dots', of: ray({ env: [{ name: 'A', valueFrom: { secretKeyRef: { name: 'a', key: '.a_B-c' } } }] }) },
  ],
};

export const unknownChoiceRows: RuleRows = {
  rule: 'unknown-choice',
  severity: Severity.ERROR,
  found: [
    { name: 'other capitals', of: ray({ imagePullPolicy: 'always' }), finds: [[`${RAY}.imagePullPolicy`, 'is none of the values that Kubernetes knows ("always")', 'did you mean Always?']] },
    { name: 'a type of service', of: rayCluster({ 'spec.headGroupSpec.serviceType': 'Loadbalancer' }), finds: [['spec.headGroupSpec.serviceType', 'is none of the values that Kubernetes knows ("Loadbalancer")', 'did you mean LoadBalancer?']] },
    { name: 'a word of another field', of: pod({ restartPolicy: 'Sometimes' }), finds: [[`${POD}.restartPolicy`, 'is none of the values that Kubernetes knows ("Sometimes")', 'use Always or OnFailure or Never']] },
    { name: 'nothing where there is no default', of: pod({ preemptionPolicy: '' }), finds: [[`${POD}.preemptionPolicy`, 'is none of the values that Kubernetes knows ("")', 'use PreemptLowerPriority or Never']] },
  ],
  passed: [
    { name: 'nothing where there is a default', of: ray({ imagePullPolicy: '' }, { 'spec.headGroupSpec.serviceType': '' }) },
    { name: 'a name that every object has', of: ray({ imagePullPolicy: 'Never' }) },
  ],
};

export const probeRows: RuleRows = {
  rule: 'probe',
  severity: Severity.ERROR,
  found: [
    { name: 'nothing to do', of: liveness({}), finds: [[PROBE, 'says nothing to do', 'give one of exec, httpGet, tcpSocket, grpc']] },
    { name: 'two things to do', of: liveness({ ...EXEC, grpc: { port: 1 } }), finds: [[PROBE, 'says several things to do (exec, grpc)', 'keep one of them']] },
    { name: 'nothing to do in a hook', of: ray({ lifecycle: { preStop: {} } }), finds: [[`${RAY}.lifecycle.preStop`, 'says nothing to do', 'give one of exec, httpGet, tcpSocket, sleep']] },
    { name: 'no command', of: liveness({ exec: { command: [] } }), finds: [[`${PROBE}.exec.command`, 'is missing', 'give the command']] },
    { name: 'a negative number', of: liveness({ ...EXEC, periodSeconds: -1 }), finds: [[`${PROBE}.periodSeconds`, 'is negative (-1)', 'give zero or more']] },
    { name: 'two successes', of: liveness({ ...EXEC, successThreshold: 2 }), finds: [[`${PROBE}.successThreshold`, 'must be one except in a readiness probe (2)', 'remove it']] },
    { name: 'no time to end', of: liveness({ ...EXEC, terminationGracePeriodSeconds: 0 }), finds: [[`${PROBE}.terminationGracePeriodSeconds`, 'is below one (0)', 'give one second or more']] },
    {
      name: 'a time to end in a readiness probe',
      of: ray({ readinessProbe: { ...EXEC, terminationGracePeriodSeconds: 5 } }),
      finds: [[`${RAY}.readinessProbe.terminationGracePeriodSeconds`, 'does not go with a readiness probe, which ends nothing', 'remove it']],
    },
    { name: 'a port in quotes', of: liveness({ httpGet: { port: '8080' } }), finds: [[`${PROBE}.httpGet.port`, 'is no port ("8080")', 'give a number from 1 to 65535, or the name of a port']] },
    { name: 'port zero', of: liveness({ tcpSocket: { port: 0 } }), finds: [[`${PROBE}.tcpSocket.port`, 'is no port (0)', 'give a number from 1 to 65535, or the name of a port']] },
    { name: 'an illegal header', of: liveness({ httpGet: { port: 1, httpHeaders: [{ name: 'a b', value: 'c' }] } }), finds: [[`${PROBE}.httpGet.httpHeaders[0].name`, 'is no name of a header ("a b")', 'use letters, digits and dashes']] },
  ],
  passed: [
    { name: 'two successes in a readiness probe', of: ray({ readinessProbe: { ...EXEC, successThreshold: 2 } }) },
    { name: 'zeros, which are defaults', of: liveness({ ...EXEC, successThreshold: 0, periodSeconds: 0, terminationGracePeriodSeconds: 1 }) },
    { name: 'a port by name', of: liveness({ httpGet: { port: 'metrics', httpHeaders: [{ name: 'X-A', value: 'b' }] } }) },
  ],
};

const sleep = (seconds: number) => ({ lifecycle: { preStop: { sleep: { seconds } } } });

export const containerHookRows: RuleRows = {
  rule: 'container-hook',
  severity: Severity.ERROR,
  found: [
    { name: 'the port of metrics in a pod that submits a job, which has none', of: submitter({ livenessProbe: { httpGet: { port: 'metrics' } } }), finds: [[`${SUBMITTER}.containers[0].livenessProbe.httpGet.port`, 'names no port of the container ("metrics")', 'give the number, or name the port']] },
    { name: 'a probe of an init container', of: init({ livenessProbe: EXEC }), finds: [[`${POD}.initContainers[0].livenessProbe`, 'does not go with an init container, which ends', 'remove it, or set its restartPolicy to Always']] },
    { name: 'a hook of an init container', of: init({ lifecycle: { postStart: EXEC } }), finds: [[`${POD}.initContainers[0].lifecycle`, 'does not go with an init container, which ends', 'remove it, or set its restartPolicy to Always']] },
    { name: 'a sleep beyond the default', of: ray(sleep(31)), finds: [[`${RAY}.lifecycle.preStop.sleep.seconds`, 'is not within terminationGracePeriodSeconds (31, 30)', 'give 0 to 30, or raise that period']] },
    { name: 'a port that has no such name', of: liveness({ httpGet: { port: 'http' } }), finds: [[`${PROBE}.httpGet.port`, 'names no port of the container ("http")', 'give the number, or name the port']] },
  ],
  passed: [
    { name: 'a probe of an init container that keeps running', of: init({ livenessProbe: EXEC, restartPolicy: 'Always' }) },
    { name: 'a sleep as long as can be', of: ray(sleep(60), { [`${POD}.terminationGracePeriodSeconds`]: 60 }) },
    { name: 'a port of that name', of: workerRay({ livenessProbe: { httpGet: { port: 'http' } }, ports: [{ name: 'http', containerPort: 80 }] }) },
  ],
};

export const gracePeriodNegativeRows: RuleRows = {
  rule: 'grace-period-negative',
  severity: Severity.WARNING,
  found: [{ name: 'less than nothing', of: pod({ terminationGracePeriodSeconds: -1 }), finds: [[`${POD}.terminationGracePeriodSeconds`, 'is negative, so it is one second (-1)', 'give zero or more']] }],
  passed: [{ name: 'none', of: pod({ terminationGracePeriodSeconds: 0 }) }],
};

export const podDnsRows: RuleRows = {
  rule: 'pod-dns',
  severity: Severity.ERROR,
  found: [
    { name: 'a host name with a dot', of: pod({ hostname: 'a.b' }), finds: [[`${POD}.hostname`, 'is no DNS label ("a.b")', LABEL]] },
    { name: 'an illegal subdomain', of: pod({ subdomain: 'A' }), finds: [[`${POD}.subdomain`, 'is no DNS label ("A")', LABEL]] },
    { name: 'no name server', of: pod({ dnsPolicy: 'None' }), finds: [[`${POD}.dnsConfig.nameservers`, 'is missing, and dnsPolicy is None', 'give a name server, or another policy']] },
    { name: 'an alias of no address', of: pod({ hostAliases: [{ ip: '1.2.3', hostnames: ['a'] }] }), finds: [[`${POD}.hostAliases[0].ip`, 'is no IP address ("1.2.3")', 'give an IPv4 or IPv6 address']] },
    { name: 'an illegal alias', of: pod({ hostAliases: [{ ip: '::1', hostnames: ['A b'] }] }), finds: [[`${POD}.hostAliases[0].hostnames[0]`, 'is no host name ("A b")', SUBDOMAIN]] },
    {
      name: 'four name servers',
      of: pod({ dnsConfig: { nameservers: ['1.1.1.1', '1.1.1.2', '1.1.1.3', '1.1.1.4'] } }),
      finds: [[`${POD}.dnsConfig.nameservers`, 'has too many items (4)', 'give at most 3']],
    },
    { name: 'a name server with a zone', of: pod({ dnsConfig: { nameservers: ['fe80::1%eth0'] } }), finds: [[`${POD}.dnsConfig.nameservers[0]`, 'is no IP address ("fe80::1%eth0")', 'give an IPv4 or IPv6 address']] },
    { name: 'an illegal domain', of: pod({ dnsConfig: { searches: ['A'] } }), finds: [[`${POD}.dnsConfig.searches[0]`, 'is no domain ("A")', SUBDOMAIN]] },
    ...['a b', 'ab-', '-ab', 'a..b', 'a.b-'].map((domain): FoundRow => (
      { name: `the domain ${domain}`, of: pod({ dnsConfig: { searches: [domain] } }), finds: [[`${POD}.dnsConfig.searches[0]`, `is no domain ("${domain}")`, SUBDOMAIN]] })),
    {
      name: 'a domain of 254 letters',
      of: pod({ dnsConfig: { searches: [`${'a.'.repeat(126)}ab`] } }),
      finds: [[`${POD}.dnsConfig.searches[0]`, `is no domain ("${'a.'.repeat(29)}a…)`, SUBDOMAIN]],
    },
    {
      name: 'too long domains',
      of: pod({ dnsConfig: { searches: [...Array(8).fill('a'.repeat(227)), 'a'.repeat(225)] } }),
      finds: [[`${POD}.dnsConfig.searches`, 'has too much in it (9 domains)', 'give at most 32, with 2048 letters in all']],
    },
    { name: 'too many domains', of: pod({ dnsConfig: { searches: Array(33).fill('a') } }), finds: [[`${POD}.dnsConfig.searches`, 'has too much in it (33 domains)', 'give at most 32, with 2048 letters in all']] },
    { name: 'an option without a name', of: pod({ dnsConfig: { options: [{ value: '2' }] } }), finds: [[`${POD}.dnsConfig.options[0].name`, 'is missing', 'name the option, such as ndots']] },
  ],
  passed: [
    { name: 'as much as can be', of: pod({ dnsPolicy: 'None', dnsConfig: { nameservers: ['1.1.1.1', '::1', '1.1.1.3'], searches: Array(32).fill('a_b.'), options: [{ name: 'ndots' }] } }) },
    { name: 'as long domains as can be', of: pod({ dnsConfig: { searches: [...Array(8).fill('a'.repeat(227)), 'a'.repeat(224)] } }) },
    { name: 'domains of several parts', of: pod({ dnsConfig: { searches: ['a-b-c.de-f_g.h', `${'a.'.repeat(126)}a`] } }) },
    { name: 'the root domain', of: pod({ dnsConfig: { searches: ['.'] }, hostname: '' }) },
  ],
};

export const podSpecRows: RuleRows = {
  rule: 'pod-spec',
  severity: Severity.ERROR,
  found: [
    { name: 'no time at all', of: pod({ activeDeadlineSeconds: 0 }), finds: [[`${POD}.activeDeadlineSeconds`, 'is no deadline (0)', 'give 1 to 2147483647 seconds, or remove it']] },
    { name: 'a container to look around with', of: pod({ ephemeralContainers: [{ name: 'debug', image: 'busybox:1.36' }] }), finds: [[`${POD}.ephemeralContainers`, 'is only for pods that run already', 'remove it, and use kubectl debug on the pod']] },
    { name: 'a node beyond a gate', of: pod({ nodeName: 'a', schedulingGates: [{ name: 'a.com/b' }] }), finds: [[`${POD}.nodeName`, 'is given although the pod waits at schedulingGates', 'keep one of the two']] },
    {
      name: 'a claim of two',
      of: pod({ resourceClaims: [{ name: 'gpu', resourceClaimName: 'a', resourceClaimTemplateName: 'b' }] }),
      finds: [[`${POD}.resourceClaims[0]`, 'names both a claim and a template', 'give one of resourceClaimName, resourceClaimTemplateName']],
    },
    { name: 'a claim of nothing', of: pod({ resourceClaims: [{ name: 'gpu' }] }), finds: [[`${POD}.resourceClaims[0]`, 'names no claim', 'give one of resourceClaimName, resourceClaimTemplateName']] },
  ],
  passed: [{ name: 'a second', of: pod({ activeDeadlineSeconds: 1, ephemeralContainers: [] }) }, { name: 'a gate', of: pod({ nodeName: '', schedulingGates: [{ name: 'a.com/b' }] }) },
    { name: 'a node', of: pod({ nodeName: 'a', schedulingGates: [] }) }, { name: 'a template of claims', of: pod({ resourceClaims: [{ name: 'gpu', resourceClaimTemplateName: 'a' }] }) }],
};

const meta = (fields: object) => rayCluster({ [META]: fields });
const KEY = 'use at most 63 letters, digits, dashes, underscores and dots, beginning and ending with a letter or digit';

export const podMetadataRows: RuleRows = {
  rule: 'pod-metadata',
  severity: Severity.ERROR,
  found: [
    { name: 'a blank in a key', of: meta({ labels: { 'a b': 'c' } }), finds: [[`${META}.labels["a b"]`, 'has a key that is no label key ("a b")', KEY]] },
    { name: 'a blank in a value', of: meta({ labels: { a: 'b c' } }), finds: [[`${META}.labels.a`, 'has a value that is no label value ("b c")', KEY]] },
    { name: 'a blank in an annotation', of: meta({ annotations: { 'a b': '' } }), finds: [[`${META}.annotations["a b"]`, 'has a key that is no annotation key ("a b")', KEY]] },
    { name: 'a byte too many', of: meta({ annotations: { big: 'ä'.repeat(131_071) } }), finds: [[`${META}.annotations`, 'hold too much (262145 bytes)', 'keep them below 262144 bytes, and mount a ConfigMap']] },
    {
      name: 'a cost that is no number',
      of: meta({ annotations: { 'controller.kubernetes.io/pod-deletion-cost': '+1' } }),
      finds: [[`${META}.annotations["controller.kubernetes.io/pod-deletion-cost"]`, 'is no whole number of 32 bits ("+1")', 'give such a number']],
    },
    { name: 'a finalizer without a domain', of: meta({ finalizers: ['mine'] }), finds: [[`${META}.finalizers[0]`, 'is no name of a finalizer ("mine")', 'use a name with a domain such as example.com/cleanup']] },
    {
      name: 'a label of the service',
      of: rayCluster({ 'spec.headGroupSpec.headService': { metadata: { labels: { a: 'b c' } }, spec: {} } }),
      finds: [['spec.headGroupSpec.headService.metadata.labels.a', 'has a value that is no label value ("b c")', KEY]],
    },
  ],
  passed: [
    { name: 'as much as can be', of: meta({ annotations: { Big: 'x'.repeat(262_141) } }) },
    { name: 'an empty label', of: meta({ labels: { 'example.com/a': '' } }) },
    { name: 'a finalizer with a domain', of: meta({ finalizers: ['example.com/a', 'orphan'], annotations: { 'controller.kubernetes.io/pod-deletion-cost': '-1' } }) },
  ],
};
