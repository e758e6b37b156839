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

/** A field that a user can only leave out if the API server does not fill it in. */
export function isRequired(field: Field): boolean {
  return Boolean(field.required) && field.default === undefined;
}
