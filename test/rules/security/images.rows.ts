import { Severity } from '../../../src/rules/finding';
import { rayCluster } from '../../manifests';
import { ALL_GATES, RuleRows } from '../rows';

const IMAGE = 'spec.headGroupSpec.template.spec.containers[0].image';
const INIT = 'spec.workerGroupSpecs[0].template.spec.initContainers[0]';
const DIGEST = `sha256:${'0'.repeat(64)}`;
const FIX = 'give the tag of a release, or a digest';

export const mutableImageRows: RuleRows = {
  rule: 'mutable-image',
  severity: Severity.WARNING,
  found: [
    { name: 'no tag', of: rayCluster({ [IMAGE]: 'rayproject/ray' }), finds: [[IMAGE, 'stands for another image tomorrow (rayproject/ray)', FIX]] },
    { name: 'a port, but no tag', of: rayCluster({ [IMAGE]: 'example.com:5000/ray' }), finds: [[IMAGE, 'stands for another image tomorrow (example.com:5000/ray)', FIX]] },
    { name: 'the latest', of: rayCluster({ [IMAGE]: 'rayproject/ray:latest' }), finds: [[IMAGE, 'stands for another image tomorrow (rayproject/ray:latest)', FIX]] },
    { name: 'the latest of a kind', of: rayCluster({ [IMAGE]: 'rayproject/ray:latest-py311' }), finds: [[IMAGE, 'stands for another image tomorrow (rayproject/ray:latest-py311)', FIX]] },
    { name: 'an init container', of: rayCluster({ [INIT]: { name: 'pull', image: 'busybox' } }), finds: [[`${INIT}.image`, 'stands for another image tomorrow (busybox)', FIX]] },
    {
      name: 'the autoscaler',
      of: rayCluster({ 'spec.enableInTreeAutoscaling': true, 'spec.autoscalerOptions.image': 'a/ray' }),
      finds: [['spec.autoscalerOptions.image', 'stands for another image tomorrow (a/ray)', FIX]],
    },
    {
      name: 'the collector',
      of: rayCluster({ 'spec.historyServerOptions.collectorOptions': { image: 'collector', env: [{ name: 'STORAGE_BACKEND', value: 'other' }] } }),
      target: ALL_GATES,
      finds: [['spec.historyServerOptions.collectorOptions.image', 'stands for another image tomorrow (collector)', FIX]],
    },
  ],
  passed: [
    { name: 'a tag', of: rayCluster({ [IMAGE]: 'example.com:5000/ray:1' }) },
    { name: 'a digest', of: rayCluster({ [IMAGE]: `example.com/ray@${DIGEST}` }) },
    { name: 'a digest of the latest', of: rayCluster({ [IMAGE]: `example.com/ray:latest@${DIGEST}` }) },
    { name: 'a tag that only begins like it', of: rayCluster({ [IMAGE]: 'example.com/ray:latest2' }) },
    { name: 'an autoscaler without an image', of: rayCluster({ 'spec.enableInTreeAutoscaling': true, 'spec.autoscalerOptions.image': null }) },
  ],
};
