import { problemOfMapping } from '../embedded-mapping';
import { Severity } from '../finding';
import { jobRule } from '../rule';

export const runtimeEnvText = jobRule({
  id: 'runtime-env-text',
  severity: Severity.ERROR,
  summary: 'A runtimeEnvYAML that is no YAML, no mapping, or several documents of which only the first counts: the operator refuses it, or drops the rest.',
  check: ({ runtimeEnv }) => runtimeEnv ? problemOfMapping(runtimeEnv, 'write the fields as a mapping, as in pip: [requests]') : [],
});
