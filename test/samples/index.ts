import { AUTOSCALER } from './autoscaler';
import { BASIC } from './basic';
import { COMMANDS } from './commands';
import { DEVICE_JOBS } from './device-jobs';
import { FAULT_TOLERANCE } from './fault-tolerance';
import { JOBS } from './jobs';
import { LANGUAGE_MODELS } from './language-models';
import { SCHEDULERS } from './schedulers';
import { SECURITY } from './security';
import { SERVICES } from './services';
import { TLS } from './tls';
import { TPU } from './tpu';
import { Build } from './words';

/** How a user would write the KubeRay object of each of KubeRay's own samples. */
export const REBUILT: Record<string, Build> = {
  ...AUTOSCALER,
  ...BASIC,
  ...COMMANDS,
  ...DEVICE_JOBS,
  ...FAULT_TOLERANCE,
  ...JOBS,
  ...LANGUAGE_MODELS,
  ...SCHEDULERS,
  ...SECURITY,
  ...SERVICES,
  ...TLS,
  ...TPU,
};
