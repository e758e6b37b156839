import { operator, OperatorRows } from './operators';
import { Severity } from '../../../src/rules/finding';

const ARGS = 'spec.template.spec.containers[0].args';
const FILE = ['--config', '/etc/kuberay/config.yaml'];
const GATES = 'RayClusterStatusConditions, RayJobDeletionPolicy, RayMultiHostIndexing, RayServiceIncrementalUpgrade, RayCronJob, ' +
  'SidecarSubmitterRestart, RayClusterNetworkPolicy, GCSFaultToleranceEmbeddedStorage, RayClusterMTLS, RayClusterHistoryServer, KubernetesWAS';

function withArgs(...args: string[]): ReturnType<typeof operator> {
  return operator({ args });
}

function of(release: string, ...args: string[]): ReturnType<typeof operator> {
  return operator({ image: `quay.io/kuberay/operator:v${release}`, args });
}

export const operatorFlagRows: OperatorRows = {
  rule: 'operator-flag',
  severity: Severity.ERROR,
  found: [
    {
      name: 'a misspelt flag',
      of: withArgs('--watch-namespaces=team-a'),
      finds: [[`${ARGS}[0]`, 'is no flag of the operator (--watch-namespaces)', 'did you mean --watch-namespace?']],
    },
    {
      name: 'a flag like no other',
      of: withArgs('--dashboard-port=8265'),
      finds: [[`${ARGS}[0]`, 'is no flag of the operator (--dashboard-port)', 'remove it']],
    },
    {
      name: 'flags that came after the release',
      of: of('1.3.2', '--enable-metrics=true', '--qps=10'),
      finds: [
        [`${ARGS}[0]`, 'needs KubeRay 1.4 (--enable-metrics, the operator is 1.3.2)', 'raise the release of the image to 1.4, or remove it'],
        [`${ARGS}[1]`, 'needs KubeRay 1.5 (--qps, the operator is 1.3.2)', 'raise the release of the image to 1.5, or remove it'],
      ],
    },
    {
      name: 'values of a wrong type, each at its place',
      of: withArgs('--enable-metrics=on', '--reconcile-concurrency', '1.5', '-burst=many', '--qps=fast'),
      finds: [
        [`${ARGS}[0]`, 'is neither true nor false (--enable-metrics "on")', 'give one'],
        [`${ARGS}[1]`, 'is no whole number (--reconcile-concurrency "1.5")', 'give one'],
        [`${ARGS}[3]`, 'is no whole number (--burst "many")', 'give one'],
        [`${ARGS}[4]`, 'is no number (--qps "fast")', 'give one'],
      ],
    },
    {
      name: 'a flag whose value is missing',
      of: withArgs('--qps'),
      finds: [[`${ARGS}[0]`, 'needs a value (--qps)', 'give one']],
    },
    {
      name: 'the value behind a flag that is true or false, which ends the flags',
      of: withArgs('--enable-metrics', 'true', '--watch-namespaces=a'),
      finds: [[`${ARGS}[1]`, 'is no flag, and ends the flags ("true")', 'begin it with --, or remove it']],
    },
    {
      name: 'what stands behind --',
      of: withArgs('--', '--qps=1'),
      finds: [[`${ARGS}[1]`, 'is no flag, and ends the flags ("--qps=1")', 'begin it with --, or remove it']],
    },
  ],
  passed: [
    { name: 'no arguments', of: withArgs() },
    { name: 'flags as Go takes them', of: withArgs('-enable-metrics', '--qps=1.5e2', '--burst', '7', '--watch-namespace=', '--enable-leader-election=T') },
    { name: 'flags of controller-runtime', of: withArgs('--zap-log-level=debug', '--kubeconfig', '/k') },
    { name: 'flags of the first release that has them', of: of('1.5.1', '--qps=10', '--enable-metrics') },
    { name: 'flags in the command', of: operator({ container: { command: ['/manager', '--qps=10'], args: undefined } }) },
    { name: 'a program of another Deployment, as long as it is not the operator', of: operator({ container: { command: ['/manager'] } }) },
  ],
};

export const operatorGateRows: OperatorRows = {
  rule: 'operator-gate',
  severity: Severity.ERROR,
  found: [
    {
      name: 'a misspelt gate beside a right one',
      of: withArgs('--feature-gates=RayCronJob=true,RayClusterMtls=true'),
      finds: [[`${ARGS}[0]`, 'is no feature gate of KubeRay 1.7.0 (RayClusterMtls)', 'did you mean RayClusterMTLS?']],
    },
    {
      name: 'a gate like no other',
      of: withArgs('--qps=1', '--feature-gates', 'Autoscaling=true'),
      finds: [[`${ARGS}[1]`, 'is no feature gate of KubeRay 1.7.0 (Autoscaling)', `use ${GATES}`]],
    },
    {
      name: 'a gate that came later',
      of: of('1.6.2', '--feature-gates=RayClusterMTLS=true'),
      finds: [[`${ARGS}[0]`, 'is no feature gate of KubeRay 1.6.2 (RayClusterMTLS)', 'remove it: it came with 1.7']],
    },
    {
      name: 'a gate that is gone',
      of: withArgs('--feature-gates=AsyncJobInfoQuery=true'),
      finds: [[`${ARGS}[0]`, 'is no feature gate of KubeRay 1.7.0 (AsyncJobInfoQuery)', 'remove it: it came with 1.6 and left with 1.7']],
    },
    {
      name: 'gates that are neither true nor false',
      of: withArgs('--feature-gates=RayCronJob,RayClusterMTLS=yes'),
      finds: [
        [`${ARGS}[0]`, 'needs a value (RayCronJob)', 'write RayCronJob=true or RayCronJob=false'],
        [`${ARGS}[0]`, 'is neither true nor false (RayClusterMTLS=yes)', 'write RayClusterMTLS=true or RayClusterMTLS=false'],
      ],
    },
  ],
  passed: [
    { name: 'gates of the release', of: withArgs('--feature-gates= RayCronJob=true, RayClusterMTLS=false,') },
    { name: 'the switches of Kubernetes for all gates of a stage', of: withArgs('--feature-gates=AllAlpha=true') },
    { name: 'a gate in the last release that has it', of: of('1.6.2', '--feature-gates=AsyncJobInfoQuery=true') },
  ],
};

export const operatorSchedulerRows: OperatorRows = {
  rule: 'operator-scheduler',
  severity: Severity.ERROR,
  found: [
    {
      name: 'the scheduler that a comment in the Helm chart names',
      of: withArgs('--batch-scheduler=default'),
      finds: [[`${ARGS}[0]`, 'is no batch scheduler of KubeRay 1.7.0 (default)', 'leave it out: without, there is none']],
    },
    {
      name: 'a misspelt one',
      of: withArgs('--batch-scheduler', 'vulcano'),
      finds: [[`${ARGS}[0]`, 'is no batch scheduler of KubeRay 1.7.0 (vulcano)', 'did you mean volcano?']],
    },
    {
      name: 'one that came later',
      of: of('1.4.2', '--batch-scheduler=kai-scheduler'),
      finds: [[`${ARGS}[0]`, 'is no batch scheduler of KubeRay 1.4.2 (kai-scheduler)', 'use volcano, yunikorn, scheduler-plugins']],
    },
    {
      name: 'two at once',
      of: withArgs('--enable-batch-scheduler', '--batch-scheduler=yunikorn', '--feature-gates=RayCronJob=true,KubernetesWAS=true'),
      finds: [
        [`${ARGS}[1]`, 'is one of two schedulers (yunikorn, --enable-batch-scheduler)', 'use one of the two'],
        [`${ARGS}[1]`, 'is one of two schedulers (yunikorn, KubernetesWAS)', 'use one of the two'],
      ],
    },
    {
      name: 'one beside all alpha gates',
      of: withArgs('--batch-scheduler=volcano', '--feature-gates=AllAlpha=true'),
      finds: [[`${ARGS}[0]`, 'is one of two schedulers (volcano, KubernetesWAS)', 'use one of the two']],
    },
    {
      name: 'one in the configuration file',
      of: operator({ args: FILE, pod: { volumes: [{ name: 'c', configMap: { name: 'settings' } }] } }),
      beside: [configuration('batchScheduler: slurm')],
      finds: [[ARGS, 'is no batch scheduler of KubeRay 1.7.0 (slurm)', 'use volcano, yunikorn, scheduler-plugins, kai-scheduler']],
    },
  ],
  passed: [
    { name: 'each of them', of: withArgs('--batch-scheduler=kai-scheduler') },
    { name: 'one that is known only where the pod runs', of: withArgs('--batch-scheduler=$(SCHEDULER)', '--qps=$(QPS)', '--feature-gates=$(GATES)') },
    { name: 'none', of: withArgs('--batch-scheduler=') },
    { name: 'one beside a gate that is off', of: withArgs('--batch-scheduler=volcano', '--feature-gates=KubernetesWAS=false', '--enable-batch-scheduler=false') },
    {
      name: 'what stands in a file of another namespace',
      of: operator({ args: FILE, namespace: 'other', pod: { volumes: [{ name: 'c', configMap: { name: 'settings' } }] } }),
      beside: [configuration('batchScheduler: slurm')],
    },
    {
      name: 'a file that is no YAML',
      of: operator({ args: FILE, pod: { volumes: [{ name: 'c', configMap: { name: 'settings' } }] } }),
      beside: [configuration('batchScheduler: [')],
    },
  ],
};

function configuration(line: string): ReturnType<typeof operator> {
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'settings', namespace: 'ray-system' },
    data: { 'config.yaml': `apiVersion: config.ray.io/v1alpha1\nkind: Configuration\n${line}\n` },
  };
}

export const operatorFlagIgnoredRows: OperatorRows = {
  rule: 'operator-flag-ignored',
  severity: Severity.WARNING,
  found: [
    {
      name: 'flags that the file says, before it and behind it',
      of: withArgs('--watch-namespace=a', ...FILE, '--qps=10'),
      finds: [
        [`${ARGS}[0]`, 'is not read, as there is a configuration file (--watch-namespace)', 'write watchNamespace into the file, and remove the flag'],
        [`${ARGS}[3]`, 'is not read, as there is a configuration file (--qps)', 'write qps into the file, and remove the flag'],
      ],
    },
  ],
  passed: [
    { name: 'the flags that are read beside a file', of: withArgs(...FILE, '--feature-gates=RayCronJob=true', '--log-stdout-encoder=console', '--log-file-encoder=json') },
  ],
};
