import { expansionRows, jobIdRows, metadataRows, missingRows, numbersRows, resourcesRows, syntaxRows } from './job.rows';
import { expandedRows, quotesRows, shellRows } from './shell.rows';
import { RuleRows } from '../rows';

export const ENTRYPOINT_ROWS: readonly RuleRows[] = [
  missingRows, shellRows, quotesRows, expandedRows, syntaxRows, expansionRows, jobIdRows, numbersRows, resourcesRows, metadataRows,
];
