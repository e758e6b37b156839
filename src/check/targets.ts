import { dirname, resolve, sep } from 'path';
import { targetOf } from './target-flags';
import { targetOfOperator } from './target-of-operator';
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
 * Which operator each of some objects is for: the one that was named, or that among them which watches its namespace.
 * Of several, the nearest counts: in the same file, or in the folder with the longest way in common.
 */
export class Targets {
  private readonly operators: readonly OperatorOfFile[];
  private readonly newest = targetOf(undefined, undefined);

  public constructor(private readonly named: KubeRayTarget | undefined, private readonly objects: readonly ObjectOfFile[]) {
    const files = [...new Set(objects.filter(({ json }) => isOperator(json)).map(({ file }) => file))];
    this.operators = objects.flatMap(({ file, json }) => {
      const operator = OperatorView.of(json, () => this.beside(file, files));
      return operator ? [{ file, operator, target: targetOfOperator(operator) }] : [];
    });
  }

  /** The operator that an object is for. */
  public of({ file, json }: ObjectOfFile): KubeRayTarget {
    const namespace = asText(asObject(json.metadata).namespace);
    const candidates = this.operators.filter(({ operator }) => operator.watches(namespace));
    const [nearest] = candidates.sort((one, other) => nearness(other.file, file) - nearness(one.file, file));
    return this.named ?? nearest?.target ?? this.newest;
  }

  /** The operator that an object is itself, if it is one. */
  public operator(json: JsonObject): OperatorView | undefined {
    return this.operators.find(({ operator }) => operator.json === json)?.operator;
  }

  /** The release that most is checked for. */
  public get release(): string {
    return (this.named ?? this.operators[0]?.target ?? this.newest).version.version;
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
