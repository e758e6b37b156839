import { check } from '../../src/rules/engine';
import { Manifest } from '../../src/rules/manifest';
import { KubeRayTarget } from '../../src/rules/target';

/** What all rules find, so that one mistake is held to be one finding. */
export function findings(json: unknown, target: Parameters<typeof KubeRayTarget._of>[0]): string[][] {
  const manifest = Manifest.of(json);
  if (!manifest) { throw new Error('the row holds no KubeRay object'); }
  return check(manifest, KubeRayTarget._of(target))
    .map(({ ruleId, severity, path, message, fix }) => [ruleId, severity, path, message, fix]);
}
