import { docComment } from './l1-docs';
import { className, enumName, presentFields } from './l1-names';

/** The enums of a type's fields. */
export function enums(type: string): string[] {
  return presentFields(type).filter(([, field]) => field.enum).map(([name, field]) => [
    ...docComment({ text: `The values of \`${name}\` of ${className(type)}.` }, ''),
    `export enum ${enumName(type, name)} {`,
    (field.enum ?? []).map(member).join('\n'),
    '}',
    '',
  ].join('\n'));
}

/** `DenyAllIngress` is DENY_ALL_INGRESS. */
function member(value: string): string {
  const name = value.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase();
  return [...docComment({ text: `\`${value}\`` }, '  '), `  ${name} = '${value}',`].join('\n');
}
