import { targetOf, UnknownTargetError } from './target-flags';
import { asObject, asText, JsonObject } from '../private/json';
import { OperatorView } from '../rules/operator/operator-view';
import { KubeRayTarget } from '../rules/target';

/** Which operator each of some objects is for: the one that was named, or that among them which watches its namespace. */
export class Targets {
  private readonly operators: readonly { operator: OperatorView; target: KubeRayTarget }[];
  private readonly newest = targetOf(undefined, undefined);

  public constructor(private readonly named: KubeRayTarget | undefined, objects: readonly JsonObject[]) {
    const operators = objects.flatMap(json => OperatorView.of(json, () => objects) ?? []);
    this.operators = operators.map(operator => ({ operator, target: this.ofOperator(operator) }));
  }

  public of(json: unknown): KubeRayTarget {
    const namespace = asText(asObject(asObject(json).metadata).namespace);
    return this.named ?? this.operators.find(({ operator }) => operator.watches(namespace))?.target ?? this.newest;
  }

  /** The release that most is checked for. */
  public get release(): string {
    return (this.named ?? this.operators[0]?.target ?? this.newest).version.version;
  }

  /** What a rule finds in its arguments is no reason not to check the rest. */
  private ofOperator(operator: OperatorView): KubeRayTarget {
    try {
      return targetOf(operator.version?.version, operator.setting('feature-gates'));
    } catch (error) {
      if (!(error instanceof UnknownTargetError)) { throw error; }
      return targetOf(operator.version?.version, undefined);
    }
  }
}
