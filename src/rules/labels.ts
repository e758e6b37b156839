import { GroupView, Located, part } from './cluster-view';
import { Severity } from './finding';
import { Manifest } from './manifest';
import { Rule } from './rule';
import { asText } from '../private/json';
import { labelValueProblem } from '../private/labels';
import { Path } from '../private/path';
import { quote } from '../private/quote';

/** A label that somebody gives the pods of a group. */
interface Label {
  readonly path: Path;
  readonly key: string;
  readonly value: string;
}

const CLUSTER = 'ray.io/cluster';
const GROUP = 'ray.io/group';
const NODE_TYPE = 'ray.io/node-type';

/** Labels that the operator gives a pod whatever its template says, so that the API server never sees the others. */
export const OVERWRITTEN: readonly string[] = [CLUSTER, GROUP, NODE_TYPE];

function templateLabels(group: GroupView): Label[] {
  return labelsIn(part(part(part(group, 'template'), 'metadata'), 'labels')).filter(label => OVERWRITTEN.includes(label.key) || isLegal(label));
}

/** The labels of a group become labels of its pods, too, and win over those of the template. */
function groupLabels(group: GroupView): Label[] {
  return labelsIn(part(group, 'labels')).filter(isLegal);
}

/** A value that is none is a finding already. */
function isLegal({ value }: Label): boolean {
  return labelValueProblem(value) === undefined;
}

function labelsIn({ path, spec }: Located): Label[] {
  return Object.entries(spec).flatMap(([key, value]) => typeof value === 'string' ? [{ path: [...path, key], key, value }] : []);
}

const ignoredLabel: Rule = {
  id: 'ignored-label',
  severity: Severity.WARNING,
  summary: 'A label of a pod that the operator overwrites: it has another value in the cluster.',
  check: manifest => manifest.clusters.flatMap(({ groups, head }) => groups.flatMap(group => [...templateLabels(group), ...groupLabels(group)]
    .filter(({ key, value }) => OVERWRITTEN.includes(key) && value !== written(key, group, group === head, manifest))
    .map(({ path, value }) => ({ path, message: `is overwritten by the operator (${quote(value)})`, fix: 'remove it, or use a key of your own' })))),
};

/** What the operator writes, if that is known beforehand: the clusters of other objects have names that it makes. */
function written(key: string, { spec }: GroupView, inHead: boolean, { kind, metadata }: Manifest): string | undefined {
  switch (key) {
    case NODE_TYPE: return inHead ? 'head' : 'worker';
    case GROUP: return inHead ? 'headgroup' : asText(spec.groupName);
    default: return kind.kind === 'RayCluster' ? asText(metadata.name) : undefined;
  }
}

const IDENTIFIER = 'ray.io/identifier';
const APP = 'app.kubernetes.io/name';
const MAKER = 'app.kubernetes.io/created-by';
const RAY_NODE = 'ray.io/is-ray-node';

/** What the operator gives pods where nobody says otherwise. */
const OWN: Readonly<Record<string, string>> = { [APP]: 'kuberay', [MAKER]: 'kuberay-operator', [RAY_NODE]: 'yes' };

const headServiceLabel: Rule = {
  id: 'head-service-label',
  severity: Severity.ERROR,
  summary: 'A label of the head by which its service finds it: with another value the service leads nowhere, and no worker starts.',
  check: manifest => manifest.clusters.flatMap(({ head }) => {
    // the service follows the name of the app, but only as the template has it
    const app = templateLabels(head).find(({ key }) => key === APP)?.value ?? OWN[APP];
    const selected: Readonly<Record<string, string | undefined>> = { [IDENTIFIER]: identifierOf(manifest, 'head'), [MAKER]: OWN[MAKER], [APP]: app };
    return [...templateLabels(head), ...groupLabels(head)].filter(({ key, value }) => Object.hasOwn(selected, key) && value !== selected[key])
      .map(({ path, value }) => ({ path, message: `keeps the head service from finding the head (${quote(value)})`, fix: 'remove it' }));
  }),
};

const operatorLabel: Rule = {
  id: 'operator-label',
  severity: Severity.WARNING,
  summary: 'A label of the operator with another value: services, network policies and monitors that go by it pass the pods over.',
  check: manifest => manifest.clusters.flatMap(({ groups, head }) => groups
    .flatMap(group => group === head ? hiddenInHead(head, manifest) : hiddenInWorkers(group, manifest))
    .map(({ path, value }) => ({ path, message: `hides the pods from what goes by the operator's label (${quote(value)})`, fix: 'remove it' }))),
};

/** Other labels of the head are errors; the service that a RayJob or RayService has of its own follows no name of the app. */
function hiddenInHead(head: GroupView, { kind }: Manifest): Label[] {
  return [
    ...templateLabels(head).filter(({ key }) => key === RAY_NODE || (key === APP && kind.kind !== 'RayCluster')),
    ...groupLabels(head).filter(({ key }) => key === RAY_NODE),
  ].filter(({ key, value }) => value !== OWN[key]);
}

function hiddenInWorkers(group: GroupView, manifest: Manifest): Label[] {
  const own: Readonly<Record<string, string | undefined>> = { ...OWN, [IDENTIFIER]: identifierOf(manifest, 'worker') };
  return [...templateLabels(group), ...groupLabels(group)]
    .filter(({ key, value }) => [RAY_NODE, MAKER, IDENTIFIER].includes(key) && value !== own[key]);
}

/** The cluster of another object has a name that the operator makes, and so has no identifier that is known. */
function identifierOf({ kind, metadata }: Manifest, side: 'head' | 'worker'): string | undefined {
  const name = asText(metadata.name);
  return kind.kind === 'RayCluster' && name !== undefined ? `${name}-${side}` : undefined;
}

const templateName: Rule = {
  id: 'ignored-template-name',
  severity: Severity.WARNING,
  summary: 'A name or namespace in a pod template of a group: the operator ignores it, as it makes the names, and keeps pods where their cluster is.',
  check: ({ clusters, metadata: { namespace } }) => clusters.flatMap(({ groups }) => groups.flatMap(group => {
    const { path, spec } = part(part(group, 'template'), 'metadata');
    return ['name', 'namespace'].filter(key => (asText(spec[key]) ?? '') !== '' && !(key === 'namespace' && spec[key] === namespace)).map(key => ({
      path: [...path, key],
      message: `is ignored by the operator (${quote(spec[key])})`,
      fix: 'remove it',
    }));
  })),
};

/** The rules about labels and names in pod templates. */
export const LABEL_RULES: readonly Rule[] = [headServiceLabel, operatorLabel, ignoredLabel, templateName];
