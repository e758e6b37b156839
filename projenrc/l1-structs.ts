import { docComment, FieldDoc } from './l1-docs';
import { className, enumName, isRequired, presentFields } from './l1-names';
import { Field } from '../imports/definition';
import { isScalar, parseType, Scalar, typeNamed } from '../imports/model';
import { propertyName } from '../imports/wire';

/** The interface of a type. */
export function structs(type: string): string {
  const { doc, link } = typeNamed(type);
  const properties = presentFields(type).map(([name, field]) => property(type, name, field));
  return [
    ...docComment({ text: doc ?? `Kubernetes' ${type}.`, see: link }, ''),
    `export interface ${className(type)} {`,
    properties.join('\n\n'),
    '}',
    '',
  ].join('\n');
}

function property(type: string, name: string, field: Field): string {
  return [
    ...docComment(fieldDoc(type, name, field), '  '),
    `  readonly ${propertyName(name)}${isRequired(type, name, field) ? '' : '?'}: ${typescript(type, name, field)};`,
  ].join('\n');
}

function fieldDoc(type: string, name: string, field: Field): FieldDoc {
  return {
    text: [
      field.doc ?? `As \`${name}\` of Kubernetes' ${type}.`,
      field.since && `Since KubeRay ${field.since}.`,
      field.gate && `Needs the feature gate ${field.gate}.`,
    ].filter(part => part).join(' '),
    default: isRequired(type, name, field) ? undefined : defaultOf(field),
    deprecated: field.deprecated,
  };
}

function defaultOf(field: Field): string {
  if (field.default !== undefined) { return JSON.stringify(field.default); }
  if (field.operatorDefault !== undefined) { return `- ${field.operatorDefault}`; }
  return field.doc ? '- none' : '- as in Kubernetes';
}

const TYPESCRIPT: Record<Scalar, string> = {
  string: 'string',
  boolean: 'boolean',
  int32: 'number',
  int64: 'number',
  float: 'number',
  quantity: 'Quantity',
  intOrString: 'IntOrString',
  dateTime: 'Date',
};

function typescript(type: string, name: string, field: Field): string {
  const { shape, of } = parseType(field.type);
  const single = field.enum ? enumName(type, name) : isScalar(of) ? TYPESCRIPT[of] : className(of);
  return { single, list: `${single}[]`, map: `{ [key: string]: ${single} }` }[shape];
}
