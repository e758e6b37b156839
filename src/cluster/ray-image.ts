import { valid } from 'semver';
import { requireBuilt } from './ray-builds';

/** What an official image is built for: the part of its tag that names the platform. */
export class ImageFlavor {
  /** Without any accelerator. */
  public static readonly CPU = new ImageFlavor('cpu');
  /** NVIDIA GPUs, with the CUDA release that Ray chose for the image. */
  public static readonly GPU = new ImageFlavor('gpu');
  /** Google TPUs. */
  public static readonly TPU = new ImageFlavor('tpu');

  /**
   * NVIDIA GPUs with a CUDA release of your choice; which there are depends on the Ray release.
   *
   * @param version such as `12.8`
   * @throws if it is no CUDA release
   */
  public static cuda(version: string): ImageFlavor {
    if (!/^\d+\.\d+$/.test(version)) { throw new Error(`not a CUDA release (${version}): give major and minor, such as 12.8`); }
    return new ImageFlavor(`cu${version.replace('.', '')}`);
  }

  /**
   * A platform by the text that stands in the tag.
   *
   * @param tagPart such as `cu128`
   */
  public static of(tagPart: string): ImageFlavor {
    return new ImageFlavor(tagPart);
  }

  private constructor(
    /** The text in the tag, such as `gpu`. */
    public readonly tagPart: string,
  ) {}
}

/** The processors that official images are built for. */
export enum ImageArchitecture {
  /** 64-bit x86. */
  AMD64 = 'amd64',
  /** 64-bit Arm, such as AWS Graviton or Google Axion. */
  ARM64 = 'arm64',
}

/** Options for `RayImage.release`. */
export interface RayReleaseOptions {
  /**
   * The Python release in the image, such as `3.12`. Drivers outside of the cluster must run the same.
   *
   * @default "3.11"
   */
  readonly python?: string;

  /**
   * What the image is built for.
   *
   * @default ImageFlavor.CPU
   */
  readonly flavor?: ImageFlavor;

  /**
   * The processor that the image is built for; pods with an image for Arm only run on nodes with that.
   *
   * @default ImageArchitecture.AMD64
   */
  readonly architecture?: ImageArchitecture;

  /**
   * The digest of the image, such as `sha256:…`, so that it never changes under its tag.
   *
   * @default - what the tag means when the image is pulled
   */
  readonly digest?: string;

  /**
   * Where the image lies, for a mirror of Docker Hub.
   *
   * @default "rayproject/ray"
   */
  readonly repository?: string;
}

/** Options for `RayImage.of`. */
export interface CustomRayImageOptions {
  /** The Ray release in the image, such as `2.55.1`. */
  readonly rayVersion: string;

  /**
   * The only processor that the image runs on; its pods then run on nodes with that.
   *
   * @default - any
   */
  readonly architecture?: ImageArchitecture;
}

/**
 * A container image with Ray in it, and which Ray release that is: the cluster's `rayVersion` comes from it.
 *
 * @see https://docs.ray.io/en/latest/ray-overview/installation.html#docker-source-images
 */
export class RayImage {
  /**
   * The Ray project's own image of a release.
   *
   * @param version such as `2.55.1`
   * @param options Python, platform, processor, digest, mirror
   * @throws if there is no such image: no such Ray release, or none for that Python or processor
   */
  public static release(version: string, options: RayReleaseOptions = {}): RayImage {
    const { python = '3.11', flavor = ImageFlavor.CPU, architecture = ImageArchitecture.AMD64, repository = 'rayproject/ray' } = options;
    requireRelease(version);
    const suffix = architecture === ImageArchitecture.ARM64 ? '-aarch64' : '';
    requireBuilt(version, { python, flavor: flavor.tagPart, isArm: suffix !== '' });
    const tag = `${version}-py${python.replace('.', '')}-${flavor.tagPart}${suffix}`;
    return new RayImage(`${repository}:${tag}${digestPart(options.digest)}`, version, suffix === '' ? undefined : architecture);
  }

  /**
   * An image of your own.
   *
   * @param image as Kubernetes takes it, best with a digest: `registry.example.com/team/ray:1.4@sha256:…`
   * @param options the Ray release in it
   * @throws if the Ray release is malformed
   */
  public static of(image: string, options: CustomRayImageOptions): RayImage {
    requireRelease(options.rayVersion);
    return new RayImage(image, options.rayVersion, options.architecture);
  }

  private constructor(
    /** The image as Kubernetes takes it. */
    public readonly image: string,
    /** The Ray release in it. */
    public readonly rayVersion: string,
    /** The only processor that it runs on, if that is known. */
    public readonly architecture?: ImageArchitecture,
  ) {}
}

function requireRelease(version: string): void {
  if (valid(version) !== version) { throw new Error(`not a Ray release (${version}): give all three numbers, such as 2.55.1`); }
}

function digestPart(digest: string | undefined): string {
  if (digest === undefined) { return ''; }
  if (!/^sha256:[0-9a-f]{64}$/.test(digest)) { throw new Error(`not a digest of an image (${digest}): give sha256: and 64 hexadecimal digits`); }
  return `@${digest}`;
}
