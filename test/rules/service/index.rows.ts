import { serveNowhereRows, serveServicePortRows, serveServiceRows, serveServiceTargetRows, serveServiceUnusedRows } from './serve-service.rows';
import { headServiceNamedRows, initializingTimeoutRows, upgradeOptionsRows, upgradeOptionsUnusedRows, upgradeTypeRows } from './upgrade.rows';
import { RuleRows } from '../rows';

export const SERVICE_ROWS: readonly RuleRows[] = [
  initializingTimeoutRows, headServiceNamedRows, upgradeTypeRows, upgradeOptionsRows, upgradeOptionsUnusedRows,
  serveServiceRows, serveServicePortRows, serveServiceTargetRows, serveServiceUnusedRows, serveNowhereRows,
];
