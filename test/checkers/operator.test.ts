import { mkdtempSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { App, Chart, Yaml } from 'cdk8s';
import { NetworkPolicyIpBlock } from 'cdk8s-plus-28';
import { askCheckov, askKubeScore, checkov, CheckerFinding, kubeScore } from './checkers';
import { KubeRayApiServer } from '../../src/operator/kuberay-api-server';
import { KubeRayOperator, KubeRayOperatorProps } from '../../src/operator/kuberay-operator';
import { OperatorIsolation } from '../../src/operator/operator-isolation';
import { OperatorWebhooks } from '../../src/operator/operator-webhooks';
import { ServiceMonitoring } from '../../src/operator/service-monitoring';
import { WatchedNamespaces } from '../../src/operator/watched-namespaces';
import { BUILD_TIMEOUT } from '../go-tool';

/** What the checkers find although it is as it should be. */
const ON_PURPOSE: Readonly<Record<string, string>> = {
  CKV_K8S_43: 'the digest of an image depends on the registry that it was mirrored to: give it by image',
  CKV_K8S_38: 'the operator and the API server work through the API of Kubernetes, for which they need the token',
};

/** What is no more than a warning, and why it stays. */
const WARNINGS: Readonly<Record<string, string>> = {
  'pod-networkpolicy': 'where the API server of Kubernetes is, nobody can know: OperatorIsolation.strict takes it',
  'deployment-replicas': 'the API server of KubeRay is optional, and nothing waits for it',
};

const VARIANTS: Readonly<Record<string, (chart: Chart) => KubeRayOperatorProps>> = {
  'the default': () => ({}),
  'an operator of two namespaces': () => ({ watch: WatchedNamespaces.named(['team-a', 'team-b']) }),
  'all that can stand around it': chart => ({
    webhooks: OperatorWebhooks.certManager(),
    monitoring: ServiceMonitoring.prometheusOperator(),
    podDefaults: { labels: { team: 'ml' } },
    logging: { file: {} },
    isolation: OperatorIsolation.strict({ apiServer: [NetworkPolicyIpBlock.ipv4(chart, 'ControlPlane', '10.0.0.1/32')] }),
  }),
};

function fileOf(props: (chart: Chart) => KubeRayOperatorProps): string {
  const chart = new Chart(new App(), 'platform', { namespace: 'ray-system' });
  new KubeRayOperator(chart, 'Operator', props(chart));
  new KubeRayApiServer(chart, 'ApiServer');
  const file = join(mkdtempSync(join(tmpdir(), 'cdk8s-kuberay-')), 'operator.yaml');
  writeFileSync(file, Yaml.stringify(...chart.toJson()));
  return file;
}

function beside(findings: readonly CheckerFinding[], known: Readonly<Record<string, string>>): string[] {
  return findings.filter(({ check }) => !Object.hasOwn(known, check)).map(({ check, object }) => `${check} ${object}`);
}

beforeAll(() => {
  kubeScore();
  checkov();
}, 2 * BUILD_TIMEOUT);

test.each(Object.entries(VARIANTS))('kube-score finds nothing critical in %s, and warns of what is known', (_, props) => {
  const findings = askKubeScore(fileOf(props));

  expect(findings.filter(({ isCritical }) => isCritical)).toEqual([]);
  expect(beside(findings, WARNINGS)).toEqual([]);
}, 60_000);

test.each(Object.entries(VARIANTS))('checkov fails no check of %s but what is on purpose', (_, props) => {
  expect(beside(askCheckov(fileOf(props)), ON_PURPOSE)).toEqual([]);
}, 120_000);

test('what is on purpose, and what is warned of, is there', () => {
  const file = fileOf(() => ({}));
  const found = [...askKubeScore(file), ...askCheckov(file)].map(({ check }) => check);

  expect([...Object.keys(ON_PURPOSE), ...Object.keys(WARNINGS)].filter(check => !found.includes(check))).toEqual([]);
}, 120_000);

test('the checkers find what is wrong, so the checks above can fail', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'cdk8s-kuberay-')), 'pod.yaml');
  writeFileSync(file, Yaml.stringify({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, spec: { containers: [{ name: 'a', image: 'a' }] } }));

  expect(askKubeScore(file).filter(({ isCritical }) => isCritical).map(({ check }) => check)).toContain('container-security-context-readonlyrootfilesystem');
  expect(askCheckov(file).map(({ check }) => check)).toContain('CKV_K8S_22');
}, 120_000);
