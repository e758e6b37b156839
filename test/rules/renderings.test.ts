import { ApiObject, App, Chart, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { derivedOnce, jsonOf, manifestOf, objectsAround, whileValidated } from '../../src/rules/renderings';
import { rayCluster } from '../manifests';

function counted(): { chart: Chart; object: ApiObject; renderings: () => number } {
  const chart = new Chart(new App(), 'team');
  let count = 0;
  const { spec, ...rest } = rayCluster();
  const object = new ApiObject(chart, 'Object', { ...rest as { apiVersion: string; kind: string }, spec: Lazy.any({ produce: () => { count++; return spec; } }) });
  return { chart, object, renderings: () => count };
}

test('in one validation an object is rendered once, whoever asks, and whether as manifest or not', () => {
  const { chart, object, renderings } = counted();
  const [one, other] = [new Construct(chart, 'one'), new Construct(chart, 'other')];
  whileValidated(one, () => [jsonOf(object), manifestOf(object)]);
  whileValidated(other, () => whileValidated(chart, () => [manifestOf(object), jsonOf(object)]));

  expect(renderings()).toBe(1);
});

test('in the next validation, which whoever is asked again stands in, it is rendered anew', () => {
  const { chart, object, renderings } = counted();
  whileValidated(chart, () => jsonOf(object));
  object.metadata.addLabel('new', 'label');

  expect(whileValidated(chart, () => manifestOf(object)?.metadata.labels)).toEqual({ new: 'label' });
  expect(renderings()).toBe(2);
});

test('outside of validations it is rendered each time, also after one that failed', () => {
  const { chart, object, renderings } = counted();
  expect(() => whileValidated(chart, () => { throw new Error('failed'); })).toThrow('failed');
  jsonOf(object);
  manifestOf(object);

  expect(renderings()).toBe(2);
});

test('apps know nothing of each other', () => {
  const [one, other] = [counted(), counted()];
  whileValidated(one.chart, () => jsonOf(one.object));
  whileValidated(other.chart, () => jsonOf(one.object));

  expect(one.renderings()).toBe(2);
});

test('what is made of the objects is made once in one validation, and anew in the next, and outside', () => {
  const { chart, object } = counted();
  const [one, key] = [new Construct(chart, 'one'), {}];
  let count = 0;
  const make = () => derivedOnce(key, () => ++count);

  expect([whileValidated(one, make), whileValidated(chart, make), whileValidated(one, make), make(), make()]).toEqual([1, 1, 2, 3, 4]);
  expect(whileValidated(chart, () => objectsAround(chart))).toEqual([object]);
  const added = new ApiObject(chart, 'Added', { apiVersion: 'v1', kind: 'ConfigMap' });
  expect(whileValidated(chart, () => objectsAround(one))).toEqual([object, added]);
});
