import { RuleRows } from './rows';
import { Severity } from '../../src/rules/finding';
import { Json, rayCluster } from '../manifests';

const WHOLE = 'give a whole number, zero to 100000000000000';
const ANY = 'give a number, zero to 100000000000000';
const POSITIVE = 'give a number, zero or more';
const PATH = 'spec.workerGroupSpecs[0].resources';

function group(resources: Json): Json {
  return rayCluster({ [PATH]: resources });
}

export const groupResourcesRows: RuleRows = {
  rule: 'group-resources',
  severity: Severity.ERROR,
  found: [
    {
      name: 'quantities that are no whole numbers from zero',
      of: group({ a: '0.5', b: '500m', c: '-1', d: '100000000000001', e: '1' }),
      finds: [
        [`${PATH}.a`, 'is a quantity that Ray does not take ("0.5")', WHOLE],
        [`${PATH}.b`, 'is a quantity that Ray does not take ("500m")', WHOLE],
        [`${PATH}.c`, 'is a quantity that Ray does not take ("-1")', WHOLE],
        [`${PATH}.d`, 'is a quantity that Ray does not take ("100000000000001")', WHOLE],
      ],
    },
    {
      name: 'what is no quantity',
      of: rayCluster({ 'spec.headGroupSpec.resources': { CPU: 'two', slots: '' } }),
      finds: [
        ['spec.headGroupSpec.resources.CPU', 'is no quantity, and left out by the operator ("two")', POSITIVE],
        ['spec.headGroupSpec.resources.slots', 'is no quantity, and left out by the operator ("")', POSITIVE],
      ],
    },
    {
      name: 'CPUs, GPUs and memory below zero, or more than Ray can count',
      of: group({ 'CPU': '-1', 'GPU': '-1', 'nvidia.com/gpu': '-1', 'nvidia.com/mig-1g.5gb': '-1', 'memory': '1P' }),
      finds: [
        [`${PATH}.CPU`, 'is a quantity that Ray does not take ("-1")', ANY],
        [`${PATH}.GPU`, 'is a quantity that Ray does not take ("-1")', ANY],
        [`${PATH}["nvidia.com/gpu"]`, 'is a quantity that Ray does not take ("-1")', ANY],
        [`${PATH}["nvidia.com/mig-1g.5gb"]`, 'is a quantity that Ray does not take ("-1")', ANY],
        [`${PATH}.memory`, 'is a quantity that Ray does not take ("1P")', ANY],
      ],
    },
    {
      name: 'names that do not reach Ray',
      of: group({ "it's": '1', 'a,b': '1', 'object_store_memory': '1000' }),
      finds: [
        [`${PATH}["it's"]`, 'has a quote or comma in its name, where the shell or Ray cuts it ("it\'s")', 'choose another name'],
        [`${PATH}["a,b"]`, 'has a quote or comma in its name, where the shell or Ray cuts it ("a,b")', 'choose another name'],
        [`${PATH}.object_store_memory`, 'is a resource that Ray keeps itself', 'remove it'],
      ],
    },
  ],
  passed: [
    { name: 'a fraction of what the operator rounds up', of: group({ CPU: '1.5', memory: '100T', GPU: '500m' }) },
    { name: 'whole numbers in units', of: group({ a: '2k', b: '1000m', c: '1e3', d: '100000000000000', e: '0', f: '+1' }) },
    { name: 'no quantity at all', of: group({ a: null }) },
  ],
};

