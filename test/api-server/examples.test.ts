import { clusterTest, useControlPlane } from './cluster-test';
import { definitions } from './installation';
import { establish, examples, namespace, namespacesOf } from './objects';
import { STAND_INS } from './stand-ins';

const plane = useControlPlane(async started => {
  await establish(started, [...definitions('1.7'), ...STAND_INS]);
  started.kubectl.apply(namespacesOf(examples().flatMap(({ objects }) => objects)).map(name => namespace(name)));
});

clusterTest.each(examples())('the strictest validation takes all objects of the example $story', ({ objects }) => {
  expect(plane().kubectl.refusals(objects)).toEqual([]);
});
