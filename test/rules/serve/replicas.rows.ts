import { APPLICATION, DEPLOYMENT, ray, UNKNOWN_RAY, withApplication, withDeployment } from './services';
import { Severity } from '../../../src/rules/finding';
import { RuleRows } from '../rows';

const AUTOSCALING = `${DEPLOYMENT}.autoscaling_config`;
const ONE = 'remove one of the two, or write "auto"';

function autoscaling(options: object, changes = {}): ReturnType<typeof withDeployment> {
  return withDeployment({ autoscaling_config: options }, changes);
}

export const replicasTwiceRows: RuleRows = {
  rule: 'serve-replicas-twice',
  severity: Severity.ERROR,
  found: [
    {
      name: 'a number beside autoscaling',
      of: withDeployment({ num_replicas: 1, autoscaling_config: { max_replicas: 2 } }),
      finds: [[`${DEPLOYMENT}.num_replicas`, 'is a number although there is an autoscaling_config (1)', ONE]],
    },
    {
      name: 'a number as text in older releases, beside autoscaling with all of its defaults',
      of: withDeployment({ num_replicas: '2', autoscaling_config: {} }, ray('2.46.0')),
      finds: [[`${DEPLOYMENT}.num_replicas`, 'is a number although there is an autoscaling_config ("2")', ONE]],
    },
    {
      name: 'a number where the release is not known',
      of: withDeployment({ num_replicas: 2, autoscaling_config: {} }, UNKNOWN_RAY),
      finds: [[`${DEPLOYMENT}.num_replicas`, 'is a number although there is an autoscaling_config (2)', ONE]],
    },
  ],
  passed: [
    { name: 'auto beside autoscaling', of: withDeployment({ num_replicas: 'auto', autoscaling_config: {} }) },
    { name: 'no number beside autoscaling', of: withDeployment({ num_replicas: null, autoscaling_config: {} }) },
    { name: 'a number without autoscaling', of: withDeployment({ num_replicas: 3, autoscaling_config: null }) },
    { name: 'both among the arguments', of: withApplication({ args: { num_replicas: 3, autoscaling_config: {} } }) },
    { name: 'text where the release is not known', of: withDeployment({ num_replicas: '2', autoscaling_config: {} }, UNKNOWN_RAY) },
  ],
};

const HIGHER = 'give a higher max_replicas';

export const autoscalingBoundsRows: RuleRows = {
  rule: 'serve-autoscaling-bounds',
  severity: Severity.ERROR,
  found: [
    {
      name: 'more at least than at most',
      of: autoscaling({ min_replicas: 5, max_replicas: 3 }),
      finds: [[`${AUTOSCALING}.min_replicas`, 'is above max_replicas (5, max_replicas 3)', HIGHER]],
    },
    {
      name: 'more at least than the default at most',
      of: autoscaling({ min_replicas: 2 }),
      finds: [[`${AUTOSCALING}.min_replicas`, 'is above max_replicas (2, max_replicas 1 where it is not given)', HIGHER]],
    },
    {
      name: 'more at least than the default beside auto',
      of: withDeployment({ num_replicas: 'auto', autoscaling_config: { min_replicas: 101 } }),
      finds: [[`${AUTOSCALING}.min_replicas`, 'is above max_replicas (101, max_replicas 100 where it is not given)', HIGHER]],
    },
    {
      name: 'a start above the most',
      of: autoscaling({ max_replicas: 3, initial_replicas: 4 }),
      finds: [[`${AUTOSCALING}.initial_replicas`, 'is above max_replicas (4, max_replicas 3)', HIGHER]],
    },
    {
      name: 'a start below the least',
      of: autoscaling({ min_replicas: 2, max_replicas: 3, initial_replicas: 1 }),
      finds: [[`${AUTOSCALING}.initial_replicas`, 'is below min_replicas (1, min_replicas 2)', 'give a number from min_replicas to max_replicas']],
    },
    {
      name: 'a start of none where there is one at least by default',
      of: autoscaling({ initial_replicas: 0, max_replicas: 2 }),
      finds: [[`${AUTOSCALING}.initial_replicas`, 'is below min_replicas (0, min_replicas 1)', 'give a number from min_replicas to max_replicas']],
    },
    {
      name: 'numbers as text',
      of: autoscaling({ min_replicas: '2', max_replicas: '1' }, UNKNOWN_RAY),
      finds: [[`${AUTOSCALING}.min_replicas`, 'is above max_replicas (2, max_replicas 1)', HIGHER]],
    },
    {
      name: 'the same for a language model',
      of: withApplication({
        import_path: 'ray.serve.llm:build_openai_app',
        args: { llm_configs: [{ model_loading_config: { model_id: 'a' }, deployment_config: { autoscaling_config: { min_replicas: 2 } } }] },
      }),
      finds: [[
        `${APPLICATION}.args.llm_configs[0].deployment_config.autoscaling_config.min_replicas`,
        'is above max_replicas (2, max_replicas 1 where it is not given)', HIGHER,
      ]],
    },
  ],
  passed: [
    { name: 'as many at least as at most', of: autoscaling({ min_replicas: 2, max_replicas: 2, initial_replicas: 2 }) },
    { name: 'all defaults', of: autoscaling({}) },
    { name: 'none at least', of: autoscaling({ min_replicas: 0, initial_replicas: 0 }) },
    { name: 'a start of null', of: autoscaling({ min_replicas: 1, max_replicas: 2, initial_replicas: null }) },
    { name: 'many beside auto', of: withDeployment({ num_replicas: 'auto', autoscaling_config: { min_replicas: 100 } }) },
    { name: 'text that is no number of any release alike', of: autoscaling({ min_replicas: 2.5, max_replicas: 2 }, UNKNOWN_RAY) },
    { name: 'no autoscaling', of: withDeployment({ autoscaling_config: null }) },
  ],
};

const LOWER = 'give a target below max_ongoing_requests';

export const autoscalingNeverRows: RuleRows = {
  rule: 'serve-autoscaling-never',
  severity: Severity.WARNING,
  found: [
    {
      name: 'a target that no replica reaches',
      of: withDeployment({ max_ongoing_requests: 4, autoscaling_config: { target_ongoing_requests: 5 } }),
      finds: [[`${AUTOSCALING}.target_ongoing_requests`, 'is more than a replica takes at a time (5, max_ongoing_requests 4)', LOWER]],
    },
  ],
  passed: [
    { name: 'as much as it takes', of: withDeployment({ max_ongoing_requests: 5, autoscaling_config: { target_ongoing_requests: 5 } }) },
    { name: 'a target alone', of: autoscaling({ target_ongoing_requests: 500 }) },
    { name: 'a limit alone', of: withDeployment({ max_ongoing_requests: 1, autoscaling_config: {} }) },
  ],
};

export const externalScalerRows: RuleRows = {
  rule: 'serve-external-scaler',
  severity: Severity.ERROR,
  found: [
    {
      name: 'autoscaling in both ways',
      of: withApplication({
        external_scaler_enabled: true,
        deployments: [{ name: 'D', num_replicas: 'auto' }, { name: 'E', autoscaling_config: { max_replicas: 2 } }, { name: 'F', num_replicas: 2 }],
      }),
      finds: [
        [`${DEPLOYMENT}.num_replicas`, 'is given although the application has external_scaler_enabled ("auto")', 'remove one of the two'],
        [
          `${APPLICATION}.deployments[1].autoscaling_config`, 'is given although the application has external_scaler_enabled ({"max_replicas":2})',
          'remove one of the two',
        ],
      ],
    },
    {
      name: 'true as text',
      of: withApplication({ external_scaler_enabled: 'Yes', deployments: [{ name: 'D', num_replicas: 'auto' }] }, UNKNOWN_RAY),
      finds: [[`${DEPLOYMENT}.num_replicas`, 'is given although the application has external_scaler_enabled ("auto")', 'remove one of the two']],
    },
  ],
  passed: [
    { name: 'numbers', of: withApplication({ external_scaler_enabled: true, deployments: [{ name: 'D', num_replicas: 2 }, { name: 'E' }] }) },
    { name: 'autoscaling without it', of: withApplication({ external_scaler_enabled: false, deployments: [{ name: 'D', num_replicas: 'auto' }] }) },
    { name: 'one as a number', of: withApplication({ external_scaler_enabled: 0, deployments: [{ name: 'D', num_replicas: 'auto' }] }) },
  ],
};
