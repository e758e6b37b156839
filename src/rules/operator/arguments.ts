import { isTrue, wrongValue } from './flags';
import { gateEntries, gateSwitches, STAGE_SWITCHES } from './gates';
import { OperatorView } from './operator-view';
import { BATCH_SCHEDULERS, FEATURE_GATES, OPERATOR_FLAGS } from '../../../imports/kuberay';
import { didYouMean } from '../../private/did-you-mean';
import { Path } from '../../private/path';
import { quote } from '../../private/quote';
import { FeatureGate } from '../feature-gate';
import { Severity } from '../finding';
import { hasGate, lifetimeOf } from '../gate-lifetime';
import { KubeRayVersion } from '../kuberay-version';
import { RuleAbout, Violation } from '../rule';
import { KubeRayTarget } from '../target';

const operatorFlag: RuleAbout<OperatorView> = {
  id: 'operator-flag',
  severity: Severity.ERROR,
  summary: 'An argument of the operator that its release does not take: it exits at start.',
  check: (operator, target) => {
    const { flags, rest } = operator.flags;
    return [
      ...flags.flatMap(({ name, value, path }) => flagProblem(path, name, value, releaseOf(operator, target))),
      ...rest ? [{ path: rest.path, message: `is no flag, and ends the flags (${quote(rest.text)})`, fix: 'begin it with --, or remove it' }] : [],
    ];
  },
};

function releaseOf(operator: OperatorView, target: KubeRayTarget): KubeRayVersion {
  return operator.version ?? target.version;
}

function flagProblem(path: Path, name: string, value: string | undefined, version: KubeRayVersion): Violation[] {
  const names = Object.keys(OPERATOR_FLAGS).filter(known => version.atLeast(OPERATOR_FLAGS[known].since ?? '1.0'));
  if (!names.includes(name)) {
    const since = Object.hasOwn(OPERATOR_FLAGS, name) ? OPERATOR_FLAGS[name].since : undefined;
    return [since === undefined
      ? { path, message: `is no flag of the operator (--${name})`, fix: dashed(didYouMean(name, names)) ?? 'remove it' }
      : { path, message: `needs KubeRay ${since} (--${name}, the operator is ${version.version})`, fix: `raise the release of the image to ${since}, or remove it` }];
  }
  const problem = wrongValue(OPERATOR_FLAGS[name].type, value);
  return problem === undefined ? [] : [{ path, message: `${problem} (--${name}${value === undefined ? '' : ` ${quote(value)}`})`, fix: 'give one' }];
}

function dashed(sentence: string | undefined): string | undefined {
  return sentence?.replace('mean ', 'mean --');
}

const operatorGate: RuleAbout<OperatorView> = {
  id: 'operator-gate',
  severity: Severity.ERROR,
  summary: 'A feature gate that the release of the operator does not have, or that is neither true nor false: it exits at start.',
  check: (operator, target) => {
    return gateEntries(operator).flatMap(entry => gateProblem(entry, releaseOf(operator, target)).map(problem => ({ path: operator.pathOf('feature-gates'), ...problem })));
  },
};

function gateProblem(entry: string, version: KubeRayVersion): Omit<Violation, 'path'>[] {
  const [name, value] = entry.split('=');
  const names = Object.values(FeatureGate).filter(gate => hasGate({ version }, gate));
  if (!Object.hasOwn(STAGE_SWITCHES, name) && !names.some(gate => gate === name)) {
    const isKnown = Object.hasOwn(FEATURE_GATES, name);
    return [{ message: `is no feature gate of KubeRay ${version.version} (${name})`, fix: isKnown ? `remove it: ${lifetimeOf(name as FeatureGate)}` : didYouMean(name, names) ?? `use ${names.join(', ')}` }];
  }
  const problem = wrongValue('boolean', value);
  return problem === undefined ? [] : [{ message: `${problem} (${entry})`, fix: `write ${name}=true or ${name}=false` }];
}

const operatorScheduler: RuleAbout<OperatorView> = {
  id: 'operator-scheduler',
  severity: Severity.ERROR,
  summary: 'A batch scheduler that the operator does not have, or two of them: it exits at start.',
  check: (operator, target) => {
    const path = operator.pathOf('batch-scheduler');
    const scheduler = operator.setting('batch-scheduler') ?? '';
    const version = releaseOf(operator, target);
    if (scheduler === '') { return []; }
    const names = Object.keys(BATCH_SCHEDULERS).filter(name => version.atLeast(BATCH_SCHEDULERS[name]));
    if (!names.includes(scheduler)) {
      const fix = scheduler === 'default' ? 'leave it out: without, there is none' : didYouMean(scheduler, names) ?? `use ${names.join(', ')}`;
      return [{ path, message: `is no batch scheduler of KubeRay ${version.version} (${scheduler})`, fix }];
    }
    return otherSchedulers(operator, version).map(other => ({ path, message: `is one of two schedulers (${scheduler}, ${other})`, fix: 'use one of the two' }));
  },
};

function otherSchedulers(operator: OperatorView, version: KubeRayVersion): string[] {
  return [
    ...isTrue(operator.setting('enable-batch-scheduler')) ? ['--enable-batch-scheduler'] : [],
    ...gateSwitches(operator, version).get(FeatureGate.KUBERNETES_WAS) === true ? [FeatureGate.KUBERNETES_WAS] : [],
  ];
}

const operatorFlagIgnored: RuleAbout<OperatorView> = {
  id: 'operator-flag-ignored',
  severity: Severity.WARNING,
  summary: 'A flag beside a configuration file, which then alone is read.',
  check: ({ flags: { flags } }) => flags.some(({ name }) => name === 'config')
    ? flags.filter(({ name }) => Object.hasOwn(OPERATOR_FLAGS, name) && OPERATOR_FLAGS[name].key !== undefined).map(({ name, path }) => ({
      path,
      message: `is not read, as there is a configuration file (--${name})`,
      fix: `write ${OPERATOR_FLAGS[name].key} into the file, and remove the flag`,
    }))
    : [],
};

/** The rules about arguments. */
export const ARGUMENT_RULES: readonly RuleAbout<OperatorView>[] = [operatorFlag, operatorGate, operatorScheduler, operatorFlagIgnored];
