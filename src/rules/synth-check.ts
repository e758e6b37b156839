import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { findingsOf } from './app-findings';
import { describe, isError, LocatedFinding } from './engine';
import { whileValidated } from './renderings';
import { Path, startsWith } from '../private/path';

/**
 * Reports the findings of an object at synth, each at the construct that it is about: cdk8s asks a construct before
 * its children, so the owner renders and checks once, and the parts read from that.
 */
export class SynthCheck {
  private readonly parts: (() => Path)[] = [];
  private findings: readonly LocatedFinding[] = [];

  public constructor(owner: IConstruct, object: ApiObject) {
    owner.node.addValidation({
      validate: () => {
        this.findings = whileValidated(owner, () => findingsOf(object));
        return report(owner, this.findings.filter(finding => !this.parts.some(part => startsWith(finding.place, part()))));
      },
    });
  }

  /** Has what is found at or below a place reported at a construct of its own. */
  public addPart(construct: IConstruct, place: () => Path): void {
    this.parts.push(place);
    construct.node.addValidation({
      validate: () => report(construct, this.findings.filter(finding => startsWith(finding.place, place()))),
    });
  }
}

/** Errors go to cdk8s, which fails with all of them; it has no way for warnings, so they go to standard error, once. */
function report(construct: IConstruct, findings: readonly LocatedFinding[]): string[] {
  findings.filter(finding => !isError(finding)).forEach(finding => warn(construct, describe(finding)));
  return findings.filter(isError).map(describe);
}

/** Shows a warning about a construct on standard error, once. */
export function warn(construct: IConstruct, sentence: string): void {
  const text = `[Warning at ${construct.node.path}] ${sentence}\n`;
  if (!shown.has(text)) {
    shown.add(text);
    process.stderr.write(text);
  }
}

const shown = new Set<string>();
