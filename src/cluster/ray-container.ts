import * as kplus from 'cdk8s-plus-28';
import { PodSecurity } from './pod-security';
import { RayContainerOptions } from './ray-container-options';
import type { RayGroupHost } from './ray-group';
import { RayImage } from './ray-image';

/** What the container that runs Ray is made of, as far as cdk8s-plus can say it. */
export function rayContainer(host: RayGroupHost, security: PodSecurity, image: RayImage, options: RayContainerOptions): kplus.ContainerProps {
  const { envVariables, envFrom, volumeMounts, ports, command, workingDir, lifecycle, liveness, readiness, startup } = options;
  return {
    name: host.containerName,
    image: image.image,
    ...command?._toContainer(),
    workingDir,
    lifecycle,
    liveness,
    readiness,
    startup,
    ports: [...host.ports, ...ports ?? []],
    envVariables: { ...envVariables },
    envFrom: [...envFrom ?? []],
    volumeMounts,
    // when the template is made all resources are written anew, as cdk8s-plus has defaults of its own for them
    resources: {},
    securityContext: security._rayContainer(options.securityContext),
  };
}
