import { existsSync, readFileSync } from 'fs';
import { readObjects } from '../../src/check/manifest-file';
import { targetOf } from '../../src/check/target-flags';
import { check, LocatedFinding } from '../../src/rules/engine';
import { Severity } from '../../src/rules/finding';
import { Manifest } from '../../src/rules/manifest';
import { shared } from '../shared';

/** A row of the table of hostile manifests: what is wrong in it, and what really happens to it. */
interface Hostile {
  readonly number: string;
  readonly places: readonly string[];
  readonly outcome: string;
}

/** What happens without us, and how bad that is; nothing where it is fine. */
const SEVERITIES: Record<string, Severity | undefined> = {
  'rejected by operator (Event only)': Severity.ERROR,
  'rejected by CRD schema': Severity.ERROR,
  'rejected by client (not JSON)': Severity.ERROR,
  'pruned (strict kubectl: error)': Severity.ERROR,
  'accepted; child object rejected': Severity.ERROR,
  'accepted; broken at run time': Severity.ERROR,
  'accepted; shell injection': Severity.ERROR,
  'accepted; bash syntax error': Severity.ERROR,
  'accepted; silently changed': Severity.WARNING,
  'accepted; insecure': Severity.WARNING,
  'accepted; secret in manifest': Severity.WARNING,
  'operator panic': Severity.ERROR,
  'works': undefined,
  'accepted (cdk8s breaks it)': undefined,
};

function placesOf(cell: string): string[] {
  const [first, ...beside] = cell.replaceAll('`', '').split(' ; ');
  return [first, ...beside.map(part => part.replace(/=.*$/, ''))].map(path => /^(?:spec|metadata)\./.test(path) ? path : `spec.${path}`);
}

function tableOf(text: string): Hostile[] {
  return [...text.matchAll(/^\| (\d+) \| Ray\w+ \| (.+?) \| .+ \| .* \| ([^|]+) \| .* \|$/gm)]
    .map(([, number, places, outcome]) => ({
      number: number.padStart(3, '0'), places: placesOf(places), outcome: outcome.replaceAll('*', '').trim(),
    }));
}

const manifestOf = (number: string) => shared('hostile', `${number}.yaml`);
const rows = tableOf(readFileSync(shared('security.md'), 'utf8')).filter(({ number }) => existsSync(manifestOf(number)));
const target = targetOf({ release: '1.7', gates: 'RayCronJob=true' });

/** Whether a finding is about a place, which the table writes as `a.0.b`, or about a part of it or the whole. */
function isAt({ place: found }: LocatedFinding, place: string): boolean {
  return `${place}.`.startsWith(`${found.join('.')}.`) || `${found.join('.')}.`.startsWith(`${place}.`);
}

function findingsIn(number: string): LocatedFinding[] {
  return readObjects(manifestOf(number)).map(({ json }) => Manifest.fromFile(json)).filter(manifest => manifest !== undefined)
    .flatMap(manifest => check(manifest, target));
}

test('the table has rows for what happens, of every kind', () => {
  const outcomes = new Set(rows.map(({ outcome }) => outcome));

  expect([...outcomes].filter(outcome => !Object.hasOwn(SEVERITIES, outcome))).toEqual([]);
  expect(rows.length).toBeGreaterThan(100);
});

/** What is no YAML for Kubernetes is refused before any rule sees it. */
const UNREADABLE = ['rejected by client (not JSON)'];

const unreadable = rows.filter(({ outcome }) => UNREADABLE.includes(outcome));
const refused = rows.filter(({ outcome }) => SEVERITIES[outcome] !== undefined && !UNREADABLE.includes(outcome));
const fine = rows.filter(({ outcome }) => SEVERITIES[outcome] === undefined);

test.each(refused)('check --strict refuses hostile $number at $places: $outcome', ({ number, places, outcome }) => {
  const atPlace = findingsIn(number).filter(finding => places.some(place => isAt(finding, place)));
  const wanted = SEVERITIES[outcome] === Severity.ERROR ? [Severity.ERROR] : [Severity.ERROR, Severity.WARNING];

  expect(atPlace.some(({ severity }) => wanted.includes(severity))).toBe(true);
});

test.each(unreadable)('check refuses to read hostile $number: $outcome', ({ number }) => {
  expect(() => readObjects(manifestOf(number))).toThrow('Kubernetes has no such number: write it in quotes');
});

test.each(fine)('check --strict passes hostile $number: $outcome', ({ number }) => {
  expect(findingsIn(number)).toEqual([]);
});
