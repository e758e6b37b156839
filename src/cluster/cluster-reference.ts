import { Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { IRayCluster, RayClusterReferenceOptions } from './cluster-interface';
import { podLabels } from './pod-label';
import { podSelector } from './pod-selector';
import * as k8s from '../../imports/k8s';

/** A cluster that is described elsewhere, with the ports that Ray has by default. */
export class RayClusterReference extends Construct implements IRayCluster {
  public readonly apiVersion = k8s.KubeRayCluster.GVK.apiVersion;
  public readonly apiGroup = 'ray.io';
  public readonly kind = k8s.KubeRayCluster.GVK.kind;
  public readonly resourceType = 'rayclusters';
  public readonly headServiceName: string;
  private readonly namespace?: string;

  public constructor(scope: Construct, id: string, public readonly name: string, options: RayClusterReferenceOptions) {
    super(scope, id);
    this.namespace = options.namespace ?? Chart.of(this).namespace;
    this.headServiceName = options.headServiceName ?? headServiceName(name);
  }

  public get resourceName(): string {
    return this.name;
  }

  public get dashboardUrl(): string {
    return `http://${this.headHost}:8265`;
  }

  public get clientUrl(): string {
    return `ray://${this.headHost}:10001`;
  }

  public get serveUrl(): string {
    return `http://${this.headHost}:8000`;
  }

  public toPodSelectorConfig(): kplus.PodSelectorConfig {
    return podSelector(podLabels(this.name), this.namespace);
  }

  public toNetworkPolicyPeerConfig(): kplus.NetworkPolicyPeerConfig {
    return { podSelector: this.toPodSelectorConfig() };
  }

  public toPodSelector(): kplus.IPodSelector | undefined {
    return this;
  }

  private get headHost(): string {
    return hostInside(this.headServiceName, this.namespace);
  }
}

/** The name that the operator gives the service of a head. */
export function headServiceName(clusterName: string): string {
  return `${clusterName}-head-svc`;
}

/** Within the namespace the name of the service is enough, so that a chart without a namespace has URLs too. */
export function hostInside(service: string, namespace: string | undefined): string {
  return !namespace ? service : `${service}.${namespace}.svc`;
}
