import { Duration } from 'cdk8s';
import * as k8s from '../../imports/k8s';
import { requireWholeSeconds } from '../private/seconds';

/** In which steps traffic moves from one cluster to the next. */
export interface IncrementalUpgradeOptions {
  /** The class of the Gateway that splits the traffic, such as `istio`. Clients have to go through that Gateway. */
  readonly gatewayClassName: string;

  /** How much of the traffic moves in one step, in percent: 1 to 100, and no more than maxSurgePercent. */
  readonly stepSizePercent: number;

  /** The time between two steps; whole seconds. */
  readonly interval: Duration;

  /**
   * By how much the new cluster grows, and the old one shrinks, at a time, in percent.
   *
   * @default 100
   */
  readonly maxSurgePercent?: number;
}

function requirePercent(name: string, percent: number, most: number, reason = ''): void {
  if (!Number.isInteger(percent) || percent < 1 || percent > most) {
    throw new Error(`${name} is out of range (${percent}): give a whole number from 1 to ${most}${reason}`);
  }
}

/** What happens when the description of a service's cluster changes. */
export class ServiceUpgradeStrategy {
  /** Nothing: the cluster stays as it is. */
  public static none(): ServiceUpgradeStrategy {
    return new ServiceUpgradeStrategy({ type: 'None' });
  }

  /** A new cluster is made; once all applications run there, all traffic goes to it. This is the default. */
  public static newCluster(): ServiceUpgradeStrategy {
    return new ServiceUpgradeStrategy({ type: 'NewCluster' });
  }

  /**
   * A new cluster is made, and the traffic moves to it step by step, through a Gateway. Needs autoscaling, and the Gateway
   * API in the Kubernetes cluster. Since KubeRay 1.5, up to 1.6 with the feature gate RayServiceIncrementalUpgrade.
   *
   * @param options the steps
   * @throws if the interval is no whole number of seconds, or a step can do nothing, or too much
   */
  public static incremental(options: IncrementalUpgradeOptions): ServiceUpgradeStrategy {
    const { gatewayClassName, stepSizePercent, interval, maxSurgePercent } = options;
    requireWholeSeconds('interval', interval);
    requirePercent('stepSizePercent', stepSizePercent, maxSurgePercent ?? 100, maxSurgePercent === undefined ? '' : ', which is maxSurgePercent');
    requirePercent('maxSurgePercent', maxSurgePercent ?? 100, 100);
    return new ServiceUpgradeStrategy({
      type: 'NewClusterWithIncrementalUpgrade',
      clusterUpgradeOptions: { gatewayClassName, stepSizePercent, intervalSeconds: interval.toSeconds(), maxSurgePercent },
    });
  }

  private constructor(private readonly strategy: k8s.RayServiceUpgradeStrategy) {}

  /**
   * Whether a Gateway splits the traffic.
   *
   * @internal
   */
  public get _isIncremental(): boolean {
    return this.strategy.clusterUpgradeOptions !== undefined;
  }

  /** @internal */
  public _toKube(): k8s.RayServiceUpgradeStrategy {
    return this.strategy;
  }
}
