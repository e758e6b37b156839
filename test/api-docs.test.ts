import { readFileSync } from 'fs';
import { join } from 'path';

interface Documented { docs?: { summary?: string; default?: string; stability?: string } }
interface Parameter extends Documented { name: string; optional?: boolean }
interface Member extends Parameter { parameters?: Parameter[]; overrides?: string }
interface Type extends Documented {
  fqn: string;
  kind: 'class' | 'enum' | 'interface';
  datatype?: boolean;
  members?: Member[];
  methods?: Member[];
  properties?: Member[];
}

const assembly = JSON.parse(readFileSync(join(__dirname, '..', '.jsii'), 'utf8')) as { types: Record<string, Type> };
const types = Object.values(assembly.types);

function membersOf(type: Type): Member[] {
  return [...type.members ?? [], ...type.methods ?? [], ...type.properties ?? []];
}

function inherits({ overrides }: Member): boolean {
  return overrides !== undefined;
}

test('there is an API', () => {
  expect(types.length).toBeGreaterThan(100);
});

test('every public type has a sentence', () => {
  expect(types.filter(type => !type.docs?.summary).map(type => type.fqn)).toEqual([]);
});

test('every public member has a sentence', () => {
  const silent = types.flatMap(type => membersOf(type).filter(member => !inherits(member) && !member.docs?.summary)
    .map(member => `${type.fqn}.${member.name}`));

  expect(silent).toEqual([]);
});

test('every parameter has a sentence', () => {
  const silent = types.flatMap(type => (type.methods ?? []).filter(method => !inherits(method)).flatMap(method => (method.parameters ?? [])
    .filter(parameter => !parameter.docs?.summary).map(parameter => `${type.fqn}.${method.name}(${parameter.name})`)));

  expect(silent).toEqual([]);
});

test('every optional property of a struct has a default', () => {
  const silent = types.filter(type => type.datatype).flatMap(type => (type.properties ?? [])
    .filter(property => property.optional && !property.docs?.default).map(property => `${type.fqn}.${property.name}`));

  expect(silent).toEqual([]);
});
