import { parseArgs } from 'util';
import { filesOf, UnreadableFileError } from './files';
import { FileObject, readObjects } from './manifest-file';
import { CheckResult, counts, FileFinding, jsonReport, textReport, visible } from './report';
import { NamedTarget, UnknownTargetError } from './target-flags';
import { ObjectOfFile, Targets } from './targets';
import { asObject } from '../private/json';
import { checkObject, LocatedFinding } from '../rules/engine';
import { Manifest } from '../rules/manifest';

const USAGE = `cdk8s-kuberay check FILE… [--kuberay RELEASE] [--feature-gates GATE=true,…] [--strict] [--format text|json]

Checks the KubeRay objects and operators in YAML and JSON files, such as hand-written manifests and the output of Helm;
a folder stands for all such files below it, and - for standard input. Other objects are passed over.

  --kuberay RELEASE   the operator's release, such as 1.6 (default: that of an operator in the files,
                      else the newest that is known)
  --feature-gates     its feature gates, as its own flag takes them, besides those of an operator in the files
  --strict            warnings fail, too
  --format            text for people (default) or json for programs

Exit code: 0 clean, 1 findings, 2 a file or the command itself cannot be read.
`;

/** Where a run writes, so that tests need no process. */
export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly colours: boolean;
}

enum Exit { CLEAN = 0, FINDINGS = 1, UNREADABLE = 2 }

/** The command `cdk8s-kuberay`: takes its arguments, returns its exit code. */
export function run(args: readonly string[], output: Output): number {
  try {
    const { command, files, options } = parse(args);
    if (options.help) { output.out(USAGE); return Exit.CLEAN; }
    if (command !== 'check' || files.length === 0) { throw new UsageError(howToCheck(command)); }
    const { result, unreadable } = checkFiles(files, { release: options.kuberay, gates: options['feature-gates'] });
    if (result.files > 0) { output.out(options.format === 'json' ? jsonReport(result) : textReport(result, output.colours)); }
    unreadable.forEach(({ message }) => output.err(`${visible(message)}\n`));
    return unreadable.length > 0 ? Exit.UNREADABLE : exitCode(result, options.strict);
  } catch (error) {
    if (!(error instanceof UnknownTargetError || error instanceof UsageError)) { throw error; }
    output.err(`${visible(error.message)}\n`);
    return Exit.UNREADABLE;
  }
}

class UsageError extends Error {}

function howToCheck(command: string | undefined): string {
  const unknown = command === undefined || command === 'check' ? '' : `there is no command ${command}, `;
  return `${unknown}say what to check: cdk8s-kuberay check FILE…`;
}

const OPTIONS = {
  'kuberay': { type: 'string' },
  'feature-gates': { type: 'string' },
  'strict': { type: 'boolean', default: false },
  'format': { type: 'string', default: 'text' },
  'help': { type: 'boolean', short: 'h', default: false },
} as const;

function parse(args: readonly string[]) {
  const { values, positionals: [command, ...files] } = parsed(args);
  if (!['text', 'json'].includes(values.format)) { throw new UsageError(`there is no format ${values.format}: use text or json`); }
  return { command, files, options: values };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}: see cdk8s-kuberay --help`);
  }
}

/** What is found in the files that can be read, and why the others cannot: one broken file hides nothing of the rest. */
function checkFiles(args: readonly string[], named: NamedTarget): { result: CheckResult; unreadable: UnreadableFileError[] } {
  const unreadable: UnreadableFileError[] = [];
  const files = args.flatMap(argument => readOr(unreadable, () => filesOf(argument)));
  const read = files.map(file => ({ file, objects: readOr(unreadable, () => [readObjects(file)]) })).filter(({ objects }) => objects.length > 0);
  const objects = read.flatMap(({ file, objects: [found] }) => found.map(object => ({ file, object, json: asObject(object.json) })));
  const targets = new Targets(named, objects);
  const found = ({ object, ...one }: ObjectOfFile & { object: FileObject }) =>
    checkObject({ manifest: Manifest.fromFile(object.json), operator: targets.operator(one.json) }, targets.of(one));
  const ours = objects.map(one => ({ ...one, findings: found(one) })).filter(({ findings }) => findings !== undefined);
  const result = {
    findings: ours.flatMap(({ file, object, findings = [] }) => inOrder(file, object, findings)),
    files: read.length,
    objects: ours.length,
    kuberay: targets.release,
  };
  return { result, unreadable };
}

function readOr<T>(unreadable: UnreadableFileError[], read: () => T[]): T[] {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) { throw error; }
    unreadable.push(error);
    return [];
  }
}

function inOrder(file: string, object: FileObject, found: readonly LocatedFinding[]): FileFinding[] {
  const findings = found.map(({ place, ...finding }) => ({ file, position: object.locate(place), finding }));
  return findings.sort((one, other) => one.position.line - other.position.line || one.position.column - other.position.column);
}

function exitCode(result: CheckResult, strict: boolean): number {
  const { errors, warnings } = counts(result);
  return errors > 0 || (strict && warnings > 0) ? Exit.FINDINGS : Exit.CLEAN;
}
