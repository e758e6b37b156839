import { Field } from '../imports/definition';
import { typeNamed } from '../imports/model';
import { propertyName } from '../imports/wire';

/** The fields of a type in KubeRay's newest release: those that left are in the definition for the rules alone. */
export function presentFields(type: string): [string, Field][] {
  return Object.entries(typeNamed(type).fields).filter(([, field]) => !field.removed);
}

/** Kubernetes' HTTPGetAction is HttpGetAction, as jsii wants it and cdk8s names it. */
export function className(type: string): string {
  return propertyName(type);
}

/** `AutoscalerOptions.version` is AutoscalerOptionsVersion. */
export function enumName(type: string, field: string): string {
  const name = propertyName(field);
  return className(type) + name[0].toUpperCase() + name.slice(1);
}

/** Required where a whole object is given, but not where a patch of one is, as in `podTemplate`: a rule speaks of it. */
const OPTIONAL_IN_PATCHES = ['PodSpec.containers'];

/** A field that a user cannot leave out: the API server fills nothing in. */
export function isRequired(type: string, name: string, field: Field): boolean {
  return Boolean(field.required) && field.default === undefined && !OPTIONAL_IN_PATCHES.includes(`${type}.${name}`);
}
