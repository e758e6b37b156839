import { at, isBlank } from './objects';
import { isDnsLabel, LABEL_FIX } from '../../private/formats';
import { asText } from '../../private/json';
import { quote } from '../../private/quote';
import { ClusterView, GroupView, Located, part, PodView } from '../cluster-view';
import { Severity } from '../finding';
import { Manifest } from '../manifest';
import { Rule, Violation } from '../rule';
import { objectRule } from '../schema/object-rule';

export const containerName = objectRule({
  id: 'container-name',
  severity: Severity.ERROR,
  summary: 'A container whose name is no DNS label: no pod is made.',
  checks: { Container: illegalName },
});

function illegalName(container: Located): Violation[] {
  const name = asText(container.spec.name);
  if (isBlank(container, 'name')) { return [at(container, 'name', 'is empty', 'give the container a name')]; }
  return name === undefined || isDnsLabel(name) ? [] : [at(container, 'name', `is no DNS label (${quote(name)})`, LABEL_FIX)];
}

export const containerNameTaken: Rule = {
  id: 'container-name-taken',
  severity: Severity.ERROR,
  summary: 'A container named as another of the pod, which may be one that the operator adds: no pod is made.',
  check: manifest => [
    ...manifest.clusters.flatMap(cluster => cluster.groups.flatMap(group => operatorNamesIn(group, operatorNames(manifest, cluster, group)))),
    ...manifest.pods.flatMap(initNamesTwice),
  ],
};

/** The containers that the operator adds to a pod, with what they are for. */
function operatorNames(manifest: Manifest, cluster: ClusterView, group: GroupView): ReadonlyMap<string, string> {
  const isHead = group === cluster.head;
  const isSidecar = manifest.jobs.some(({ submissionMode }) => submissionMode === 'SidecarMode');
  return new Map([
    ...isHead && cluster.autoscaling ? [['autoscaler', 'the autoscaler'] as const] : [],
    ...isHead && isSidecar ? [['ray-job-submitter', 'the submitter of the job'] as const] : [],
    ...isHead ? [] : [['wait-gcs-ready', 'the container that waits for the head'] as const],
    ...part(cluster, 'tlsOptions').spec.enabled === true ? [['wait-for-tls-ip-san', 'the container that waits for the certificate'] as const] : [],
  ]);
}

function operatorNamesIn({ allContainers }: GroupView, names: ReadonlyMap<string, string>): Violation[] {
  return allContainers.flatMap(container => {
    const purpose = names.get(asText(container.spec.name) ?? '');
    return purpose === undefined ? []
      : [at(container, 'name', `is the name of a container that the operator adds (${container.spec.name}, ${purpose})`, 'choose another name')];
  });
}

/** Twice in the same list is for the rule about duplicate items. */
function initNamesTwice({ containers, initContainers }: PodView): Violation[] {
  const names = containers.map(({ spec }) => asText(spec.name) ?? '').filter(name => name !== '');
  return initContainers.filter(({ spec }) => names.includes(asText(spec.name) ?? ''))
    .map(container => at(container, 'name', `is the name of a container, too (${container.spec.name})`, 'choose another name'));
}
