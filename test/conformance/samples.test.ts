import { readdirSync } from 'fs';
import { join } from 'path';
import { readObjects } from '../../src/check/manifest-file';
import { targetOf } from '../../src/check/target-flags';
import { check, describe as sentence, isError } from '../../src/rules/engine';
import { Manifest } from '../../src/rules/manifest';
import { shared } from '../shared';

const folder = shared('kuberay', 'samples');
const samples = readdirSync(folder).filter(file => file.endsWith('.yaml'));

/** The samples of what is off by default: the gate that each needs, what needs it, and what is said without it. */
const GATED = [
  ['ray-cluster.mtls.yaml', 'RayClusterMTLS=true', 'field', 'spec.tlsOptions: needs the feature gate RayClusterMTLS, which is off (KubeRay 1.7)'],
  ['ray-cluster.network-policy-deny-all.yaml', 'RayClusterNetworkPolicy=true',
    'field', 'spec.networkPolicy: needs the feature gate RayClusterNetworkPolicy, which is off (KubeRay 1.7)'],
  ['ray-cronjob.sample.yaml', 'RayCronJob=true', 'kind', 'kind: needs the feature gate RayCronJob, which is off (KubeRay 1.7)'],
] as const;

const ADVICE = 'turn it on in the operator and name it in featureGates of the target, or do without the';

function manifestsIn(file: string): Manifest[] {
  return readObjects(join(folder, file)).map(({ json }) => Manifest.of(json)).filter(manifest => manifest !== undefined);
}

/** The errors in a sample, for an operator of KubeRay 1.7. */
function errorsIn(file: string, featureGates: string | undefined): string[] {
  const target = targetOf({ release: '1.7', gates: featureGates });
  return manifestsIn(file).flatMap(manifest => check(manifest, target)).filter(isError).map(sentence);
}

test.each(samples)('KubeRay\'s own %s has no error, with the feature gate that it needs', file => {
  expect(errorsIn(file, GATED.find(([name]) => name === file)?.[1])).toEqual([]);
});

test.each(GATED)('KubeRay\'s own %s needs the feature gate %s', (file, _, what, finding) => {
  expect(errorsIn(file, undefined)).toEqual([`${finding}: ${ADVICE} ${what} [feature-gate]`]);
});

test('the samples have objects of every kind', () => {
  const kinds = samples.flatMap(manifestsIn).map(({ kind }) => kind.kind).sort();

  expect(kinds).toEqual([
    ...Array(33).fill('RayCluster'), 'RayCronJob', ...Array(19).fill('RayJob'), ...Array(11).fill('RayService'),
  ]);
});
