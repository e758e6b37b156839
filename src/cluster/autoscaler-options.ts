import { AutoscalingOptions } from './autoscaling';
import * as k8s from '../../imports/k8s';

/** The sidecar passes Pod Security `restricted`, like the containers beside it. */
const RESTRICTED: k8s.SecurityContext = {
  allowPrivilegeEscalation: false,
  capabilities: { drop: ['ALL'] },
  runAsNonRoot: true,
  seccompProfile: { type: 'RuntimeDefault' },
};

/** The part of the cluster's spec that sets up the autoscaler. */
export function autoscalerOptions(options: AutoscalingOptions, version?: k8s.AutoscalerOptionsVersion): k8s.AutoscalerOptions {
  return {
    version,
    idleTimeoutSeconds: options.idleTimeout?.toSeconds(),
    upscalingMode: options.upscalingMode as k8s.AutoscalerOptionsUpscalingMode | undefined,
    securityContext: RESTRICTED,
  };
}
