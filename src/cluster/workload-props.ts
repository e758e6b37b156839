import { Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { PodSecurity } from './pod-security';
import type { RayGroupHost, RayGroupOptions } from './ray-group';
import { RayImage } from './ray-image';
import { rayAtLeast } from '../private/ray-version';
import { requireWholeSeconds } from '../private/seconds';

/** A group as a workload of cdk8s-plus. */
export function workloadProps(host: RayGroupHost, podSecurity: PodSecurity, options: RayGroupOptions): kplus.WorkloadProps {
  const { serviceAccount, volumes, hostAliases, hostNetwork } = options;
  return {
    select: false,
    restartPolicy: host.restartPolicy,
    serviceAccount,
    automountServiceAccountToken: mountsToken(host, podSecurity, options),
    volumes,
    securityContext: podSecurity._pod,
    hostAliases,
    dns: options.dns ?? (hostNetwork ? { policy: kplus.DnsPolicy.CLUSTER_FIRST_WITH_HOST_NET } : undefined),
    hostNetwork,
    terminationGracePeriod: gracePeriod(options.terminationGracePeriod, host.image),
  };
}

/** The token of an account that is named for a purpose, or by which the autoscaler talks to the API server. */
function mountsToken(host: RayGroupHost, podSecurity: PodSecurity, options: RayGroupOptions): boolean {
  const isUseful = host.runsAutoscaler || options.serviceAccount !== undefined;
  return options.automountServiceAccountToken ?? (isUseful && !podSecurity._isHardened);
}

/** From Ray 2.57 on a node is drained for 30 seconds before it ends, and the pod has to outlive that. */
function gracePeriod(given: Duration | undefined, { rayVersion }: RayImage): Duration {
  return requireWholeSeconds('terminationGracePeriod', given) ?? Duration.seconds(rayAtLeast(rayVersion, '2.57.0') ? 60 : 30);
}
