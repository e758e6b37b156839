import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { beforeOrder } from './before-order';
import { ChartOrder } from './chart-order';
import { crdName } from './crd-manifest';
import { API_GROUP, KINDS } from '../../imports/kuberay';
import { objectsAround } from '../rules/renderings';
import { warn } from '../rules/synth-check';

/** The objects that need all CRDs of an app, such as the operator, by app. */
const dependants = new WeakMap<IConstruct, Set<ApiObject>>();

/**
 * Has the files that cdk8s writes come out in order: in the app of this construct, every KubeRay object comes after its
 * CRD, whatever made the two (a construct, an `ApiObject`, an `Include`), and whenever.
 */
export function orderAfterCrds(construct: IConstruct): void {
  const app = construct.node.root;
  if (dependants.has(app)) { return; }
  dependants.set(app, new Set());
  beforeOrder(app, () => addEdges(app));
}

/** The same for an object that needs every KubeRay CRD in its app. */
export function dependOnCrds(object: ApiObject): void {
  orderAfterCrds(object);
  dependants.get(object.node.root)?.add(object);
}

/** An edge leads from object to object, never from chart to chart: cdk8s takes long for deep graphs. */
function addEdges(app: IConstruct): void {
  const objects = objectsAround(app);
  const crds = crdsByKind(objects);
  if (crds.size === 0) { return; }
  const charts = new ChartOrder(app);
  for (const object of objects) {
    const needed = dependants.get(app)?.has(object) ? [...crds.values()].flat() : crdsOf(object, crds);
    needed.forEach(crd => addEdge(object, crd, charts));
  }
}

function addEdge(object: ApiObject, crd: ApiObject, charts: ChartOrder): void {
  if (!charts.putAfter(object, crd)) {
    warn(object, `comes before its CRD (${crd.name}), as the CRD, or its chart, can only come after it: ` +
      'put KubeRayCrds into a chart of its own, directly in the app');
  }
}

const KIND_OF_CRD = new Map<string, string>(Object.values(KINDS).map(kind => [crdName(kind), kind.kind]));

function crdsByKind(objects: readonly ApiObject[]): Map<string, ApiObject[]> {
  const crds = new Map<string, ApiObject[]>();
  for (const object of objects.filter(({ kind }) => kind === 'CustomResourceDefinition')) {
    const kind = KIND_OF_CRD.get(object.name);
    if (kind !== undefined) { crds.set(kind, [...crds.get(kind) ?? [], object]); }
  }
  return crds;
}

function crdsOf({ apiGroup, kind }: ApiObject, crds: ReadonlyMap<string, ApiObject[]>): ApiObject[] {
  return apiGroup === API_GROUP ? crds.get(kind) ?? [] : [];
}
