import { HEAD, head, HEAD_IMAGE, OTHER_IMAGES, ray, WORKER, worker, WORKER_IMAGE } from './clusters';
import { FeatureGate } from '../../../src/rules/feature-gate';
import { Severity } from '../../../src/rules/finding';
import { rayCronJob, rayJob, rayService } from '../../manifests';
import { RuleRows } from '../rows';

const TO_HEAD = 'give it to the head, or remove it';

export const headOnlyRows: RuleRows = {
  rule: 'ray-start-head-only',
  severity: Severity.ERROR,
  found: [
    {
      name: 'the port of the head in a worker',
      of: worker({ port: '6379' }),
      finds: [[`${WORKER}.port`, 'keeps workers from starting ("6379")', TO_HEAD]],
    },
    {
      name: 'the dashboard in a worker, even where it is off',
      of: worker({ 'include-dashboard': 'false' }),
      finds: [[`${WORKER}["include-dashboard"]`, 'keeps workers from starting ("false")', TO_HEAD]],
    },
    {
      name: 'settings of Ray in a worker',
      of: worker({ 'system-config': '\'{"a": 1}\'' }),
      finds: [[`${WORKER}["system-config"]`, 'keeps workers from starting ("\'{\\"a\\": 1}\'")', TO_HEAD]],
    },
    {
      name: 'a switch in a worker that is a setting of Ray',
      of: worker({ 'enable-object-reconstruction': 'true' }),
      finds: [[`${WORKER}["enable-object-reconstruction"]`, 'keeps workers from starting ("true")', TO_HEAD]],
    },
    {
      name: 'a worker that starts as a head',
      of: worker({ head: 'True' }),
      finds: [[`${WORKER}.head`, 'makes each worker another head ("True")', 'remove it']],
    },
  ],
  passed: [
    { name: 'the same in the head', of: head({ 'port': '6379', 'include-dashboard': 'false', 'system-config': '\'{}\'', 'redis-shard-ports': '6380' }) },
    { name: 'a worker that does not start as a head', of: worker({ head: 'false' }) },
  ],
};

export const ignoredRows: RuleRows = {
  rule: 'ray-start-ignored',
  severity: Severity.WARNING,
  found: [
    {
      name: 'the dashboard\'s host in a worker',
      of: worker({ 'dashboard-host': '0.0.0.0' }),
      finds: [[`${WORKER}["dashboard-host"]`, 'does nothing in a worker ("0.0.0.0")', TO_HEAD]],
    },
    {
      name: 'a switch of the head in a worker',
      of: worker({ 'disable-usage-stats': 'true' }),
      finds: [[`${WORKER}["disable-usage-stats"]`, 'does nothing in a worker ("true")', TO_HEAD]],
    },
    {
      name: 'a folder of a worker\'s own before workers could have one',
      of: worker({ 'temp-dir': '/scratch' }, ray('2.54.1')),
      finds: [[`${WORKER}["temp-dir"]`, 'does nothing in a worker ("/scratch")', TO_HEAD]],
    },
    {
      name: 'a port that is not the one of the GCS any more',
      of: head({ 'gcs-server-port': '6380' }, ray('2.47.1')),
      finds: [[`${HEAD}["gcs-server-port"]`, 'does nothing ("6380")', 'use port']],
    },
  ],
  passed: [
    { name: 'the same in the head', of: head({ 'dashboard-host': '0.0.0.0', 'disable-usage-stats': 'true', 'temp-dir': '/scratch' }) },
    { name: 'a switch that is not there', of: worker({ 'disable-usage-stats': 'false' }) },
    { name: 'a folder of a worker\'s own', of: worker({ 'temp-dir': '/scratch' }, ray('2.55.0')) },
    { name: 'a folder of a worker\'s own in a release that is not known', of: worker({ 'temp-dir': '/scratch' }, { 'spec.rayVersion': 'nightly', [HEAD_IMAGE]: 'ray:1', [WORKER_IMAGE]: 'ray:1' }) },
  ],
};

export const headAddressRows: RuleRows = {
  rule: 'ray-start-address',
  severity: Severity.ERROR,
  found: [
    {
      name: 'an address in the head',
      of: head({ address: 'redis:6379' }),
      finds: [[`${HEAD}.address`, 'makes the head wait for a Redis ("redis:6379")', 'remove it; for a Redis use gcsFaultToleranceOptions.redisAddress']],
    },
    {
      name: 'an address in the head that is not known beforehand',
      of: head({ address: '$REDIS' }),
      finds: [[`${HEAD}.address`, 'makes the head wait for a Redis ("$REDIS")', 'remove it; for a Redis use gcsFaultToleranceOptions.redisAddress']],
    },
    {
      name: 'a host without a port in a worker',
      of: worker({ address: 'head-svc' }),
      finds: [[`${WORKER}.address`, 'is no host:port ("head-svc")', 'remove it, as the operator gives the address of the head']],
    },
  ],
  passed: [
    { name: 'a host and a port in a worker', of: worker({ address: 'demo-head-svc.ml.svc.cluster.local:6379' }) },
    { name: 'an IPv6 address and a port in a worker', of: worker({ address: '"[fd00::1]:6379"' }) },
    { name: 'the address that the environment of the container has', of: worker({ address: 'auto' }) },
    { name: 'a variable in a worker', of: worker({ address: '$RAY_ADDRESS' }) },
  ],
};

const FROM_POD = 'remove it, as Ray finds the address of its pod, or take it from a variable of the container';

export const nodeAddressRows: RuleRows = {
  rule: 'ray-start-node-address',
  severity: Severity.WARNING,
  found: [
    {
      name: 'one address for all pods of a group',
      of: worker({ 'node-ip-address': '10.0.0.7' }),
      finds: [[`${WORKER}["node-ip-address"]`, 'is the same for every pod of the group ("10.0.0.7")', FROM_POD]],
    },
    {
      name: 'one name for the head, which comes back as another pod',
      of: head({ 'node-ip-address': 'head.example.com' }),
      finds: [[`${HEAD}["node-ip-address"]`, 'is the same for every pod of the group ("head.example.com")', FROM_POD]],
    },
  ],
  passed: [
    {
      name: 'a variable that holds the address of the pod',
      of: worker({ 'node-ip-address': '$POD_IP' }),
    },
  ],
};

export const isolationOffRows: RuleRows = {
  rule: 'ray-start-isolation-off',
  severity: Severity.ERROR,
  found: [
    {
      name: 'zero, where Ray takes it for an amount',
      of: head({ 'system-reserved-cpu': '0' }, ray('2.60.0')),
      finds: [[`${HEAD}["system-reserved-cpu"]`, 'needs enable-resource-isolation ("0")', 'set that to "true", or remove this']],
    },
    {
      name: 'CPUs, memory and a cgroup without isolation',
      of: head({ 'system-reserved-cpu': '1', 'system-reserved-memory': '1000000000', 'cgroup-path': '/sys/fs/cgroup' }),
      finds: [
        [`${HEAD}["system-reserved-cpu"]`, 'needs enable-resource-isolation ("1")', 'set that to "true", or remove this'],
        [`${HEAD}["system-reserved-memory"]`, 'needs enable-resource-isolation ("1000000000")', 'set that to "true", or remove this'],
        [`${HEAD}["cgroup-path"]`, 'needs enable-resource-isolation ("/sys/fs/cgroup")', 'set that to "true", or remove this'],
      ],
    },
    {
      name: 'isolation of the head, and CPUs of a worker',
      of: worker({ 'enable-resource-isolation': 'false', 'system-reserved-cpu': '1' }, { [HEAD]: { 'enable-resource-isolation': 'true' } }),
      finds: [[`${WORKER}["system-reserved-cpu"]`, 'needs enable-resource-isolation ("1")', 'set that to "true", or remove this']],
    },
  ],
  passed: [
    {
      name: 'nothing reserved, and no cgroup',
      of: head({ 'system-reserved-cpu': '0.0', 'system-reserved-memory': '0', 'cgroup-path': '' }),
    },
    { name: 'CPUs and memory with isolation', of: head({ 'enable-resource-isolation': 'true', 'system-reserved-cpu': '1', 'system-reserved-memory': '1000000000' }) },
  ],
};

const JOB_HEAD = 'spec.rayClusterSpec.headGroupSpec.rayStartParams';
const SERVICE_HEAD = 'spec.rayClusterConfig.headGroupSpec.rayStartParams';
const CRON_HEAD = 'spec.jobTemplate.rayClusterSpec.headGroupSpec.rayStartParams';
const CRON_JOBS = { featureGates: [FeatureGate.RAY_CRON_JOB] };

export const dashboardOffRows: RuleRows = {
  rule: 'ray-start-dashboard-off',
  severity: Severity.ERROR,
  found: [
    {
      name: 'a RayJob without a dashboard',
      of: rayJob({ [JOB_HEAD]: { 'include-dashboard': 'false' } }),
      finds: [[`${JOB_HEAD}["include-dashboard"]`, 'turns off the dashboard, which a RayJob needs ("false")', 'remove it']],
    },
    {
      name: 'a RayService without a dashboard',
      of: rayService({ [SERVICE_HEAD]: { 'include-dashboard': '0' } }),
      finds: [[`${SERVICE_HEAD}["include-dashboard"]`, 'turns off the dashboard, which a RayService needs ("0")', 'remove it']],
    },
    {
      name: 'a RayCronJob without a dashboard',
      of: rayCronJob({ [CRON_HEAD]: { 'include-dashboard': 'No' } }),
      target: CRON_JOBS,
      finds: [[`${CRON_HEAD}["include-dashboard"]`, 'turns off the dashboard, which a RayCronJob needs ("No")', 'remove it']],
    },
  ],
  passed: [
    { name: 'a RayCluster without a dashboard', of: head({ 'include-dashboard': 'false' }) },
    { name: 'a RayJob with a dashboard', of: rayJob({ [JOB_HEAD]: { 'include-dashboard': 'true' } }) },
  ],
};

const PASSWORD = 'is a password that everybody can read (not shown)';
const IN_SECRET = 'keep it in a Secret, and name that in gcsFaultToleranceOptions.redisPassword';

export const redisPasswordRows: RuleRows = {
  rule: 'ray-start-redis-password',
  severity: Severity.WARNING,
  found: [
    {
      name: 'a password',
      of: head({ 'redis-password': 'hunter2' }),
      finds: [[`${HEAD}["redis-password"]`, PASSWORD, IN_SECRET]],
    },
    {
      name: 'a password in quotes beside a command of one\'s own',
      of: head({ 'redis-password': '\'hunter 2\'' }, { ...OTHER_IMAGES, 'metadata.annotations': { 'ray.io/overwrite-container-cmd': 'true' } }),
      finds: [[`${HEAD}["redis-password"]`, PASSWORD, IN_SECRET]],
    },
  ],
  passed: [
    { name: 'a variable', of: head({ 'redis-password': '$REDIS_PASSWORD' }) },
    { name: 'no password', of: head({ 'redis-password': '' }) },
  ],
};
