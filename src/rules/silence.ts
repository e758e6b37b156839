import { Severity } from './finding';
import { RuleAbout } from './rule';
import { didYouMean } from '../private/did-you-mean';
import { asText } from '../private/json';

const SILENCE = 'ignore-check.cdk8s-kuberay/';

/** The annotation that silences a rule in an object; its value is the reason. */
export function silenceAnnotation(ruleId: string): string {
  return SILENCE + ruleId;
}

/** Whether annotations silence a rule; a silence without a reason is none. */
export function isSilenced(annotations: Readonly<Record<string, unknown>>, ruleId: string): boolean {
  return hasReason(annotations[silenceAnnotation(ruleId)]);
}

function hasReason(value: unknown): boolean {
  return Boolean(asText(value)?.trim());
}

/** What can be silenced in. */
interface Annotated {
  readonly annotations: Readonly<Record<string, unknown>>;
}

/** The rules about silences, over the ids of all other rules. */
export function silenceRules(others: readonly string[]): RuleAbout<Annotated>[] {
  const ids = [...others, 'unknown-silence', 'silence-reason'];
  return [
    {
      id: 'unknown-silence',
      severity: Severity.WARNING,
      summary: 'An annotation that silences a rule which does not exist: it silences nothing.',
      check: manifest => silences(manifest.annotations).filter(([, id]) => !ids.includes(id)).map(([key, id]) => ({
        path: ['metadata', 'annotations', key],
        message: `names no rule (${id})`,
        fix: didYouMean(id, ids) ?? 'remove it, or use the id that the finding has',
      })),
    },
    {
      id: 'silence-reason',
      severity: Severity.WARNING,
      summary: 'An annotation that silences a rule without a reason: it silences nothing.',
      // what is no text is a finding already
      check: ({ annotations }) => silences(annotations).filter(([key, id]) => ids.includes(id) && typeof annotations[key] === 'string' && !hasReason(annotations[key]))
        .map(([key]) => ({
          path: ['metadata', 'annotations', key],
          message: 'has no reason, and so silences nothing',
          fix: 'write as its value why the finding is fine here, or remove it',
        })),
    },
  ];
}

/** The annotations that silence rules, with the ids of those. */
function silences(annotations: Readonly<Record<string, unknown>>): [key: string, id: string][] {
  return Object.keys(annotations).filter(key => key.startsWith(SILENCE)).map(key => [key, key.slice(SILENCE.length)]);
}
