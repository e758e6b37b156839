import { amountsOf, Bundle, customAmountsOf, sumOf } from './needs';
import { asObject, isGiven } from '../../private/json';
import { Path } from '../../private/path';
import { items, Located } from '../cluster-view';

/** What the bundles of a placement group need: each of one node, or all of the same. */
export function bundlesIn(options: Located, field: string, strategy: unknown): Bundle[] {
  const bundles = items(options, field).map(bundle => bundleOf(bundle, 1));
  return strategy === 'STRICT_PACK' ? [together(bundles, [...options.path, field])] : bundles;
}

export function bundleOf({ path, spec }: Located, times: number): Bundle {
  return { need: amountsOf(spec), times, path, pathOf: resource => [...path, resource] };
}

/** What several need where they must be on one node. */
export function together(bundles: readonly Bundle[], path: Path): Bundle {
  return { need: sumOf(bundles), times: 1, path, pathOf: () => path };
}

const OPTIONS: Readonly<Record<string, string>> = { CPU: 'num_cpus', GPU: 'num_gpus', memory: 'memory' };

/** What a replica takes by its ray_actor_options: one CPU where they name none. */
export function actorBundle({ path, spec }: Located): Bundle {
  const { num_cpus: cpus, num_gpus: GPU, memory, resources } = spec;
  return {
    need: { ...amountsOf({ CPU: isGiven(cpus) ? cpus : 1, GPU, memory }), ...customAmountsOf(asObject(resources)) },
    times: 1,
    path,
    pathOf: resource => {
      const option = Object.hasOwn(OPTIONS, resource) ? [OPTIONS[resource]] : ['resources', resource];
      return isGiven(spec[option[0]]) ? [...path, ...option] : path;
    },
  };
}
