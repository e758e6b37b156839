import { Rule } from '../rule';
import { dashboardIngress, exposedHead, ingressTls } from './exposure';
import { mutableImage } from './images';
import { POD_RULES } from './pods';
import { secretInManifest } from './secrets';

/** The rules about what is insecure, or leaks. */
export const SECURITY_RULES: readonly Rule[] = [secretInManifest, exposedHead, dashboardIngress, ingressTls, ...POD_RULES, mutableImage];
