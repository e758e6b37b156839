import { readdirSync, readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';
import { API_GROUP, KINDS } from '../../imports/kuberay';
import { shared } from '../shared';

export interface Sample {
  readonly kind: string;
  readonly metadata: Record<string, unknown>;
  readonly spec: Record<string, unknown>;
}

/** Every KubeRay object in KubeRay's own samples, with the file and the name that it has there. */
export function samples(): [string, Sample][] {
  const folder = shared('kuberay/samples');
  return readdirSync(folder).sort().flatMap(file => documents(readFileSync(`${folder}/${file}`, 'utf8'))
    .map((sample): [string, Sample] => [`${file} ${sample.kind} ${String(sample.metadata.name)}`, sample]));
}

function documents(yaml: string): Sample[] {
  const kinds: readonly string[] = Object.values(KINDS).map(({ kind }) => kind);
  return parseAllDocuments(yaml).map(document => document.toJS({ maxAliasCount: -1 }))
    .filter(json => json?.apiVersion === `${API_GROUP}/v1` && kinds.includes(json.kind));
}

/** The type of the spec of a kind. */
export function specOf(kindName: string): string {
  const kind = Object.values(KINDS).find(({ kind: name }) => name === kindName);
  if (!kind) { throw new Error(`KubeRay has no kind ${kindName}`); }
  return kind.spec;
}
