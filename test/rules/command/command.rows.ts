import { Severity } from '../../../src/rules/finding';
import { Changes, Json, rayCluster } from '../../manifests';
import { FoundRow, RuleRows } from '../rows';

const HEAD = 'spec.headGroupSpec';
const CONTAINER = `${HEAD}.template.spec.containers[0]`;
const WORKER_CONTAINER = 'spec.workerGroupSpecs[0].template.spec.containers[0]';
const KEPT = { 'metadata.annotations': { 'ray.io/overwrite-container-cmd': 'true' } };
const OWN_ANNOTATION = { [`${HEAD}.template.metadata.annotations`]: { 'ray.io/overwrite-container-cmd': 'True' } };
const OWN_START = 'ray start --head --block';
const GENERATED = '$KUBERAY_GEN_RAY_START_CMD';
const TEXT = 'write one text that bash runs before ray start, with its quotes in it';

function head(command: unknown, changes: Changes = {}): Json {
  return rayCluster({ [`${CONTAINER}.command`]: command, ...changes });
}

export const commandSyntaxRows: RuleRows = {
  rule: 'command-syntax',
  severity: Severity.ERROR,
  found: [
    {
      name: 'Python in a part of its own',
      of: head(['python', '-c', 'print(1)']),
      finds: [[
        `${CONTAINER}.command[2]`, 'has a parenthesis that bash does not take, as nothing is in quotes any more ("print(1)")', TEXT,
      ]],
    },
    {
      name: 'an apostrophe in the arguments of a worker',
      of: rayCluster({ [`${WORKER_CONTAINER}.command`]: ['echo'], [`${WORKER_CONTAINER}.args`]: ['it', "isn't"] }),
      finds: [[`${WORKER_CONTAINER}.args[1]`, 'has a quote that is not closed ("isn\'t")', TEXT]],
    },
    {
      name: 'an apostrophe in the first of three parts',
      of: head(["it's", 'b', 'c']),
      finds: [[`${CONTAINER}.command[0]`, 'has a quote that is not closed ("it\'s")', TEXT]],
    },
    {
      name: 'an apostrophe in the second of three parts, and a line break',
      of: head(['echo', "it's\n", 'b']),
      finds: [[`${CONTAINER}.command[1]`, 'has a quote that is not closed ("it\'s\\n")', TEXT]],
    },
    {
      name: 'an operator at the end of the second line',
      of: head(['ls\nls;']),
      finds: [[`${CONTAINER}.command[0]`, 'ends where bash wants another command, and finds the && of the operator ("ls\\nls;")', TEXT]],
    },
    {
      name: 'a line break at the end',
      of: head(['pip install a\npip install b\n']),
      finds: [[
        `${CONTAINER}.command[0]`, 'ends where bash wants another command, and finds the && of the operator ("pip install a\\npip install b\\n")',
        'remove the line break at its end',
      ]],
    },
    {
      name: 'an operator at the end',
      of: head(['pip install a;']),
      finds: [[`${CONTAINER}.command[0]`, 'ends where bash wants another command, and finds the && of the operator ("pip install a;")', TEXT]],
    },
    {
      name: 'a comment at the end',
      of: head(['pip install a # for b']),
      finds: [[`${CONTAINER}.command[0]`, 'ends in a comment, which hides ray start behind it ("pip install a # for b")', TEXT]],
    },
  ],
  passed: [
    { name: 'a text for bash', of: head(['pip install "a[b]" && (cd /tmp; ls) || true']) },
    { name: 'a comment in the middle', of: head(['ls # all\nls']) },
    { name: 'a text and an argument', of: rayCluster({ [`${CONTAINER}.command`]: ['echo 123'], [`${CONTAINER}.args`]: ['456'] }) },
    { name: 'what bash has more rules for', of: head(['for a in $(seq 2); do echo "$a"; done']) },
    { name: 'a command that starts Ray itself', of: head(['bash', '-c', `print(1); ${OWN_START}`]) },
    { name: 'a command that the operator shall not touch', of: head(['python', '-c', 'print(1)'], OWN_ANNOTATION) },
    { name: 'another container', of: rayCluster({ [`${CONTAINER.replace('[0]', '[1]')}`]: { name: 'log', image: 'log:1', command: ['python', '-c', 'print(1)'] } }) },
  ],
};

const ONE = 'write the whole command as one text, as in a shell';

export const commandQuotingRows: RuleRows = {
  rule: 'command-quoting',
  severity: Severity.WARNING,
  found: [
    {
      name: 'a shell and its text',
      of: head(['/bin/bash', '-c', 'pip install a']),
      finds: [[`${CONTAINER}.command[2]`, 'is not one argument, as the operator puts it before ray start without quotes ("pip install a")', ONE]],
    },
    {
      name: 'a text with more commands in the arguments',
      of: rayCluster({ [`${CONTAINER}.command`]: ['bash', '-c'], [`${CONTAINER}.args`]: ['ls;ls'] }),
      finds: [[`${CONTAINER}.args[0]`, 'is not one argument, as the operator puts it before ray start without quotes ("ls;ls")', ONE]],
    },
  ],
  passed: [
    { name: 'words', of: head(['pip', 'install', '--quiet', 'a==1.0']) },
    { name: 'parts in quotes of their own', of: head(['bash', '-c', "'pip install a'"]) },
    { name: 'operators between parts', of: head(['pip', 'install', 'a b', '&&', 'ls']) },
    { name: 'operators with blanks between parts', of: head(['pip', 'install', 'a b', ' && ', 'ls']) },
    { name: 'a text first', of: head(['pip install', 'a b']) },
    { name: 'what is only said', of: head(['echo', 'hello world']) },
    { name: 'a command that the operator shall not touch', of: head(['/bin/bash', '-c', 'pip install a'], OWN_ANNOTATION) },
  ],
};

const START = 'start Ray by $KUBERAY_GEN_RAY_START_CMD, or remove the annotation ray.io/overwrite-container-cmd';

export const commandWithoutRayRows: RuleRows = {
  rule: 'command-without-ray',
  severity: Severity.ERROR,
  found: [
    {
      name: 'no command in any group',
      of: rayCluster(KEPT),
      finds: [
        [`${CONTAINER}.command`, 'is missing, and the operator shall add none', START],
        [`${WORKER_CONTAINER}.command`, 'is missing, and the operator shall add none', START],
      ],
    },
    ...[['/bin/bash', '-c', 'sleep infinity'], ['sh', '-xc', 'sleep 300s && true'], ['tail', '-f', '/dev/null'], ['sleep', '100'], ['echo', '--', ';', 'sleep 1d']].map(
      (command): FoundRow => ({ name: `a head that does no more than ${command.join(' ')}`, of: head(command, OWN_ANNOTATION), finds: [[`${CONTAINER}.command`, 'does not start Ray', START]] }),
    ),
  ],
  passed: [
    { name: 'the command of the operator', of: head(['/bin/bash', '-c', `sleep 1; ${GENERATED}`], OWN_ANNOTATION) },
    ...['/start.sh', 'sleepy.sh', 'ray-start', '10.sh'].map(script => ({ name: `a script named ${script}`, of: head(['sh', script], OWN_ANNOTATION) })),
    { name: 'an image that may have a command', of: rayCluster({ ...OWN_ANNOTATION, [`${CONTAINER}.image`]: 'example.com/ray:2.55.1' }) },
    { name: 'no annotation', of: head(['sleep 1']) },
    { name: 'an annotation that is not true', of: rayCluster({ 'metadata.annotations': { 'ray.io/overwrite-container-cmd': 'false' } }) },
  ],
};

const PARAMS = `${HEAD}.rayStartParams`;
const MOVE = 'move the flags into the command, or start Ray by $KUBERAY_GEN_RAY_START_CMD there, with the annotation ray.io/overwrite-container-cmd';

export const paramsUnusedRows: RuleRows = {
  rule: 'ray-start-params-unused',
  severity: Severity.WARNING,
  found: [
    {
      name: 'flags beside a ray start of the user',
      of: head([OWN_START], { [PARAMS]: { 'dashboard-host': '0.0.0.0', 'foo': 'bar', 'num-cpus': '0', 'port': '6379' } }),
      finds: [[PARAMS, 'does not reach the ray start in the command (dashboard-host, foo, num-cpus)', MOVE]],
    },
    {
      name: 'a flag beside one in the arguments, with the annotation',
      of: rayCluster({ ...OWN_ANNOTATION, [`${CONTAINER}.args`]: [OWN_START], [PARAMS]: { 'temp-dir': '/tmp/a' } }),
      finds: [[PARAMS, 'does not reach the ray start in the command (temp-dir)', MOVE]],
    },
  ],
  passed: [
    { name: 'no flags', of: head([OWN_START]) },
    { name: 'flags that the operator reads', of: head([OWN_START], { [PARAMS]: { 'port': '6379', 'dashboard-agent-listen-port': '52365' } }) },
    { name: 'flags that the autoscaler reads', of: head([OWN_START], { [PARAMS]: { 'num-cpus': '0', 'num-gpus': '0', 'memory': '1000000000', 'resources': '\'{"a":1}\'' }, 'spec.enableInTreeAutoscaling': true }) },
    { name: 'the command of the operator', of: head([GENERATED], { ...OWN_ANNOTATION, [PARAMS]: { 'num-cpus': '0' } }) },
    { name: 'a command before ray start', of: head(['ls'], { [PARAMS]: { 'num-cpus': '0' } }) },
  ],
};
