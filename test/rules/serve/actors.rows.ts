import { DEPLOYMENT, ray, UNKNOWN_RAY, withActor, withApplication, withDeployment } from './services';
import { Severity } from '../../../src/rules/finding';
import { RuleRows } from '../rows';

const OPTIONS = `${DEPLOYMENT}.ray_actor_options`;

export const replicaResourcesRows: RuleRows = {
  rule: 'serve-replica-resources',
  severity: Severity.ERROR,
  found: [
    {
      name: 'a GPU and a half',
      of: withActor({ num_gpus: 1.5 }),
      finds: [[`${OPTIONS}.num_gpus`, 'is above one and not whole (1.5)', 'give a whole number, or one below one']],
    },
    {
      name: 'what has a key of its own',
      of: withActor({ resources: { CPU: 1, GPU: 1, memory: 1, object_store_memory: 1 } }),
      finds: [
        [`${OPTIONS}.resources.CPU`, 'is no custom resource (1)', 'use num_cpus of ray_actor_options'],
        [`${OPTIONS}.resources.GPU`, 'is no custom resource (1)', 'use num_gpus of ray_actor_options'],
        [`${OPTIONS}.resources.memory`, 'is no custom resource (1)', 'use memory of ray_actor_options'],
        [`${OPTIONS}.resources.object_store_memory`, 'is no custom resource (1)', 'remove it'],
      ],
    },
    {
      name: 'less than nothing',
      of: withActor({ resources: { a: -1, TPU: -1, HPU: -0.5 } }),
      finds: [
        [`${OPTIONS}.resources.a`, 'is below 0 (-1)', 'give zero or more'],
        [`${OPTIONS}.resources.TPU`, 'is below 0 (-1)', 'give zero or more'],
        [`${OPTIONS}.resources.HPU`, 'is below 0 (-0.5)', 'give zero or more'],
      ],
    },
    {
      name: 'no chips at all',
      of: withActor({ resources: { TPU: 0 } }),
      finds: [[`${OPTIONS}.resources.TPU`, 'is no number of chips that a replica can have (0)', 'give 1, 2, 4 or 8']],
    },
    {
      name: 'less than Ray counts',
      of: withActor({ num_cpus: 0.00005, memory: '0.00005', resources: { a: 0.00005 } }),
      finds: [
        [`${OPTIONS}.num_cpus`, 'is finer than Ray counts (0.00005)', 'give 0.0001 or more'],
        [`${OPTIONS}.memory`, 'is finer than Ray counts (0.00005)', 'give 0.0001 or more'],
        [`${OPTIONS}.resources.a`, 'is finer than Ray counts (0.00005)', 'give 0.0001 or more'],
      ],
    },
    {
      name: 'chips and cores that are not given out so',
      of: withActor({ resources: { TPU: 3, HPU: 0.5, neuron_cores: 1.5 } }),
      finds: [
        [`${OPTIONS}.resources.TPU`, 'is no number of chips that a replica can have (3)', 'give 1, 2, 4 or 8'],
        [`${OPTIONS}.resources.HPU`, 'is not whole (0.5)', 'give a whole number'],
        [`${OPTIONS}.resources.neuron_cores`, 'is not whole (1.5)', 'give a whole number'],
      ],
    },
    {
      name: 'an object store, over which the releases that take it fail',
      of: withActor({ object_store_memory: 1_000_000_000 }, ray('2.24.0')),
      finds: [[`${OPTIONS}.object_store_memory`, 'is a key that Ray takes, and then fails over (1000000000)', 'remove it']],
    },
  ],
  passed: [
    { name: 'half a GPU', of: withActor({ num_gpus: 0.5, num_cpus: 1.5, memory: 0 }) },
    { name: 'several GPUs, and one', of: withApplication({ deployments: [2, 1].map(num_gpus => ({ name: `${num_gpus}`, ray_actor_options: { num_gpus } })) }) },
    { name: 'custom resources', of: withActor({ resources: { a: 0.0001, b: 1.5, c: 0, TPU: 8, HPU: 2, neuron_cores: 4 } }) },
    { name: 'an object store of nobody', of: withActor({ object_store_memory: null }, ray('2.24.0')) },
    { name: 'an object store where the release is not known', of: withActor({ object_store_memory: 1 }, UNKNOWN_RAY) },
    { name: 'resources that are no mapping of a deployment', of: withApplication({ args: { resources: { CPU: 1 }, num_gpus: 1.5 } }) },
  ],
};

const WRITE = 'write value, !value, in(one, other) or !in(one, other)';

export const labelSelectorRows: RuleRows = {
  rule: 'serve-label-selector',
  severity: Severity.ERROR,
  found: [
    {
      name: 'values that select nothing',
      of: withActor({ label_selector: { a: '-b', b: 'in(b', c: 'in()', d: 'a b', e: `${'a'.repeat(64)}`, f: 'x in(a)', g: 'in(a) x' } }),
      finds: [
        [`${OPTIONS}.label_selector.a`, 'selects no value of a label ("-b")', WRITE],
        [`${OPTIONS}.label_selector.b`, 'selects no value of a label ("in(b")', WRITE],
        [`${OPTIONS}.label_selector.c`, 'selects no value of a label ("in()")', WRITE],
        [`${OPTIONS}.label_selector.d`, 'selects no value of a label ("a b")', WRITE],
        [`${OPTIONS}.label_selector.e`, `selects no value of a label ("${'a'.repeat(59)}…)`, WRITE],
        [`${OPTIONS}.label_selector.f`, 'selects no value of a label ("x in(a)")', WRITE],
        [`${OPTIONS}.label_selector.g`, 'selects no value of a label ("in(a) x")', WRITE],
      ],
    },
    {
      name: 'labels that are none',
      of: withActor({ label_selector: { '-a': 'b', 'a/b/c': 'd' } }),
      finds: [
        [`${OPTIONS}.label_selector["-a"]`, 'is no label ("-a")', 'use letters, digits, dashes, underscores and dots'],
        [`${OPTIONS}.label_selector["a/b/c"]`, 'is no label ("a/b/c")', 'use letters, digits, dashes, underscores and dots'],
      ],
    },
    {
      name: 'the same in what to fall back on, and for a bundle',
      of: withDeployment({
        ray_actor_options: { fallback_strategy: [{ label_selector: { a: '!' } }] },
        placement_group_bundles: [{ CPU: 1 }],
        placement_group_bundle_label_selector: [{ a: '!' }],
      }),
      finds: [
        [`${DEPLOYMENT}.placement_group_bundle_label_selector[0].a`, 'selects no value of a label ("!")', WRITE],
        [`${OPTIONS}.fallback_strategy[0].label_selector.a`, 'selects no value of a label ("!")', WRITE],
      ],
    },
  ],
  passed: [
    { name: 'values', of: withActor({ label_selector: { 'a': 'b', 'ray.io/market-type': '!spot', 'c': 'in(a, b,c)', 'd': '!in(a)', 'e': '', 'f': '(a)', 'g': 'a_b.c' } }) },
    { name: 'what is no text, which is a wrong type by itself', of: withActor({ label_selector: null }) },
    { name: 'a selector among the arguments', of: withApplication({ args: { label_selector: { a: '-' } } }) },
  ],
};

