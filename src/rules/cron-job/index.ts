import { RUN_RULES } from './runs';
import { cronNever, cronSchedule, cronTimeZone } from './schedule';
import { Rule } from '../rule';

/** The rules about when a RayCronJob runs, and what its runs leave behind. */
export const CRON_JOB_RULES: readonly Rule[] = [cronSchedule, cronNever, cronTimeZone, ...RUN_RULES];
