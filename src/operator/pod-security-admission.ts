import { baselineRefusals } from './pod-security-baseline';
import { asList, asObject, isGiven, JsonObject } from '../private/json';
import { Path, startsWith } from '../private/path';
import { ClusterView, GroupView, items, Located, part } from '../rules/cluster-view';
import { JobView } from '../rules/job-view';
import { Manifest } from '../rules/manifest';
import { Violation } from '../rules/rule';
import { HARMLESS } from '../rules/security/pods';
import { KubeRayTarget } from '../rules/target';

/** A Pod Security Standard that refuses anything, by Kubernetes' name for it. */
export type RefusingStandard = 'baseline' | 'restricted';

/** What keeps pods of a KubeRay object out of a namespace, also in containers that the operator adds to them. */
export function refusals(manifest: Manifest, standard: RefusingStandard, target: KubeRayTarget): Violation[] {
  const forbidden = baselineRefusals(manifest, target);
  return standard === 'baseline' ? forbidden.filter(violation => !isApart(violation, manifest))
    : [...forbidden, ...manifest.clusters.flatMap(ofCluster), ...manifest.jobs.flatMap(ofSubmitter)];
}

/** In a user namespace of its own a pod may see all of /proc. */
function isApart({ path }: Violation, { schema }: Manifest): boolean {
  return path.at(-1) === 'procMount' && schema.objects.some(({ path: pod, value }) => value.hostUsers === false && startsWith(path, pod));
}

/** A pod that there will be, with all of its containers. */
interface Pod {
  readonly spec: Located;
  readonly containers: readonly Located[];
}

function ofCluster(cluster: ClusterView): Violation[] {
  return [...cluster.groups.flatMap(group => ofPod(podOf(group, cluster))), ...ofCollector(cluster)];
}

/** The autoscaler runs beside the head. What waits for the head in workers has the security context of the Ray container. */
function podOf(group: GroupView, cluster: ClusterView): Pod {
  const autoscaler = group === cluster.head && cluster.autoscaling ? [part(cluster, 'autoscalerOptions')] : [];
  return { spec: group.podSpec, containers: [...group.allContainers, ...autoscaler] };
}

function ofCollector({ path, spec }: ClusterView): Violation[] {
  return isGiven(spec.historyServerOptions)
    ? [without([...path, 'historyServerOptions'], 'adds a container that has no security context, and can have none', 'leave it out')] : [];
}

/** A job is submitted by a pod of its own, by a container of the head, or by something that is there already. */
function ofSubmitter(job: JobView): Violation[] {
  const template = part(part(job, 'submitterPodTemplate'), 'spec');
  switch (job.submissionMode) {
    case 'SidecarMode': return [without([...job.path, 'submissionMode'],
      'adds a container that has no security context, and can have none ("SidecarMode")', 'use HTTPMode, or K8sJobMode with a submitterPodTemplate')];
    case 'K8sJobMode': return isGiven(job.spec.submitterPodTemplate)
      ? ofPod({ spec: template, containers: [...items(template, 'containers'), ...items(template, 'initContainers')] })
      : [without([...job.path, 'submitterPodTemplate'], 'is missing, and without it the pod that submits has no security context', 'give one, or use HTTPMode')];
    default: return [];
  }
}

function without(path: Path, message: string, fix: string): Violation {
  return { path, message, fix };
}

function ofPod({ spec, containers }: Pod): Violation[] {
  const ofSpec = part(spec, 'securityContext');
  const contexts = containers.map(container => part(container, 'securityContext'));
  // in a user namespace of its own a pod may be root
  const mayBeRoot = spec.spec.hostUsers === false;
  return [
    ...mayBeRoot ? [] : [...[ofSpec, ...contexts].flatMap(root), ...allowsRoot(ofSpec)],
    ...contexts.flatMap(context => ofContainer(context, ofSpec.spec, mayBeRoot)),
    ...items(spec, 'volumes').filter(({ spec: volume }) => !ALLOWED_VOLUMES.some(type => isGiven(volume[type]))).flatMap(ofVolume),
  ];
}

function root({ path, spec }: Located): Violation[] {
  return spec.runAsUser !== 0 ? [] : [{ path: [...path, 'runAsUser'], message: 'is root (0)', fix: 'give another user, such as 1000' }];
}

/** A pod that says so is refused even where all of its containers say otherwise. */
function allowsRoot({ path, spec }: Located): Violation[] {
  return spec.runAsNonRoot !== false ? [] : [{ path: [...path, 'runAsNonRoot'], message: 'lets containers run as root (false)', fix: 'set it to true' }];
}

/** What a container does not say itself, its pod says for it, but not everything; what baseline refuses is found already. */
function ofContainer(context: Located, ofPodSpec: JsonObject, mayBeRoot: boolean): Violation[] {
  const capabilities = asObject(context.spec.capabilities);
  const lacking = [
    ...context.spec.allowPrivilegeEscalation === false ? [] : ['allowPrivilegeEscalation: false'],
    ...asList(capabilities.drop).includes('ALL') ? [] : ['capabilities.drop: [ALL]'],
    ...mayBeRoot || isGiven(context.spec.runAsNonRoot ?? ofPodSpec.runAsNonRoot) && context.spec.runAsNonRoot !== false ? [] : ['runAsNonRoot: true'],
    ...isGiven(asObject(context.spec.seccompProfile).type ?? asObject(ofPodSpec.seccompProfile).type) ? [] : ['seccompProfile.type: RuntimeDefault'],
  ];
  const added = HARMLESS.filter(capability => capability !== 'NET_BIND_SERVICE' && asList(capabilities.add).includes(capability));
  return [
    ...lacking.length > 0 ? [{ path: context.path, message: `lacks ${lacking.join(', ')}`, fix: 'set that, as PodSecurity.restricted() does' }] : [],
    ...added.length > 0 ? [{ path: [...context.path, 'capabilities', 'add'], message: `adds capabilities (${added.join(', ')})`, fix: 'remove them' }] : [],
  ];
}

const ALLOWED_VOLUMES = ['configMap', 'csi', 'downwardAPI', 'emptyDir', 'ephemeral', 'image', 'persistentVolumeClaim', 'projected', 'secret'];

/** A path of the node is forbidden anyway; a volume without any type is an empty folder. */
function ofVolume({ path, spec }: Located): Violation[] {
  return Object.keys(spec).filter(key => key !== 'name' && key !== 'hostPath')
    .map(type => ({ path: [...path, type], message: 'is a volume that pods cannot choose for themselves', fix: 'use a persistentVolumeClaim' }));
}
