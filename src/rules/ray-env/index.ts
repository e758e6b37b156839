import { Rule } from '../rule';
import { variableCompanion } from './companions';
import { variableCase, variableRelease, variableUnknown } from './names';
import { variableOfOperator } from './operator';
import { ignoredValue, variableNumber, variableValue } from './values';

/** The rules about the environment of Ray. */
export const RAY_ENV_RULES: readonly Rule[] = [
  variableCase, variableUnknown, variableRelease, variableNumber, variableValue, ignoredValue, variableCompanion, variableOfOperator,
];
