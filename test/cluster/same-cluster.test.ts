import { Duration, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { chartOf, Manifest, manifestOf, rayCluster } from './clusters';
import { Accelerator, GcsFaultTolerance, PodSecurity, RayClusterParts, RayImage, RayClusterOptions } from '../../src';
import { rayCronJob, rayJob } from '../job/jobs';
import { rayService } from '../service/services';

const CLUSTERS: Readonly<Record<string, RayClusterParts & { image: RayImage }>> = {
  'a head alone': { image: RayImage.release('2.55.1') },
  'groups of workers': {
    image: RayImage.release('2.60.0'),
    head: { schedulable: false, service: { type: kplus.ServiceType.CLUSTER_IP } },
    workerGroups: [
      { groupName: 'cpu', replicas: 2, topologySpread: [{}], nodeLabels: { zone: 'a' } },
      { groupName: 'gpu', accelerator: Accelerator.nvidia(1), memory: Size.gibibytes(16), maxReplicas: 4, idleTimeout: Duration.minutes(5) },
    ],
    autoscaling: { idleTimeout: Duration.minutes(1) },
    podSecurity: PodSecurity.hardened(),
  },
  'a state of its own': { image: RayImage.release('2.58.0'), gcsFaultTolerance: GcsFaultTolerance.rocksDb() },
};

const KINDS: Readonly<Record<string, (options: RayClusterOptions) => Manifest>> = {
  RayJob: options => manifestOf(rayJob(options)).spec.rayClusterSpec,
  RayCronJob: options => manifestOf(rayCronJob(options)).spec.jobTemplate.rayClusterSpec,
  RayService: options => manifestOf(rayService(options)).spec.rayClusterConfig,
};

test.each(Object.keys(CLUSTERS).flatMap(name => Object.keys(KINDS).map(kind => [name, kind])))('%s is the same, byte for byte, in a RayCluster and in a %s', (name, kind) => {
  const options = CLUSTERS[name];

  expect(JSON.stringify(KINDS[kind](options))).toBe(JSON.stringify(manifestOf(rayCluster(options, chartOf())).spec));
});
