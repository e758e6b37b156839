import { at, isBlank } from './objects';
import { asList, asObject, asText, isGiven } from '../../private/json';
import { labelKeyProblem, labelValueProblem } from '../../private/labels';
import { quote } from '../../private/quote';
import { Located } from '../cluster-view';
import { Severity } from '../finding';
import { OVERWRITTEN } from '../labels';
import { Violation } from '../rule';
import { objectRule } from '../schema/object-rule';

export const podMetadata = objectRule({
  id: 'pod-metadata',
  severity: Severity.ERROR,
  summary: 'A label, annotation or finalizer of a pod, service or claim that is not legal, or too much of them: the object is not made.',
  checks: { EmbeddedObjectMeta: meta => [...labelProblems(meta, 'labels', OVERWRITTEN), ...annotations(meta), ...finalizers(meta)] },
});

/** What is wrong with the keys and values of a map of labels. */
export function labelProblems(object: Located, field: string, except: readonly string[] = []): Violation[] {
  return Object.entries(asObject(object.spec[field])).filter(([key, value]) => isGiven(value) && !except.includes(key)).flatMap(([key, value]) => {
    const keyFix = labelKeyProblem(key);
    const valueFix = typeof value === 'string' ? labelValueProblem(value) : undefined;
    return [
      ...keyFix === undefined ? [] : [at(object, [field, key], `has a key that is no label key (${quote(key)})`, keyFix)],
      ...valueFix === undefined ? [] : [at(object, [field, key], `has a value that is no label value (${quote(value)})`, valueFix)],
    ];
  });
}

const MOST_BYTES = 256 * 1024;

function annotations(meta: Located): Violation[] {
  const entries = Object.entries(asObject(meta.spec.annotations)).filter(([, value]) => isGiven(value));
  const size = entries.reduce((sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(asText(value) ?? ''), 0);
  return [
    ...entries.flatMap(([key]) => {
      const fix = labelKeyProblem(key.toLowerCase());
      return fix === undefined ? [] : [at(meta, ['annotations', key], `has a key that is no annotation key (${quote(key)})`, fix)];
    }),
    ...size > MOST_BYTES ? [at(meta, 'annotations', `hold too much (${size} bytes)`, `keep them below ${MOST_BYTES} bytes, and mount a ConfigMap`)] : [],
    ...deletionCost(meta),
  ];
}

const DELETION_COST = 'controller.kubernetes.io/pod-deletion-cost';

function deletionCost(meta: Located): Violation[] {
  const cost = asText(asObject(meta.spec.annotations)[DELETION_COST]);
  const isNumber = cost === undefined || (/^(0|-?[1-9]\d*)$/.test(cost) && Math.abs(Number(cost)) < 2 ** 31);
  return isNumber ? [] : [at(meta, ['annotations', DELETION_COST], `is no whole number of 32 bits (${quote(cost)})`, 'give such a number')];
}

function finalizers(meta: Located): Violation[] {
  return asList(meta.spec.finalizers).flatMap((name, index) => typeof name === 'string' && !(name.includes('/') && labelKeyProblem(name) === undefined)
    && !['kubernetes', 'orphan', 'foregroundDeletion'].includes(name)
    ? [at(meta, ['finalizers', index], `is no name of a finalizer (${quote(name)})`, 'use a name with a domain such as example.com/cleanup')] : []);
}

/** A name that must be there and be a label key. */
export function qualifiedName(object: Located, key: string): Violation[] {
  const name = asText(object.spec[key]);
  if (isBlank(object, key)) { return [at(object, key, 'is empty', 'give a label key')]; }
  const fix = name === undefined ? undefined : labelKeyProblem(name);
  return fix === undefined ? [] : [at(object, key, `is no label key (${quote(name)})`, fix)];
}
