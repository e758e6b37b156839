import { Changes, Json, rayCluster } from '../../manifests';

/** Where findings of the flags of the head are. */
export const HEAD = 'spec.headGroupSpec.rayStartParams';
/** Where findings of the flags of the worker group are. */
export const WORKER = 'spec.workerGroupSpecs[0].rayStartParams';

/** A RayCluster of Ray 2.55.1 whose head has flags, and declares the ports that they move. */
export function head(flags: Json, changes: Changes = {}): Json {
  return rayCluster({ [HEAD]: flags, [HEAD_PORTS]: SERVERS.some(([, flag]) => flag in flags) ? portsFor(flags) : undefined, ...changes });
}

const HEAD_PORTS = 'spec.headGroupSpec.template.spec.containers[0].ports';
const SERVERS = [['metrics', 'metrics-export-port', 8080], ['gcs-server', 'port', 6379], ['dashboard', 'dashboard-port', 8265], ['client', 'ray-client-server-port', 10_001]] as const;

/** No number is declared twice. */
function portsFor(flags: Json): Json[] {
  const ports = SERVERS.filter(([name, flag]) => name !== 'metrics' || flag in flags).map(([name, flag, usual]) => {
    const moved = Number(String(flags[flag]).replace(/["+]/g, ''));
    return { name, containerPort: moved > 0 && moved <= 65_535 ? moved : usual };
  });
  return ports.filter((port, index) => ports.findIndex(({ containerPort }) => containerPort === port.containerPort) === index);
}

/** A RayCluster of Ray 2.55.1 whose worker group has flags. */
export function worker(flags: Json, changes: Changes = {}): Json {
  return rayCluster({ [WORKER]: flags, ...changes });
}

/** What makes a RayCluster one of another Ray release. */
export function ray(version: string): Changes {
  return { 'spec.rayVersion': version, [HEAD_IMAGE]: `rayproject/ray:${version}`, [WORKER_IMAGE]: `rayproject/ray:${version}` };
}

export const HEAD_IMAGE = 'spec.headGroupSpec.template.spec.containers[0].image';
export const WORKER_IMAGE = 'spec.workerGroupSpecs[0].template.spec.containers[0].image';

/** Images that may start Ray without a command. */
export const OTHER_IMAGES: Changes = { [HEAD_IMAGE]: 'example.com/ray:1', [WORKER_IMAGE]: 'example.com/ray:1' };
