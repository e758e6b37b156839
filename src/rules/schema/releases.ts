import { Place } from './walk';
import { Field } from '../../../imports/definition';
import { startsWith } from '../../private/path';
import { Severity } from '../finding';
import { neededGates } from '../needed-gates';
import { Rule } from '../rule';
import { KubeRayTarget } from '../target';

export const newerField: Rule = {
  id: 'needs-newer-kuberay',
  severity: Severity.ERROR,
  summary: 'A field or kind that came with a later KubeRay release than the target: the target\'s API server drops or refuses it.',
  check: ({ kind, schema }, target) => {
    const tooNew = (since?: string) => since !== undefined && !target.version.atLeast(since);
    const saying = (since: string | undefined) => ({
      message: `needs KubeRay ${since} (the target is ${target.version.version})`,
      fix: `raise the target to ${since}, or leave it out`,
    });
    if (tooNew(kind.since)) { return [{ path: ['kind'], ...saying(kind.since) }]; }
    return outermost(schema.places, field => tooNew(field.since)).map(({ path, field }) => ({ path, ...saying(field.since) }));
  },
};

export const removedField: Rule = {
  id: 'removed-field',
  severity: Severity.ERROR,
  summary: 'A field that the target\'s KubeRay release does not have any more: its API server drops or refuses it.',
  check: ({ schema }, target) => outermost(schema.places, field => isGone(field, target)).map(({ path, field }) => ({
    path,
    message: `was removed in KubeRay ${field.removed} (the target is ${target.version.version})`,
    fix: field.deprecated ?? 'leave it out',
  })),
};

export const deprecatedField: Rule = {
  id: 'deprecated-field',
  severity: Severity.WARNING,
  summary: 'A field that still works, or is ignored, and that a later KubeRay release will not have.',
  check: ({ schema }) => outermost(schema.places, field => field.deprecated !== undefined && !field.removed)
    .map(({ path, field }) => ({ path, message: 'is deprecated', fix: field.deprecated ?? 'leave it out' })),
};

export const featureGate: Rule = {
  id: 'feature-gate',
  severity: Severity.ERROR,
  summary: 'A field or kind whose feature gate is off in the target: the operator refuses or ignores it.',
  check: (manifest, target) => {
    const off = neededGates(manifest, target.version).filter(({ gate, what }) => what !== 'the backend' && !target._serves(gate));
    const outer = off.filter(({ path }) => !off.some(other => other.path.length < path.length && startsWith(path, other.path)));
    return outer.map(({ path, gate, what }) => ({
      path,
      message: `needs the feature gate ${gate}, which is off (KubeRay ${target.version.version})`,
      fix: `${target._howToTurnOn(gate)}, or do without ${what}`,
    }));
  },
};

function isGone({ removed }: Field, target: KubeRayTarget): boolean {
  return removed !== undefined && target.version.atLeast(removed);
}

/** The fields that a condition holds for, without those inside one of them: one mistake is one finding. */
function outermost(places: readonly Place[], holds: (field: Field) => boolean): { path: Place['path']; field: Field }[] {
  const found: { path: Place['path']; field: Field }[] = [];
  for (const { path, field } of places) {
    if (field && holds(field) && !found.some(outer => startsWith(path, outer.path))) { found.push({ path, field }); }
  }
  return found;
}
