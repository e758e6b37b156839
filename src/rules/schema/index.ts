import { duplicateItem, outOfRange } from './limits';
import { deprecatedField, featureGate, newerField, removedField } from './releases';
import { missingField } from './required';
import { unknownField } from './unknown-field';
import { unknownValue, wrongType } from './values';
import { Rule } from '../rule';

/** The rules about what the definition of the API says of each field. */
export const SCHEMA_RULES: readonly Rule[] = [
  unknownField, newerField, removedField, featureGate, deprecatedField, wrongType, unknownValue, missingField, outOfRange, duplicateItem,
];
