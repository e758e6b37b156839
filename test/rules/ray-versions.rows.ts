import { RuleRows } from './rows';
import { Severity } from '../../src/rules/finding';
import { rayCluster, rayJob } from '../manifests';

const HEAD_CONTAINER = 'spec.headGroupSpec.template.spec.containers[0]';
const HEAD_IMAGE = `${HEAD_CONTAINER}.image`;
const WORKER_IMAGE = 'spec.workerGroupSpecs[0].template.spec.containers[0].image';
const NONE = { 'spec.rayVersion': undefined };
const MISSING = 'is missing, so that the operator takes Ray for an old one';

export const rayVersionMissingRows: RuleRows = {
  rule: 'ray-version-missing',
  severity: Severity.WARNING,
  found: [
    { name: 'none', of: rayCluster(NONE), finds: [['spec.rayVersion', MISSING, 'give the release in the image: "2.55.1"']] },
    {
      name: 'none in a RayJob of which one image tells the release',
      of: rayJob({ 'spec.rayClusterSpec.rayVersion': null, 'spec.rayClusterSpec.headGroupSpec.template.spec.containers[0].image': 'example.com/ray:1' }),
      finds: [['spec.rayClusterSpec.rayVersion', MISSING, 'give the release in the image: "2.55.1"']],
    },
  ],
  passed: [
    { name: 'a release', of: rayCluster() },
    { name: 'none beside images that tell nothing', of: rayCluster({ ...NONE, [HEAD_IMAGE]: 'ray:1', [WORKER_IMAGE]: 'ray:1' }) },
    { name: 'what is no release', of: rayCluster({ 'spec.rayVersion': 'nightly', [HEAD_IMAGE]: 'ray:1', [WORKER_IMAGE]: 'ray:1' }) },
  ],
};

const SAME = 'make the two the same';

export const rayVersionsDifferRows: RuleRows = {
  rule: 'ray-versions-differ',
  severity: Severity.ERROR,
  found: [
    {
      name: 'two releases, and no rayVersion',
      of: rayCluster({ ...NONE, [WORKER_IMAGE]: 'rayproject/ray:2.55.0' }),
      finds: [[WORKER_IMAGE, 'differs from the image of the head in Ray or Python (rayproject/ray:2.55.0, head rayproject/ray:2.55.1)', SAME]],
    },
    {
      name: 'two Pythons',
      of: rayCluster({ [HEAD_IMAGE]: 'rayproject/ray:2.55.1-py310', [WORKER_IMAGE]: 'rayproject/ray:2.55.1-py311-gpu' }),
      finds: [[WORKER_IMAGE, 'differs from the image of the head in Ray or Python (rayproject/ray:2.55.1-py311-gpu, head rayproject/ray:2.55.1-py310)', SAME]],
    },
  ],
  passed: [
    { name: 'two platforms', of: rayCluster({ [HEAD_IMAGE]: 'rayproject/ray:2.55.1-py311-cpu', [WORKER_IMAGE]: 'rayproject/ray:2.55.1-py311-gpu' }) },
    { name: 'one tag that tells no Python', of: rayCluster({ [WORKER_IMAGE]: 'rayproject/ray:2.55.1-py311' }) },
    { name: 'a head that tells nothing', of: rayCluster({ [HEAD_IMAGE]: 'example.com/ray:1', [WORKER_IMAGE]: 'rayproject/ray:2.55.1-py311' }) },
    {
      name: 'a difference that is wanted',
      of: rayCluster({
        [HEAD_IMAGE]: 'rayproject/ray:2.55.1-py310',
        [WORKER_IMAGE]: 'rayproject/ray:2.55.1-py311',
        [`${HEAD_CONTAINER}.env`]: [{ name: 'RAY_IGNORE_VERSION_MISMATCH', value: '1' }],
      }),
    },
  ],
};
