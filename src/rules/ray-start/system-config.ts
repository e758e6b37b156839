import { groupRule } from './flags';
import { jsonOf } from './json-values';
import { isObject } from '../../private/json';
import { quote } from '../../private/quote';
import { singleQuoted } from '../../private/shell';
import { Severity } from '../finding';

const SPILLING = 'object_spilling_config';

export const systemConfig = groupRule({
  id: 'ray-start-system-config',
  severity: Severity.ERROR,
  summary: 'Settings of Ray that do not reach it as a JSON object, or where object spilling is an object instead of JSON in a text.',
  check: flags => flags.filter(({ name, value }) => name === 'system-config' && value !== undefined).flatMap(flag => {
    const { object, violations } = jsonOf(flag, '\'{"name": "value"}\'');
    const spilling = object?.[SPILLING];
    return !isObject(spilling) ? violations : [{
      path: flag.path,
      message: `has ${SPILLING} as an object (${quote(spilling)})`,
      fix: `give it as a text: ${singleQuoted(JSON.stringify({ ...object, [SPILLING]: JSON.stringify(spilling) }))}`,
    }];
  }),
});
