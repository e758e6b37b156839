import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { App, Chart } from 'cdk8s';
import { parse, parseAllDocuments } from 'yaml';
import { BATCH_SCHEDULERS, FEATURE_GATES, OPERATOR_FLAGS } from '../../imports/kuberay';
import { KubeRayOperator } from '../../src/operator/kuberay-operator';
import { OperatorRbac } from '../../src/operator/operator-rbac';
import { switchVariables } from '../../src/operator/operator-switches';
import { OperatorWebhooks } from '../../src/operator/operator-webhooks';
import { asList, asObject, JsonObject } from '../../src/private/json';
import { KubeRayVersion } from '../../src/rules/kuberay-version';
import { BUILD_TIMEOUT, goModule } from '../go-tool';
import { objectOf, permissionsOf, SWITCHES } from '../operator/operators';

/** The releases whose sources the module proxy has. */
const RELEASES = ['1.3.2', '1.4.2', '1.5.0', '1.5.1', '1.6.2'];

/** Flags that are not the operator's own, but of the library that it is built on. */
const OF_LIBRARY = ['kubeconfig', 'zap-devel', 'zap-encoder', 'zap-log-level', 'zap-stacktrace-level', 'zap-time-encoding'];

/** Keys of the configuration file that no flag of ours says. */
const ONLY_IN_FILE = [
  'logFileEncoder', 'logStdoutEncoder', 'deleteRayJobAfterJobFinishes', 'headSidecarContainers', 'workerSidecarContainers', 'defaultContainerEnvs',
];

/** A file of the sources of a release. */
function source(release: string, ...path: string[]): string {
  return readFileSync(join(goModule('github.com/ray-project/kuberay/ray-operator', `v${release}`), ...path), 'utf8');
}

function namesIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, name]) => name).sort();
}

/** Whether a release has what came with one, and left with another. */
function isIn(release: string, { since = '1.0', removed }: { since?: string; removed?: string }): boolean {
  const version = KubeRayVersion.of(release);
  return version.atLeast(since) && !(removed !== undefined && version.atLeast(removed));
}

describe.each(RELEASES)('of the operator %s,', release => {
  let made: JsonObject[];
  beforeAll(() => {
    goModule('github.com/ray-project/kuberay/ray-operator', `v${release}`);
    const chart = new Chart(new App(), 'platform', { namespace: 'ray-system' });
    new KubeRayOperator(chart, 'Operator', { version: KubeRayVersion.of(release), rbac: OperatorRbac.upstream() });
    made = chart.toJson();
  }, BUILD_TIMEOUT);

  test('OperatorRbac.upstream() gives the permissions that its manifests give', () => {
    const [theirs] = parseAllDocuments(source(release, 'config', 'rbac', 'role.yaml')).map(document => asObject(document.toJS()));

    expect(permissionsOf(objectOf(made, 'ClusterRole')).sort()).toEqual(permissionsOf(theirs).sort());
  });

  test('OperatorRbac.upstream() lets it lead as its manifests do', () => {
    const theirs = asObject(parse(source(release, 'config', 'rbac', 'leader_election_role.yaml')));

    expect(permissionsOf(objectOf(made, 'Role', 'kuberay-operator-leader-election')).sort()).toEqual(permissionsOf(theirs).sort());
  });
});

describe.each(RELEASES)('of the operator %s,', release => {
  test('the flags are those that the rules know', () => {
    const ours = Object.keys(OPERATOR_FLAGS).filter(name => !OF_LIBRARY.includes(name) && isIn(release, OPERATOR_FLAGS[name])).sort();

    expect(namesIn(source(release, 'main.go'), /flag\.\w+Var\(\s*&\w+,\s*"([a-z-]+)"/g)).toEqual(ours);
  });

  test('the configuration file has the keys that the rules know, and takes what is added to pods', () => {
    const keys = namesIn(source(release, 'apis', 'config', 'v1alpha1', 'configuration_types.go'), /`json:"(\w+),omitempty"`/g);
    // a flag that does nothing has no key
    const ours = Object.entries(OPERATOR_FLAGS).filter(([name, flag]) => isIn(release, flag) && name !== 'forced-cluster-upgrade')
      .flatMap(([, { key }]) => key ?? []);

    expect(keys.filter(key => !ONLY_IN_FILE.includes(key))).toEqual(ours.sort());
    expect(keys.includes('defaultContainerEnvs')).toBe(KubeRayVersion.of(release).atLeast('1.5'));
    expect(keys.filter(key => key.startsWith('defaultPod'))).toEqual([]);
  });

  test('the feature gates are those that we know, with stage and default', () => {
    const theirs = [...source(release, 'pkg', 'features', 'features.go').matchAll(/^\t(\w+): +\{Default: (\w+), PreRelease: featuregate\.(\w+)\}/gm)]
      .map(([, gate, isOn, stage]) => `${gate} ${stage.toLowerCase()} ${isOn}`);
    const ours = Object.entries(FEATURE_GATES).flatMap(([gate, { stages, removed }]) => {
      const reached = stages.filter(({ since }) => isIn(release, { since, removed })).at(-1);
      return reached ? [`${gate} ${reached.stage} ${reached.default}`] : [];
    });

    expect(theirs.sort()).toEqual(ours.sort());
  });
});

describe.each(RELEASES)('of the operator %s,', release => {
  test('the batch schedulers are as many as we know', () => {
    const theirs = new Set(namesIn(source(release, 'apis', 'config', 'v1alpha1', 'config_utils.go'), /== (\w+)\.GetPluginName\(\)/g));

    expect(theirs.size).toBe(Object.values(BATCH_SCHEDULERS).filter(since => KubeRayVersion.of(release).atLeast(since)).length);
  });

  test('each switch is an environment variable that it reads, and those that it does not have are refused', () => {
    const files = readdirSync(goModule('github.com/ray-project/kuberay/ray-operator', `v${release}`), { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.go') && !file.endsWith('_test.go'));
    const text = files.map(file => source(release, file)).join('\n');
    for (const [name, value] of Object.entries(SWITCHES)) {
      const [variable] = Object.keys(switchVariables({ [name]: value }, KubeRayVersion.V1_7));
      if (text.includes(`"${variable}"`)) {
        expect(Object.keys(switchVariables({ [name]: value }, KubeRayVersion.of(release)))).toEqual([variable]);
      } else {
        expect(() => switchVariables({ [name]: value }, KubeRayVersion.of(release))).toThrow(`switches.${name} needs KubeRay`);
      }
    }
  });

  test('the API server is told of the webhooks that it sets up, and of no other', () => {
    const chart = new Chart(new App(), 'platform', { namespace: 'ray-system' });
    new KubeRayOperator(chart, 'Operator', { version: KubeRayVersion.of(release), webhooks: OperatorWebhooks.certManager() });
    const ours = asList(objectOf(chart.toJson(), 'ValidatingWebhookConfiguration').webhooks).map(webhook => asObject(asObject(asObject(webhook).clientConfig).service).path);
    const theirs = namesIn(source(release, 'main.go'), /webhooks\.Setup(\w+)WebhookWithManager/g).map(kind => `/validate-ray-io-v1-${kind.toLowerCase()}`);

    expect(theirs).not.toEqual([]);
    expect(ours.sort()).toEqual(theirs);
  });
});
