import { IConstruct } from 'constructs';
import { FeatureGate } from './feature-gate';
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
   * The operator that a construct is for: what was set on the nearest scope around it, or the newest release.
   *
   * @param construct any construct
   */
  public static of(construct: IConstruct): KubeRayTarget {
    const set = construct.node.scopes.reverse().map(scope => targets.get(scope)).find(target => target !== undefined);
    return set ?? new KubeRayTarget({});
  }

  /**
   * An operator that is bound to no scope, for manifests outside of an app.
   *
   * @internal
   */
  public static _of(options: KubeRayTargetOptions): KubeRayTarget {
    return new KubeRayTarget(options);
  }

  /** Its release. */
  public readonly version: KubeRayVersion;
  private readonly switches: ReadonlyMap<string, boolean>;

  private constructor(options: KubeRayTargetOptions) {
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

  /** An operator that meets a gate it does not know does not start. */
  private requireGate(gate: string): void {
    const { stages, removed } = FEATURE_GATES[gate];
    if (!this.version.atLeast(stages[0].since) || (removed && this.version.atLeast(removed))) {
      const lifetime = `came with ${stages[0].since}${removed ? ` and left with ${removed}` : ''}`;
      throw new Error(`KubeRay has no feature gate ${gate} (${this.version.version}): it ${lifetime}; leave it out or choose another release`);
    }
  }
}

function defaultOf(gate: FeatureGate, version: KubeRayVersion): boolean {
  const reached = FEATURE_GATES[gate].stages.filter(stage => version.atLeast(stage.since));
  return reached.at(-1)?.default ?? false;
}

/** What was set, by construct: the tree itself has no place for it, as context must be set before children are there. */
const targets = new WeakMap<IConstruct, KubeRayTarget>();
