import { autoscalerCpu } from './autoscaler-cpu';
import { ClusterView, envOf, GroupView, items, Located, part } from './cluster-view';
import { Severity } from './finding';
import { needsRay } from './needs-ray';
import { clusterRule, Rule, Violation } from './rule';
import { asInteger, asText, isObject } from '../private/json';
import { quote } from '../private/quote';

const V2_SWITCH = 'RAY_enable_autoscaler_v2';

/** Older manifests choose the second autoscaler by this variable; only these two values count. */
function switchedByEnv({ head }: ClusterView): Located | undefined {
  const variable = head.env.get(V2_SWITCH);
  return variable && ['1', 'true'].includes(variable.spec.value as string) ? variable : undefined;
}

/** Nothing chooses the second autoscaler; a version that is none is a finding already. */
function lacksAutoscalerV2(cluster: ClusterView): boolean {
  return [undefined, null, 'v1'].includes(part(cluster, 'autoscalerOptions').spec.version as string) && switchedByEnv(cluster) === undefined;
}

/** A value that is neither true nor false is a finding already. */
function isAutoscalingOff({ spec }: ClusterView): boolean {
  return [undefined, null, false].includes(spec.enableInTreeAutoscaling as boolean);
}

const autoscalerEnvWithoutAutoscaling = clusterRule({
  id: 'autoscaler-v2-without-autoscaling',
  severity: Severity.ERROR,
  summary: 'The second autoscaler is chosen by environment variable where there is no autoscaling: the operator refuses the cluster.',
  check: cluster => (isAutoscalingOff(cluster) ? [switchedByEnv(cluster)] : []).filter(found => found !== undefined).map(({ path, spec }) => ({
    path: [...path, 'value'],
    message: `chooses the second autoscaler, but enableInTreeAutoscaling is not true (${quote(spec.value)})`,
    fix: 'set enableInTreeAutoscaling to true, or remove the variable',
  })),
});

const autoscalerVersionTwice = clusterRule({
  id: 'autoscaler-version-twice',
  severity: Severity.ERROR,
  summary: 'The version of the autoscaler both as option and as environment variable: the operator refuses the cluster.',
  check: cluster => {
    const variable = cluster.head.env.get(V2_SWITCH);
    const version = part(cluster, 'autoscalerOptions').spec.version ?? undefined;
    return !cluster.autoscaling || version === undefined || !variable ? [] : [{
      path: [...variable.path, 'name'],
      message: `chooses the autoscaler, as autoscalerOptions.version does (${V2_SWITCH}, version ${quote(version)})`,
      fix: 'remove the variable',
    }];
  },
});

const autoscalerRestartPolicy = clusterRule({
  id: 'autoscaler-restart-policy',
  severity: Severity.ERROR,
  summary: 'Pods that Kubernetes restarts under the second autoscaler, which replaces them itself: the operator refuses the cluster.',
  check: cluster => cluster.autoscaling && cluster.autoscalerV2 ? cluster.groups.filter(restarts).map(({ podSpec, title }) => ({
    path: [...podSpec.path, 'restartPolicy'],
    message: `must be Never for ${title} under autoscaler v2 (${quote(podSpec.spec.restartPolicy)})`,
    fix: 'leave it out, or set Never',
  })) : [],
});

function restarts({ podSpec }: GroupView): boolean {
  return !['', 'Never'].includes(asText(podSpec.spec.restartPolicy) ?? '');
}

const idleTimeout = clusterRule({
  id: 'idle-timeout',
  severity: Severity.ERROR,
  summary: 'An idle timeout below zero, or one of a single group without the second autoscaler: the operator refuses the cluster.',
  check: cluster => [
    ...negativeTimeout(part(cluster, 'autoscalerOptions')),
    ...cluster.workerGroups.flatMap(negativeTimeout),
    ...lacksAutoscalerV2(cluster) ? cluster.workerGroups.filter(group => (asInteger(group.spec.idleTimeoutSeconds) ?? -1) >= 0).map(group => ({
      path: [...group.path, 'idleTimeoutSeconds'],
      message: `needs the second autoscaler (${group.spec.idleTimeoutSeconds})`,
      fix: 'set autoscalerOptions.version to v2, or use autoscalerOptions.idleTimeoutSeconds for all groups',
    })) : [],
  ],
});

function negativeTimeout({ path, spec }: Located): Violation[] {
  const seconds = asInteger(spec.idleTimeoutSeconds) ?? 0;
  return seconds >= 0 ? [] : [{ path: [...path, 'idleTimeoutSeconds'], message: `is below zero (${seconds})`, fix: 'give seconds, zero or more' }];
}

const groupPriority = clusterRule({
  id: 'group-priority',
  severity: Severity.ERROR,
  summary: 'A priority among worker groups where Ray or its autoscaler does not know it: the operator refuses the cluster.',
  check: cluster => cluster.workerGroups.filter(({ spec }) => (asInteger(spec.priority) ?? 0) !== 0).flatMap(({ path, spec }) => [
    ...needsRay(cluster, [...path, 'priority'], '2.56.0'),
    ...lacksAutoscalerV2(cluster) ? [{
      path: [...path, 'priority'],
      message: `needs the second autoscaler (${spec.priority})`,
      fix: 'set autoscalerOptions.version to v2, or remove it',
    }] : [],
  ]),
});

const suspendedGroup = clusterRule({
  id: 'suspended-group',
  severity: Severity.ERROR,
  summary: 'A suspended worker group under autoscaling: the operator refuses the cluster.',
  check: ({ autoscaling, workerGroups }) => workerGroups.filter(({ spec }) => autoscaling && spec.suspend === true).map(({ path }) => ({
    path: [...path, 'suspend'],
    message: 'cannot be true where the autoscaler owns the workers',
    fix: 'remove it, or turn autoscaling off',
  })),
});

const autoscalerEnv = clusterRule({
  id: 'autoscaler-env',
  severity: Severity.ERROR,
  summary: 'An environment variable of the autoscaler that the operator sets itself: it refuses the cluster.',
  // before, the operator does not set it
  check: (cluster, { version }) => [...envOf(part(cluster, 'autoscalerOptions'))]
    .filter(([name]) => version.atLeast('1.7') && name === 'KUBERAY_GEN_AUTOSCALER_START_CMD').map(([name, { path }]) => ({
      path: [...path, 'name'],
      message: `is set by the operator (${name})`,
      fix: 'remove it',
    })),
});

const autoscalerInert = clusterRule({
  id: 'autoscaler-inert',
  severity: Severity.WARNING,
  summary: 'Options of the autoscaler where autoscaling is off: they do nothing.',
  check: cluster => !isAutoscalingOff(cluster) || !isObject(cluster.spec.autoscalerOptions) ? [] : [{
    path: [...cluster.path, 'autoscalerOptions'],
    message: 'has no effect, as enableInTreeAutoscaling is not true',
    fix: 'set enableInTreeAutoscaling to true, or remove the options',
  }],
});

export const autoscalerToken = clusterRule({
  id: 'autoscaler-token',
  severity: Severity.ERROR,
  summary: 'A head pod without the token of its service account under autoscaling: the autoscaler cannot talk to the API server.',
  check: cluster => !cluster.autoscaling || cluster.head.podSpec.spec.automountServiceAccountToken !== false || mountsToken(cluster) ? [] : [{
    path: [...cluster.head.podSpec.path, 'automountServiceAccountToken'],
    message: 'keeps the token from the autoscaler (false)',
    fix: 'remove it, or mount a projected token at /var/run/secrets/kubernetes.io/serviceaccount by autoscalerOptions.volumeMounts',
  }],
});

function mountsToken(cluster: ClusterView): boolean {
  return items(part(cluster, 'autoscalerOptions'), 'volumeMounts')
    .some(mount => mount.spec.mountPath === '/var/run/secrets/kubernetes.io/serviceaccount');
}

const autoscalerUnbounded = clusterRule({
  id: 'autoscaler-unbounded',
  severity: Severity.WARNING,
  summary: 'A worker group without maxReplicas under autoscaling: it grows as long as there is something to do, and so does the bill.',
  check: ({ autoscaling, workerGroups }) => workerGroups.filter(({ spec }) => autoscaling && (spec.maxReplicas ?? undefined) === undefined)
    .map(({ path, title }) => ({
      path: [...path, 'maxReplicas'],
      message: `is missing, so that nothing bounds ${title}`,
      fix: 'give the most replicas that there may be',
    })),
});

const autoscalerV1Restart = clusterRule({
  id: 'autoscaler-v1-restart',
  severity: Severity.WARNING,
  summary: 'Workers that Kubernetes restarts under the first autoscaler, which makes new ones: the operator warns of it.',
  // before, there is no word of it
  check: (cluster, { version }) => cluster.autoscaling && part(cluster, 'autoscalerOptions').spec.version === 'v1' && version.atLeast('1.7')
    ? cluster.workerGroups.filter(({ podSpec }) => ['Always', 'OnFailure'].includes(podSpec.spec.restartPolicy as string)).map(({ podSpec, title }) => ({
      path: [...podSpec.path, 'restartPolicy'],
      message: `restarts ${title} beside the autoscaler (${quote(podSpec.spec.restartPolicy)})`,
      fix: 'leave it out, or set Never',
    })) : [],
});

/** The rules about autoscaling. */
export const AUTOSCALER_RULES: readonly Rule[] = [
  autoscalerEnvWithoutAutoscaling, autoscalerVersionTwice, autoscalerRestartPolicy, autoscalerV1Restart, autoscalerEnv, autoscalerToken,
  autoscalerCpu, autoscalerInert, autoscalerUnbounded, idleTimeout, groupPriority, suspendedGroup,
];
