/** The ports that Ray takes at random unless they are said, and how far those of its workers go. */
export const PINNED = {
  nodeManager: 6380,
  objectManager: 6381,
  agentGrpc: 6382,
  runtimeEnvAgent: 6383,
  firstWorker: 10_002,
  lastWorker: 10_999,
} as const;

/** The flags of `ray start` that pin them. */
export const PINS: { readonly [flag: string]: string } = {
  'node-manager-port': String(PINNED.nodeManager),
  'object-manager-port': String(PINNED.objectManager),
  'dashboard-agent-grpc-port': String(PINNED.agentGrpc),
  'runtime-env-agent-port': String(PINNED.runtimeEnvAgent),
  'min-worker-port': String(PINNED.firstWorker),
  'max-worker-port': String(PINNED.lastWorker),
};

/** What the head serves metrics at, besides its declared port: those of the autoscaler and of the dashboard. */
export const HEAD_METRICS = [44_217, 44_227] as const;
