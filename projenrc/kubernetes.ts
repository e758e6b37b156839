import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { OlderRelease, withHistory } from './kubernetes-history';
import { OpenApiDocument, kubernetesTypes } from './kubernetes-types';
import type { Field, Type, Types } from '../imports/definition';

/** What KubeRay 1.7 embeds. */
const KUBERNETES = 'k8s.io/kubernetes@v1.36.0';
const KUBERAY = 'github.com/ray-project/kuberay/ray-operator';

/** The first releases of KubeRay that embed Kubernetes 0.23, 0.28, 0.30, 0.32, 0.33, 0.34 and 0.35; there is no module v1.2.0. */
const OLDER = { '1.0': 'v1.0.0', '1.1': 'v1.1.0', '1.2': 'v1.2.1', '1.3.1': 'v1.3.1', '1.4': 'v1.4.0', '1.5': 'v1.5.0', '1.6': 'v1.6.0' };

const DOCUMENTS = ['api__v1_openapi.json', 'apis__networking.k8s.io__v1_openapi.json'];
const TARGET = join(__dirname, '../imports/kubernetes.json');
const NOTE = `Made by projenrc/kubernetes.ts from the OpenAPI documents of ${KUBERNETES} and older KubeRay CRDs; do not edit.`;

function main(): void {
  const openApi = join(moduleFolder(KUBERNETES), 'api/openapi-spec/v3');
  const documents = DOCUMENTS.map((file): OpenApiDocument => JSON.parse(readFileSync(join(openApi, file), 'utf8')));
  const older = Object.entries(OLDER).map(([release, version]) => olderRelease(release, version));
  writeFileSync(TARGET, format(withHistory(kubernetesTypes(documents), older, '1.7')));
}

/** The folder of a Go module; without the checksum database, which not every network reaches. */
function moduleFolder(module: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'import-kubernetes-'));
  try {
    writeFileSync(join(folder, 'go.mod'), 'module throwaway\n');
    const env = { ...process.env, GOSUMDB: 'off', GOFLAGS: '-mod=mod' };
    return JSON.parse(execFileSync('go', ['mod', 'download', '-json', module], { cwd: folder, env, encoding: 'utf8' })).Dir;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function olderRelease(release: string, version: string): OlderRelease {
  const file = join(moduleFolder(`${KUBERAY}@${version}`), 'config/crd/bases/ray.io_rayclusters.yaml');
  return { release, crd: parse(readFileSync(file, 'utf8')) };
}

/** Sorted, and one field per line, so that a diff between two Kubernetes releases reads well. */
function format(types: Types): string {
  const body = sorted(types).map(([name, type]) => formatType(name, type)).join(',\n');
  return `{\n  "//": ${JSON.stringify(NOTE)},\n  "types": {\n${body}\n  }\n}\n`;
}

function formatType(name: string, { fields, ...rest }: Type): string {
  const lines = sorted(fields).map(([field, value]) => `        "${field}": { ${attributes(value).join(', ')} }`);
  const members = [...attributes(rest), `"fields": {\n${lines.join(',\n')}\n      }`];
  return `    "${name}": {\n      ${members.join(',\n      ')}\n    }`;
}

function attributes(object: Omit<Type, 'fields'> | Field): string[] {
  return Object.entries(object).filter(([, value]) => value !== undefined).map(([key, value]) => `"${key}": ${JSON.stringify(value)}`);
}

function sorted<T>(record: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(record).sort(([a], [b]) => a < b ? -1 : 1);
}

main();
