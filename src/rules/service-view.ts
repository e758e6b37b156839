import { clustersOf, ClusterView, Located } from './cluster-view';
import { EmbeddedYaml, embeddedYaml } from './embedded-yaml';
import { FeatureGate } from './feature-gate';
import { KubeRayTarget } from './target';
import { asObject, JsonObject } from '../private/json';

/** A RayServiceSpec, with what rules ask of it again and again. */
export interface ServiceView extends Located {
  readonly cluster?: ClusterView;
  /** The applications of Ray Serve. */
  readonly serveConfig?: EmbeddedYaml;
}

/** The upgrade that moves the traffic in steps, by a Gateway. */
export const IN_STEPS = 'NewClusterWithIncrementalUpgrade';

/** Whether the operator upgrades in steps: without the gate it does not look at it. */
export function upgradesInSteps({ spec }: Located, target: KubeRayTarget): boolean {
  return asObject(spec.upgradeStrategy).type === IN_STEPS && target._serves(FeatureGate.RAY_SERVICE_INCREMENTAL_UPGRADE);
}

/** The service specs of an object: one, or none for another kind. */
export function servicesOf(json: JsonObject, kind: string): ServiceView[] {
  if (kind !== 'RayService') { return []; }
  const service = { path: ['spec'], spec: asObject(json.spec) };
  return [{ ...service, cluster: clustersOf(json, kind).at(0), serveConfig: embeddedYaml(service, 'serveConfigV2') }];
}
