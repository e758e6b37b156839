import { KEYS_OF_RELEASES, NULLABLE_KEYS, REFUSED_VALUES, REQUIRED_KEYS, STRANGE_KEYS } from './keys-of-ray';
import { ray, serving } from './services';
import { Json } from '../../manifests';
import { findings } from '../findings';

/** A configuration with one value at a place, and what is around it. */
function configWith(mapping: string, key: string, value: unknown): { config: Json; path: string } {
  const [builder] = /^build_\w+/.exec(mapping) ?? [];
  const inText = `${builder ? mapping.replace(builder, 'applications[0].args') : mapping}.${key}`.replace(/^\./, '');
  const keys = inText.split(/[.[\]]+/).filter(part => part !== '').map(part => /^\d+$/.test(part) ? Number(part) : part);
  const config = keys.reduceRight<unknown>((inner, part) => typeof part === 'number' ? [inner] : { [part]: inner }, value) as Json;
  if (builder) { Object.assign((config.applications as Json[])[0], { import_path: `ray.serve.llm:${builder}` }); }
  return { config, path: `spec.serveConfigV2.${inText}` };
}

/** What is said of that place. */
function said(mapping: string, key: string, value: unknown, release: string): string[][] {
  const { config, path } = configWith(mapping, key, value);
  return findings(serving(config, ray(release)), {}).filter(([, , place]) => place === path).map(([, , , message, fix]) => [message, fix]);
}

/** A row for each of its keys. */
function each<Row extends readonly [string, ...unknown[]]>(rows: readonly Row[], keys: (row: Row) => string) {
  return rows.flatMap(row => keys(row).split(' ').map(key => ({ place: `${row[0]}.${key}`, key, row })));
}

test.each(each(REFUSED_VALUES, ([, , , keys]) => keys))('$place does not take $row.1', ({ key, row: [mapping, value, message] }) => {
  expect(said(mapping, key, value, '2.60.0').map(([text]) => text)).toContain(message);
});

test.each(each(NULLABLE_KEYS, ([, keys]) => keys))('$place takes null', ({ key, row: [mapping] }) => {
  expect(said(mapping, key, null, '2.60.0')).toEqual([]);
});

/** The release before one, as far as a minor release tells. */
function before(release: string): string {
  return release === '2.10.0' ? '2.9.3' : release.replace(/\.(\d+)\./, (_, minor) => `.${Number(minor) - 1}.`);
}

test.each(each(KEYS_OF_RELEASES, ([, , keys]) => keys))('$place is not in every release', ({ key, row: [mapping, message, , instead] }) => {
  const [, since] = /^came with Ray (.*)$/.exec(message) ?? [];
  const release = since === undefined ? '2.60.0' : before(since);
  const fix = instead === undefined ? since === undefined ? 'remove it' : 'raise rayVersion and the image, or remove it' : `${instead}`;

  expect(said(mapping, key, 1, release)).toContainEqual([`${message} (the cluster has ${release})`, fix]);
});

test.each(STRANGE_KEYS)('%s has only the keys of the table', (mapping, message) => {
  expect(said(mapping, 'zzzzzzzzzzzzzzzzzzzz', 1, '2.60.0').map(([text]) => text)).toEqual([message]);
});

test.each(each(REQUIRED_KEYS, ([, , keys]) => keys))('$place must be there', ({ key, row: [mapping, message] }) => {
  const { config } = configWith(mapping, 'zzzzzzzzzzzzzzzzzzzz', 1);
  const { path } = configWith(mapping, key, 1);

  expect(findings(serving(config, ray('2.60.0')), {})).toContainEqual(['serve-missing-key', 'error', path, message, `give ${key}`]);
});
