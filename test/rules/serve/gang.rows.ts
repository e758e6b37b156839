import { DEPLOYMENT, UNKNOWN_RAY, withApplication, withDeployment } from './services';
import { Severity } from '../../../src/rules/finding';
import { RuleRows } from '../rows';

const GANG = { gang_scheduling_config: { gang_size: 2 } };

export const gangSizeRows: RuleRows = {
  rule: 'serve-gang-size',
  severity: Severity.ERROR,
  found: [
    {
      name: 'replicas that make no whole gangs',
      of: withDeployment({ ...GANG, num_replicas: 3 }),
      finds: [[`${DEPLOYMENT}.num_replicas`, 'is no multiple of gang_size (3, gang_size 2)', 'give a multiple of 2']],
    },
    {
      name: 'bounds that make none beside auto',
      of: withDeployment({ ...GANG, num_replicas: 'auto', autoscaling_config: { min_replicas: 1, max_replicas: 5, initial_replicas: 3 } }),
      finds: [
        [`${DEPLOYMENT}.autoscaling_config.min_replicas`, 'is no multiple of gang_size (1, gang_size 2)', 'give a multiple of 2'],
        [`${DEPLOYMENT}.autoscaling_config.max_replicas`, 'is no multiple of gang_size (5, gang_size 2)', 'give a multiple of 2'],
        [`${DEPLOYMENT}.autoscaling_config.initial_replicas`, 'is no multiple of gang_size (3, gang_size 2)', 'give a multiple of 2'],
      ],
    },
  ],
  passed: [
    { name: 'replicas that make whole gangs', of: withDeployment({ ...GANG, num_replicas: 4 }) },
    { name: 'bounds that do', of: withDeployment({ ...GANG, num_replicas: 'auto', autoscaling_config: { min_replicas: 2, max_replicas: 4 } }) },
    { name: 'bounds without auto', of: withDeployment({ ...GANG, autoscaling_config: { min_replicas: 1, max_replicas: 5 } }) },
    { name: 'no gangs', of: withDeployment({ gang_scheduling_config: null, num_replicas: 3 }) },
    { name: 'gangs where the release is not known', of: withDeployment({ ...GANG, num_replicas: 3 }, UNKNOWN_RAY) },
  ],
};

export const gangAloneRows: RuleRows = {
  rule: 'serve-gang-alone',
  severity: Severity.ERROR,
  found: [
    {
      name: 'a limit for each node, and a strategy of its own',
      of: withDeployment({ ...GANG, max_replicas_per_node: 1 }),
      finds: [[`${DEPLOYMENT}.max_replicas_per_node`, 'is given although there is a gang_scheduling_config (1)', 'remove one of the two']],
    },
    {
      name: 'a strategy of its own',
      of: withDeployment({ ...GANG, placement_group_bundles: [{ CPU: 1 }], placement_group_strategy: 'PACK' }),
      finds: [[
        `${DEPLOYMENT}.placement_group_strategy`, 'is given although there is a gang_scheduling_config ("PACK")',
        'use gang_placement_strategy of gang_scheduling_config',
      ]],
    },
  ],
  passed: [
    { name: 'gangs alone', of: withDeployment(GANG) },
    { name: 'a limit where there are no gangs', of: withDeployment({ max_replicas_per_node: 1 }) },
    { name: 'the two where the release is not known', of: withDeployment({ ...GANG, max_replicas_per_node: 1 }, UNKNOWN_RAY) },
  ],
};

export const actorTwiceRows: RuleRows = {
  rule: 'serve-actor-twice',
  severity: Severity.ERROR,
  found: [
    {
      name: 'two actors of the same name',
      of: withDeployment({ deployment_actors: [{ name: 'a', actor_class: 'm:A' }, { name: 'a', actor_class: 'm:B' }] }),
      finds: [[`${DEPLOYMENT}.deployment_actors[1].name`, 'is that of an actor before ("a")', 'give each actor a name of its own']],
    },
  ],
  passed: [
    { name: 'actors of two names', of: withDeployment({ deployment_actors: [{ name: 'a', actor_class: 'm:A' }, { name: 'b', actor_class: 'm:A' }] }) },
    {
      name: 'the same name in two deployments',
      of: withApplication({ deployments: ['D', 'E'].map(name => ({ name, deployment_actors: [{ name: 'a', actor_class: 'm:A' }] })) }),
    },
  ],
};

