import { HEAD, head, HEAD_IMAGE, ray, WORKER, worker, WORKER_IMAGE } from './clusters';
import { Severity } from '../../../src/rules/finding';
import { RuleRows } from '../rows';

export const portRows: RuleRows = {
  rule: 'ray-start-port',
  severity: Severity.ERROR,
  found: [
    {
      name: 'a name for a port',
      of: head({ 'dashboard-port': 'http' }),
      finds: [[`${HEAD}["dashboard-port"]`, 'is no port that Ray takes ("http")', 'give a number from 1 to 65535']],
    },
    {
      name: 'a port above all',
      of: head({ port: '70000' }),
      finds: [[`${HEAD}.port`, 'is no port that Ray takes ("70000")', 'give a number from 1 to 65535']],
    },
    {
      name: 'any free port for what others must find',
      of: head({ port: '0' }),
      finds: [[`${HEAD}.port`, 'is no port that Ray takes ("0")', 'give a number from 1 to 65535']],
    },
    {
      name: 'a port below zero',
      of: worker({ 'node-manager-port': '-1' }),
      finds: [[`${WORKER}["node-manager-port"]`, 'is no port that Ray takes ("-1")', 'give 0 or a number from 1 to 65535']],
    },
    {
      name: 'a port of the system for clients',
      of: head({ 'ray-client-server-port': '1023' }),
      finds: [[`${HEAD}["ray-client-server-port"]`, 'is no port that Ray takes ("1023")', 'give a number from 1024 to 65535']],
    },
    {
      name: 'a port of the system for workers',
      of: head({ 'min-worker-port': '80' }),
      finds: [[`${HEAD}["min-worker-port"]`, 'is no port that Ray takes ("80")', 'give 0 or a number from 1024 to 65535']],
    },
    {
      name: 'a port above all for workers, and says nothing more of their range',
      of: head({ 'min-worker-port': '12000', 'max-worker-port': '65536' }),
      finds: [[`${HEAD}["max-worker-port"]`, 'is no port that Ray takes ("65536")', 'give 0 or a number from 1024 to 65535']],
    },
    {
      name: 'any free port for runtime environments before Ray could choose it',
      of: worker({ 'runtime-env-agent-port': '0' }, ray('2.53.0')),
      finds: [[`${WORKER}["runtime-env-agent-port"]`, 'is no port that Ray takes ("0")', 'give a number from 1024 to 65535']],
    },
    {
      name: 'no port',
      of: head({ 'metrics-export-port': '' }),
      finds: [[`${HEAD}["metrics-export-port"]`, 'is no port that Ray takes ("")', 'give 0 or a number from 1 to 65535']],
    },
    {
      name: 'quotes that the operator does not see through',
      of: head({ port: '"6380"' }),
      finds: [[`${HEAD}.port`, 'is read by the operator, too, which takes digits only ("\\"6380\\"")', 'give 6380']],
    },
    {
      name: 'an underscore that the operator does not see through',
      of: head({ port: '63_79' }),
      finds: [[`${HEAD}.port`, 'is read by the operator, too, which takes digits only ("63_79")', 'give 6379']],
    },
    {
      name: 'a variable that the operator does not know',
      of: worker({ 'dashboard-agent-listen-port': '$PORT' }),
      finds: [[`${WORKER}["dashboard-agent-listen-port"]`, 'is read by the operator, too, which takes digits only ("$PORT")', 'give the number']],
    },
  ],
  passed: [
    { name: 'the lowest and the highest', of: head({ 'port': '1', 'dashboard-port': '65535' }) },
    { name: 'any free port for what others are told of', of: worker({ 'node-manager-port': '0', 'object-manager-port': '0', 'metrics-export-port': '0' }) },
    { name: 'any free port for workers', of: worker({ 'min-worker-port': '0', 'max-worker-port': '0' }) },
    { name: 'a sign for a port that the operator does not use', of: worker({ 'object-manager-port': '+6380' }) },
    { name: 'the lowest port for clients', of: head({ 'ray-client-server-port': '1024' }) },
    { name: 'any free port for runtime environments', of: worker({ 'runtime-env-agent-port': '0' }, ray('2.54.0')) },
    {
      name: 'any free port for runtime environments in a release that is not known',
      of: worker({ 'runtime-env-agent-port': '0' }, { 'spec.rayVersion': 'nightly', [HEAD_IMAGE]: 'ray:1', [WORKER_IMAGE]: 'ray:1' }),
    },
    { name: 'quotes and variables for ports that the operator does not use', of: head({ 'object-manager-port': '"6380"', 'node-manager-port': '$PORT' }) },
  ],
};

const LIST = 'give numbers from 1024 to 65535 with commas between them';

export const workerPortsRows: RuleRows = {
  rule: 'ray-start-worker-ports',
  severity: Severity.ERROR,
  found: [
    {
      name: 'a first port above the last',
      of: head({ 'min-worker-port': '12000', 'max-worker-port': '11000' }),
      finds: [[`${HEAD}["min-worker-port"]`, 'is not below max-worker-port (12000, max-worker-port 11000)', 'lower it, or raise max-worker-port']],
    },
    {
      name: 'one port for all workers',
      of: worker({ 'min-worker-port': '12000', 'max-worker-port': '12000' }),
      finds: [[`${WORKER}["min-worker-port"]`, 'is not below max-worker-port (12000, max-worker-port 12000)', 'lower it, or raise max-worker-port']],
    },
    {
      name: 'a first port above the last that there is by default',
      of: head({ 'min-worker-port': '20000' }),
      finds: [[`${HEAD}["min-worker-port"]`, 'is not below max-worker-port (20000, max-worker-port 19999)', 'lower it, or raise max-worker-port']],
    },
    {
      name: 'a last port below the first that there is by default',
      of: head({ 'max-worker-port': '10000' }),
      finds: [[`${HEAD}["max-worker-port"]`, 'is not above min-worker-port (10000, min-worker-port 10002)', 'raise it, or lower min-worker-port']],
    },
    {
      name: 'a range where a list belongs',
      of: head({ 'worker-port-list': '10002-10010' }),
      finds: [[`${HEAD}["worker-port-list"]`, 'is no list of ports ("10002-10010")', LIST]],
    },
    {
      name: 'a port of the system in a list',
      of: worker({ 'worker-port-list': '10002,80' }),
      finds: [[`${WORKER}["worker-port-list"]`, 'is no list of ports ("10002,80")', LIST]],
    },
    {
      name: 'a comma at the end of a list',
      of: worker({ 'worker-port-list': '10002,' }),
      finds: [[`${WORKER}["worker-port-list"]`, 'is no list of ports ("10002,")', LIST]],
    },
    {
      name: 'a port twice in a list',
      of: worker({ 'worker-port-list': '10002,10003,10002' }),
      finds: [[`${WORKER}["worker-port-list"]`, 'has a port twice (10002)', 'give each port once']],
    },
  ],
  passed: [
    { name: 'two ports', of: head({ 'min-worker-port': '12000', 'max-worker-port': '12001' }) },
    { name: 'a list', of: head({ 'worker-port-list': '10002,10003' }) },
    { name: 'a list in quotes with blanks', of: head({ 'worker-port-list': '"10002, 10003"' }) },
    { name: 'any free port above a first one', of: head({ 'min-worker-port': '20000', 'max-worker-port': '0' }) },
    { name: 'a variable', of: head({ 'min-worker-port': '30000', 'max-worker-port': '$MAX' }) },
    { name: 'a variable for a list', of: head({ 'worker-port-list': '$PORTS' }) },
  ],
};

const ANOTHER = 'give another port';

export const portTwiceRows: RuleRows = {
  rule: 'ray-start-port-twice',
  severity: Severity.ERROR,
  found: [
    {
      name: 'one port for two flags',
      of: worker({ 'node-manager-port': '6380', 'object-manager-port': '6380' }),
      finds: [[`${WORKER}["node-manager-port"]`, 'is the port of object-manager-port, too (6380)', ANOTHER]],
    },
    {
      name: 'one port for three flags',
      of: worker({ 'object-manager-port': '6380', 'node-manager-port': '6380', 'runtime-env-agent-port': '6380' }),
      finds: [
        [`${WORKER}["node-manager-port"]`, 'is the port of object-manager-port, too (6380)', ANOTHER],
        [`${WORKER}["runtime-env-agent-port"]`, 'is the port of object-manager-port, too (6380)', ANOTHER],
      ],
    },
    {
      name: 'the default of a flag that is not there',
      of: head({ 'metrics-export-port': '8265' }),
      finds: [[`${HEAD}["metrics-export-port"]`, 'is the default of dashboard-port, too (8265)', ANOTHER]],
    },
    {
      name: 'a default that the operator gives',
      of: head({ 'dashboard-port': '8080' }),
      finds: [[`${HEAD}["dashboard-port"]`, 'is the default of metrics-export-port, too (8080)', ANOTHER]],
    },
    {
      name: 'a port that Ray does not use any more, and still compares',
      of: head({ 'dashboard-grpc-port': '8265' }, ray('2.44.1')),
      finds: [[`${HEAD}["dashboard-grpc-port"]`, 'is the default of dashboard-port, too (8265)', ANOTHER]],
    },
    {
      name: 'a default of the head that Ray keeps free in workers, too',
      of: worker({ 'metrics-export-port': '10001' }),
      finds: [[`${WORKER}["metrics-export-port"]`, 'is the default of ray-client-server-port, too (10001)', ANOTHER]],
    },
    {
      name: 'a port among those of workers by default',
      of: worker({ 'node-manager-port': '10005' }),
      finds: [[
        `${WORKER}["node-manager-port"]`,
        'is among the ports of workers (10005, workers 10002 to 19999)',
        'give another port, or move min-worker-port and max-worker-port',
      ]],
    },
    {
      name: 'ports for workers with ports of other parts among them',
      of: head({ 'min-worker-port': '6000', 'max-worker-port': '9000', 'object-manager-port': '7000' }),
      finds: [[
        `${HEAD}["min-worker-port"]`,
        'gives workers the port of port, object-manager-port, dashboard-port, metrics-export-port (6000 to 9000)',
        'leave out 6379, 7000, 8265, 8080',
      ]],
    },
    {
      name: 'a last port for workers that takes in another port',
      of: head({ 'max-worker-port': '60000' }),
      finds: [[`${HEAD}["max-worker-port"]`, 'gives workers the port of dashboard-agent-listen-port (10002 to 60000)', 'leave out 52365']],
    },
    {
      name: 'a port in the list for workers',
      of: worker({ 'worker-port-list': '8264,8265' }),
      finds: [[`${WORKER}["worker-port-list"]`, 'gives workers the port of dashboard-port (8264,8265)', 'leave out 8265']],
    },
  ],
  passed: [
    { name: 'a port of each its own', of: head({ 'port': '6380', 'dashboard-port': '6379', 'node-manager-port': '6381' }) },
    { name: 'the port of the head in a worker, which has no such part', of: worker({ 'node-manager-port': '6379' }) },
    { name: 'a port that Ray does not compare any more', of: head({ 'dashboard-grpc-port': '8265' }, ray('2.45.0')) },
    { name: 'any free port for two flags', of: worker({ 'node-manager-port': '0', 'object-manager-port': '0' }) },
    { name: 'a default that another flag makes free', of: head({ 'metrics-export-port': '8265', 'dashboard-port': '8266' }) },
    { name: 'the port below those of workers and the one above', of: head({ 'ray-client-server-port': '10000', 'node-manager-port': '20000' }) },
    { name: 'a port among those that a list leaves free', of: worker({ 'node-manager-port': '10005', 'worker-port-list': '10002' }) },
    { name: 'a port that may be among those of a list from a variable', of: worker({ 'node-manager-port': '10005', 'worker-port-list': '$PORTS' }) },
    { name: 'a port that may be among those up to a variable', of: worker({ 'node-manager-port': '10005', 'max-worker-port': '$MAX' }) },
    { name: 'a port beside one from a variable', of: worker({ 'node-manager-port': '6380', 'object-manager-port': '$PORT' }) },
    { name: 'any free port for workers beside other ports', of: head({ 'min-worker-port': '6000', 'max-worker-port': '0' }) },
  ],
};
