import { ApiObject, JsonPatch } from 'cdk8s';
import { Construct } from 'constructs';

/** What a sample needs although no property carries it goes through here, so that it can be counted. */
let leftOut = false;

/** A patch of a pod template, or flags of `ray start` that have no property. */
export function raw<T>(value: T): T | undefined {
  return leftOut ? undefined : value;
}

/** Sets a field that no property reaches; the path is a JSON pointer. */
export function setRaw<T extends Construct>(construct: T, path: string, value: unknown): T {
  if (!leftOut) { ApiObject.of(construct).addJsonPatch(JsonPatch.add(path, value)); }
  return construct;
}

/** What the function makes with properties alone. */
export function withoutRaw<T>(make: () => T): T {
  leftOut = true;
  try {
    return make();
  } finally {
    leftOut = false;
  }
}
