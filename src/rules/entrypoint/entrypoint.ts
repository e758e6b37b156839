import { asText } from '../../private/json';
import { afterKubelet } from '../../private/kubelet-references';
import { Path } from '../../private/path';
import { readWords, ShellWords } from '../../private/shell-words';
import { JobView } from '../job-view';
import { releaseOf } from '../ray-start/flags';
import { Rule, Violation } from '../rule';
import { isSubmittedByShell, variablesOf } from '../submission';

/** The entrypoint of a job that a shell of the submitter reads first. */
export interface Entrypoint {
  readonly path: Path;
  /** Without blanks at its ends, which the operator takes away. */
  readonly written: string;
  /** As bash reads it there: the kubelet has put in its variables. */
  readonly text: string;
  readonly words: ShellWords;
  /** The variables that the submitter certainly has. */
  readonly variables: readonly string[];
  /** The Ray release, if it is known. */
  readonly ray?: string;
}

function entrypointOf(job: JobView): Entrypoint | undefined {
  const written = asText(job.spec.entrypoint)?.trim() ?? '';
  if (written === '' || !isSubmittedByShell(job)) { return undefined; }
  const variables = variablesOf(job);
  const { text } = afterKubelet(written, name => variables.includes(name));
  const ray = job.cluster && releaseOf(job.cluster.head, job.cluster);
  return { path: [...job.path, 'entrypoint'], written, text, words: readWords(text), variables, ray };
}

/** A rule about such an entrypoint. */
export function entrypointRule(rule: Omit<Rule, 'check'> & { check: (entrypoint: Entrypoint) => Omit<Violation, 'path'> | undefined }): Rule {
  return {
    ...rule,
    check: ({ jobs }) => jobs.map(entrypointOf).flatMap(entrypoint => {
      const problem = entrypoint && rule.check(entrypoint);
      return problem ? [{ path: entrypoint.path, ...problem }] : [];
    }),
  };
}
