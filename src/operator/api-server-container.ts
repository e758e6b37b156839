import { Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';

/** Where it answers REST requests. */
export const HTTP_PORT = 8888;

/** Where it answers gRPC requests. */
const GRPC_PORT = 8887;

/** The ports of its container and of its service. */
export const API_SERVER_PORTS = [{ name: 'http', number: HTTP_PORT }, { name: 'grpc', number: GRPC_PORT }];

/** The user of the image, of the same number as its group. */
export const API_SERVER_USER = 65_532;

/** Requests and limits as in KubeRay's Helm chart, which has none for the disk: logs alone come there. */
export const API_SERVER_RESOURCES: kplus.ContainerResources = {
  cpu: { request: kplus.Cpu.millis(300), limit: kplus.Cpu.millis(500) },
  memory: { request: Size.mebibytes(300), limit: Size.mebibytes(500) },
  ephemeralStorage: { request: Size.gibibytes(1), limit: Size.gibibytes(1) },
};

/** The container but for what comes from the user. The program reads files of its image, and writes none. */
export const API_SERVER_CONTAINER: Omit<kplus.ContainerProps, 'image'> = {
  name: 'kuberay-apiserver',
  ports: API_SERVER_PORTS,
  // whether it takes connections, and whether it answers, are different questions
  liveness: kplus.Probe.fromTcpSocket({ port: HTTP_PORT }),
  readiness: kplus.Probe.fromHttpGet('/healthz', { port: HTTP_PORT }),
  securityContext: {
    user: API_SERVER_USER,
    group: API_SERVER_USER,
    readOnlyRootFilesystem: true,
    capabilities: { drop: [kplus.Capability.ALL] },
    seccompProfile: { type: kplus.SeccompProfileType.RUNTIME_DEFAULT },
  },
};
