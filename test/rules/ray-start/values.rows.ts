import { HEAD, head, HEAD_IMAGE, ray, WORKER, worker, WORKER_IMAGE } from './clusters';
import { Severity } from '../../../src/rules/finding';
import { RuleRows } from '../rows';

export const numberRows: RuleRows = {
  rule: 'ray-start-number',
  severity: Severity.ERROR,
  found: [
    {
      name: 'memory in gibibytes',
      of: head({ memory: '4Gi' }),
      finds: [[`${HEAD}.memory`, 'is no whole number ("4Gi")', 'give bytes: 4294967296']],
    },
    {
      name: 'memory with a fraction, in gigabytes',
      of: worker({ 'object-store-memory': '1.5G' }),
      finds: [[`${WORKER}["object-store-memory"]`, 'is no whole number ("1.5G")', 'give bytes: 1500000000']],
    },
    {
      name: 'memory with an exponent',
      of: head({ memory: '4e9' }),
      finds: [[`${HEAD}.memory`, 'is no whole number ("4e9")', 'give bytes: 4000000000']],
    },
    {
      name: 'memory in a unit that Kubernetes does not have',
      of: head({ memory: '4GB' }),
      finds: [[`${HEAD}.memory`, 'is no whole number ("4GB")', 'give a whole number of bytes']],
    },
    {
      name: 'memory in bytes with a point',
      of: head({ memory: '1000.0' }),
      finds: [[`${HEAD}.memory`, 'is no whole number ("1000.0")', 'give bytes: 1000']],
    },
    {
      name: 'a unit in quotes',
      of: head({ memory: '"512Mi"' }),
      finds: [[`${HEAD}.memory`, 'is no whole number ("\\"512Mi\\"")', 'give bytes: 536870912']],
    },
    {
      name: 'half a CPU',
      of: head({ 'num-cpus': '0.5' }),
      finds: [[`${HEAD}["num-cpus"]`, 'is no whole number ("0.5")', 'give a whole number, zero or more']],
    },
    {
      name: 'no number of GPUs',
      of: worker({ 'num-gpus': '' }),
      finds: [[`${WORKER}["num-gpus"]`, 'is no whole number ("")', 'give a whole number, zero or more']],
    },
    {
      name: 'CPUs below zero',
      of: head({ 'num-cpus': '-1' }),
      finds: [[`${HEAD}["num-cpus"]`, 'is below zero ("-1")', 'give a whole number, zero or more']],
    },
    {
      name: 'an object store below 75 MiB',
      of: head({ 'object-store-memory': '78643199' }),
      finds: [[`${HEAD}["object-store-memory"]`, 'is below 78643200 ("78643199")', 'give a whole number of bytes, 78643200 or more']],
    },
    {
      name: 'more memory than Ray can count',
      of: head({ memory: '100000000000001' }),
      finds: [[`${HEAD}.memory`, 'is above what Ray can count ("100000000000001")', 'give at most 100000000000000']],
    },
    {
      name: 'a Redis below 10 MB',
      of: head({ 'redis-max-memory': '1000' }, ray('2.43.0')),
      finds: [[`${HEAD}["redis-max-memory"]`, 'is below 10000000 ("1000")', 'give a whole number of bytes, 10000000 or more']],
    },
    {
      name: 'CPUs with a unit, kept for Ray itself',
      of: head({ 'enable-resource-isolation': 'true', 'system-reserved-cpu': '1500m' }),
      finds: [[`${HEAD}["system-reserved-cpu"]`, 'is no number ("1500m")', 'give a number, zero or more']],
    },
    {
      name: 'text before a number of CPUs, kept for Ray itself',
      of: head({ 'enable-resource-isolation': 'true', 'system-reserved-cpu': 'x1.5' }),
      finds: [[`${HEAD}["system-reserved-cpu"]`, 'is no number ("x1.5")', 'give a number, zero or more']],
    },
  ],
  passed: [
    { name: 'zero', of: head({ 'num-cpus': '0', 'num-gpus': '0', 'memory': '0' }) },
    { name: 'an object store of 75 MiB', of: head({ 'object-store-memory': '78643200' }) },
    { name: 'as much memory as Ray can count', of: head({ memory: '100000000000000' }, { 'spec.headGroupSpec.template.spec.containers[0].resources': undefined }) },
    { name: 'a number in quotes', of: head({ 'num-cpus': '"2"' }) },
    { name: 'what Python takes for a whole number', of: head({ 'num-cpus': '\' +1_000 \'' }) },
    { name: 'a variable', of: head({ 'num-cpus': '$CPUS' }) },
    ...['1.5', '+12.25', '.25', '1e10', '25e-10', '1_0.5'].map(cpus => (
      { name: `${cpus} CPUs, kept for Ray itself`, of: head({ 'enable-resource-isolation': 'true', 'system-reserved-cpu': cpus }) })),
  ],
};

const NOT_BOOLEAN = 'give "true" or "false"';

export const choiceRows: RuleRows = {
  rule: 'ray-start-choice',
  severity: Severity.ERROR,
  found: [
    {
      name: 'neither true nor false',
      of: head({ 'include-dashboard': 'maybe' }),
      finds: [[`${HEAD}["include-dashboard"]`, 'is neither true nor false ("maybe")', NOT_BOOLEAN]],
    },
    {
      name: 'an empty value where Ray wants true or false',
      of: worker({ 'include-log-monitor': '' }),
      finds: [[`${WORKER}["include-log-monitor"]`, 'is neither true nor false ("")', NOT_BOOLEAN]],
    },
    {
      name: 'yes for colors, which can be automatic, too',
      of: head({ 'log-color': 'yes' }),
      finds: [[`${HEAD}["log-color"]`, 'is none of auto, false, true ("yes")', 'give one of them']],
    },
    {
      name: 'a blank before a choice',
      of: head({ 'log-style': '\' auto\'' }),
      finds: [[`${HEAD}["log-style"]`, 'is none of auto, record, pretty ("\' auto\'")', 'give one of them']],
    },
    {
      name: 'a style that logs do not have',
      of: head({ 'log-style': 'json' }),
      finds: [[`${HEAD}["log-style"]`, 'is none of auto, record, pretty ("json")', 'give one of them']],
    },
  ],
  passed: [
    { name: 'no', of: head({ 'include-dashboard': 'no' }) },
    { name: 'one with a blank', of: head({ 'include-log-monitor': '\'1 \'' }) },
    { name: 'capitals', of: head({ 'log-style': 'Record', 'log-color': 'True', 'include-dashboard': 'ON' }) },
  ],
};

const OBJECT = 'give \'{"name": 1}\'';

export const resourcesRows: RuleRows = {
  rule: 'ray-start-resources',
  severity: Severity.ERROR,
  found: [
    {
      name: 'JSON whose quotes the shell takes',
      of: head({ resources: '{"a":1}' }),
      finds: [[`${HEAD}.resources`, 'reaches Ray as no JSON ("{a:1}")', 'give \'{"a":1}\'']],
    },
    {
      name: 'escaped JSON without quotes around it',
      of: head({ resources: '{\\"a\\":1}, ' }),
      finds: [[`${HEAD}.resources`, 'reaches Ray as no JSON ("{\\"a\\":1},")', OBJECT]],
    },
    {
      name: 'JSON in two kinds of quotes',
      of: worker({ resources: '\'"{\\"a\\": 1}"\'' }),
      finds: [[`${WORKER}.resources`, 'reaches Ray as no JSON object ("\\"{\\\\\\"a\\\\\\": 1}\\"")', 'give \'{"a": 1}\'']],
    },
    {
      name: 'double quotes around JSON',
      of: worker({ resources: '"{"a":1}"' }),
      finds: [[`${WORKER}.resources`, 'reaches Ray as no JSON ("{a:1}")', OBJECT]],
    },
    {
      name: 'a list',
      of: head({ resources: '\'["a"]\'' }),
      finds: [[`${HEAD}.resources`, 'reaches Ray as no JSON object ("[\\"a\\"]")', OBJECT]],
    },
    {
      name: 'no value',
      of: head({ resources: '' }),
      finds: [[`${HEAD}.resources`, 'reaches Ray as no JSON ("")', OBJECT]],
    },
    {
      name: 'resources that have flags of their own',
      of: head({ resources: '\'{"CPU": 4, "GPU": 1, "memory": 1, "object_store_memory": 1}\'' }),
      finds: [
        [`${HEAD}.resources`, 'has CPU (4)', 'use num-cpus'],
        [`${HEAD}.resources`, 'has GPU (1)', 'use num-gpus'],
        [`${HEAD}.resources`, 'has memory (1)', 'use memory'],
        [`${HEAD}.resources`, 'has object_store_memory (1)', 'use object-store-memory'],
      ],
    },
    {
      name: 'a resource that Ray keeps itself, and a name that it cuts',
      of: head({ resources: '\'{"node:__internal_head__": 1, "a,b": 1}\'' }),
      finds: [
        [`${HEAD}.resources`, 'has node:__internal_head__, which Ray keeps itself (1)', 'remove it'],
        [`${HEAD}.resources`, 'has a name with a comma, where Ray cuts it ("a,b")', 'choose another name'],
      ],
    },
    {
      name: 'quantities that are no whole numbers from zero',
      of: head({ resources: '\'{"a": 0.5, "b": -1, "c": "1", "d": 1e16, "e": null, "f": 1}\'' }),
      finds: [
        [`${HEAD}.resources`, 'has a quantity that Ray does not take (a: 0.5)', 'give a whole number, zero to 100000000000000'],
        [`${HEAD}.resources`, 'has a quantity that Ray does not take (b: -1)', 'give a whole number, zero to 100000000000000'],
        [`${HEAD}.resources`, 'has a quantity that Ray does not take (c: "1")', 'give a whole number, zero to 100000000000000'],
        [`${HEAD}.resources`, 'has a quantity that Ray does not take (d: 10000000000000000)', 'give a whole number, zero to 100000000000000'],
        [`${HEAD}.resources`, 'has a quantity that Ray does not take (e: null)', 'give a whole number, zero to 100000000000000'],
      ],
    },
  ],
  passed: [
    { name: 'JSON in single quotes', of: head({ resources: '\'{"a": 1, "node:b": 0}\'' }) },
    { name: 'escaped JSON in double quotes', of: head({ resources: '"{\\"a\\": 1}"' }) },
    { name: 'escaped JSON without blanks and commas', of: head({ resources: '{\\"a\\":1}' }) },
    { name: 'a whole number with a point', of: head({ resources: '\'{"a": 1.0}\'' }) },
    { name: 'an empty object', of: head({ resources: '{}' }) },
    { name: 'a variable', of: head({ resources: '"$RESOURCES"' }) },
  ],
};

const LIMITS = 'spec.workerGroupSpecs[0].template.spec.containers[0].resources.limits';

const GPU_IMAGE = { [WORKER_IMAGE]: 'rayproject/ray:2.55.1-gpu' };

export const escapedResourcesRows: RuleRows = {
  rule: 'ray-start-escaped-resources',
  severity: Severity.WARNING,
  found: [
    {
      name: 'escaped JSON beside GPUs',
      of: worker({ resources: '"{\\"a\\": 1}"' }, { [LIMITS]: { 'cpu': 1, 'nvidia.com/gpu': 2 }, ...GPU_IMAGE }),
      finds: [[`${WORKER}.resources`, 'hides from the operator what the container has (nvidia.com/gpu)', 'write \'{"a": 1}\'']],
    },
    {
      name: 'escaped JSON beside parts of a GPU and a TPU',
      of: worker({ resources: '{\\"a\\":1}' }, { [LIMITS]: { 'nvidia.com/mig-1g.5gb': 1, 'google.com/tpu': '4' }, ...GPU_IMAGE }),
      finds: [[`${WORKER}.resources`, 'hides from the operator what the container has (nvidia.com/mig-1g.5gb, google.com/tpu)', 'write \'{"a":1}\'']],
    },
  ],
  passed: [
    { name: 'JSON in single quotes beside GPUs', of: worker({ resources: '\'{"a": 1}\'' }, { [LIMITS]: { 'nvidia.com/gpu': 2 }, ...GPU_IMAGE }) },
    { name: 'escaped JSON where there are no GPUs', of: worker({ resources: '"{\\"a\\": 1}"' }, { [LIMITS]: { 'cpu': 1, 'nvidia.com/gpu': '0' } }) },
  ],
};

export const systemConfigRows: RuleRows = {
  rule: 'ray-start-system-config',
  severity: Severity.ERROR,
  found: [
    {
      name: 'no JSON',
      of: head({ 'system-config': 'foo' }),
      finds: [[`${HEAD}["system-config"]`, 'reaches Ray as no JSON ("foo")', 'give \'{"name": "value"}\'']],
    },
    {
      name: 'a number',
      of: head({ 'system-config': '1' }),
      finds: [[`${HEAD}["system-config"]`, 'reaches Ray as no JSON object ("1")', 'give \'{"name": "value"}\'']],
    },
    {
      name: 'spilling that is no text',
      of: head({ 'system-config': '\'{"a":1,"object_spilling_config":{"type":"filesystem"}}\'' }),
      finds: [[
        `${HEAD}["system-config"]`,
        'has object_spilling_config as an object ({"type":"filesystem"})',
        'give it as a text: \'{"a":1,"object_spilling_config":"{\\"type\\":\\"filesystem\\"}"}\'',
      ]],
    },
  ],
  passed: [
    { name: 'spilling as a text', of: head({ 'system-config': '\'{"object_spilling_config":"{\\"type\\":\\"filesystem\\"}"}\'' }) },
    { name: 'any setting', of: head({ 'system-config': '\'{"a": 1}\'' }) },
  ],
};

const SHORT_ENOUGH = `/tmp/${'a'.repeat(44)}`;

export const tempDirRows: RuleRows = {
  rule: 'ray-start-temp-dir',
  severity: Severity.ERROR,
  found: [
    {
      name: 'a path that begins nowhere',
      of: head({ 'temp-dir': 'ray' }),
      finds: [[`${HEAD}["temp-dir"]`, 'is no absolute path ("ray")', 'begin it with a slash']],
    },
    {
      name: 'a home folder, which the shell does not know behind an equals sign',
      of: head({ 'temp-dir': '~/ray' }),
      finds: [[`${HEAD}["temp-dir"]`, 'is no absolute path ("~/ray")', 'begin it with a slash']],
    },
    {
      name: 'no path',
      of: worker({ 'temp-dir': '' }),
      finds: [[`${WORKER}["temp-dir"]`, 'is no absolute path ("")', 'begin it with a slash']],
    },
    {
      name: 'a path that leaves no room for those of sockets, counted in bytes',
      of: head({ 'temp-dir': `/tmp/${'a'.repeat(43)}é` }),
      finds: [[`${HEAD}["temp-dir"]`, 'is too long (50 bytes)', 'give a path of at most 49, as sockets lie in it']],
    },
  ],
  passed: [
    { name: 'the longest path that can leave room for sockets', of: head({ 'temp-dir': SHORT_ENOUGH }) },
    { name: 'that path with a slash at its end', of: head({ 'temp-dir': `${SHORT_ENOUGH}/` }) },
    { name: 'a variable', of: head({ 'temp-dir': '$SCRATCH' }) },
    { name: 'a worker of a release that is not known, which may ignore it', of: worker({ 'temp-dir': 'ray' }, { 'spec.rayVersion': 'nightly', [HEAD_IMAGE]: 'ray:1', [WORKER_IMAGE]: 'ray:1' }) },
  ],
};
