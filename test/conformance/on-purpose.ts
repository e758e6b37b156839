import { Flat } from './flat';
import { rayAtLeast } from '../../src/private/ray-version';

/** A leaf that is not the same on both sides; `undefined` where a side does not have it. */
export interface Difference {
  readonly path: string;
  readonly upstream: unknown;
  readonly ours: unknown;
}

/** What our constructs do otherwise than the sample, where the user does not object. */
export interface OnPurpose {
  readonly name: string;
  readonly reason: string;
  readonly holds: (difference: Difference, upstream: Flat, ours: Flat) => boolean;
}

export function differences(upstream: Flat, ours: Flat): Difference[] {
  return [...new Set([...upstream.keys(), ...ours.keys()])]
    .map(path => ({ path, upstream: upstream.get(path), ours: ours.get(path) }))
    .filter(difference => difference.upstream !== difference.ours);
}

/** Only we say something: paths that end so have this value. */
function weAdd(end: string, value: unknown): OnPurpose['holds'] {
  return ({ path, upstream, ours }) => upstream === undefined && path.endsWith(end) && ours === value;
}

/** One side has it here, the other elsewhere. */
function isMoved(upstream: unknown, ours: unknown): boolean {
  return (upstream === undefined) !== (ours === undefined);
}

/** A leaf of the pod that the path is in. */
function inPod(side: Flat, path: string, leaf: string): unknown {
  return side.get(path.replace(/\.template\..*/, `.template.${leaf}`));
}

/** A leaf of the cluster that the path is in. */
function inCluster(side: Flat, path: string, leaf: string): unknown {
  return side.get(path.replace(/\.(headGroupSpec|workerGroupSpecs|autoscalerOptions|headServiceAnnotations|rayVersion)\b.*/, `.${leaf}`));
}

/** Their images have a user `ray`, with this number and group. */
function hasUserRay(side: Flat, path: string): boolean {
  return /^rayproject\/ray(-ml)?:/.test(String(inPod(side, path, 'spec.containers[0].image')));
}

const HEAD_PORTS: Readonly<Record<string, number>> = { 'gcs-server': 6379, 'dashboard': 8265, 'client': 10001, 'metrics': 8080, 'serve': 8000 };

function isHeadPort({ path, upstream, ours }: Difference): boolean {
  const [, number, leaf] = /\.headGroupSpec\.template\.spec\.containers\[0\]\.ports\[(\d+)\/TCP\]\.(\w+)$/.exec(path) ?? [];
  const name = Object.keys(HEAD_PORTS).find(key => HEAD_PORTS[key] === Number(number));
  const declared: Record<string, unknown> = { name, containerPort: HEAD_PORTS[name ?? ''], protocol: 'TCP' };
  return name !== undefined && upstream === undefined && declared[leaf] === ours;
}

/** The security context of pods and containers, leaf by leaf. */
const SECURITY: readonly OnPurpose[] = [
  {
    name: 'runs as the user ray',
    reason: 'the official images do so anyway; said, it can be checked by Pod Security and the kubelet',
    holds: (difference, upstream) => hasUserRay(upstream, difference.path)
      && (weAdd('.template.spec.securityContext.runAsUser', 1000)(difference, upstream, upstream)
        || weAdd('.template.spec.securityContext.runAsGroup', 100)(difference, upstream, upstream)),
  },
  {
    name: 'volumes belong to the group of the user ray',
    reason: 'a volume that belongs to root could not be written to',
    holds: (difference, upstream) => hasUserRay(upstream, difference.path)
      && (weAdd('.template.spec.securityContext.fsGroup', 100)(difference, upstream, upstream)
        || weAdd('.template.spec.securityContext.fsGroupChangePolicy', 'OnRootMismatch')(difference, upstream, upstream)),
  },
  {
    name: 'not root',
    reason: 'Pod Security `restricted`; the official images do not need root',
    holds: weAdd('.securityContext.runAsNonRoot', true),
  },
  {
    name: 'default seccomp profile',
    reason: 'Pod Security `restricted`; Ray makes no system call that the profile forbids',
    holds: weAdd('.securityContext.seccompProfile.type', 'RuntimeDefault'),
  },
  {
    name: 'no privilege escalation',
    reason: 'Pod Security `restricted`; a sample that uses sudo says otherwise',
    holds: weAdd('.securityContext.allowPrivilegeEscalation', false),
  },
  {
    name: 'no capabilities',
    reason: 'Pod Security `restricted`; Ray needs none',
    holds: weAdd('.securityContext.capabilities.drop["ALL"]', 'ALL'),
  },
  {
    name: 'no service account token',
    reason: 'Ray does not talk to the API server; a pod with an account of its own keeps its token',
    holds: (difference, upstream, ours) => inPod(upstream, difference.path, 'spec.serviceAccountName') === undefined
      && weAdd('.template.spec.automountServiceAccountToken', false)(difference, upstream, ours),
  },
];

/** Other words for what the sample means, too. */
const SAME: readonly OnPurpose[] = [
  {
    name: 'an empty list or map',
    reason: 'says nothing, in these places',
    holds: ({ path, upstream, ours }) => ours === undefined && ['{}', '[]'].includes(String(upstream))
      && /\.(rayStartParams|securityContext|env|envFrom|workerGroupSpecs)$/.test(path),
  },
  {
    name: 'a token for who has one anyway',
    reason: 'what Kubernetes does if nothing is said',
    holds: weAdd('.template.spec.automountServiceAccountToken', true),
  },
  {
    name: 'privileges that are not denied',
    reason: 'what Kubernetes does if nothing is said',
    holds: (difference, ...sides) => weAdd('.containers[0].securityContext.allowPrivilegeEscalation', true)(difference, ...sides)
      || weAdd('.securityContext.privileged', false)(difference, ...sides)
      || weAdd('.containers[0].securityContext.runAsNonRoot', false)(difference, ...sides)
      || weAdd('.securityContext.readOnlyRootFilesystem', false)(difference, ...sides),
  },
  {
    name: 'the Ray release',
    reason: 'the image says it, and rules and operator want to know it',
    holds: ({ path, upstream, ours }, their) => /\.rayVersion$/.test(path) && upstream === undefined
      && new RegExp(`:${String(ours).replaceAll('.', '\\.')}(-|$)`).test(String(inCluster(their, path, 'headGroupSpec.template.spec.containers[0].image'))),
  },
  {
    name: 'annotations of the head service',
    reason: 'stand in the field of their own; the operator puts both on the service',
    holds: ({ path, upstream, ours }, their, our) => {
      const [, cluster, key] = /^(.*?)\.(?:headServiceAnnotations|headGroupSpec\.headService\.metadata\.annotations)\[(.+)\]$/.exec(path) ?? [];
      return key !== undefined && isMoved(upstream, ours) && (upstream ?? ours) === our.get(`${cluster}.headServiceAnnotations[${key}]`)
        && (upstream ?? ours) === their.get(`${cluster}.headGroupSpec.headService.metadata.annotations[${key}]`);
    },
  },
  {
    name: 'the type of the head service',
    reason: 'stands in the field of its own; the operator takes it where the template has none',
    holds: ({ path, upstream, ours }, their, our) => {
      const [cluster] = /^(.*)\.headGroupSpec\.(?:serviceType|headService\.spec\.type)$/.exec(path)?.slice(1) ?? [];
      const type = our.get(`${cluster}.headGroupSpec.serviceType`);
      return cluster !== undefined && isMoved(upstream, ours) && (upstream ?? ours) === type
        && type === their.get(`${cluster}.headGroupSpec.headService.spec.type`);
    },
  },
  {
    name: 'commands that the operator leaves alone',
    reason: 'the annotation stands on the pods that it is about; on the object it holds for all of them',
    holds: ({ path, upstream, ours }, their, our) => {
      const onObject = 'metadata.annotations[ray.io/overwrite-container-cmd]';
      const onPods = [...our.keys()].filter(key => key.endsWith(`.template.${onObject}`));
      const groups = [...our.keys()].filter(key => key.endsWith('.template.spec.containers[0].name'));
      return (path === onObject || onPods.includes(path)) && isMoved(upstream, ours) && (upstream ?? ours) === 'true'
        && their.get(onObject) === 'true' && onPods.length === groups.length;
    },
  },
];

/** What is decided for the user, and documented with the property. */
const CHOSEN: readonly OnPurpose[] = [
  {
    name: 'all ports of the head',
    reason: 'the head service and network policies know the ports that the container declares; the operator does so where it finds none',
    holds: isHeadPort,
  },
  {
    name: 'names of ports',
    reason: 'by these the operator finds the servers; the samples have others for the same number',
    holds: ({ path, upstream, ours }) => /\.headGroupSpec\..*\.containers\[0\]\.ports\[6379\/TCP\]\.name$/.test(path)
      && ['gcs', 'redis'].includes(String(upstream)) && ours === 'gcs-server',
  },
  {
    name: 'the name of the container that runs Ray',
    reason: 'goes by the role of the pod; the operator takes the first container, whatever its name is',
    holds: ({ path, upstream, ours }) => /\.workerGroupSpecs\[[^\]]+\]\.template\.spec\.containers\[0\]\.name$/.test(path)
      && upstream === 'ray-head' && ours === 'ray-worker',
  },
  {
    name: 'the second autoscaler',
    reason: 'Ray runs it from 2.47 on; the operator only prepares the pods for it if it is named',
    holds: weAdd('.autoscalerOptions.version', 'v2'),
  },
  {
    name: 'pods that the autoscaler replaces',
    reason: 'the operator wants it so where the second autoscaler is named',
    holds: ({ path, upstream, ours }, _, our) => path.endsWith('.template.spec.restartPolicy')
      && upstream === 'Always' && ours === 'Never' && inCluster(our, path, 'autoscalerOptions.version') === 'v2',
  },
  {
    name: 'a limit for the memory that is requested',
    reason: 'Ray offers the limit to tasks, else all memory of the node, and kills them only when that is used up',
    holds: ({ path, upstream, ours }, their) => path.endsWith('.containers[0].resources.limits[memory]') && upstream === undefined
      && ours === inPod(their, path, 'spec.containers[0].resources.requests[memory]'),
  },
  {
    name: 'the number of CPUs without a limit',
    reason: 'the request, rounded up, which is what the operator makes of it, too',
    holds: ({ path, upstream, ours }, their) => {
      const [group] = /^(.*)\.rayStartParams\[num-cpus\]$/.exec(path)?.slice(1) ?? [];
      const resources = `${group}.template.spec.containers[0].resources`;
      return upstream === undefined && !their.has(`${resources}.limits[cpu]`)
        && ours === String(Math.ceil(Number(their.get(`${resources}.requests[cpu]`))));
    },
  },
  {
    name: 'time to drain',
    reason: 'from Ray 2.57 on a node is drained for 30 seconds before it ends, and the pod has to outlive that',
    holds: ({ path, upstream, ours }, their) => path.endsWith('.template.spec.terminationGracePeriodSeconds')
      && upstream === 30 && ours === 60 && rayAtLeast(String(inCluster(their, path, 'rayVersion')), '2.57.0'),
  },
  {
    name: 'no Ray after a failure',
    reason: 'what runs before Ray in the same shell could fail without being noticed',
    holds: ({ path, upstream, ours }, their, our) => {
      const [container, place] = /^(.*)\.(command|args)\[0\]$/.exec(path)?.slice(1) ?? [];
      const line = `${String(their.get(`${container}.command[0]`))} ${String(their.get(`${container}.args[0]`))}`;
      const stricter = `${line} || exit`;
      return upstream !== undefined && ours === (place === 'args' ? stricter : undefined) && our.get(`${container}.args[0]`) === stricter;
    },
  },
];

export const ON_PURPOSE: readonly OnPurpose[] = [...SECURITY, ...SAME, ...CHOSEN];

/** The entries that a difference goes back to. */
export function reasonsFor(difference: Difference, upstream: Flat, ours: Flat): string[] {
  return ON_PURPOSE.filter(({ holds }) => holds(difference, upstream, ours)).map(({ name }) => name);
}
