import { AUTOSCALER } from './autoscaler';
import { BASIC } from './basic';
import { COMMANDS } from './commands';
import { FAULT_TOLERANCE } from './fault-tolerance';
import { JOBS_AND_SERVICES } from './jobs-and-services';
import { SCHEDULERS } from './schedulers';
import { SECURITY } from './security';
import { TLS } from './tls';
import { TPU } from './tpu';
import { Build } from './words';

/** How a user would write the cluster of each of KubeRay's own samples. */
export const REBUILT: Record<string, Build> = {
  ...AUTOSCALER, ...BASIC, ...COMMANDS, ...FAULT_TOLERANCE, ...JOBS_AND_SERVICES, ...SCHEDULERS, ...SECURITY, ...TLS, ...TPU,
};
