import { APPLICATION, DEPLOYMENT, ray, serving, UNKNOWN_RAY, withActor, withApplication, withDeployment } from './services';
import { Severity } from '../../../src/rules/finding';
import { RuleRows } from '../rows';

const HTTP = 'spec.serveConfigV2.http_options';

function http(options: object, release = '2.55.1'): ReturnType<typeof serving> {
  return serving({ applications: [], http_options: options }, ray(release));
}

export const serveWrongTypeRows: RuleRows = {
  rule: 'serve-wrong-type',
  severity: Severity.ERROR,
  found: [
    {
      name: 'numbers that are none',
      of: http({ request_timeout_s: '5s', keep_alive_timeout_s: 1.5 }),
      finds: [
        [`${HTTP}.request_timeout_s`, 'is not a number ("5s")', 'give a number'],
        [`${HTTP}.keep_alive_timeout_s`, 'is not a whole number (1.5)', 'give a whole number'],
      ],
    },
    {
      name: 'null where there is no default for it, a number for text, and a list for a mapping',
      of: serving({ applications: null, http_options: [], logging_config: { logs_dir: 1 } }),
      finds: [
        ['spec.serveConfigV2.http_options', 'is not a mapping ([])', 'give a mapping'],
        ['spec.serveConfigV2.logging_config.logs_dir', 'is not text (1)', 'give text, in quotes'],
        ['spec.serveConfigV2.applications', 'is not a list (null)', 'give a list'],
      ],
    },
    {
      name: 'what is neither true nor false',
      of: serving({ applications: [], logging_config: { enable_access_log: 'maybe' } }),
      finds: [['spec.serveConfigV2.logging_config.enable_access_log', 'is not true or false ("maybe")', 'give true or false']],
    },
    {
      name: 'a number beside 0 and 1 for true or false',
      of: serving({ applications: [], logging_config: { enable_access_log: 2 } }),
      finds: [['spec.serveConfigV2.logging_config.enable_access_log', 'is not true or false (2)', 'give true or false']],
    },
    {
      name: 'numbers of replicas and of requests',
      of: withApplication({ deployments: ['3', 0, 'many', 2.5].map((count, index) => ({ name: `D${index}`, num_replicas: count, max_queued_requests: 0 })) }),
      finds: [0, 1, 2, 3].flatMap((index): [string, string, string][] => [
        [
          `${APPLICATION}.deployments[${index}].num_replicas`, `is not a whole number above zero or "auto" (${['"3"', '0', '"many"', '2.5'][index]})`,
          'give a whole number above zero or "auto"',
        ],
        [`${APPLICATION}.deployments[${index}].max_queued_requests`, 'is not -1 or a whole number above zero (0)', 'give -1 or a whole number above zero'],
      ]),
    },
    {
      name: 'resources that are no numbers',
      of: withActor({ resources: { a: '1', b: null } }),
      finds: [
        [`${DEPLOYMENT}.ray_actor_options.resources.a`, 'is not a number ("1")', 'give a number'],
        [`${DEPLOYMENT}.ray_actor_options.resources.b`, 'is not a number (null)', 'give a number'],
      ],
    },
    {
      name: 'a status that is none of the two, and text for one of them',
      of: withApplication({ deployments: [500, '503'].map((code, index) => ({ name: `D${index}`, backpressure_config: { status_code: code } })) }, ray('2.60.0')),
      finds: [
        [`${DEPLOYMENT}.backpressure_config.status_code`, 'is not 503 or 429 (500)', 'give 503 or 429'],
        [`${APPLICATION}.deployments[1].backpressure_config.status_code`, 'is not 503 or 429 ("503")', 'give 503 or 429'],
      ],
    },
    {
      name: 'what is neither the configuration of a model nor its file',
      of: withApplication({ import_path: 'ray.serve.llm:build_openai_app', args: { llm_configs: [1], ingress_cls_config: 'a.yaml' } }),
      finds: [
        [`${APPLICATION}.args.ingress_cls_config`, 'is not a mapping ("a.yaml")', 'give a mapping'],
        [`${APPLICATION}.args.llm_configs[0]`, 'is not a mapping or the path of a file (1)', 'give a mapping or the path of a file'],
      ],
    },
    {
      name: 'a number where one of some words is wanted',
      of: serving({ applications: [], proxy_location: 1 }),
      finds: [['spec.serveConfigV2.proxy_location', 'is not text (1)', 'give text, in quotes']],
    },
    {
      name: 'what no older release converts',
      of: http({ port: '1e3', request_timeout_s: '1_', keep_alive_timeout_s: '3.0' }, '2.46.0'),
      finds: [
        [`${HTTP}.port`, 'is not a whole number ("1e3")', 'give a whole number'],
        [`${HTTP}.request_timeout_s`, 'is not a number ("1_")', 'give a number'],
        [`${HTTP}.keep_alive_timeout_s`, 'is not a whole number ("3.0")', 'give a whole number'],
      ],
    },
    {
      name: 'what no release takes, where the release is not known',
      of: serving({ applications: 1, http_options: { root_path: [] } }, UNKNOWN_RAY),
      finds: [
        [`${HTTP}.root_path`, 'is not text ([])', 'give text'],
        ['spec.serveConfigV2.applications', 'is not a list (1)', 'give a list'],
      ],
    },
  ],
  passed: [
    { name: 'numbers as text', of: http({ port: ' 8_000 ', request_timeout_s: '+1.5e1', keep_alive_timeout_s: '3.0' }) },
    { name: 'numbers as text in older releases', of: http({ port: '8000', request_timeout_s: '.5', keep_alive_timeout_s: '-1' }, '2.54.1') },
    { name: 'what older releases make whole, and text of numbers', of: http({ keep_alive_timeout_s: 1.5, root_path: 1 }, '2.54.1') },
    { name: 'true for a number', of: http({ keep_alive_timeout_s: true, request_timeout_s: false }) },
    { name: 'null where it is the default', of: http({ request_timeout_s: null }) },
    {
      name: 'all that stands for true or false',
      of: withApplication({ logging_config: { enable_access_log: 'ON' }, external_scaler_enabled: 'no' }),
    },
    { name: 'zero and one for them', of: withApplication({ logging_config: { enable_access_log: 0 }, external_scaler_enabled: 1 }) },
    { name: 'false', of: withApplication({ logging_config: { enable_access_log: false } }) },
    { name: 'an empty mapping as older releases take it', of: serving({ applications: [], http_options: [], grpc_options: '' }, ray('2.46.0')) },
    { name: 'pairs, of which older releases make a mapping', of: serving({ applications: [], http_options: [['port', 8000]] }, ray('2.46.0')) },
    { name: 'what some release takes, where the release is not known', of: serving({ applications: [], http_options: { root_path: 1 } }, UNKNOWN_RAY) },
    { name: 'replicas as older releases take them', of: withDeployment({ num_replicas: '3', max_queued_requests: -1 }, ray('2.46.0')) },
    { name: 'no replicas given', of: withDeployment({ num_replicas: null, max_queued_requests: 1 }) },
    { name: 'true as a resource', of: withActor({ resources: { a: true } }) },
    { name: 'both statuses', of: withApplication({ deployments: [503, 429].map(code => ({ name: `${code}`, backpressure_config: { status_code: code } })) }, ray('2.60.0')) },
  ],
};

export const serveOutOfRangeRows: RuleRows = {
  rule: 'serve-out-of-range',
  severity: Severity.ERROR,
  found: [
    {
      name: 'numbers below the least, and at it where it is excluded',
      of: withDeployment({ health_check_period_s: 0, graceful_shutdown_timeout_s: -1, max_ongoing_requests: '0' }),
      finds: [
        [`${DEPLOYMENT}.max_ongoing_requests`, 'is not above 0 (0)', 'give a number above 0'],
        [`${DEPLOYMENT}.graceful_shutdown_timeout_s`, 'is below 0 (-1)', 'give 0 or more'],
        [`${DEPLOYMENT}.health_check_period_s`, 'is not above 0 (0)', 'give a number above 0'],
      ],
    },
    {
      name: 'numbers above the most',
      of: withDeployment({ max_replicas_per_node: 101, rolling_update_percentage: 20 }, ray('2.60.0')),
      finds: [
        [`${DEPLOYMENT}.max_replicas_per_node`, 'is above 100 (101)', 'give a number from 1 to 100'],
        [`${DEPLOYMENT}.rolling_update_percentage`, 'is above 1 (20)', 'give a number above 0 and up to 1'],
      ],
    },
    {
      name: 'numbers of which nothing else is said',
      of: withDeployment({
        ray_actor_options: { num_cpus: -1, num_gpus: -1.5 },
        max_ongoing_requests: 0,
        autoscaling_config: { max_replicas: 0, target_ongoing_requests: 5 },
      }),
      finds: [
        [`${DEPLOYMENT}.max_ongoing_requests`, 'is not above 0 (0)', 'give a number above 0'],
        [`${DEPLOYMENT}.autoscaling_config.max_replicas`, 'is not above 0 (0)', 'give a number above 0'],
        [`${DEPLOYMENT}.ray_actor_options.num_cpus`, 'is below 0 (-1)', 'give 0 or more'],
        [`${DEPLOYMENT}.ray_actor_options.num_gpus`, 'is below 0 (-1.5)', 'give 0 or more'],
      ],
    },
    {
      name: 'a least number below none, beside a start of none',
      of: withDeployment({ autoscaling_config: { min_replicas: -1, initial_replicas: -2 } }),
      finds: [
        [`${DEPLOYMENT}.autoscaling_config.min_replicas`, 'is below 0 (-1)', 'give 0 or more'],
        [`${DEPLOYMENT}.autoscaling_config.initial_replicas`, 'is below 0 (-2)', 'give 0 or more'],
      ],
    },
    {
      name: 'a gang of none',
      of: withDeployment({ num_replicas: 3, gang_scheduling_config: { gang_size: 0 } }),
      finds: [[`${DEPLOYMENT}.gang_scheduling_config.gang_size`, 'is below 1 (0)', 'give 1 or more']],
    },
    {
      name: 'what older releases cut to zero',
      of: withDeployment({ max_ongoing_requests: 0.5 }, ray('2.46.0')),
      finds: [[`${DEPLOYMENT}.max_ongoing_requests`, 'is not above 0 (0)', 'give a number above 0']],
    },
    {
      name: 'what every release refuses, where the release is not known',
      of: serving({ applications: [], target_capacity: 101 }, UNKNOWN_RAY),
      finds: [['spec.serveConfigV2.target_capacity', 'is above 100 (101)', 'give a number from 0 to 100']],
    },
  ],
  passed: [
    { name: 'the least and the most', of: withDeployment({ max_replicas_per_node: 100, graceful_shutdown_timeout_s: 0 }) },
    { name: 'the most of one', of: withDeployment({ rolling_update_percentage: 1, max_surge_percent: 0 }, ray('2.60.0')) },
    { name: 'a little above what is excluded', of: withDeployment({ health_check_period_s: 0.1 }) },
  ],
};

export const serveUnknownValueRows: RuleRows = {
  rule: 'serve-unknown-value',
  severity: Severity.ERROR,
  found: [
    {
      name: 'a word in other letters',
      of: serving({ applications: [], proxy_location: 'everynode', logging_config: { encoding: 'json' } }),
      finds: [
        ['spec.serveConfigV2.proxy_location', 'is none of the values that Ray takes ("everynode")', 'did you mean EveryNode?'],
        ['spec.serveConfigV2.logging_config.encoding', 'is none of the values that Ray takes ("json")', 'did you mean JSON?'],
      ],
    },
    {
      name: 'a word that is like none of them',
      of: withDeployment({ placement_group_strategy: 'together', placement_group_bundles: [{ CPU: 1 }] }),
      finds: [[
        `${DEPLOYMENT}.placement_group_strategy`, 'is none of the values that Ray takes ("together")', 'use PACK, SPREAD, STRICT_PACK or STRICT_SPREAD',
      ]],
    },
    {
      name: 'levels that there are not',
      of: serving({ applications: [], logging_config: { log_level: 'debug' } }),
      finds: [['spec.serveConfigV2.logging_config.log_level', 'is none of the values that Ray takes ("debug")', 'did you mean DEBUG?']],
    },
    {
      name: 'a number that is no level, and one as text',
      of: serving({ applications: [{ import_path: 'm:a', logging_config: { log_level: '10' } }], logging_config: { log_level: 15 } }),
      finds: [
        [
          'spec.serveConfigV2.logging_config.log_level', 'is none of the values that Ray takes (15)',
          'use DEBUG, INFO, WARNING, WARN, ERROR, CRITICAL, FATAL or NOTSET',
        ],
        [
          `${APPLICATION}.logging_config.log_level`, 'is none of the values that Ray takes ("10")',
          'use DEBUG, INFO, WARNING, WARN, ERROR, CRITICAL, FATAL or NOTSET',
        ],
      ],
    },
    {
      name: 'an attribute of a record that there is not',
      of: serving({ applications: [], logging_config: { additional_log_standard_attrs: ['name', 'threadname'] } }),
      finds: [[
        'spec.serveConfigV2.logging_config.additional_log_standard_attrs[1]', 'is none of the values that Ray takes ("threadname")', 'did you mean threadName?',
      ]],
    },
    {
      name: 'a number where older releases make text of it',
      of: serving({ applications: [], proxy_location: 1 }, ray('2.46.0')),
      finds: [['spec.serveConfigV2.proxy_location', 'is none of the values that Ray takes (1)', 'use Disabled, HeadOnly or EveryNode']],
    },
  ],
  passed: [
    { name: 'words that there are', of: serving({ applications: [], proxy_location: 'EveryNode', logging_config: { encoding: 'TEXT', log_level: 'WARN' } }) },
    { name: 'a level as a number', of: serving({ applications: [], logging_config: { log_level: 20 } }) },
    { name: 'a level as a number in text in older releases', of: serving({ applications: [], logging_config: { log_level: '20' } }, ray('2.46.0')) },
    { name: 'a function in any letters', of: withDeployment({ autoscaling_config: { aggregation_function: 'MAX' } }) },
  ],
};
