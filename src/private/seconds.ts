import { Duration } from 'cdk8s';

/** The duration, if Kubernetes can have it: it counts in seconds. */
export function requireWholeSeconds(name: string, duration: Duration | undefined): Duration | undefined {
  const milliseconds = duration?.toMilliseconds() ?? 0;
  if (milliseconds % 1000 !== 0) { throw new Error(`${name} is counted in seconds (${milliseconds} ms): give whole seconds`); }
  return duration;
}
