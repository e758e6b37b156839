import { isObject } from '../../private/json';
import { items, Located } from '../cluster-view';
import { ServiceView } from '../service-view';

/** An application of Ray Serve in the text of a RayService; its path goes on into the text. */
export interface ApplicationView extends Located {
  readonly deployments: readonly Located[];
}

/** What the text of a RayService holds, if it is a mapping. */
export function serveConfigOf({ serveConfig }: ServiceView): Located | undefined {
  return serveConfig && isObject(serveConfig.value) ? { path: serveConfig.path, spec: serveConfig.value } : undefined;
}

/** The applications that Ray Serve runs for a RayService. */
export function applicationsOf(service: ServiceView): ApplicationView[] {
  const config = serveConfigOf(service);
  return config ? items(config, 'applications').map(application => ({ ...application, deployments: items(application, 'deployments') })) : [];
}
