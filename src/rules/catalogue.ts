import { ACCELERATOR_RULES } from './accelerators';
import { AUTH_RULES } from './authentication';
import { AUTOSCALER_RULES } from './autoscaler';
import { CAPACITY_RULES } from './capacity';
import { COMMAND_RULES } from './command';
import { CRON_JOB_RULES } from './cron-job';
import { ENTRYPOINT_RULES } from './entrypoint';
import { GCS_RULES } from './gcs-fault-tolerance';
import { gracePeriod } from './grace-period';
import { groupResources } from './group-resources';
import { GROUP_RULES } from './groups';
import { HEAD_PORT_RULES } from './head-ports';
import { historyCollector } from './history-server';
import { JOB_RULES } from './job';
import { KIND_RULES } from './kinds';
import { LABEL_RULES } from './labels';
import { LIFE_CYCLE_RULES } from './life-cycle';
import { objectName } from './names';
import { NETWORK_POLICY_RULES } from './network-policy';
import { NETWORK_REACH_RULES } from './network-reach';
import { OPERATOR_RULES } from './operator';
import { OperatorView } from './operator/operator-view';
import { PLACEMENT_RULES } from './placement';
import { POD_RULES } from './pod';
import { PROBE_RULES } from './probes';
import { RAY_ENV_RULES } from './ray-env';
import { RAY_START_RULES } from './ray-start';
import { RAY_VERSION_RULES } from './ray-versions';
import { RESOURCE_RULES } from './resources';
import { Rule, RuleAbout } from './rule';
import { RUNTIME_ENV_RULES } from './runtime-env';
import { SCHEMA_RULES } from './schema';
import { SECURITY_RULES } from './security';
import { SERVE_RULES } from './serve';
import { SERVICE_RULES } from './service';
import { silenceRules } from './silence';
import { unsafeText } from './text';
import { tlsByHand } from './tls';
import { WORKER_GROUP_RULES } from './worker-groups';

const CHECKS: readonly Rule[] = [
  ...KIND_RULES,
  ...SCHEMA_RULES,
  unsafeText,
  // the object and its groups
  objectName,
  ...LIFE_CYCLE_RULES,
  ...CRON_JOB_RULES,
  ...JOB_RULES,
  ...SERVICE_RULES,
  ...WORKER_GROUP_RULES,
  ...GROUP_RULES,
  groupResources,
  ...RAY_VERSION_RULES,
  // what the operator does for the cluster
  ...AUTOSCALER_RULES,
  ...ACCELERATOR_RULES,
  ...GCS_RULES,
  historyCollector,
  ...HEAD_PORT_RULES,
  ...LABEL_RULES,
  // the pods
  ...POD_RULES,
  ...PROBE_RULES,
  gracePeriod,
  ...PLACEMENT_RULES,
  ...RESOURCE_RULES,
  // how Ray starts
  ...COMMAND_RULES,
  ...RAY_START_RULES,
  ...RAY_ENV_RULES,
  // what Ray Serve runs
  ...SERVE_RULES,
  // what it runs
  ...ENTRYPOINT_RULES,
  ...RUNTIME_ENV_RULES,
  // who may come in
  ...AUTH_RULES,
  tlsByHand,
  ...NETWORK_POLICY_RULES,
  ...NETWORK_REACH_RULES,
  ...SECURITY_RULES,
  // what jobs and services need
  ...CAPACITY_RULES,
];

const SILENCES = silenceRules([...CHECKS, ...OPERATOR_RULES].map(({ id }) => id));

/** Every rule about KubeRay's objects, in the order in which findings are reported. */
export const RULES: readonly Rule[] = [...CHECKS, ...SILENCES];

/** Every rule about an operator. */
export const OPERATOR_CHECKS: readonly RuleAbout<OperatorView>[] = [...OPERATOR_RULES, ...SILENCES];

/** All of them, as the table of rules has them. */
export const RULE_INFOS: readonly Pick<Rule, 'id' | 'severity' | 'summary'>[] = [...CHECKS, ...OPERATOR_RULES, ...SILENCES];
