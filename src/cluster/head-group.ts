import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { RayGroup, RayGroupHost, RayGroupOptions } from './ray-group';
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
}

/** The head pod of a Ray cluster. */
export class HeadGroup extends RayGroup {
  /** Whether Ray may run tasks and actors on the head. */
  public readonly schedulable: boolean;

  /** @internal */
  public constructor(scope: Construct, id: string, host: RayGroupHost, options: HeadGroupOptions) {
    super(scope, id, { ...host, ports: headPorts(options.rayStartParams) }, options);
    this.schedulable = options.schedulable ?? true;
    requireNoCpus(this.schedulable, options.rayStartParams?.['num-cpus']);
  }

  /** Flags of `ray start`. */
  public get rayStartParams(): { [flag: string]: string } {
    return { ...this.schedulable ? {} : { 'num-cpus': '0' }, ...super.rayStartParams };
  }

  /** @internal */
  public _toKube(restartPolicy: kplus.RestartPolicy): k8s.HeadGroupSpec {
    return { ...this._toGroupSpec(KubeRayTarget.of(this), restartPolicy) };
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

/** The servers of the head as the operator names their ports, with the flag of `ray start` that moves each. */
const SERVERS: readonly (readonly [name: string, port: number, flag?: string])[] = [
  ['gcs-server', 6379, 'port'],
  ['dashboard', 8265, 'dashboard-port'],
  ['client', 10001, 'ray-client-server-port'],
  ['metrics', 8080, 'metrics-export-port'],
  ['serve', 8000],
];

/** All of them: were one declared alone, as by a sidecar, network policies and the head service would know no other. */
function headPorts(flags: { [flag: string]: string } = {}): kplus.ContainerPort[] {
  return SERVERS.map(([name, usual, flag]) => {
    const moved = Number(flag === undefined ? undefined : flags[flag]);
    return { name, number: Number.isInteger(moved) && moved > 0 ? moved : usual };
  });
}

function requireNoCpus(schedulable: boolean, cpus: string | undefined): void {
  if (!schedulable && cpus !== undefined && cpus !== '0') {
    throw new Error(`a head that is not schedulable offers no CPUs (num-cpus ${cpus}): leave out num-cpus, or schedulable`);
  }
}
