import { localCode, relativeFile } from './files';
import { fieldRelease, ignoredField, unknownField } from './keys';
import { runtimeEnvText } from './text';
import { fieldsTogether } from './together';
import { codeUri } from './uris';
import { wrongValue } from './values';
import { Rule } from '../rule';

/** The rules about what jobs and applications want to be there where they run. */
export const RUNTIME_ENV_RULES: readonly Rule[] = [
  runtimeEnvText, unknownField, ignoredField, fieldRelease, wrongValue, fieldsTogether, codeUri, localCode, relativeFile,
];
