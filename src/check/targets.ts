import { dirname, resolve, sep } from 'path';
import { NamedTarget, requireKnown, targetOf, targetOfOperator } from './target-flags';
import { asObject, asText, JsonObject } from '../private/json';
import { OperatorView } from '../rules/operator/operator-view';
import { KubeRayTarget } from '../rules/target';

/** An object, and the file that it is from. */
export interface ObjectOfFile {
  readonly file: string;
  readonly json: JsonObject;
}

interface OperatorOfFile {
  readonly file: string;
  readonly operator: OperatorView;
  readonly target: KubeRayTarget;
}

/**
 * Which operator each of some objects is for: one of the release that was named, or that among them which watches its
 * namespace, with the gates that were named. Of several, the nearest counts: in the same file, or in the folder with the
 * longest way in common.
 */
export class Targets {
  private readonly operators: readonly OperatorOfFile[];
  private theOther?: KubeRayTarget;

  /**
   * @throws UnknownTargetError if there is no such release, or gate, or an operator does not have it
   */
  public constructor(private readonly named: NamedTarget, private readonly objects: readonly ObjectOfFile[]) {
    requireKnown(named);
    const files = [...new Set(objects.filter(({ json }) => isOperator(json)).map(({ file }) => file))];
    this.operators = objects.flatMap(({ file, json }) => {
      const operator = OperatorView.of(json, () => this.beside(file, files));
      return operator ? [{ file, operator, target: this.targetOf(operator) }] : [];
    });
  }

  /** The operator that an object is for. */
  public of({ file, json }: ObjectOfFile): KubeRayTarget {
    const namespace = asText(asObject(json.metadata).namespace);
    const candidates = this.operators.filter(({ operator }) => operator.watches(namespace));
    const [nearest] = candidates.sort((one, other) => nearness(other.file, file) - nearness(one.file, file));
    return nearest?.target ?? this.otherwise;
  }

  /** The operator that an object is itself, if it is one. */
  public operator(json: JsonObject): OperatorView | undefined {
    return this.operators.find(({ operator }) => operator.json === json)?.operator;
  }

  /** The release that most is checked for. */
  public get release(): string {
    return (this.operators[0]?.target ?? this.otherwise).version.version;
  }

  /** Where there is no operator to ask. */
  private get otherwise(): KubeRayTarget {
    return this.theOther ??= targetOf(this.named);
  }

  private targetOf(operator: OperatorView): KubeRayTarget {
    return this.named.release === undefined ? targetOfOperator(operator, this.named) : this.otherwise;
  }

  /** The objects of its folder and those that are nearer to it than to others: environments have nothing to do with each other. */
  private beside(file: string, files: readonly string[]): JsonObject[] {
    const others = files.filter(other => dirname(other) !== dirname(file));
    return this.objects.filter(object => others.every(other => waysShared(other, object.file) < waysShared(file, object.file)))
      .map(({ json }) => json);
  }
}

function isOperator(json: JsonObject): boolean {
  return OperatorView.of(json, () => []) !== undefined;
}

function nearness(one: string, other: string): number {
  return one === other ? Infinity : waysShared(one, other);
}

/** How many folders the way to two files has in common. */
function waysShared(one: string, other: string): number {
  const [way, otherWay] = [one, other].map(file => dirname(resolve(file)).split(sep));
  const apart = way.findIndex((folder, index) => folder !== otherWay[index]);
  return apart < 0 ? way.length : apart;
}
