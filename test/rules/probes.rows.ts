import { RuleRows } from './rows';
import { Severity } from '../../src/rules/finding';
import { Changes, Json, rayCluster } from '../manifests';

const HEAD_CONTAINER = 'spec.headGroupSpec.template.spec.containers[0]';
const WORKER_CONTAINER = 'spec.workerGroupSpecs[0].template.spec.containers[0]';
const HEAD_PARAMS = 'spec.headGroupSpec.rayStartParams';
const WORKER_PARAMS = 'spec.workerGroupSpecs[0].rayStartParams';
const FIX = 'remove it, as the operator adds probes that fit';

function probe(path: string, port: unknown, changes: Changes = {}, container = HEAD_CONTAINER): Json {
  return rayCluster({ [`${container}.readinessProbe.httpGet`]: { path, port }, ...changes });
}

function old(version: string): Changes {
  const image = `rayproject/ray:${version}`;
  return { 'spec.rayVersion': version, [`${HEAD_CONTAINER}.image`]: image, [`${WORKER_CONTAINER}.image`]: image };
}

export const probeOfMetricsRows: RuleRows = {
  rule: 'probe-of-metrics',
  severity: Severity.WARNING,
  found: [
    {
      name: 'probes that were made up',
      of: rayCluster({
        [`${HEAD_CONTAINER}.livenessProbe.httpGet`]: { path: '/healthz', port: 8080 },
        [`${HEAD_CONTAINER}.readinessProbe.httpGet`]: { path: '/ready', port: 8080 },
      }),
      finds: [
        [`${HEAD_CONTAINER}.livenessProbe.httpGet`, 'asks for metrics, whatever its path is, and not for the health of Ray ("/healthz", port 8080)', FIX],
        [`${HEAD_CONTAINER}.readinessProbe.httpGet`, 'asks for metrics, whatever its path is, and not for the health of Ray ("/ready", port 8080)', FIX],
      ],
    },
    {
      name: 'another port, by its name',
      of: probe('/', 'metrics', { [`${WORKER_PARAMS}.metrics-export-port`]: '9100', [`${WORKER_CONTAINER}.ports`]: [{ name: 'metrics', containerPort: 9100 }] }, WORKER_CONTAINER),
      finds: [[`${WORKER_CONTAINER}.readinessProbe.httpGet`, 'asks for metrics, whatever its path is, and not for the health of Ray ("/", port 9100)', FIX]],
    },
  ],
  passed: [
    { name: 'a port of the user', of: probe('/healthz', 8000) },
    { name: 'the usual port where metrics have another', of: probe('/healthz', 8080, { [`${WORKER_PARAMS}.metrics-export-port`]: '9100' }, WORKER_CONTAINER) },
    { name: 'a probe without HTTP, beside a port without a name', of: rayCluster({ [`${WORKER_CONTAINER}.ports`]: [{ containerPort: 8080 }] }) },
    { name: 'another host', of: rayCluster({ [`${HEAD_CONTAINER}.livenessProbe.httpGet`]: { host: '10.0.0.1', port: 8080 } }) },
    { name: 'a command that starts Ray itself', of: probe('/', 8080, { [`${HEAD_CONTAINER}.args`]: ['ray start --head'] }) },
  ],
};

export const probePathRows: RuleRows = {
  rule: 'probe-path',
  severity: Severity.ERROR,
  found: [
    {
      name: 'a path that the agent does not have',
      of: probe('/healthz?full=1', 52365, {}, WORKER_CONTAINER),
      finds: [[`${WORKER_CONTAINER}.readinessProbe.httpGet`, 'asks the agent of Ray for a path that it does not have ("/healthz", port 52365)', FIX]],
    },
    {
      name: 'a path of the dashboard, at the agent',
      of: probe('/api/gcs_healthz', 52365),
      finds: [[`${HEAD_CONTAINER}.readinessProbe.httpGet`, 'asks the agent of Ray for a path that it does not have ("/api/gcs_healthz", port 52365)', FIX]],
    },
    {
      name: 'a path that came later',
      of: probe('/api/healthz', 52365, old('2.52.1')),
      finds: [[
        `${HEAD_CONTAINER}.readinessProbe.httpGet`, 'asks for a path that came with Ray 2.53.0, and the cluster has 2.52.1 ("/api/healthz", port 52365)', FIX,
      ]],
    },
    {
      name: 'a path that the dashboard does not have',
      of: probe('/ready', 8265),
      finds: [[`${HEAD_CONTAINER}.readinessProbe.httpGet`, 'asks the dashboard for a path that it does not have ("/ready", port 8265)', FIX]],
    },
    {
      name: 'a dashboard in a worker',
      of: probe('/api/gcs_healthz', 8265, {}, WORKER_CONTAINER),
      finds: [[`${WORKER_CONTAINER}.readinessProbe.httpGet`, 'asks the dashboard, which only the head has ("/api/gcs_healthz", port 8265)', FIX]],
    },
  ],
  passed: [
    { name: 'what the operator asks', of: probe('/api/healthz', 52365) },
    { name: 'what it asks of a worker', of: probe('/api/local_raylet_healthz', 52365, old('2.52.1'), WORKER_CONTAINER) },
    { name: 'the dashboard', of: probe('/api/gcs_healthz', 8265) },
    { name: 'a dashboard of a sidecar', of: probe('/', 8265, { [WORKER_CONTAINER.replace('containers[0]', 'containers[1]')]: { name: 'web', image: 'web:1' } }, WORKER_CONTAINER) },
    { name: 'the usual port where the agent has another', of: probe('/healthz', 52365, { [`${HEAD_PARAMS}.dashboard-agent-listen-port`]: '52366' }) },
  ],
};

const HEAD_GRACE = 'spec.headGroupSpec.template.spec.terminationGracePeriodSeconds';
const DRAIN = 'RAY_GRACEFUL_SHUTDOWN_DRAIN_TIMEOUT_S';

function drain(value: string, grace?: number): Json {
  return rayCluster({ ...old('2.57.0'), [`${HEAD_CONTAINER}.env`]: [{ name: DRAIN, value }], ...grace !== undefined && { [HEAD_GRACE]: grace } });
}

export const gracePeriodRows: RuleRows = {
  rule: 'grace-period',
  severity: Severity.WARNING,
  found: [
    {
      name: 'as long as Ray waits',
      of: rayCluster({ ...old('2.57.0'), [HEAD_GRACE]: 30 }),
      finds: [[HEAD_GRACE, 'ends the pod while Ray waits for its tasks (30, Ray waits 30 seconds)', 'set terminationGracePeriodSeconds above 30']],
    },
    {
      name: 'less than Ray is told to wait',
      of: drain('60', 45),
      finds: [[HEAD_GRACE, 'ends the pod while Ray waits for its tasks (45, Ray waits 60 seconds)', 'set terminationGracePeriodSeconds above 60']],
    },
    {
      name: 'a longer wait in a pod that says nothing',
      of: drain('60'),
      finds: [[
        `${HEAD_CONTAINER}.env[0].value`, 'is no less than the pod has to end (60, terminationGracePeriodSeconds 30)', 'set terminationGracePeriodSeconds above 60',
      ]],
    },
  ],
  passed: [
    { name: 'longer than Ray waits', of: rayCluster({ ...old('2.57.0'), [HEAD_GRACE]: 31 }) },
    { name: 'nothing', of: rayCluster(old('2.57.0')) },
    { name: 'a Ray that does not wait', of: rayCluster({ ...old('2.56.1'), [HEAD_GRACE]: 10 }) },
    { name: 'a wait that is turned off', of: drain('0', 10) },
    { name: 'a wait that is turned off, in a pod that ends at once', of: drain('0', 0) },
    { name: 'a shorter wait', of: drain('5', 6) },
    { name: 'a shorter wait in a pod that says nothing', of: drain('29.5') },
  ],
};
