import { goDuration, goInteger } from '../../private/go-numbers';
import { asText } from '../../private/json';
import { quote } from '../../private/quote';
import { Severity } from '../finding';
import { Rule } from '../rule';

const TIMEOUT = 'ray.io/initializing-timeout';

export const initializingTimeout: Rule = {
  id: 'initializing-timeout',
  severity: Severity.ERROR,
  summary: 'An annotation for how long a RayService may take to start that is no duration: the operator refuses the service.',
  // before, nobody reads it
  check: ({ kind: { kind }, annotations }, { version }) => {
    const text = kind === 'RayService' && version.atLeast('1.5') ? asText(annotations[TIMEOUT]) ?? '' : '';
    const time = goDuration(text) ?? goInteger(text) ?? 0n;
    return text === '' || time > 0n ? [] : [{
      path: ['metadata', 'annotations', TIMEOUT],
      message: `is no duration above zero (${quote(text)})`,
      fix: 'give one such as 5m or 1h30m, or whole seconds',
    }];
  },
};
