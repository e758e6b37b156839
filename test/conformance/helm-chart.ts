import { readFileSync } from 'fs';
import { App, Chart } from 'cdk8s';
import { parse, parseAllDocuments } from 'yaml';
import { KubeRayOperator, KubeRayOperatorProps } from '../../src/operator/kuberay-operator';
import { asList, asObject, asText, isObject, JsonObject, scalarText } from '../../src/private/json';
import { FeatureGate } from '../../src/rules/feature-gate';
import { parseFlags } from '../../src/rules/operator/flags';
import { KubeRayTarget } from '../../src/rules/target';
import { shared } from '../shared';

/** What objects say: by object, the value of each leaf by its path. */
export type Said = ReadonlyMap<string, ReadonlyMap<string, unknown>>;

/** The objects that upstream's chart renders. */
export function chart(name: string): Said {
  const documents = parseAllDocuments(readFileSync(shared('kuberay', 'helm', `operator.${name}.yaml`), 'utf8'));
  return said(documents.map(document => asObject(document.toJS())).filter(({ kind }) => kind !== undefined));
}

/** The objects that the construct makes in the namespace of the renderings. */
export function construct(props: KubeRayOperatorProps): Said {
  const platform = new Chart(new App(), 'platform', { namespace: 'ray-system' });
  new KubeRayOperator(platform, 'Operator', props);
  return said(platform.toJson());
}

function said(objects: readonly JsonObject[]): Said {
  return new Map(objects.map(object => [titleOf(object), new Map(leaves('', object))]));
}

function titleOf({ kind, metadata }: JsonObject): string {
  const { name, namespace } = asObject(metadata);
  return [asText(kind), asText(namespace), asText(name)].filter(part => part !== undefined).join(' ');
}

/** Lists go by what tells their items apart, where the order says nothing. */
function leaves(path: string, value: unknown): [string, unknown][] {
  if (path.endsWith('.args')) { return argumentsOf(path, value); }
  if (path === '.rules') { return asList(value).flatMap(permissions); }
  if (path.endsWith('.config.yaml')) { return leaves(`${path}:`, parse(scalarText(value))); }
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => leaves(`${path}[${scalarText(asObject(item).name ?? asObject(item).kind ?? index)}]`, item));
  }
  return isObject(value) ? Object.entries(value).flatMap(([key, item]) => leaves(`${path}.${key}`, item)) : [[path, value]];
}

/** What they say, however it is written; gates are said or at their defaults. */
function argumentsOf(path: string, value: unknown): [string, unknown][] {
  const { flags } = parseFlags(asList(value).map(text => ({ text: scalarText(text), path: [] })));
  const text = flags.find(({ name }) => name === 'feature-gates')?.value ?? '';
  const gates = new Map(text.split(',').map(entry => entry.split('=') as [string, string]));
  const newest = KubeRayTarget._of({});
  return [
    ...flags.filter(({ name }) => name !== 'feature-gates').map(({ name, value: given }): [string, unknown] => [`${path}.--${name}`, given]),
    ...Object.values(FeatureGate).map((gate): [string, unknown] => [`${path}.${gate}`, gates.get(gate) ?? String(newest.isEnabled(gate))]),
  ];
}

function permissions(rule: unknown): [string, unknown][] {
  const { apiGroups, resources, verbs, resourceNames = [''] } = asObject(rule);
  const all = (list: unknown) => asList(list).map(scalarText);
  return all(apiGroups).flatMap(group => all(resources).flatMap(resource => all(verbs).flatMap(verb =>
    all(resourceNames).map((name): [string, unknown] => [`.rules ${group}/${resource} ${verb} ${name}`, true]))));
}

/** What differs: `object path: theirs -> ours`; an object that only one of them has is one line. */
export function differences(theirs: Said, ours: Said): string[] {
  return [...new Set([...theirs.keys(), ...ours.keys()])].flatMap(title => {
    const [one, other] = [theirs.get(title), ours.get(title)];
    if (!one || !other) { return [`${title}: only ${one ? 'theirs' : 'ours'}`]; }
    return [...new Set([...one.keys(), ...other.keys()])].filter(path => one.get(path) !== other.get(path))
      .map(path => `${title} ${path}: ${shown(one.get(path))} -> ${shown(other.get(path))}`);
  });
}

function shown(value: unknown): string {
  return value === undefined ? 'none' : JSON.stringify(value);
}
