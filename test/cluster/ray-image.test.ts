import { containerOf, groupOf, manifestOf, podOf, rayCluster } from './clusters';
import { ImageArchitecture, ImageFlavor, RayImage } from '../../src';

test('a release is for Python 3.11 and CPUs, from the Ray project, unless its options say otherwise', () => {
  expect(RayImage.release('2.55.1').image).toBe('rayproject/ray:2.55.1-py311-cpu');
});

test('the options of a release are its Python, its platform and its place', () => {
  const image = RayImage.release('2.51.2', { python: '3.9', flavor: ImageFlavor.GPU, repository: 'mirror.example.com/rayproject/ray' });

  expect(image.image).toBe('mirror.example.com/rayproject/ray:2.51.2-py39-gpu');
});

test('a release knows its version', () => {
  expect(RayImage.release('2.55.1').rayVersion).toBe('2.55.1');
});

test.each([
  ['CPU', ImageFlavor.CPU, 'rayproject/ray:2.55.1-py311-cpu'],
  ['GPU', ImageFlavor.GPU, 'rayproject/ray:2.55.1-py311-gpu'],
  ['TPU', ImageFlavor.TPU, 'rayproject/ray:2.55.1-py311-tpu'],
  ['cuda', ImageFlavor.cuda('12.8'), 'rayproject/ray:2.55.1-py311-cu128'],
  ['of', ImageFlavor.of('cu130-aarch64'), 'rayproject/ray:2.55.1-py311-cu130-aarch64'],
])('ImageFlavor.%s is the platform in the tag', (_, flavor, image) => {
  expect(RayImage.release('2.55.1', { flavor }).image).toBe(image);
});

test('a flavor shows the text that stands in the tag', () => {
  expect(ImageFlavor.cuda('11.7').tagPart).toBe('cu117');
});

test.each(['12', '12.8.1', 'cu128', '12.x', '', ' 12.8'])('CUDA has no release %j', version => {
  expect(() => ImageFlavor.cuda(version)).toThrow(new Error(`not a CUDA release (${version}): give major and minor, such as 12.8`));
});

test.each(['3', '3.12.1', '2.7', 'py311', '3.x', ''])('Python has no release %j', python => {
  expect(() => RayImage.release('2.55.1', { python })).toThrow(
    new Error(`not a Python release (${python}): give major and minor, such as 3.12`));
});

test.each(['2.55', '2', 'nightly', 'latest', '', '2.55.x'])('Ray has no release %j', version => {
  const message = `not a Ray release (${version}): give all three numbers, such as 2.55.1`;

  expect(() => RayImage.release(version)).toThrow(new Error(message));
  expect(() => RayImage.of('registry.example.com/ray:1', { rayVersion: version })).toThrow(new Error(message));
});

test('an image of your own goes into the manifest as it is, with the Ray release that you name', () => {
  const image = RayImage.of('registry.example.com:5000/team/ray:1.4', { rayVersion: '2.53.0' });
  const cluster = rayCluster({ image });

  expect([image.image, image.rayVersion]).toEqual(['registry.example.com:5000/team/ray:1.4', '2.53.0']);
  expect(containerOf(cluster.head).image).toBe('registry.example.com:5000/team/ray:1.4');
});

test('the cluster takes its Ray release from the image', () => {
  expect(manifestOf(rayCluster({ image: RayImage.release('2.52.0') })).spec.rayVersion).toBe('2.52.0');
});

test('a group cannot have an image of another release than the cluster', () => {
  const head = RayImage.of('registry.example.com/head:1', { rayVersion: '2.53.0' });

  expect(rayCluster({ head: { image: head } }).head.node.validate()).toEqual([
    'image: is of another Ray release than the image of the cluster (registry.example.com/head:1 with 2.53.0, the cluster has 2.55.1): make the two the same',
  ]);
});

test('that an official image is of another release is for the rules to say, once', () => {
  const cluster = rayCluster({ head: { image: RayImage.release('2.53.0') } });

  expect([...cluster.node.validate(), ...cluster.head.node.validate()].map(sentence => /\[[a-z-]+\]$/.exec(sentence)?.[0])).toEqual(['[image-ray-version]']);
});

test('a group may have another image of the same release', () => {
  const head = RayImage.of('registry.example.com/head:1', { rayVersion: '2.55.1' });

  expect(rayCluster({ head: { image: head } }).head.node.validate()).toEqual([]);
});

test('a group that names no image has that of the cluster', () => {
  const group = groupOf('worker');

  expect(group.image.image).toBe('rayproject/ray:2.55.1-py311-cpu');
  expect(containerOf(group).image).toBe('rayproject/ray:2.55.1-py311-cpu');
});

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;

test('an image can be held by its digest', () => {
  expect(RayImage.release('2.55.1', { digest: DIGEST }).image).toBe(`rayproject/ray:2.55.1-py311-cpu@${DIGEST}`);
});

test.each(['', 'sha256:', DIGEST.slice(0, -1), `${DIGEST}0`, DIGEST.toUpperCase(), DIGEST.replace('256', '512')])('%j is no digest', digest => {
  expect(() => RayImage.release('2.55.1', { digest }))
    .toThrow(new Error(`not a digest of an image (${digest}): give sha256: and 64 hexadecimal digits`));
});

test('an image for Arm is told by the end of its tag, and its pods run on nodes with that', () => {
  const image = RayImage.release('2.55.1', { architecture: ImageArchitecture.ARM64, flavor: ImageFlavor.cuda('12.8') });
  const cluster = rayCluster({ image });

  expect(containerOf(cluster.head).image).toBe('rayproject/ray:2.55.1-py311-cu128-aarch64');
  expect(podOf(cluster.head).nodeSelector).toEqual({ 'kubernetes.io/arch': 'arm64' });
});

test('pods with an image for x86 may run on any node, as where there is no Arm nothing needs to be said', () => {
  expect(podOf(rayCluster({ image: RayImage.release('2.55.1', { architecture: ImageArchitecture.AMD64 }) }).head)).not.toHaveProperty('nodeSelector');
});

test('an image of your own may run on one processor alone', () => {
  const image = RayImage.of('registry.example.com/ray:1', { rayVersion: '2.55.1', architecture: ImageArchitecture.AMD64 });

  expect(podOf(rayCluster({ image }).head).nodeSelector).toEqual({ 'kubernetes.io/arch': 'amd64' });
});

test.each([
  ['2.55.1', { python: '3.9' }, 'Ray 2.55.1 is not built for Python 3.9: give 3.10 to 3.14'],
  ['2.9.3', { python: '3.12' }, 'Ray 2.9.3 is not built for Python 3.12: give 3.8 to 3.11'],
  ['2.15.0', {}, 'there is no Ray 2.15.0: give another release, such as 2.55.1'],
  ['2.22.0', { architecture: ImageArchitecture.ARM64 }, 'Ray 2.22.0 is not built for Arm: give another release, or no architecture'],
  ['2.55.1', { architecture: ImageArchitecture.ARM64, flavor: ImageFlavor.TPU }, 'images for TPUs are not built for Arm (Ray 2.55.1): give no architecture'],
])('there is no image of Ray %s with %j', (version, options, message) => {
  expect(() => RayImage.release(version, options)).toThrow(new Error(message));
});

test('a later Python may have come with a later Ray than is known', () => {
  expect(RayImage.release('2.61.0', { python: '3.15' }).image).toBe('rayproject/ray:2.61.0-py315-cpu');
});
