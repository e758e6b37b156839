import { asObject, asText } from '../../private/json';
import { Path } from '../../private/path';
import { quote } from '../../private/quote';
import { Severity } from '../finding';
import { JobView } from '../job-view';
import { jobRule, Violation } from '../rule';
import { isSubmittedByShell, variablesOf } from '../submission';

/*
 * The operator gives `ray job submit` its JSON in double quotes, in which bash puts in variables and the output of
 * commands. No JSON and no backslash keeps it from that, but `${0+$}` is a dollar that it does not look at again.
 */

/** How a dollar is written there. */
const DOLLAR = '${0+$}';

/** A text that bash reads in double quotes. */
interface Quoted {
  readonly path: Path;
  readonly text: string;
}

/** What the operator puts between the quotes. */
function quotedIn(job: JobView): Quoted[] {
  if (!isSubmittedByShell(job)) { return []; }
  const { runtimeEnv, spec: { metadata, entrypointResources }, cluster } = job;
  return [
    ...runtimeEnv ? textsIn(runtimeEnv.path, runtimeEnv.value) : [],
    // for a cluster that is there already the operator leaves it out
    ...cluster ? textsIn([...job.path, 'metadata'], asObject(metadata)) : [],
    { path: [...job.path, 'entrypointResources'], text: asText(entrypointResources) ?? '' },
  ];
}

/** All texts in a value, and the keys of its mappings. */
function textsIn(path: Path, value: unknown): Quoted[] {
  if (typeof value === 'string') { return [{ path, text: value }]; }
  if (Array.isArray(value)) { return value.flatMap((item, index) => textsIn([...path, index], item)); }
  return Object.entries(asObject(value)).flatMap(([key, item]) => [{ path: [...path, key], text: key }, ...textsIn([...path, key], item)]);
}

const INSERTIONS = /\$\{0\+\$\}|\$\$|`|\$\((\w+)\)|\$\{(\w+)\}|\$([A-Za-z_]\w*)|\$[({\d*@#?![-]/g;

/** The first thing that bash, or for two dollars the kubelet, puts into a text, but for variables that the submitter is known to have. */
function insertionIn({ text }: Quoted, variables: readonly string[]): string | undefined {
  const found = [...text.matchAll(INSERTIONS)].find(([insertion, ...names]) =>
    insertion !== DOLLAR && !names.some(name => name !== undefined && variables.includes(name)));
  return found && text.slice(found.index);
}

export const submitterExpansion = jobRule({
  id: 'submitter-expansion',
  severity: Severity.ERROR,
  summary: 'A variable or command in the runtime environment, metadata or resources of a job, which the shell of the submitter puts in or runs before Ray gets it.',
  check: job => quotedIn(job).flatMap(quoted => {
    const what = insertionIn(quoted, variablesOf(job));
    return what === undefined ? [] : [{ path: quoted.path, ...problemOf(what) }];
  }),
});

function problemOf(what: string): Omit<Violation, 'path'> {
  const isCommand = /^(?:`|\$\()/.test(what);
  return {
    message: `${isCommand ? 'runs a command in the submitter' : 'is expanded in the submitter and not where the job runs'} (${quote(what)})`,
    fix: `${what.startsWith('`') ? 'leave back-ticks out' : `write ${DOLLAR} for the dollar`}, or submit the job in HTTPMode`,
  };
}
