import { exposedDashboardRows, exposedHeadRows, ingressTlsRows } from './exposure.rows';
import { mutableImageRows } from './images.rows';
import { POD_ROWS } from './pods.rows';
import { secretRows } from './secrets.rows';
import { RuleRows } from '../rows';

export const SECURITY_ROWS: readonly RuleRows[] = [secretRows, exposedHeadRows, exposedDashboardRows, ingressTlsRows, ...POD_ROWS, mutableImageRows];
