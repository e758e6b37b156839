import { at } from './objects';
import { isConfigKey, isDnsSubdomain, SUBDOMAIN_FIX } from '../../private/formats';
import { asText, isGiven } from '../../private/json';
import { quote } from '../../private/quote';
import { Located } from '../cluster-view';
import { Severity } from '../finding';
import { Violation } from '../rule';
import { objectRule } from '../schema/object-rule';

/** Fields that name another object, and what is named; they must be given. */
const NEEDED = {
  SecretKeySelector: ['name', 'Secret'],
  ConfigMapKeySelector: ['name', 'ConfigMap'],
  SecretEnvSource: ['name', 'Secret'],
  ConfigMapEnvSource: ['name', 'ConfigMap'],
  SecretVolumeSource: ['secretName', 'Secret'],
  ConfigMapVolumeSource: ['name', 'ConfigMap'],
  SecretProjection: ['name', 'Secret'],
  ConfigMapProjection: ['name', 'ConfigMap'],
  PersistentVolumeClaimVolumeSource: ['claimName', 'PersistentVolumeClaim'],
} as const;

/** Fields that name another object where they are given. */
const OPTIONAL = {
  PodSpec: [
    ['serviceAccountName', 'ServiceAccount'], ['serviceAccount', 'ServiceAccount'], ['priorityClassName', 'PriorityClass'],
    ['runtimeClassName', 'RuntimeClass'], ['nodeName', 'Node'],
  ],
  GcsStorage: [['claimName', 'PersistentVolumeClaim']],
  PodResourceClaim: [['resourceClaimName', 'ResourceClaim'], ['resourceClaimTemplateName', 'ResourceClaimTemplate']],
} as const;

export const objectReference = objectRule({
  id: 'object-reference',
  severity: Severity.ERROR,
  summary: 'The name of a Secret, ConfigMap, claim or other object that no object can have, or none at all: no pod is made, or it never starts.',
  checks: {
    ...Object.fromEntries(Object.entries(NEEDED).map(([type, [key, kind]]) => [type, (object: Located) => needed(object, key, kind)])),
    ...Object.fromEntries(Object.entries(OPTIONAL).map(([type, fields]) => [type, (object: Located) =>
      fields.flatMap(([key, kind]) => illegal(object, key, kind))])),
    AuthOptions: options => options.spec.mode === 'token' && options.spec.enableK8sTokenAuth !== true ? illegal(options, 'secretName', 'Secret') : [],
  },
});

function needed(object: Located, key: string, kind: string): Violation[] {
  const isFilledIn = isGiven(object.spec[key]) && object.spec[key] !== '';
  const own = isFilledIn ? illegal(object, key, kind) : [at(object, key, 'is missing', `name the ${kind}`)];
  return [...own, ...illegalKey(object)];
}

function illegal(object: Located, key: string, kind: string): Violation[] {
  const name = asText(object.spec[key]) ?? '';
  // the API server does not look at the names in volumes, and what is optional there is left out
  const isLeftOut = object.spec.optional === true && object.path.includes('volumes');
  return name === '' || isDnsSubdomain(name) || isLeftOut ? [] : [at(object, key, `is no name that a ${kind} can have (${quote(name)})`, SUBDOMAIN_FIX)];
}

function illegalKey(object: Located): Violation[] {
  const key = asText(object.spec.key);
  return key === undefined || isConfigKey(key) ? []
    : [at(object, 'key', `is no key that a Secret or ConfigMap can have (${quote(key)})`, 'use letters, digits, dashes, underscores and dots')];
}
