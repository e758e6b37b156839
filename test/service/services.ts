import { Chart } from 'cdk8s';
import { RayImage, RayService, RayServiceProps, ServeApplication, ServeConfig } from '../../src';
import { readYaml } from '../../src/private/yaml-text';
import { chartOf, Manifest, manifestOf } from '../cluster/clusters';

/** An application of which nothing is said but where it is. */
export const APPLICATION: ServeApplication = { importPath: 'app:app' };

/** A service `Service` with a cluster of Ray 2.55.1, of which only the head is there. */
export function rayService(props: Partial<RayServiceProps> = {}, scope: Chart = chartOf()): RayService {
  return new RayService(scope, 'Service', { image: RayImage.release('2.55.1'), serveConfig: ServeConfig.of({ applications: [APPLICATION] }), ...props });
}

/** What a service is in its manifest. */
export function specOf(service: RayService): Manifest {
  return manifestOf(service).spec;
}

/** What stands in a Serve configuration. */
export function configOf({ text }: ServeConfig): Manifest {
  return readYaml(text).documents[0].value as Manifest;
}
