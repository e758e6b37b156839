import { isIP } from 'net';
import { SUBDOMAIN } from './labels';

/** What to do about a name that is no DNS label, as most things in a pod must be named. */
export const LABEL_FIX = 'use at most 63 lower case letters, digits and dashes, beginning and ending with a letter or digit';

/** What to do about a name that no object can have. */
export const SUBDOMAIN_FIX = 'use lower case letters, digits, dashes and dots, beginning and ending with a letter or digit';

export function isDnsLabel(text: string): boolean {
  return text.length <= 63 && /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(text);
}

export function isDnsSubdomain(text: string): boolean {
  return text.length <= 253 && SUBDOMAIN.test(text);
}

/** The key of a Secret or ConfigMap, which becomes a file name. */
export function isConfigKey(text: string): boolean {
  return text.length <= 253 && /^[-._a-zA-Z0-9]+$/.test(text) && text !== '.' && !text.startsWith('..');
}

/** A name of a port, as IANA wants it. */
export function isPortName(text: string): boolean {
  return text.length <= 15 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && /[a-z]/.test(text);
}

export function isPort(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 65_535;
}

/** An address without a zone, which Kubernetes does not take. */
export function isAddress(text: string): boolean {
  return isIP(text) !== 0 && !text.includes('%');
}

/** A path that stays below the folder that it is relative to. */
export function isDescending(path: string): boolean {
  return !path.startsWith('/') && !hasBackstep(path);
}

export function hasBackstep(path: string): boolean {
  return path.split('/').includes('..');
}
