import { App, Chart, Testing } from 'cdk8s';
import { FeatureGate, KubeRayCrds, KubeRayOperator, KubeRayTarget, KubeRayVersion, OperatorWebhooks, WatchedNamespaces } from '../../src';
import { Json } from '../manifests';

/** What the tests install: the release is KubeRay's, such as `1.6`. */
export interface OperatorOptions {
  readonly release: string;
  /** The only ones that the operator watches, and has rights in; all where they are not given. */
  readonly namespaces?: readonly string[];
  /** Whether the operator answers the API server before an object is stored. */
  readonly webhooks?: boolean;
}

/** The namespace of the operator. */
export const OPERATOR_NAMESPACE = 'ray-system';

/** The CustomResourceDefinitions of a release of KubeRay. */
export function definitions(release: string): Json[] {
  const chart = new Chart(appFor(release), 'definitions');
  new KubeRayCrds(chart, 'Crds');
  return Testing.synth(chart) as Json[];
}

/** Everything else that the operator needs, without its namespace. */
export function operator({ release, namespaces, webhooks }: OperatorOptions): Json[] {
  const chart = new Chart(appFor(release), 'operator', { namespace: OPERATOR_NAMESPACE });
  new KubeRayOperator(chart, 'Operator', {
    createNamespace: false,
    featureGates: [FeatureGate.RAY_CRON_JOB],
    watch: namespaces && WatchedNamespaces.named([...namespaces]),
    webhooks: webhooks ? OperatorWebhooks.certManager() : undefined,
  });
  return Testing.synth(chart) as Json[];
}

function appFor(release: string): App {
  const app = Testing.app();
  KubeRayTarget.set(app, { version: KubeRayVersion.of(release) });
  return app;
}
