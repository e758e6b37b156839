import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import type { HeadGroup } from './head-group';
import * as k8s from '../../imports/k8s';

/** A cluster, as its isolation sees it. */
export interface IsolatedCluster {
  /** The construct that policies are part of. */
  readonly scope: Construct;

  /** The head. */
  readonly head: HeadGroup;

  /** The labels of all pods of the cluster, and of no others. */
  readonly podLabels: { readonly [key: string]: string };

  /**
   * The namespace.
   *
   * @default - whatever it is applied to
   */
  readonly namespace?: string;

  /**
   * The pod that submits the job of the cluster.
   *
   * @default - there is none
   */
  readonly submitter?: kplus.Workload;

  /** Whether jobs of others run on the cluster, which are submitted from its namespace. */
  readonly takesJobs: boolean;

  /** Whether the operator asks for the health of Serve. */
  readonly serves: boolean;

  /** Whether Ray's autoscaler runs beside the head. */
  readonly autoscaling: boolean;

  /** Whether the state of the cluster is in a Redis. */
  readonly usesRedis: boolean;
}

/** Who reaches the pods of a cluster, and whom they reach: `NetworkIsolation` has the choices. */
export abstract class ClusterIsolation {
  /**
   * The flags of `ray start` that the isolation needs in each node.
   *
   * @internal
   */
  public abstract get _rayStart(): { readonly [flag: string]: string };

  /**
   * Makes the policies.
   *
   * @internal
   */
  public abstract _bind(cluster: IsolatedCluster): () => k8s.NetworkPolicyConfig | undefined;
}
