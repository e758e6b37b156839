import * as fc from 'fast-check';
import { changed, Changes } from './generated';
import { CONTAINER, POD, TEMPLATE } from './generated-pod-parts';
import { answers, podValidation } from './pod-validation';
import { check, isError, LocatedFinding } from '../../src/rules/engine';
import { KubeRayVersion } from '../../src/rules/kuberay-version';
import { Manifest } from '../../src/rules/manifest';
import { KubeRayTarget } from '../../src/rules/target';
import { BUILD_TIMEOUT } from '../go-tool';
import { Json, rayJob } from '../manifests';

const TARGET = KubeRayTarget._of({ version: KubeRayVersion.V1_6 });
const CASES = 2_000;
const SEED = 20261127;

const LABELS = ['demo', 'other'].flatMap(name => ['job-name', 'batch.kubernetes.io/job-name', 'controller-uid'].map(key => ({ [key]: name })));

const CHANGES: Changes = [
  ...['containers.0', 'containers.1', 'initContainers.0'].flatMap(container =>
    CONTAINER.map(([path, values]) => [`spec.submitterPodTemplate.spec.${container}.${path}`, values] as const)),
  ...POD.map(([path, values]) => [`spec.submitterPodTemplate.spec.${path}`, values] as const),
  ...TEMPLATE.map(([path, values]) => [`spec.submitterPodTemplate.${path}`, values] as const),
  ['spec.submitterPodTemplate.metadata.labels', LABELS],
  ['spec.submitterPodTemplate.spec.restartPolicy', [undefined, '', 'Always', 'Never', 'OnFailure']],
  ['spec.submitterPodTemplate.spec.containers', [[]]],
  ['spec.submitterPodTemplate.spec', [undefined]],
  ['spec.submitterConfig', [{ backoffLimit: -1 }, { backoffLimit: 0 }]],
];

function goodJob(): Json {
  return rayJob({
    'spec.submitterPodTemplate': {
      spec: {
        restartPolicy: 'Never',
        containers: [{ name: 'submitter', image: 'example.com/ray:1' }, { name: 'sidecar', image: 'example.com/sidecar:1' }],
        initContainers: [{ name: 'init', image: 'example.com/init:1' }],
        volumes: [{ name: 'data', emptyDir: {} }, { name: 'claim', persistentVolumeClaim: { claimName: 'claim' } }],
      },
    },
  });
}

/** What only we refuse, by rule, the part of the sentence where the rule has more to say, and the reason. */
const OURS: readonly (readonly [ruleId: string, part: string, reason: string])[] = [
  ['container-image', 'is no image that a registry has', 'the kubelet reads it, and says InvalidImageName for ever'],
  ['memory-limit', '', 'the container runtime kills the process before it starts'],
  ['root-user', '', 'the kubelet does not start the container'],
  ['container-hook', 'names no port', 'the kubelet finds no port of that name, so the probe always fails'],
  ['object-reference', 'is no name that', 'in volumes the API server does not look; the pod waits for what cannot be'],
];
const isOurs = ({ ruleId, message }: LocatedFinding) => OURS.some(([id, part]) => ruleId === id && message.includes(part));

beforeAll(() => { podValidation(); }, BUILD_TIMEOUT);

describe(`Kubernetes' own validation of the Job that the real operator makes of ${CASES} generated RayJobs`, () => {
  const manifests = fc.sample(changed([goodJob], CHANGES), { numRuns: CASES, seed: SEED });
  let cases: { manifest: string; refusals: string[]; errors: LocatedFinding[] }[];
  beforeAll(() => {
    const said = answers(manifests, '-submitters');
    cases = manifests.map((manifest, index) => ({
      manifest: JSON.stringify(manifest),
      refusals: said[index],
      errors: check(Manifest.of(JSON.parse(JSON.stringify(manifest))) as Manifest, TARGET).filter(isError),
    }));
  }, 120_000);

  test('it accepts many of them and refuses many, so that both sides are tried', () => {
    const refused = cases.filter(({ refusals }) => refusals.length > 0).length;

    expect(refused).toBeGreaterThan(CASES / 10);
    expect(refused).toBeLessThan(CASES * 0.9);
  });

  test.each([
    'operator: panic', 'valid values: "OnFailure", "Never"', "must be 'demo'", "must be '1'", 'spec.backoffLimit: Invalid value: -1',
  ])('it says "%s" to some of them', sentence => {
    expect(cases.some(({ refusals }) => refusals.some(refusal => refusal.includes(sentence)))).toBe(true);
  });

  test('nothing that it refuses passes us', () => {
    expect(cases.filter(({ refusals, errors }) => refusals.length > 0 && errors.length === 0).slice(0, 5)).toEqual([]);
  });

  test('nothing that it accepts is an error with us, unless we know better by name', () => {
    const extra = cases.filter(({ refusals }) => refusals.length === 0)
      .map(({ manifest, errors }) => ({ manifest, errors: errors.filter(error => !isOurs(error)) }));

    expect(extra.filter(({ errors }) => errors.length > 0).slice(0, 5)).toEqual([]);
  });
});
