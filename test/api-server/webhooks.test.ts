import { clusterTest, useControlPlane } from './cluster-test';
import { definitions, operator, OPERATOR_NAMESPACE } from './installation';
import { KubeRayOperatorProcess } from './kuberay-operator';
import { establish, namespace } from './objects';
import { STAND_INS } from './stand-ins';
import { withReachableWebhooks } from './webhooks';
import { Changes, rayCluster } from '../manifests';

const manifests = operator({ release: '1.6', webhooks: true });
let running: KubeRayOperatorProcess;

const plane = useControlPlane(async started => {
  await establish(started, [...definitions('1.6'), ...STAND_INS]);
  started.kubectl.apply([OPERATOR_NAMESPACE, 'ml'].map(name => namespace(name)));
  started.kubectl.apply(withReachableWebhooks(started, manifests));
  running = await KubeRayOperatorProcess.start(started, manifests);
});

function refusals(changes: Changes): string[] {
  return plane().kubectl.refusals([rayCluster({ ...changes, 'metadata.namespace': 'ml' })]);
}

clusterTest('the operator refuses a cluster before it is stored', async () => {
  const groups = [1, 2].map(() => ({ groupName: 'cpu', template: { spec: { containers: [] } } }));
  const answers = await plane().eventually('the webhooks answer', () => refusals({ 'spec.workerGroupSpecs': groups }), lines => /denied|invalid/i.test(lines.join()));

  expect(answers.join('\n')).toMatch(/worker group names must be unique/);
});

clusterTest('and takes one in which there is nothing wrong', () => {
  expect(refusals({})).toEqual([]);
});

clusterTest('webhooks take no right that the operator lacks', () => {
  expect(running.denials).toEqual([]);
});
