import { FeatureGate } from '../../../src/rules/feature-gate';
import { Severity } from '../../../src/rules/finding';
import { Changes, Json, rayCronJob, rayJob } from '../../manifests';
import { ALL_GATES, kuberay, PassedRow, RuleRows } from '../rows';

const SCHEDULE = 'spec.schedule';
const V1_6 = { ...kuberay('1.6'), featureGates: [FeatureGate.RAY_CRON_JOB] };

function at(schedule: string, changes: Changes = {}): Json {
  return rayCronJob({ [SCHEDULE]: schedule, ...changes });
}

function wrong(schedule: string, message: string, fix: string): RuleRows['found'][number] {
  return { name: JSON.stringify(schedule), of: at(schedule), target: ALL_GATES, finds: [[SCHEDULE, message, fix]] };
}

function fine(...schedules: string[]): PassedRow[] {
  return schedules.map(schedule => ({ name: JSON.stringify(schedule), of: at(schedule), target: ALL_GATES }));
}

const FIVE = 'give minute, hour, day of the month, month and day of the week, such as 0 3 * * *';
const MINUTE = 'give 0 to 59, or a list, range or step of them';
const USE = 'use @hourly, @daily, @weekly, @monthly, @yearly or @every 1h30m';

export const cronScheduleRows: RuleRows = {
  rule: 'cron-schedule',
  severity: Severity.ERROR,
  found: [
    wrong('', 'has 0 fields, not five ("")', FIVE),
    wrong('daily', 'has one field, not five ("daily")', FIVE),
    wrong('0 3 * *', 'has 4 fields, not five ("0 3 * *")', FIVE),
    wrong('0 0 3 * * *', 'has 6 fields, not five ("0 0 3 * * *")', 'leave the seconds out'),
    wrong(' @daily', 'has one field, not five (" @daily")', FIVE),
    wrong('61 * * * *', 'has no minute that there is ("61")', MINUTE),
    wrong('5-1 * * * *', 'has no minute that there is ("5-1")', MINUTE),
    wrong('*/0 * * * *', 'has no minute that there is ("*/0")', MINUTE),
    wrong('1/2/3 * * * *', 'has no minute that there is ("1/2/3")', MINUTE),
    wrong('1-2-3 * * * *', 'has no minute that there is ("1-2-3")', MINUTE),
    wrong('/5 * * * *', 'has no minute that there is ("/5")', MINUTE),
    wrong('5- * * * *', 'has no minute that there is ("5-")', MINUTE),
    wrong('-5 * * * *', 'has no minute that there is ("-5")', MINUTE),
    wrong('*/x * * * *', 'has no minute that there is ("*/x")', MINUTE),
    wrong('0,60 * * * *', 'has no minute that there is ("0,60")', MINUTE),
    wrong('0 24 * * *', 'has no hour that there is ("24")', 'give 0 to 23, or a list, range or step of them'),
    wrong('0 0 0 * *', 'has no day of the month that there is ("0")', 'give 1 to 31, or a list, range or step of them'),
    wrong('0 0 * sept *', 'has no month that there is ("sept")', 'give 1 to 12 or JAN to DEC, or a list, range or step of them'),
    wrong('0 0 * * 7', 'has no day of the week that there is ("7")', 'give 0 to 6 or SUN to SAT, or a list, range or step of them'),
    wrong('@reboot', 'is no descriptor that there is ("@reboot")', USE),
    wrong('@Daily', 'is no descriptor that there is ("@Daily")', 'did you mean @daily?'),
    wrong('@every 1 day', 'has no duration after @every ("@every 1 day")', 'give one with the units h, m and s, such as 1h30m'),
    wrong('TZ=UTC 0 3 * * *', 'has a time zone in it ("TZ=UTC 0 3 * * *")', 'use timeZone'),
    { name: 'a time zone without a schedule before there was a field for it', of: at('TZ=UTC'), target: V1_6, finds: [[SCHEDULE, 'has a time zone in it ("TZ=UTC")', 'use timeZone']] },
    {
      name: 'a time zone that there is not, before there was a field for it',
      of: at('CRON_TZ=europe/berlin 0 3 * * *'),
      target: V1_6,
      finds: [[SCHEDULE, 'is no time zone that IANA knows ("europe/berlin")', 'did you mean Europe/Berlin?']],
    },
    {
      name: 'a schedule after a time zone',
      of: at('TZ=Europe/Berlin 0 3 * *'),
      target: V1_6,
      finds: [[SCHEDULE, 'has 4 fields, not five ("0 3 * *")', FIVE]],
    },
  ],
  passed: [
    ...fine(
      '* * * * *', '*/15 0-3,22 1,15 JAN-mar MON', '5/20 * ? * 0', '@yearly', '@annually', '@monthly', '@weekly', '@daily', '@midnight', '@hourly', '@every 1h30m', ' 0\t3 * * * ', '0 0 29 2 *',
      '0 0 1 jan,feb,mar,apr,may,jun,jul,aug,sep,oct,nov,dec sun,mon,tue,wed,thu,fri,sat', '0  3 * * *', '+1/+2 * * * *', '*-x * * * *',
    ),
    { name: 'a time zone before there was a field for it', of: at('CRON_TZ=Europe/Berlin  0 3 * * *'), target: V1_6 },
    { name: 'no name of a time zone before there was a field for it', of: at('TZ= @daily'), target: V1_6 },
  ],
};

function never(schedule: string): RuleRows['found'][number] {
  return wrong(schedule, `never comes (${JSON.stringify(schedule)})`, 'give a day that the month has');
}

export const cronNeverRows: RuleRows = {
  rule: 'cron-never',
  severity: Severity.ERROR,
  found: [
    never('0 0 30 2 *'), never('0 0 31 2,4,6,9,11 ?'), never('0 0 31 feb */1'), never('0 0 31 2/9 *'), never('0 0 31 4-6/2 *'), never('* * * , mon'), never(', * * * *'), never('* , * * *'), never('* * * , *'), never('* * , * *'), never('* * * * ,'), never('* * * , 1'),
    {
      name: 'one after a time zone, before there was a field for it',
      of: at('TZ=UTC 0 0 30 2 *'),
      target: V1_6,
      finds: [[SCHEDULE, 'never comes ("TZ=UTC 0 0 30 2 *")', 'give a day that the month has']],
    },
  ],
  passed: fine('0 0 29 2 *', '0 0 31 1-2 *', '0 0 30 2 1', '0 0 30 2 */2', '0 0 31 12 *', '0 0 30 4 *', '* * * * 1,', '0 0 31 5/9 *', '* * 31 1 ,'),
};

const ZONE = 'spec.timeZone';

export const cronTimeZoneRows: RuleRows = {
  rule: 'cron-time-zone',
  severity: Severity.ERROR,
  found: [
    {
      name: 'a place on no map',
      of: rayCronJob({ [ZONE]: 'Mars/Phobos' }),
      target: ALL_GATES,
      finds: [[ZONE, 'is no time zone that IANA knows ("Mars/Phobos")', 'give a name such as Europe/Berlin, or Etc/UTC']],
    },
    {
      name: 'other capitals',
      of: rayCronJob({ [ZONE]: 'europe/berlin' }),
      target: ALL_GATES,
      finds: [[ZONE, 'is no time zone that IANA knows ("europe/berlin")', 'did you mean Europe/Berlin?']],
    },
    {
      name: 'an offset',
      of: rayCronJob({ [ZONE]: '+01:00' }),
      target: ALL_GATES,
      finds: [[ZONE, 'is no time zone that IANA knows ("+01:00")', 'give a name such as Europe/Berlin, or Etc/UTC']],
    },
  ],
  passed: ['Europe/Berlin', 'America/Argentina/Buenos_Aires', 'Etc/UTC', 'UTC', 'Asia/Calcutta', 'US/Eastern', 'Local', 'posix/Europe/Berlin']
    .map(name => ({ name, of: rayCronJob({ [ZONE]: name }), target: ALL_GATES })),
};

const JOB = 'spec.jobTemplate';
const SELECTED: Changes = { [`${JOB}.rayClusterSpec`]: undefined, [`${JOB}.shutdownAfterJobFinishes`]: undefined, [`${JOB}.clusterSelector`]: { 'ray.io/cluster': 'demo' } };

export const cronJobIdRows: RuleRows = {
  rule: 'cron-job-id',
  severity: Severity.ERROR,
  found: [{
    name: 'one ID on one cluster',
    of: rayCronJob({ ...SELECTED, [`${JOB}.jobId`]: 'nightly' }),
    target: ALL_GATES,
    finds: [[`${JOB}.jobId`, 'is the ID of every run on the same cluster, of which Ray starts only the first ("nightly")', 'remove it, so that each run has its own']],
  }],
  passed: [
    { name: 'an ID on a new cluster each time', of: rayCronJob({ [`${JOB}.jobId`]: 'nightly' }), target: ALL_GATES },
    { name: 'an empty ID, which is none', of: rayCronJob({ ...SELECTED, [`${JOB}.jobId`]: '' }), target: ALL_GATES },
    { name: 'no ID', of: rayCronJob(SELECTED), target: ALL_GATES },
    { name: 'a single job', of: rayJob({ 'spec.rayClusterSpec': undefined, 'spec.clusterSelector': { 'ray.io/cluster': 'demo' }, 'spec.jobId': 'once' }) },
  ],
};

export const cronJobInteractiveRows: RuleRows = {
  rule: 'cron-job-interactive',
  severity: Severity.WARNING,
  found: [{
    name: 'runs that wait',
    of: rayCronJob({ [`${JOB}.submissionMode`]: 'InteractiveMode' }),
    target: ALL_GATES,
    finds: [[`${JOB}.submissionMode`, 'has each run wait for somebody who submits its job (InteractiveMode)', 'use another mode, such as K8sJobMode']],
  }],
  passed: [
    { name: 'runs that do not', of: rayCronJob({ [`${JOB}.submissionMode`]: 'HTTPMode' }), target: ALL_GATES },
    { name: 'a single job', of: rayJob({ 'spec.submissionMode': 'InteractiveMode' }) },
  ],
};

const SHUTDOWN = `${JOB}.shutdownAfterJobFinishes`;
const RULES = `${JOB}.deletionStrategy.deletionRules`;
const STAYS: [string, string, string] = [
  SHUTDOWN, 'is not true, so that the cluster of each run stays', 'set it to true, or give a rule with DeleteCluster or DeleteSelf in deletionStrategy.deletionRules',
];
const rules = (...policies: string[]) => ({ [SHUTDOWN]: undefined, [RULES]: policies.map(policy => ({ policy, condition: { jobStatus: 'SUCCEEDED' } })) });

export const cronJobClusterRows: RuleRows = {
  rule: 'cron-job-cluster',
  severity: Severity.WARNING,
  found: [
    { name: 'nothing that deletes it', of: rayCronJob({ [SHUTDOWN]: undefined }), target: ALL_GATES, finds: [STAYS] },
    { name: 'no shutdown', of: rayCronJob({ [SHUTDOWN]: false }), target: ALL_GATES, finds: [STAYS] },
    { name: 'the deletion of workers alone', of: rayCronJob(rules('DeleteWorkers', 'DeleteNone')), target: ALL_GATES, finds: [STAYS] },
  ],
  passed: [
    { name: 'a shutdown', of: rayCronJob(), target: ALL_GATES },
    { name: 'the deletion of the cluster', of: rayCronJob(rules('DeleteNone', 'DeleteCluster')), target: ALL_GATES },
    { name: 'the deletion of the job', of: rayCronJob(rules('DeleteSelf')), target: ALL_GATES },
    { name: 'a cluster that is there already', of: rayCronJob(SELECTED), target: ALL_GATES },
    { name: 'a single job', of: rayJob() },
  ],
};
