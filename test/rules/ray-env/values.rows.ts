import { autoscaler, FROM_SECRET, head, HEAD_ENV, release, worker, WORKER_ENV } from './clusters';
import { Severity } from '../../../src/rules/finding';
import { RuleRows } from '../rows';

const VALUE = `${HEAD_ENV}.value`;

export const variableNumberRows: RuleRows = {
  rule: 'ray-env-number',
  severity: Severity.ERROR,
  found: [
    ...['5s', '1e3', '0x10', '5 ', '1.5', '5,000'].map(value => ({
      name: `${value} for a whole number`,
      of: head({ RAY_health_check_period_ms: value }),
      finds: [[
        VALUE, `is no number that Ray can read (RAY_health_check_period_ms "${value}")`, 'give a whole number of milliseconds',
      ]] as [string, string, string][],
    })),
    ...['abc', '0.5f', '1,5', 'nan', '1.2.3'].map(value => ({
      name: `${value} for a number`,
      of: worker({ RAY_scheduler_spread_threshold: value }),
      finds: [[
        `${WORKER_ENV}.value`, `is no number that Ray can read (RAY_scheduler_spread_threshold "${value}")`, 'give a number, such as 0.5',
      ]] as [string, string, string][],
    })),
    {
      name: 'nothing where a number is wanted',
      of: head({ RAY_max_io_workers: '' }),
      finds: [[VALUE, 'is no number that Ray can read (RAY_max_io_workers "")', 'give a whole number']],
    },
    {
      name: 'no value at all',
      of: head({ RAY_memory_usage_threshold: null }),
      finds: [[VALUE, 'is no number that Ray can read (RAY_memory_usage_threshold "")', 'give a number, such as 0.5']],
    },
    {
      name: 'the autoscaler',
      of: autoscaler({ RAY_gcs_server_request_timeout_seconds: '5s' }),
      finds: [[
        'spec.autoscalerOptions.env[0].value', 'is no number that Ray can read (RAY_gcs_server_request_timeout_seconds "5s")',
        'give a whole number of seconds',
      ]],
    },
    ...['1.5', '-0.1'].map(value => ({
      name: `a threshold of ${value}`,
      of: head({ RAY_memory_usage_threshold: value }),
      finds: [[
        VALUE, `is not between zero and one (RAY_memory_usage_threshold "${value}")`, 'give a part of one, such as 0.95',
      ]] as [string, string, string][],
    })),
  ],
  passed: [
    ...['5', ' 5', '-1', '+5'].map(value => ({ name: `the whole number "${value}"`, of: head({ RAY_health_check_period_ms: value }) })),
    ...['0', '1', '.5', '1.', '1e-1', '1E0'].map(value => ({ name: `the threshold "${value}"`, of: head({ RAY_memory_usage_threshold: value }) })),
    { name: 'a value from elsewhere', of: head({ RAY_health_check_period_ms: FROM_SECRET }) },
    { name: 'a value with another variable in it', of: head({ A: '1', RAY_health_check_period_ms: '$(A)' }) },
    { name: 'text where text is wanted', of: head({ RAY_external_storage_namespace: '5s' }) },
    { name: 'a variable that the release does not read', of: head({ RAY_predefined_unit_instance_resources: 'GPU' }) },
    { name: 'a number of the user', of: head({ PERIOD_MS: '5s' }) },
  ],
};

export const variableValueRows: RuleRows = {
  rule: 'ray-env-value',
  severity: Severity.ERROR,
  found: [
    {
      name: 'a storage that there is not',
      of: head({ RAY_gcs_storage: 'etcd' }),
      finds: [[VALUE, 'is none of the values that Ray takes (RAY_gcs_storage "etcd")', 'give memory or redis or rocksdb']],
    },
    {
      name: 'false for 0',
      of: head({ RAY_USAGE_STATS_ENABLED: 'false' }),
      finds: [[VALUE, 'is none of the values that Ray takes (RAY_USAGE_STATS_ENABLED "false")', 'give 0 or 1']],
    },
    {
      name: 'resources that are no JSON',
      of: worker({ RAY_OVERRIDE_RESOURCES: 'CPU=2' }),
      finds: [[
        `${WORKER_ENV}.value`, 'is no JSON object (RAY_OVERRIDE_RESOURCES "CPU=2")', 'give a JSON object, without more quotes around it',
      ]],
    },
    {
      name: 'JSON in more quotes',
      of: head({ RAY_object_spilling_config: '\'{"type": "filesystem"}\'' }),
      finds: [[
        VALUE, 'is no JSON object (RAY_object_spilling_config "\'{\\"type\\": \\"filesystem\\"}\'")', 'give a JSON object, without more quotes around it',
      ]],
    },
    {
      name: 'JSON that is a list',
      of: head({ RAY_OVERRIDE_RESOURCES: '[]' }),
      finds: [[VALUE, 'is no JSON object (RAY_OVERRIDE_RESOURCES "[]")', 'give a JSON object, without more quotes around it']],
    },
  ],
  passed: [
    { name: 'a storage', of: head({ RAY_gcs_storage: 'memory' }) },
    { name: 'statistics turned off', of: head({ RAY_USAGE_STATS_ENABLED: '0' }) },
    { name: 'false in workers, which do not ask', of: worker({ RAY_USAGE_STATS_ENABLED: 'false' }) },
    {
      name: 'false beside the flag that says the same',
      of: head({ RAY_USAGE_STATS_ENABLED: 'false' }, { 'spec.headGroupSpec.rayStartParams.disable-usage-stats': 'true' }),
    },
    { name: 'JSON objects', of: head({ RAY_OVERRIDE_RESOURCES: '{"CPU": 2}', RAY_object_spilling_config: '{"type": "filesystem"}' }) },
    { name: 'no spilling config', of: head({ RAY_object_spilling_config: '' }) },
    { name: 'a value from elsewhere', of: head({ RAY_OVERRIDE_RESOURCES: FROM_SECRET }) },
  ],
};

export const ignoredValueRows: RuleRows = {
  rule: 'ray-env-ignored-value',
  severity: Severity.WARNING,
  found: [
    ...['yes', 'on', '2'].map(value => ({
      name: `${value} for true`,
      of: head({ RAY_preallocate_plasma_memory: value }),
      finds: [[VALUE, `counts as false for Ray (RAY_preallocate_plasma_memory "${value}")`, 'give 1 or 0']] as [string, string, string][],
    })),
    {
      name: 'yes for TLS',
      of: worker({ RAY_USE_TLS: 'yes' }),
      finds: [[`${WORKER_ENV}.value`, 'counts as false for Ray (RAY_USE_TLS "yes")', 'give 1 or 0']],
    },
    {
      name: 'a mode of authentication that there is not',
      of: head({ RAY_AUTH_MODE: 'tokens' }),
      finds: [[VALUE, 'turns authentication off, as Ray does not know it (RAY_AUTH_MODE "tokens")', 'give token or disabled']],
    },
    {
      name: 'seconds with their unit',
      of: head({ RAY_DASHBOARD_STARTUP_TIMEOUT_S: '90s' }),
      finds: [[VALUE, 'is no number, so that Ray takes its default (RAY_DASHBOARD_STARTUP_TIMEOUT_S "90s")', 'give a number']],
    },
  ],
  passed: [
    ...['1', 'true', 'True', '0', 'FALSE', ''].map(value => ({ name: `"${value}"`, of: head({ RAY_preallocate_plasma_memory: value }) })),
    ...['disabled', 'k8s', ''].map(value => ({ name: `the mode "${value}"`, of: head({ RAY_AUTH_MODE: value }) })),
    { name: 'the mode token in other capitals', of: head({ RAY_AUTH_MODE: 'Token', RAY_AUTH_TOKEN: FROM_SECRET }) },
    { name: 'a number', of: head({ RAY_DASHBOARD_STARTUP_TIMEOUT_S: '90' }) },
    { name: 'a value from elsewhere', of: head({ RAY_USE_TLS: FROM_SECRET }) },
    { name: 'a mode where no release is known', of: head({ RAY_AUTH_MODE: 'disabled' }, release('2.60.0')) },
  ],
};
