import { cronJobClusterRows, cronJobIdRows, cronJobInteractiveRows, cronNeverRows, cronScheduleRows, cronTimeZoneRows } from './cron.rows';
import { RuleRows } from '../rows';

export const CRON_JOB_ROWS: readonly RuleRows[] = [
  cronScheduleRows, cronNeverRows, cronTimeZoneRows, cronJobIdRows, cronJobInteractiveRows, cronJobClusterRows,
];
