import { ALL_GATES, kuberay, RuleRows } from './rows';
import { Severity } from '../../src/rules/finding';
import { Changes, rayCluster, rayCronJob, rayJob, rayService } from '../manifests';

const ON = { 'spec.enableInTreeAutoscaling': true };
const V1 = { ...ON, 'spec.autoscalerOptions.version': 'v1' };
const V2 = { ...ON, 'spec.autoscalerOptions.version': 'v2' };
const HEAD_POD = 'spec.headGroupSpec.template.spec';
const WORKER = 'spec.workerGroupSpecs[0]';
const FIELD_REF = { fieldRef: { fieldPath: 'metadata.name' } };

/** The variable that chooses the second autoscaler, in the container that runs the head. */
function switched(value: unknown): Changes {
  return { [`${HEAD_POD}.containers[0].env`]: [{ name: 'A', value: 'b' }, { name: 'RAY_enable_autoscaler_v2', value }] };
}

function switchedIn(place: string): Changes {
  return { [place]: { name: 'other', image: 'ray:1', resources: { limits: { cpu: '1', memory: '4Gi' } }, env: [{ name: 'RAY_enable_autoscaler_v2', value: '1' }] } };
}

const TURN_ON = 'set enableInTreeAutoscaling to true, or remove the variable';

export const autoscalerEnvWithoutAutoscalingRows: RuleRows = {
  rule: 'autoscaler-v2-without-autoscaling',
  severity: Severity.ERROR,
  found: [
    {
      name: 'the value 1',
      of: rayCluster(switched('1')),
      finds: [[
        'spec.headGroupSpec.template.spec.containers[0].env[1].value',
        'chooses the second autoscaler, but enableInTreeAutoscaling is not true ("1")',
        TURN_ON,
      ]],
    },
    {
      name: 'the value true where autoscaling is turned off',
      of: rayCluster({ 'spec.enableInTreeAutoscaling': false, ...switched('true') }),
      finds: [[
        'spec.headGroupSpec.template.spec.containers[0].env[1].value',
        'chooses the second autoscaler, but enableInTreeAutoscaling is not true ("true")',
        TURN_ON,
      ]],
    },
  ],
  passed: [
    { name: 'the variable where autoscaling is on', of: rayCluster({ ...ON, ...switched('1') }) },
    { name: 'the value True, which turns nothing on', of: rayCluster(switched('True')) },
    { name: 'the value 0', of: rayCluster(switched('0')) },
    { name: 'a value that is empty', of: rayCluster(switched('')) },
    { name: 'a value from elsewhere', of: rayCluster({ [`${HEAD_POD}.containers[0].env`]: [{ name: 'RAY_enable_autoscaler_v2', valueFrom: FIELD_REF }] }) },
    { name: 'the variable of a worker', of: rayCluster(switchedIn(`${WORKER}.template.spec.containers[0]`)) },
    { name: 'the variable of a container beside Ray', of: rayCluster(switchedIn(`${HEAD_POD}.containers[1]`)) },
  ],
};

export const autoscalerVersionTwiceRows: RuleRows = {
  rule: 'autoscaler-version-twice',
  severity: Severity.ERROR,
  found: [
    {
      name: 'the two that say the same',
      of: rayCluster({ ...V2, ...switched('1') }),
      finds: [[
        'spec.headGroupSpec.template.spec.containers[0].env[1].name',
        'chooses the autoscaler, as autoscalerOptions.version does (RAY_enable_autoscaler_v2, version "v2")',
        'remove the variable',
      ]],
    },
    {
      name: 'a variable that turns nothing on',
      of: rayCluster({ ...V1, ...switched('') }),
      finds: [[
        'spec.headGroupSpec.template.spec.containers[0].env[1].name',
        'chooses the autoscaler, as autoscalerOptions.version does (RAY_enable_autoscaler_v2, version "v1")',
        'remove the variable',
      ]],
    },
  ],
  passed: [
    { name: 'only the variable', of: rayCluster({ ...ON, 'spec.autoscalerOptions': {}, ...switched('1') }) },
    { name: 'only the version', of: rayCluster(V2) },
    { name: 'a version of null, which is none', of: rayCluster({ ...ON, 'spec.autoscalerOptions.version': null, ...switched('1') }) },
    { name: 'the variable of a worker', of: rayCluster({ ...V2, ...switchedIn(`${WORKER}.template.spec.containers[0]`) }) },
    { name: 'the variable of a container beside Ray', of: rayCluster({ ...V2, ...switchedIn(`${HEAD_POD}.containers[1]`) }) },
  ],
};

const NEVER = 'leave it out, or set Never';

export const autoscalerRestartPolicyRows: RuleRows = {
  rule: 'autoscaler-restart-policy',
  severity: Severity.ERROR,
  found: [
    {
      name: 'the head and a worker group',
      of: rayCluster({ ...V2, [`${HEAD_POD}.restartPolicy`]: 'Always', [`${WORKER}.template.spec.restartPolicy`]: 'OnFailure' }),
      finds: [
        ['spec.headGroupSpec.template.spec.restartPolicy', 'must be Never for the head under autoscaler v2 ("Always")', NEVER],
        ['spec.workerGroupSpecs[0].template.spec.restartPolicy', 'must be Never for worker group cpu under autoscaler v2 ("OnFailure")', NEVER],
      ],
    },
    {
      name: 'other capitals',
      of: rayCluster({ ...V2, [`${HEAD_POD}.restartPolicy`]: 'never' }),
      finds: [['spec.headGroupSpec.template.spec.restartPolicy', 'must be Never for the head under autoscaler v2 ("never")', NEVER]],
    },
    {
      name: 'the cluster of a RayService',
      of: rayService({
        'spec.rayClusterConfig.enableInTreeAutoscaling': true,
        'spec.rayClusterConfig.autoscalerOptions': { version: 'v2' },
        'spec.rayClusterConfig.headGroupSpec.template.spec.restartPolicy': 'Always',
      }),
      finds: [['spec.rayClusterConfig.headGroupSpec.template.spec.restartPolicy', 'must be Never for the head under autoscaler v2 ("Always")', NEVER]],
    },
  ],
  passed: [
    { name: 'Never', of: rayCluster({ ...V2, [`${HEAD_POD}.restartPolicy`]: 'Never', [`${WORKER}.template.spec.restartPolicy`]: 'Never' }) },
    { name: 'none, which the operator makes Never', of: rayCluster(V2) },
    { name: 'null, which is none', of: rayCluster({ ...V2, [`${HEAD_POD}.restartPolicy`]: null }) },
    { name: 'an empty one, which is none', of: rayCluster({ ...V2, [`${HEAD_POD}.restartPolicy`]: '' }) },
    { name: 'any under the first autoscaler', of: rayCluster({ ...V1, [`${HEAD_POD}.restartPolicy`]: 'Always' }) },
    { name: 'any where the variable chooses the autoscaler', of: rayCluster({ ...ON, ...switched('1'), [`${HEAD_POD}.restartPolicy`]: 'Always' }) },
    { name: 'any where nothing chooses the autoscaler', of: rayCluster({ ...ON, [`${HEAD_POD}.restartPolicy`]: 'Always' }) },
  ],
};

export const suspendedGroupRows: RuleRows = {
  rule: 'suspended-group',
  severity: Severity.ERROR,
  found: [
    {
      name: 'a group under autoscaling',
      of: rayCluster({ ...ON, [`${WORKER}.suspend`]: true }),
      finds: [['spec.workerGroupSpecs[0].suspend', 'cannot be true where the autoscaler owns the workers', 'remove it, or turn autoscaling off']],
    },
  ],
  passed: [
    { name: 'a group without autoscaling', of: rayCluster({ [`${WORKER}.suspend`]: true }) },
    { name: 'a group that is not suspended', of: rayCluster({ ...ON, [`${WORKER}.suspend`]: false }) },
  ],
};

const START = { name: 'KUBERAY_GEN_AUTOSCALER_START_CMD', value: 'ray' };

export const autoscalerEnvRows: RuleRows = {
  rule: 'autoscaler-env',
  severity: Severity.ERROR,
  found: [
    {
      name: 'the start command',
      of: rayCluster({ ...ON, 'spec.autoscalerOptions.env': [{ name: 'A', value: 'b' }, START] }),
      finds: [['spec.autoscalerOptions.env[1].name', 'is set by the operator (KUBERAY_GEN_AUTOSCALER_START_CMD)', 'remove it']],
    },
    {
      name: 'the last of two start commands in a RayCronJob',
      of: rayCronJob({
        'spec.jobTemplate.rayClusterSpec.enableInTreeAutoscaling': true,
        'spec.jobTemplate.rayClusterSpec.autoscalerOptions': { env: [START, START] },
      }),
      target: ALL_GATES,
      finds: [[
        'spec.jobTemplate.rayClusterSpec.autoscalerOptions.env[1].name',
        'is set by the operator (KUBERAY_GEN_AUTOSCALER_START_CMD)',
        'remove it',
      ]],
    },
  ],
  passed: [
    { name: 'other variables', of: rayCluster({ ...ON, 'spec.autoscalerOptions.env': [{ name: 'RAY_LOG', value: 'b' }] }) },
    { name: 'the start command of a release that does not set it', of: rayCluster({ ...ON, 'spec.autoscalerOptions.env': [START] }), target: kuberay('1.6') },
    { name: 'the start command in the head', of: rayCluster({ ...ON, [`${HEAD_POD}.containers[0].env`]: [START] }) },
  ],
};

export const autoscalerInertRows: RuleRows = {
  rule: 'autoscaler-inert',
  severity: Severity.WARNING,
  found: [
    {
      name: 'options that are empty',
      of: rayCluster({ 'spec.autoscalerOptions': {} }),
      finds: [[
        'spec.autoscalerOptions',
        'has no effect, as enableInTreeAutoscaling is not true',
        'set enableInTreeAutoscaling to true, or remove the options',
      ]],
    },
    {
      name: 'options in a RayJob where autoscaling is turned off',
      of: rayJob({ 'spec.rayClusterSpec.enableInTreeAutoscaling': false, 'spec.rayClusterSpec.autoscalerOptions': { version: 'v2' } }),
      finds: [[
        'spec.rayClusterSpec.autoscalerOptions',
        'has no effect, as enableInTreeAutoscaling is not true',
        'set enableInTreeAutoscaling to true, or remove the options',
      ]],
    },
  ],
  passed: [
    { name: 'options where autoscaling is on', of: rayCluster({ ...ON, 'spec.autoscalerOptions': {} }) },
    { name: 'options of null, which are none', of: rayCluster({ 'spec.autoscalerOptions': null }) },
  ],
};

const VOLUMES = { [`${HEAD_POD}.volumes`]: ['logs', 'token'].map(name => ({ name, emptyDir: {} })) };
const NO_TOKEN = { ...ON, ...VOLUMES, [`${HEAD_POD}.automountServiceAccountToken`]: false };
const TOKEN_PATH = '/var/run/secrets/kubernetes.io/serviceaccount';
const MOUNT = `remove it, or mount a projected token at ${TOKEN_PATH} by autoscalerOptions.volumeMounts`;

export const autoscalerTokenRows: RuleRows = {
  rule: 'autoscaler-token',
  severity: Severity.ERROR,
  found: [
    {
      name: 'a head without the token',
      of: rayCluster(NO_TOKEN),
      finds: [['spec.headGroupSpec.template.spec.automountServiceAccountToken', 'keeps the token from the autoscaler (false)', MOUNT]],
    },
    {
      name: 'a head with something else in the autoscaler',
      of: rayCluster({ ...NO_TOKEN, 'spec.autoscalerOptions.volumeMounts': [{ name: 'logs', mountPath: '/tmp/ray' }] }),
      finds: [['spec.headGroupSpec.template.spec.automountServiceAccountToken', 'keeps the token from the autoscaler (false)', MOUNT]],
    },
  ],
  passed: [
    { name: 'a head with the token', of: rayCluster({ ...ON, [`${HEAD_POD}.automountServiceAccountToken`]: true }) },
    { name: 'a head without the token where there is no autoscaling', of: rayCluster({ [`${HEAD_POD}.automountServiceAccountToken`]: false }) },
    { name: 'a worker without the token', of: rayCluster({ ...ON, [`${WORKER}.template.spec.automountServiceAccountToken`]: false }) },
    {
      name: 'a projected token in the autoscaler',
      of: rayCluster({ ...NO_TOKEN, 'spec.autoscalerOptions.volumeMounts': [{ name: 'logs', mountPath: '/tmp/ray' }, { name: 'token', mountPath: TOKEN_PATH }] }),
    },
  ],
};
