import { qualifiedName, labelProblems } from './metadata';
import { at, given, isBlank } from './objects';
import { isDnsLabel, LABEL_FIX } from '../../private/formats';
import { asInteger, asList, asText, isGiven, scalarText } from '../../private/json';
import { labelKeyProblem, labelValueProblem } from '../../private/labels';
import { quote } from '../../private/quote';
import { Located } from '../cluster-view';
import { Severity } from '../finding';
import { Violation } from '../rule';
import { objectRule } from '../schema/object-rule';

export const podSelector = objectRule({
  id: 'node-or-pod-selector',
  severity: Severity.ERROR,
  summary: 'A selector of nodes or pods with an illegal key or value, or values that do not go with its operator: no pod is made.',
  checks: {
    PodSpec: pod => labelProblems(pod, 'nodeSelector'),
    LabelSelector: selector => labelProblems(selector, 'matchLabels'),
    LabelSelectorRequirement: requirement => [...illegalKey(requirement), ...wrongValues(requirement), ...illegalValues(requirement)],
    NodeSelectorRequirement: requirement => requirement.path.includes('matchFields') ? wrongField(requirement)
      : [...illegalKey(requirement), ...wrongValues(requirement), ...isPreferred(requirement) ? [] : illegalValues(requirement)],
    NodeSelector: selector => asList(selector.spec.nodeSelectorTerms).length === 0 && Array.isArray(selector.spec.nodeSelectorTerms)
      ? [at(selector, 'nodeSelectorTerms', 'is empty', 'give at least one term')] : [],
  },
});

function illegalKey(requirement: Located): Violation[] {
  return qualifiedName(requirement, 'key');
}

/** Kubernetes looks at the values of a wish only when it compares. */
function isPreferred({ path }: Located): boolean {
  return path.includes('preferredDuringSchedulingIgnoredDuringExecution');
}

function wrongValues(requirement: Located): Violation[] {
  const { operator } = requirement.spec;
  const count = asList(requirement.spec.values).length;
  if (['In', 'NotIn'].includes(scalarText(operator)) && count === 0) { return [at(requirement, 'values', `is empty (${operator})`, 'give the values')]; }
  if (['Exists', 'DoesNotExist'].includes(scalarText(operator)) && count > 0) {
    return [at(requirement, 'values', `does not go with the operator (${operator})`, 'remove the values, or use In or NotIn')];
  }
  return ['Gt', 'Lt'].includes(scalarText(operator)) && count !== 1
    ? [at(requirement, 'values', `must be one number (${operator})`, 'give one value')] : [];
}

function illegalValues(requirement: Located): Violation[] {
  return asList(requirement.spec.values).flatMap((value, index) => {
    const fix = typeof value === 'string' ? labelValueProblem(value) : undefined;
    return fix === undefined ? [] : [at(requirement, ['values', index], `is no label value (${quote(value)})`, fix)];
  });
}

function wrongField(requirement: Located): Violation[] {
  return [
    ...requirement.spec.key === 'metadata.name' ? [] : [at(requirement, 'key', `is no field of a node to select by (${quote(requirement.spec.key)})`, 'use metadata.name')],
    ...['In', 'NotIn'].includes(scalarText(requirement.spec.operator)) && asList(requirement.spec.values).length !== 1
      ? [at(requirement, 'values', 'must be one name', 'give one value')] : [],
  ];
}

export const affinity = objectRule({
  id: 'affinity',
  severity: Severity.ERROR,
  summary: 'An affinity with a weight, a topology key or a namespace that Kubernetes does not take: no pod is made.',
  checks: {
    PreferredSchedulingTerm: wrongWeight,
    WeightedPodAffinityTerm: wrongWeight,
    PodAffinityTerm: term => [...qualifiedName(term, 'topologyKey'), ...illegalNamespaces(term), ...matchKeys(term)],
  },
});

function wrongWeight(term: Located): Violation[] {
  const weight = asInteger(term.spec.weight) ?? 1;
  return weight >= 1 && weight <= 100 ? [] : [at(term, 'weight', `is no weight (${weight})`, 'give a number from 1 to 100')];
}

function illegalNamespaces(term: Located): Violation[] {
  return asList(term.spec.namespaces).flatMap((name, index) => typeof name === 'string' && !isDnsLabel(name)
    ? [at(term, ['namespaces', index], `is no name of a namespace (${quote(name)})`, LABEL_FIX)] : []);
}

/** Keys whose values come from the pod itself. */
function matchKeys(term: Located): Violation[] {
  return given(term, ['matchLabelKeys', 'mismatchLabelKeys']).flatMap(field => asList(term.spec[field]).length > 0 && !isGiven(term.spec.labelSelector)
    ? [at(term, field, 'needs a labelSelector beside it', 'add one, or remove it')] : illegalKeys(term, field));
}

function illegalKeys(term: Located, field: string): Violation[] {
  return asList(term.spec[field]).flatMap((key, index) => {
    const fix = typeof key === 'string' ? labelKeyProblem(key) : undefined;
    return fix === undefined ? [] : [at(term, [field, index], `is no label key (${quote(key)})`, fix)];
  });
}

export const topologySpread = objectRule({
  id: 'topology-spread',
  severity: Severity.ERROR,
  summary: 'A topology spread constraint with numbers or keys that Kubernetes does not take: no pod is made.',
  checks: {
    TopologySpreadConstraint: constraint => [
      ...belowOne(constraint, 'maxSkew'),
      ...belowOne(constraint, 'minDomains'),
      ...isGiven(constraint.spec.minDomains) && constraint.spec.whenUnsatisfiable === 'ScheduleAnyway'
        ? [at(constraint, 'minDomains', 'needs whenUnsatisfiable DoNotSchedule', 'use that, or remove it')] : [],
      ...isBlank(constraint, 'topologyKey') ? [at(constraint, 'topologyKey', 'is empty', 'give a label of the nodes')] : [],
      ...matchKeys(constraint),
    ],
  },
});

function belowOne(constraint: Located, key: string): Violation[] {
  const number = asInteger(constraint.spec[key]) ?? 1;
  return number >= 1 ? [] : [at(constraint, key, `is below one (${number})`, 'give one or more')];
}

export const toleration = objectRule({
  id: 'toleration',
  severity: Severity.ERROR,
  summary: 'A toleration whose key, operator, value and effect do not go together: no pod is made.',
  checks: {
    Toleration: one => [...tolerationKey(one), ...tolerationValue(one), ...tolerationSeconds(one)],
  },
});

function tolerationKey(one: Located): Violation[] {
  const key = asText(one.spec.key ?? '');
  if (key === '') {
    return one.spec.operator === 'Exists' ? [] : [at(one, 'key', 'is missing', 'name the taint, or set operator to Exists to tolerate every taint')];
  }
  const fix = key === undefined ? undefined : labelKeyProblem(key);
  return fix === undefined ? [] : [at(one, 'key', `is no key of a taint (${quote(key)})`, fix)];
}

function tolerationValue(one: Located): Violation[] {
  const value = asText(one.spec.value) ?? '';
  const operator = asText(one.spec.operator ?? '') || 'Equal';
  if (operator === 'Exists' && value !== '') {
    return [at(one, 'value', `does not go with operator Exists (${quote(value)})`, 'remove it, or set operator to Equal')];
  }
  const fix = operator === 'Equal' ? labelValueProblem(value) : undefined;
  return fix === undefined ? [] : [at(one, 'value', `is no value of a taint (${quote(value)})`, fix)];
}

function tolerationSeconds(one: Located): Violation[] {
  return isGiven(one.spec.tolerationSeconds) && one.spec.effect !== 'NoExecute'
    ? [at(one, 'tolerationSeconds', 'goes with effect NoExecute only', 'set that effect, or remove it')] : [];
}
