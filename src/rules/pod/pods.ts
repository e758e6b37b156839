import { at } from './objects';
import { hasBackstep, isAddress, isDnsLabel, isDnsSubdomain, LABEL_FIX, SUBDOMAIN_FIX } from '../../private/formats';
import { asInteger, asList, asText, isGiven } from '../../private/json';
import { quote } from '../../private/quote';
import { items, Located, part, PodView } from '../cluster-view';
import { Severity } from '../finding';
import { Rule, Violation } from '../rule';
import { objectRule } from '../schema/object-rule';

export const podDns = objectRule({
  id: 'pod-dns',
  severity: Severity.ERROR,
  summary: 'An illegal host name, address or name server of a pod: no pod is made.',
  checks: {
    PodSpec: pod => [...illegalHostname(pod, 'hostname'), ...illegalHostname(pod, 'subdomain'), ...noNameserver(pod)],
    HostAlias: alias => [...illegalAddress(alias, ['ip'], alias.spec.ip), ...illegalHostnames(alias)],
    PodDNSConfig: config => [...nameservers(config), ...searches(config)],
    PodDNSConfigOption: option => (option.spec.name ?? '') === '' ? [at(option, 'name', 'is missing', 'name the option, such as ndots')] : [],
  },
});

function illegalHostname(pod: Located, key: string): Violation[] {
  const name = asText(pod.spec[key]) ?? '';
  return name === '' || isDnsLabel(name) ? [] : [at(pod, key, `is no DNS label (${quote(name)})`, LABEL_FIX)];
}

function noNameserver(pod: Located): Violation[] {
  return pod.spec.dnsPolicy === 'None' && asList(part(pod, 'dnsConfig').spec.nameservers).length === 0
    ? [at(pod, ['dnsConfig', 'nameservers'], 'is missing, and dnsPolicy is None', 'give a name server, or another policy')] : [];
}

function illegalAddress(object: Located, keys: (string | number)[], value: unknown): Violation[] {
  return typeof value !== 'string' || isAddress(value) ? [] : [at(object, keys, `is no IP address (${quote(value)})`, 'give an IPv4 or IPv6 address')];
}

function illegalHostnames(alias: Located): Violation[] {
  return asList(alias.spec.hostnames).flatMap((name, index) => typeof name !== 'string' || isDnsSubdomain(name) ? []
    : [at(alias, ['hostnames', index], `is no host name (${quote(name)})`, SUBDOMAIN_FIX)]);
}

const MOST_SERVERS = 3;

function nameservers(config: Located): Violation[] {
  const servers = asList(config.spec.nameservers);
  return [
    ...servers.length > MOST_SERVERS ? [at(config, 'nameservers', `has too many items (${servers.length})`, `give at most ${MOST_SERVERS}`)] : [],
    ...servers.flatMap((server, index) => illegalAddress(config, ['nameservers', index], server)),
  ];
}

const MOST_SEARCHES = 32;
const LONGEST_SEARCH = 2048;

function searches(config: Located): Violation[] {
  const domains = asList(config.spec.searches);
  const isTooMuch = domains.length > MOST_SEARCHES || domains.join(' ').length > LONGEST_SEARCH;
  return [
    ...isTooMuch ? [at(config, 'searches', `has too much in it (${domains.length} domains)`, `give at most ${MOST_SEARCHES}, with ${LONGEST_SEARCH} letters in all`)] : [],
    ...domains.flatMap((domain, index) => typeof domain !== 'string' || isSearch(domain) ? []
      : [at(config, ['searches', index], `is no domain (${quote(domain)})`, SUBDOMAIN_FIX)]),
  ];
}

/** Underscores are fine in domains that are searched. */
function isSearch(domain: string): boolean {
  const name = domain.replace(/\.$/, '');
  return domain === '.' || (name.length <= 253 && /^[a-z0-9_]([-a-z0-9_]*[a-z0-9_])?(\.[a-z0-9_]([-a-z0-9_]*[a-z0-9_])?)*$/.test(name));
}

const MOST_SECONDS = 2 ** 31 - 1;

export const podSpec = objectRule({
  id: 'pod-spec',
  severity: Severity.ERROR,
  summary: 'A deadline below one second, debug containers, or another setting that no pod can be made with: no pod is made.',
  checks: {
    PodSpec: pod => [...deadline(pod), ...debugContainers(pod), ...gatedNode(pod)],
    PodResourceClaim: claim => oneClaim(claim),
    FileKeySelector: selector => hasBackstep(asText(selector.spec.path) ?? '')
      ? [at(selector, 'path', `steps back with .. (${quote(selector.spec.path)})`, 'write the path without ..')] : [],
  },
});

function deadline(pod: Located): Violation[] {
  const seconds = asInteger(pod.spec.activeDeadlineSeconds, 64) ?? 1;
  return seconds >= 1 && seconds <= MOST_SECONDS ? []
    : [at(pod, 'activeDeadlineSeconds', `is no deadline (${seconds})`, `give 1 to ${MOST_SECONDS} seconds, or remove it`)];
}

function debugContainers(pod: Located): Violation[] {
  return asList(pod.spec.ephemeralContainers).length === 0 ? []
    : [at(pod, 'ephemeralContainers', 'is only for pods that run already', 'remove it, and use kubectl debug on the pod')];
}

function gatedNode(pod: Located): Violation[] {
  return (pod.spec.nodeName ?? '') !== '' && asList(pod.spec.schedulingGates).length > 0
    ? [at(pod, 'nodeName', 'is given although the pod waits at schedulingGates', 'keep one of the two')] : [];
}

function oneClaim(claim: Located): Violation[] {
  const found = ['resourceClaimName', 'resourceClaimTemplateName'].filter(key => isGiven(claim.spec[key]));
  // where the two were before they had names of their own
  return found.length === 1 || isGiven(claim.spec.source) ? [] : [at(claim, [], found.length === 0 ? 'names no claim' : 'names both a claim and a template',
    'give one of resourceClaimName, resourceClaimTemplateName')];
}

export const resourceClaim: Rule = {
  id: 'resource-claim',
  severity: Severity.ERROR,
  summary: 'A container that uses a resource claim that its pod does not have: no pod is made.',
  check: ({ pods, clusters }) => [
    ...pods.flatMap(pod => pod.allContainers.flatMap(container => unknownClaims(pod, container))),
    ...clusters.filter(({ autoscaling }) => autoscaling).flatMap(cluster => unknownClaims(cluster.head, part(cluster, 'autoscalerOptions'))),
  ],
};

function unknownClaims({ podSpec: pod }: PodView, container: Located): Violation[] {
  const names = items(pod, 'resourceClaims').map(({ spec }) => spec.name);
  return items(part(container, 'resources'), 'claims')
    .filter(({ spec }) => isGiven(spec.name) && !names.includes(spec.name))
    .map(claim => at(claim, 'name', `is no resource claim of the pod (${quote(claim.spec.name)})`, 'add it to resourceClaims'));
}
