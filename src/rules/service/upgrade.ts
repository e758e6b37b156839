import { nearest } from '../../private/did-you-mean';
import { asInteger, asText, isGiven, isObject } from '../../private/json';
import { quote } from '../../private/quote';
import { Located, part } from '../cluster-view';
import { FeatureGate } from '../feature-gate';
import { Severity } from '../finding';
import { serviceRule, Violation } from '../rule';
import { IN_STEPS, ServiceView, upgradesInSteps } from '../service-view';
import { KubeRayTarget } from '../target';

export const headServiceNamed = serviceRule({
  id: 'head-service-name',
  severity: Severity.ERROR,
  summary: 'A name for the head service of a RayService, which has two clusters at times, and so two head services: the operator refuses the service.',
  check: ({ cluster }) => {
    if (!cluster) { return []; }
    const { path, spec } = part(part(cluster.head, 'headService'), 'metadata');
    const name = asText(spec.name) ?? '';
    return name === '' ? [] : [{ path: [...path, 'name'], message: `is not possible in a RayService (${quote(name)})`, fix: 'remove it' }];
  },
});

function strategyOf(service: Located): Located {
  return part(service, 'upgradeStrategy');
}

/** The types, and the first release that has each. */
const TYPES: Readonly<Record<string, string>> = { NewCluster: '1.3', [IN_STEPS]: '1.5', None: '1.3' };

export const upgradeType = serviceRule({
  id: 'upgrade-type',
  severity: Severity.ERROR,
  summary: 'A type of upgrade that KubeRay does not have for a RayService, or none: the operator refuses the service, or crashes over it.',
  check: (service, target) => {
    const { path, spec } = strategyOf(service);
    const place = [...path, 'type'];
    if (!isGiven(spec.type)) { return crashes(service, target) ? [{ path: place, message: 'is missing, over which the operator crashes', fix: 'set it to NewCluster, or remove the strategy' }] : []; }
    const types = Object.keys(TYPES).filter(type => target.version.atLeast(TYPES[type]));
    // before, there is no strategy, and a value that is no text is a finding already
    if (types.length === 0 || typeof spec.type !== 'string' || types.includes(spec.type)) { return []; }
    const meant = nearest(spec.type, types);
    return [{
      path: place,
      message: `is no upgrade of a RayService that KubeRay ${target.version.version} has (${quote(spec.type)})`,
      fix: meant === undefined ? `use ${types.join(' or ')}` : `did you mean ${meant}?`,
    }];
  },
});

/** With the gate for steps, these releases look at the type without looking whether there is one. */
function crashes({ spec }: ServiceView, target: KubeRayTarget): boolean {
  return isObject(spec.upgradeStrategy) && target.version.atLeast('1.5') && !target.version.atLeast('1.7')
    && target.isEnabled(FeatureGate.RAY_SERVICE_INCREMENTAL_UPGRADE);
}

export const upgradeOptions = serviceRule({
  id: 'upgrade-options',
  severity: Severity.ERROR,
  summary: 'An upgrade in steps without what it needs, or with steps that there are not: the operator refuses the service.',
  check: (service, target) => upgradesInSteps(service, target) ? [...autoscaling(service), ...steps(strategyOf(service), target)] : [],
});

function autoscaling({ cluster }: ServiceView): Violation[] {
  return cluster === undefined || cluster.autoscaling ? []
    : [{ path: [...cluster.path, 'enableInTreeAutoscaling'], message: `must be true for ${IN_STEPS}, by which clusters grow and shrink`, fix: 'set it to true, or use NewCluster' }];
}

function steps(strategy: Located, target: KubeRayTarget): Violation[] {
  const options = part(strategy, 'clusterUpgradeOptions');
  if (!isGiven(strategy.spec.clusterUpgradeOptions)) { return [{ path: options.path, message: `is missing, and ${IN_STEPS} needs it`, fix: 'give gatewayClassName, stepSizePercent and intervalSeconds' }]; }
  const percentages = ['maxSurgePercent', 'stepSizePercent'].flatMap(key => noPercentage(options, key));
  return [
    ...percentages,
    ...percentages.length === 0 && target.version.atLeast('1.7') ? tooLargeStep(options) : [],
    ...(asInteger(options.spec.intervalSeconds) ?? 1) > 0 ? []
      : [{ path: [...options.path, 'intervalSeconds'], message: `is below one (${options.spec.intervalSeconds})`, fix: 'give one second or more' }],
    ...options.spec.gatewayClassName === '' ? [{ path: [...options.path, 'gatewayClassName'], message: 'is empty', fix: 'name the GatewayClass that is installed' }] : [],
  ];
}

function noPercentage({ path, spec }: Located, key: string): Violation[] {
  const value = asInteger(spec[key]) ?? 0;
  return value >= 0 && value <= 100 ? [] : [{ path: [...path, key], message: `is no percentage (${value})`, fix: 'give 0 to 100' }];
}

/** What the API server fills in. */
const WHOLE = 100;

function tooLargeStep({ path, spec }: Located): Violation[] {
  const step = asInteger(spec.stepSizePercent) ?? 0;
  const surge = asInteger(spec.maxSurgePercent) ?? WHOLE;
  return step <= surge ? []
    : [{ path: [...path, 'stepSizePercent'], message: `is above maxSurgePercent (${step}, ${surge})`, fix: 'lower it, or raise maxSurgePercent' }];
}

export const upgradeOptionsUnused = serviceRule({
  id: 'upgrade-options-unused',
  severity: Severity.WARNING,
  summary: 'Options of an upgrade in steps where the upgrade is another: they do nothing.',
  check: service => {
    const { path, spec } = strategyOf(service);
    return isGiven(spec.clusterUpgradeOptions) && spec.type !== IN_STEPS
      ? [{ path: [...path, 'clusterUpgradeOptions'], message: `has no effect without the type ${IN_STEPS}`, fix: `set type to ${IN_STEPS}, or remove it` }] : [];
  },
});
