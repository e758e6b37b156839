import { asList, asObject, asText, JsonObject } from '../private/json';

/** Where Ray and the tools of Python write, with the volume for it. */
const WRITABLE = [
  { name: 'ray-tmp', mountPath: '/tmp' },
  { name: 'ray-cache', mountPath: '/home/ray/.cache' },
];

const TOKEN = { name: 'autoscaler-token', mountPath: '/var/run/secrets/kubernetes.io/serviceaccount', readOnly: true };

/** What is merged into the template of a pod whose containers cannot write to their own disk; own mounts go first. */
export function hardenedTemplate(rayContainer: JsonObject, runsAutoscaler: boolean): JsonObject {
  const mounted = asList(rayContainer.volumeMounts).map(mount => asText(asObject(mount).mountPath));
  const missing = WRITABLE.filter(({ mountPath }) => !mounted.includes(mountPath));
  const volumes = missing.map(({ name }): JsonObject => ({ name, emptyDir: {} }));
  return {
    spec: {
      containers: [{ name: rayContainer.name, volumeMounts: missing }],
      volumes: runsAutoscaler ? [...volumes, tokenVolume()] : volumes,
    },
  };
}

/** What the API server gives each pod by itself where a token is mounted for all containers. */
function tokenVolume(): JsonObject {
  return {
    name: TOKEN.name,
    projected: {
      sources: [
        { serviceAccountToken: { path: 'token', expirationSeconds: 3607 } },
        { configMap: { name: 'kube-root-ca.crt', items: [{ key: 'ca.crt', path: 'ca.crt' }] } },
        { downwardAPI: { items: [{ path: 'namespace', fieldRef: { apiVersion: 'v1', fieldPath: 'metadata.namespace' } }] } },
      ],
    },
  };
}

/** How the autoscaler gets at the token. */
export function autoscalerToken(): JsonObject {
  return TOKEN;
}
