import { readdirSync, readFileSync } from 'fs';
import { readObjects } from '../../src/check/manifest-file';
import { check, isError, LocatedFinding } from '../../src/rules/engine';
import { KubeRayVersion } from '../../src/rules/kuberay-version';
import { Manifest } from '../../src/rules/manifest';
import { RAY_START_RULES } from '../../src/rules/ray-start';
import { KubeRayTarget } from '../../src/rules/target';
import { rayCluster } from '../manifests';
import { shared } from '../shared';

/** A line that real Ray was started with. */
interface Run {
  readonly version: string;
  readonly case: string;
  readonly args: string;
  readonly started: boolean;
}

const runs = readdirSync(shared('ray')).filter(file => file.startsWith('ray-start-badcases-'))
  .flatMap(file => JSON.parse(readFileSync(shared('ray', file), 'utf8')) as Run[])
  .map(run => ({ ...run, errors: errorsOf(run) }));

/** What did not start, and is no error: by the name of the case, with the reason. */
const NOT_OURS: Readonly<Record<string, string>> = {
  'osm>shm': 'the size of /dev/shm is not in the manifest',
  'osm>host': 'the memory of the node is not in the manifest',
  'enable-resource-isolation': 'the cgroups of the node are not in the manifest',
  'labels-file=missing': 'the files of the image are not in the manifest',
  'plasma-directory=missing': 'the files of the image are not in the manifest',
  'storage': 'Ray up to 2.47 needed the package pyarrow, which the machine did not have',
  'node-ip-address=bad': 'a name that does not resolve there; a warning with us',
  'worker+dashboard-host': 'there was no head at the address; a worker ignores the flag',
  'neither': 'KubeRay gives every worker its address',
  'system-config=unknown-key': 'the settings of Ray are not part of its interface',
  'system-config=spill-badtype': 'the settings of Ray are not part of its interface',
  'block=true': 'KubeRay writes --block, whatever the value',
  'head=true': 'KubeRay writes --head for the value true',
  'no-redirect=true': 'KubeRay writes --no-redirect-output for the value true',
  'include-dashboard-bare': 'KubeRay writes --include-dashboard=true for the value true',
};

/** What started, and is an error: by the name of the case, with the reason. */
const STRICTER: Readonly<Record<string, string>> = {
  'port=70000': 'Ray listens on 4464, and KubeRay sends everybody to 70000',
  'labels=kv': 'KubeRay refuses labels in rayStartParams',
  'labels=kv-k8s': 'KubeRay refuses labels in rayStartParams',
  'labels=json': 'KubeRay refuses labels in rayStartParams',
};

test('real Ray was asked with five releases', () => {
  expect([...new Set(runs.map(({ version }) => version))].sort()).toEqual(['2.34.0', '2.46.0', '2.52.1', '2.60.0', '2.9.3']);
  expect(runs.length).toBeGreaterThan(200);
});

test.each(runs.filter(({ started }) => !started))('what keeps Ray $version from starting is an error: $case', run => {
  expect(run.errors.length > 0 || Object.hasOwn(NOT_OURS, run.case)).toBe(true);
});

test.each(runs.filter(({ started }) => started))('what Ray $version starts with is no error: $case', run => {
  expect(Object.hasOwn(STRICTER, run.case) ? [] : run.errors).toEqual([]);
});

test.each(Object.entries(NOT_OURS))('%s is no error, as %s', name => {
  expect(runs.filter(run => run.case === name && !run.started).map(({ errors }) => errors.length)).toContain(0);
});

test.each(Object.entries(STRICTER))('%s is an error, as %s', name => {
  expect(runs.filter(run => run.case === name && run.started).map(({ errors }) => errors.length)).toContain(1);
});

/** The errors in a cluster of that Ray release whose head, or else workers, have the flags of the line. */
function errorsOf({ version, args, case: name }: Run): string[] {
  const line = args.replace(/^\S+=\S+ (?=--)/, '');
  const flags = line.split(/\s+(?=--)/).filter(flag => flag !== '--head').map(flag => /^--([^=]*)=?([^]*)$/.exec(flag) ?? [])
    .map(([flag, key, value]) => [key, flag.includes('=') ? value : 'true']);
  const group = line.startsWith('--head') ? 'headGroupSpec' : 'workerGroupSpecs[0]';
  const image = `rayproject/ray:${version}`;
  const cluster = rayCluster({
    'spec.rayVersion': version,
    'spec.headGroupSpec.template.spec.containers': [{ name: 'ray', image }],
    'spec.workerGroupSpecs[0].template.spec.containers': [{ name: 'ray', image }],
    [`spec.${group}.rayStartParams`]: Object.fromEntries(flags),
  });
  const kuberay = name.includes('kuberay<1.7') ? '1.6' : '1.7';
  return findings(cluster, kuberay).filter(isError).map(({ ruleId, path, message }) => `${path}: ${message} [${ruleId}]`);
}

function findings(json: unknown, kuberay: string): LocatedFinding[] {
  const manifest = Manifest.of(JSON.parse(JSON.stringify(json)));
  return manifest ? check(manifest, KubeRayTarget._of({ version: KubeRayVersion.of(kuberay) })) : [];
}

const HEAD = 'spec.headGroupSpec.rayStartParams';

/** The hostile manifests about rayStartParams: what the real system made of them is in security.md, appendix B. */
const HOSTILE = [
  ['032', `error ${HEAD}["dashboard-port"] ray-start-shell`],
  ['033', `error ${HEAD}["dashboard-host"] ray-start-shell`],
  ['035', `error ${HEAD}["num-cpus=1; touch PWNED #"] ray-start-shell`],
  ['036', `error ${HEAD}["temp-dir"] ray-start-shell`],
  ['037', `error ${HEAD}["temp-dir"] ray-start-shell`],
  ['039', `error ${HEAD}.resources ray-start-resources`],
  ['040'],
  ['041', `error ${HEAD}["num-cpus"] ray-start-number`],
  ['043', `error ${HEAD}["num-cpus"] ray-start-number`],
  ['044', `error ${HEAD}.memory ray-start-number`],
  ['045', `error ${HEAD}["object-store-memory"] ray-start-number`],
  ['047', `error ${HEAD}.port ray-start-port`],
  ['048', `error ${HEAD}.port ray-start-port`],
  ['049', `error ${HEAD}["dashboard-port"] ray-start-port`],
  ['051', `warning ${HEAD}.head ray-start-overwritten`],
  ['052', 'error spec.workerGroupSpecs[0].rayStartParams.head ray-start-head-only'],
  ['053', `warning ${HEAD}.block ray-start-overwritten`],
  ['055', `error ${HEAD}.port wrong-type`],
  ['056', `error ${HEAD}["include-dashboard"] wrong-type`],
  ['057', 'error spec.rayClusterSpec.headGroupSpec.rayStartParams["include-dashboard"] ray-start-dashboard-off'],
  ['059', `error ${HEAD}["min-worker-port"] ray-start-worker-ports`],
  ['060', `error ${HEAD}["min-worker-port"] ray-start-port-twice`],
  ['061', `warning ${HEAD}["redis-password"] ray-start-redis-password`],
  ['064', `warning ${HEAD}["node-ip-address"] ray-start-node-address`],
] as const;

test.each(HOSTILE)('hostile manifest %s has the one finding %s', (name, ...expected) => {
  const found = readObjects(shared('hostile', `${name}.yaml`)).flatMap(({ json }) => findings(json, '1.7'));
  expect(found.map(({ severity, path, ruleId }) => `${severity} ${path} ${ruleId}`)).toEqual(expected);
});

test('in KubeRay\'s own samples is one flag that does nothing, and nothing else', () => {
  const ids = RAY_START_RULES.map(({ id }) => id);
  const found = readdirSync(shared('kuberay', 'samples')).flatMap(file => readObjects(shared('kuberay', 'samples', file))
    .flatMap(({ json }) => findings(json, '1.7')).filter(({ ruleId }) => ids.includes(ruleId)).map(({ path, ruleId }) => [file, path, ruleId]));
  expect(found).toEqual([
    ['ray-job.pytorch-image-classifier.yaml', 'spec.rayClusterSpec.workerGroupSpecs[0].rayStartParams["dashboard-host"]', 'ray-start-ignored'],
  ]);
});
