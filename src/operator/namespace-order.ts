import { ApiObject, Chart } from 'cdk8s';
import { IConstruct } from 'constructs';
import { beforeOrder } from './before-order';
import { ChartOrder } from './chart-order';
import { isClusterScoped } from './cluster-scoped';
import { objectsAround } from '../rules/renderings';
import { warn } from '../rules/synth-check';

/** The namespaces of an app, by name. */
const namespaces = new WeakMap<IConstruct, Map<string, ApiObject>>();

/**
 * Has the files that cdk8s writes come out in order: what is in a namespace, in any chart of the app, comes after it.
 */
export function orderAfterNamespace(namespace: ApiObject): void {
  const app = namespace.node.root;
  const known = namespaces.get(app) ?? new Map<string, ApiObject>();
  if (known.size === 0) { beforeOrder(app, () => addEdges(app, known)); }
  namespaces.set(app, known.set(namespace.name, namespace));
}

function addEdges(app: IConstruct, known: ReadonlyMap<string, ApiObject>): void {
  const charts = new ChartOrder(app);
  for (const object of objectsAround(app)) {
    const namespace = known.get(object.metadata.namespace ?? '');
    if (namespace && namespace !== object && !isClusterScoped(object)) { addEdge(object, namespace, charts); }
  }
}

function addEdge(object: ApiObject, namespace: ApiObject, charts: ChartOrder): void {
  if (charts.putAfter(object, namespace)) { return; }
  if (Chart.of(object) === Chart.of(namespace)) {
    warn(object, `comes before its namespace (${namespace.name}), as that depends on it: ` +
      'let less depend on it, or make the namespace apart, by a RayNamespace and createNamespace false');
  } else {
    warn(Chart.of(object), `comes before the namespace ${namespace.name}, as the chart of that needs it, and has objects in the namespace: ` +
      'put what the two need of each other, such as KubeRayCrds or the RayNamespace, into a chart of its own');
  }
}
