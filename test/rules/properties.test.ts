import * as fc from 'fast-check';
import { RELEASES } from '../../imports/kuberay';
import { TYPES } from '../../imports/model';
import { asObject, JsonObject } from '../../src/private/json';
import { check, checkOperator } from '../../src/rules/engine';
import { KubeRayVersion } from '../../src/rules/kuberay-version';
import { Manifest } from '../../src/rules/manifest';
import { OperatorView } from '../../src/rules/operator/operator-view';
import { KubeRayTarget } from '../../src/rules/target';
import { rayCluster, rayCronJob, rayJob, rayService } from '../manifests';
import { operator } from './operator/operators';

const FIELDS = [...new Set(Object.values(TYPES).flatMap(type => Object.keys(type.fields)))];

/** Everything that JSON can be, and what comes near to what fields take. */
const value = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.constantFrom(null, true, '', '1', 'a b', 0, -1, 1.5, 2 ** 31, [], {}, [null], [{}, {}], { a: null }, [[]], 'rayproject/ray:2.9.0'),
  fc.dictionary(fc.constantFrom(...FIELDS), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 4 }),
);

/** Where: the n-th container counted from the top down; what: put a value at one of its keys or a new one, or take a key out. */
const change = fc.record({
  container: fc.nat(),
  key: fc.oneof(fc.nat(), fc.constantFrom(...FIELDS), fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString')),
  value: fc.option(value, { nil: undefined }),
});

type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

const MAKERS = [rayCluster, rayJob, rayService, rayCronJob];

const texts = fc.tuple(fc.constantFrom(...MAKERS), fc.array(change, { minLength: 1, maxLength: 6 })).map(([make, changes]) => {
  const json = make();
  changes.forEach(one => apply(json, one));
  return JSON.stringify(json);
});

const targets = fc.constantFrom(...RELEASES, '1.5.0').map(release => KubeRayTarget._of({ version: KubeRayVersion.of(release) }));

test('whatever JSON is in a manifest, the rules do not throw, find the same twice, and change nothing', () => {
  let findings = 0;
  fc.assert(fc.property(texts, targets, (text, target) => {
    const json: unknown = JSON.parse(text);
    const found = findingsIn(json, target);
    expect(JSON.stringify(json)).toBe(text);
    expect(findingsIn(json, target)).toEqual(found);
    findings += found.length;
  }), { seed: 20260131, numRuns: 1500 });
  expect(findings).toBeGreaterThan(1500);
});

/** An operator, and what the rules read beside it: a file, rights, and a cluster. */
const platforms = fc.array(change, { minLength: 1, maxLength: 8 }).map(changes => {
  const json = [
    operator({ args: ['--config', '/etc/kuberay/config.yaml', '--watch-namespace=a'], container: { env: [], volumeMounts: [{ mountPath: '/etc/kuberay' }] } }),
    { kind: 'ConfigMap', metadata: { name: 'c', namespace: 'ray-system' }, data: { 'config.yaml': 'kind: Configuration\nwatchNamespace: a\n' } },
    { kind: 'RoleBinding', metadata: { namespace: 'a' }, roleRef: { kind: 'Role', name: 'r' }, subjects: [{ kind: 'ServiceAccount', name: 'kuberay-operator' }] },
    { kind: 'Role', metadata: { name: 'r', namespace: 'a' }, rules: [{ apiGroups: ['ray.io'], resources: ['rayclusters', 'rayclusters/finalizers'], verbs: ['list', 'update'] }] },
    rayCluster({ 'metadata.namespace': 'b' }),
    operator({ name: 'other' }),
  ];
  changes.forEach(one => apply(json, one));
  return JSON.stringify(json.map(asObject));
});

test('whatever JSON is in an operator, and beside it, the rules do not throw, find the same twice, and change nothing', () => {
  let findings = 0;
  fc.assert(fc.property(platforms, targets, (text, target) => {
    const json = JSON.parse(text) as JsonObject[];
    const found = () => json.flatMap(one => OperatorView.of(one, () => json) ?? []).flatMap(view => checkOperator(view, target));
    findings += found().length;
    expect(found()).toEqual(found());
    expect(JSON.stringify(json)).toBe(text);
  }), { seed: 20261127, numRuns: 1500 });
  expect(findings).toBeGreaterThan(1500);
});

function findingsIn(json: unknown, target: KubeRayTarget): ReturnType<typeof check> {
  const manifest = Manifest.of(json);
  return manifest ? check(manifest, target) : [];
}

function apply(json: object, { container, key, value: put }: Change): void {
  const containers = containersIn(json);
  const chosen = containers[container % containers.length];
  const copy = structuredClone(put);
  if (Array.isArray(chosen)) {
    chosen.splice(typeof key === 'number' ? key % (chosen.length + 1) : 0, 1, ...copy === undefined ? [] : [copy]);
  } else {
    const keys = Object.keys(chosen);
    const name = typeof key === 'number' ? keys[key % keys.length] ?? '0' : key;
    // defined, as assigning to __proto__ makes no key
    Object.defineProperty(chosen, name, { ...WRITABLE, value: copy });
  }
}

const WRITABLE = { enumerable: true, configurable: true, writable: true };

function containersIn(json: unknown): object[] {
  return typeof json === 'object' && json !== null ? [json, ...Object.values(json).flatMap(containersIn)] : [];
}
