import { existsSync, readFileSync } from 'fs';
import { join } from 'path';
import { isDeepStrictEqual } from 'util';
import { App, Chart } from 'cdk8s';
import { parse } from 'yaml';
import { KINDS } from '../../imports/kuberay';
import { KubeRayCrds } from '../../src/operator/kuberay-crds';
import { KubeRayVersion } from '../../src/rules/kuberay-version';
import { KubeRayTarget } from '../../src/rules/target';
import { BUILD_TIMEOUT, goModule } from '../go-tool';
import { shared } from '../shared';

type Json = Readonly<Record<string, unknown>>;

/** Releases whose CRDs are in the module proxy; each stands for the level of Kubernetes that it embeds. */
const RELEASES = ['1.3.0', '1.3.2', '1.4.2', '1.5.1', '1.6.2'];

/** What Kubernetes' types have for later releases, too: each is filled in or asked for by nobody but the API server, or in no status that a user writes. */
const KUBERNETES_LEVEL: readonly [string, RegExp, string][] = [
  ['1.3.0', /Probe\.grpc\.service\.default$/, 'the API server fills it in, once the pod is made'],
  ['1.3.0', /\.volumes\[\]\.(azureDisk|iscsi|rbd|scaleIO)\.\w+\.default$/, 'the API server fills it in, once the pod is made'],
  ['1.3.0', /\.status\.loadBalancer\.ingress\[\]\.ports\[\]\.(required\.\d|protocol\.default)$/, 'status of a service, which nobody writes'],
];

/** What our CRDs say, for a release. */
function ours(release: string): Map<string, Json> {
  const chart = new Chart(new App(), 'crds');
  KubeRayTarget.set(chart, { version: KubeRayVersion.of(release) });
  new KubeRayCrds(chart, 'Crds', { v1Alpha1: true });
  const crds: Json[] = chart.toJson();
  return new Map(crds.map(crd => [String((crd.metadata as Json).name), crd]));
}

function upstream(folder: string): Map<string, Json> {
  const files = Object.values(KINDS).map(({ plural }) => join(folder, `ray.io_${plural}.yaml`)).filter(file => existsSync(file));
  const crds: Json[] = files.map(file => parse(readFileSync(file, 'utf8')));
  return new Map(crds.map(crd => [String((crd.metadata as Json).name), crd]));
}

/** The paths where two values differ. Items of lists are told by index, but those of a schema are `[]`. */
function differences(one: unknown, other: unknown, path = ''): string[] {
  if (isDeepStrictEqual(one, other)) { return []; }
  if (!isTree(one) || !isTree(other)) { return [path]; }
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].flatMap(key => differences(one[key as keyof object], other[key as keyof object], path + step(key)));
}

function isTree(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function step(key: string): string {
  return key === 'items' ? '[]' : key === 'additionalProperties' ? '{}' : key === 'properties' ? '' : `.${key}`;
}

/** Without what may differ: sentences of fields, the order of required fields, and the tool that made the file. */
function comparable(crds: ReadonlyMap<string, Json>): Json {
  return Object.fromEntries([...crds].map(([name, crd]) => [name, strip(crd)]));
}

function strip(value: unknown, isSchema = false): unknown {
  if (Array.isArray(value)) { return value.map(item => strip(item)); }
  if (!isTree(value)) { return value; }
  const entries = Object.entries(value).filter(([key, item]) => !isLeftOut(key, item, isSchema));
  return Object.fromEntries(entries.map(([key, item]) => [
    key,
    key === 'required' && Array.isArray(item) ? [...item].sort() : strip(item, key !== 'properties'),
  ]));
}

/** A property may be called description, too; its value is a schema. */
function isLeftOut(key: string, value: unknown, isSchema: boolean): boolean {
  if (key === 'annotations') { return isTree(value) && 'controller-gen.kubebuilder.io/version' in value; }
  return isSchema && key === 'description' && typeof value === 'string';
}

test('our CRDs for KubeRay 1.7 are upstream\'s, but for descriptions', () => {
  const theirs = comparable(upstream(shared('kuberay/crds/v1.7.0')));

  expect(Object.keys(theirs)).toHaveLength(4);
  expect(differences(comparable(ours('1.7')), theirs)).toEqual([]);
}, 60_000);

describe.each(RELEASES)('our CRDs for KubeRay %s', release => {
  let found: string[];
  let kinds: string[];
  beforeAll(() => {
    const module = goModule('github.com/ray-project/kuberay/ray-operator', `v${release}`);
    const theirs = upstream(join(module, 'config/crd/bases'));
    kinds = [...theirs.keys()];
    found = differences(comparable(ours(release)), comparable(theirs));
  }, BUILD_TIMEOUT);

  test('are for the kinds that it has', () => {
    expect([...ours(release).keys()].sort()).toEqual(kinds.sort());
  }, 60_000);

  test('are upstream\'s, but for descriptions and what is named', () => {
    const named = KUBERNETES_LEVEL.filter(([of]) => of === release).map(([, path]) => path);

    expect(found.filter(path => !named.some(pattern => pattern.test(path)))).toEqual([]);
  });

  test('differ in all that is named', () => {
    const named = KUBERNETES_LEVEL.filter(([of]) => of === release);

    expect(named.filter(([, pattern]) => !found.some(path => pattern.test(path)))).toEqual([]);
  });
});
