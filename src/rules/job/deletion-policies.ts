import { asList, asText, isGiven } from '../../private/json';
import { Path } from '../../private/path';
import { items, Located, part } from '../cluster-view';

/** What is deleted after a job, in one case. */
export interface DeletionPolicy {
  readonly path: Path;
  readonly policy: string;
  /** Whether it is of the two outcomes, or of the single policy before, which rules replaced. */
  readonly isLegacy: boolean;
}

/** The old fields for the two outcomes. */
export const OUTCOMES: readonly string[] = ['onSuccess', 'onFailure'];

export function strategyOf(job: Located): Located {
  return part(job, 'deletionStrategy');
}

export function hasDeletionRules(job: Located): boolean {
  return asList(strategyOf(job).spec.deletionRules).length > 0;
}

/** Everything that a job says of what is deleted after it. */
export function policiesOf(job: Located): DeletionPolicy[] {
  const strategy = strategyOf(job);
  const policy = (of: Located, key: string, isLegacy: boolean): DeletionPolicy[] => {
    const text = asText(of.spec[key]);
    return text === undefined ? [] : [{ path: [...of.path, key], policy: text, isLegacy }];
  };
  return [
    ...items(strategy, 'deletionRules').flatMap(rule => policy(rule, 'policy', false)),
    ...OUTCOMES.flatMap(outcome => policy(part(strategy, outcome), 'policy', true)),
    ...policy(job, 'deletionPolicy', true),
  ];
}

/** Whether a job says anything of it. */
export function hasStrategy({ spec }: Located): boolean {
  return isGiven(spec.deletionStrategy) || isGiven(spec.deletionPolicy);
}
