import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { Manifest } from './manifest';
import { JsonObject } from '../private/json';

/** The objects of an app as they are while it is validated, each rendered once, whoever asks. */
class Renderings {
  private readonly asked = new Set<IConstruct>();
  private readonly jsons = new Map<ApiObject, JsonObject>();
  private readonly manifests = new Map<ApiObject, Manifest | undefined>();
  private readonly derived = new Map<object, unknown>();

  /** Cdk8s asks each construct once; who is asked again stands in the next validation, before which anything may have changed. */
  public begin(construct: IConstruct): void {
    if (this.asked.has(construct)) { [this.asked, this.jsons, this.manifests, this.derived].forEach(memory => memory.clear()); }
    this.asked.add(construct);
  }

  public json(object: ApiObject): JsonObject {
    return remembered(this.jsons, object, () => object.toJson() as JsonObject);
  }

  public manifest(object: ApiObject): Manifest | undefined {
    return remembered(this.manifests, object, () => Manifest.of(this.json(object)));
  }

  public derive<T>(key: object, make: () => T): T {
    return remembered(this.derived, key, make) as T;
  }
}

function remembered<Key, Value>(memory: Map<Key, Value>, key: Key, make: () => Value): Value {
  if (!memory.has(key)) { memory.set(key, make()); }
  return memory.get(key) as Value;
}

const byApp = new WeakMap<IConstruct, Renderings>();
let current: Renderings | undefined;

/** Does what a construct does when it is validated; what is rendered meanwhile is remembered until the app is validated again. */
export function whileValidated<T>(construct: IConstruct, validate: () => T): T {
  const { root } = construct.node;
  const renderings = byApp.get(root) ?? new Renderings();
  byApp.set(root, renderings);
  renderings.begin(construct);
  const before = current;
  current = renderings;
  try { return validate(); } finally { current = before; }
}

/** The manifest of an object, whatever it is. */
export function jsonOf(object: ApiObject): JsonObject {
  return current ? current.json(object) : object.toJson() as JsonObject;
}

/** The same, if it is of KubeRay's API group. */
export function manifestOf(object: ApiObject): Manifest | undefined {
  return current ? current.manifest(object) : Manifest.of(object.toJson());
}

/** What is made of the objects of an app, remembered as long as these are. */
export function derivedOnce<T>(key: object, make: () => T): T {
  return current ? current.derive(key, make) : make();
}

/** The objects of the app that a construct is in. */
export function objectsAround({ node: { root } }: IConstruct): readonly ApiObject[] {
  return derivedOnce(root, () => root.node.findAll().filter(ApiObject.isApiObject));
}
