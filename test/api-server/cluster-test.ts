import { ControlPlane } from './control-plane';
import { BUILD_TIMEOUT } from './programs';
import { goIsMissing } from '../go-tool';

const SKIPPED = process.env.CDK8S_KUBERAY_SKIP_CLUSTER === '1' ? 'CDK8S_KUBERAY_SKIP_CLUSTER is 1' : goIsMissing();

/** A test on a real control plane. Where there can be none it counts as skipped. */
export const clusterTest = SKIPPED === undefined ? test : test.skip;

/** Gives the tests of a file a control plane of their own, on which something is done first; standard output says if there can be none. */
export function useControlPlane(prepare: (plane: ControlPlane) => Promise<void>): () => ControlPlane {
  let plane: ControlPlane | undefined;
  if (SKIPPED !== undefined) {
    process.stdout.write(`SKIPPED: no real API server was asked, because ${SKIPPED} (${expect.getState().testPath})\n`);
  } else {
    beforeAll(async () => {
      plane = await ControlPlane.start();
      await prepare(plane);
    }, BUILD_TIMEOUT);
    afterAll(() => plane?.stop());
  }
  return () => {
    if (!plane) { throw new Error('the control plane does not run'); }
    return plane;
  };
}
