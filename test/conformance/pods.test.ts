import * as fc from 'fast-check';
import { everySingleChange, podClusters } from './generated-pods';
import { REFUSALS } from './pod-refusals';
import { answers, podValidation } from './pod-validation';
import { readObjects } from '../../src/check/manifest-file';
import { imageProblem } from '../../src/private/image-reference';
import { check, isError, LocatedFinding } from '../../src/rules/engine';
import { KubeRayVersion } from '../../src/rules/kuberay-version';
import { Manifest } from '../../src/rules/manifest';
import { KubeRayTarget } from '../../src/rules/target';
import { BUILD_TIMEOUT } from '../go-tool';
import { shared } from '../shared';

const TARGET = KubeRayTarget._of({ version: KubeRayVersion.V1_6 });
const CASES = 2_000;
const IMAGES = 20_000;
const SEED = 20261122;

/** What only we refuse, by rule, the part of the sentence where the rule has more to say, and the reason. */
const OURS: readonly (readonly [ruleId: string, part: string, reason: string])[] = [
  ['autoscaler-cpu', '', 'the autoscaler stops'],
  ['container-image', 'is no image that a registry has', 'the kubelet reads it, and says InvalidImageName for ever'],
  ['memory-limit', '', 'the container runtime kills the process before it starts'],
  ['root-user', '', 'the kubelet does not start the container'],
  ['container-hook', 'names no port', 'the kubelet finds no port of that name, so the probe always fails'],
  ['head-port-number', '', 'the service leads to a port where Ray does not listen'],
  ['object-reference', 'is no name that', 'in volumes the API server does not look; the pod waits for what cannot be'],
];

const isOurs = ({ ruleId, message }: LocatedFinding) => OURS.some(([id, part]) => ruleId === id && message.includes(part));

function findings(manifest: unknown): LocatedFinding[] {
  return check(Manifest.of(JSON.parse(JSON.stringify(manifest))) as Manifest, TARGET);
}

function ourErrors(manifest: object): LocatedFinding[] {
  return findings(manifest).filter(isError);
}

beforeAll(() => { podValidation(); }, BUILD_TIMEOUT);

describe('Kubernetes\' own validation of what the real operator makes of generated clusters', () => {
  const manifests = [...everySingleChange(), ...fc.sample(podClusters, { numRuns: CASES, seed: SEED })];
  let cases: { manifest: object; refusals: string[]; errors: LocatedFinding[] }[];
  beforeAll(() => {
    const said = answers(manifests);
    cases = manifests.map((manifest, index) => ({ manifest, refusals: said[index], errors: ourErrors(manifest) }));
  }, 120_000);

  test('it accepts many of them and refuses many, so that both sides are tried', () => {
    const refused = cases.filter(({ refusals }) => refusals.length > 0).length;

    expect(cases.length).toBeGreaterThan(5_000);
    expect(refused).toBeGreaterThan(cases.length / 4);
    expect(refused).toBeLessThan(cases.length * 0.75);
  });

  test.each(REFUSALS)('it says "%s" to some of them', sentence => {
    expect(cases.some(({ refusals }) => refusals.some(refusal => refusal.includes(sentence)))).toBe(true);
  });

  test('it says nothing else', () => {
    const others = cases.flatMap(({ refusals }) => refusals).filter(refusal => !REFUSALS.some(sentence => refusal.includes(sentence)));

    expect([...new Set(others)].slice(0, 5)).toEqual([]);
  });

  test('nothing that it refuses passes us', () => {
    const missed = cases.filter(({ refusals, errors }) => refusals.length > 0 && errors.length === 0)
      .map(({ manifest, refusals }) => ({ manifest: JSON.stringify(manifest), refusals }));

    expect(missed.slice(0, 5)).toEqual([]);
  });

  test('nothing that it accepts is an error with us, unless we know better by name', () => {
    const extra = cases.filter(({ refusals }) => refusals.length === 0)
      .map(({ manifest, errors }) => ({ manifest: JSON.stringify(manifest), errors: errors.filter(error => !isOurs(error)) }))
      .filter(({ errors }) => errors.length > 0);

    expect(extra.slice(0, 5)).toEqual([]);
  });

  test.each(OURS)('it accepts what the rule %s finds with "%s": %s', (ruleId, part) => {
    expect(cases.some(({ refusals, errors }) => refusals.length === 0
      && errors.some(error => error.ruleId === ruleId && error.message.includes(part)))).toBe(true);
  });
});

describe(`distribution/reference, by which the kubelet reads images, over ${IMAGES} generated ones`, () => {
  const piece = fc.constantFrom(
    'ray', 'rayproject', 'Ray', 'docker.io', 'index.docker.io', 'localhost', 'a.b', '[::1]', '5000', '2.55.1', 'latest', 'sha256', 'sha512', 'x'.repeat(129),
    'a'.repeat(64), 'A'.repeat(64), 'f'.repeat(128), 'b'.repeat(250), '/', '/', ':', ':', '@', '.', '-', '--', '_', '__', '___', ' ', 'é', '$TAG', '',
  );
  const images = fc.sample(fc.array(piece, { minLength: 1, maxLength: 8 }).map(pieces => pieces.join('')), { numRuns: IMAGES, seed: SEED });
  const typical = ['rayproject/ray:2.55.1', 'RayProject/Ray: 2.55', `a.b:5000/ray@sha256:${'a'.repeat(64)}`, `ray:1@sha256:${'0'.repeat(64)}`, 'ray@sha256:0123'];

  test('we take each for what it takes it', () => {
    const all = [...typical, ...images].filter(image => image !== '');
    const said = answers(all, '-images');
    const wrong = all.filter((image, index) => (said[index].length > 0) !== (imageProblem(image) !== undefined));

    expect(said.filter(refusals => refusals.length === 0).length).toBeGreaterThan(1_000);
    expect(wrong.slice(0, 5)).toEqual([]);
  });
});

/** The hostile manifests about pods: what the real system made of them is in security.md, appendix B. */
const HOSTILE = [
  ['071', 'template.spec.containers[0].resources.requests.cpu resource-limit'],
  ['072', 'template.spec.containers[0].resources.limits.memory memory-limit'],
  ['073', 'template.spec.containers[0].resources.limits.memory memory-limit'],
  ['075', 'template.spec.containers[0].resources.limits.cpu fractional-cpu'],
  ['076', 'template.spec.containers[0].resources.limits["nvidia.com/gpu"] resource-quantity'],
  ['077', 'template.spec.containers[0].resources.requests["nvidia.com/gpu"] resource-limit'],
  ['081', 'template.spec.containers[0].image container-image'],
  ['085', 'template.spec.containers[0].env[0].name env-name'],
  ['088', 'template.spec.containers[0].env[0].valueFrom env-source'],
  ['093', 'template.spec.containers[0].ports[0].containerPort container-port'],
  ['095', 'template.spec.containers[0].ports[0].name container-port'],
  ['105', 'template.spec.containers[1].name container-name-taken'],
  ['107', 'template.spec.containers[0].volumeMounts[0].name volume-mount'],
  ['116', 'serviceType unknown-choice'],
  ['125', 'template.metadata.annotations pod-metadata'],
].map(([name, place]) => [name, `spec.headGroupSpec.${place}`]).concat([
  ['104', 'spec.workerGroupSpecs[0].template.spec.initContainers[0].name container-name-taken'],
  ['133', 'spec.authOptions.secretName object-reference'],
]);

/** What else is wrong with some of these manifests. */
const BESIDE = ['gpu-image', 'head-port-defaults'];

test.each(HOSTILE)('hostile manifest %s has the one finding %s', (name, expected) => {
  const found = readObjects(shared('hostile', `${name}.yaml`)).flatMap(({ json }) => findings(json)).filter(({ ruleId }) => !BESIDE.includes(ruleId));

  expect(found.map(({ path, ruleId }) => `${path} ${ruleId}`)).toEqual([expected]);
});
