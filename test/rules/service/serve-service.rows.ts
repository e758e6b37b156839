import { inSteps } from './upgrade.rows';
import { Severity } from '../../../src/rules/finding';
import { Changes, Json, rayService } from '../../manifests';
import { kuberay, RuleRows, silencing } from '../rows';

const SERVICE = 'spec.serveService';
const PORTS = `${SERVICE}.spec.ports`;
const HEAD = 'spec.rayClusterConfig.headGroupSpec';
const HEAD_PORTS = `${HEAD}.template.spec.containers[0].ports`;
const GROUP = 'spec.rayClusterConfig.workerGroupSpecs[0]';
const OLD = kuberay('1.5');

/** Ports of the head without those of Serve, as the other rules want them. */
const USUAL = [{ name: 'gcs-server', containerPort: 6379 }, { name: 'dashboard', containerPort: 8265 }, { name: 'client', containerPort: 10_001 }];

function withPorts(ports: readonly Json[], changes: Changes = {}): Json {
  return rayService({ [SERVICE]: { spec: { ports } }, ...changes });
}

export const serveServiceRows: RuleRows = {
  rule: 'serve-service',
  severity: Severity.ERROR,
  found: [
    {
      name: 'no port at all',
      of: rayService({ [SERVICE]: {}, [HEAD_PORTS]: USUAL }),
      finds: [[PORTS, 'has no port named serve, nor has the head', 'declare a port named serve in the head']],
    },
    {
      name: 'none of the name before KubeRay 1.6',
      of: withPorts([{ name: 'http', port: 8000 }, { name: 'serve-grpc', port: 9000 }], { [HEAD_PORTS]: [...USUAL, { name: 'serve-grpc', containerPort: 9000 }] }),
      target: OLD,
      finds: [[PORTS, 'has no port named serve, nor has the head', 'declare a port named serve in the head']],
    },
    {
      name: 'numbers that are no ports, and illegal names',
      of: withPorts([{ name: 'A', port: 0 }, { name: 'b', port: 1, targetPort: 70_000 }, { name: 'b', port: 2 }, { port: 3 }], { [HEAD_PORTS]: USUAL }),
      finds: [
        [`${PORTS}[0].name`, 'is no DNS label ("A")', 'use at most 63 lower case letters, digits and dashes, beginning and ending with a letter or digit'],
        [`${PORTS}[0].port`, 'is no port (0)', 'give a number from 1 to 65535'],
        [`${PORTS}[1].targetPort`, 'is no port (70000)', 'give a number from 1 to 65535, or a name: use at most 15 lower case letters, digits and single dashes, at least one of them a letter'],
        [`${PORTS}[2].name`, 'is the name of another port of the service, too ("b")', 'give each its own'],
        [`${PORTS}[3].name`, 'is missing, and a service of several ports must have names', 'name the port'],
      ],
    },
    {
      name: 'an illegal name of the only port',
      of: withPorts([{ name: 'A', port: 80 }], { [HEAD_PORTS]: USUAL }),
      finds: [[`${PORTS}[0].name`, 'is no DNS label ("A")', 'use at most 63 lower case letters, digits and dashes, beginning and ending with a letter or digit']],
    },
    {
      name: 'a name that no service can have',
      of: rayService({ [SERVICE]: { metadata: { name: 'My.Serve' } } }),
      finds: [[`${SERVICE}.metadata.name`, 'is no DNS label ("My.Serve")', 'use at most 63 lower case letters, digits and dashes, beginning and ending with a letter or digit']],
    },
    {
      name: 'a type that leads elsewhere',
      of: rayService({ [SERVICE]: { spec: { type: 'ExternalName' } } }),
      finds: [[`${SERVICE}.spec.type`, 'leads to no pod (ExternalName)', 'use ClusterIP, NodePort or LoadBalancer']],
    },
  ],
  passed: [
    { name: 'labels alone', of: rayService({ [SERVICE]: { metadata: { name: 'serve', labels: { a: 'b' } } } }) },
    { name: 'one port without a name', of: withPorts([{ port: 8000 }], { [HEAD_PORTS]: USUAL }) },
    { name: 'one port with a name', of: withPorts([{ name: 'http', port: 8000 }], { [HEAD_PORTS]: USUAL }) },
    { name: 'the port of Serve before KubeRay 1.6', of: withPorts([{ name: 'serve', port: 8000 }], { [HEAD_PORTS]: USUAL }), target: OLD },
    { name: 'no service of its own', of: rayService({ [SERVICE]: null }) },
  ],
};

const NAMED = 'name it as the port of the head, such as serve, or remove it';

export const serveServicePortRows: RuleRows = {
  rule: 'serve-service-port',
  severity: Severity.WARNING,
  found: [
    { name: 'another name', of: withPorts([{ name: 'http', port: 8000 }]), finds: [[`${PORTS}[0]`, 'is dropped by the operator (http, 8000)', NAMED]] },
    {
      name: 'no name, and a name that the head does not have',
      of: withPorts([{ port: 80 }, { name: 'serve', port: 8000 }, { name: 'serve-grpc', port: 9000 }]),
      finds: [[`${PORTS}[0]`, 'is dropped by the operator (no name, 80)', NAMED], [`${PORTS}[2]`, 'is dropped by the operator (serve-grpc, 9000)', NAMED]],
    },
    {
      name: 'the name of a port beside Ray, which does not count',
      of: withPorts([{ name: 'serve-proxy', port: 80 }], { [`${HEAD}.template.spec.containers[1]`]: { name: 'proxy', image: 'nginx:1', ports: [{ name: 'serve-proxy', containerPort: 80 }] } }),
      finds: [[`${PORTS}[0]`, 'is dropped by the operator (serve-proxy, 80)', NAMED]],
    },
    {
      name: 'a port of its own before KubeRay 1.6, when those of the head counted',
      of: withPorts([{ name: 'serve', port: 80, targetPort: 1 }]),
      target: OLD,
      finds: [[`${PORTS}[0]`, 'is dropped by the operator (serve, 80)', 'remove it, as the ports of the head count']],
    },
    {
      name: 'another port before KubeRay 1.6, where the head has none',
      of: withPorts([{ name: 'serve', port: 8000 }, { name: 'grpc', port: 9000 }], { [HEAD_PORTS]: USUAL }),
      target: OLD,
      finds: [[`${PORTS}[1]`, 'is dropped by the operator (grpc, 9000)', 'remove it, as the ports of the head count']],
    },
  ],
  passed: [
    { name: 'the name of the port of the head', of: withPorts([{ name: 'serve', port: 80, targetPort: 8000 }]) },
    { name: 'other ports where the head has none', of: withPorts([{ name: 'http', port: 80 }, { name: 'grpc', port: 81 }], { [HEAD_PORTS]: USUAL }) },
    {
      name: 'the names of both ports of the head',
      of: withPorts([{ name: 'serve-grpc', port: 9000 }, { name: 'serve', port: 8000 }], { [HEAD_PORTS]: [...USUAL, { name: 'serve', containerPort: 8000 }, { name: 'serve-grpc', containerPort: 9000 }] }),
    },
    { name: 'the same port as the head before KubeRay 1.6', of: withPorts([{ name: 'serve', port: 8000 }]), target: OLD },
  ],
};

const not = (place: string, text: string, number = 8000): [string, string, string] =>
  [`${PORTS}[0].${place}`, `leads to a port of the pods where Serve does not listen (${text}, serve is ${number})`, `set targetPort to ${number}`];

export const serveServiceTargetRows: RuleRows = {
  rule: 'serve-service-target',
  severity: Severity.WARNING,
  found: [
    { name: 'another port, which is that of the pods, too', of: withPorts([{ name: 'serve', port: 80 }]), finds: [not('port', '80')] },
    { name: 'another port of the pods', of: withPorts([{ name: 'serve', port: 8000, targetPort: 80 }]), finds: [not('targetPort', '80')] },
    { name: 'a name that no container declares', of: withPorts([{ name: 'serve', port: 80, targetPort: 'serve' }]), finds: [not('targetPort', '"serve"')] },
    {
      name: 'the port of HTTP for gRPC',
      of: withPorts([{ name: 'serve-grpc', port: 7000 }], { [HEAD_PORTS]: [...USUAL, { name: 'serve', containerPort: 8000 }, { name: 'serve-grpc', containerPort: 9000 }] }),
      finds: [[`${PORTS}[0].port`, 'leads to a port of the pods where Serve does not listen (7000, serve-grpc is 9000)', 'set targetPort to 9000']],
    },
    {
      name: 'the usual port where the head has another',
      of: withPorts([{ name: 'serve', port: 8000 }], { [HEAD_PORTS]: [...USUAL, { name: 'serve', containerPort: 9000 }] }),
      finds: [not('port', '8000', 9000)],
    },
  ],
  passed: [
    { name: 'the port of Serve', of: withPorts([{ name: 'serve', port: 80, targetPort: 8000 }]) },
    { name: 'a name that the head declares', of: withPorts([{ name: 'serve', port: 80, targetPort: 'serve' }], { [HEAD_PORTS]: [...USUAL, { name: 'serve', containerPort: 8000 }] }) },
    { name: 'a target of zero, which is none', of: withPorts([{ name: 'serve', port: 8000, targetPort: 0 }]) },
    { name: 'an empty target, which is none', of: withPorts([{ name: 'serve', port: 8000, targetPort: '' }]) },
    { name: 'a proxy beside Ray', of: withPorts([{ name: 'serve', port: 80 }], { [`${GROUP}.template.spec.containers[1]`]: { name: 'proxy', image: 'nginx:1', ports: [{ containerPort: 80 }] } }) },
    { name: 'where Serve is told to listen', of: withPorts([{ name: 'serve', port: 80 }], { ...silencing('serve-http-port'), 'spec.serveConfigV2': 'http_options:\n  port: 80\napplications: []\n' }) },
    { name: 'where gRPC is told to listen', of: withPorts([{ name: 'serve', port: 90 }], { 'spec.serveConfigV2': 'grpc_options:\n  port: 90\napplications: []\n' }) },
    { name: 'another target before KubeRay 1.6, which the operator did not take', of: withPorts([{ name: 'serve', port: 8000, targetPort: 80 }]), target: OLD },
    { name: 'a service in steps, which is not made', of: inSteps({}, { ...silencing('serve-service-unused'), [SERVICE]: { spec: { ports: [{ name: 'serve', port: 80 }] } } }) },
    { name: 'a port that is none of the head\'s', of: withPorts([{ name: 'http', port: 80 }], { [HEAD_PORTS]: USUAL }) },
  ],
};

export const serveServiceUnusedRows: RuleRows = {
  rule: 'serve-service-unused',
  severity: Severity.WARNING,
  found: [{
    name: 'a service where upgrades go in steps',
    of: inSteps({}, { [SERVICE]: { spec: { ports: [{ name: 'http', port: 0 }] } } }),
    finds: [[SERVICE, 'has no effect, as clients use the Gateway of an upgrade in steps', 'remove it']],
  }],
  passed: [
    { name: 'a service where they do not', of: rayService({ [SERVICE]: {} }) },
    { name: 'none where they do', of: inSteps({}, { [SERVICE]: null }) },
  ],
};

const EXCLUDE = 'spec.excludeHeadPodFromServeSvc';
const NOBODY: [string, string, string] = [EXCLUDE, 'leaves no pod that serves, as there are no workers (true)', 'remove it, or add workers'];
const without = (changes: Changes) => rayService({ [EXCLUDE]: true, ...changes });

export const serveNowhereRows: RuleRows = {
  rule: 'serve-nowhere',
  severity: Severity.ERROR,
  found: [
    { name: 'no worker groups', of: without({ 'spec.rayClusterConfig.workerGroupSpecs': undefined }), finds: [NOBODY] },
    { name: 'an empty list of them', of: without({ 'spec.rayClusterConfig.workerGroupSpecs': [] }), finds: [NOBODY] },
    { name: 'no replicas', of: without({ [`${GROUP}.replicas`]: 0 }), finds: [NOBODY] },
    { name: 'none said, which is none', of: without({ [`${GROUP}.replicas`]: undefined }), finds: [NOBODY] },
    { name: 'a group that is suspended', of: without({ [`${GROUP}.suspend`]: true }), finds: [NOBODY] },
    {
      name: 'a group that cannot grow',
      of: without({ 'spec.rayClusterConfig.enableInTreeAutoscaling': true, [`${GROUP}.maxReplicas`]: 0, [`${GROUP}.replicas`]: undefined }),
      finds: [NOBODY],
    },
  ],
  passed: [
    { name: 'workers', of: without({}) },
    { name: 'workers because there must be some', of: without({ [`${GROUP}.replicas`]: undefined, [`${GROUP}.minReplicas`]: 1 }) },
    { name: 'a group that may grow', of: without({ 'spec.rayClusterConfig.enableInTreeAutoscaling': true, [`${GROUP}.replicas`]: 0 }) },
    { name: 'no workers beside a head that serves', of: rayService({ [EXCLUDE]: false, 'spec.rayClusterConfig.workerGroupSpecs': [] }) },
  ],
};
