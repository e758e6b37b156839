import { HEAD_PORTS, RAY, ray, SUBMITTER, submitter, WORKER, WORKER_RAY, workerRay } from './clusters';
import { Severity } from '../../../src/rules/finding';
import { rayCluster } from '../../manifests';
import { RuleRows, silencing } from '../rows';

const NUMBER = 'give a number from 1 to 65535';
const NAME = 'use at most 15 lower case letters, digits and single dashes, at least one of them a letter';
const LABEL = 'use at most 63 lower case letters, digits and dashes, beginning and ending with a letter or digit';
const port = (fields: object) => workerRay({ ports: [{ containerPort: 9000, ...fields }] });

export const containerPortRows: RuleRows = {
  rule: 'container-port',
  severity: Severity.ERROR,
  found: [
    { name: 'a number that is too large', of: port({ containerPort: 70_000 }), finds: [[`${WORKER_RAY}.ports[0].containerPort`, 'is no port (70000)', NUMBER]] },
    { name: 'zero', of: port({ containerPort: 0 }), finds: [[`${WORKER_RAY}.ports[0].containerPort`, 'is no port (0)', NUMBER]] },
    { name: 'a port of the node that is none', of: port({ hostPort: 65_536 }), finds: [[`${WORKER_RAY}.ports[0].hostPort`, 'is no port (65536)', NUMBER]] },
    {
      name: 'a long name',
      of: port({ name: 'sixteen-letters-' }),
      finds: [[`${WORKER_RAY}.ports[0].name`, 'is no name of a port ("sixteen-letters-")', NAME]],
    },
    { name: 'two dashes', of: port({ name: 'a--b' }), finds: [[`${WORKER_RAY}.ports[0].name`, 'is no name of a port ("a--b")', NAME]] },
    { name: 'digits only', of: port({ name: '8080' }), finds: [[`${WORKER_RAY}.ports[0].name`, 'is no name of a port ("8080")', NAME]] },
    {
      name: 'a name twice',
      of: workerRay({ ports: [{ name: 'a', containerPort: 1 }, { name: 'a', containerPort: 2 }] }),
      finds: [[`${WORKER_RAY}.ports[1].name`, 'is the name of another port of the container, too ("a")', 'give each port its own']],
    },
  ],
  passed: [
    { name: 'the last port, with a name as long as can be', of: port({ containerPort: 65_535, name: 'fifteen-letters' }) },
    { name: 'ports without names', of: workerRay({ ports: [{ containerPort: 1 }, { containerPort: 2, name: '' }] }) },
    { name: 'no port of the node', of: port({ hostPort: 0 }) },
  ],
};

const IN_NODE_NETWORK = { [`${WORKER}.hostNetwork`]: true, ...silencing('host-namespace') };
const sidecar = (ports: object[], own: object = { name: 'metrics', containerPort: 8080 }) => rayCluster({
  ...IN_NODE_NETWORK,
  [`${WORKER}.containers`]: [{ name: 'ray', image: 'rayproject/ray:2.55.1', ports: [own] }, { name: 'sidecar', image: 'busybox:1.36', ports }],
});

export const hostPortConflictRows: RuleRows = {
  rule: 'host-port-conflict',
  severity: Severity.ERROR,
  found: [
    {
      name: 'another port of the node for the pod that submits a job',
      of: submitter({ ports: [{ containerPort: 1, hostPort: 2 }] }, { [`${SUBMITTER}.hostNetwork`]: true, ...silencing('host-namespace') }),
      finds: [[`${SUBMITTER}.containers[0].ports[0].hostPort`, 'differs from the container port in the network of the node (2, 1)', 'remove it: there, the container port is a port of the node']],
    },
    {
      name: 'another port of the node in its network',
      of: workerRay({ ports: [{ containerPort: 1, hostPort: 2 }] }, IN_NODE_NETWORK),
      finds: [[`${WORKER_RAY}.ports[0].hostPort`, 'differs from the container port in the network of the node (2, 1)', 'remove it: there, the container port is a port of the node']],
    },
    {
      name: 'one port in two containers in the network of the node',
      of: sidecar([{ containerPort: 8080 }]),
      finds: [[`${WORKER}.containers[1].ports[0].containerPort`, 'is taken by another port of the pod, too (8080)', 'give each its own']],
    },
    {
      name: 'one port of the node twice',
      of: workerRay({ ports: [{ containerPort: 1, hostPort: 80 }, { containerPort: 2, hostPort: 80 }] }, silencing('host-port')),
      finds: [[`${WORKER_RAY}.ports[1].hostPort`, 'is taken by another port of the pod, too (80)', 'give each its own']],
    },
    {
      name: 'the port that the operator adds, in a worker in the network of the node',
      of: workerRay({ ports: [{ containerPort: 8080 }] }, IN_NODE_NETWORK),
      finds: [[`${WORKER_RAY}.ports`, 'has the port 8080 that the operator adds for metrics under another name', 'name that port metrics, or use another']],
    },
  ],
  passed: [
    { name: 'the port of metrics in a pod that submits a job, which has none', of: submitter({ ports: [{ containerPort: 8080 }] }, { [`${SUBMITTER}.hostNetwork`]: true, ...silencing('host-namespace') }) },
    { name: 'one number with two protocols', of: sidecar([{ containerPort: 8080, protocol: 'UDP' }]) },
    { name: 'one number at two addresses', of: workerRay({ ports: [{ containerPort: 1, hostPort: 80, hostIP: '10.0.0.1' }, { containerPort: 2, hostPort: 80 }] }, silencing('host-port')) },
    { name: 'the same number in and outside', of: workerRay({ ports: [{ containerPort: 80, hostPort: 80 }] }, IN_NODE_NETWORK) },
    { name: 'another port of the node outside of its network', of: workerRay({ ports: [{ containerPort: 1, hostPort: 80 }] }, silencing('host-port')) },
  ],
};

const service = (spec: object, changes: object = {}) => rayCluster({ 'spec.headGroupSpec.headService': { spec }, ...changes });
const declares = (...ports: object[]) => ray({ ports: [...HEAD_PORTS, ...ports] });
const PORT = 'spec.headGroupSpec.headService.spec.ports[0]';
const APPENDED = 'remove it: the operator adds the ports of the head';

export const headServicePortRows: RuleRows = {
  rule: 'head-service-port',
  severity: Severity.ERROR,
  found: [
    { name: 'the name of a port that the operator adds', of: service({ ports: [{ name: 'dashboard', port: 80 }] }), finds: [[`${PORT}.name`, 'is the name of another port of the service, too (dashboard)', APPENDED]] },
    { name: 'the number of a port that the operator adds', of: service({ ports: [{ name: 'web', port: 8265 }] }), finds: [[`${PORT}.port`, 'is a port that the operator adds, too (8265)', 'remove it, or use another']] },
    {
      name: 'a port that the head declares',
      of: service({ ports: [{ name: 'web', port: 9000 }] }, { [`${RAY}.ports`]: [...HEAD_PORTS, { containerPort: 9000 }] }),
      finds: [[`${PORT}.port`, 'is a port that the operator adds, too (9000)', 'remove it, or use another']],
    },
    { name: 'the port for metrics', of: service({ ports: [{ name: 'metrics', port: 80 }] }, { [`${RAY}.ports`]: HEAD_PORTS }), finds: [[`${PORT}.name`, 'is the name of another port of the service, too (metrics)', APPENDED]] },
    { name: 'no name', of: service({ ports: [{ port: 80 }] }), finds: [[`${PORT}.name`, 'is missing, and a service of several ports must have names', 'name the port']] },
    { name: 'an illegal name', of: service({ ports: [{ name: 'Web', port: 80 }] }), finds: [[`${PORT}.name`, 'is no DNS label ("Web")', LABEL]] },
    { name: 'no port', of: service({ ports: [{ name: 'web', port: 0 }] }), finds: [[`${PORT}.port`, 'is no port (0)', NUMBER]] },
    { name: 'a target that is no port', of: service({ ports: [{ name: 'web', port: 80, targetPort: 65_536 }] }), finds: [[`${PORT}.targetPort`, 'is no port (65536)', `${NUMBER}, or a name: ${NAME}`]] },
    { name: 'the port for metrics under another name', of: declares({ containerPort: 8080, name: 'web' }), finds: [[`${RAY}.ports[4].containerPort`, 'is the port that the operator adds for metrics (8080)', 'name it metrics, or use another port']] },
    {
      name: 'one number with two protocols',
      of: declares({ containerPort: 53, protocol: 'TCP', name: 'tcp' }, { containerPort: 53, protocol: 'UDP', name: 'udp' }),
      finds: [[`${RAY}.ports[5].containerPort`, 'is in the head service twice, as all its ports are TCP (53)', 'give each port its own number']],
    },
  ],
  passed: [
    { name: 'the number of another protocol', of: service({ ports: [{ name: 'web', port: 8265, protocol: 'UDP' }] }) },
    { name: 'a default port where the head declares others', of: service({ ports: [{ name: 'dashboard', port: 8265 }] }, { [`${RAY}.ports`]: HEAD_PORTS.filter(({ name }) => name !== 'dashboard') }) },
    { name: 'the port for metrics by its name', of: declares({ containerPort: 8080, name: 'metrics' }) },
    {
      name: 'another port for metrics, and a target by name',
      of: service({ ports: [{ name: 'web', port: 80, targetPort: 'web' }] }, {
        [`${RAY}.ports`]: [...HEAD_PORTS, { containerPort: 9090, name: 'metrics' }, { containerPort: 8080 }],
        'spec.headGroupSpec.rayStartParams': { 'metrics-export-port': '9090' },
      }),
    },
    { name: '8080 in a worker', of: workerRay({ ports: [{ containerPort: 8080 }] }) },
  ],
};

export const headServiceTypeRows: RuleRows = {
  rule: 'head-service-type',
  severity: Severity.ERROR,
  found: [
    { name: 'a name elsewhere', of: rayCluster({ 'spec.headGroupSpec.serviceType': 'ExternalName' }), finds: [['spec.headGroupSpec.serviceType', 'leads to no pod (ExternalName)', 'use ClusterIP, NodePort or LoadBalancer']] },
    { name: 'a name elsewhere in the service', of: service({ type: 'ExternalName' }), finds: [['spec.headGroupSpec.headService.spec.type', 'leads to no pod (ExternalName)', 'use ClusterIP, NodePort or LoadBalancer']] },
    { name: 'an illegal name', of: rayCluster({ 'spec.headGroupSpec.headService': { metadata: { name: 'my.svc' }, spec: {} } }), finds: [['spec.headGroupSpec.headService.metadata.name', 'is no DNS label ("my.svc")', LABEL]] },
  ],
  passed: [
    { name: 'each other type', of: rayCluster({ 'spec.headGroupSpec.serviceType': 'NodePort', ...silencing('exposed-head') }) },
    { name: 'a type that the service has itself', of: service({ type: 'ClusterIP' }, { 'spec.headGroupSpec.serviceType': 'ExternalName' }) },
    { name: 'a legal name', of: rayCluster({ 'spec.headGroupSpec.headService': { metadata: { name: 'my-svc' }, spec: {} } }) },
  ],
};
