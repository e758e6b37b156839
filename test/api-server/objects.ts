import { readdirSync } from 'fs';
import { join } from 'path';
import { ControlPlane } from './control-plane';
import { stories } from '../../projenrc/examples';
import { readObjects } from '../../src/check/manifest-file';
import { Json } from '../manifests';

const EXAMPLES = join(__dirname, '..', '..', 'examples');

/** What tests read of any object. */
export interface KubeObject {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
}

/** What tests read of an object of KubeRay. */
export interface RayObject extends KubeObject {
  readonly status?: { readonly state?: string };
}

/** A namespace whose pods must meet a Pod Security Standard. */
export function namespace(name: string, podSecurity = 'privileged'): Json {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels: { 'pod-security.kubernetes.io/enforce': podSecurity } } };
}

/** The objects of an example, as its manifests have them. */
export function example(story: string): Json[] {
  const folder = join(EXAMPLES, story);
  return readdirSync(folder).filter(file => file.endsWith('.yaml')).sort()
    .flatMap(file => readObjects(join(folder, file))).map(({ json }) => json as Json);
}

/** The objects of all examples, by the name of the story. */
export function examples(): { story: string; objects: Json[] }[] {
  return stories().map(story => ({ story, objects: example(story) }));
}

/** The names of the namespaces of objects. */
export function namespacesOf(objects: readonly Json[]): string[] {
  const names = (objects as readonly unknown[] as readonly KubeObject[]).map(({ metadata }) => metadata.namespace);
  return [...new Set(names)].filter(name => name !== undefined).sort();
}

/** Applies definitions, and waits until the API server serves what they define. */
export async function establish(plane: ControlPlane, definitions: readonly Json[]): Promise<void> {
  plane.kubectl.apply(definitions);
  const names = (definitions as readonly unknown[] as readonly KubeObject[]).map(({ metadata }) => `crd/${metadata.name}`);
  await plane.eventually('the definitions are established', () => plane.kubectl.ask(['wait', '--for=condition=Established', '--timeout=20s', ...names]),
    ({ ok }) => ok);
}

/** The names of all objects of a kind in a namespace. */
export function namesOf({ kubectl }: ControlPlane, kind: string, place: string): string[] {
  return kubectl.list<KubeObject>(kind, place).map(({ metadata }) => metadata.name).sort();
}

/** Waits until the operator says that a RayCluster is ready. */
export async function whenReady(plane: ControlPlane, name: string, place: string): Promise<void> {
  await plane.eventually(`the RayCluster ${place}/${name} is ready`, () => plane.kubectl.get<RayObject>('raycluster', name, place),
    cluster => cluster?.status?.state === 'ready', 60);
}

/** Waits until there is no object of any of the kinds in a namespace. */
export async function whenGone(plane: ControlPlane, kinds: readonly string[], place: string): Promise<void> {
  await plane.eventually(`there are no ${kinds.join(', ')} in ${place}`, () => kinds.flatMap(kind => namesOf(plane, kind, place)), names => names.length === 0, 60);
}
