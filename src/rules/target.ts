import { ApiObject, Chart } from 'cdk8s';
import { IConstruct } from 'constructs';
import { FeatureGate } from './feature-gate';
import { hasGate, lifetimeOf } from './gate-lifetime';
import { KubeRayVersion } from './kuberay-version';
import { FEATURE_GATES, LATEST_RELEASE } from '../../imports/kuberay';

/** Options for `KubeRayTarget.set`. */
export interface KubeRayTargetOptions {
  /**
   * The release of the operator that will read the manifests.
   *
   * @default - the newest release that the library knows
   */
  readonly version?: KubeRayVersion;

  /**
   * Feature gates that are on in that operator, besides those that are on by default.
   *
   * @default - none
   */
  readonly featureGates?: FeatureGate[];

  /**
   * Feature gates that are off in that operator, although they are on by default.
   *
   * @default - none
   */
  readonly disabledFeatureGates?: FeatureGate[];
}

/**
 * An operator of an app, and whose objects it reads.
 *
 * @internal
 */
export interface OperatorInApp {
  readonly construct: IConstruct;
  readonly target: KubeRayTarget;
  watches(namespace: string | undefined): boolean;
}

/**
 * The operator that manifests are for: its release and feature gates. What it lacks is an error at synth.
 */
export class KubeRayTarget {
  /**
   * Says which operator everything below a scope is for.
   *
   * @param scope an app, a chart, or any construct
   * @param options its release and feature gates
   * @throws if the release does not have one of the feature gates
   */
  public static set(scope: IConstruct, options: KubeRayTargetOptions): KubeRayTarget {
    const target = new KubeRayTarget(options);
    targets.set(scope, target);
    return target;
  }

  /**
   * The operator that a construct is for: the first KubeRayOperator of the app that watches its namespace, or the newest
   * release; a target that is set nearer to the construct than to that operator wins.
   *
   * @param construct any construct
   */
  public static of(construct: IConstruct): KubeRayTarget {
    const set = KubeRayTarget._setFor(construct);
    const operator = operatorOf(construct);
    const isSetForBoth = operator !== undefined && KubeRayTarget._setFor(operator.construct) === set;
    return (isSetForBoth ? operator.target : set ?? operator?.target) ?? new KubeRayTarget({});
  }

  /**
   * The operator that what is in no namespace is for, such as a custom resource definition: what was set around it, or the
   * KubeRayOperator of the newest release in the app, or the newest release.
   *
   * @internal
   */
  public static _ofCluster(construct: IConstruct): KubeRayTarget {
    const targetsOfApp = (operators.get(construct.node.root) ?? []).map(({ target }) => target);
    const newest = targetsOfApp.find(one => targetsOfApp.every(other => one.version.atLeast(other.version.version)));
    return KubeRayTarget._setFor(construct) ?? newest ?? new KubeRayTarget({});
  }

  /**
   * What was set on the nearest scope around a construct, if anything.
   *
   * @internal
   */
  public static _setFor(construct: IConstruct): KubeRayTarget | undefined {
    return construct.node.scopes.reverse().map(scope => targets.get(scope)).find(target => target !== undefined);
  }

  /**
   * Has the objects of an app that an operator in it watches be for that operator.
   *
   * @internal
   */
  public static _addOperator(operator: OperatorInApp): void {
    const { root } = operator.construct.node;
    operators.set(root, [...operators.get(root) ?? [], operator]);
  }

  /**
   * An operator that is bound to no scope, for manifests outside of an app.
   *
   * @internal
   */
  public static _of(options: KubeRayTargetOptions): KubeRayTarget {
    return new KubeRayTarget(options);
  }

  /**
   * An operator that gets the gates which objects need, unless it is told otherwise.
   *
   * @internal
   */
  public static _obliging(options: KubeRayTargetOptions): KubeRayTarget {
    return new KubeRayTarget(options, true);
  }

  /**
   * The operator of the app that works on the object that a construct is, stands for, or is a part of, if there is one.
   *
   * @internal
   */
  public static _serving(construct: IConstruct): KubeRayTarget | undefined {
    return operatorOf(construct)?.target;
  }

  /** Its release. */
  public readonly version: KubeRayVersion;

  /**
   * Whether that was said.
   *
   * @internal
   */
  public readonly _isReleaseSaid: boolean;
  private readonly switches: ReadonlyMap<FeatureGate, boolean>;

  private constructor(options: KubeRayTargetOptions, private readonly isObliging = false) {
    this._isReleaseSaid = options.version !== undefined;
    this.version = options.version ?? KubeRayVersion.of(LATEST_RELEASE);
    const on = (options.featureGates ?? []).map(gate => [gate, true] as const);
    const off = (options.disabledFeatureGates ?? []).map(gate => [gate, false] as const);
    this.switches = new Map([...on, ...off]);
    for (const gate of this.switches.keys()) { this.requireGate(gate); }
  }

  /**
   * Whether a feature gate is on, by default or because the target says so.
   *
   * @param gate the feature gate
   */
  public isEnabled(gate: FeatureGate): boolean {
    return this.switches.get(gate) ?? defaultOf(gate, this.version);
  }

  /**
   * Whether a gate is on, or an operator of the app would turn it on for an object that needs it.
   *
   * @internal
   */
  public _serves(gate: FeatureGate): boolean {
    return this.switches.get(gate) ?? (defaultOf(gate, this.version) || (this.isObliging && hasGate(this, gate)));
  }

  /**
   * What to do about a gate that is off.
   *
   * @internal
   */
  public _howToTurnOn(gate: FeatureGate): string {
    return this.isObliging && hasGate(this, gate)
      ? 'take it out of disabledFeatureGates of the operator' : 'turn it on in the operator and name it in featureGates of the target';
  }

  /**
   * What was said of gates, on or off.
   *
   * @internal
   */
  public get _switches(): ReadonlyMap<FeatureGate, boolean> {
    return this.switches;
  }

  /** An operator that meets a gate it does not know does not start. */
  private requireGate(gate: FeatureGate): void {
    if (!hasGate(this, gate)) {
      throw new Error(`KubeRay has no feature gate ${gate} (${this.version.version}): ${lifetimeOf(gate)}; leave it out or choose another release`);
    }
  }
}

function defaultOf(gate: FeatureGate, version: KubeRayVersion): boolean {
  const reached = FEATURE_GATES[gate].stages.filter(stage => version.atLeast(stage.since));
  return reached.at(-1)?.default ?? false;
}

/** What was set, by construct: the tree itself has no place for it, as context must be set before children are there. */
const targets = new WeakMap<IConstruct, KubeRayTarget>();

/** The operators of an app, by its root, in the order in which they were made. */
const operators = new WeakMap<IConstruct, OperatorInApp[]>();

function operatorOf(construct: IConstruct): OperatorInApp | undefined {
  const namespace = namespaceOf(construct);
  const all = operators.get(construct.node.root) ?? [];
  return all.find(operator => construct.node.scopes.includes(operator.construct)) ?? all.find(operator => operator.watches(namespace));
}

/** The namespace of the object that a construct is, stands for, or is a part of. */
function namespaceOf(construct: IConstruct): string | undefined {
  const candidates = construct.node.scopes.reverse().flatMap(scope => [scope, scope.node.defaultChild]);
  const objects = candidates.filter(candidate => ApiObject.isApiObject(candidate));
  return objects.length > 0 ? (objects[0] as ApiObject).metadata.namespace : chartNamespace(construct);
}

function chartNamespace(construct: IConstruct): string | undefined {
  return construct.node.scopes.reverse().filter(scope => Chart.isChart(scope)).map(scope => (scope as Chart).namespace)[0];
}
