import { Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { chartOf, manifestOf, rayCluster } from './clusters';
import { FeatureGate, GcsFaultTolerance, GcsStorageDeletionPolicy, KubeRayTarget, RayImage, Rules } from '../../src';

function optionsOf(gcsFaultTolerance?: GcsFaultTolerance) {
  return manifestOf(rayCluster({ gcsFaultTolerance })).spec.gcsFaultToleranceOptions;
}

test('without fault tolerance nothing is written about it', () => {
  expect(rayCluster().gcsFaultTolerance).toBeUndefined();
  expect(optionsOf()).toBeUndefined();
});

test('Redis needs its address alone', () => {
  expect(optionsOf(GcsFaultTolerance.redis({ address: 'redis:6379' }))).toEqual({ redisAddress: 'redis:6379' });
});

test('the password for Redis comes from a Secret, and its value is nowhere in the manifest', () => {
  const secret = kplus.Secret.fromSecretName(chartOf(), 'Redis', 'redis');
  const options = optionsOf(GcsFaultTolerance.redis({
    address: 'rediss://redis.example.com:6380',
    username: kplus.EnvValue.fromValue('ray'),
    password: { secret, key: 'password' },
    externalStorageNamespace: 'training',
  }));

  expect(options).toEqual({
    redisAddress: 'rediss://redis.example.com:6380',
    redisUsername: { value: 'ray' },
    redisPassword: { valueFrom: { secretKeyRef: { name: 'redis', key: 'password' } } },
    externalStorageNamespace: 'training',
  });
});

test.each([
  [undefined, ['RAY_REDIS_CA_CERT=/etc/redis/tls/ca.crt']],
  [true, [
    'RAY_REDIS_CA_CERT=/etc/redis/tls/ca.crt', 'RAY_REDIS_CLIENT_CERT=/etc/redis/tls/tls.crt', 'RAY_REDIS_CLIENT_KEY=/etc/redis/tls/tls.key',
  ]],
])('the certificates for Redis are mounted into the head alone, where Ray is told of them: client certificate %s', (clientCertificate, told) => {
  const secret = kplus.Secret.fromSecretName(chartOf(), 'Certificates', 'redis-certificates');
  const gcsFaultTolerance = GcsFaultTolerance.redis({ address: 'rediss://redis:6380', tls: { secret, clientCertificate } });
  const { spec } = manifestOf(rayCluster({ gcsFaultTolerance, workerGroups: [{ groupName: 'cpu' }] }));
  const [head, worker] = [spec.headGroupSpec, spec.workerGroupSpecs[0]].map(group => group.template.spec);

  expect(head.volumes).toEqual([{ name: 'redis-tls', secret: { secretName: 'redis-certificates' } }]);
  expect(head.containers[0].volumeMounts).toEqual([{ mountPath: '/etc/redis/tls', name: 'redis-tls', readOnly: true }]);
  expect(head.containers[0].env.map(({ name, value }: { name: string; value: string }) => `${name}=${value}`)).toEqual(told);
  expect(worker).not.toHaveProperty('volumes');
});

test('certificates for an address without TLS are a mistake', () => {
  const secret = kplus.Secret.fromSecretName(chartOf(), 'Certificates', 'redis-certificates');

  expect(() => GcsFaultTolerance.redis({ address: 'redis:6379', tls: { secret } }))
    .toThrow(new Error('certificates are for an address with TLS (redis:6379): begin it with rediss://, or leave out tls'));
});

test('RocksDB needs nothing', () => {
  expect(optionsOf(GcsFaultTolerance.rocksDb())).toEqual({ backend: 'rocksdb' });
});

test('RocksDB has a volume of the size, class and access that it is given', () => {
  expect(optionsOf(GcsFaultTolerance.rocksDb({
    size: Size.gibibytes(4),
    storageClassName: 'ssd',
    accessModes: [kplus.PersistentVolumeAccessMode.READ_WRITE_ONCE_POD],
    deletionPolicy: GcsStorageDeletionPolicy.RETAIN,
  }))).toEqual({
    backend: 'rocksdb',
    storage: { size: '4Gi', storageClassName: 'ssd', accessModes: ['ReadWriteOncePod'], deletionPolicy: 'Retain' },
  });
});

test('RocksDB can have a volume of the user\'s, and a directory of it', () => {
  const claim = kplus.PersistentVolumeClaim.fromClaimName(chartOf(), 'State', 'ray-state');

  expect(optionsOf(GcsFaultTolerance.rocksDbOn(claim))).toEqual({ backend: 'rocksdb', storage: { claimName: 'ray-state' } });
  expect(optionsOf(GcsFaultTolerance.rocksDbOn(claim, { subPath: 'team-a' }))).toEqual({
    backend: 'rocksdb',
    storage: { claimName: 'ray-state', subPath: 'team-a' },
  });
});

test('the choices cannot be written in a way that the rules refuse', () => {
  const chart = chartOf();
  KubeRayTarget.set(chart, { featureGates: [FeatureGate.GCS_FAULT_TOLERANCE_EMBEDDED_STORAGE] });
  const claim = kplus.PersistentVolumeClaim.fromClaimName(chart, 'State', 'ray-state');
  const choices = [GcsFaultTolerance.redis({ address: 'redis:6379' }), GcsFaultTolerance.rocksDb(), GcsFaultTolerance.rocksDbOn(claim)];
  const image = RayImage.release('2.57.0');
  choices.forEach((gcsFaultTolerance, index) =>
    rayCluster({ image, gcsFaultTolerance, metadata: { name: `c${index}` } }, new kplus.Namespace(chart, `N${index}`)));

  expect(Rules.findings(chart)).toEqual([]);
});
