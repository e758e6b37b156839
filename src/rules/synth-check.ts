import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { findingsOf } from './app-findings';
import { describe, isError, LocatedFinding } from './engine';
import { objectsAround, whileValidated } from './renderings';
import { Path, startsWith } from '../private/path';

/**
 * Reports the findings of an object at synth, each at the construct that it is about: cdk8s asks a construct before
 * its children, so the owner renders and checks once, and the parts read from that.
 */
export class SynthCheck {
  private readonly parts: (() => Path)[] = [];
  private findings: readonly LocatedFinding[] = [];

  public constructor(owner: IConstruct, object: ApiObject) {
    owned.add(object);
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

/** The objects whose owners report what is found in them. */
const owned = new WeakSet<ApiObject>();

/** The apps in which somebody reports of the rest. */
const watchedApps = new WeakSet<IConstruct>();

/**
 * Reports the findings of the objects of an app that no construct of ours owns, such as typed and included ones, at each
 * object: who installs KubeRay in the app knows what it is for.
 */
export function checkUnowned(construct: IConstruct): void {
  const app = construct.node.root;
  if (watchedApps.has(app)) { return; }
  watchedApps.add(app);
  construct.node.addValidation({
    validate: () => whileValidated(app, () => {
      const rest = objectsAround(app).filter(object => !owned.has(object));
      return rest.flatMap(object => report(object, findingsOf(object)).map(error => `${object.node.path}: ${error}`));
    }),
  });
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
