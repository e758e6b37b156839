import { spawnSync } from 'child_process';
import { readFileSync } from 'fs';
import * as fc from 'fast-check';
import { isTimeZone } from '../../src/private/time-zones';
import { cronProblem, everComes } from '../../src/rules/cron-job/cron';
import { BUILD_TIMEOUT, goProgram } from '../go-tool';

const CASES = 50_000;
const SEED = 20261127;

/** What Go, or the library that the operator reads schedules with, says to texts. */
function says(command: string, texts: readonly string[]): string[] {
  const { stdout, status } = spawnSync(goProgram('operator'), [command], { input: texts.map(text => `${JSON.stringify(text)}\n`).join(''), encoding: 'utf8', maxBuffer: 2 ** 28 });
  expect(status).toBe(0);
  return stdout.split('\n').slice(0, texts.length);
}

beforeAll(() => goProgram('operator'), BUILD_TIMEOUT);

const number = fc.oneof(
  fc.integer({ min: 0, max: 62 }).map(String),
  fc.constantFrom('*', '?', '01', '+1', 'JAN', 'feb', 'Dec', 'sun', 'FRI', 'sat', '', '-1', 'x', '*2', '1.5', '99999999999999999999', '0x1'),
);
const range = fc.oneof({ weight: 3, arbitrary: number }, fc.tuple(number, number).map(ends => ends.join('-')), fc.tuple(number, number, number).map(ends => ends.join('-')));
const step = fc.oneof({ weight: 3, arbitrary: range }, fc.tuple(range, fc.oneof(fc.integer({ min: 0, max: 40 }).map(String), number)).map(parts => parts.join('/')));
const field = fc.oneof({ weight: 3, arbitrary: fc.constant('*') }, { weight: 3, arbitrary: step }, fc.array(step, { maxLength: 3 }).map(parts => parts.join(',')));
const blank = fc.constantFrom(' ', ' ', ' ', ' ', '  ', '\t', '\u00a0', '\u0085', '\ufeff', '\u200b', '\u3000');
/** Days that most months, or no month, have, beside any kind of weekday. */
const days = fc.tuple(fc.constantFrom('28', '29', '30', '31', '30,31', '*/30', '29-31', '31/2', '*'), fc.constantFrom('2', 'feb', '2,4', '4,6', '2-3', '11', '*', '2/12'), fc.constantFrom('*', '?', '*/1', '*/2', '1', ',', 'mon-fri', '*,1'));
const schedules = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(field, blank, field, blank, field, blank, field, blank, field).map(parts => parts.join('')) },
  { weight: 2, arbitrary: days.map(([day, month, weekday]) => `0 0 ${day} ${month} ${weekday}`) },
  fc.array(field, { maxLength: 7 }).map(fields => fields.join(' ')),
  fc.constantFrom('@yearly', '@annually', '@monthly', '@weekly', '@daily', '@midnight', '@hourly', '@reboot', '@DAILY', '@every', '@every ', ' @daily', '@daily '),
  fc.array(fc.constantFrom('1', '90', '.5', '1.', '.', 'h', 'm', 's', 'ms', 'us', '\u00b5s', '\u03bcs', 'ns', 'd', '-', '+', ' ', '9223372036854775807', '9223372036854775808', '2562047'), { maxLength: 5 })
    .map(parts => `@every ${parts.join('')}`),
);

test(`the library of the operator takes ${CASES} generated schedules as we do, and finds times for the same`, () => {
  const texts = fc.sample(schedules, { numRuns: CASES, seed: SEED });
  const said = says('schedule', texts);
  const ours = texts.map(text => cronProblem(text) ? 'wrong' : everComes(text) ? '' : 'never');
  const theirs = said.map(answer => ['', 'never'].includes(answer) ? answer : 'wrong');

  expect(['', 'never', 'wrong'].map(answer => theirs.filter(other => other === answer).length > CASES / 100)).toEqual([true, true, true]);
  const differing = texts.map((text, index) => ({ text, ours: ours[index], said: said[index] })).filter((one, index) => one.ours !== theirs[index]);
  expect(differing.slice(0, 5)).toEqual([]);
});

/** The names in what Go comes with, whatever the machine has. */
function zonesOfGo(): string[] {
  const { stdout } = spawnSync('go', ['env', 'GOROOT'], { encoding: 'utf8' });
  const zip = readFileSync(`${stdout.trim()}/lib/time/zoneinfo.zip`, 'latin1');
  // of each entry of the directory at the end: how long the name is, and the name
  return [...zip.matchAll(/PK\x01\x02.{24}(..).{16}(?=([^\0]*))/gs)].map(([, length, name]) => name.slice(0, length.charCodeAt(0))).filter(name => !name.endsWith('/'));
}

test('every time zone of Go is one to us, as it is written and not with other capitals', () => {
  const zones = zonesOfGo();
  const others = zones.map(zone => zone.toLowerCase()).filter(zone => !zones.includes(zone));
  const strange = [...others, '+01:00', 'UTC+1', 'Europe', 'Mars/Phobos', 'Europe/Berlin ', 'EUROPE/BERLIN', 'Etc/GMT+15', 'Local', 'local', 'posix/Europe/Berlin'];

  expect(zones.length).toBeGreaterThan(590);
  expect(zones.filter(zone => !isTimeZone(zone))).toEqual([]);
  const said = says('time-zone', [...zones, ...strange]);
  expect([...zones, ...strange].filter((zone, index) => (said[index] === '') !== isTimeZone(zone))).toEqual([]);
});
