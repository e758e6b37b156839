import { App, Chart, Testing } from 'cdk8s';
import { EnvValue } from 'cdk8s-plus-28';
import { clusterTest, useControlPlane } from './cluster-test';
import { definitions, OPERATOR_NAMESPACE } from './installation';
import { KubeRayOperatorProcess } from './kuberay-operator';
import { establish, example, namespace, namespacesOf, whenReady } from './objects';
import { KubeRayOperator, KubeRayVersion, WatchedNamespaces } from '../../src';
import { asList, asObject } from '../../src/private/json';
import { Json } from '../manifests';

const story = example('small-cluster');
const [place] = namespacesOf(story);

/** An operator that reads a file, as it adds to the pods of all clusters. */
function manifests(): Json[] {
  const chart = new Chart(new App(), 'operator', { namespace: OPERATOR_NAMESPACE });
  new KubeRayOperator(chart, 'Operator', {
    version: KubeRayVersion.V1_6,
    createNamespace: false,
    watch: WatchedNamespaces.named([place]),
    podDefaults: {
      env: { HTTPS_PROXY: EnvValue.fromValue('http://proxy:3128') },
      headSidecars: [{ name: 'logs', image: 'fluent-bit:3', securityContext: { user: 1000 } }],
    },
  });
  return Testing.synth(chart) as Json[];
}

let running: KubeRayOperatorProcess;

const plane = useControlPlane(async started => {
  await establish(started, definitions('1.6'));
  await started.startNodes();
  started.kubectl.apply([namespace(OPERATOR_NAMESPACE), namespace(place)]);
  started.kubectl.apply(manifests());
  running = await KubeRayOperatorProcess.start(started, manifests());
  started.kubectl.apply(story);
  const cluster = story.find(({ kind }) => kind === 'RayCluster') as unknown as { metadata: { name: string } };
  await whenReady(started, cluster.metadata.name, place);
});

clusterTest('what the file says is added to the pods is there', () => {
  const [head] = plane().kubectl.list('pod', place).map(asObject).filter(({ metadata }) => asObject(asObject(metadata).labels)['ray.io/node-type'] === 'head');
  const [ray, ...sidecars] = asList(asObject(head.spec).containers).map(asObject);

  expect(asList(ray.env)).toContainEqual({ name: 'HTTPS_PROXY', value: 'http://proxy:3128' });
  expect(sidecars.map(({ name, image }) => [name, image])).toEqual([['logs', 'fluent-bit:3']]);
});

clusterTest('the file also says which namespaces it watches', () => {
  expect(running.log).toContain(`"namespace":"${place}"`);
  expect(running.denials).toEqual([]);
});
