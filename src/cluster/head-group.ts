import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { HeadIngressOptions } from './head-ingress';
import { HeadServiceOptions } from './head-service';
import { headServiceTemplate } from './head-service-template';
import { ingressOptions } from './ingress-options';
import { RayGroup, RayGroupHost, RayGroupOptions } from './ray-group';
import { HeadRayStartOptions } from './ray-start';
import { Flags, rayStartFlags, withFixed } from './ray-start-flags';
import * as k8s from '../../imports/k8s';
import { KubeRayTarget } from '../rules/target';

/** The head of a cluster: the one pod that holds its state, dashboard and autoscaler. */
export interface HeadGroupOptions extends RayGroupOptions {
  /**
   * Whether Ray may run tasks and actors on the head. Where it may not, a heavy task cannot take the cluster down.
   *
   * @default true
   */
  readonly schedulable?: boolean;

  /**
   * The Kubernetes service in front of the head.
   *
   * @default - a headless service, for the inside of the Kubernetes cluster only
   */
  readonly service?: HeadServiceOptions;

  /**
   * Has the operator make an Ingress that leads to the dashboard, or on OpenShift a Route. `{}` takes every host.
   * Beware: whoever reaches the dashboard runs code in the cluster, unless authentication is on.
   *
   * @default - none
   */
  readonly ingress?: HeadIngressOptions;

  /**
   * Flags of `ray start` for the head.
   *
   * @default - only those that the operator sets
   */
  readonly rayStart?: HeadRayStartOptions;
}

/** The head pod of a Ray cluster. */
export class HeadGroup extends RayGroup {
  /** Whether Ray may run tasks and actors on the head. */
  public readonly schedulable: boolean;

  /** How the Kubernetes service in front of the head differs from the operator's own. */
  public readonly service: HeadServiceOptions;

  /** The Ingress that leads to the dashboard. */
  public readonly ingress?: HeadIngressOptions;

  /** @internal */
  public constructor(scope: Construct, id: string, host: RayGroupHost, options: HeadGroupOptions) {
    const rayStartParams = withFixed(rayStartFlags(options.rayStart, options.rayStartParams), host._rayStart);
    super(scope, id, { ...host, ports: headPorts(rayStartParams, host.ports) }, {
      ...options, rayStartParams: withoutCpus(options.schedulable ?? true, rayStartParams),
    });
    this.schedulable = options.schedulable ?? true;
    this.service = { ...options.service };
    this.ingress = options.ingress && { ...options.ingress };
    requireNoCpus(this.schedulable, rayStartParams['num-cpus']);
    requireOneHost(this.accelerator?.numOfHosts ?? 1);
  }

  /** @internal */
  public _toKube(restartPolicy?: kplus.RestartPolicy): k8s.HeadGroupSpec {
    return {
      ...this._toGroupSpec(KubeRayTarget.of(this), restartPolicy),
      serviceType: this.service.type,
      headService: headServiceTemplate(this.service),
      enableIngress: this.ingress && true,
      ingressOptions: this.ingress && ingressOptions(this.ingress),
    };
  }

  /**
   * Adds a volume that a container mounts which is not in the template: the autoscaler.
   *
   * @internal
   */
  public _requireVolume(volume: kplus.Volume): void {
    if (!this.volumes.includes(volume)) { this.addVolume(volume); }
  }

  /**
   * The port of one of its servers.
   *
   * @internal
   */
  public _port(name: string): number | undefined {
    return this.container.ports.find(port => port.name === name)?.number;
  }
}

/** Where Serve listens, unless its configuration says otherwise. */
export const SERVE_PORT = 8000;

/** The servers of the head as the operator names their ports, with the flag of `ray start` that moves each. */
const SERVERS: readonly (readonly [name: string, port: number, flag?: string])[] = [
  ['gcs-server', 6379, 'port'],
  ['dashboard', 8265, 'dashboard-port'],
  ['client', 10001, 'ray-client-server-port'],
  ['metrics', 8080, 'metrics-export-port'],
  ['serve', SERVE_PORT],
];

/** All of them: were one declared alone, as by a sidecar, network policies and the head service would know no other. */
function headPorts(flags: Flags, moves: readonly kplus.ContainerPort[]): kplus.ContainerPort[] {
  const ports = SERVERS.map(([name, usual, flag]) => {
    const moved = Number(flag === undefined ? moves.find(port => port.name === name)?.number : flags[flag]);
    return { name, number: Number.isInteger(moved) && moved > 0 ? moved : usual };
  });
  const others = moves.filter(({ name }) => !ports.some(port => port.name === name));
  moves.forEach(move => requireOwnPort(move, [...ports, ...others]));
  // two servers at one port are for the rules to report; cdk8s-plus throws
  return [...ports, ...others].filter(({ number }, index, all) => all.findIndex(port => port.number === number) === index);
}

function requireOwnPort({ name, number }: kplus.ContainerPort, ports: readonly kplus.ContainerPort[]): void {
  const other = ports.find(port => port.name !== name && port.number === number);
  if (other) { throw new Error(`Serve listens where another server of the head does (${name} and ${other.name} at ${number}): move one of them`); }
}

/** Without CPUs, Ray runs nothing on the head that asks for one. */
function withoutCpus(schedulable: boolean, flags: Flags): Flags {
  return schedulable ? flags : { 'num-cpus': '0', ...flags };
}

function requireNoCpus(schedulable: boolean, given: string | undefined): void {
  if (!schedulable && given !== undefined && given !== '0') {
    throw new Error(`a head that is not schedulable offers no CPUs (num-cpus ${given}): leave out num-cpus, or schedulable`);
  }
}

function requireOneHost(numOfHosts: number): void {
  if (numOfHosts > 1) {
    throw new Error(`a head is one pod (accelerator of ${numOfHosts} hosts): give the accelerator to a worker group`);
  }
}
