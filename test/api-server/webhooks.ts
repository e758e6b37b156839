import { copyFileSync, mkdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { ControlPlane } from './control-plane';
import { Json } from '../manifests';

/** The port of the operator's webhooks, for which it has no flag. */
const PORT = 9443;

interface Webhook {
  readonly clientConfig: { readonly service: { readonly path: string } };
}

/** The same manifests, with webhooks where the API server finds them, and with a certificate that it trusts. */
export function withReachableWebhooks(plane: ControlPlane, manifests: readonly Json[]): Json[] {
  const caBundle = readFileSync(plane.certificate.public, 'base64');
  return manifests.map(object => object.kind !== 'ValidatingWebhookConfiguration' ? object : {
    ...object,
    webhooks: (object.webhooks as Webhook[]).map(webhook => ({
      ...webhook, clientConfig: { url: `https://127.0.0.1:${PORT}${webhook.clientConfig.service.path}`, caBundle },
    })),
  });
}

/** Where the operator looks for its certificate, as a variable of its environment; there it finds that of the API server. */
export function webhookCertificates(plane: ControlPlane): NodeJS.ProcessEnv {
  const temporary = plane.processes.file('operator');
  const folder = join(temporary, 'k8s-webhook-server', 'serving-certs');
  mkdirSync(folder, { recursive: true });
  copyFileSync(plane.certificate.public, join(folder, 'tls.crt'));
  copyFileSync(plane.certificate.private, join(folder, 'tls.key'));
  return { TMPDIR: temporary };
}
