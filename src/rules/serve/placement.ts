import { numberOf } from './conversions';
import { deploymentRule } from './serve-rule';
import { isGiven, isObject, JsonObject } from '../../private/json';
import { quote } from '../../private/quote';
import { rayAtLeast } from '../../private/ray-version';
import { items, Located } from '../cluster-view';
import { Severity } from '../finding';
import { Rule, Violation } from '../rule';

const replicaBundles = deploymentRule({
  id: 'serve-replica-bundles',
  severity: Severity.ERROR,
  summary: 'A placement group that has no bundles, an empty one, or a first one in which the replica does not fit: the application fails.',
  check: ({ path, spec }) => !Array.isArray(spec.placement_group_bundles) ? [] : [
    ...spec.placement_group_bundles.length > 0 ? [] : [{
      path: [...path, 'placement_group_bundles'], message: 'is empty', fix: 'give a bundle of resources such as CPU: 1 for each part of a replica, or leave it out',
    }],
    ...items({ path, spec }, 'placement_group_bundles').flatMap(bundle => isVoid(bundle.spec) ? [{
      path: bundle.path, message: `holds no resource (${quote(bundle.spec)})`, fix: 'give each bundle some resource',
    }] : []),
    ...items({ path, spec }, 'placement_group_bundles').slice(0, 1).flatMap(bundle => outgrowing(bundle, spec)),
  ],
});

function isVoid(bundle: JsonObject): boolean {
  return Object.values(bundle).every(quantity => numberOf(quantity, 'number', 'new') === 0);
}

/** What the replica takes more of than its bundle has; without options in the text, those in the code count. */
function outgrowing(bundle: Located, { ray_actor_options: options }: JsonObject): Violation[] {
  if (!isObject(options) || isVoid(bundle.spec)) { return []; }
  const taken = { CPU: options.num_cpus ?? 1, GPU: options.num_gpus ?? 0, ...isObject(options.resources) ? options.resources : {} };
  return Object.entries(taken).flatMap(([name, value]) => {
    const needed = numberOf(value, 'number', 'new');
    const held = numberOf(bundle.spec[name] ?? 0, 'number', 'new');
    return needed === undefined || held === undefined || needed <= held ? [] : [{
      path: bundle.path,
      message: `has less ${name} than the replica, which runs in it (${held}, the replica ${needed})`,
      fix: `give it ${name}: ${needed}`,
    }];
  });
}

const strategyAlone = deploymentRule({
  id: 'serve-strategy-alone',
  severity: Severity.WARNING,
  summary: 'A placement_group_strategy without placement_group_bundles: the application fails, unless the code of the deployment has bundles.',
  check: ({ path, spec }) => !isGiven(spec.placement_group_strategy) || Object.hasOwn(spec, 'placement_group_bundles') ? [] : [{
    path: [...path, 'placement_group_strategy'],
    message: `is given without placement_group_bundles (${quote(spec.placement_group_strategy)})`,
    fix: 'give the bundles, too, unless the code of the deployment has them',
  }],
});

/** The first Ray release that refuses the two together. */
const EXCLUDES = '2.10.0';

const nodeLimit = deploymentRule({
  id: 'serve-node-limit',
  severity: Severity.ERROR,
  summary: 'A deployment with placement_group_bundles and max_replicas_per_node: Ray Serve, since 2.10, refuses the configuration.',
  check: ({ path, spec: { max_replicas_per_node: limit, placement_group_bundles: bundles } }, ray) =>
    !isGiven(limit) || !isGiven(bundles) || !rayAtLeast(ray, EXCLUDES) ? [] : [{
      path: [...path, 'max_replicas_per_node'],
      message: `is given although there are placement_group_bundles (${quote(limit)})`,
      fix: 'remove one of the two',
    }],
});

const bundleSelectors = deploymentRule({
  id: 'serve-bundle-selectors',
  severity: Severity.ERROR,
  summary: 'Label selectors for the bundles of a placement group that are neither one for all nor one for each: Ray Serve refuses the configuration.',
  check: ({ path, spec: { placement_group_bundle_label_selector: selectors, placement_group_bundles: bundles } }, ray) => {
    if (!Array.isArray(selectors) || !rayAtLeast(ray, '2.54.0')) { return []; }
    const place = [...path, 'placement_group_bundle_label_selector'];
    if (!isGiven(bundles)) { return [{ path: place, message: 'is given without placement_group_bundles', fix: 'give the bundles, too' }]; }
    return !Array.isArray(bundles) || selectors.length === 1 || selectors.length === bundles.length ? [] : [{
      path: place,
      message: `is neither one nor one for each bundle (${selectors.length}, ${bundles.length} bundles)`,
      fix: 'give one selector, or one for each bundle',
    }];
  },
});

/** The rules about where the parts of a replica run. */
export const PLACEMENT_RULES: readonly Rule[] = [replicaBundles, strategyAlone, nodeLimit, bundleSelectors];
