import { agreedNumber } from './conversions';
import { DEPLOYMENT } from './deployment-model';
import { repeated } from './repeated';
import { deploymentRule } from './serve-rule';
import { hasKey } from './walk';
import { asText, isGiven, isObject } from '../../private/json';
import { Path } from '../../private/path';
import { quote } from '../../private/quote';
import { items, Located, part } from '../cluster-view';
import { Severity } from '../finding';
import { Rule } from '../rule';

const gangSize = deploymentRule({
  id: 'serve-gang-size',
  severity: Severity.ERROR,
  summary: 'A number of replicas that is no multiple of the size of a gang: Ray Serve refuses the configuration.',
  check: (deployment, ray) => {
    const size = hasGang(deployment, ray) ? agreedNumber(part(deployment, 'gang_scheduling_config').spec.gang_size, 'integer', ['new']) ?? 0 : 0;
    return size < 1 ? [] : replicaNumbers(deployment).filter(({ value }) => typeof value === 'number' && value % size !== 0).map(({ path, value }) => ({
      path,
      message: `is no multiple of gang_size (${quote(value)}, gang_size ${size})`,
      fix: `give a multiple of ${size}`,
    }));
  },
});

/** A release before drops the key. */
function hasGang({ spec }: Located, ray: string | undefined): boolean {
  return isObject(spec.gang_scheduling_config) && ray !== undefined && hasKey(DEPLOYMENT.fields.gang_scheduling_config, ray);
}

/** Ray looks at the bounds only beside "auto". */
function replicaNumbers(deployment: Located): { path: Path; value: unknown }[] {
  const holder = deployment.spec.num_replicas === 'auto' ? part(deployment, 'autoscaling_config') : deployment;
  return ['num_replicas', 'min_replicas', 'max_replicas', 'initial_replicas'].map(key => ({ path: [...holder.path, key], value: holder.spec[key] }));
}

const EXCLUDED = ['max_replicas_per_node', 'placement_group_strategy'];

const gangAlone = deploymentRule({
  id: 'serve-gang-alone',
  severity: Severity.ERROR,
  summary: 'A deployment with gang_scheduling_config and what it does not go with: Ray Serve refuses the configuration.',
  check: (deployment, ray) => EXCLUDED.filter(key => isGiven(deployment.spec[key]) && hasGang(deployment, ray)).map(key => ({
    path: [...deployment.path, key],
    message: `is given although there is a gang_scheduling_config (${quote(deployment.spec[key])})`,
    fix: key === 'placement_group_strategy' ? 'use gang_placement_strategy of gang_scheduling_config' : 'remove one of the two',
  })),
});

const actorTwice = deploymentRule({
  id: 'serve-actor-twice',
  severity: Severity.ERROR,
  summary: 'Two deployment_actors with the same name: the application fails.',
  check: (deployment, ray) => !hasKey(DEPLOYMENT.fields.deployment_actors, ray) ? [] :
    repeated(items(deployment, 'deployment_actors'), ({ spec }) => asText(spec.name)).map(({ item: { path }, text }) => ({
      path: [...path, 'name'],
      message: `is that of an actor before (${quote(text)})`,
      fix: 'give each actor a name of its own',
    })),
});

/** The rules about replicas in gangs, and about the actors beside them. */
export const GANG_RULES: readonly Rule[] = [gangSize, gangAlone, actorTwice];
