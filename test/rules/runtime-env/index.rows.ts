import { fieldReleaseRows, ignoredFieldRows, unknownFieldRows } from './keys.rows';
import { localCodeRows, relativePathRows, uriRows } from './uris.rows';
import { textRows, togetherRows, valueRows } from './values.rows';
import { RuleRows } from '../rows';

export const RUNTIME_ENV_ROWS: readonly RuleRows[] = [
  textRows, unknownFieldRows, ignoredFieldRows, fieldReleaseRows, valueRows, togetherRows, uriRows, localCodeRows, relativePathRows,
];
