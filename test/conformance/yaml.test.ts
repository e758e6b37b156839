import * as fc from 'fast-check';
import { UnreadableFileError } from '../../src/check/files';
import { parseObjects } from '../../src/check/manifest-file';
import { BUILD_TIMEOUT } from '../go-tool';
import { buildReader, kubernetesReads } from '../kubernetes-yaml';

const SEED = 20261122;
const DOCUMENTS = 20_000;

const words = fc.constantFrom(
  'yes', 'No', 'on', 'off', 'y', 'true', 'null', '~', '', '.inf', '.nan', '<<', '=', '2026-01-31', '12:30:45', '0x1f', '0X1f', '0o17', '0b11', '0755',
  '08', '1_000', '_1', '1_', '.5', '5.', '.1_', '1e3', '1e400', '1e5_', '+12', '-0', '-0.0', 'e3', '.e3', '.', '-.', '0b+1', '99999999999999999999',
  'a', 'a b', 'a#b', 'a #b', '"a"', "'it''s'", '"\\x85"', '"\\u2028"', '"\\ud83d\\ude00"', '"\\/"', '"\\\\/"', '"\\e"', "'0o17'", '"yes"', '"<<"',
);
const numbers = fc.string({ unit: fc.constantFrom(...'0178_xXoObBeE+-.'), minLength: 1, maxLength: 6 });
const characters = fc.string({ unit: fc.constantFrom(...'ab \u0085\u2028\u2029\u007f\ufeff\r\t\n:#-é'), minLength: 1, maxLength: 5 });
const scalars = fc.oneof({ weight: 4, arbitrary: words }, { weight: 2, arbitrary: numbers }, characters.map(text => `"${text}"`), characters);
const tagged = fc.tuple(fc.constantFrom('!!str', '!!int', '!!float', '!!bool', '!!null', '!!binary', '!!set', '!mine', '!'), scalars)
  .map(([tag, text]) => `${tag} ${text}`);
const flows = fc.oneof(
  fc.array(scalars, { maxLength: 3 }).map(items => `[${items.join(', ')}]`),
  fc.array(fc.tuple(scalars, scalars), { maxLength: 3 }).map(pairs => `{ ${pairs.map(pair => pair.join(': ')).join(', ')} }`),
);
const blocks = fc.tuple(fc.constantFrom('|', '>', '|-', '>+', '|2', '>1-'), fc.array(characters, { maxLength: 3 }))
  .map(([header, lines]) => `${header}\n${lines.map(line => `  ${line}\n`).join('')}`);
const merges = fc.constantFrom('{ <<: *x }', '{ b: 2, <<: *x }', '{ <<: *x, b: 2 }', '{ c: 2, <<: *x }', '{ <<: [*x, *x] }', '*x', '&y [*y]', '*z', '{ <<: 5 }', '{ "<<": 5 }');
const values = fc.oneof({ weight: 4, arbitrary: scalars }, flows, blocks, merges, tagged);

const maps = fc.array(fc.oneof(
  { weight: 5, arbitrary: fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), values).map(pair => `${pair.join(': ')}\n`) },
  fc.tuple(scalars, scalars).map(pair => `${pair.join(': ')}\n`),
  fc.tuple(fc.constantFrom('e:\n  - ', 'f:\n- ', 'g:\n  h: ', '? '), values).map(pair => `${pair.join('')}\n`),
), { minLength: 1, maxLength: 4 }).map(entries => `x: &x { b: 1 }\n${entries.join('')}`);
const between = fc.constantFrom('---\n', '--- # c\n', '...\n', '...\n---\n', '--- |\n', '---\n---\n', '%YAML 1.2\n---\n', '\ufeff', '# c\n');
const texts = fc.oneof({ weight: 3, arbitrary: maps }, fc.tuple(maps, between, maps).map(parts => parts.join('')), fc.tuple(between, maps).map(parts => parts.join('')), flows);

/** What we read of a text, without empty documents; nothing where we refuse it. */
function ours(text: string): unknown[] | undefined {
  try {
    return notNull(parseObjects(text, 'ray.yaml').map(({ json }) => json));
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) { throw error; }
    return undefined;
  }
}

function notNull(objects: unknown[]): unknown[] {
  return objects.filter(object => object !== null && object !== undefined);
}

/** Tabs between words, and keys over several lines: whoever applies the file is told so. */
const STRICT = /\t|\? [|>]|\n: /;

beforeAll(buildReader, BUILD_TIMEOUT);

describe(`${DOCUMENTS} generated texts and the reader of kubectl`, () => {
  const all = fc.sample(texts, { numRuns: DOCUMENTS, seed: SEED });
  const read = all.map(text => ({ text, ours: ours(text) })).filter(({ ours: objects }) => objects !== undefined);

  test('what both read is the same', () => {
    const different = compared().filter(({ ours: objects, theirs }) => Array.isArray(theirs) && stable(notNull(theirs)) !== stable(objects));

    expect(different.slice(0, 5)).toEqual([]);
  });

  test('what it refuses we refuse, unless only its own reader is so strict', () => {
    const missed = compared().filter(({ text, theirs }) => !Array.isArray(theirs) && !STRICT.test(text));

    expect(missed.slice(0, 5)).toEqual([]);
  });

  /** What we read, with what kubectl reads. */
  function compared() {
    const theirs = kubernetesReads(read.map(({ text }) => text));
    return read.map((one, index) => ({ ...one, theirs: theirs[index] }));
  }

  test('we read many of them, and refuse many', () => {
    expect(read.length).toBeGreaterThan(DOCUMENTS / 5);
    expect(read.length).toBeLessThan(DOCUMENTS / 1.25);
  });
});

/** As JSON with its keys in order, as Go writes them. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_, item) => typeof item !== 'object' || item === null || Array.isArray(item) ? item
    : Object.fromEntries(Object.entries(item).sort(([one], [other]) => one < other ? -1 : 1)));
}
