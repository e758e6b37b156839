import { ALL_GATES, kuberay, RuleRows } from './rows';
import { Severity } from '../../src/rules/finding';
import { rayCluster, rayCronJob, rayJob, rayService } from '../manifests';

const OPTIONS = 'spec.authOptions';
const KUBERNETES = { mode: 'token', enableK8sTokenAuth: true };
const NO_MODE = ['is missing, so there is no authentication', 'set mode to token, or to disabled if that is meant'] as const;

/** A cluster of another Ray release, without the images that must fit it. */
function ofRay(rayVersion: unknown, authOptions: object): ReturnType<typeof rayCluster> {
  return rayCluster({
    'spec.rayVersion': rayVersion,
    'spec.headGroupSpec.template.spec.containers[0].image': 'example.com/ray:1',
    'spec.workerGroupSpecs[0].template.spec.containers[0].image': 'example.com/ray:1',
    [OPTIONS]: authOptions,
  });
}

export const authModeRows: RuleRows = {
  rule: 'auth-mode',
  severity: Severity.ERROR,
  found: [
    { name: 'options that are empty', of: rayCluster({ [OPTIONS]: {} }), finds: [['spec.authOptions.mode', ...NO_MODE]] },
    {
      name: 'a secret without the mode in a RayService',
      of: rayService({ 'spec.rayClusterConfig.authOptions': { secretName: 'mine' } }),
      finds: [['spec.rayClusterConfig.authOptions.mode', ...NO_MODE]],
    },
    { name: 'a mode of null, which is none', of: rayCluster({ [OPTIONS]: { mode: null } }), finds: [['spec.authOptions.mode', ...NO_MODE]] },
    {
      name: 'Kubernetes tokens without the mode, and says so once',
      of: rayCluster({ [OPTIONS]: { enableK8sTokenAuth: true } }),
      finds: [['spec.authOptions.mode', ...NO_MODE]],
    },
  ],
  passed: [
    { name: 'the mode token', of: rayCluster({ [OPTIONS]: { mode: 'token' } }) },
    { name: 'the mode disabled', of: rayCluster({ [OPTIONS]: { mode: 'disabled' } }) },
    { name: 'no options', of: rayCluster() },
    { name: 'options of null, which are none', of: rayCluster({ [OPTIONS]: null }) },
  ],
};

const RELEASE = 'give a rayVersion and image of that release or a later one';

export const authRayVersionRows: RuleRows = {
  rule: 'auth-ray-version',
  severity: Severity.ERROR,
  found: [
    {
      name: 'the last release without tokens',
      of: ofRay('2.51.9', { mode: 'token' }),
      finds: [['spec.authOptions.mode', 'needs Ray 2.52.0 (rayVersion 2.51.9)', RELEASE]],
    },
    { name: 'no release', of: ofRay(undefined, { mode: 'token' }), finds: [['spec.authOptions.mode', 'needs Ray 2.52.0 (rayVersion not given)', RELEASE]] },
    {
      name: 'a release of null, which is none',
      of: ofRay(null, { mode: 'token' }),
      finds: [['spec.authOptions.mode', 'needs Ray 2.52.0 (rayVersion not given)', RELEASE]],
    },
    {
      name: 'a release that is empty',
      of: ofRay('', { mode: 'token' }),
      finds: [['spec.authOptions.mode', 'needs Ray 2.52.0 (rayVersion not given)', RELEASE]],
    },
    {
      name: 'what is no release',
      of: ofRay('nightly', { mode: 'token' }),
      finds: [['spec.authOptions.mode', 'needs Ray 2.52.0 (rayVersion nightly)', RELEASE]],
    },
    {
      name: 'the last release without Kubernetes tokens',
      of: ofRay('2.54.9', KUBERNETES),
      finds: [['spec.authOptions.enableK8sTokenAuth', 'needs Ray 2.55.0 (rayVersion 2.54.9)', RELEASE]],
    },
    {
      name: 'a release without any tokens for Kubernetes tokens, and says so once',
      of: ofRay('2.51.0', KUBERNETES),
      finds: [['spec.authOptions.enableK8sTokenAuth', 'needs Ray 2.55.0 (rayVersion 2.51.0)', RELEASE]],
    },
  ],
  passed: [
    { name: 'the first release with tokens', of: ofRay('2.52.0', { mode: 'token' }) },
    { name: 'a release without its patch', of: ofRay('2.52', { mode: 'token' }) },
    { name: 'a release with a v before it', of: ofRay('v2.52.0', { mode: 'token' }) },
    { name: 'Kubernetes tokens that are off', of: ofRay('2.54.9', { mode: 'token', enableK8sTokenAuth: false }) },
    { name: 'the first release with Kubernetes tokens', of: ofRay('2.55.0', KUBERNETES) },
    { name: 'an old release without authentication', of: ofRay('2.9.0', { mode: 'disabled' }) },
    { name: 'no release without authentication', of: ofRay('nightly', { mode: 'disabled' }) },
  ],
};

export const kubernetesAuthRows: RuleRows = {
  rule: 'kubernetes-token-auth',
  severity: Severity.ERROR,
  found: [
    {
      name: 'the mode disabled, and says nothing of the secret',
      of: rayCluster({ [OPTIONS]: { mode: 'disabled', enableK8sTokenAuth: true, secretName: 'mine' } }),
      finds: [['spec.authOptions.enableK8sTokenAuth', 'needs mode token ("disabled")', 'set mode to token, or remove it']],
    },
    {
      name: 'a secret',
      of: rayCluster({ [OPTIONS]: { ...KUBERNETES, secretName: 'mine' } }),
      target: kuberay('1.6'),
      finds: [[
        'spec.authOptions.secretName',
        'is not used when Kubernetes checks the tokens ("mine")',
        'remove it, or remove enableK8sTokenAuth',
      ]],
    },
  ],
  passed: [
    { name: 'the mode token', of: rayCluster({ [OPTIONS]: KUBERNETES }) },
    { name: 'a secret that is empty', of: rayCluster({ [OPTIONS]: { ...KUBERNETES, secretName: '' } }) },
    { name: 'a secret without Kubernetes tokens', of: rayCluster({ [OPTIONS]: { mode: 'token', secretName: 'mine' } }) },
    { name: 'Kubernetes tokens that are off', of: rayCluster({ [OPTIONS]: { mode: 'disabled', enableK8sTokenAuth: false } }) },
  ],
};

function notOf(kind: string, place: string): [string, string, string] {
  return [`${place}.authOptions.enableK8sTokenAuth`, `is not possible for the cluster of a ${kind} (true)`, 'remove it, so that a token of its own is made'];
}

export const kubernetesAuthKindRows: RuleRows = {
  rule: 'kubernetes-token-auth-kind',
  severity: Severity.ERROR,
  found: [
    { name: 'a RayJob', of: rayJob({ 'spec.rayClusterSpec.authOptions': KUBERNETES }), finds: [notOf('RayJob', 'spec.rayClusterSpec')] },
    { name: 'a RayService', of: rayService({ 'spec.rayClusterConfig.authOptions': KUBERNETES }), target: kuberay('1.6'), finds: [notOf('RayService', 'spec.rayClusterConfig')] },
    {
      name: 'the runs of a RayCronJob',
      of: rayCronJob({ 'spec.jobTemplate.rayClusterSpec.authOptions': KUBERNETES }),
      target: ALL_GATES,
      finds: [notOf('RayJob', 'spec.jobTemplate.rayClusterSpec')],
    },
  ],
  passed: [
    { name: 'a RayCluster', of: rayCluster({ [OPTIONS]: KUBERNETES }) },
    { name: 'a token of its own', of: rayJob({ 'spec.rayClusterSpec.authOptions': { mode: 'token', enableK8sTokenAuth: false } }) },
  ],
};
