import { request } from 'http';
import { basename } from 'path';
import { parse, stringify } from 'yaml';
import { ControlPlane } from './control-plane';
import { KubeObject } from './objects';
import { freePort, Running } from './processes';
import { webhookCertificates } from './webhooks';
import { Json } from '../manifests';

interface Probe {
  readonly httpGet: { readonly path: string; readonly port: number | string };
}

interface Container {
  readonly args?: readonly string[];
  readonly env?: readonly { readonly name: string; readonly value?: string }[];
  readonly ports?: readonly { readonly name?: string; readonly containerPort: number }[];
  readonly livenessProbe?: Probe;
  readonly readinessProbe?: Probe;
}

interface Deployment extends KubeObject {
  readonly spec: { readonly template: { readonly spec: { readonly serviceAccountName: string; readonly containers: readonly Container[] } } };
}

/** Words with which the API server, or a client of it, says that a right is missing. */
const DENIED = /forbidden|cannot \w+ resource|unauthorized/i;

/** The real operator. It runs with the flags of its Deployment, and with no other rights than those of its service account. */
export class KubeRayOperatorProcess {
  /** Starts what the manifests describe, which must have been applied; it is ready when the promise is fulfilled. */
  public static async start(plane: ControlPlane, manifests: readonly Json[]): Promise<KubeRayOperatorProcess> {
    const { metadata: { namespace = 'default', name }, spec: { template: { spec } } } = deploymentIn(manifests);
    const [container] = spec.containers;
    const token = plane.kubectl.run('create', 'token', spec.serviceAccountName, `--namespace=${namespace}`, '--duration=2h').trim();
    const addresses = { metrics: `127.0.0.1:${await freePort()}`, probes: `127.0.0.1:${await freePort()}` };
    const args = [...container.args ?? [], ...addressFlags(addresses, namespace)]
      .map(arg => configured(plane, manifests, arg, [addresses, namespace]));
    const env: NodeJS.ProcessEnv = Object.fromEntries((container.env ?? []).map(({ name: variable, value }) => [variable, value]));
    if (env.ENABLE_WEBHOOKS === 'true') { Object.assign(env, webhookCertificates(plane)); }
    const running = plane.processes.run(name, plane.programs.kubeRay, [`--kubeconfig=${plane.kubeconfig(name, token)}`, ...args], env);
    const started = new KubeRayOperatorProcess(running, container, addresses);
    await plane.eventually('the operator leads', () => started.log, log => /Starting workers/.test(log));
    return started;
  }

  private constructor(private readonly running: Running, private readonly container: Container, private readonly addresses: Addresses) {}

  /** What it wrote. */
  public get log(): string {
    return this.running.log;
  }

  /** The lines that tell of a missing right. */
  public get denials(): string[] {
    return this.log.split('\n').filter(line => DENIED.test(line));
  }

  /** The statuses of the answers to the probes of its container, by their paths. */
  public async probe(): Promise<Record<string, number>> {
    const { livenessProbe, readinessProbe, ports } = this.container;
    const probes = [livenessProbe, readinessProbe].filter(probe => probe !== undefined).map(({ httpGet }) => httpGet);
    return Object.fromEntries(await Promise.all(probes.map(async ({ path, port }) => {
      const number = ports?.find(({ name }) => name === port)?.containerPort ?? port;
      return [path, await httpStatus(`http://${number === METRICS_PORT ? this.addresses.metrics : this.addresses.probes}${path}`)];
    })));
  }

  public async stop(): Promise<void> {
    await this.running.stop();
  }
}

/** Who the operator of the manifests is for the API server. */
export function operatorUser(manifests: readonly Json[]): string {
  const { metadata, spec } = deploymentIn(manifests);
  return `system:serviceaccount:${metadata.namespace}:${spec.template.spec.serviceAccountName}`;
}

/** Its default; the other is that of the probes. */
const METRICS_PORT = 8080;

type Addresses = Readonly<Record<'metrics' | 'probes', string>>;

function deploymentIn(manifests: readonly Json[]): Deployment {
  const found = manifests.filter(({ kind }) => kind === 'Deployment');
  if (found.length !== 1) { throw new Error(`there must be one Deployment, the operator's (${found.length})`); }
  return found[0] as unknown as Deployment;
}

/** The last of flags that are given twice counts. Outside of a pod, the operator must be told in which namespace it is. */
function addressFlags({ metrics, probes }: Addresses, namespace: string): string[] {
  return [`--metrics-addr=${metrics}`, `--health-probe-bind-address=${probes}`, `--leader-election-namespace=${namespace}`];
}

/** With a configuration file, flags do not count; the file comes from the ConfigMap that has it. */
function configured(plane: ControlPlane, manifests: readonly Json[], arg: string, [addresses, namespace]: [Addresses, string]): string {
  const [, path] = /^(?:--config=)?(\/.+\.yaml)$/.exec(arg) ?? [];
  if (path === undefined) { return arg; }
  const content = manifests.map(({ data }) => (data as Record<string, string> | undefined)?.[basename(path)]).find(text => text !== undefined);
  const file = plane.processes.write(basename(path), stringify({
    ...parse(content ?? '') as object, metricsAddr: addresses.metrics, probeAddr: addresses.probes, leaderElectionNamespace: namespace,
  }));
  return arg.replace(path, file);
}

async function httpStatus(url: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(url, response => resolve(response.resume().statusCode)).on('error', reject).end();
  });
}
