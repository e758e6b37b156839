import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { API_GROUP, KINDS } from '../../imports/kuberay';
import { readObjects } from '../../src/check/manifest-file';
import { asObject } from '../../src/private/json';
import { shared } from '../shared';

export interface Sample {
  readonly kind: string;
  readonly metadata: Record<string, unknown>;
  readonly spec: Record<string, unknown>;
}

/** Every KubeRay object in KubeRay's own samples, with the file and the name that it has there. */
export function samples(): [string, Sample][] {
  const folder = shared('kuberay/samples');
  return readdirSync(folder).sort().flatMap(file => kubeRayObjects(join(folder, file))
    .map((sample): [string, Sample] => [`${file} ${sample.kind} ${String(sample.metadata.name)}`, sample]));
}

function kubeRayObjects(file: string): Sample[] {
  const kinds: readonly string[] = Object.values(KINDS).map(({ kind }) => kind);
  return readObjects(file).map(({ json }) => asObject(json))
    .filter(({ apiVersion, kind }) => apiVersion === `${API_GROUP}/v1` && kinds.includes(String(kind))) as unknown as Sample[];
}

/** The type of the spec of a kind. */
export function specOf(kindName: string): string {
  const kind = Object.values(KINDS).find(({ kind: name }) => name === kindName);
  if (!kind) { throw new Error(`KubeRay has no kind ${kindName}`); }
  return kind.spec;
}
