import { App, Chart } from 'cdk8s';
import * as ray from 'cdk8s-kuberay';

// What `helm install kuberay-operator kuberay/kuberay-operator --namespace ray-system` made is taken over in place, as names
// and selectors are the same. After `kubectl apply`, have Helm forget its release, as `helm uninstall` would delete it all:
// kubectl --namespace ray-system delete secret --selector owner=helm,name=kuberay-operator
// The image of the operator is never one of Ray, as some guides set it: that is an error here.
const app = new App();
new ray.KubeRayCrds(new Chart(app, 'crds'), 'Crds');

const platform = new Chart(app, 'platform', { namespace: 'ray-system' });
new ray.KubeRayOperator(platform, 'Operator', {
  version: ray.KubeRayVersion.V1_7,
  // the rights that the chart gives, until you have seen that fewer will do
  rbac: ray.OperatorRbac.upstream(),
});
new ray.KubeRayApiServer(platform, 'ApiServer');

app.synth();
