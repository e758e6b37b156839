import { DEPLOYMENT, ray, UNKNOWN_RAY, withApplication, withDeployment } from './services';
import { Severity } from '../../../src/rules/finding';
import { RuleRows } from '../rows';

const BUNDLES = `${DEPLOYMENT}.placement_group_bundles`;

function bundles(list: unknown, options: object = {}, changes = {}): ReturnType<typeof withDeployment> {
  return withDeployment({ placement_group_bundles: list, ...options }, changes);
}

export const replicaBundlesRows: RuleRows = {
  rule: 'serve-replica-bundles',
  severity: Severity.ERROR,
  found: [
    {
      name: 'no bundles',
      of: bundles([]),
      finds: [[BUNDLES, 'is empty', 'give a bundle of resources such as CPU: 1 for each part of a replica, or leave it out']],
    },
    {
      name: 'bundles without anything in them',
      of: bundles([{ CPU: 1 }, {}, { CPU: 0, a: '0' }]),
      finds: [
        [`${BUNDLES}[1]`, 'holds no resource ({})', 'give each bundle some resource'],
        [`${BUNDLES}[2]`, 'holds no resource ({"CPU":0,"a":"0"})', 'give each bundle some resource'],
      ],
    },
    {
      name: 'a first bundle that is smaller than the replica',
      of: bundles([{ CPU: 1, a: '1' }, { CPU: 9 }], { ray_actor_options: { num_cpus: 2, num_gpus: '1', resources: { a: 1.5, b: true } } }),
      finds: [
        [`${BUNDLES}[0]`, 'has less CPU than the replica, which runs in it (1, the replica 2)', 'give it CPU: 2'],
        [`${BUNDLES}[0]`, 'has less GPU than the replica, which runs in it (0, the replica 1)', 'give it GPU: 1'],
        [`${BUNDLES}[0]`, 'has less a than the replica, which runs in it (1, the replica 1.5)', 'give it a: 1.5'],
        [`${BUNDLES}[0]`, 'has less b than the replica, which runs in it (0, the replica 1)', 'give it b: 1'],
      ],
    },
    {
      name: 'a first bundle without the CPU that a replica takes by default',
      of: bundles([{ GPU: 1 }], { ray_actor_options: { num_gpus: 1 } }),
      finds: [[`${BUNDLES}[0]`, 'has less CPU than the replica, which runs in it (0, the replica 1)', 'give it CPU: 1']],
    },
  ],
  passed: [
    { name: 'a first bundle as large as the replica', of: bundles([{ CPU: 2, GPU: 1, a: 1 }], { ray_actor_options: { num_cpus: 2, num_gpus: 1, resources: { a: 1 } } }) },
    { name: 'a replica whose options are in the code', of: bundles([{ GPU: 1 }]) },
    { name: 'a replica that takes no CPU', of: bundles([{ GPU: 1 }], { ray_actor_options: { num_cpus: 0, num_gpus: null } }) },
    { name: 'a bundle among the arguments', of: withApplication({ args: { placement_group_bundles: [] } }) },
  ],
};

export const strategyAloneRows: RuleRows = {
  rule: 'serve-strategy-alone',
  severity: Severity.WARNING,
  found: [
    {
      name: 'a strategy without bundles',
      of: withDeployment({ placement_group_strategy: 'PACK' }),
      finds: [[
        `${DEPLOYMENT}.placement_group_strategy`, 'is given without placement_group_bundles ("PACK")',
        'give the bundles, too, unless the code of the deployment has them',
      ]],
    },
  ],
  passed: [
    { name: 'a strategy with bundles', of: bundles([{ CPU: 1 }], { placement_group_strategy: 'PACK' }) },
  ],
};

export const nodeLimitRows: RuleRows = {
  rule: 'serve-node-limit',
  severity: Severity.ERROR,
  found: [
    {
      name: 'a limit for each node beside bundles',
      of: bundles([{ CPU: 1 }], { max_replicas_per_node: 2 }, ray('2.10.0')),
      finds: [[`${DEPLOYMENT}.max_replicas_per_node`, 'is given although there are placement_group_bundles (2)', 'remove one of the two']],
    },
  ],
  passed: [
    { name: 'the two in a release that takes them', of: bundles([{ CPU: 1 }], { max_replicas_per_node: 2 }, ray('2.9.3')) },
    { name: 'the two where the release is not known', of: bundles([{ CPU: 1 }], { max_replicas_per_node: 2 }, UNKNOWN_RAY) },
    { name: 'a limit alone', of: withDeployment({ max_replicas_per_node: 2 }) },
  ],
};

const SELECTORS = `${DEPLOYMENT}.placement_group_bundle_label_selector`;

export const bundleSelectorsRows: RuleRows = {
  rule: 'serve-bundle-selectors',
  severity: Severity.ERROR,
  found: [
    {
      name: 'selectors without bundles',
      of: withDeployment({ placement_group_bundle_label_selector: [{ a: 'b' }] }),
      finds: [[SELECTORS, 'is given without placement_group_bundles', 'give the bundles, too']],
    },
    {
      name: 'selectors for some of the bundles',
      of: bundles([{ CPU: 1 }, { CPU: 1 }, { CPU: 1 }], { placement_group_bundle_label_selector: [{ a: 'b' }, { a: 'b' }] }, ray('2.54.0')),
      finds: [[SELECTORS, 'is neither one nor one for each bundle (2, 3 bundles)', 'give one selector, or one for each bundle']],
    },
  ],
  passed: [
    { name: 'one selector for all', of: bundles([{ CPU: 1 }, { CPU: 1 }], { placement_group_bundle_label_selector: [{ a: 'b' }] }) },
    { name: 'one for each', of: bundles([{ CPU: 1 }, { CPU: 1 }], { placement_group_bundle_label_selector: [{ a: 'b' }, {}] }) },
    { name: 'selectors where the release is not known', of: withDeployment({ placement_group_bundle_label_selector: [{ a: 'b' }] }, UNKNOWN_RAY) },
  ],
};
