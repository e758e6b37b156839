import { ClusterView, part } from './cluster-view';
import { Severity } from './finding';
import { Manifest } from './manifest';
import { Rule } from './rule';
import { asObject } from '../private/json';
import { quote } from '../private/quote';

const CONTROLLERS = ['ray.io/kuberay-operator', 'kueue.x-k8s.io/multikueue'];

const managedBy: Rule = {
  id: 'managed-by',
  severity: Severity.ERROR,
  summary: 'A controller in managedBy that KubeRay does not know: the API server refuses the object.',
  check: ({ schema }) => schema.objects.filter(({ type, value }) => type.fields.managedBy && typeof value.managedBy === 'string' && !CONTROLLERS.includes(value.managedBy))
    .map(({ path, value }) => ({
      path: [...path, 'managedBy'],
      message: `is no controller that KubeRay knows (${quote(value.managedBy)})`,
      fix: `use ${CONTROLLERS.join(' or ')}`,
    })),
};

const upgradeOfChild: Rule = {
  id: 'upgrade-strategy-of-child',
  severity: Severity.ERROR,
  summary: 'An upgrade strategy on the cluster of a RayJob or RayService: the operator refuses the cluster that it has just made.',
  // before, the cluster has no upgrade strategy, which is a finding already
  check: (manifest, { version }) => !version.atLeast('1.6') ? [] : childClusters(manifest).map(cluster => part(cluster, 'upgradeStrategy'))
    .filter(({ spec }) => (spec.type ?? undefined) !== undefined).map(({ path, spec }) => ({
      path: [...path, 'type'],
      message: `is only for a RayCluster of its own (${spec.type})`,
      fix: 'remove it',
    })),
};

const ORIGIN = 'ray.io/originated-from-crd';

function childClusters({ kind, clusters, metadata }: Manifest): readonly ClusterView[] {
  const origin = asObject(metadata.labels)[ORIGIN];
  return kind.kind !== 'RayCluster' || origin === 'RayJob' || origin === 'RayService' ? clusters : [];
}

/** The rules about who handles an object, and how it is upgraded. */
export const LIFE_CYCLE_RULES: readonly Rule[] = [managedBy, upgradeOfChild];
