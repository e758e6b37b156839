import { clustersOf, ClusterView, Located } from './cluster-view';
import { EmbeddedYaml, embeddedYaml } from './embedded-yaml';
import { asObject, JsonObject } from '../private/json';

/** A RayServiceSpec, with what rules ask of it again and again. */
export interface ServiceView extends Located {
  readonly cluster?: ClusterView;
  /** The applications of Ray Serve. */
  readonly serveConfig?: EmbeddedYaml;
}

/** The service specs of an object: one, or none for another kind. */
export function servicesOf(json: JsonObject, kind: string): ServiceView[] {
  if (kind !== 'RayService') { return []; }
  const service = { path: ['spec'], spec: asObject(json.spec) };
  return [{ ...service, cluster: clustersOf(json, kind).at(0), serveConfig: embeddedYaml(service, 'serveConfigV2') }];
}
