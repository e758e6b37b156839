import { ACTOR_RULES } from './actors';
import { APPLICATION_RULES } from './applications';
import { REPLICA_RULES } from './autoscaling';
import { remoteUri } from './code';
import { FAULT_RULES } from './faults';
import { GANG_RULES } from './gang';
import { ignoredKey, keyRelease, missingKey, unknownKey } from './keys';
import { LLM_RULES } from './llm';
import { PLACEMENT_RULES } from './placement';
import { PROXY_RULES } from './proxy';
import { serveConfigText } from './text';
import { Rule } from '../rule';

/** The rules about what a RayService tells Ray Serve. */
export const SERVE_RULES: readonly Rule[] = [
  serveConfigText,
  unknownKey, ignoredKey, keyRelease, missingKey,
  ...FAULT_RULES,
  ...APPLICATION_RULES,
  remoteUri,
  ...REPLICA_RULES,
  ...ACTOR_RULES,
  ...PLACEMENT_RULES,
  ...GANG_RULES,
  ...LLM_RULES,
  ...PROXY_RULES,
];
