import { Severity } from './finding';
import { Rule } from './rule';
import { API_GROUP, API_VERSION, KINDS } from '../../imports/kuberay';
import { didYouMean } from '../private/did-you-mean';
import { asText } from '../private/json';
import { quote } from '../private/quote';

const NAMES = Object.keys(KINDS);

/** The only rule for objects of other kinds than KubeRay's, as nothing is known of them. */
export const unknownKind: Rule = {
  id: 'unknown-kind',
  severity: Severity.ERROR,
  summary: 'A kind in the API group of KubeRay that no KubeRay release has: the API server refuses the object.',
  check: ({ isKnown, json: { kind } }) => isKnown ? [] : [{
    path: ['kind'],
    message: (kind ?? undefined) === undefined ? 'is missing' : `is no kind that KubeRay has (${quote(kind)})`,
    fix: didYouMean(asText(kind) ?? '', NAMES) ?? `use ${NAMES.slice(0, -1).join(', ')} or ${NAMES.at(-1)}`,
  }],
};

const CURRENT = `${API_GROUP}/${API_VERSION}`;
const OLD = `${API_GROUP}/v1alpha1`;

/** A kind that came when v1 was there was never in v1alpha1. */
function hasOldVersion(kind: string): boolean {
  return kind !== KINDS.RayCronJob.kind;
}

const unknownVersion: Rule = {
  id: 'unknown-api-version',
  severity: Severity.ERROR,
  summary: 'A version of KubeRay\'s API that there is not for the kind: the API server refuses the object.',
  check: ({ json: { apiVersion }, kind: { kind } }) => apiVersion === CURRENT || (apiVersion === OLD && hasOldVersion(kind)) ? [] : [{
    path: ['apiVersion'],
    message: `is no version of ${kind} (${quote(apiVersion)})`,
    fix: `use ${CURRENT}`,
  }],
};

/** The release that tells whoever uses it. */
const DEPRECATED_SINCE = '1.7';

const deprecatedVersion: Rule = {
  id: 'deprecated-api-version',
  severity: Severity.WARNING,
  summary: 'The old version of KubeRay\'s API, which is deprecated since KubeRay 1.7, has no new fields, and leaves with 1.9.',
  check: ({ json: { apiVersion }, kind: { kind } }, { version }) =>
    apiVersion === OLD && hasOldVersion(kind) && version.atLeast(DEPRECATED_SINCE) ? [{
      path: ['apiVersion'],
      message: `is deprecated, and leaves with KubeRay 1.9 (${OLD})`,
      fix: `use ${CURRENT}`,
    }] : [],
};

/** The rules about kinds and versions. */
export const KIND_RULES: readonly Rule[] = [unknownKind, unknownVersion, deprecatedVersion];
