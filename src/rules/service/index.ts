import { initializingTimeout } from './annotations';
import { serveNowhere, serveService, serveServiceUnused } from './serve-service';
import { serveServicePort, serveServiceTarget } from './serve-service-ports';
import { headServiceNamed, upgradeOptions, upgradeOptionsUnused, upgradeType } from './upgrade';
import { Rule } from '../rule';

/** The rules about a service: how it is upgraded, and who reaches it. */
export const SERVICE_RULES: readonly Rule[] = [
  initializingTimeout, headServiceNamed, upgradeType, upgradeOptions, upgradeOptionsUnused,
  serveService, serveServicePort, serveServiceTarget, serveServiceUnused, serveNowhere,
];
