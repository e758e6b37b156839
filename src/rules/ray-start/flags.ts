import { formOf, Form, hasOwnCommand, isOverwritten, isRefused, resourcesWithAccelerator } from './operator';
import { Option, OPTIONS } from './options';
import { wordOf } from './references';
import { asText } from '../../private/json';
import { Path } from '../../private/path';
import { quote } from '../../private/quote';
import { rayAtLeast, rayVersionOfImage } from '../../private/ray-version';
import { Word } from '../../private/shell';
import { ClusterView, GroupView } from '../cluster-view';
import { clusterRule, Rule, Violation } from '../rule';
import { KubeRayTarget } from '../target';

/** An entry of the rayStartParams of a group, on its way to Ray. */
export interface Flag {
  readonly group: GroupView;
  readonly inHead: boolean;
  readonly path: Path;
  readonly name: string;
  readonly raw: string;
  readonly form: Form;
  /** What bash makes of the value. */
  readonly word: Word;
  /** The Ray release that runs it, if it is known. */
  readonly ray?: string;
  /** What the flag is, if Ray has it. */
  readonly option?: Option;
  /** The value as Ray gets it, if Ray has the flag and gets a value that is known beforehand. */
  readonly value?: string;
}

/** The flags of a group that the operator does not refuse; none where the group has a command of its own. */
export function flagsOf(group: GroupView, cluster: ClusterView, target: KubeRayTarget): Flag[] {
  if (hasOwnCommand(group, cluster)) { return []; }
  const inHead = group === cluster.head;
  const ray = releaseOf(group, cluster);
  return Object.entries(group.rayStartParams.spec).flatMap(([name, raw]) => {
    if (typeof raw !== 'string' || isRefused([name, raw], inHead, cluster)) { return []; }
    const option = optionOf(name, ray);
    const form = formOf(name, raw, isOverwritten(name, inHead, cluster), target);
    const word = wordOf((name === 'resources' ? resourcesWithAccelerator(raw, group) : undefined) ?? raw, group);
    const value = option && form === 'valued' && word.kind === 'static' ? word.text : undefined;
    return [{ group, inHead, path: [...group.rayStartParams.path, name], name, raw, form, word, ray, option, value }];
  });
}

/** The Ray release of a group: the one that rayVersion names, or else the image. */
export function releaseOf({ containers }: GroupView, { rayVersion }: ClusterView): string | undefined {
  return [rayVersion, rayVersionOfImage(asText(containers[0]?.spec.image) ?? '')].find(version => /^v?\d+\.\d+/.test(version ?? ''));
}

function optionOf(name: string, ray: string | undefined): Option | undefined {
  const option = Object.hasOwn(OPTIONS, name) ? OPTIONS[name] : undefined;
  return option && isIn(option, ray) ? option : undefined;
}

/** Whether a Ray release has a flag; one that is not known has all. */
function isIn({ since, gone }: Option, ray: string | undefined): boolean {
  return ray === undefined || ((since === undefined || rayAtLeast(ray, since)) && (gone === undefined || !rayAtLeast(ray, gone)));
}

/** Whether Ray ignores a flag because it stands in a worker; a release that is not known has the benefit of the doubt. */
export function isIgnored({ inHead, option, ray }: Flag): boolean {
  return !inHead && option?.worker === 'ignores' && (option.workerSince === undefined || (ray !== undefined && !rayAtLeast(ray, option.workerSince)));
}

/** What is wrong with a flag. */
export type Problem = Omit<Violation, 'path'>;

/** A rule that looks at one flag after the other. */
export function flagRule(rule: Omit<Rule, 'check'> & { check: (flag: Flag) => Problem | undefined }): Rule {
  return clusterRule({
    ...rule,
    check: (cluster, target) => cluster.groups.flatMap(group => flagsOf(group, cluster, target)).flatMap(flag => {
      const problem = rule.check(flag);
      return problem ? [{ path: flag.path, ...problem }] : [];
    }),
  });
}

/** A rule that looks at the flags of one group together. */
export function groupRule(rule: Omit<Rule, 'check'> & { check: (flags: readonly Flag[]) => Violation[] }): Rule {
  return clusterRule({
    ...rule,
    check: (cluster, target) => cluster.groups.flatMap(group => rule.check(flagsOf(group, cluster, target))),
  });
}

/** A value as a message shows it: not where it is a secret. */
export function shown({ name, raw }: Flag): string {
  return name === 'redis-password' ? 'not shown' : quote(raw);
}
