import { Difference, inCluster, inHeadOfJob, inPod, isMoved, OnPurpose, weAdd } from './difference';
import { Flat } from './flat';
import { SECURITY } from './on-purpose-security';
import { Entrypoint } from '../../src';
import { rayAtLeast } from '../../src/private/ray-version';

const HEAD_PORTS: Readonly<Record<string, number>> = { 'gcs-server': 6379, 'dashboard': 8265, 'client': 10001, 'metrics': 8080, 'serve': 8000 };

function isHeadPort({ path, upstream, ours }: Difference): boolean {
  const [, number, leaf] = /\.headGroupSpec\.template\.spec\.containers\[0\]\.ports\[(\d+)\/TCP\]\.(\w+)$/.exec(path) ?? [];
  const name = Object.keys(HEAD_PORTS).find(key => HEAD_PORTS[key] === Number(number));
  const declared: Record<string, unknown> = { name, containerPort: HEAD_PORTS[name ?? ''], protocol: 'TCP' };
  return name !== undefined && upstream === undefined && declared[leaf] === ours;
}

/** Other words for what the sample means, too. */
const SAME: readonly OnPurpose[] = [
  {
    name: 'an empty list, map or text',
    reason: 'says nothing, in these places',
    holds: ({ path, upstream, ours }) => ours === undefined && ['{}', '[]', ''].includes(String(upstream))
      && /\.(rayStartParams|securityContext|env|envFrom|workerGroupSpecs|jobId)$/.test(path),
  },
  {
    name: 'a cluster that is not deleted',
    reason: 'what the operator does if nothing is said',
    holds: ({ path, upstream, ours }) => path.endsWith('.shutdownAfterJobFinishes') && upstream === false && ours === undefined,
  },
  {
    name: 'the number of GPUs',
    reason: 'the limit, which the operator tells Ray by itself',
    holds: ({ path, upstream, ours }, their, our) => {
      const [group] = /^(.*)\.rayStartParams\[num-gpus\]$/.exec(path)?.slice(1) ?? [];
      const limit = `${group}.template.spec.containers[0].resources.limits[nvidia.com/gpu]`;
      return upstream !== undefined && ours === undefined && upstream === their.get(limit) && upstream === our.get(limit);
    },
  },
  {
    name: 'resources in the field of the group',
    reason: 'the operator makes the same flags of it',
    holds: ({ path, upstream, ours }, their, our) => {
      const [group, kind] = /^(.*)\.(?:rayStartParams\[num-([cg]pu)s\]|resources\[([CG]PU)\])$/.exec(path)?.slice(1).filter(Boolean) ?? [];
      const amount = our.get(`${group}.resources[${kind?.toUpperCase()}]`);
      return kind !== undefined && isMoved(upstream, ours) && (upstream ?? ours) === amount && amount === their.get(`${group}.rayStartParams[num-${kind.toLowerCase()}s]`);
    },
  },
  {
    name: 'a token for who has one anyway',
    reason: 'what Kubernetes does if nothing is said',
    holds: weAdd('.spec.automountServiceAccountToken', true),
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
    holds: ({ path, upstream, ours }) => {
      const [, role] = /\.(head|worker)Group\w+(?:\[[^\]]+\])?\.template\.spec\.containers\[0\]\.name$/.exec(path) ?? [];
      return role !== undefined && upstream !== undefined && ours === `ray-${role}`;
    },
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
    name: 'memory where none is said',
    reason: 'without a limit each pod counts on all memory of its node',
    holds: ({ path, upstream, ours }, their) => /\.containers\[0\]\.resources\.(limits|requests)\[memory\]$/.test(path) && upstream === undefined
      && inPod(their, path, 'spec.containers[0].resources.requests[memory]') === undefined && ours === String(8 * 2 ** 30),
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

/** The pod that the operator makes to submit a job; all else in it is as in the head, or comes from Kubernetes in both. */
const SUBMITTER: Readonly<Record<string, unknown>> = {
  'spec.restartPolicy': 'Never',
  'spec.containers[0].name': 'ray-job-submitter',
  'spec.containers[0].resources.limits[cpu]': '1',
  'spec.containers[0].resources.limits[memory]': String(2 ** 30),
  'spec.containers[0].resources.requests[cpu]': '0.500',
  'spec.containers[0].resources.requests[memory]': String(200 * 2 ** 20),
};

const JOB: readonly OnPurpose[] = [
  {
    name: 'the pod that submits',
    reason: 'the one that the operator would make, but it says so, as it may do no more than Ray',
    holds: ({ path, upstream, ours }, their) => {
      const [template, leaf] = /^(.*\.submitterPodTemplate)\.(.*)$/.exec(path)?.slice(1) ?? [];
      return leaf !== undefined && upstream === undefined && ![...their.keys()].some(key => key.startsWith(`${template}.`))
        && ours !== undefined && ours === (SUBMITTER[leaf] ?? inHeadOfJob(their, path, leaf));
    },
  },
  {
    name: 'an address for the pod that submits',
    reason: 'by it network policies select the pod',
    holds: ({ path, upstream, ours }) => upstream === undefined && path.endsWith('.submitterPodTemplate.metadata.labels[cdk8s.io/metadata.addr]')
      && /^sample-Job-Submitter-c8[0-9a-f]{6}$/.test(String(ours)),
  },
  {
    name: 'a script that means the same however it is submitted',
    reason: 'on its way to Ray it goes through several shells, none of which must read it',
    holds: ({ path, upstream, ours }) => /\.entrypoint$/.test(path) && typeof upstream === 'string' && ours === Entrypoint.shell(upstream).text,
  },
];

export const ON_PURPOSE: readonly OnPurpose[] = [...SECURITY, ...SAME, ...CHOSEN, ...JOB];

/** The entries that a difference goes back to. */
export function reasonsFor(difference: Difference, upstream: Flat, ours: Flat): string[] {
  return ON_PURPOSE.filter(({ holds }) => holds(difference, upstream, ours)).map(({ name }) => name);
}
