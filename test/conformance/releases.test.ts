import { readFileSync } from 'fs';
import { RELEASES } from '../../imports/kuberay';
import { targetOf } from '../../src/check/target-flags';
import { check, describe as sentence } from '../../src/rules/engine';
import { Manifest } from '../../src/rules/manifest';
import { Json, rayCluster, rayCronJob, rayJob, rayService } from '../manifests';
import { shared } from '../shared';

/** A field, from comparing the CRDs that 1.0.0, 1.1.0 and so on install. */
interface UpstreamField {
  readonly kind: keyof typeof MANIFESTS;
  /** Items of a list are `[]`, and those of a map `{}`. */
  readonly path: string;
  readonly type: string;
  readonly since: string;
  readonly lastSeen?: string;
}

const MANIFESTS = { RayCluster: rayCluster, RayJob: rayJob, RayService: rayService, RayCronJob: rayCronJob };

const ALL_FIELDS: readonly UpstreamField[] = JSON.parse(readFileSync(shared('kuberay', 'fields.json'), 'utf8'));

/** The status is the operator's: nobody writes it, so the rules pass over it. */
const FIELDS = ALL_FIELDS.filter(({ path }) => path.startsWith('spec.'));

/** What came with a patch release stands in the list with the next minor release. */
const SINCE_PATCH: Readonly<Record<string, string>> = { 'spec.authOptions': '1.5.1', 'spec.authOptions.mode': '1.5.1' };

/** A value of each type that the fields have. */
const VALUES: Readonly<Record<string, unknown>> = {
  'string': 'x',
  'bool': true,
  'int32': 1,
  'int64': 1,
  'integer': 1,
  'number (float32 in Go)': 0.5,
  'Quantity (int-or-string, quantity regex)': '1Gi',
  'object': {},
  'object[]': [{}],
  'string[]': ['x'],
  'map<string,string>': { a: 'b' },
  'map<string,object>': { a: {} },
  'EnvFromSource[]': [{}],
  'EnvVar[]': [{ name: 'A' }],
  'EnvVarSource': {},
  'IngressTLS[]': [{}],
  'NetworkPolicyEgressRule[]': [{}],
  'NetworkPolicyIngressRule[]': [{}],
  'PodTemplateSpec': {},
  'ResourceRequirements': {},
  'SecurityContext': {},
  'Service': {},
  'VolumeMount[]': [{ name: 'a', mountPath: '/a' }],
};

/** The path of a field in a manifest, whose lists and maps have one item. */
function placeOf({ path }: UpstreamField): string {
  return path.replaceAll('[]', '[0]').replaceAll('{}', '.a');
}

/** For each release, where a manifest that has the field breaks a rule. */
function broken(ruleId: string, field: UpstreamField): Record<string, string[]> {
  const manifest = Manifest.of(MANIFESTS[field.kind]({ [placeOf(field)]: VALUES[field.type] }));
  if (!manifest) { throw new Error(`no manifest of a ${field.kind}`); }
  return perRelease(release =>
    check(manifest, targetOf({ release })).filter(finding => finding.ruleId === ruleId).map(({ path }) => path));
}

function perRelease(paths: (release: string) => string[]): Record<string, string[]> {
  return Object.fromEntries(RELEASES.map(release => [release, paths(release)]));
}

/** The field itself and those that it is in, from the outermost on. */
function around(field: UpstreamField): UpstreamField[] {
  const isIn = (path: string) => field.path === path || (field.path.startsWith(path) && /^\W/.test(field.path.slice(path.length)));
  return FIELDS.filter(({ kind, path }) => kind === field.kind && isIn(path)).sort((one, other) => one.path.length - other.path.length);
}

function minor(version: string): number {
  return Number(version.split('.')[1]);
}

/** Where the outermost field stands that a release does not have yet. */
function expectedNewer(field: UpstreamField, release: string): string[] {
  if (field.kind === 'RayCronJob' && minor(release) < 6) { return ['kind']; }
  const newer = around(field).find(({ path, since }) => minor(SINCE_PATCH[path] ?? since) > minor(release));
  return newer ? [placeOf(newer)] : [];
}

/** Where the outermost field stands that a release does not have any more. */
function expectedRemoved(field: UpstreamField, release: string): string[] {
  const removed = around(field).find(({ lastSeen }) => lastSeen !== undefined && minor(lastSeen) < minor(release));
  return removed ? [placeOf(removed)] : [];
}

test('there is a value for the type of every field', () => {
  expect(FIELDS.filter(({ type }) => VALUES[type] === undefined)).toEqual([]);
});

const CAME = FIELDS.map(field => ({ ...field, since: SINCE_PATCH[field.path] ?? field.since }));

test.each(CAME)('$path of a $kind needs KubeRay $since', field => {
  expect(broken('needs-newer-kuberay', field)).toEqual(perRelease(release => expectedNewer(field, release)));
});

const REMOVED = FIELDS.filter(({ lastSeen }) => lastSeen !== undefined);

test.each(REMOVED)('$path of a $kind is gone after KubeRay $lastSeen', field => {
  expect(broken('removed-field', field)).toEqual(perRelease(release => expectedRemoved(field, release)));
});

/** What is said of a manifest for a release, with feature gates if any are needed. */
function said(json: Json, release: string, gates?: string): string[] {
  const manifest = Manifest.of(json);
  return manifest ? check(manifest, targetOf({ release, gates })).map(sentence) : [];
}

test.each([
  ['1.5.0', [
    'spec.authOptions: needs KubeRay 1.5.1 (the target is 1.5.0): raise the target to 1.5.1, or leave it out [needs-newer-kuberay]',
  ]],
  ['1.5.1', []],
  ['1.5', []],
])('authOptions came with a patch release, so this is said for KubeRay %s: %j', (release, findings) => {
  expect(said(rayCluster({ 'spec.authOptions.mode': 'token' }), release)).toEqual(findings);
});

test('a field is refused in the cluster of other kinds, too', () => {
  const advice = 'needs KubeRay 1.7 (the target is 1.6): raise the target to 1.7, or leave it out [needs-newer-kuberay]';
  const ingress = 'headGroupSpec.ingressOptions';

  expect(said(rayJob({ [`spec.rayClusterSpec.${ingress}`]: {} }), '1.6')).toEqual([`spec.rayClusterSpec.${ingress}: ${advice}`]);
  expect(said(rayService({ [`spec.rayClusterConfig.${ingress}`]: {} }), '1.6')).toEqual([`spec.rayClusterConfig.${ingress}: ${advice}`]);
  expect(said(rayCronJob({ [`spec.jobTemplate.rayClusterSpec.${ingress}`]: {} }), '1.6', 'RayCronJob=true'))
    .toEqual([`spec.jobTemplate.rayClusterSpec.${ingress}: ${advice}`]);
});

test('the kind itself is refused, and nothing in it a second time', () => {
  expect(said(rayCronJob({ 'spec.timeZone': 'Europe/Berlin' }), '1.5'))
    .toEqual(['kind: needs KubeRay 1.6 (the target is 1.5): raise the target to 1.6, or leave it out [needs-newer-kuberay]']);
});

test('a field that is gone is told with the release that lacks it', () => {
  expect(said(rayCluster({ 'spec.headGroupSpec.replicas': 1 }), '1.1')).toEqual([
    'spec.headGroupSpec.replicas: was removed in KubeRay 1.1 (the target is 1.1): ' +
    'leave it out, as a cluster always has exactly one head [removed-field]',
  ]);
  expect(said(rayCluster({ 'spec.headGroupSpec.replicas': 1 }), '1.0')).toEqual([]);
});
