import { execFileSync } from 'child_process';
import { mkdtempSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { Yaml } from 'cdk8s';
import * as fc from 'fast-check';
import { parse } from 'yaml';
import { headOf, Manifest, manifestOf, rayCluster } from './clusters';
import { WorkerRayStartOptions } from '../../src';

type Flags = Readonly<Record<string, string>>;

const SPECIAL = [...' \t\n\r\'"\\$`;&|<>()[]{}*?!#~^%@=+,.:/-_'];
const PIECES = ['a', '1', 'é', '\u{1f680}', '\u2028', '$$', '$(', '$(RAY_PORT)', '$$(RAY_PORT)', '$a', '${a}', '{"a": 1}', '{a,b}', "it's", 'true', '=\n'];

const text = fc.oneof(
  fc.array(fc.constantFrom(...SPECIAL, ...PIECES), { maxLength: 8 }).map(parts => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('true', 'False', 'TRUE', ''),
).filter(some => !some.includes('\0'));

const GROUPS = 250;
const groups: WorkerRayStartOptions[] = fc.sample(
  fc.record({ tempDir: text, plasmaDirectory: text, objectSpillingDirectory: text }),
  { numRuns: GROUPS, seed: 20261122 },
);

/** What the operator writes for one flag. */
function flagOf([name, value]: [string, string]): string {
  if (value.toLowerCase() === 'false') { return ''; }
  return value.toLowerCase() === 'true' ? ` --${name} ` : ` --${name}=${value} `;
}

/** What the kubelet makes of a command whose container has every variable. */
function expanded(command: string): string {
  return command.replace(/\$\$|\$\([^)]*\)/g, reference => reference === '$$' ? '$' : 'variable');
}

/** The arguments of each `ray start`, from real bash; nothing can be started, and a glob that matches no file is an error. */
function bash(lines: readonly Flags[]): string[] {
  const commands = lines.map(flags => expanded(`ray start ${Object.entries(flags).sort().map(flagOf).join('')}`));
  const script = ['ray() { printf \'%s\\0\' "$@"; }', 'shopt -s failglob', ...commands].join('\n');
  const cwd = mkdtempSync(join(tmpdir(), 'cdk8s-kuberay-texts-'));
  const env = { PATH: '/nonexistent', LC_ALL: 'C.UTF-8' };
  return execFileSync('/bin/bash', ['--norc', '-s'], { input: script, cwd, env, encoding: 'utf8' }).split('\0').slice(0, -1);
}

test(`${3 * GROUPS} texts of all kinds reach Ray as they were given, past YAML, the operator, the kubelet and bash`, () => {
  const cluster = rayCluster({ workerGroups: groups.map((rayStart, index) => ({ groupName: `g${index}`, rayStart })) });
  const written = parse(Yaml.stringify(manifestOf(cluster))).spec.workerGroupSpecs.map(({ rayStartParams }: Manifest) => rayStartParams);

  expect(bash(written)).toEqual(groups.flatMap(({ tempDir, plasmaDirectory, objectSpillingDirectory }) => [
    'start', `--object-spilling-directory=${objectSpillingDirectory}`, `--plasma-directory=${plasmaDirectory}`, `--temp-dir=${tempDir}`,
  ]));
});

test('settings reach Ray as the JSON that was given', () => {
  const systemConfig = JSON.stringify({ a: '$(RAY_PORT) $$ it\'s "b"', c: [true, { d: null }] }, undefined, 2);
  const { rayStartParams } = headOf(rayCluster({ head: { rayStart: { systemConfig } } }));

  expect(bash([rayStartParams])).toEqual(['start', `--system-config=${systemConfig}`]);
});

test.each(['tempDir', 'plasmaDirectory', 'objectSpillingDirectory', 'dashboardHost', 'tracingStartupHook'])('a text with blanks is quoted: %s', name => {
  expect(Object.values(rayCluster({ head: { rayStart: { [name]: 'a b' } } }).head.rayStartParams)).toEqual(["'a b'"]);
});

test.each(['/tmp/ray', 'module:function', '0.0.0.0', '::', 'a_b-c@d%e=f+g,h'])('a plain text is written as it is: %s', tempDir => {
  expect(rayCluster({ head: { rayStart: { tempDir } } }).head.rayStartParams).toEqual({ 'temp-dir': tempDir });
});

test.each([
  ['true', "'true'"],
  ['False', "'False'"],
  ["it's", "'it'\\''s'"],
  ['$HOME', "'$$HOME'"],
  ['~/ray', "'~/ray'"],
  ['{a}', "'{a}'"],
])('a text that means something on the way is quoted: %s', (tempDir, written) => {
  expect(rayCluster({ head: { rayStart: { tempDir } } }).head.rayStartParams).toEqual({ 'temp-dir': written });
});
