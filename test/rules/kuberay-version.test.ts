import { RELEASES } from '../../imports/kuberay';
import { KubeRayVersion } from '../../src/rules/kuberay-version';

test('every release that the definition knows has a constant', () => {
  const constants = Object.entries(KubeRayVersion).map(([name, value]) => [name, value instanceof KubeRayVersion && value.version]);
  expect(constants).toEqual([
    ['V1_0', '1.0'], ['V1_1', '1.1'], ['V1_2', '1.2'], ['V1_3', '1.3'], ['V1_4', '1.4'], ['V1_5', '1.5'], ['V1_6', '1.6'], ['V1_7', '1.7'],
  ]);
  expect(constants.map(([, version]) => version)).toEqual(RELEASES);
});

test.each([
  ['1.0', '1.0'],
  ['1.7', '1.7'],
  ['1.5.0', '1.5.0'],
  ['1.5.1', '1.5.1'],
  ['1.2.10', '1.2.10'],
  ['v1.6.2', '1.6.2'],
])('%s is a release', (text, version) => {
  expect(KubeRayVersion.of(text).version).toBe(version);
});

test.each(['', '1', '1.5.x', '1.5.1-rc.0', '1.5.1.0', '1.5-rc', 'nightly', 'latest', '11.5', ' 1.5', '1.5.', '1.5.01', '1.5.1\n', 'vv1.5'])('%j is no release', text => {
  const known = '1.0, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7';
  expect(() => KubeRayVersion.of(text)).toThrow(
    new Error(`not a KubeRay release that is known (${text}): use one of ${known}, or a patch release of it`),
  );
});

test.each(['0.6', '1.8', '1.10', '2.0', '1.50'])('%s is not among the releases that the library knows', text => {
  expect(() => KubeRayVersion.of(text)).toThrow(`not a KubeRay release that is known (${text}): use one of 1.0, 1.1,`);
});

test.each([
  ['1.5', '1.4', true],
  ['1.5', '1.5', true],
  ['1.5', '1.6', false],
  ['1.5', '1.5.1', true],
  ['1.5', '1.5.99', true],
  ['1.5.0', '1.5', true],
  ['1.5.0', '1.5.0', true],
  ['1.5.0', '1.5.1', false],
  ['1.5.1', '1.5.1', true],
  ['1.5.2', '1.5.1', true],
  ['1.5.10', '1.5.9', true],
  ['1.5.9', '1.5.10', false],
  ['1.4', '1.5.1', false],
  ['1.4.9', '1.5.1', false],
  ['1.6.0', '1.5.1', true],
  ['1.0', '0.6', true],
  ['1.0.0', '0.6.2', true],
  ['1.7', '2.0', false],
  ['1.7.9', '2.0.0', false],
])('that %s is at least %s is %s', (version, release, expected) => {
  expect(KubeRayVersion.of(version).atLeast(release)).toBe(expected);
});
