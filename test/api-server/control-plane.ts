import { generateKeyPairSync, randomUUID } from 'crypto';
import { Kubectl } from './kubectl';
import { freePort, Processes } from './processes';
import { kwokStages, Programs, programs } from './programs';
import { eventually } from './wait';
import { Json } from '../manifests';

/** A control plane of Kubernetes on this machine, of this test alone. */
export class ControlPlane {
  /** Starts the API server and its store; they are ready when the promise is fulfilled. */
  public static async start(): Promise<ControlPlane> {
    const plane = new ControlPlane(await freePort());
    try {
      await plane.startApiServer();
      return plane;
    } catch (error) {
      await plane.stop();
      throw error;
    }
  }

  public readonly programs: Programs = programs();
  public readonly processes = new Processes();
  /** As administrator. */
  public readonly kubectl: Kubectl;

  private constructor(private readonly port: number) {
    this.kubectl = new Kubectl(this.programs.kubectl, [
      `--kubeconfig=${this.administrator}`, `--cache-dir=${this.processes.file('kubectl')}`,
    ]);
  }

  /** The files of the certificate for this machine; self-signed, so that it is the authority of itself. */
  public get certificate(): { public: string; private: string } {
    return { public: this.processes.file('certificates/apiserver.crt'), private: this.processes.file('certificates/apiserver.key') };
  }

  /** Asks until the answer is as wanted, as long as all of the control plane runs. */
  public async eventually<T>(what: string, ask: () => T, isWanted: (answer: T) => boolean, seconds?: number): Promise<T> {
    return eventually(what, ask, isWanted, { seconds, meanwhile: () => this.processes.mustRun() });
  }

  /**
   * Starts controllers, a scheduler, and a node on which pods run only by their status. Only of the definitions that are
   * there by now, the garbage collector notices all objects at once.
   */
  public async startNodes(): Promise<void> {
    const kubeconfig = this.administrator;
    this.processes.start('kube-controller-manager', this.programs.controllerManager, {
      kubeconfig,
      'leader-elect': 'false',
      'secure-port': '0',
      'use-service-account-credentials': 'true',
      'service-account-private-key-file': this.processes.file('service-accounts.key'),
      'root-ca-file': this.certificate.public,
    });
    this.processes.start('kube-scheduler', this.programs.scheduler, { kubeconfig, 'leader-elect': 'false', 'secure-port': '0' });
    this.processes.run('kwok', this.programs.kwok, [
      `--kubeconfig=${kubeconfig}`, '--manage-all-nodes=true', '--cidr=10.0.0.0/16', ...kwokStages().map(stage => `--config=${stage}`),
    ]);
    this.kubectl.apply([NODE]);
    await this.eventually('the node is ready', () => this.kubectl.run('get', 'node', 'fake', '-o', 'jsonpath={.status.conditions}'),
      conditions => /"status":"True","type":"Ready"/.test(conditions), 60);
    await this.eventually('namespaces get their service account', () => this.kubectl.get('serviceaccount', 'default', 'default'),
      account => account !== undefined, 60);
  }

  /** Ends everything that runs in it, and removes its files. */
  public async stop(): Promise<void> {
    await this.processes.stop();
  }

  /** A file with which a program is who the token says. */
  public kubeconfig(name: string, token: string): string {
    return this.processes.write(`${name}.kubeconfig`, JSON.stringify({
      'apiVersion': 'v1',
      'kind': 'Config',
      'clusters': [{ name, cluster: { 'server': `https://127.0.0.1:${this.port}`, 'certificate-authority': this.certificate.public } }],
      'users': [{ name, user: { token } }],
      'contexts': [{ name, context: { cluster: name, user: name } }],
      'current-context': name,
    }));
  }

  private get administrator(): string {
    return this.processes.file('administrator.kubeconfig');
  }

  private async startApiServer(): Promise<void> {
    const store = await this.startStore();
    const { privateKey, publicKey } = serviceAccountKeys();
    const token = randomUUID();
    this.processes.start('kube-apiserver', this.programs.apiServer, {
      'etcd-servers': store,
      'bind-address': '127.0.0.1',
      'secure-port': String(this.port),
      'advertise-address': '127.0.0.1',
      // of one that is no pod, there is none to publish
      'endpoint-reconciler-type': 'none',
      'cert-dir': this.processes.file('certificates'),
      'token-auth-file': this.processes.write('tokens.csv', `${token},administrator,administrator,system:masters\n`),
      'authorization-mode': 'RBAC',
      'service-account-issuer': 'https://kubernetes.default.svc',
      'service-account-key-file': this.processes.write('service-accounts.pub', publicKey),
      'service-account-signing-key-file': this.processes.write('service-accounts.key', privateKey),
      'service-cluster-ip-range': '10.96.0.0/16',
    });
    this.kubeconfig('administrator', token);
    await this.eventually('the API server is ready', () => this.kubectl.ask(['get', '--raw', '/readyz']), ({ ok }) => ok, 60);
  }

  private async startStore(): Promise<string> {
    const [client, peer] = [`http://127.0.0.1:${await freePort()}`, `http://127.0.0.1:${await freePort()}`];
    this.processes.start('etcd', this.programs.etcd, {
      'data-dir': this.processes.file('etcd'),
      'listen-client-urls': client,
      'advertise-client-urls': client,
      'listen-peer-urls': peer,
      'initial-advertise-peer-urls': peer,
      'initial-cluster': `default=${peer}`,
      // it need not outlive the test
      'unsafe-no-fsync': 'true',
    });
    return client;
  }
}

const CAPACITY = {
  'cpu': '10k', 'memory': '100Ti', 'ephemeral-storage': '1Pi', 'pods': '10k', 'nvidia.com/gpu': '1k', 'google.com/tpu': '1k',
};

/** Room for all examples at once. */
const NODE: Json = {
  apiVersion: 'v1', kind: 'Node', metadata: { name: 'fake' }, status: { capacity: CAPACITY, allocatable: CAPACITY },
};

function serviceAccountKeys(): { privateKey: string; publicKey: string } {
  return generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
}
