import { RuleRows } from './rows';
import { Severity } from '../../src/rules/finding';
import { rayCluster } from '../manifests';

const HEAD_IMAGE = 'spec.headGroupSpec.template.spec.containers[0].image';
const WORKER_IMAGE = 'spec.workerGroupSpecs[0].template.spec.containers[0].image';

const DIGEST = '0123456789abcdef'.repeat(4);

export const imageRows: RuleRows = {
  rule: 'image-ray-version',
  severity: Severity.ERROR,
  found: [
    {
      name: 'another release in the head',
      of: rayCluster({ [HEAD_IMAGE]: 'rayproject/ray:2.54.0-py311-gpu' }),
      finds: [[
        'spec.headGroupSpec.template.spec.containers[0].image',
        'is of another Ray release than rayVersion (rayproject/ray:2.54.0-py311-gpu, rayVersion 2.55.1)',
        'make the two the same',
      ]],
    },
    {
      name: 'another release in a worker group, from a mirror and with a digest',
      of: rayCluster({ [WORKER_IMAGE]: `registry.example.com:5000/rayproject/ray:2.55.10@sha256:${DIGEST}` }),
      finds: [[
        'spec.workerGroupSpecs[0].template.spec.containers[0].image',
        `is of another Ray release than rayVersion (registry.example.com:5000/rayproject/ray:2.55.10@sha256:${DIGEST}, rayVersion 2.55.1)`,
        'make the two the same',
      ]],
    },
    {
      name: 'another release in every group',
      of: rayCluster({ [HEAD_IMAGE]: 'rayproject/ray-ml:2.9.0', [WORKER_IMAGE]: 'rayproject/ray-llm:2.46.0-py311-cu124' }),
      finds: [
        [
          'spec.headGroupSpec.template.spec.containers[0].image',
          'is of another Ray release than rayVersion (rayproject/ray-ml:2.9.0, rayVersion 2.55.1)',
          'make the two the same',
        ],
        [
          'spec.workerGroupSpecs[0].template.spec.containers[0].image',
          'is of another Ray release than rayVersion (rayproject/ray-llm:2.46.0-py311-cu124, rayVersion 2.55.1)',
          'make the two the same',
        ],
      ],
    },
    {
      name: 'another release than that of a rayVersion with a v before it',
      of: rayCluster({ 'spec.rayVersion': 'v2.55.1', [HEAD_IMAGE]: 'rayproject/ray:2.54.0' }),
      finds: [[
        'spec.headGroupSpec.template.spec.containers[0].image',
        'is of another Ray release than rayVersion (rayproject/ray:2.54.0, rayVersion 2.55.1)',
        'make the two the same',
      ]],
    },
  ],
  passed: [
    { name: 'the same release with Python and platform', of: rayCluster({ [HEAD_IMAGE]: 'rayproject/ray:2.55.1-py311-gpu' }) },
    { name: 'an image of one\'s own', of: rayCluster({ [HEAD_IMAGE]: 'registry.example.com/team/ray:2.54.0' }) },
    { name: 'an image whose owner only ends like the official one', of: rayCluster({ [HEAD_IMAGE]: 'myrayproject/ray:2.54.0' }) },
    { name: 'a nightly image', of: rayCluster({ [HEAD_IMAGE]: 'rayproject/ray:nightly-py311' }) },
    { name: 'a release candidate', of: rayCluster({ [HEAD_IMAGE]: 'rayproject/ray:2.54.0rc1' }) },
    { name: 'a build of a commit', of: rayCluster({ [HEAD_IMAGE]: 'rayproject/ray:2.54.0.3f2a1b-py311' }) },
    { name: 'a rayVersion with a v before it', of: rayCluster({ 'spec.rayVersion': 'v2.55.1' }) },
    {
      name: 'another release beside the container that runs Ray',
      of: rayCluster({ 'spec.headGroupSpec.template.spec.containers[1]': { name: 'sidecar', image: 'rayproject/ray:2.54.0' } }),
    },
  ],
};
