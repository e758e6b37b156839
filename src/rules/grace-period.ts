import { GroupView, Located } from './cluster-view';
import { Severity } from './finding';
import { releaseOf } from './ray-start/flags';
import { clusterRule, Violation } from './rule';
import { asInteger, asText } from '../private/json';
import { rayAtLeast } from '../private/ray-version';

const DRAIN = 'RAY_GRACEFUL_SHUTDOWN_DRAIN_TIMEOUT_S';

/** What Kubernetes gives a pod that says nothing, and Ray its tasks. */
const USUAL = 30;

export const gracePeriod = clusterRule({
  id: 'grace-period',
  severity: Severity.WARNING,
  summary: 'A pod that is killed while Ray, since 2.57, still waits for its tasks to end: they are lost, and so are the requests that Serve works on.',
  check: cluster => cluster.groups.filter(group => rayAtLeast(releaseOf(group, cluster), '2.57.0')).flatMap(killedEarly),
});

function killedEarly({ podSpec, env }: GroupView): Violation[] {
  const given = podSpec.spec.terminationGracePeriodSeconds ?? undefined;
  const variable = env.get(DRAIN);
  const drain = variable ? secondsOf(variable) : USUAL;
  const grace = given === undefined ? USUAL : asInteger(given, 64);
  if (drain === undefined || grace === undefined || grace < 0 || grace > drain) { return []; }
  if (given !== undefined) { return [tooShort([...podSpec.path, 'terminationGracePeriodSeconds'], grace, drain)]; }
  return variable ? [{ ...tooShort([...variable.path, 'value'], grace, drain), message: `is no less than the pod has to end (${drain}, terminationGracePeriodSeconds ${grace})` }] : [];
}

function tooShort(path: Violation['path'], grace: number, drain: number): Violation {
  return { path, message: `ends the pod while Ray waits for its tasks (${grace}, Ray waits ${drain} seconds)`, fix: `set terminationGracePeriodSeconds above ${drain}` };
}

function secondsOf({ spec }: Located): number | undefined {
  const text = asText(spec.value) ?? '';
  const seconds = text.trim() === '' ? NaN : Number(text);
  // zero turns it off
  return Number.isFinite(seconds) && seconds > 0 ? seconds : undefined;
}
