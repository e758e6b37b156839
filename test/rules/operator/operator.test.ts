import { operatorFlagIgnoredRows, operatorFlagRows, operatorGateRows, operatorSchedulerRows } from './arguments.rows';
import { operatorRightsRows, operatorTwiceRows, operatorUnwatchedRows } from './namespaces.rows';
import { operator, operatorFindings, OperatorRows } from './operators';
import { operatorCertificateRows, operatorImageRows, operatorLeaderElectionRows, operatorMemoryRows } from './pods.rows';
import { OPERATOR_RULES } from '../../../src/rules/operator';
import { OperatorView } from '../../../src/rules/operator/operator-view';

const ROWS: readonly OperatorRows[] = [
  operatorImageRows, operatorLeaderElectionRows, operatorCertificateRows, operatorMemoryRows,
  operatorFlagRows, operatorGateRows, operatorSchedulerRows, operatorFlagIgnoredRows,
  operatorTwiceRows, operatorUnwatchedRows, operatorRightsRows,
];

const found = ROWS.flatMap(({ rule, severity, found: rows }) => rows.map(row => ({ rule, severity, ...row })));
const passed = ROWS.flatMap(({ rule, passed: rows }) => rows.map(row => ({ rule, ...row })));

test.each(found)('$rule finds $name', ({ rule, severity, finds, ...row }) => {
  expect(operatorFindings(row)).toEqual(finds.map(finding => [rule, severity, ...finding]));
});

test.each(passed)('$rule passes $name', row => {
  expect(operatorFindings(row)).toEqual([]);
});

test('every rule about operators has rows of what it finds and of what it passes, in the order of the rules', () => {
  expect(ROWS.map(({ rule }) => rule)).toEqual(OPERATOR_RULES.map(({ id }) => id));
  expect(ROWS.filter(({ found: finds, passed: passes }) => finds.length === 0 || passes.length === 0)).toEqual([]);
});

test.each(OPERATOR_RULES)('rule $id says in one sentence what it finds, for a cell of a table', ({ summary }) => {
  expect(summary).toMatch(/^[A-Z][^|\n]*[^.|\n]\.$/);
});

test('a rule is silenced in the annotations of the Deployment', () => {
  const annotations = { 'ignore-check.cdk8s-kuberay/operator-image': 'has the operator added' };
  expect(operatorFindings({ name: '', of: operator({ image: 'rayproject/ray:2.9.0', annotations }) })).toEqual([]);
});

test('a silence of a rule that there is not is found in a Deployment, too', () => {
  const annotations = { 'ignore-check.cdk8s-kuberay/operator-imag': 'x' };
  expect(operatorFindings({ name: '', of: operator({ annotations }) })).toEqual([[
    'unknown-silence', 'warning', 'metadata.annotations["ignore-check.cdk8s-kuberay/operator-imag"]',
    'names no rule (operator-imag)', 'did you mean operator-image?',
  ]]);
});

test.each([
  ['a Deployment of something else', { ...operator(), spec: { template: { spec: { containers: [{ name: 'web', image: 'nginx' }] } } } }],
  ['an image whose name only ends like the operator\'s', operator({ image: 'example.com/notkuberay/operator:1', container: { name: 'manager' } })],
  ['another kind', { ...operator(), kind: 'DaemonSet' }],
  ['a Deployment of another API', { ...operator(), apiVersion: 'example.com/v1' }],
  ['a Deployment without a version', { ...operator(), apiVersion: undefined }],
  ['no object', null],
])('%s is no operator', (_, json) => {
  expect(OperatorView.of(json, () => [])).toBeUndefined();
});

test.each([
  ['kuberay/operator:v1.6.2', '1.6.2'],
  ['kuberay/operator:1.5.1@sha256:0', '1.5.1'],
  ['kuberay/operator:v1.6.2-debug', undefined],
  ['kuberay/operator:v10.20.30', undefined],
  ['kuberay/operator:nightly', undefined],
  ['kuberay/operator', undefined],
])('the image %s is of the release %s', (image, release) => {
  expect(OperatorView.of(operator({ image, container: { name: 'manager' } }), () => [])?.version?.version).toBe(release);
});

test('the operator is known by its image, too, whatever the container is called, also behind a sidecar', () => {
  const containers = [{ name: 'proxy', image: 'proxy' }, { name: 'manager', image: 'example.com/kuberay/operator:v1.6.2' }];
  const view = OperatorView.of(operator({ pod: { containers } }), () => []);

  expect(view?.container.path).toEqual(['spec', 'template', 'spec', 'containers', 1]);
  expect(view?.version?.version).toBe('1.6.2');
});
