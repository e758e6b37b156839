import * as fc from 'fast-check';
import { RAY_RELEASES, RayRelease } from './ray-release';
import { SERVE_CONFIG } from '../../src/rules/serve/config-model';
import { Field, Model, ValueType } from '../../src/rules/serve/model';
import { hasKey } from '../../src/rules/serve/walk';
import { Json, rayService } from '../manifests';

/** What a service of a Ray release tells Ray Serve. */
export interface ServeCase {
  readonly release: RayRelease;
  readonly config: Json;
}

/** Values that may be right where they stand, or nearly, or not at all. */
const ODD_VALUES: readonly unknown[] = [
  0, 1, 2, 3, -1, 1.5, 0.5, 100, 101, 0.00001, '1', ' 2 ', '3.0', '1.5', '1e3', '1_000', '_1', 'x', '', 'auto', true, false, null, 'true', 'off', 'maybe',
  [], {}, ['a'], [1], { a: 1 }, { a: 'b' }, { CPU: 1 }, [{}], [{ CPU: 1 }], 10, '10', 'INFO', 'debug', 'MEAN', 'JSON', 'json', 'PACK', 'pack',
];

/** What a key takes, and what it almost takes. */
const VALUES: Readonly<Record<string, readonly [fitting: readonly unknown[], odd: readonly unknown[]]>> = {
  name: [['a', 'b', 'c', 'd'], ['default']],
  import_path: [['m:app', 'm.sub:app', 'm.app'], ['m', 'a:b:c', ':a', 'a:', 'a.', '.a', 'a/b.py:app', 'a b:app', 'a..b:app', 'a.py', 'a.py:app']],
  route_prefix: [['/a', '/b', '/c/d', '/e', null], ['/', 'a', '/a/', '/{x}', '']],
  min_replicas: [[1, 2], [0]],
  max_replicas: [[2, 4, 8], [0, 1]],
  initial_replicas: [[2, null], [0, 1, 4]],
  resources: [
    [{}, { a: 1 }, { a: 0.5 }, { TPU: 4 }, { HPU: 2 }],
    [{ a: '1' }, { a: null }, { a: true }, { a: -1 }, { a: 0.00001 }, { CPU: 1 }, { GPU: 1 }, { memory: 1 }, { object_store_memory: 1 }, { TPU: 3 }, { HPU: 1.5 }],
  ],
  label_selector: [[{}, { a: 'b' }, { 'ray.io/x': '!b' }, { a: 'in(b, c)' }, { a: '' }], [{ a: '-b' }, { a: 1 }, { '-a': 'b' }, { a: 'in(b' }, { 'a/b/c': 'd' }]],
  runtime_env: [[{}, { working_dir: 'https://example.com/a.zip' }, { env_vars: { A: 'b' } }], [{ working_dir: './a' }, { py_modules: ['s3://a/b.zip', 'c'] }]],
  placement_group_bundles: [[[{ CPU: 2 }], [{ CPU: 2, GPU: 2, a: 2 }], [{ CPU: 1 }, { GPU: 1 }]], [[], [{}], [{ CPU: 0 }], [{ GPU: 1 }], [{ CPU: '1' }]]],
  // code that is not there is no matter of the configuration
  policy_function: [['ray.serve.autoscaling_policy:default_autoscaling_policy'], []],
  request_router_class: [['ray.serve._private.request_router:PowerOfTwoChoicesRequestRouter'], []],
};

/** How full and how right configurations are. */
interface Kind {
  readonly release: RayRelease;
  /** About how many keys a mapping has. */
  readonly keys: number;
  /** How many values are what the key takes, for one that it may not take. */
  readonly fitting: number;
}

function valueOf(type: ValueType, key: string, kind: Kind): fc.Arbitrary<unknown> {
  const [fitting, odd] = Object.hasOwn(VALUES, key) ? VALUES[key] : [undefined, ODD_VALUES];
  const good = fitting ? fc.constantFrom(...fitting) : fittingValue(type, key, kind);
  const other = fc.constantFrom(...odd, ...ODD_VALUES);
  return odd.length === 0 ? good : fc.oneof({ weight: kind.fitting, arbitrary: good }, { weight: 1, arbitrary: other });
}

const FITTING_SCALARS: Partial<Readonly<Record<ValueType['kind'], readonly unknown[]>>> = {
  'text': ['a', 'b'],
  'log level': ['INFO', 'DEBUG', 10],
  'boolean': [true, false],
  'number': [1, 1, 2, 0.5],
  'replicas': [1, 2, 4, 'auto', 'auto', null],
  'status code': [503, 429],
  'anything': ODD_VALUES,
};

function fittingValue(type: ValueType, key: string, kind: Kind): fc.Arbitrary<unknown> {
  switch (type.kind) {
    case 'choice': return fc.constantFrom(...type.choices);
    case 'list': return fc.array(valueOf(type.items, key, kind), { maxLength: 2 });
    case 'map': return fc.dictionary(fc.constantFrom('a', 'b'), valueOf(type.values, '', kind), { maxKeys: 2 });
    case 'model': return objectOf(type.model, kind);
    default: return fc.constantFrom(...FITTING_SCALARS[type.kind] ?? [1, 2, 4]);
  }
}

const ALWAYS = ['name', 'route_prefix', 'deployments'];
/** What Ray refuses whatever the value is would hide everything else. */
const SELDOM = ['host', 'port', 'object_store_memory'];

/** Some of the keys that there are, and rarely one that there is not. */
function objectOf(model: Model, kind: Kind): fc.Arbitrary<Json> {
  const fields = Object.entries(model.fields).filter(([, field]) => hasKey(field, kind.release));
  const chance = Math.min(50, 100 * kind.keys / fields.length);
  const entries = fields.map(([key, field]) => {
    const often = SELDOM.includes(key) ? 2 : field.required || ALWAYS.includes(key) ? 98 : chance;
    return fc.oneof({ weight: Math.round(often), arbitrary: entry(key, field, kind) }, { weight: Math.round(100 - often), arbitrary: NOTHING });
  });
  return fc.tuple(...entries, EXTRA).map(lists => Object.fromEntries(lists.flat()));
}

type Entries = [string, unknown][];

const NOTHING = fc.constant<Entries>([]);
const EXTRA = fc.oneof({ weight: 60, arbitrary: NOTHING }, { weight: 1, arbitrary: fc.constantFrom<Entries>([['extra', 1]], [['num_replica', 1]]) });

function entry(key: string, field: Field, kind: Kind): fc.Arbitrary<Entries> {
  return valueOf(field.type, key, kind).map(value => [[key, value]]);
}

/** As many configurations for each release, full ones with little wrong, and bare ones with more. */
export function serveCases(count: number): ServeCase[] {
  const kinds = RAY_RELEASES.flatMap(release => [{ release, keys: 4, fitting: 100 }, { release, keys: 1.5, fitting: 12 }]);
  return kinds.flatMap(kind => {
    const configs = fc.sample(objectOf(SERVE_CONFIG, kind), { numRuns: count / 2, seed: 20261127 });
    return configs.map(config => ({ release: kind.release, config }));
  });
}

/** What the random ones seldom have alone, as options of a deployment. */
const DEPLOYMENTS: readonly object[] = [
  { placement_group_bundles: [{}] },
  { placement_group_bundles: [{ CPU: 0 }], ray_actor_options: { num_cpus: 0 } },
  { placement_group_bundles: [{ CPU: 1 }], placement_group_strategy: 'PACK' },
  { placement_group_bundles: [{ CPU: 1 }, { CPU: 1 }, { CPU: 1 }], placement_group_bundle_label_selector: [{}, {}] },
  { ray_actor_options: { num_gpus: 1.5 } },
  { ray_actor_options: { num_gpus: 2, num_cpus: 0.00001 } },
  { ray_actor_options: { object_store_memory: 1 } },
  { ray_actor_options: { runtime_env: { working_dir: 'a' } } },
  { ray_actor_options: { label_selector: { a: '-b' } } },
  { ray_actor_options: { label_selector: { 'a/b/c': 'd' } } },
  { ray_actor_options: { fallback_strategy: [{ label_selector: { a: 'in()' } }] } },
  { ray_actor_options: { fallback_strategy: [{ label_selector: null }] } },
  { gang_scheduling_config: { gang_size: 2 } },
  { gang_scheduling_config: { gang_size: 2 }, num_replicas: 3 },
  { gang_scheduling_config: { gang_size: 2 }, num_replicas: 'auto', autoscaling_config: { min_replicas: 1, max_replicas: 2 } },
  { gang_scheduling_config: { gang_size: 1 }, max_replicas_per_node: 1 },
  { gang_scheduling_config: { gang_size: 1, runtime_failure_policy: 'RESTART_REPLICA' } },
  { deployment_actors: [{ name: 'a', actor_class: 'm:A' }, { name: 'a', actor_class: 'm:A' }] },
  { num_replica: 1 },
];

/** The same for each release, as far as it has the keys. */
export const SINGLE_CASES: readonly ServeCase[] = RAY_RELEASES.flatMap(release => [
  ...DEPLOYMENTS.map(options => ({ deployments: [{ name: 'a', ...options }] })),
  { name: '' },
  { import_path: 'a/b.py:app' },
  { host: '0.0.0.0' },
  { external_scaler_enabled: true, deployments: [{ name: 'a', num_replicas: 'auto' }] },
  { deployments: [{ name: 'a', placement_group_bundles: [{ CPU: 1 }] }, { name: 'a', max_replicas_per_node: 1 }] },
].map(options => ({ release, config: { applications: [{ import_path: 'm:app', ...options }] } })));

/** The service of a case. */
export function serviceOf({ release, config }: ServeCase): Json {
  return rayService({
    'spec.serveConfigV2': JSON.stringify(config),
    'spec.rayClusterConfig.rayVersion': release,
    'spec.rayClusterConfig.headGroupSpec.template.spec.containers[0].image': `rayproject/ray:${release}`,
    'spec.rayClusterConfig.workerGroupSpecs[0].template.spec.containers[0].image': `rayproject/ray:${release}`,
  });
}
