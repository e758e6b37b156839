import { needs } from './needs';
import { CONFIGURATION } from './operator-configuration';
import type { OperatorOptions } from './operator-options';
import { switchOf } from './operator-switches';
import type { RayPodDefaults } from './ray-pod-defaults';
import { BATCH_SCHEDULERS } from '../../imports/kuberay';
import { hasBackstep, isDnsLabel } from '../private/formats';
import { imageProblem } from '../private/image-reference';
import { labelKeyProblem, labelValueProblem } from '../private/labels';
import { quote } from '../private/quote';
import { FeatureGate } from '../rules/feature-gate';
import { KubeRayTarget } from '../rules/target';

/** Throws where options of an operator are wrong by themselves, or with each other. */
export function requireOptions(options: OperatorOptions, target: KubeRayTarget): void {
  requireNumbers(options);
  const problem = options.image === undefined ? undefined : imageProblem(options.image);
  if (problem !== undefined) { throw new Error(`image is no image (${quote(options.image)}): ${problem}`); }
  requireScheduler(options, target);
  requireLabels('podLabels', options.podLabels);
  requireLabels('podDefaults.labels', options.podDefaults?.labels);
  requireSidecars(options.podDefaults);
  requireLogFile(options);
  requireVariables(options);
}

function requireNumbers({ replicas, leaderElection, reconcileConcurrency, clientBurst, clientQps }: OperatorOptions): void {
  requireWhole('replicas', replicas, 0);
  requireWhole('reconcileConcurrency', reconcileConcurrency, 1);
  requireWhole('clientBurst', clientBurst, 1);
  if (clientQps !== undefined && !(clientQps > 0)) { throw new Error(`clientQps is not above zero (${clientQps}): give the requests per second`); }
  if (leaderElection === false && (replicas ?? 2) > 1) {
    throw new Error(`several operators would work at the same time (replicas ${replicas ?? 2}, leaderElection false): set replicas to 1, or leave leaderElection on`);
  }
}

function requireWhole(name: string, value: number | undefined, least: number): void {
  if (value !== undefined && !(Number.isInteger(value) && value >= least)) {
    throw new Error(`${name} is no whole number of at least ${least} (${value}): give one`);
  }
}

function requireScheduler({ batchScheduler }: OperatorOptions, target: KubeRayTarget): void {
  if (batchScheduler === undefined) { return; }
  const since = BATCH_SCHEDULERS[batchScheduler];
  if (!target.version.atLeast(since)) { throw needs(`batchScheduler ${batchScheduler}`, since, target.version); }
  if (target._switches.get(FeatureGate.KUBERNETES_WAS) === true) {
    throw new Error(`batchScheduler and the feature gate ${FeatureGate.KUBERNETES_WAS} exclude each other (${batchScheduler}): use one of the two`);
  }
}

/** What the Deployment and its policies select by, and who looks at pods reads. */
const OWN_LABELS = ['name', 'instance', 'component', 'version'].map(name => `app.kubernetes.io/${name}`);

function requireLabels(option: string, labels: { [key: string]: string } = {}): void {
  for (const [key, value] of Object.entries(labels)) {
    const problem = labelKeyProblem(key) ?? labelValueProblem(value);
    if (problem !== undefined) { throw new Error(`${option} has no label that Kubernetes takes (${quote(key)}: ${quote(value)}): ${problem}`); }
    if (option === 'podLabels' && OWN_LABELS.includes(key)) { throw new Error(`podLabels cannot say ${key} (${quote(value)}): leave it out, as the operator has its own`); }
  }
}

/** Kubernetes would refuse each pod of Ray, and only the operator would hear of it. */
function requireSidecars({ headSidecars, workerSidecars }: RayPodDefaults = {}): void {
  for (const [option, sidecars] of Object.entries({ headSidecars, workerSidecars })) {
    const names = (sidecars ?? []).map(({ name }) => name ?? '');
    const wrong = names.find((name, index) => !isDnsLabel(name) || names.indexOf(name) < index);
    if (wrong !== undefined) {
      throw new Error(`podDefaults.${option} has a container without a name of its own (${quote(wrong)}): ` +
        'give each another one, of lower case letters, digits and dashes');
    }
  }
}

function requireLogFile({ logging }: OperatorOptions): void {
  const { directory = '/var/log', fileName = 'x' } = logging?.file ?? {};
  if (!directory.startsWith('/') || hasBackstep(directory)) { throw new Error(`logging.file.directory is no absolute path (${quote(directory)}): begin it with a slash`); }
  if (/^\/+$/.test(directory)) { throw new Error(`logging.file.directory is all of the container (${quote(directory)}): use one of its own, such as /var/log/kuberay`); }
  if (`${directory}/`.startsWith(`${CONFIGURATION.directory}/`)) {
    throw new Error(`logging.file.directory is that of the configuration file (${quote(directory)}): use another, such as /var/log/kuberay`);
  }
  if (fileName === '' || fileName.includes('/')) { throw new Error(`logging.file.fileName is no name of a file (${quote(fileName)}): give one without a slash`); }
}

/** A variable that an option says is said there alone, as others read it from that option. */
function requireVariables({ env = {}, switches }: OperatorOptions): void {
  for (const name of Object.keys(env)) {
    const option = name === 'ENABLE_WEBHOOKS' ? 'webhooks' : switchOf(name);
    if (option !== undefined) { throw new Error(`env cannot say ${name}: say it by ${option}`); }
  }
  if (switches?.clusterDomain === '') { throw new Error('switches.clusterDomain is empty: give the domain, or leave it out'); }
}

/** What objects are called beyond the name of the operator; a service can have the fewest characters. */
const LONGEST_SUFFIX = '-webhook';

/** Throws where an operator cannot have that name, or be in that namespace. */
export function requireName(name: string): string {
  const longest = 63 - LONGEST_SUFFIX.length;
  if (!isDnsLabel(name) || !/^[a-z]/.test(name) || name.length > longest) {
    throw new Error(`metadata.name is no name that its services can have (${quote(name)}): ` +
      `use at most ${longest} lower case letters, digits and dashes, beginning with a letter and ending with a letter or digit`);
  }
  return name;
}
