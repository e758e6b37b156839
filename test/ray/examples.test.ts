import { readdirSync } from 'fs';
import { join } from 'path';
import { run } from './batch';
import { askServe, INSTALL_TIMEOUT, python, RAY_RELEASES, RayRelease } from './ray-release';
import { stories } from '../../projenrc/examples';
import { readObjects } from '../../src/check/manifest-file';
import { asObject } from '../../src/private/json';
import { Manifest } from '../../src/rules/manifest';

const EXAMPLES = join(__dirname, '..', '..', 'examples');

/** What an example gives Ray to read, by the release that its cluster has. */
interface ForRay {
  readonly story: string;
  readonly release: RayRelease;
  readonly value: object;
}

const manifests = stories().flatMap(story => readdirSync(join(EXAMPLES, story)).filter(file => file.endsWith('.yaml'))
  .flatMap(file => readObjects(join(EXAMPLES, story, file))).flatMap(({ json }) => {
    const manifest = Manifest.of(json);
    return manifest ? [{ story, manifest }] : [];
  }));

function forRay(texts: (manifest: Manifest) => { value?: unknown; rayVersion?: string }[]): ForRay[] {
  return manifests.flatMap(({ story, manifest }) => texts(manifest).filter(({ value }) => value !== undefined)
    .map(({ value, rayVersion }) => ({ story, release: releaseOf(rayVersion), value: asObject(value) })));
}

/** What stands on a cluster of somebody else runs on any. */
function releaseOf(rayVersion: string | undefined): RayRelease {
  return RAY_RELEASES.find(release => release === rayVersion) ?? '2.55.1';
}

const configs = forRay(({ services }) => services
  .map(({ serveConfig, cluster }) => ({ value: serveConfig?.value, rayVersion: cluster?.rayVersion })));
const environments = forRay(({ jobs }) => jobs.map(({ runtimeEnv, cluster }) => ({ value: runtimeEnv?.value, rayVersion: cluster?.rayVersion })));

beforeAll(() => RAY_RELEASES.forEach(python), RAY_RELEASES.length * INSTALL_TIMEOUT);

test('there are examples of both', () => {
  expect(Math.min(configs.length, environments.length)).toBeGreaterThan(2);
});

test.each(configs)('real Ray Serve takes the configuration of the example $story', ({ release, value }) => {
  expect(askServe(release, [value])[0].refused).toBeUndefined();
}, INSTALL_TIMEOUT);

test.each(environments)('real Ray takes the runtime environment of the example $story', ({ release, value }) => {
  expect(run(python(release), [join(__dirname, 'runtime-env.py')], `${JSON.stringify(value)}\n`).trim()).toBe('');
}, INSTALL_TIMEOUT);
