const NAME = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;
export const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

/** What to do about a label key that Kubernetes does not take; nothing if it does. */
export function labelKeyProblem(key: string): string | undefined {
  const [name, prefix, ...rest] = key.split('/').reverse();
  if (rest.length > 0) { return 'use at most one slash'; }
  if (name.length > 63 || !NAME.test(name)) {
    return 'use at most 63 letters, digits, dashes, underscores and dots, beginning and ending with a letter or digit';
  }
  return prefix === undefined || (prefix.length <= 253 && SUBDOMAIN.test(prefix)) ? undefined : 'use a DNS name such as example.com before the slash';
}

/** What to do about a label value that Kubernetes does not take; nothing if it does. */
export function labelValueProblem(value: string): string | undefined {
  return value === '' || (value.length <= 63 && NAME.test(value)) ? undefined
    : 'use at most 63 letters, digits, dashes, underscores and dots, beginning and ending with a letter or digit';
}
