import { readdirSync } from 'fs';
import { join } from 'path';
import { answers, podValidation } from './pod-validation';
import { withDefaults } from './with-defaults';
import { stories } from '../../projenrc/examples';
import { readObjects } from '../../src/check/manifest-file';
import { targetOf } from '../../src/check/target-flags';
import { asObject, JsonObject } from '../../src/private/json';
import { check, checkOperator, describe as sentence } from '../../src/rules/engine';
import { Manifest } from '../../src/rules/manifest';
import { OperatorView } from '../../src/rules/operator/operator-view';
import { BUILD_TIMEOUT } from '../go-tool';

/** The feature gates that an example needs. */
const GATES: Readonly<Record<string, string>> = { 'fault-tolerant-rocksdb': 'GCSFaultToleranceEmbeddedStorage=true', 'nightly-job': 'RayCronJob=true' };

function objectsOf(story: string): JsonObject[] {
  const folder = join(__dirname, '..', '..', 'examples', story);
  return readdirSync(folder).filter(file => file.endsWith('.yaml')).flatMap(file => readObjects(join(folder, file))).map(({ json }) => asObject(json));
}

function manifestsOf(story: string): Manifest[] {
  return objectsOf(story).flatMap(json => Manifest.of(json) ?? []);
}

/** The clusters that there are, and those that the operator makes for jobs and services. */
function clustersOf(story: string): JsonObject[] {
  return manifestsOf(story).flatMap(({ json, clusters }) => clusters.map(({ spec }) => ({ ...json, kind: 'RayCluster', spec })));
}

function findings(manifest: Manifest, gates: string | undefined): string[] {
  return check(manifest, targetOf({ release: '1.7', gates })).map(sentence);
}

/** Stories that are about an operator alone. */
const WITHOUT_CLUSTER = ['coming-from-helm', 'operator-with-prometheus', 'operator-with-webhooks'];

const withCluster = stories().filter(story => !WITHOUT_CLUSTER.includes(story));

const OPERATORS = ['coming-from-helm', 'nightly-job', 'operator-with-prometheus', 'operator-with-webhooks', 'two-teams', 'whole-cluster'];

/** What Kubernetes says to the pods and the service of each cluster, once the API server has stored it. */
function refusals(clusters: readonly JsonObject[]): string[][] {
  return answers(withDefaults(clusters));
}

beforeAll(() => {
  podValidation();
  withDefaults([{ apiVersion: 'ray.io/v1', kind: 'RayCluster' }]);
}, 2 * BUILD_TIMEOUT);

test.each(withCluster)('Kubernetes accepts each pod and the service that the operator makes of the example %s', story => {
  const clusters = clustersOf(story);

  expect(clusters).not.toEqual([]);
  expect(refusals(clusters)).toEqual(clusters.map(() => []));
}, 60_000);

test('Kubernetes refuses a pod that mounts what is not there, so the check above can fail', () => {
  const [cluster] = clustersOf('memory-tuned');
  const broken = JSON.parse(JSON.stringify(cluster).replace('"mountPath":"/spill","name":"spill"', '"mountPath":"/spill","name":"spilt"')) as JsonObject;

  expect(refusals([broken])).toEqual([[expect.stringContaining('Not found: "spilt"'), expect.stringContaining('Not found: "spilt"')]]);
}, 60_000);

test.each(stories())('no rule finds anything in the example %s, with the feature gates that it needs', story => {
  expect(manifestsOf(story).flatMap(manifest => findings(manifest, GATES[story]))).toEqual([]);
});

test.each(OPERATORS)('no rule finds anything in the operator of the example %s, nor in what stands beside it', story => {
  const objects = objectsOf(story);
  const operators = objects.flatMap(json => OperatorView.of(json, () => objects) ?? []);

  expect(operators).toHaveLength(1);
  expect(operators.flatMap(operator => checkOperator(operator, targetOf({ release: '1.7' })).map(sentence))).toEqual([]);
});

test.each(Object.entries(GATES))('the example %s needs the feature gate %s', story => {
  expect(manifestsOf(story).flatMap(manifest => findings(manifest, undefined))).not.toEqual([]);
});
