import { Changes, Json, rayJob } from '../../manifests';
import { silencing } from '../rows';

export const AT = 'spec.entrypoint';
export const HTTP: Changes = { 'spec.submissionMode': 'HTTPMode' };

/** A job that runs a command on a Ray release that keeps the words of a command; what its nodes have is asked elsewhere. */
export function running(entrypoint: unknown, changes: Changes = {}): Json {
  return on('2.60.0', entrypoint, changes);
}

/** The same on another release. */
export function on(release: string, entrypoint: unknown, changes: Changes = {}): Json {
  const containers = [{ name: 'ray', image: `rayproject/ray:${release}`, resources: { limits: { cpu: '1', memory: '4Gi' } } }];
  return rayJob({
    ...silencing('entrypoint-capacity'),
    'spec.entrypoint': entrypoint,
    'spec.rayClusterSpec.rayVersion': release,
    'spec.rayClusterSpec.headGroupSpec.template.spec.containers': containers,
    'spec.rayClusterSpec.workerGroupSpecs[0].template.spec.containers': containers,
    ...changes,
  });
}

/** A submitter of the user's own. */
export function submitter(container: Json): Changes {
  return { 'spec.submitterPodTemplate.spec': { restartPolicy: 'Never', containers: [{ name: 'submitter', image: 'a.example/b:1', ...container }] } };
}

/** On a cluster of somebody else, whose release nobody knows. */
export const ELSEWHERE: Changes = { 'spec.rayClusterSpec': undefined, 'spec.clusterSelector': { 'ray.io/cluster': 'theirs' } };
