import { Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { AutoscalerContainerOptions, AutoscalerVersion, AutoscalingOptions } from './autoscaling';
import { autoscalerToken } from './hardened';
import { PodSecurity } from './pod-security';
import * as k8s from '../../imports/k8s';
import { asList, asObject, JsonObject } from '../private/json';

/** What is decided before the autoscaler is set up: its version, and the pod that it is part of. */
export interface AutoscalerSetting {
  readonly version?: AutoscalerVersion;
  readonly security: PodSecurity;
  readonly headTemplate: k8s.PodTemplateSpec;
}

/** The part of the cluster's spec that sets up the autoscaler. */
export function autoscalerOptions(options: AutoscalingOptions, { version, security, headTemplate }: AutoscalerSetting): k8s.AutoscalerOptions {
  const { env, envFrom, command, args, volumeMounts } = containerJson(options);
  const mounts = [...asList(volumeMounts).map(asObject), ...security._isHardened ? [autoscalerToken()] : []];
  const all = [...mounts, ...sharedMounts(headTemplate).filter(({ mountPath }) => mounts.every(mount => mount.mountPath !== mountPath))];
  return {
    version,
    idleTimeoutSeconds: options.idleTimeout?.toSeconds(),
    upscalingMode: options.upscalingMode,
    image: options.image?.image,
    imagePullPolicy: options.imagePullPolicy,
    resources: resources(options),
    env,
    envFrom,
    command,
    args,
    volumeMounts: all.length > 0 ? all : undefined,
    securityContext: securityContext(security),
  } as JsonObject as k8s.AutoscalerOptions;
}

/** What cdk8s-plus makes of the options that it knows from its containers. */
function containerJson({ envVariables, envFrom, volumeMounts, command, args }: AutoscalerContainerOptions): JsonObject {
  const container = new kplus.Container({ image: '', envVariables, envFrom, volumeMounts, command, args });
  return asObject(kplus.k8s.toJson_Container(container._toKube()));
}

/** Where the operator would mount a volume of its own in the autoscaler alone, so that Ray's logs fell apart. */
const LOGS = ['/tmp', '/tmp/ray'];

function sharedMounts({ spec }: k8s.PodTemplateSpec): JsonObject[] {
  const mounts = asList(asObject(asList(spec?.containers)[0]).volumeMounts).map(asObject);
  return mounts.filter(({ mountPath }) => LOGS.includes(String(mountPath)));
}

/** The operator's own are written out as soon as one is given, as it takes all or none. */
function resources({ cpu, memory }: AutoscalerContainerOptions): JsonObject | undefined {
  if (!cpu && !memory) { return undefined; }
  const amounts = { cpu: (cpu ?? kplus.Cpu.millis(500)).amount, memory: (memory ?? Size.mebibytes(512)).asString() };
  return { limits: amounts, requests: amounts };
}

/** The operator gives the sidecar none of the pod's restrictions. */
function securityContext(security: PodSecurity): JsonObject | undefined {
  return !security._saysContainers ? undefined : {
    allowPrivilegeEscalation: false,
    capabilities: { drop: ['ALL'] },
    runAsNonRoot: true,
    seccompProfile: { type: 'RuntimeDefault' },
    ...security._isHardened && { readOnlyRootFilesystem: true },
  };
}
