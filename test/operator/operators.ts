import { ApiObject, App, Chart, Duration } from 'cdk8s';
import { KubeRayOperator, KubeRayOperatorProps } from '../../src/operator/kuberay-operator';
import { OperatorSwitches } from '../../src/operator/operator-switches';
import { asList, asObject, JsonObject } from '../../src/private/json';

/** Every switch of an operator, each said otherwise than by default. */
export const SWITCHES: Required<OperatorSwitches> = {
  initContainerInjection: false,
  probesInjection: false,
  clusterDomain: 'example.local',
  headClusterIpService: true,
  ingressOnOpenShift: true,
  requeueInterval: Duration.minutes(1),
  redisCleanup: false,
  zeroDowntime: false,
  randomPodDelete: true,
  deleteFinishedRayJobs: true,
  loginShell: true,
  jobStatusGracePeriod: Duration.seconds(90),
  deterministicHeadPodName: true,
  jobStatusTimeout: Duration.minutes(10),
};

/** An app with an operator in the namespace `ray-system`. */
export function operatorApp(props: KubeRayOperatorProps = {}): { app: App; chart: Chart; operator: KubeRayOperator } {
  const app = new App();
  const chart = new Chart(app, 'platform', { namespace: 'ray-system' });
  return { app, chart, operator: new KubeRayOperator(chart, 'Operator', props) };
}

/** The objects of an operator. */
export function objectsOf(props: KubeRayOperatorProps = {}): JsonObject[] {
  return operatorApp(props).chart.toJson();
}

/** The object of that kind and name, of an operator; it must be there. */
export function objectOf(objects: readonly JsonObject[], kind: string, name = 'kuberay-operator', namespace?: string): JsonObject {
  const found = objects.find(object => object.kind === kind && asObject(object.metadata).name === name
    && (namespace === undefined || asObject(object.metadata).namespace === namespace));
  if (!found) { throw new Error(`no ${kind} ${name} among ${objects.map(object => String(object.kind)).join(', ')}`); }
  return found;
}

/** What an object holds at a path such as `spec.template.spec`. */
export function at(object: JsonObject, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => Array.isArray(value) ? value[Number(key)] : asObject(value)[key], object);
}

export function deploymentOf(props: KubeRayOperatorProps = {}): JsonObject {
  return objectOf(objectsOf(props), 'Deployment');
}

export function podOf(props: KubeRayOperatorProps = {}): JsonObject {
  return asObject(at(deploymentOf(props), 'spec.template.spec'));
}

export function containerOf(props: KubeRayOperatorProps = {}): JsonObject {
  return asObject(asList(podOf(props).containers)[0]);
}

/** `group/resource verb` of each permission in a role. */
export function permissionsOf(role: JsonObject): string[] {
  return asList(role.rules).map(asObject).flatMap(({ apiGroups, resources, verbs }) =>
    asList(apiGroups).flatMap(group => asList(resources).flatMap(resource => asList(verbs).map(verb => `${String(group)}/${String(resource)} ${String(verb)}`))));
}

/** What synth says, without the line before it. */
export function errorsOf(app: App): string[] {
  try {
    app.synth();
    return [];
  } catch (error) {
    return (error as Error).message.split('\n  ').slice(1);
  }
}

export function rayObject(chart: Chart, id: string, kind: string, spec: JsonObject = {}): ApiObject {
  return new ApiObject(chart, id, { apiVersion: 'ray.io/v1', kind, metadata: { name: id.toLowerCase() }, spec });
}

/** The security context of a container that may do nothing but run. */
export const RESTRICTED = {
  allowPrivilegeEscalation: false,
  capabilities: { drop: ['ALL'] },
  privileged: false,
  readOnlyRootFilesystem: true,
  runAsGroup: 65532,
  runAsNonRoot: true,
  runAsUser: 65532,
  seccompProfile: { type: 'RuntimeDefault' },
};
