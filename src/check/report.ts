import { styleText } from 'util';
import { Position } from './position';
import { isError } from '../rules/engine';
import { Finding, Severity } from '../rules/finding';

/** A finding, and where it stands. */
export interface FileFinding {
  readonly file: string;
  readonly position: Position;
  readonly finding: Finding;
}

/** What a run looked at, and what it found. */
export interface CheckResult {
  readonly findings: readonly FileFinding[];
  readonly files: number;
  readonly objects: number;
  readonly kuberay: string;
}

/** The report for people: each finding with its line, and a summary. */
export function textReport(result: CheckResult, colours: boolean): string {
  const paint: Paint = (style, text) => colours ? styleText(style, text, { validateStream: false }) : text;
  return [...result.findings.map(found => paragraph(found, paint)), summary(result)].join('\n');
}

/** The report for programs. */
export function jsonReport(result: CheckResult): string {
  const findings = result.findings.map(({ file, position, finding }) => ({ file, line: position.line, column: position.column, ...finding }));
  return JSON.stringify({ ...counts(result), kuberay: result.kuberay, files: result.files, objects: result.objects, findings }, null, 2) + '\n';
}

type Paint = (style: 'red' | 'yellow' | 'bold' | 'dim', text: string) => string;

/** Their lines hold what nobody shall read. */
const SECRET = ['secret-in-manifest', 'ray-start-redis-password'];

function excerpt(position: Position, colour: 'red' | 'yellow', paint: Paint): string[] {
  const gutter = String(position.line);
  return [
    `  ${paint('dim', `${gutter} |`)} ${visible(position.text)}`,
    `  ${paint('dim', `${' '.repeat(gutter.length)} |`)} ${blank(position)}${paint(colour, '^'.repeat(position.length))}`,
  ];
}

function paragraph({ file, position, finding }: FileFinding, paint: Paint): string {
  const colour = isError(finding) ? 'red' : 'yellow';
  const { kind, name } = finding.object;
  return [
    `${paint('bold', `${visible(file)}:${position.line}:${position.column}`)} ${paint(colour, finding.severity)} ${visible(`${finding.path} ${finding.message}`)}`,
    ...SECRET.includes(finding.ruleId) ? [] : excerpt(position, colour, paint),
    `  ${visible(finding.fix)} ${paint('dim', `[${finding.ruleId}, ${kind}${name === undefined ? '' : ` ${visible(name)}`}]`)}`,
    '',
  ].join('\n');
}

/** What stands before the caret: as wide as the text above it, tabs and all. */
function blank({ text, column }: Position): string {
  return text.slice(0, column - 1).replace(/[^\t]/g, ' ');
}

/** Text of a file without what would steer the terminal. */
export function visible(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f]/g, '\ufffd');
}

export function counts({ findings }: CheckResult): { errors: number; warnings: number } {
  const errors = findings.filter(({ finding }) => finding.severity === Severity.ERROR).length;
  return { errors, warnings: findings.length - errors };
}

function summary(result: CheckResult): string {
  const { errors, warnings } = counts(result);
  const looked = `${plural(result.objects, 'KubeRay object')} in ${plural(result.files, 'file')}, for KubeRay ${result.kuberay}`;
  return `${plural(errors, 'error')}, ${plural(warnings, 'warning')}: ${looked}\n`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
