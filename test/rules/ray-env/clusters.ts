import { Changes, Json, rayCluster } from '../../manifests';

const HEAD_CONTAINER = 'spec.headGroupSpec.template.spec.containers[0]';
const WORKER_CONTAINER = 'spec.workerGroupSpecs[0].template.spec.containers[0]';

/** Where the first variable of the head stands in findings. */
export const HEAD_ENV = `${HEAD_CONTAINER}.env[0]`;
export const WORKER_ENV = `${WORKER_CONTAINER}.env[0]`;

/** A cluster whose head has environment variables. */
export function head(variables: Readonly<Record<string, unknown>>, changes: Changes = {}): Json {
  return rayCluster({ [`${HEAD_CONTAINER}.env`]: env(variables), ...changes });
}

/** A cluster whose workers have environment variables. */
export function worker(variables: Readonly<Record<string, unknown>>, changes: Changes = {}): Json {
  return rayCluster({ [`${WORKER_CONTAINER}.env`]: env(variables), ...changes });
}

/** A cluster of another Ray release. */
export function release(version: string): Changes {
  const image = `rayproject/ray:${version}`;
  return { 'spec.rayVersion': version, [`${HEAD_CONTAINER}.image`]: image, [`${WORKER_CONTAINER}.image`]: image };
}

/** Autoscaling, with environment variables for the autoscaler. */
export function autoscaler(variables: Readonly<Record<string, unknown>>, autoscaling = true): Json {
  return rayCluster({ 'spec.enableInTreeAutoscaling': autoscaling, 'spec.autoscalerOptions.env': env(variables) });
}

export const FROM_SECRET = { secretKeyRef: { name: 'ray', key: 'value' } };

function env(variables: Readonly<Record<string, unknown>>): Json[] {
  return Object.entries(variables).map(([name, value]) => value === FROM_SECRET ? { name, valueFrom: value } : { name, value });
}
