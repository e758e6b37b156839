import { RELEASES } from '../../imports/kuberay';
import { isIn, Lifetime } from '../../imports/lifetime';

/**
 * A release of the KubeRay operator: a minor release stands for its newest patch.
 */
export class KubeRayVersion {
  /** KubeRay 1.0 */
  public static readonly V1_0 = new KubeRayVersion('1.0');
  /** KubeRay 1.1 */
  public static readonly V1_1 = new KubeRayVersion('1.1');
  /** KubeRay 1.2 */
  public static readonly V1_2 = new KubeRayVersion('1.2');
  /** KubeRay 1.3 */
  public static readonly V1_3 = new KubeRayVersion('1.3');
  /** KubeRay 1.4 */
  public static readonly V1_4 = new KubeRayVersion('1.4');
  /** KubeRay 1.5 */
  public static readonly V1_5 = new KubeRayVersion('1.5');
  /** KubeRay 1.6 */
  public static readonly V1_6 = new KubeRayVersion('1.6');
  /** KubeRay 1.7 */
  public static readonly V1_7 = new KubeRayVersion('1.7');

  /**
   * A release by its number, for a patch release.
   *
   * @param version such as `1.5` or `1.5.1`, from 1.0 to 1.7
   * @throws if the library does not know the release
   */
  public static of(version: string): KubeRayVersion {
    const text = version.replace(/^v/, '');
    const release = /^(\d+\.\d+)(\.(0|[1-9]\d*))?$/.exec(text)?.[1];
    if (!RELEASES.some(known => known === release)) {
      throw new Error(`not a KubeRay release that is known (${version}): use one of ${RELEASES.join(', ')}, or a patch release of it`);
    }
    return new KubeRayVersion(text);
  }

  private constructor(
    /** Such as `1.7`, or `1.5.1` for a patch release. */
    public readonly version: string,
  ) {}

  /**
   * Whether it has what came with one release, and left with another.
   *
   * @internal
   */
  public _has(lifetime: Lifetime): boolean {
    return isIn(lifetime, release => this.atLeast(release));
  }

  /**
   * Whether it is that release or a later one.
   *
   * @param release such as `1.5` or `1.5.1`
   */
  public atLeast(release: string): boolean {
    const [major, minor, patch = Infinity] = this.version.split('.').map(Number);
    const [wantedMajor, wantedMinor, wantedPatch = 0] = release.split('.').map(Number);
    const difference = [major - wantedMajor, minor - wantedMinor, patch - wantedPatch].find(ahead => ahead !== 0) ?? 0;
    return difference >= 0;
  }
}
