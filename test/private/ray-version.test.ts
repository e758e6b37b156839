import { rayAtLeast, rayVersionOfImage } from '../../src/private/ray-version';

test.each([
  ['rayproject/ray:2.55.1', '2.55.1'],
  ['rayproject/ray:2.55.1-py311-gpu', '2.55.1'],
  ['rayproject/ray-ml:2.9.3-py310-gpu', '2.9.3'],
  ['rayproject/ray-llm:2.46.0-py311-cu124', '2.46.0'],
  ['docker.io/rayproject/ray:2.55.1', '2.55.1'],
  ['registry.example.com:5000/mirror/rayproject/ray:2.55.1-py312', '2.55.1'],
  ['rayproject/ray:2.55.1@sha256:0123', '2.55.1'],
])('the image %s has Ray %s', (image, version) => {
  expect(rayVersionOfImage(image)).toBe(version);
});

test.each([
  'rayproject/ray', 'rayproject/ray:latest', 'rayproject/ray:nightly-py311', 'rayproject/ray:2.55', 'rayproject/ray:2.55.1.2',
  'rayproject/ray:2.55.1rc1', 'rayproject/ray-docs:2.55.1', 'notrayproject/ray:2.55.1', 'example.com/team/ray:2.55.1', '',
])('what Ray the image %j has is not known', image => {
  expect(rayVersionOfImage(image)).toBeUndefined();
});

test.each([
  ['2.47.0', '2.47.0', true],
  ['2.47.1', '2.47.0', true],
  ['2.46.9', '2.47.0', false],
  ['2.9.3', '2.47.0', false],
  ['2.100.0', '2.47.0', true],
  ['3.0.0', '2.47.0', true],
  ['2.52', '2.52.0', true],
])('that Ray %s is %s or later is %s', (version, wanted, expected) => {
  expect(rayAtLeast(version, wanted)).toBe(expected);
});

test.each([undefined, '', 'nightly', 'latest'])('%j is no release, and so not a late one', version => {
  expect(rayAtLeast(version, '1.0.0')).toBe(false);
});
