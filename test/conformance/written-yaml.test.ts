import * as fc from 'fast-check';
import { readYaml, writeYaml } from '../../src/private/yaml-text';
import { BUILD_TIMEOUT } from '../go-tool';
import { buildReader, kubernetesReads } from '../kubernetes-yaml';

const SEED = 20261127;
const VALUES = 10_000;

const texts = fc.oneof(
  fc.constantFrom(
    'yes', 'No', 'on', 'off', 'y', 'N', 'true', 'null', '~', '', '.inf', '.nan', '<<', '=', '2026-01-31', '12:30:45', '0x1f', '0o17', '0b11', '0755', '08',
    '1_000', '_1', '1_', '.5', '5.', '1e3', '+12', '-0', '1:30', '190:20:30', '-', '- a', ': a', 'a: b', '# a', 'a #b', '*a', '&a', '!a', '|', '>', '%a', '@a',
    '`a', '"a"', '\'a\'', '{a}', '[a]', 'a\nb', '\na', 'a\n\n', ' a', 'a ', '\ta', 'a\t', 'a\u0085b', '\u2028', '\ufeff', '😀', '---', '...', '--- a',
  ),
  fc.string({ unit: fc.constantFrom(...'0178_xXoe+-.:'), minLength: 1, maxLength: 6 }),
  fc.string({ unit: fc.constantFrom(...'ab \n\t:#-"\'\\é\u0085\u2028\ufeff'), maxLength: 8 }),
);
const values = fc.letrec(tie => ({
  value: fc.oneof({ depthSize: 'small' }, texts, fc.integer(), fc.boolean(), fc.constant(null), fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }),
    fc.array(tie('value'), { maxLength: 3 }), fc.dictionary(texts, tie('value'), { maxKeys: 3 })),
})).value;
const documents = fc.dictionary(texts, values, { minKeys: 1, maxKeys: 3 });

beforeAll(buildReader, BUILD_TIMEOUT);

describe(`${VALUES} generated values, written as YAML`, () => {
  const all = fc.sample(documents, { numRuns: VALUES, seed: SEED }).map(value => JSON.parse(JSON.stringify(value)));
  const written = all.map(writeYaml);

  test('Kubernetes reads the same', () => {
    const read = kubernetesReads(written);
    const wrong = all.filter((value, index) => JSON.stringify(read[index]) !== JSON.stringify([value]) && !isSame(read[index], [value]));

    expect(wrong.slice(0, 3).map(value => [value, writeYaml(value), read[all.indexOf(value)]])).toEqual([]);
  });

  test('and so do we', () => {
    expect(all.filter((value, index) => !isSame(readYaml(written[index]).documents.at(0)?.value, value)).map(writeYaml).slice(0, 3)).toEqual([]);
  });
});

/** The same, in whatever order the keys are. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) { return value.map(sorted); }
  if (typeof value !== 'object' || value === null) { return value; }
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1).map(([key, item]) => [key, sorted(item)]));
}
