import { ApiObject, Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { requireWholeSeconds } from '../private/seconds';

/** Options for `ServiceMonitoring.prometheusOperator`. */
export interface PrometheusOperatorOptions {
  /**
   * Labels of the ServiceMonitor, by which a Prometheus selects it; kube-prometheus-stack wants `release` with the name of
   * its Helm release.
   *
   * @default - none
   */
  readonly labels?: { [key: string]: string };

  /**
   * The time between two scrapes. In whole seconds.
   *
   * @default Duration.seconds(30)
   */
  readonly interval?: Duration;

  /**
   * Keeps the labels `namespace` and `name` of the metrics, which say whose cluster they are about, where Prometheus
   * would put those of the operator's own pod.
   *
   * @default true
   */
  readonly honorLabels?: boolean;

  /**
   * The namespace of the ServiceMonitor.
   *
   * @default - that of the service
   */
  readonly namespace?: string;
}

/** What a monitoring must know of the service whose metrics it finds. */
interface Monitored {
  readonly scope: Construct;
  readonly service: kplus.Service;
  readonly namespace: string;
  readonly selector: { [key: string]: string };
  readonly port: number;
}

/**
 * How Prometheus finds the metrics behind a service.
 */
export class ServiceMonitoring {
  /**
   * By a ServiceMonitor, which needs the Prometheus Operator in the Kubernetes cluster.
   *
   * @param options labels and times
   * @throws if the interval is no whole number of seconds
   * @see https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.ServiceMonitor
   */
  public static prometheusOperator(options: PrometheusOperatorOptions = {}): ServiceMonitoring {
    requireWholeSeconds('interval', options.interval);
    return new ServiceMonitoring(monitored => serviceMonitor(monitored, options));
  }

  /** By the annotations `prometheus.io/scrape`, `/port` and `/path`, which many a Prometheus is set up to read. */
  public static annotations(): ServiceMonitoring {
    return new ServiceMonitoring(({ service, port }) => {
      service.metadata.addAnnotation('prometheus.io/scrape', 'true');
      service.metadata.addAnnotation('prometheus.io/port', String(port));
      service.metadata.addAnnotation('prometheus.io/path', '/metrics');
    });
  }

  private constructor(private readonly bind: (monitored: Monitored) => void) {}

  /** @internal */
  public _bind(monitored: Monitored): void {
    this.bind(monitored);
  }
}

function serviceMonitor({ scope, service, namespace, selector }: Monitored, options: PrometheusOperatorOptions): void {
  new ApiObject(scope, 'ServiceMonitor', {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'ServiceMonitor',
    metadata: { name: service.name, namespace: options.namespace ?? namespace, labels: { ...selector, ...options.labels } },
    spec: {
      selector: { matchLabels: selector },
      namespaceSelector: { matchNames: [namespace] },
      endpoints: [{
        port: 'http',
        path: '/metrics',
        interval: `${(options.interval ?? Duration.seconds(30)).toSeconds()}s`,
        honorLabels: options.honorLabels ?? true,
      }],
    },
  });
}
