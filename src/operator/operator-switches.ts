import { Duration } from 'cdk8s';
import { needs } from './needs';
import { Release } from '../../imports/definition';
import { requireWholeSeconds } from '../private/seconds';
import { KubeRayVersion } from '../rules/kuberay-version';

/**
 * What an operator does by default and can be told to do otherwise, by environment variables of its own.
 */
export interface OperatorSwitches {
  /**
   * Has each worker wait in an init container until the head answers. (`ENABLE_INIT_CONTAINER_INJECTION`)
   *
   * @default true
   */
  readonly initContainerInjection?: boolean;

  /**
   * Adds probes to the containers that run Ray and have none. (`ENABLE_PROBES_INJECTION`)
   *
   * @default true
   */
  readonly probesInjection?: boolean;

  /**
   * The domain of the Kubernetes cluster, in which workers look for the head. (`CLUSTER_DOMAIN`)
   *
   * @default cluster.local
   */
  readonly clusterDomain?: string;

  /**
   * Gives head services an IP address of their own; without, their name leads to the pod itself. (`ENABLE_RAY_HEAD_CLUSTER_IP_SERVICE`)
   *
   * @default false
   */
  readonly headClusterIpService?: boolean;

  /**
   * Makes an Ingress on OpenShift, too, in place of a Route. (`USE_INGRESS_ON_OPENSHIFT`)
   *
   * @default false
   */
  readonly ingressOnOpenShift?: boolean;

  /**
   * The time after which a RayCluster is looked at again, although nothing changed. In whole seconds. (`RAYCLUSTER_DEFAULT_REQUEUE_SECONDS_ENV`)
   *
   * @default Duration.minutes(5)
   */
  readonly requeueInterval?: Duration;

  /**
   * Removes what a cluster with GCS fault tolerance leaves in Redis, by a Job, before it is gone. (`ENABLE_GCS_FT_REDIS_CLEANUP`)
   *
   * @default true
   */
  readonly redisCleanup?: boolean;

  /**
   * Builds a new cluster for a RayService whose cluster changes; without, only for those whose upgrade strategy says so. (`ENABLE_ZERO_DOWNTIME`)
   *
   * @default true
   */
  readonly zeroDowntime?: boolean;

  /**
   * Deletes workers beyond the wanted number also where Ray's autoscaler chooses which. (`ENABLE_RANDOM_POD_DELETE`)
   *
   * @default false
   */
  readonly randomPodDelete?: boolean;

  /**
   * Deletes the RayJob itself, with its status, where `shutdownAfterJobFinishes` deletes its cluster. (`DELETE_RAYJOB_CR_AFTER_JOB_FINISHES`)
   *
   * @default false
   */
  readonly deleteFinishedRayJobs?: boolean;

  /**
   * Starts Ray in a login shell, which reads the profile of the image. Since KubeRay 1.4, before that always. (`ENABLE_LOGIN_SHELL`)
   *
   * @default false
   */
  readonly loginShell?: boolean;

  /**
   * How long a RayJob may lag behind a job that Ray calls finished. In whole seconds. Since KubeRay 1.4. (`RAYJOB_DEPLOYMENT_STATUS_TRANSITION_GRACE_PERIOD_SECONDS`)
   *
   * @default Duration.minutes(5)
   */
  readonly jobStatusGracePeriod?: Duration;

  /**
   * Gives head pods a fixed name, `<cluster>-head`. Since KubeRay 1.5. (`ENABLE_DETERMINISTIC_HEAD_POD_NAME`)
   *
   * @default false
   */
  readonly deterministicHeadPodName?: boolean;

  /**
   * How long the dashboard of a running RayJob may stay silent before the job counts as failed. In whole seconds.
   * Since KubeRay 1.7. (`RAYJOB_STATUS_CHECK_TIMEOUT_SECONDS`)
   *
   * @default Duration.minutes(5)
   */
  readonly jobStatusTimeout?: Duration;
}

interface Variable {
  readonly name: string;
  readonly since?: Release;
}

const VARIABLES: Readonly<Record<keyof OperatorSwitches, Variable>> = {
  initContainerInjection: { name: 'ENABLE_INIT_CONTAINER_INJECTION' },
  probesInjection: { name: 'ENABLE_PROBES_INJECTION', since: '1.1' },
  clusterDomain: { name: 'CLUSTER_DOMAIN' },
  headClusterIpService: { name: 'ENABLE_RAY_HEAD_CLUSTER_IP_SERVICE', since: '1.2' },
  ingressOnOpenShift: { name: 'USE_INGRESS_ON_OPENSHIFT' },
  requeueInterval: { name: 'RAYCLUSTER_DEFAULT_REQUEUE_SECONDS_ENV' },
  redisCleanup: { name: 'ENABLE_GCS_FT_REDIS_CLEANUP' },
  zeroDowntime: { name: 'ENABLE_ZERO_DOWNTIME' },
  randomPodDelete: { name: 'ENABLE_RANDOM_POD_DELETE' },
  deleteFinishedRayJobs: { name: 'DELETE_RAYJOB_CR_AFTER_JOB_FINISHES', since: '1.2' },
  loginShell: { name: 'ENABLE_LOGIN_SHELL', since: '1.4' },
  jobStatusGracePeriod: { name: 'RAYJOB_DEPLOYMENT_STATUS_TRANSITION_GRACE_PERIOD_SECONDS', since: '1.4' },
  deterministicHeadPodName: { name: 'ENABLE_DETERMINISTIC_HEAD_POD_NAME', since: '1.5' },
  jobStatusTimeout: { name: 'RAYJOB_STATUS_CHECK_TIMEOUT_SECONDS', since: '1.7' },
};

/**
 * The environment variables that say it.
 *
 * @throws if the release does not have one of them, or a duration is no whole number of seconds
 */
export function switchVariables(switches: OperatorSwitches, version: KubeRayVersion): Record<string, string> {
  const said = Object.entries(switches).filter(([, value]) => value !== undefined) as [keyof OperatorSwitches, boolean | string | Duration][];
  return Object.fromEntries(said.map(([property, value]) => {
    const { name, since = '1.0' } = VARIABLES[property];
    if (!version.atLeast(since)) { throw needs(`switches.${property}`, since, version); }
    return [name, text(property, value)];
  }));
}

/** The switch that an environment variable of the operator stands for. */
export function switchOf(variable: string): string | undefined {
  const property = Object.entries(VARIABLES).find(([, { name }]) => name === variable)?.[0];
  return property && `switches.${property}`;
}

function text(property: string, value: boolean | string | Duration): string {
  return value instanceof Duration ? String(requireWholeSeconds(`switches.${property}`, value)?.toSeconds()) : String(value);
}
