import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { enforce, findingsOf } from './app-findings';
import { RULE_INFOS } from './catalogue';
import { Finding, Severity } from './finding';
import { silenceAnnotation } from './silence';
import { didYouMean } from '../private/did-you-mean';

/** A row of the table of rules. */
export interface RuleInfo {
  /** Such as `replica-bounds`. */
  readonly id: string;

  /** Whether what it finds fails synth. */
  readonly severity: Severity;

  /** What it finds, and why that matters. */
  readonly summary: string;
}

/**
 * The rules that every KubeRay object, and every operator, must pass: at synth the constructs report what they find.
 */
export class Rules {
  /**
   * Silences a rule for one object, with the reason written into its annotations for whoever reviews the manifest.
   *
   * @param object a construct that is, or stands for, a KubeRay object
   * @param ruleId such as `replicas-out-of-bounds`
   * @param reason why the finding is fine here
   * @throws if there is no such rule, no reason, or the construct is only a part of an object
   */
  public static silence(object: IConstruct, ruleId: string, reason: string): void {
    requireRule(ruleId);
    if (reason.trim() === '') { throw new Error(`a rule is silenced with a reason (${ruleId}): say why the finding is fine here`); }
    requireObject(object).metadata.addAnnotation(silenceAnnotation(ruleId), reason);
  }

  /**
   * Makes the warnings of a rule errors, for everything below a scope.
   *
   * @param scope an app, a chart, or any construct
   * @param ruleId such as `replicas-out-of-bounds`
   * @throws if there is no such rule
   */
  public static enforce(scope: IConstruct, ruleId: string): void {
    requireRule(ruleId);
    enforce(scope, ruleId);
  }

  /**
   * Everything that the rules find in the KubeRay objects and operators below a scope, whichever construct makes them.
   *
   * @param scope an app, a chart, or any construct
   */
  public static findings(scope: IConstruct): Finding[] {
    return scope.node.findAll().filter(ApiObject.isApiObject).flatMap(object => findingsOf(object as ApiObject))
      .map(({ place, ...finding }) => finding);
  }

  /** The table of rules. */
  public static all(): RuleInfo[] {
    return RULE_INFOS.map(({ id, severity, summary }) => ({ id, severity, summary }));
  }

  private constructor() {}
}

function requireObject(construct: IConstruct): ApiObject {
  const { defaultChild } = construct.node;
  const object = [construct, defaultChild, defaultChild?.node.defaultChild].find(candidate => ApiObject.isApiObject(candidate));
  if (!object) { throw new Error(`${construct.node.path} is no Kubernetes object of its own: silence the rule on the object that it is part of`); }
  return object as ApiObject;
}

function requireRule(id: string): void {
  const ids = RULE_INFOS.map(rule => rule.id);
  if (!ids.includes(id)) {
    throw new Error(`there is no rule ${id}: ${didYouMean(id, ids) ?? `the rules are ${ids.join(', ')}`}`);
  }
}
