import { at, given } from './objects';
import { isDescending } from '../../private/formats';
import { asInteger, asList, asText, isGiven } from '../../private/json';
import { quote } from '../../private/quote';
import { Located, part, PodView } from '../cluster-view';
import { Severity } from '../finding';
import { podRule, Violation } from '../rule';
import { objectRule } from '../schema/object-rule';

export const securityContext = objectRule({
  id: 'security-context',
  severity: Severity.ERROR,
  summary: 'A security context with illegal numbers or settings that contradict each other: no pod is made.',
  checks: {
    PodSecurityContext: context => [...illegalIds(context, ['runAsUser', 'runAsGroup', 'fsGroup']), ...illegalGroups(context)],
    SecurityContext: context => [...illegalIds(context, ['runAsUser', 'runAsGroup']), ...escalation(context)],
    SeccompProfile: localProfile,
    AppArmorProfile: localProfile,
    Sysctl: sysctl => /^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$/.test(asText(sysctl.spec.name) ?? 'a') ? []
      : [at(sysctl, 'name', `is no sysctl (${quote(sysctl.spec.name)})`, 'use a name such as net.core.somaxconn')],
    PodSpec: sharedWithNode,
  },
});

const MOST = 2 ** 31 - 1;

function isId(value: unknown): boolean {
  const id = asInteger(value, 64) ?? 0;
  return id >= 0 && id <= MOST;
}

function illegalIds(context: Located, keys: readonly string[]): Violation[] {
  return keys.filter(key => !isId(context.spec[key]))
    .map(key => at(context, key, `is no id of a user or group (${context.spec[key]})`, `give 0 to ${MOST}`));
}

function illegalGroups(context: Located): Violation[] {
  return asList(context.spec.supplementalGroups).flatMap((id, index) => isId(id) ? []
    : [at(context, ['supplementalGroups', index], `is no id of a user or group (${id})`, `give 0 to ${MOST}`)]);
}

function escalation(context: Located): Violation[] {
  if (context.spec.allowPrivilegeEscalation !== false) { return []; }
  const isAdmin = asList(part(context, 'capabilities').spec.add).includes('CAP_SYS_ADMIN');
  const gains = [...context.spec.privileged === true ? ['privileged'] : [], ...isAdmin ? ['CAP_SYS_ADMIN'] : []];
  return gains.map(gain => at(context, 'allowPrivilegeEscalation', `contradicts ${gain} (false)`, `remove it, or remove ${gain}`));
}

function localProfile(profile: Located): Violation[] {
  const path = profile.spec.localhostProfile;
  const isLocal = profile.spec.type === 'Localhost';
  if (!isGiven(path)) { return isLocal ? [at(profile, 'localhostProfile', 'is missing', 'name the profile on the node, or use RuntimeDefault')] : []; }
  if (!isLocal) { return [at(profile, 'localhostProfile', 'goes with type Localhost only', 'set that type, or remove it')]; }
  return typeof path !== 'string' || (path !== '' && isDescending(path)) ? []
    : [at(profile, 'localhostProfile', `is no path below the folder of profiles (${quote(path)})`, 'give a relative path without ..')];
}

/** What a pod in a user namespace of its own, or with processes of its own, cannot share with the node. */
function sharedWithNode(pod: Located): Violation[] {
  const shared = pod.spec.hostUsers === false ? given(pod, ['hostPID', 'hostIPC']).filter(key => pod.spec[key] === true) : [];
  return [
    ...shared.map(key => at(pod, key, 'contradicts hostUsers (false)', 'remove one of the two')),
    ...pod.spec.hostPID === true && pod.spec.shareProcessNamespace === true
      ? [at(pod, 'shareProcessNamespace', 'contradicts hostPID', 'remove one of the two')] : [],
  ];
}

export const rootUser = podRule({
  id: 'root-user',
  severity: Severity.ERROR,
  summary: 'A container that must not run as root and is told to run as user 0: the kubelet never starts it.',
  check: pod => pod.allContainers.flatMap(container => runsAsRoot(pod, container)),
});

/** The settings of the container go before those of the pod. */
function runsAsRoot({ podSpec }: PodView, container: Located): Violation[] {
  const own = part(container, 'securityContext');
  const ofPod = part(podSpec, 'securityContext').spec;
  const isRoot = (own.spec.runAsUser ?? ofPod.runAsUser) === 0 && (own.spec.runAsNonRoot ?? ofPod.runAsNonRoot) === true;
  return isRoot ? [at(own, isGiven(own.spec.runAsUser) ? 'runAsUser' : 'runAsNonRoot',
    'cannot be, as runAsUser is 0 and runAsNonRoot is true', 'give another user, such as 1000')] : [];
}
