import { variableCaseRows, variableReleaseRows, variableUnknownRows } from './names.rows';
import { variableCompanionRows, variableOfOperatorRows } from './others.rows';
import { ignoredValueRows, variableNumberRows, variableValueRows } from './values.rows';
import { RuleRows } from '../rows';

export const RAY_ENV_ROWS: readonly RuleRows[] = [
  variableCaseRows, variableUnknownRows, variableReleaseRows, variableNumberRows, variableValueRows, ignoredValueRows,
  variableCompanionRows, variableOfOperatorRows,
];
