import { imageRayVersion } from './image';
import { objectName } from './names';
import { Rule } from './rule';
import { duplicateItem, outOfRange } from './schema/limits';
import { deprecatedField, featureGate, newerField, removedField } from './schema/releases';
import { missingField } from './schema/required';
import { unknownField } from './schema/unknown-field';
import { unknownValue, wrongType } from './schema/values';
import { duplicateGroupName, groupName, replicaBounds, replicasOutOfBounds } from './worker-groups';

/** Every rule, in the order in which findings are reported. */
export const RULES: readonly Rule[] = [
  unknownField,
  newerField,
  removedField,
  featureGate,
  deprecatedField,
  wrongType,
  unknownValue,
  missingField,
  outOfRange,
  duplicateItem,
  objectName,
  groupName,
  duplicateGroupName,
  replicaBounds,
  replicasOutOfBounds,
  imageRayVersion,
];
