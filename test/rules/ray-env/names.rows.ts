import { autoscaler, FROM_SECRET, head, HEAD_ENV, release, worker, WORKER_ENV } from './clusters';
import { Severity } from '../../../src/rules/finding';
import { rayService } from '../../manifests';
import { RuleRows } from '../rows';

const HEAD_PARAMS = 'spec.headGroupSpec.rayStartParams';
const HEAD_CONTAINER = 'spec.headGroupSpec.template.spec.containers[0]';

export const variableCaseRows: RuleRows = {
  rule: 'ray-env-case',
  severity: Severity.WARNING,
  found: [
    {
      name: 'capitals for a name in small letters, whatever its value',
      of: head({ RAY_SCHEDULER_SPREAD_THRESHOLD: 'abc' }),
      finds: [[`${HEAD_ENV}.name`, 'is not read by Ray, which tells capitals apart ("RAY_SCHEDULER_SPREAD_THRESHOLD")', 'use RAY_scheduler_spread_threshold']],
    },
    {
      name: 'small letters for a name in capitals, in workers',
      of: worker({ ray_auth_mode: 'token' }),
      finds: [[`${WORKER_ENV}.name`, 'is not read by Ray, which tells capitals apart ("ray_auth_mode")', 'use RAY_AUTH_MODE']],
    },
    {
      name: 'a value from elsewhere',
      of: head({ RAY_GCS_STORAGE: FROM_SECRET }),
      finds: [[`${HEAD_ENV}.name`, 'is not read by Ray, which tells capitals apart ("RAY_GCS_STORAGE")', 'use RAY_gcs_storage']],
    },
    {
      name: 'the autoscaler',
      of: autoscaler({ RAY_ENABLE_AUTOSCALER_V2: '1' }),
      finds: [[
        'spec.autoscalerOptions.env[0].name', 'is not read by Ray, which tells capitals apart ("RAY_ENABLE_AUTOSCALER_V2")',
        'use RAY_enable_autoscaler_v2',
      ]],
    },
    {
      name: 'the cluster of a RayService',
      of: rayService({
        'spec.rayClusterConfig.headGroupSpec.template.spec.containers[0].env': [{ name: 'A', value: 'b' }, { name: 'RAY_EVENT_STATS', value: '0' }],
      }),
      finds: [[
        'spec.rayClusterConfig.headGroupSpec.template.spec.containers[0].env[1].name',
        'is not read by Ray, which tells capitals apart ("RAY_EVENT_STATS")', 'use RAY_event_stats',
      ]],
    },
  ],
  passed: [
    { name: 'the right capitals', of: head({ RAY_scheduler_spread_threshold: '0.5', RAY_AUTH_MODE: 'disabled' }) },
    { name: 'names of the user', of: head({ RAY_MY_THRESHOLD: '1', SCHEDULER_SPREAD_THRESHOLD: '1' }) },
    { name: 'a name that the release would not read either', of: head({ RAY_OBJECT_SPILLING_DIRECTORY: '/tmp/a' }, release('2.44.0')) },
    { name: 'another container', of: head({}, { [`${HEAD_CONTAINER.replace('[0]', '[1]')}`]: { name: 'log', image: 'log:1', env: [{ name: 'RAY_EVENT_STATS', value: '0' }] } }) },
  ],
};

const DID_YOU_MEAN = 'did you mean RAY_memory_usage_threshold?';

export const variableUnknownRows: RuleRows = {
  rule: 'ray-env-unknown',
  severity: Severity.WARNING,
  found: [
    {
      name: 'a password that there is not',
      of: head({ RAY_DASHBOARD_PASSWORD: FROM_SECRET }),
      finds: [[`${HEAD_ENV}.name`, 'is read by no Ray ("RAY_DASHBOARD_PASSWORD")', 'use authOptions with mode token, as the dashboard has no password']],
    },
    {
      name: 'the port of the metrics',
      of: worker({ RAY_METRICS_EXPORT_PORT: '8080' }),
      finds: [[
        `${WORKER_ENV}.name`, 'is read by no Ray ("RAY_METRICS_EXPORT_PORT")',
        'set metrics-export-port in rayStartParams, and declare the port on the container',
      ]],
    },
    {
      name: 'a letter too few',
      of: head({ RAY_memory_usage_treshold: '0.9' }),
      finds: [[`${HEAD_ENV}.name`, 'is read by no Ray ("RAY_memory_usage_treshold")', DID_YOU_MEAN]],
    },
    {
      name: 'two letters that are wrong',
      of: head({ RAY_memory_usage_thraxhold: '0.9' }),
      finds: [[`${HEAD_ENV}.name`, 'is read by no Ray ("RAY_memory_usage_thraxhold")', DID_YOU_MEAN]],
    },
  ],
  passed: [
    { name: 'three letters that are wrong', of: head({ RAY_memory_usage_thraxholt: '0.9' }) },
    { name: 'a short name that is near another', of: head({ RAY_event_state: '1' }) },
    { name: 'a name in capitals', of: head({ RAY_MEMORY_USAGE_TRESHOLD: '0.9' }) },
    { name: 'a Ray that may read more', of: head({ RAY_memory_usage_treshold: '0.9' }, release('2.61.0')) },
    { name: 'a name that rayStartParams use', of: head({ RAY_METRICS_PORT: '8081' }, { [`${HEAD_PARAMS}.metrics-export-port`]: '${RAY_METRICS_PORT}' }) },
    {
      name: 'a name that the pod uses',
      of: head({ RAY_DASHBOARD_PORT: '8265' }, { [`${HEAD_CONTAINER}.lifecycle.postStart.exec.command`]: ['curl', 'localhost:$(RAY_DASHBOARD_PORT)'] }),
    },
  ],
};

export const variableReleaseRows: RuleRows = {
  rule: 'ray-env-release',
  severity: Severity.WARNING,
  found: [
    {
      name: 'a token that Ray does not ask for yet',
      of: head({ RAY_AUTH_MODE: FROM_SECRET }, release('2.51.2')),
      finds: [[
        `${HEAD_ENV}.name`, 'is read by Ray 2.52.0 and later ones ("RAY_AUTH_MODE", the cluster has 2.51.2)',
        'raise rayVersion and the image, or remove it',
      ]],
    },
    {
      name: 'a policy that is gone',
      of: worker({ RAY_worker_killing_policy: 'group_by_owner' }, release('2.50.0')),
      finds: [[`${WORKER_ENV}.name`, 'is read by no Ray since 2.50.0 ("RAY_worker_killing_policy", the cluster has 2.50.0)', 'remove it']],
    },
  ],
  passed: [
    { name: 'the first release that reads it', of: head({ RAY_AUTH_MODE: FROM_SECRET }, release('2.52.0')) },
    { name: 'the last release that reads it', of: head({ RAY_worker_killing_policy: 'group_by_owner' }, release('2.49.2')) },
    { name: 'an image of no known release', of: head({ RAY_worker_killing_policy: 'x' }, release('nightly')) },
  ],
};
