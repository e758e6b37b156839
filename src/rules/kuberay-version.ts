import { RELEASES } from '../../imports/kuberay';
import { nearest } from '../private/did-you-mean';

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
    const [major, minor, patch, ...rest] = text.split('.');
    const release = `${major}.${minor}`;
    if (!(RELEASES as readonly string[]).includes(release) || rest.length > 0 || !/^\d*$/.test(patch ?? '')) {
      const hint = nearest(text, RELEASES);
      throw new Error(`not a KubeRay release (${version}): use one of ${RELEASES.join(', ')}${hint ? ` (did you mean ${hint}?)` : ''}`);
    }
    return new KubeRayVersion(text);
  }

  private constructor(
    /** Such as `1.7`, or `1.5.1` for a patch release. */
    public readonly version: string,
  ) {}

  /**
   * Whether it is that release or a later one.
   *
   * @param release such as `1.5` or `1.5.1`
   */
  public atLeast(release: string): boolean {
    const [, minor, patch = Infinity] = this.version.split('.').map(Number);
    const [, wantedMinor, wantedPatch = 0] = release.split('.').map(Number);
    return minor > wantedMinor || (minor === wantedMinor && patch >= wantedPatch);
  }
}
