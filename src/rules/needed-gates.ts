import { FeatureGate } from './feature-gate';
import { KubeRayVersion } from './kuberay-version';
import { Manifest } from './manifest';
import { IN_STEPS } from './service-view';
import { asObject, isGiven, isObject } from '../private/json';
import { Path } from '../private/path';

/** A place that works only where a feature gate is on. */
export interface NeededGate {
  readonly gate: FeatureGate;
  readonly path: Path;
  readonly what: 'the field' | 'the kind' | 'the backend' | 'the type';
}

/** The feature gates that an object needs of an operator of that release; what the release does not have needs none. */
export function neededGates(manifest: Manifest, version: KubeRayVersion): NeededGate[] {
  return manifest.isKnown ? [ofKind, ofFields, ofBackends, ofUpgrades].flatMap(gatesOf => gatesOf(manifest, version)) : [];
}

function ofKind({ kind: { gate, since } }: Manifest, version: KubeRayVersion): NeededGate[] {
  return gate !== undefined && version._has({ since }) ? [{ gate: gate as FeatureGate, path: ['kind'], what: 'the kind' }] : [];
}

function ofFields({ schema }: Manifest, version: KubeRayVersion): NeededGate[] {
  // what is switched off is as good as absent
  return schema.places.filter(({ value }) => value !== false).flatMap(({ path, field }) =>
    field?.gate !== undefined && version._has(field) ? [{ gate: field.gate as FeatureGate, path, what: 'the field' as const }] : []);
}

/** A value that has a gate; the field beside it has one by itself. */
function ofBackends({ clusters }: Manifest, version: KubeRayVersion): NeededGate[] {
  if (!version.atLeast('1.7')) { return []; }
  return clusters.flatMap(({ path, spec: { gcsFaultToleranceOptions: options } }) =>
    isObject(options) && options.backend === 'rocksdb' ? [{
      gate: FeatureGate.GCS_FAULT_TOLERANCE_EMBEDDED_STORAGE, path: [...path, 'gcsFaultToleranceOptions', 'backend'], what: 'the backend' as const,
    }] : []);
}

/** The same: without the gate, no change of the cluster is ever rolled out. */
function ofUpgrades({ services }: Manifest, version: KubeRayVersion): NeededGate[] {
  if (!version.atLeast('1.5')) { return []; }
  return services.map(({ path, spec }) => ({ path, strategy: asObject(spec.upgradeStrategy) }))
    .filter(({ strategy }) => strategy.type === IN_STEPS && !isGiven(strategy.clusterUpgradeOptions))
    .map(({ path }) => ({ gate: FeatureGate.RAY_SERVICE_INCREMENTAL_UPGRADE, path: [...path, 'upgradeStrategy', 'type'], what: 'the type' as const }));
}
