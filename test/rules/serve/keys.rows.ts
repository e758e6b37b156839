import { APPLICATION, DEPLOYMENT, ray, serving, UNKNOWN_RAY, withActor, withApplication, withDeployment } from './services';
import { Severity } from '../../../src/rules/finding';
import { RuleRows } from '../rows';

export const unknownKeyRows: RuleRows = {
  rule: 'serve-unknown-key',
  severity: Severity.ERROR,
  found: [
    {
      name: 'a misspelt key',
      of: withDeployment({ autoscaling_config: { min_replica: 1 } }),
      finds: [[`${DEPLOYMENT}.autoscaling_config.min_replica`, 'is no key of autoscaling_config, and Ray drops it', 'did you mean min_replicas?']],
    },
    {
      name: 'a key in the spelling of Kubernetes',
      of: withDeployment({ numReplicas: 3 }),
      finds: [[`${DEPLOYMENT}.numReplicas`, 'is no key of a deployment, and Ray drops it', 'did you mean num_replicas?']],
    },
    {
      name: 'a key with dashes',
      of: serving({ 'applications': [], 'target-capacity': 50 }),
      finds: [['spec.serveConfigV2["target-capacity"]', 'is no key of the configuration of Ray Serve, and Ray drops it', 'did you mean target_capacity?']],
    },
    {
      name: 'a key of a mapping inside',
      of: withDeployment({ max_replicas: 3 }),
      finds: [[`${DEPLOYMENT}.max_replicas`, 'is no key of a deployment, and Ray drops it', 'move it into autoscaling_config']],
    },
    {
      name: 'a key of the items of a list inside',
      of: withApplication({ num_replicas: 3 }),
      finds: [[`${APPLICATION}.num_replicas`, 'is no key of an application, and Ray drops it', 'move it into deployments']],
    },
    {
      name: 'a key of the replica in the deployment, and nothing of its value',
      of: withDeployment({ num_gpus: 1.5 }),
      finds: [[`${DEPLOYMENT}.num_gpus`, 'is no key of a deployment, and Ray drops it', 'move it into ray_actor_options']],
    },
    {
      name: 'a key of an application at the top, and nothing of its value',
      of: serving({ applications: [], import_path: 'app' }),
      finds: [
        ['spec.serveConfigV2.import_path', 'is no key of the configuration of Ray Serve, and Ray drops it', 'move it into applications'],
      ],
    },
    {
      name: 'a key of the arguments of older releases, which let others pass',
      of: withApplication({
        import_path: 'ray.serve.llm:build_openai_app', args: { llm_configs: [{ model_loading_config: { model_id: 'a', model_sourc: 'b' } }], llm_config: 1 },
      }, ray('2.48.0')),
      finds: [
        [`${APPLICATION}.args.llm_config`, 'is no key of the arguments of build_openai_app, and Ray drops it', 'did you mean llm_configs?'],
        [
          `${APPLICATION}.args.llm_configs[0].model_loading_config.model_sourc`, 'is no key of model_loading_config, and Ray drops it', 'did you mean model_source?',
        ],
      ],
    },
    {
      name: 'a key that Ray refuses, whatever it is',
      of: serving({ applications: [], logging_config: { level: 'INFO' } }),
      finds: [[
        'spec.serveConfigV2.logging_config.level', 'is no key of logging_config, and Ray refuses it',
        'remove it; there are encoding, log_level, logs_dir, enable_access_log, additional_log_standard_attrs',
      ]],
    },
    {
      name: 'a key that Ray refuses, of the keys that the release has',
      of: serving({ applications: [], logging_config: { level: 'INFO' } }, ray('2.43.0')),
      finds: [[
        'spec.serveConfigV2.logging_config.level', 'is no key of logging_config, and Ray refuses it',
        'remove it; there are encoding, log_level, logs_dir, enable_access_log',
      ]],
    },
    {
      name: 'a misspelt key of a release that the table does not know',
      of: withDeployment({ num_replica: 3 }, ray('2.61.0')),
      finds: [[`${DEPLOYMENT}.num_replica`, 'is no key of a deployment, and Ray drops it', 'did you mean num_replicas?']],
    },
    {
      name: 'a misspelt key where the release is not known',
      of: withDeployment({ num_replica: 3 }, UNKNOWN_RAY),
      finds: [[`${DEPLOYMENT}.num_replica`, 'is no key of a deployment, and Ray drops it', 'did you mean num_replicas?']],
    },
  ],
  passed: [
    { name: 'keys of all mappings', of: withActor({ num_cpus: 1, resources: { a: 1 } }) },
    { name: 'any key of the arguments', of: withApplication({ args: { num_replica: 1 } }) },
    { name: 'a key of a later release', of: withDeployment({ something_new: 1 }, ray('2.61.0')) },
    { name: 'a key that a later release may take', of: serving({ applications: [], logging_config: { something_new: 1 } }, ray('2.61.0')) },
  ],
};

export const ignoredKeyRows: RuleRows = {
  rule: 'serve-ignored-key',
  severity: Severity.WARNING,
  found: [
    {
      name: 'a key that is like no other, with some of those that there are',
      of: withApplication({ 'x-owner': 'me' }),
      finds: [[
        `${APPLICATION}["x-owner"]`, 'is no key of an application, and Ray drops it',
        'remove it; there are name, route_prefix, import_path, runtime_env, host, port, deployments, autoscaling_policy, args, logging_config, '
        + 'external_scaler_enabled',
      ]],
    },
    {
      name: 'a key of a mapping with many',
      of: withDeployment({ comment: 'why' }),
      finds: [[
        `${DEPLOYMENT}.comment`, 'is no key of a deployment, and Ray drops it',
        'remove it; there are name, num_replicas, max_ongoing_requests, max_queued_requests, user_config, autoscaling_config, '
        + 'graceful_shutdown_wait_loop_s, graceful_shutdown_timeout_s, health_check_period_s, health_check_timeout_s, ray_actor_options, '
        + 'placement_group_bundles and 7 more',
      ]],
    },
  ],
  passed: [
    { name: 'a key of a later release', of: serving({ applications: [], something_new: 1 }, ray('2.61.0')) },
    { name: 'keys of the configuration of a callback', of: withApplication({ args: { callback_config: { comment: 1 } } }) },
  ],
};

const RAISE = 'raise rayVersion and the image, or remove it';

export const keyReleaseRows: RuleRows = {
  rule: 'serve-key-release',
  severity: Severity.ERROR,
  found: [
    {
      name: 'a key that came later',
      of: withDeployment({ max_ongoing_requests: 5 }, ray('2.9.3')),
      finds: [[`${DEPLOYMENT}.max_ongoing_requests`, 'came with Ray 2.10.0 (the cluster has 2.9.3)', RAISE]],
    },
    {
      name: 'a key that is gone, with what is there for it',
      of: withDeployment({ max_concurrent_queries: 5 }, ray('2.33.0')),
      finds: [[`${DEPLOYMENT}.max_concurrent_queries`, 'is gone since Ray 2.33.0 (the cluster has 2.33.0)', 'use max_ongoing_requests']],
    },
    {
      name: 'a key that is gone, without anything for it',
      of: withActor({ object_store_memory: 1 }),
      finds: [[`${DEPLOYMENT}.ray_actor_options.object_store_memory`, 'is gone since Ray 2.30.0 (the cluster has 2.55.1)', 'remove it']],
    },
    {
      name: 'replicas without a number',
      of: withApplication({ deployments: [{ name: 'D', num_replicas: 'auto' }, { name: 'E', num_replicas: null }] }, ray('2.9.3')),
      finds: [
        [`${DEPLOYMENT}.num_replicas`, 'can be "auto" only since Ray 2.10.0 (the cluster has 2.9.3)', 'give a number, or an autoscaling_config'],
        [`${APPLICATION}.deployments[1].num_replicas`, 'can be null only since Ray 2.10.0 (the cluster has 2.9.3)', 'give a number, or an autoscaling_config'],
      ],
    },
    {
      name: 'a key that came later, and nothing of its value',
      of: withDeployment({ max_queued_requests: 'many' }, ray('2.9.3')),
      finds: [[`${DEPLOYMENT}.max_queued_requests`, 'came with Ray 2.10.0 (the cluster has 2.9.3)', RAISE]],
    },
  ],
  passed: [
    { name: 'a key in its first release', of: withDeployment({ max_ongoing_requests: 5 }, ray('2.10.0')) },
    { name: 'a key in its last release', of: withDeployment({ max_concurrent_queries: 5 }, ray('2.32.0')) },
    { name: 'replicas of a number in the oldest release', of: withDeployment({ num_replicas: 2 }, ray('2.9.3')) },
    { name: 'replicas without a number since then', of: withDeployment({ num_replicas: 'auto' }, ray('2.10.0')) },
    {
      name: 'a key of whichever release, where the release is not known',
      of: withDeployment({ max_concurrent_queries: 5, max_surge_percent: 10, num_replicas: 'auto' }, UNKNOWN_RAY),
    },
    { name: 'text that says auto elsewhere', of: withDeployment({ placement_group_bundles: [{ CPU: 1 }], name: 'auto' }, ray('2.9.3')) },
  ],
};

export const missingKeyRows: RuleRows = {
  rule: 'serve-missing-key',
  severity: Severity.ERROR,
  found: [
    {
      name: 'a configuration without applications',
      of: serving({ target_capacity: 100 }),
      finds: [['spec.serveConfigV2.applications', 'is missing, and the configuration of Ray Serve must have it', 'give applications']],
    },
    {
      name: 'an application without code, and a deployment without a name',
      of: serving({ applications: [{ deployments: [{}] }] }),
      finds: [
        [`${APPLICATION}.import_path`, 'is missing, and an application must have it', 'give import_path'],
        [`${DEPLOYMENT}.name`, 'is missing, and a deployment must have it', 'give name'],
      ],
    },
    {
      name: 'an application that is empty text, of which older releases make an empty one',
      of: serving({ applications: [''] }, ray('2.46.0')),
      finds: [[`${APPLICATION}.import_path`, 'is missing, and an application must have it', 'give import_path']],
    },
    {
      name: 'an application that is an empty list, of which they do, too',
      of: serving({ applications: [[]] }, ray('2.46.0')),
      finds: [[`${APPLICATION}.import_path`, 'is missing, and an application must have it', 'give import_path']],
    },
  ],
  passed: [
    { name: 'all that must be there', of: withDeployment({}) },
    { name: 'no deployments', of: withApplication({}) },
  ],
};
