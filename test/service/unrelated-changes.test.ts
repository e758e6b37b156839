import { Duration } from 'cdk8s';
import { rayService } from './services';
import { ManagedBy, RayClusterParts, RayServiceProps, ServeConfig, ServiceUpgradeStrategy } from '../../src';
import { manifestOf } from '../cluster/clusters';
import { outside } from '../outside';

/** Every property of a service that is not one of its cluster, so that one that is new cannot be forgotten. */
type Rows = { readonly [name in Exclude<keyof RayServiceProps, keyof RayClusterParts | 'image'>]-?: [value: RayServiceProps[name], ...changed: string[]] };

const SERVICE: Rows = {
  serveConfig: [ServeConfig.fromText('applications: []\n'), 'spec.serveConfigV2'],
  upgradeStrategy: [ServiceUpgradeStrategy.none(), 'spec.upgradeStrategy'],
  clusterDeletionDelay: [Duration.minutes(5), 'spec.rayClusterDeletionDelaySeconds'],
  excludeHeadFromServe: [true, 'spec.excludeHeadPodFromServeSvc'],
  serveService: [{ name: 'chat' }, 'spec.serveService'],
  suspend: [true, 'spec.suspend'],
  managedBy: [ManagedBy.MULTI_KUEUE, 'spec.managedBy'],
  metadata: [{ labels: { team: 'ml' } }, 'metadata.labels'],
};

test.each(Object.entries(SERVICE))('%s of a service changes only what it is about', (name, [value, ...changed]) => {
  const made = manifestOf(rayService({ [name]: value }));

  expect(made).not.toEqual(manifestOf(rayService()));
  expect(outside(changed, made)).toEqual(outside(changed, manifestOf(rayService())));
});
