import { ray, serving, UNKNOWN_RAY } from './services';
import { Severity } from '../../../src/rules/finding';
import { Changes } from '../../manifests';
import { RuleRows, silencing } from '../rows';

const HTTP = 'spec.serveConfigV2.http_options';
const HEAD = 'spec.rayClusterConfig.headGroupSpec.template.spec.containers[0]';
const WORKER = 'spec.rayClusterConfig.workerGroupSpecs[0].template.spec.containers[0]';

function http(options: object, changes: Changes = {}): ReturnType<typeof serving> {
  return serving({ applications: [], http_options: options }, changes);
}

function port(number: number): object {
  return { name: 'serve', containerPort: number };
}

const HEAD_PORTS = [{ name: 'gcs-server', containerPort: 6379 }, { name: 'dashboard', containerPort: 8265 }, { name: 'client', containerPort: 10001 }];

function head(number: number): Changes {
  return { [`${HEAD}.ports`]: [...HEAD_PORTS, port(number)] };
}

function worker(number: number): Changes {
  return { [`${WORKER}.ports`]: [port(number)] };
}

const OWN_PROBE = { [`${WORKER}.readinessProbe`]: { exec: { command: ['true'] } } };

export const httpPortRows: RuleRows = {
  rule: 'serve-http-port',
  severity: Severity.ERROR,
  found: [
    {
      name: 'another port, which no pod declares',
      of: http({ port: 9000 }),
      finds: [[
        `${HTTP}.port`, 'is not where the operator looks for Serve in the head, worker group cpu (9000, there 8000)',
        'declare the container port "serve" with 9000 there',
      ]],
    },
    {
      name: 'another port, which the head alone declares',
      of: http({ port: '9000' }, head(9000)),
      finds: [[
        `${HTTP}.port`, 'is not where the operator looks for Serve in worker group cpu (9000, there 8000)', 'declare the container port "serve" with 9000 there',
      ]],
    },
    {
      name: 'the usual port where the pods declare another',
      of: serving({ applications: [] }, { ...head(9000), ...worker(9001) }),
      finds: [
        [`${HEAD}.ports[3].containerPort`, 'is not the port on which Ray Serve listens (9000, http_options.port 8000)', 'give 8000, or change http_options.port'],
        [`${WORKER}.ports[0].containerPort`, 'is not the port on which Ray Serve listens (9001, http_options.port 8000)', 'give 8000, or change http_options.port'],
      ],
    },
    {
      name: 'another port of workers with a service of the user',
      of: http({ port: 9000 }, { ...OWN_PROBE, 'spec.serveService': { spec: { ports: [] } } }),
      finds: [[
        `${HTTP}.port`, 'is not where the operator looks for Serve in the head (9000, there 8000)', 'declare the container port "serve" with 9000 there',
      ]],
    },
  ],
  passed: [
    { name: 'the usual port', of: http({ port: 8000 }) },
    { name: 'another port, which all declare', of: http({ port: 9000 }, { ...head(9000), ...worker(9000) }) },
    { name: 'workers with a probe of their own', of: http({ port: 9000 }, { ...head(9000), ...OWN_PROBE }) },
    {
      name: 'a head behind ports of a service of the user, and workers with a probe of their own',
      of: http({ port: 9000 }, { ...OWN_PROBE, 'spec.serveService': { spec: { ports: [{ name: 'serve', port: 80, targetPort: 9000 }] } } }),
    },
    {
      name: 'a head that declares a port for Serve under a longer name',
      of: http({ port: 9000 }, { [`${HEAD}.ports`]: [...HEAD_PORTS, { name: 'serve-http', containerPort: 9000 }], ...OWN_PROBE }),
    },
    { name: 'a port that is known to some releases only', of: http({ port: 9000.5 }, UNKNOWN_RAY) },
    { name: 'no cluster', of: http({ port: 9000 }, { 'spec.rayClusterConfig': undefined, ...silencing('missing-field') }) },
  ],
};

const OUTSIDE = 'leave it out, or give 0.0.0.0';

export const httpHostRows: RuleRows = {
  rule: 'serve-http-host',
  severity: Severity.ERROR,
  found: [
    ...['127.0.0.1', 'localhost', '::1', '127.10.20.30', 'LOCALHOST'].map(host => ({
      name: host, of: http({ host }), finds: [[`${HTTP}.host`, `is reached from inside of the pod only ("${host}")`, OUTSIDE]] as [string, string, string][],
    })),
  ],
  passed: ['0.0.0.0', '::', '10.0.0.1', 'localhost.example.com', '1127.0.0.1'].map(host => ({ name: host, of: http({ host }) })),
};

export const tlsPairRows: RuleRows = {
  rule: 'serve-tls-pair',
  severity: Severity.ERROR,
  found: [
    {
      name: 'a certificate alone',
      of: http({ ssl_certfile: '/a' }),
      finds: [[`${HTTP}.ssl_certfile`, 'is given without ssl_keyfile ("/a")', 'give both or none']],
    },
    {
      name: 'a key alone, as the certificate is empty',
      of: http({ ssl_certfile: '', ssl_keyfile: '/a' }, ray('2.50.0')),
      finds: [[`${HTTP}.ssl_keyfile`, 'is given without ssl_certfile ("/a")', 'give both or none']],
    },
  ],
  passed: [
    { name: 'both', of: http({ ssl_certfile: '/a', ssl_keyfile: '/b' }) },
    { name: 'none', of: http({ ssl_certfile: null, ssl_ca_certs: '/a' }) },
    { name: 'one where the release is not known', of: http({ ssl_certfile: '/a' }, UNKNOWN_RAY) },
  ],
};

function proxyAt(location: string, changes: Changes = {}): ReturnType<typeof serving> {
  return serving({ applications: [], proxy_location: location }, changes);
}

const LOCATION = 'spec.serveConfigV2.proxy_location';
const NO_WORKERS = { 'spec.rayClusterConfig.workerGroupSpecs': [] };
const WITHOUT_HEAD = { 'spec.excludeHeadPodFromServeSvc': true };
const DEFAULT = 'leave it out: EveryNode is the default';

export const noProxyRows: RuleRows = {
  rule: 'serve-no-proxy',
  severity: Severity.ERROR,
  found: [
    { name: 'no proxy', of: proxyAt('Disabled'), finds: [[LOCATION, 'starts no proxy that takes requests ("Disabled")', DEFAULT]] },
    {
      name: 'a proxy on the head, which takes no requests',
      of: proxyAt('HeadOnly', WITHOUT_HEAD),
      finds: [[LOCATION, 'leaves the only proxy to the head, which excludeHeadPodFromServeSvc keeps out ("HeadOnly")', DEFAULT]],
    },
    { name: 'no proxy, and no workers', of: proxyAt('Disabled', NO_WORKERS), finds: [[LOCATION, 'starts no proxy that takes requests ("Disabled")', DEFAULT]] },
  ],
  passed: [
    { name: 'proxies on all nodes, without the head', of: proxyAt('EveryNode', WITHOUT_HEAD) },
    { name: 'workers that are ready by themselves', of: proxyAt('Disabled', OWN_PROBE) },
    { name: 'no cluster', of: proxyAt('Disabled', { 'spec.rayClusterConfig': undefined, ...silencing('missing-field') }) },
  ],
};

export const headProxyRows: RuleRows = {
  rule: 'serve-head-proxy',
  severity: Severity.WARNING,
  found: [
    {
      name: 'workers that wait for a proxy',
      of: proxyAt('HeadOnly'),
      finds: [[LOCATION, 'never lets the pods of worker group cpu get ready ("HeadOnly")', 'leave it out, or give the workers a readinessProbe of their own']],
    },
  ],
  passed: [
    { name: 'no workers', of: proxyAt('HeadOnly', NO_WORKERS) },
    { name: 'workers with a probe of their own', of: proxyAt('HeadOnly', OWN_PROBE) },
    { name: 'no location', of: serving({ applications: [] }) },
  ],
};
