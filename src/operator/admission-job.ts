import { AdmissionRule, nameRules, row } from './admission-rule';

const SELECTOR = 'self.?clusterSelector.orValue({}).size() > 0';
const SHUTDOWN = 'self.?shutdownAfterJobFinishes.orValue(false)';
const MODE = "self.?submissionMode.orValue('')";
const BACKOFF = 'self.?backoffLimit.orValue(0)';
const AUTOSCALING = 'self.?rayClusterSpec.enableInTreeAutoscaling.orValue(false)';
const RULES = 'self.deletionStrategy.deletionRules';
const HAS_RULES = `has(self.deletionStrategy) && has(${RULES})`;

/** A condition on a policy of either outcome. */
function legacy(condition: (policy: string) => string): string {
  return ['onSuccess', 'onFailure'].map(outcome => condition(`self.?deletionStrategy.${outcome}.policy.orValue('')`)).join(' || ');
}

/** A rule has one of two statuses, and the other has a single value. */
const SAME_STATUS =
  '(has(o.condition.jobStatus) ? has(r.condition.jobStatus) && o.condition.jobStatus == r.condition.jobStatus : !has(r.condition.jobStatus))';

const DELETION_RULES: readonly AdmissionRule[] = [
  row('J5', 'RayJobSpec', '1.5', [`!${SHUTDOWN} || !(${HAS_RULES})`, 'deletionRules and shutdownAfterJobFinishes exclude each other: leave one out']),
  row('J7', 'DeletionPolicy', '1.5', ['has(self.policy)', 'policy is missing: set it']),
  row('J8', 'RayJobSpec', '1.5', [
    `!(${SELECTOR}) || !(${legacy(policy => `${policy} in ['DeleteCluster', 'DeleteWorkers']`)})`,
    'the cluster of clusterSelector is not deleted after a job: use DeleteSelf or DeleteNone',
  ]),
  row('J9', 'RayJobSpec', '1.5', [
    `!${AUTOSCALING} || !(${legacy(policy => `${policy} == 'DeleteWorkers'`)})`,
    'DeleteWorkers does not go with the autoscaler: use DeleteCluster',
  ]),
  row('J10', 'RayJobSpec', '1.5', [
    `!${SHUTDOWN} || !(${legacy(policy => `${policy} == 'DeleteNone'`)})`,
    'DeleteNone contradicts shutdownAfterJobFinishes: leave one out',
  ]),
  row('J12', 'RayJobSpec', '1.5', [
    `!(${SELECTOR}) || !(${HAS_RULES} && ${RULES}.exists(r, r.policy in ['DeleteCluster', 'DeleteWorkers']))`,
    'the cluster of clusterSelector is not deleted after a job: use DeleteSelf or DeleteNone',
  ]),
  row('J13', 'RayJobSpec', '1.5', [
    `!${AUTOSCALING} || !(${HAS_RULES} && ${RULES}.exists(r, r.policy == 'DeleteWorkers'))`,
    'DeleteWorkers does not go with the autoscaler: use DeleteCluster',
  ]),
  row('J14', 'DeletionStrategy', '1.6', [
    `!has(self.deletionRules) || self.deletionRules.all(r, self.deletionRules.exists_one(o, o.policy == r.policy && ${SAME_STATUS}))`,
    'two rules have the same status and policy: leave one out',
  ]),
  row('J15', 'DeletionStrategy', '1.6', [
    `!has(self.deletionRules) || self.deletionRules.all(r, self.deletionRules.all(o, !(${SAME_STATUS}) || r.condition.ttlSeconds <= o.condition.ttlSeconds || ` +
    "!(r.policy == 'DeleteWorkers' && o.policy in ['DeleteCluster', 'DeleteSelf'] || r.policy == 'DeleteCluster' && o.policy == 'DeleteSelf')))",
    'ttlSeconds of one status are out of order: let workers go first, then the cluster, then the RayJob',
  ]),
];

/** What the operator refuses in a RayJob, or in the job of a RayCronJob. */
export const JOB_RULES: readonly AdmissionRule[] = [
  ...nameRules('M3', 'RayJob', 47),
  row('J1', 'RayJobSpec', '1.1', [
    `!self.?suspend.orValue(false) || ${SHUTDOWN}`,
    'suspend needs shutdownAfterJobFinishes: set that, too',
  ]),
  row('J2', 'RayJobSpec', '1.4', ['self.ttlSecondsAfterFinished >= 0', 'ttlSecondsAfterFinished is negative: use 0 or more']),
  row('J3', 'RayJobSpec', '1.4', [
    `self.ttlSecondsAfterFinished <= 0 || ${SHUTDOWN}`,
    'ttlSecondsAfterFinished needs shutdownAfterJobFinishes: set that, too',
  ]),
  ...DELETION_RULES,
  row('J16', 'RayJobSpec', '1.1', [`!self.?suspend.orValue(false) || !(${SELECTOR})`, 'a job with clusterSelector cannot be suspended: leave suspend out']),
  row('J17', 'RayJobSpec', '1.1', [`has(self.rayClusterSpec) || ${SELECTOR}`, 'the job has no cluster: set rayClusterSpec or clusterSelector']),
  row('J18', 'RayJobSpec', '1.5', [
    `!(${SELECTOR}) || self.clusterSelector[?'ray.io/cluster'].orValue('') != ''`,
    'clusterSelector names no cluster: give its name as ray.io/cluster',
  ]),
  row('J19', 'RayJobSpec', '1.5', [`!(${SELECTOR}) || ${MODE} != 'SidecarMode'`, 'SidecarMode does not go with clusterSelector: use another submissionMode']),
  row('J20', 'RayJobSpec', '1.6', [`!(${SELECTOR}) || ${BACKOFF} <= 0`, 'a job with clusterSelector is not tried again: set backoffLimit to 0']),
  row('J21', 'RayJobSpec', '1.4', [`${MODE} != 'InteractiveMode' || ${BACKOFF} <= 0`, 'a job in InteractiveMode is not tried again: set backoffLimit to 0']),
  row('J22, J23', 'RayJobSpec', '1.5', [
    `${MODE} != 'SidecarMode' || !(has(self.submitterPodTemplate) || has(self.submitterConfig))`,
    'SidecarMode has no pod for the submitter: leave submitterPodTemplate and submitterConfig out',
  ]),
  row('J24', 'RayJobSpec', '1.5', [
    `${MODE} != 'SidecarMode' || self.?rayClusterSpec.headGroupSpec.template.spec.restartPolicy.orValue('') in ['', 'Never']`,
    'restartPolicy of the head is not Never, as SidecarMode needs it: leave it out',
  ]),
  row('J25', 'RayJobSpec', '1.6', [
    '!self.?rayClusterSpec.authOptions.enableK8sTokenAuth.orValue(false)',
    'a RayJob does not go with enableK8sTokenAuth: leave it out',
  ]),
  row('J28', 'RayJobSpec', '1.1', ['self.?activeDeadlineSeconds.orValue(1) > 0', 'activeDeadlineSeconds is not positive: use 1 or more']),
  row('J28', 'RayJobSpec', '1.2', [`${BACKOFF} >= 0`, 'backoffLimit is negative: use 0 or more']),
  row('K1', 'RayCronJob', '1.7', ['self.metadata.name.size() <= 36', 'the name is longer than 36 characters: shorten it']),
  row('K2', 'RayCronJobSpec', '1.7', ["!self.schedule.contains('TZ')", 'schedule has a time zone: use timeZone']),
  row('K3', 'RayCronJobSpec', '1.6', [
    "self.schedule.matches('^@|TZ=|^[\\\\s\\\\pZ\\\\x{85}]*([^\\\\s\\\\pZ\\\\x{85}]+([\\\\s\\\\pZ\\\\x{85}]+|$)){5}$')",
    'schedule is not five fields of cron: give minute, hour, day, month and weekday, or a descriptor such as @daily',
  ]),
];
