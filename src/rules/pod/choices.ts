import { at } from './objects';
import { nearest } from '../../private/did-you-mean';
import { isGiven } from '../../private/json';
import { formatPath } from '../../private/path';
import { quote } from '../../private/quote';
import { Located } from '../cluster-view';
import { Severity } from '../finding';
import { Rule, Violation } from '../rule';
import { objectRule } from '../schema/object-rule';

/** A closed choice that the CRDs leave open; what may be empty is filled in by the API server. */
interface Choice {
  readonly values: readonly string[];
  readonly mayBeEmpty?: boolean;
}

function oneOf(...values: string[]): Choice {
  return { values };
}

function emptyOr(...values: string[]): Choice {
  return { values, mayBeEmpty: true };
}

const PROTOCOL = emptyOr('TCP', 'UDP', 'SCTP');
const NODE_POLICY = oneOf('Honor', 'Ignore');
const SELECTOR_OPERATOR = ['In', 'NotIn', 'Exists', 'DoesNotExist'];
const PROFILES = oneOf('RuntimeDefault', 'Localhost', 'Unconfined');
const PULL_POLICY = emptyOr('Always', 'IfNotPresent', 'Never');
const CHOICES: Readonly<Record<string, Readonly<Record<string, Choice>>>> = {
  Container: {
    imagePullPolicy: PULL_POLICY,
    restartPolicy: oneOf('Always', 'OnFailure', 'Never'),
    terminationMessagePolicy: emptyOr('File', 'FallbackToLogsOnError'),
  },
  AutoscalerOptions: { imagePullPolicy: PULL_POLICY },
  CollectorOptions: { imagePullPolicy: PULL_POLICY },
  ContainerPort: { protocol: PROTOCOL },
  ContainerResizePolicy: { resourceName: oneOf('cpu', 'memory'), restartPolicy: oneOf('NotRequired', 'RestartContainer') },
  HTTPGetAction: { scheme: emptyOr('HTTP', 'HTTPS') },
  VolumeMount: {
    mountPropagation: oneOf('None', 'HostToContainer', 'Bidirectional'),
    recursiveReadOnly: oneOf('Disabled', 'IfPossible', 'Enabled'),
  },
  HostPathVolumeSource: {
    type: emptyOr('DirectoryOrCreate', 'Directory', 'FileOrCreate', 'File', 'Socket', 'CharDevice', 'BlockDevice'),
  },
  ImageVolumeSource: { pullPolicy: PULL_POLICY },
  SecurityContext: { procMount: oneOf('Default', 'Unmasked') },
  SeccompProfile: { type: PROFILES },
  AppArmorProfile: { type: PROFILES },
  PodSecurityContext: {
    fsGroupChangePolicy: oneOf('Always', 'OnRootMismatch'),
    seLinuxChangePolicy: oneOf('Recursive', 'MountOption'),
    supplementalGroupsPolicy: oneOf('Merge', 'Strict'),
  },
  PodSpec: {
    dnsPolicy: emptyOr('ClusterFirst', 'ClusterFirstWithHostNet', 'Default', 'None'),
    preemptionPolicy: oneOf('PreemptLowerPriority', 'Never'),
    restartPolicy: emptyOr('Always', 'OnFailure', 'Never'),
  },
  PodOS: { name: oneOf('linux', 'windows') },
  Toleration: {
    operator: emptyOr('Equal', 'Exists', 'Gt', 'Lt'),
    effect: emptyOr('NoSchedule', 'PreferNoSchedule', 'NoExecute'),
  },
  TopologySpreadConstraint: {
    whenUnsatisfiable: oneOf('DoNotSchedule', 'ScheduleAnyway'),
    nodeAffinityPolicy: NODE_POLICY,
    nodeTaintsPolicy: NODE_POLICY,
  },
  LabelSelectorRequirement: { operator: oneOf(...SELECTOR_OPERATOR) },
  NodeSelectorRequirement: { operator: oneOf(...SELECTOR_OPERATOR, 'Gt', 'Lt') },
  ServicePort: { protocol: PROTOCOL },
  ServiceSpec: {
    type: emptyOr('ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'),
    sessionAffinity: emptyOr('None', 'ClientIP'),
    externalTrafficPolicy: emptyOr('Cluster', 'Local'),
    internalTrafficPolicy: oneOf('Cluster', 'Local'),
    ipFamilyPolicy: oneOf('SingleStack', 'PreferDualStack', 'RequireDualStack'),
  },
  HeadGroupSpec: { serviceType: emptyOr('ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName') },
};

const choices = objectRule({
  id: 'unknown-choice',
  severity: Severity.ERROR,
  summary: 'A value that Kubernetes does not know for a field of a pod or service: the object is not made.',
  checks: Object.fromEntries(Object.entries(CHOICES).map(([type, fields]) => [type, (object: Located) =>
    Object.entries(fields).flatMap(([key, choice]) => wrongChoice(object, key, choice))])),
});

export const kubernetesChoice: Rule = {
  ...choices,
  // for the second autoscaler, another rule says what it must be
  check: (manifest, target) => {
    const forced = manifest.clusters.filter(({ autoscaling, autoscalerV2 }) => autoscaling && autoscalerV2)
      .flatMap(({ groups }) => groups.map(({ podSpec }) => formatPath([...podSpec.path, 'restartPolicy'])));
    return choices.check(manifest, target).filter(({ path }) => !forced.includes(formatPath(path)));
  },
};

function wrongChoice(object: Located, key: string, { values, mayBeEmpty }: Choice): Violation[] {
  const value = object.spec[key];
  if (!isGiven(value) || typeof value !== 'string' || values.includes(value) || (mayBeEmpty && value === '')) { return []; }
  const meant = nearest(value, values);
  return [at(object, key, `is none of the values that Kubernetes knows (${quote(value)})`,
    meant === undefined || value === '' ? `use ${values.join(' or ')}` : `did you mean ${meant}?`)];
}
