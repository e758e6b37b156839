import { AT, ELSEWHERE, HTTP, running, submitter } from './jobs';
import { Severity } from '../../../src';
import { rayJob } from '../../manifests';
import { RuleRows, silencing } from '../rows';

const GIVE = 'give the command that the job runs, as in python train.py';

export const missingRows: RuleRows = {
  rule: 'entrypoint-missing',
  severity: Severity.ERROR,
  found: [
    { name: 'no entrypoint', of: running(undefined), finds: [[AT, 'is missing', GIVE]] },
    { name: 'no entrypoint in HTTPMode', of: running(null, HTTP), finds: [[AT, 'is missing', GIVE]] },
    { name: 'an empty one', of: running(''), finds: [[AT, 'is empty ("")', GIVE]] },
    { name: 'one of blanks', of: running('  ', { 'spec.submissionMode': 'SidecarMode' }), finds: [[AT, 'is empty ("  ")', GIVE]] },
    { name: 'none for a submitter that the operator tells what to do', of: running(undefined, submitter({ command: [] })), finds: [[AT, 'is missing', GIVE]] },
    { name: 'none for a submitter in a mode that has none', of: running(undefined, { ...submitter({ command: ['/submit'] }), ...HTTP, ...silencing('submitter-unused') }), finds: [[AT, 'is missing', GIVE]] },
  ],
  passed: [
    { name: 'a job that the user submits', of: running(undefined, { 'spec.submissionMode': 'InteractiveMode' }) },
    { name: 'a job that a program of the user submits', of: running(undefined, submitter({ command: ['/submit'] })) },
  ],
};

export const syntaxRows: RuleRows = {
  rule: 'entrypoint-syntax',
  severity: Severity.ERROR,
  found: [
    { name: 'an open quote', of: running("echo a; echo 'it", HTTP), finds: [[AT, 'has a quote that is not closed ("\'it")', 'close it, or put it in single quotes']] },
    { name: 'a parenthesis', of: running('python -c print(1)', HTTP), finds: [[AT, 'has a parenthesis that no shell takes ("(1)")', 'close it, or put it in single quotes']] },
  ],
  passed: [
    { name: 'a shell script', of: running('cd /srv && python a.py > log # note', HTTP) },
    { name: 'a script with operators at its end', of: running('python a.py &\n', HTTP) },
    { name: 'what nobody submits', of: running("'it", { 'spec.submissionMode': 'InteractiveMode' }) },
  ],
};

const PLAIN = 'write letters, digits, dashes, dots and underscores';

export const jobIdRows: RuleRows = {
  rule: 'job-id',
  severity: Severity.ERROR,
  found: [
    ...['a b', '$(id)', 'a;b', '-x', "'a'", 'a/b'].map(id => ({
      name: `the jobId ${id}`, of: running('a', { 'spec.jobId': id }), finds: [['spec.jobId', `is no plain word (${JSON.stringify(id)})`, PLAIN]] as [string, string, string][],
    })),
    ...['a/b', 'a?b', 'a#b', 'a%20b'].map(id => ({
      name: `the jobId ${id} in HTTPMode`, of: running('a', { ...HTTP, 'spec.jobId': id }), finds: [['spec.jobId', `is no plain word (${JSON.stringify(id)})`, PLAIN]] as [string, string, string][],
    })),
  ],
  passed: [
    { name: 'a plain word', of: running('a', { 'spec.jobId': 'my_job-1.0' }) },
    { name: 'what no shell sees', of: running('a', { ...HTTP, 'spec.jobId': 'a;b' }) },
    { name: 'nothing', of: running('a', { 'spec.jobId': '' }) },
  ],
};

const DOLLAR = 'write ${0+$} for the dollar, or submit the job in HTTPMode';
const EXPANDED = 'is expanded in the submitter and not where the job runs';
const COMMAND = 'runs a command in the submitter';

export const expansionRows: RuleRows = {
  rule: 'submitter-expansion',
  severity: Severity.ERROR,
  found: [
    {
      name: 'variables in a runtime environment',
      of: running('a', { 'spec.runtimeEnvYAML': 'env_vars: {A: "$HOME/x", B: "${B}", "C$D": c, E: "a$1"}\npip: ["a$[1]"]' }),
      finds: [
        ['spec.runtimeEnvYAML.env_vars.A', `${EXPANDED} ("$HOME/x")`, DOLLAR],
        ['spec.runtimeEnvYAML.env_vars.B', `${EXPANDED} ("\${B}")`, DOLLAR],
        ['spec.runtimeEnvYAML.env_vars["C$D"]', `${EXPANDED} ("$D")`, DOLLAR],
        ['spec.runtimeEnvYAML.env_vars.E', `${EXPANDED} ("$1")`, DOLLAR],
        ['spec.runtimeEnvYAML.pip[0]', `${EXPANDED} ("$[1]")`, DOLLAR],
      ],
    },
    {
      name: 'commands in a runtime environment',
      of: running('a', { 'spec.runtimeEnvYAML': 'env_vars: {A: "a `id` b", B: "$(id)", C: "$$(id)"}' }),
      finds: [
        ['spec.runtimeEnvYAML.env_vars.A', `${COMMAND} ("\`id\` b")`, 'leave back-ticks out, or submit the job in HTTPMode'],
        ['spec.runtimeEnvYAML.env_vars.B', `${COMMAND} ("$(id)")`, DOLLAR],
        ['spec.runtimeEnvYAML.env_vars.C', `${EXPANDED} ("$$(id)")`, DOLLAR],
      ],
    },
    { name: 'a variable behind one that the submitter has', of: running('a', { 'spec.metadata': { A: '$RAY_JOB_SUBMISSION_ID $B' } }), finds: [['spec.metadata.A', `${EXPANDED} ("$B")`, DOLLAR]] },
    {
      name: 'commands in metadata and resources',
      of: running('a', { 'spec.submissionMode': 'SidecarMode', 'spec.metadata': { '$(id)': 'a' }, 'spec.entrypointResources': '{"$(id)": 1}' }),
      finds: [['spec.metadata["$(id)"]', `${COMMAND} ("$(id)")`, DOLLAR], ['spec.entrypointResources', `${COMMAND} ("$(id)\\": 1}")`, DOLLAR]],
    },
  ],
  passed: [
    { name: 'dollars that nothing follows', of: running('a', { 'spec.runtimeEnvYAML': JSON.stringify({ env_vars: { A: '$', B: 'a$ b', C: '5$.', D: '$/x', E: "$'x'", F: '$"', G: '$\\HOME' } }) }) },
    { name: 'dollars that bash does not look at', of: running('a', { 'spec.runtimeEnvYAML': 'env_vars: {A: "${0+$}HOME ${0+$}{B} ${0+$}(id)"}' }) },
    { name: 'variables that the submitter has', of: running('a', { ...submitter({ env: [{ name: 'AB', value: 'x' }] }), 'spec.metadata': { B: '$AB ${AB} $(AB)' } }) },
    { name: 'metadata that nobody gives Ray', of: running('a', { ...ELSEWHERE, 'spec.metadata': { B: '$A' } }) },
    { name: 'variables in HTTPMode', of: running('a', { ...HTTP, 'spec.metadata': { B: '$A' }, 'spec.runtimeEnvYAML': 'env_vars: {A: $HOME}', 'spec.entrypointResources': '{"$A": 1}' }) },
  ],
};

export const numbersRows: RuleRows = {
  rule: 'entrypoint-numbers',
  severity: Severity.ERROR,
  found: [
    { name: 'a negative number of CPUs', of: running('a', { 'spec.entrypointNumCpus': -1 }), finds: [['spec.entrypointNumCpus', 'is negative (-1)', 'give a number above 0, or leave it out']] },
    { name: 'a negative number of GPUs', of: running('a', { 'spec.entrypointNumGpus': -0.5 }), finds: [['spec.entrypointNumGpus', 'is negative (-0.5)', 'give a number above 0, or leave it out']] },
    { name: 'a part of more than one GPU', of: running('a', { 'spec.entrypointNumGpus': 1.5 }), finds: [['spec.entrypointNumGpus', 'is above 1 and not whole (1.5)', 'give 1 or 2']] },
    { name: 'less than Ray can count', of: running('a', { 'spec.entrypointNumCpus': 0.00005 }), finds: [['spec.entrypointNumCpus', 'is less than Ray can count (0.00005)', 'give at least 0.0001']] },
  ],
  passed: [
    { name: 'parts of CPUs', of: running('a', { 'spec.entrypointNumCpus': 1.5, 'spec.entrypointNumGpus': 0.5 }) },
    { name: 'no CPUs, and whole GPUs', of: running('a', { 'spec.entrypointNumCpus': 0, 'spec.entrypointNumGpus': 2 }) },
    { name: 'the smallest part', of: running('a', { 'spec.entrypointNumCpus': 0.0001, 'spec.entrypointNumGpus': 1 }) },
  ],
};

const R = 'spec.entrypointResources';
const OBJECT = 'write resources and their quantities, as in {"Custom": 1}';

export const resourcesRows: RuleRows = {
  rule: 'entrypoint-resources',
  severity: Severity.ERROR,
  found: [
    { name: 'no JSON', of: running('a', { [R]: 'Custom=1' }), finds: [[R, 'is no JSON object ("Custom=1")', OBJECT]] },
    { name: 'JSON in quotes', of: running('a', { [R]: '\'{"Custom": 1}\'' }), finds: [[R, 'is no JSON object ("\'{\\"Custom\\": 1}\'")', OBJECT]] },
    { name: 'a list', of: running('a', { [R]: '[]' }), finds: [[R, 'is no JSON object ("[]")', OBJECT]] },
    {
      name: 'resources that Ray does not take, and quantities that are none',
      of: running('a', { [R]: '{"CPU": 1, "GPU": 1, "memory": 1, "object_store_memory": 1, "a": "1", "b": -1, "c": 0.00001, "d": null}' }),
      finds: [
        [`${R}.CPU`, 'is no resource that Ray takes here ("CPU")', 'give entrypointNumCpus instead'],
        [`${R}.GPU`, 'is no resource that Ray takes here ("GPU")', 'give entrypointNumGpus instead'],
        [`${R}.memory`, 'is no resource that Ray takes here ("memory")', 'remove it'],
        [`${R}.object_store_memory`, 'is no resource that Ray takes here ("object_store_memory")', 'remove it'],
        [`${R}.a`, 'is no number ("1")', 'give the quantity as a number'],
        [`${R}.b`, 'is negative (-1)', 'give a number above 0, or leave it out'],
        [`${R}.c`, 'is less than Ray can count (0.00001)', 'give at least 0.0001'],
        [`${R}.d`, 'is no number (null)', 'give the quantity as a number'],
      ],
    },
  ],
  passed: [
    { name: 'quantities', of: running('a', { [R]: '{"Custom": 1, "other": 1.5, "none": 0}' }) },
    { name: 'nothing', of: running('a', { [R]: '' }) },
  ],
};

export const metadataRows: RuleRows = {
  rule: 'job-metadata-ray-version',
  severity: Severity.ERROR,
  found: [
    {
      name: 'metadata on an old Ray',
      of: rayJob({
        'spec.metadata': { a: 'b' },
        'spec.rayClusterSpec.rayVersion': '2.5.0',
        'spec.rayClusterSpec.headGroupSpec.template.spec.containers[0].image': 'rayproject/ray:2.5.0',
        'spec.rayClusterSpec.workerGroupSpecs[0].template.spec.containers[0].image': 'rayproject/ray:2.5.0',
      }),
      finds: [['spec.metadata', 'needs Ray 2.6.0 (rayVersion 2.5.0)', 'give a rayVersion and image of that release or a later one']],
    },
  ],
  passed: [
    { name: 'metadata', of: running('a', { 'spec.metadata': { a: 'b' } }) },
    { name: 'metadata on a cluster that is there', of: running('a', { ...ELSEWHERE, 'spec.metadata': { a: 'b' } }) },
    { name: 'no metadata', of: running('a', { 'spec.metadata': {} }) },
  ],
};
