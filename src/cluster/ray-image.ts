import { valid } from 'semver';

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
   * @param options Python, platform, mirror
   * @throws if the version or the Python release is malformed
   */
  public static release(version: string, options: RayReleaseOptions = {}): RayImage {
    const { python = '3.11', flavor = ImageFlavor.CPU, repository = 'rayproject/ray' } = options;
    const minor = /^3\.(\d+)$/.exec(python)?.[1];
    if (minor === undefined) { throw new Error(`not a Python release (${python}): give major and minor, such as 3.12`); }
    return RayImage.of(`${repository}:${version}-py3${minor}-${flavor.tagPart}`, { rayVersion: version });
  }

  /**
   * An image of your own.
   *
   * @param image as Kubernetes takes it, best with a digest: `registry.example.com/team/ray:1.4@sha256:…`
   * @param options the Ray release in it
   * @throws if the Ray release is malformed
   */
  public static of(image: string, options: CustomRayImageOptions): RayImage {
    if (valid(options.rayVersion) !== options.rayVersion) {
      throw new Error(`not a Ray release (${options.rayVersion}): give all three numbers, such as 2.55.1`);
    }
    return new RayImage(image, options.rayVersion);
  }

  private constructor(
    /** The image as Kubernetes takes it. */
    public readonly image: string,
    /** The Ray release in it. */
    public readonly rayVersion: string,
  ) {}
}
