import { cronProblem, everComes } from './cron';
import { asObject, asText, JsonObject } from '../../private/json';
import { Path } from '../../private/path';
import { quote } from '../../private/quote';
import { isTimeZone, timeZoneMeant } from '../../private/time-zones';
import { Severity } from '../finding';
import { Manifest } from '../manifest';
import { Rule, Violation } from '../rule';
import { KubeRayTarget } from '../target';

/** A schedule as text, and where it stands. */
interface Schedule {
  readonly path: Path;
  readonly text: string;
}

function specOf({ kind: { kind }, json }: Manifest): JsonObject {
  return kind === 'RayCronJob' ? asObject(json.spec) : {};
}

function schedulesOf(manifest: Manifest): Schedule[] {
  const text = asText(specOf(manifest).schedule);
  return text === undefined ? [] : [{ path: ['spec', 'schedule'], text }];
}

export const cronSchedule: Rule = {
  id: 'cron-schedule',
  severity: Severity.ERROR,
  summary: 'A schedule that the operator does not read: the RayCronJob never runs.',
  check: (manifest, target) => schedulesOf(manifest).flatMap(({ path, text }) => {
    const problem = problemOf(text, target);
    return problem ? [{ path, ...problem }] : [];
  }),
};

function problemOf(text: string, target: KubeRayTarget): Omit<Violation, 'path'> | undefined {
  const zone = zoneBefore(text, target);
  if (zone === undefined && text.includes('TZ')) { return { message: `has a time zone in it (${quote(text)})`, fix: 'use timeZone' }; }
  const name = zone?.slice(zone.indexOf('=') + 1).trim() ?? '';
  return name === '' || isTimeZone(name) ? cronProblem(text.slice(zone?.length ?? 0)) : noTimeZone(name);
}

/** Before there was a field for it, a time zone was written before the schedule. */
function zoneBefore(text: string, { version }: KubeRayTarget): string | undefined {
  return version.atLeast('1.7') ? undefined : /^(?:CRON_)?TZ=[^ ]* +/.exec(text)?.[0];
}

function noTimeZone(name: string): Omit<Violation, 'path'> {
  const meant = timeZoneMeant(name);
  return {
    message: `is no time zone that IANA knows (${quote(name)})`,
    fix: meant === undefined ? 'give a name such as Europe/Berlin, or Etc/UTC' : `did you mean ${meant}?`,
  };
}

export const cronNever: Rule = {
  id: 'cron-never',
  severity: Severity.ERROR,
  summary: 'A schedule for days that no month has, such as 30 February: nothing ever runs as planned.',
  check: (manifest, target) => schedulesOf(manifest)
    .filter(({ text }) => problemOf(text, target) === undefined && !everComes(text.slice(zoneBefore(text, target)?.length ?? 0)))
    .map(({ path, text }) => ({ path, message: `never comes (${quote(text)})`, fix: 'give a day that the month has' })),
};

export const cronTimeZone: Rule = {
  id: 'cron-time-zone',
  severity: Severity.ERROR,
  summary: 'A time zone that IANA does not know, or with other capitals: the operator does not run the RayCronJob.',
  check: manifest => {
    const name = asText(specOf(manifest).timeZone) ?? '';
    // what is too short is a finding already
    return name === '' || isTimeZone(name) ? [] : [{ path: ['spec', 'timeZone'], ...noTimeZone(name) }];
  },
};
