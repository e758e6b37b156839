import { Severity } from '../../src/rules/finding';
import { Changes, Json, rayCluster, rayCronJob, rayJob, rayService } from '../manifests';
import { RuleRows, ALL_GATES, silencing } from './rows';

const HEAD = 'spec.headGroupSpec';
const PORTS = `${HEAD}.template.spec.containers[0].ports`;
const FLAGS = `${HEAD}.rayStartParams`;
const JOB = 'spec.rayClusterSpec.headGroupSpec';
const SERVICE = 'spec.rayClusterConfig.headGroupSpec';
const CRON = 'spec.jobTemplate.rayClusterSpec.headGroupSpec';

/** `client=10001` for each port; one without a name is `=8000`. */
function ports(...written: string[]): Json[] {
  return written.map(text => text.split('=')).map(([name, number]) => ({ ...name === '' ? {} : { name }, containerPort: Number(number) }));
}

const USUAL = ['gcs-server=6379', 'dashboard=8265', 'client=10001'];

/** A RayCluster whose head declares ports. */
function declares(written: readonly string[], changes: Changes = {}): Json {
  return rayCluster({ [PORTS]: ports(...written), ...changes });
}

function without(names: string): [string, string, string] {
  return [PORTS, `leaves the head service without ${names}, as the operator adds its defaults only where no port is declared`, 'declare these, too, or no port at all'];
}

export const headPortDefaultsRows: RuleRows = {
  rule: 'head-port-defaults',
  severity: Severity.WARNING,
  found: [
    { name: 'a port of a program of one\'s own', of: declares(['=8000']), finds: [without('gcs-server, dashboard, client, serve')] },
    { name: 'two of them', of: declares(['gcs-server=6379', 'dashboard=8265']), finds: [without('client, serve')] },
    { name: 'all but the dashboard', of: declares(['gcs-server=6379', 'client=10001', 'serve=8000']), finds: [without('dashboard')] },
    { name: 'clients at the default where they have moved', of: declares(['gcs-server=6379', 'dashboard=8265', 'ray=10001'], { [FLAGS]: { 'ray-client-server-port': '20001' } }), finds: [without('client, serve')] },
  ],
  passed: [
    { name: 'no port at all', of: rayCluster() },
    { name: 'no port in a list', of: declares([]) },
    { name: 'all but that of Serve', of: declares(USUAL) },
    { name: 'other names, as the numbers are there', of: declares(['redis=6379', 'ui=8265', 'ray=10001']) },
    { name: 'another name for a port that has moved', of: declares(['gcs=6380', 'dashboard=8265', 'client=10001'], { [FLAGS]: { port: '6380' } }) },
    {
      name: 'other names beside a command of one\'s own, which may move them',
      of: declares(['redis=6379', 'ui=8265', 'ray=10001'], { [`${HEAD}.template.spec.containers[0].args`]: ['ray start --head'] }),
    },
    { name: 'the ports of a worker', of: rayCluster({ 'spec.workerGroupSpecs[0].template.spec.containers[0].ports': ports('serve=8000') }) },
    { name: 'the ports of a sidecar', of: rayCluster({ [`${HEAD}.template.spec.containers[1]`]: { name: 'proxy', image: 'proxy:1', ports: ports('http=80') } }) },
  ],
};

function missing(name: string, who: string, place = PORTS): [string, string, string] {
  return [place, `has no port named ${name}, ${who}`, `declare ${name}, too, or no port at all`];
}

const NO_SERVE = 'without which the operator makes no service for Serve';
const TO_WORKERS = 'by which the workers reach the head (6379)';
const LOAD_BALANCER = { [`${HEAD}.serviceType`]: 'LoadBalancer', 'spec.authOptions.mode': 'token' };
const SERVE_ANNOTATION = 'metadata.annotations["ray.io/enable-serve-service"]';

export const neededHeadPortRows: RuleRows = {
  rule: 'head-port-needed',
  severity: Severity.ERROR,
  found: [
    {
      name: 'a RayJob without the dashboard, also where the number has another name, and says nothing of the rest',
      of: rayJob({ [`${JOB}.template.spec.containers[0].ports`]: ports('gcs-server=6379', 'ui=8265') }),
      finds: [missing('dashboard', 'by which the operator reaches the dashboard for a RayJob', `${JOB}.template.spec.containers[0].ports`)],
    },
    {
      name: 'a RayCronJob without the dashboard',
      of: rayCronJob({ [`${CRON}.template.spec.containers[0].ports`]: ports('client=10001') }),
      target: ALL_GATES,
      finds: [missing('dashboard', 'by which the operator reaches the dashboard for a RayCronJob', `${CRON}.template.spec.containers[0].ports`)],
    },
    {
      name: 'a RayService with a service of its own, which is not made for an upgrade in steps',
      of: rayService({
        [`${SERVICE}.template.spec.containers[0].ports`]: ports(...USUAL),
        'spec.rayClusterConfig.enableInTreeAutoscaling': true,
        'spec.serveService': { spec: { ports: [{ name: 'http', port: 80 }] } },
        ...silencing('serve-service-unused'),
        'spec.upgradeStrategy': { type: 'NewClusterWithIncrementalUpgrade', clusterUpgradeOptions: { gatewayClassName: 'istio', stepSizePercent: 10, intervalSeconds: 5 } },
      }),
      finds: [[`${SERVICE}.template.spec.containers[0].ports`, 'has no port named serve, without which the operator makes no service for Serve', 'declare serve, too, or no port at all']],
    },
    {
      name: 'a RayService without Serve',
      of: rayService({ [`${SERVICE}.template.spec.containers[0].ports`]: ports(...USUAL, 'server=8000') }),
      finds: [missing('serve', NO_SERVE, `${SERVICE}.template.spec.containers[0].ports`)],
    },
    { name: 'a RayCluster that is asked for a service for Serve', of: declares(USUAL, { [SERVE_ANNOTATION]: 'true' }), finds: [missing('serve', NO_SERVE)] },
    { name: 'a load balancer without the GCS', of: declares(['dashboard=8265', 'client=10001'], LOAD_BALANCER), finds: [missing('gcs-server', TO_WORKERS)] },
    {
      name: 'a service of one\'s own, which has an address, without the GCS',
      of: declares(['dashboard=8265', 'client=10001'], { [`${HEAD}.headService`]: { spec: { ports: [{ name: 'ssh', port: 22 }] } } }),
      finds: [missing('gcs-server', TO_WORKERS)],
    },
  ],
  passed: [
    { name: 'a RayJob without any port', of: rayJob() },
    { name: 'a RayJob with the dashboard', of: rayJob({ [`${JOB}.template.spec.containers[0].ports`]: ports(...USUAL) }) },
    { name: 'a RayService with one of the ports of Serve', of: rayService({ [`${SERVICE}.template.spec.containers[0].ports`]: ports(...USUAL, 'serve-grpc=9000') }) },
    {
      name: 'a RayService with a service for Serve of its own',
      of: rayService({ [`${SERVICE}.template.spec.containers[0].ports`]: ports(...USUAL), 'spec.serveService': { spec: { ports: [{ name: 'http', port: 80 }] } } }),
    },
    { name: 'a RayCluster that is not asked for Serve', of: declares(USUAL, { [SERVE_ANNOTATION]: 'True' }) },
    { name: 'a RayJob with that annotation, which it does not know', of: rayJob({ [`${JOB}.template.spec.containers[0].ports`]: ports(...USUAL), [SERVE_ANNOTATION]: 'true' }) },
    { name: 'a load balancer with the GCS under another name', of: declares(['gcs=6379', 'dashboard=8265', 'client=10001'], LOAD_BALANCER) },
    {
      name: 'a service of one\'s own that has the GCS itself',
      of: declares(['dashboard=8265', 'client=10001'], { [`${HEAD}.headService`]: { spec: { ports: [{ name: 'gcs', port: 6379 }] } } }),
    },
  ],
};

function closed(index: number, values: string, fix: string): [string, string, string] {
  return [`${PORTS}[${index}].containerPort`, `is not where Ray listens (${values})`, fix];
}

export const headPortNumberRows: RuleRows = {
  rule: 'head-port-number',
  severity: Severity.ERROR,
  found: [
    {
      name: 'other numbers than the defaults',
      of: declares(['gcs-server=6380', 'dashboard=8080', 'client=10000', 'metrics=9090']),
      finds: [
        closed(0, '6380, port 6379', 'give 6379, or set port in rayStartParams to "6380"'),
        closed(1, '8080, dashboard-port 8265', 'give 8265, or set dashboard-port in rayStartParams to "8080"'),
        closed(2, '10000, ray-client-server-port 10001', 'give 10001, or set ray-client-server-port in rayStartParams to "10000"'),
        closed(3, '9090, metrics-export-port 8080', 'give 8080, or set metrics-export-port in rayStartParams to "9090"'),
      ],
    },
    {
      name: 'the default where a flag moves the port',
      of: declares(USUAL, { [FLAGS]: { port: '6380' } }),
      finds: [closed(0, '6379, port 6380', 'give 6380, or set port in rayStartParams to "6379"')],
    },
  ],
  passed: [
    { name: 'the defaults', of: declares([...USUAL, 'metrics=8080', 'serve=9000']) },
    {
      name: 'the numbers of the flags',
      of: declares(['gcs-server=6380', 'dashboard=8266', 'client=10000', 'metrics=9090'],
        { [FLAGS]: { 'port': '6380', 'dashboard-port': '8266', 'ray-client-server-port': '10000', 'metrics-export-port': '9090' } }),
    },
    { name: 'a flag whose value is not known', of: declares(['gcs-server=6379', 'dashboard=8265', 'client=10000'], { [FLAGS]: { 'ray-client-server-port': '$PORT' } }) },
    { name: 'any free port for metrics', of: declares([...USUAL, 'metrics=9090'], { [FLAGS]: { 'metrics-export-port': '0' } }) },
    {
      name: 'a command of one\'s own, which nobody reads',
      of: declares(['gcs-server=6380', 'dashboard=8265', 'client=10001'], { [`${HEAD}.template.spec.containers[0].args`]: ['ray start --head --port=6380'] }),
    },
  ],
};

function leads(flag: string, usual: number, name: string, port: number): [string, string, string] {
  return [
    flag, `moves the port, but the head service still leads to ${usual} (${port})`, `declare the ports of the container that runs Ray, ${name} with ${port}`,
  ];
}

export const movedHeadPortRows: RuleRows = {
  rule: 'head-port-moved',
  severity: Severity.WARNING,
  found: [
    {
      name: 'every port, where none is declared',
      of: rayCluster({ [FLAGS]: { 'port': '6380', 'dashboard-port': '8266', 'ray-client-server-port': '20001', 'metrics-export-port': '9090' } }),
      finds: [
        leads(`${FLAGS}.port`, 6379, 'gcs-server', 6380),
        leads(`${FLAGS}["dashboard-port"]`, 8265, 'dashboard', 8266),
        leads(`${FLAGS}["ray-client-server-port"]`, 10_001, 'client', 20_001),
        leads(`${FLAGS}["metrics-export-port"]`, 8080, 'metrics', 9090),
      ],
    },
    {
      name: 'that of metrics, which the operator adds to those that are declared',
      of: declares(USUAL, { [FLAGS]: { 'metrics-export-port': '9090' } }),
      finds: [leads(`${FLAGS}["metrics-export-port"]`, 8080, 'metrics', 9090)],
    },
    {
      name: 'the GCS where the service of one\'s own has no address',
      of: rayCluster({ [FLAGS]: { port: '6380' }, [`${HEAD}.headService.spec.clusterIP`]: 'None' }),
      finds: [leads(`${FLAGS}.port`, 6379, 'gcs-server', 6380)],
    },
    {
      name: 'the GCS where the service of one\'s own leads to it, too',
      of: rayCluster({ [FLAGS]: { port: '6380' }, [`${HEAD}.headService.spec.ports`]: [{ name: 'gcs', port: 6380 }] }),
      finds: [leads(`${FLAGS}.port`, 6379, 'gcs-server', 6380)],
    },
    { name: 'the GCS of a RayJob, which nobody looks for in the service', of: rayJob({ [`${JOB}.rayStartParams`]: { port: '6380' } }), finds: [leads(`${JOB}.rayStartParams.port`, 6379, 'gcs-server', 6380)] },
  ],
  passed: [
    { name: 'the defaults, as flags', of: rayCluster({ [FLAGS]: { 'port': '6379', 'dashboard-port': '8265' } }) },
    { name: 'any free port for metrics', of: rayCluster({ [FLAGS]: { 'metrics-export-port': '0' } }) },
    { name: 'a port that is declared', of: declares(['gcs-server=6380', 'dashboard=8265', 'client=10001'], { [FLAGS]: { port: '6380' } }) },
    { name: 'metrics that are declared', of: declares([...USUAL, 'metrics=9090'], { [FLAGS]: { 'metrics-export-port': '9090' } }) },
    { name: 'ports that no service has', of: rayCluster({ [FLAGS]: { 'node-manager-port': '6380' } }) },
  ],
};

export const lostHeadPortRows: RuleRows = {
  rule: 'head-port-lost',
  severity: Severity.ERROR,
  found: [
    {
      name: 'the dashboard of a RayJob',
      of: rayJob({ [`${JOB}.rayStartParams`]: { 'dashboard-port': '8266' } }),
      finds: [leads(`${JOB}.rayStartParams["dashboard-port"]`, 8265, 'dashboard', 8266)],
    },
    {
      name: 'the dashboard of a RayService',
      of: rayService({ [`${SERVICE}.rayStartParams`]: { 'dashboard-port': '8266' } }),
      finds: [leads(`${SERVICE}.rayStartParams["dashboard-port"]`, 8265, 'dashboard', 8266)],
    },
    {
      name: 'the GCS behind a load balancer',
      of: rayCluster({ [FLAGS]: { port: '6380' }, ...LOAD_BALANCER }),
      finds: [leads(`${FLAGS}.port`, 6379, 'gcs-server', 6380)],
    },
    {
      name: 'the GCS behind ports of the nodes',
      of: rayCluster({ [FLAGS]: { port: '6380' }, ...LOAD_BALANCER, [`${HEAD}.serviceType`]: 'NodePort' }),
      finds: [leads(`${FLAGS}.port`, 6379, 'gcs-server', 6380)],
    },
  ],
  passed: [
    {
      name: 'the dashboard of a RayJob that declares it',
      of: rayJob({ [`${JOB}.rayStartParams`]: { 'dashboard-port': '8266' }, [`${JOB}.template.spec.containers[0].ports`]: ports('gcs-server=6379', 'dashboard=8266', 'client=10001') }),
    },
    { name: 'the GCS behind a load balancer at its default', of: rayCluster({ [FLAGS]: { port: '6379' }, ...LOAD_BALANCER }) },
  ],
};
