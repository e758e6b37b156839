import { Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import * as k8s from '../../imports/k8s';

/** The certificates for a Redis that speaks TLS. */
export interface RedisTlsOptions {
  /** The Secret with `ca.crt`, the certificate of who signed that of Redis. */
  readonly secret: kplus.ISecret;

  /**
   * Whether Redis wants a certificate of Ray, too: `tls.crt` and `tls.key` of the same Secret.
   *
   * @default false
   */
  readonly clientCertificate?: boolean;
}

/** Options for `GcsFaultTolerance.redis`. */
export interface RedisOptions {
  /** Where Redis is: `host:port`, or a `redis://` or `rediss://` (TLS) URI. */
  readonly address: string;

  /**
   * The user name for Redis; needs Ray 2.41.
   *
   * @default - none
   */
  readonly username?: kplus.EnvValue;

  /**
   * The password for Redis, from a Secret: it is never written to the manifest.
   *
   * @default - none
   */
  readonly password?: kplus.SecretValue;

  /**
   * The certificates for a `rediss://` address; they are mounted into the head.
   *
   * @default - Redis has a certificate that the image of Ray knows, or speaks no TLS
   */
  readonly tls?: RedisTlsOptions;

  /**
   * Keeps the state of this cluster apart from that of others in the same Redis. A cluster that is made anew under a
   * name of your own finds its state again, where the operator does not clean up after a cluster that is deleted
   * (`ENABLE_GCS_FT_REDIS_CLEANUP=false`).
   *
   * @default - the UID of the RayCluster
   */
  readonly externalStorageNamespace?: string;
}

/** What happens to the claim that the operator made when its cluster is deleted. */
export enum GcsStorageDeletionPolicy {
  /** It goes with the cluster. */
  DELETE_WITH_CLUSTER = 'DeleteWithCluster',
  /** It stays, and a cluster of the same name takes it over. */
  RETAIN = 'Retain',
}

/** Options for `GcsFaultTolerance.rocksDb`. */
export interface RocksDbOptions {
  /**
   * Size of the volume.
   *
   * @default Size.gibibytes(1)
   */
  readonly size?: Size;

  /**
   * The storage class of the volume.
   *
   * @default - the default class of the Kubernetes cluster
   */
  readonly storageClassName?: string;

  /**
   * How the volume may be mounted.
   *
   * @default [PersistentVolumeAccessMode.READ_WRITE_ONCE]
   */
  readonly accessModes?: kplus.PersistentVolumeAccessMode[];

  /**
   * What happens to the claim when the cluster is deleted.
   *
   * @default GcsStorageDeletionPolicy.DELETE_WITH_CLUSTER
   */
  readonly deletionPolicy?: GcsStorageDeletionPolicy;
}

/** Options for `GcsFaultTolerance.rocksDbOn`. */
export interface RocksDbClaimOptions {
  /**
   * The directory of the volume to use.
   *
   * @default - the root of the volume
   */
  readonly subPath?: string;
}

/**
 * Where the state of the cluster is kept outside of the head pod, so that the cluster survives the loss of its head.
 *
 * @see https://docs.ray.io/en/latest/cluster/kubernetes/user-guides/kuberay-gcs-ft.html
 */
export class GcsFaultTolerance {
  /**
   * In a Redis of your own. Since KubeRay 1.3.
   *
   * @param options its address, credentials and certificates
   * @throws if there are certificates for an address without TLS
   */
  public static redis(options: RedisOptions): GcsFaultTolerance {
    if (options.tls && !options.address.startsWith('rediss://')) {
      throw new Error(`certificates are for an address with TLS (${options.address}): begin it with rediss://, or leave out tls`);
    }
    return new GcsFaultTolerance({
      redisAddress: options.address,
      redisUsername: options.username && credential(options.username),
      redisPassword: options.password && credential(kplus.EnvValue.fromSecretValue(options.password)),
      externalStorageNamespace: options.externalStorageNamespace,
    }, options.tls);
  }

  /**
   * In RocksDB on a volume that the operator makes. Since Ray 2.57 and KubeRay 1.7, where it needs the feature gate
   * GCSFaultToleranceEmbeddedStorage.
   *
   * @param options size and class of the volume
   */
  public static rocksDb(options: RocksDbOptions = {}): GcsFaultTolerance {
    return GcsFaultTolerance.onRocksDb({
      size: options.size && k8s.Quantity.fromString(options.size.asString()),
      storageClassName: options.storageClassName,
      accessModes: options.accessModes && [...options.accessModes],
      deletionPolicy: options.deletionPolicy as k8s.GcsStorageDeletionPolicy | undefined,
    });
  }

  /**
   * In RocksDB on a volume of your own. Since Ray 2.57 and KubeRay 1.7, where it needs the feature gate
   * GCSFaultToleranceEmbeddedStorage. See to it that only one cluster writes to it.
   *
   * @param claim the claim of the volume, in the namespace of the cluster
   * @param options the directory in it
   */
  public static rocksDbOn(claim: kplus.IPersistentVolumeClaim, options: RocksDbClaimOptions = {}): GcsFaultTolerance {
    return GcsFaultTolerance.onRocksDb({ claimName: claim.name, subPath: options.subPath });
  }

  private static onRocksDb(storage: k8s.GcsStorage): GcsFaultTolerance {
    const given = Object.values(storage).some(value => value !== undefined);
    return new GcsFaultTolerance({ backend: k8s.GcsFaultToleranceOptionsBackend.ROCKSDB, storage: given ? storage : undefined });
  }

  private constructor(private readonly spec: k8s.GcsFaultToleranceOptions, private readonly tls?: RedisTlsOptions) {}

  /**
   * Gives the container that runs the GCS what it needs.
   *
   * @internal
   */
  public _bind(scope: Construct, container: kplus.Container): void {
    if (!this.tls) { return; }
    container.mount(CERTIFICATES, kplus.Volume.fromSecret(scope, 'RedisTls', this.tls.secret, { name: 'redis-tls' }), { readOnly: true });
    const files = { ...CA_FILES, ...this.tls.clientCertificate && CLIENT_FILES };
    Object.entries(files).forEach(([name, file]) => container.env.addVariable(name, kplus.EnvValue.fromValue(`${CERTIFICATES}/${file}`)));
  }

  /**
   * Whether the state is in a Redis.
   *
   * @internal
   */
  public get _usesRedis(): boolean {
    return this.spec.redisAddress !== undefined;
  }

  /** @internal */
  public _toKube(): k8s.GcsFaultToleranceOptions {
    return this.spec;
  }
}

const CERTIFICATES = '/etc/redis/tls';

/** The settings of Ray that name the files. */
const CA_FILES = { RAY_REDIS_CA_CERT: 'ca.crt' };
const CLIENT_FILES = { RAY_REDIS_CLIENT_CERT: 'tls.crt', RAY_REDIS_CLIENT_KEY: 'tls.key' };

function credential({ value, valueFrom }: kplus.EnvValue): k8s.RedisCredential {
  return { value, valueFrom };
}
