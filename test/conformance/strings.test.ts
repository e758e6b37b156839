import { ApiObject, App, Chart, JsonPatch, Yaml } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { IConstruct } from 'constructs';
import * as fc from 'fast-check';
import { RayCluster, RayImage, Rules } from '../../src';
import { formatPath } from '../../src/private/path';
import { BUILD_TIMEOUT } from '../go-tool';
import { buildReader, kubernetesReads } from '../kubernetes-yaml';

const SEED = 20261122;
const STRINGS = 20_000;
const KEYS = 2_500;

/** Characters that some reader or writer of YAML takes for more than a character, and others. */
const DANGEROUS = [
  '\u0085', '\u2028', '\u2029', '\u007f', '\u0080', '\u009f', '\ud800', '\udfff', '\ufffe', '\uffff', '\ufeff', '\u0000', '\u001b', '\u00a0',
  '\t', '\n', '\r', ' ', '  ', '\n\n', '\r\n', '#', ': ', ' #', '- ', '---', '\n---\n', '\n...\n', '{', '}', '[', ']', ',', '&', '*', '!', '|', '>', '%', '@', '`', '?',
  '"', '\'', '\\', '<<', '=', '~',
];
const HARMLESS = [...'abcxyzABC0123789_-./é日', '\u{1f600}', 'ray', '\u2027', '\u202a', '\ufffd'];
const WORDS = [
  'yes', 'No', 'ON', 'off', 'y', 'n', 'true', 'False', 'null', '~', '', '.inf', '-.INF', '.nan', '<<', '=', '2026-01-31', '2026-01-31T12:00:00Z',
  '12:30:45', '1:30', '0x1f', '0X1F', '0o17', '0O7', '0b11', '0B1', '0755', '08', '1_000', '1e3', '1e5_', '+12', '-0', '1e400', '.5', '5.', '.',
  'a '.repeat(200), 'x'.repeat(1100), `${'long words in a line '.repeat(20)}\nand another\n`, '  \n', ' \n ', '\ta\nb', 'a\n\tb\n', 'a \nb  \n',
  'constructor', 'toString', 'hasOwnProperty', '$ref', '...', '---', '--- a', 'a: b', 'a #b', '#', '- a', '? a', '%a', '|', '>-', '!!int 5', '&a', '*a',
];

const ordinary = fc.string({ unit: fc.constantFrom(...HARMLESS, ' '), maxLength: 12 });
const numeric = fc.string({ unit: fc.constantFrom(...'0178_xXoObBeE+-.:'), minLength: 1, maxLength: 6 });
const blank = fc.string({ unit: fc.constantFrom(...' \n\ta#:-'), minLength: 1, maxLength: 7 });
const mixed = fc.string({ unit: fc.constantFrom(...DANGEROUS, ...HARMLESS), maxLength: 8 });
const texts = fc.oneof(ordinary, numeric, blank, mixed, fc.string({ unit: 'binary', maxLength: 6 }), fc.constantFrom(...WORDS));

/** What cdk8s has no way to carry at all; its place is in the constructors. */
const LOST_KEYS = ['__proto__', 'constructor'];

/** Line ends that a block keeps, and a line loses; which of both cdk8s writes depends on the rest of the text. */
const ARRIVES_AT_TIMES = /[\u2028\u2029]/;

function sample(count: number): string[] {
  return fc.sample(texts, { numRuns: count, seed: SEED }).filter(text => !LOST_KEYS.includes(text));
}

/** What arrives of each text by itself, as a value or a key. */
function arrivals(all: readonly string[], place: (text: string) => object): Set<string> {
  const read = kubernetesReads(all.map(text => Yaml.stringify(place(text))));
  return new Set(all.filter((text, index) => JSON.stringify(read[index]) === JSON.stringify([place(text)]) && !/\p{Surrogate}/u.test(text)));
}

/** The texts that the rule does not refuse, each at its place. */
function passed(cluster: IConstruct, pathOf: (text: string, index: number) => string, all: readonly string[]): Set<string> {
  const refused = new Set(Rules.findings(cluster).filter(({ ruleId }) => ruleId === 'unsafe-text').map(({ path }) => path));
  return new Set(all.filter((text, index) => !refused.has(pathOf(text, index))));
}

/** A cluster with texts wherever a user can put them. */
function clusterWith(values: readonly string[], keys: readonly string[]): RayCluster {
  const parts = [0, 1, 2, 3, 4].map(part => values.filter((_, index) => index % 5 === part));
  const [annotations, labels, flags, env, args] = parts.map(part => Object.fromEntries(part.map((text, index) => [`k${index}`, text])));
  const cluster = new RayCluster(new Chart(new App(), 'strings'), 'Ray', {
    image: RayImage.release('2.55.1'),
    metadata: { annotations, labels },
    head: {
      rayStartParams: flags,
      envVariables: Object.fromEntries(Object.entries(env).map(([name, text]) => [name, kplus.EnvValue.fromValue(text)])),
      podMetadata: { annotations: Object.fromEntries(keys.map(key => [key, 'x'])) },
    },
  });
  ApiObject.of(cluster).addJsonPatch(JsonPatch.add('/spec/headGroupSpec/template/spec/containers/0/args', Object.values(args)));
  return cluster;
}

/** A cluster in which all texts stand in one list, in which their paths are plain. */
function listed(values: readonly string[]): RayCluster {
  const cluster = clusterWith([], []);
  ApiObject.of(cluster).addJsonPatch(JsonPatch.add('/spec/headGroupSpec/template/spec/containers/0/args', values));
  return cluster;
}

beforeAll(buildReader, BUILD_TIMEOUT);

describe(`${STRINGS} texts and ${KEYS} keys, from cdk8s to the reader of kubectl`, () => {
  const values = sample(STRINGS);
  const keys = [...new Set(sample(2 * KEYS))].slice(0, KEYS);
  const CONTAINER = 'spec.headGroupSpec.template.spec.containers[0]';
  const ANNOTATIONS = ['spec', 'headGroupSpec', 'template', 'metadata', 'annotations'];
  const okValues = passed(listed(values), (_, index) => `${CONTAINER}.args[${index}]`, values);
  const okKeys = passed(clusterWith([], keys), key => formatPath([...ANNOTATIONS, key]), keys);

  test('a text is refused at its place if it would not arrive, and only then', () => {
    const arriving = arrivals(values, text => ({ text, then: 1 }));

    expect(values.filter(text => okValues.has(text) && !arriving.has(text)).slice(0, 5)).toEqual([]);
    expect(values.filter(text => !okValues.has(text) && arriving.has(text) && !ARRIVES_AT_TIMES.test(text)).slice(0, 5)).toEqual([]);
  });

  test('a key is refused at its place if it would not arrive, and only then', () => {
    const arriving = arrivals(keys, key => ({ map: { [key]: 'x' }, then: 1 }));

    expect(keys.filter(key => okKeys.has(key) !== arriving.has(key)).slice(0, 5)).toEqual([]);
  });

  test('what is not refused arrives, wherever it stands in a cluster', () => {
    const cluster = clusterWith([...okValues], [...okKeys]);
    const json = ApiObject.of(cluster).toJson();

    expect(kubernetesReads([Yaml.stringify(json)])).toEqual([[JSON.parse(JSON.stringify(json))]]);
    expect(Object.keys(json.spec.headGroupSpec.template.metadata.annotations)).toHaveLength(okKeys.size);
  });

  test('many are refused and most arrive, so that both sides are tried', () => {
    const shares = [okValues.size / new Set(values).size, okKeys.size / keys.length];

    expect(Math.min(...shares)).toBeGreaterThan(0.5);
    expect(Math.max(...shares)).toBeLessThan(0.9);
  });
});
