import { Size } from 'cdk8s';
import { Cpu, EnvValue, ImagePullPolicy } from 'cdk8s-plus-28';
import { chart, construct, differences } from './helm-chart';
import { BatchScheduler } from '../../src/operator/batch-scheduler';
import { KubeRayOperatorProps } from '../../src/operator/kuberay-operator';
import { OperatorIsolation } from '../../src/operator/operator-isolation';
import { OperatorRbac } from '../../src/operator/operator-rbac';
import { ServiceMonitoring } from '../../src/operator/service-monitoring';
import { WatchedNamespaces } from '../../src/operator/watched-namespaces';

/** What the values of the chart are by default, where ours are others. */
const AS_UPSTREAM: KubeRayOperatorProps = {
  rbac: OperatorRbac.upstream(),
  isolation: OperatorIsolation.none(),
  createNamespace: false,
  replicas: 1,
  imagePullPolicy: ImagePullPolicy.IF_NOT_PRESENT,
  resources: { cpu: { limit: Cpu.millis(100) }, memory: { limit: Size.mebibytes(512) } },
};

/** Each rendering, with the props that match its values. */
const RENDERINGS: Readonly<Record<string, KubeRayOperatorProps>> = {
  default: {},
  tuned: { leaderElection: false, reconcileConcurrency: 4, clientQps: 200, clientBurst: 400 },
  volcano: { batchScheduler: BatchScheduler.VOLCANO },
  configuration: { podDefaults: { env: { HTTP_PROXY: EnvValue.fromValue('http://proxy:3128') } } },
  servicemonitor: { monitoring: ServiceMonitoring.prometheusOperator({ labels: { release: 'prometheus' } }) },
  namespaced: { watch: WatchedNamespaces.named(['team-a', 'team-b']) },
};

/** Every difference that there is on purpose, with its reason. */
const ON_PURPOSE: readonly [RegExp, string][] = [
  [/ \.metadata\.labels\.helm\.sh\/chart: /, 'it is no chart'],
  [/ \.metadata\.labels\.app\.kubernetes\.io\/managed-by: "Helm" -> none$/, 'Helm does not manage it'],
  [/^ClusterRole ray\w+-(editor|viewer)-role \.metadata\.labels\.app\.kubernetes\.io\/instance: /, 'they are for the whole cluster, and of no instance'],
  [/ \.metadata\.labels\.app\.kubernetes\.io\/(component|version): none -> /, 'recommended by Kubernetes'],
  [/ \.spec\.template\.metadata\.labels\.app\.kubernetes\.io\/version: none -> "1\.7\.0"$/, 'recommended by Kubernetes'],
  [/^ClusterRole ray\w+-editor-role \.metadata\.labels\.rbac\S+aggregate-to-(admin|edit): none -> "true"$/, 'upstream\'s roles are bound to nobody'],
  [/^ClusterRole ray\w+-viewer-role \.metadata\.labels\.rbac\S+aggregate-to-view: none -> "true"$/, 'upstream\'s roles are bound to nobody'],
  [/^ClusterRole raycluster-(editor|viewer)-role: only ours$/, 'upstream forgot the first kind'],
  [/^PodDisruptionBudget .*: only ours$/, 'nodes are drained without an end of all pods'],
  [/^ServiceAccount \S+ \S+ \.automountServiceAccountToken: none -> false$/, 'only the pods of the operator get the token'],
  [/\.spec\.automountServiceAccountToken: none -> true$/, 'only the pods of the operator get the token'],
  [/\.args\.--log-file-encoder: "json" -> none$/, 'there is no log file'],
  [/\.args\.--log-stdout-encoder: none -> "json"$/, 'the configuration file does not say it, although it has a key for it'],
  [/ConfigMap .*log(File|Stdout)Encoder: "json" -> none$/, 'the operator does not read these keys'],
  [/^ConfigMap \S+ \S+ \.immutable: none -> false$/, 'what Kubernetes does anyway, which cdk8s-plus writes'],
  [/\.(liveness|readiness)Probe\.httpGet\.(path|port|scheme): /, 'what the metrics say is not whether it is alive, and that not whether it is ready'],
  [/\.ports\[health\]\./, 'what the metrics say is not whether it is alive'],
  [/\.strategy\.(type|rollingUpdate\.\w+): /, 'leader election lets the next pod start before the last has ended'],
  [/\.securityContext\.(runAsUser|runAsGroup): none -> 65532$/, 'the user of the image, said for who checks'],
  [/\.spec\.template\.spec\.securityContext\.(runAsNonRoot|seccompProfile\.type): /, 'for sidecars, too'],
  [/\.targetPort: "http" -> 8080$/, 'the same port by number'],
  [/\.protocol: "TCP" -> none$/, 'the default of Kubernetes'],
  [/\.spec\.(minReadySeconds: none -> 0|progressDeadlineSeconds: none -> 600)$/, 'what Kubernetes does anyway, which cdk8s-plus writes'],
  [/ \.spec\.template\.spec\.(dnsPolicy|hostNetwork|restartPolicy|setHostnameAsFQDN|terminationGracePeriodSeconds): none -> /, 'what Kubernetes does anyway'],
  [/\.securityContext\.(privileged: none -> false|fsGroupChangePolicy: none -> "Always")$/, 'what Kubernetes does anyway'],
  [/^Role(Binding)? ray-system kuberay-operator-leader-election: only theirs$/, 'leader election is off'],
  [/\.template\.metadata\.annotations\.checksum\/configuration: none -> /, 'pods are made anew when their file changes'],
  [/\.(volumes|volumeMounts)\[(operator-config|configuration)\]/, 'another name of the same volume'],
  [/^ServiceMonitor .* \.spec\.endpoints\[0\]\.(targetPort: "http" -> none|port: none -> "http")$/, 'the same port, by the field that is not deprecated'],
  [/^ServiceMonitor .* \.metadata\.labels\.app\.kubernetes\.io\/(name|instance): none -> "kuberay-operator"$/, 'found by the labels of the rest'],
  [/^ServiceMonitor .* \.spec\.selector\.matchLabels\.app\.kubernetes\.io\/instance: none -> /, 'not the service of another operator'],
];

const found = Object.entries(RENDERINGS).flatMap(([rendering, props]) =>
  differences(chart(rendering), construct({ ...AS_UPSTREAM, ...props })).map(line => ({ rendering, line })));

test.each(Object.keys(RENDERINGS))('with the props that match, the construct makes what the chart makes for %s, but for what is on purpose', rendering => {
  const lines = found.filter(one => one.rendering === rendering).map(({ line }) => line);

  expect(lines.filter(line => !ON_PURPOSE.some(([pattern]) => pattern.test(line)))).toEqual([]);
});

test.each(ON_PURPOSE)('what is on purpose is there: %s, as %s', pattern => {
  expect(found.filter(({ line }) => pattern.test(line))).not.toEqual([]);
});

test('a permission that the chart does not give is a difference, so the check above can fail', () => {
  const lines = differences(chart('default'), construct({ ...AS_UPSTREAM, batchScheduler: BatchScheduler.VOLCANO }));

  expect(lines).toContain('ClusterRole kuberay-operator .rules scheduling.volcano.sh/podgroups create : none -> true');
});

test('the Deployment can take the place of the chart\'s, as what it selects by cannot change', () => {
  const selects = (side: ReturnType<typeof chart>) =>
    [...side.get('Deployment ray-system kuberay-operator') ?? []].filter(([path]) => path.startsWith('.spec.selector')).sort();

  expect(selects(construct({}))).toEqual(selects(chart('default')));
});
