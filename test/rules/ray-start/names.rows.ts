import { HEAD, head, HEAD_IMAGE, OTHER_IMAGES, ray, WORKER, worker, WORKER_IMAGE } from './clusters';
import { Severity } from '../../../src/rules/finding';
import { rayJob } from '../../manifests';
import { RuleRows } from '../rows';

const REMOVE = 'remove it, or give a flag without its leading dashes';

export const unknownFlagRows: RuleRows = {
  rule: 'ray-start-unknown-flag',
  severity: Severity.ERROR,
  found: [
    {
      name: 'an underscore for a dash',
      of: head({ num_cpus: '2' }),
      finds: [[`${HEAD}.num_cpus`, 'is no flag of ray start ("num_cpus")', 'did you mean num-cpus?']],
    },
    {
      name: 'leading dashes',
      of: worker({ '--num-gpus': '1' }),
      finds: [[`${WORKER}["--num-gpus"]`, 'is no flag of ray start ("--num-gpus")', 'did you mean num-gpus?']],
    },
    {
      name: 'a capital',
      of: head({ 'Dashboard-Host': '0.0.0.0' }),
      finds: [[`${HEAD}["Dashboard-Host"]`, 'is no flag of ray start ("Dashboard-Host")', 'did you mean dashboard-host?']],
    },
    {
      name: 'a slip of the pen',
      of: head({ 'dasboard-host': '0.0.0.0' }),
      finds: [[`${HEAD}["dasboard-host"]`, 'is no flag of ray start ("dasboard-host")', 'did you mean dashboard-host?']],
    },
    {
      name: 'the value in the name',
      of: head({ 'num-cpus=2': '' }),
      finds: [[`${HEAD}["num-cpus=2"]`, 'is no flag of ray start ("num-cpus=2")', 'did you mean num-cpus?']],
    },
    {
      name: 'a word that is near to nothing',
      of: head({ autoscaling: 'true' }),
      finds: [[`${HEAD}.autoscaling`, 'is no flag of ray start ("autoscaling")', REMOVE]],
    },
    {
      name: 'the short form of a flag, before which the operator writes two dashes',
      of: head({ v: 'true' }),
      finds: [[`${HEAD}.v`, 'is no flag of ray start ("v")', REMOVE]],
    },
    {
      name: 'no name',
      of: head({ '': 'x' }),
      finds: [[`${HEAD}[""]`, 'is no flag of ray start ("")', REMOVE]],
    },
    {
      name: 'a name that every object has',
      of: head({ constructor: 'x' }),
      finds: [[`${HEAD}.constructor`, 'is no flag of ray start ("constructor")', REMOVE]],
    },
    {
      name: 'a slip of the pen for a Ray that is newer than the table',
      of: head({ 'num-cpu': '1' }, ray('2.61.0')),
      finds: [[`${HEAD}["num-cpu"]`, 'is no flag of ray start ("num-cpu")', 'did you mean num-cpus?']],
    },
    {
      name: 'the flags of a RayJob\'s cluster',
      of: rayJob({ 'spec.rayClusterSpec.headGroupSpec.rayStartParams': { foo: 'bar' } }),
      finds: [['spec.rayClusterSpec.headGroupSpec.rayStartParams.foo', 'is no flag of ray start ("foo")', REMOVE]],
    },
  ],
  passed: [
    { name: 'the long form of a flag', of: head({ verbose: 'true' }) },
    { name: 'a flag of a Ray that is newer than the table', of: head({ 'prefetch-images': '1' }, ray('2.61.0')) },
    { name: 'no flags at all', of: head({}, { [HEAD]: undefined }) },
    {
      name: 'flags that a command of one\'s own may not use',
      of: head({ foo: 'bar' }, { ...OTHER_IMAGES, 'metadata.annotations': { 'ray.io/overwrite-container-cmd': 'True' } }),
    },
    {
      name: 'flags of a group alone that has a command of its own',
      of: worker({ foo: 'bar' }, { ...OTHER_IMAGES, 'spec.workerGroupSpecs[0].template.metadata.annotations': { 'ray.io/overwrite-container-cmd': 'true' } }),
    },
  ],
};

export const flagReleaseRows: RuleRows = {
  rule: 'ray-start-flag-release',
  severity: Severity.ERROR,
  found: [
    {
      name: 'a flag that came later',
      of: head({ 'object-spilling-directory': '/spill' }, ray('2.44.1')),
      finds: [[
        `${HEAD}["object-spilling-directory"]`,
        'came with Ray 2.45.0 (the cluster has 2.44.1)',
        'raise rayVersion and the image, or remove it',
      ]],
    },
    {
      name: 'a flag with which Ray failed',
      of: worker({ 'no-redirect-output': 'true' }, ray('2.53.0')),
      finds: [[
        `${WORKER}["no-redirect-output"]`,
        'stops Ray before 2.54.0 (the cluster has 2.53.0)',
        'raise rayVersion and the image, or remove it',
      ]],
    },
    {
      name: 'a flag that is gone, and what became of it',
      of: head({ 'gcs-server-port': '6380' }),
      finds: [[`${HEAD}["gcs-server-port"]`, 'is gone since Ray 2.48.0 (the cluster has 2.55.1)', 'use port']],
    },
    {
      name: 'a flag that is gone, whatever its value, and says nothing more of it',
      of: worker({ storage: 'true' }),
      finds: [[`${WORKER}.storage`, 'is gone since Ray 2.48.0 (the cluster has 2.55.1)', 'remove it']],
    },
    {
      name: 'a flag that is gone in a nightly build',
      of: worker({ 'raylet-socket-name': '/tmp/raylet' }, { 'spec.rayVersion': '3.0.0.dev0', [HEAD_IMAGE]: 'ray:1', [WORKER_IMAGE]: 'ray:1' }),
      finds: [[`${WORKER}["raylet-socket-name"]`, 'is gone since Ray 2.48.0 (the cluster has 3.0.0.dev0)', 'remove it']],
    },
  ],
  passed: [
    { name: 'a flag in the first release that has it', of: head({ 'object-spilling-directory': '/spill' }, ray('2.45.0')) },
    { name: 'a flag in the first release that starts with it', of: worker({ 'no-redirect-output': 'true' }, ray('2.54.0')) },
    { name: 'a switch with which Ray failed, where it is not there', of: worker({ 'no-redirect-output': 'false' }, ray('2.9.3')) },
    { name: 'a flag in the last release that has it', of: worker({ 'raylet-socket-name': '/tmp/raylet' }, ray('2.47.1')) },
    {
      name: 'a flag of any release where the release is not known',
      of: worker({ 'raylet-socket-name': '/tmp/raylet' }, { 'spec.rayVersion': 'nightly', [HEAD_IMAGE]: 'ray:1', [WORKER_IMAGE]: 'ray:1' }),
    },
  ],
};
