import * as kplus from 'cdk8s-plus-28';
import { AccessRule, rayResource } from './ray-access';

const READ = ['get', 'list', 'watch'];
const READ_AND_WRITE = [...READ, 'create', 'update', 'patch', 'delete'];

/** Where requests without a namespace look into all of them; no Role of a namespace can allow that. */
export const EVERYWHERE: readonly AccessRule[] = [{ verbs: ['list'], resources: [kplus.ApiResource.NAMESPACES] }];

/** What both versions of its API need. Compute templates, which are its own, are ConfigMaps. */
const BOTH: readonly AccessRule[] = [
  // the same objects are in both groups, and it depends on the release by which one they are read
  { verbs: ['get', 'list'], resources: ['', 'events.k8s.io'].map(apiGroup => kplus.ApiResource.custom({ apiGroup, resourceType: 'events' })) },
  { verbs: READ_AND_WRITE, resources: [kplus.ApiResource.CONFIG_MAPS, ...['rayclusters', 'rayjobs', 'rayservices'].map(rayResource)] },
];

/** The second version leads to the dashboards of clusters; to a proxy, list and watch are no verbs. */
const SECOND: readonly AccessRule[] = [
  { verbs: READ, resources: [kplus.ApiResource.SERVICES] },
  { verbs: ['get'], resources: [kplus.ApiResource.custom({ apiGroup: '', resourceType: 'services/proxy' })] },
];

/** What the API server needs in each of its namespaces. */
export function apiServerRules(hasV2: boolean): readonly AccessRule[] {
  return [...BOTH, ...hasV2 ? SECOND : []];
}
