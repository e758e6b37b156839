import { ApiObject, Chart } from 'cdk8s';
import { IConstruct } from 'constructs';
import { beforeOrder } from './before-order';
import { crdName } from './crd-manifest';
import { API_GROUP, KINDS } from '../../imports/kuberay';
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
  const objects = app.node.findAll().filter(construct => ApiObject.isApiObject(construct));
  const crds = crdsByKind(objects);
  if (crds.size === 0) { return; }
  const charts = new ChartOrder(app);
  for (const object of objects) {
    const needed = dependants.get(app)?.has(object) ? [...crds.values()].flat() : crdsOf(object, crds);
    needed.forEach(crd => addEdge(object, crd, charts));
  }
}

function addEdge(object: ApiObject, crd: ApiObject, charts: ChartOrder): void {
  if (charts.comesBefore(Chart.of(object), Chart.of(crd))) {
    warn(object, `comes before its CRD (${crd.name}), as its chart has to come before that of the CRD: ` +
      'put KubeRayCrds into a chart of its own, directly in the app');
  } else {
    object.addDependency(crd);
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

/** Which charts of an app have to come before others, without the edges to CRDs: by the user, and a nested before its parent. */
class ChartOrder {
  private readonly needs = new Map<IConstruct, Set<IConstruct>>();

  public constructor(app: IConstruct) {
    for (const construct of app.node.findAll().filter(one => one !== app)) {
      const parent = construct.node.scope;
      if (Chart.isChart(construct) && Chart.isChart(parent)) { this.add(parent, construct); }
      construct.node.dependencies.forEach(dependency => this.addBetween(construct, dependency));
    }
  }

  /** Whether the other chart needs the one, so that it can only come after it. */
  public comesBefore(one: IConstruct, other: IConstruct): boolean {
    // a Set gives what is added while it is walked, too
    const needed = new Set([...this.needs.get(other) ?? []]);
    needed.forEach(chart => this.needs.get(chart)?.forEach(next => needed.add(next)));
    return one !== other && needed.has(one);
  }

  private addBetween(source: IConstruct, target: IConstruct): void {
    const [one, other] = [chartAround(source), chartAround(target)];
    if (one && other && one !== other) { this.add(one, other); }
  }

  private add(chart: IConstruct, needed: IConstruct): void {
    this.needs.set(chart, (this.needs.get(chart) ?? new Set()).add(needed));
  }
}

function chartAround(construct: IConstruct): IConstruct | undefined {
  return construct.node.scopes.reverse().find(scope => Chart.isChart(scope));
}
