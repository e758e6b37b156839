import { asList, asText } from '../../private/json';
import { Path } from '../../private/path';
import { quote } from '../../private/quote';
import { readWord } from '../../private/shell';
import { ClusterView, GroupView } from '../cluster-view';
import { Severity } from '../finding';
import { isOfficial } from '../image';
import { commandOf, hasOwnCommand, isCommandKept } from '../ray-start/operator';
import { clusterRule, Rule, Violation } from '../rule';
import { FoundProblem, SyntaxProblem, syntaxProblem } from './syntax';

/** A part of the command of the container that runs Ray. */
interface Part {
  readonly path: Path;
  readonly text: string;
}

/** Command and arguments; none where one is no text, which is a finding already. */
function partsOf({ containers }: GroupView): Part[] {
  const parts = containers.slice(0, 1).flatMap(({ path, spec }) => ['command', 'args'].flatMap(field =>
    asList(spec[field]).map((text, index) => ({ path: [...path, field, index], text: asText(text) }))));
  return parts.every(({ text }) => text !== undefined) ? parts.map(({ path, text = '' }) => ({ path, text })) : [];
}

/** The groups of which the operator puts the command before `ray start`, as one text and without quotes. */
function joinedIn(cluster: ClusterView): { group: GroupView; parts: Part[] }[] {
  return cluster.groups.filter(group => !hasOwnCommand(group, cluster)).map(group => ({ group, parts: partsOf(group) }))
    .filter(({ parts }) => parts.length > 0);
}

const MESSAGES: Readonly<Record<SyntaxProblem, string>> = {
  unclosed: 'has a quote that is not closed',
  parenthesis: 'has a parenthesis that bash does not take, as nothing is in quotes any more',
  comment: 'ends in a comment, which hides ray start behind it',
  ending: 'ends where bash wants another command, and finds the && of the operator',
};

export const commandSyntax = clusterRule({
  id: 'command-syntax',
  severity: Severity.ERROR,
  summary: 'A command that bash cannot run: the operator puts its parts before `ray start`, with blanks between them and without quotes.',
  check: cluster => joinedIn(cluster).flatMap(({ group, parts }) => {
    const found = syntaxProblem(commandOf(group));
    return found ? [wrongSyntax(parts, found)] : [];
  }),
});

function wrongSyntax(parts: Part[], { problem, at }: FoundProblem): Violation {
  const { path, text } = partAt(parts, at);
  const broken = problem === 'ending' && /\n\s*$/.test(text);
  return {
    path,
    message: `${MESSAGES[problem]} (${quote(text)})`,
    fix: broken ? 'remove the line break at its end' : 'write one text that bash runs before ray start, with its quotes in it',
  };
}

/** The operator puts a blank before and behind each part. */
function partAt(parts: Part[], at: number): Part {
  let end = 0;
  return parts.find(({ text }) => at < (end += text.length + 2)) ?? parts[parts.length - 1];
}

export const commandQuoting = clusterRule({
  id: 'command-quoting',
  severity: Severity.WARNING,
  summary: 'A command of several parts, of which one is no single word: the operator takes away the quotes, and bash runs something else.',
  check: cluster => joinedIn(cluster).filter(({ group, parts }) => !isShellText(parts) && !syntaxProblem(commandOf(group))).flatMap(({ parts }) =>
    parts.slice(1).filter(({ text }) => isSplit(text)).map(({ path, text }) => ({
      path,
      message: `is not one argument, as the operator puts it before ray start without quotes (${quote(text)})`,
      fix: 'write the whole command as one text, as in a shell',
    }))),
});

/** Whether a command is written for a shell already; echo does not mind. */
function isShellText(parts: Part[]): boolean {
  return parts[0].text === 'echo' || isSplit(parts[0].text) || parts.some(({ text }) => /^[;&|<>]|[;&|]$/.test(text.trim()));
}

function isSplit(text: string): boolean {
  const word = readWord(text);
  return word.kind === 'broken' && (word.problem === 'split' || word.problem === 'ended');
}

const GENERATED = 'KUBERAY_GEN_RAY_START_CMD';

/** Words of commands that only wait or speak. */
const IDLE = /^(?:\/bin\/)?(?:bash|sh|sleep|tail|true|echo)$|^(?:-\w+|--|infinity|inf|\d+[smhd]?|\/dev\/null|;|&&)$/;

export const commandWithoutRay = clusterRule({
  id: 'command-without-ray',
  severity: Severity.ERROR,
  summary: 'A container whose command the operator shall not touch, and that does not start Ray.',
  check: cluster => cluster.groups.filter(group => isCommandKept(group, cluster)).flatMap(group => startsNothing(group)),
});

function startsNothing(group: GroupView): Violation[] {
  const [container] = group.containers;
  if (container === undefined) { return []; }
  const words = commandOf(group).split(/[\s;]+/).filter(word => word !== '');
  const fix = `start Ray by $${GENERATED}, or remove the annotation ray.io/overwrite-container-cmd`;
  if (words.length === 0) {
    return isOfficial(container.spec.image) ? [{ path: [...container.path, 'command'], message: 'is missing, and the operator shall add none', fix }] : [];
  }
  const [first] = partsOf(group);
  return words.every(word => IDLE.test(word)) && first ? [{ path: first.path.slice(0, -1), message: 'does not start Ray', fix }] : [];
}

/** What the operator and, under autoscaling, the autoscaler read of rayStartParams themselves. */
const READ = [
  'port', 'dashboard-port', 'dashboard-agent-listen-port', 'metrics-export-port', 'plasma-directory', 'redis-password', 'redis-username', 'labels',
];
const READ_BY_AUTOSCALER = ['num-cpus', 'num-gpus', 'memory', 'resources'];

export const paramsWithoutCommand = clusterRule({
  id: 'ray-start-params-unused',
  severity: Severity.WARNING,
  summary: 'Entries of rayStartParams beside a command with a `ray start` of its own: they do not reach it.',
  check: cluster => cluster.groups.filter(startsRayItself).flatMap(({ rayStartParams: { path, spec } }) => {
    const unused = Object.keys(spec).filter(name => !READ.includes(name) && !(cluster.autoscaling && READ_BY_AUTOSCALER.includes(name)));
    return unused.length === 0 ? [] : [{
      path,
      message: `does not reach the ray start in the command (${unused.join(', ')})`,
      fix: `move the flags into the command, or start Ray by $${GENERATED} there, with the annotation ray.io/overwrite-container-cmd`,
    }];
  }),
});

function startsRayItself(group: GroupView): boolean {
  const command = commandOf(group);
  return command.includes('ray start') && !command.includes(GENERATED);
}

/** The rules about the command of the container that runs Ray. */
export const COMMAND_RULES: readonly Rule[] = [commandSyntax, commandQuoting, commandWithoutRay, paramsWithoutCommand];
