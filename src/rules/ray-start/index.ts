import { headAddress, nodeAddress } from './addresses';
import { autoscalerReads } from './autoscaler';
import { choiceValue } from './choices';
import { dashboardOff } from './dashboard';
import { isolationOff } from './isolation';
import { flagRelease, unknownFlag } from './names';
import { numberValue } from './numbers';
import { portTwice } from './port-collisions';
import { portValue } from './ports';
import { escapedResources, resources } from './resources';
import { redisPassword } from './secrets';
import { headOnly, ignoredFlag } from './sides';
import { bareFlag, droppedValue, overwrittenFlag, switchValue } from './switches';
import { systemConfig } from './system-config';
import { tempDir } from './temp-dir';
import { shellWord } from './words';
import { workerPorts } from './worker-ports';
import { Rule } from '../rule';

/** The rules about rayStartParams. */
export const RAY_START_RULES: readonly Rule[] = [
  unknownFlag,
  flagRelease,
  shellWord,
  switchValue,
  bareFlag,
  droppedValue,
  overwrittenFlag,
  headOnly,
  ignoredFlag,
  numberValue,
  choiceValue,
  portValue,
  workerPorts,
  portTwice,
  resources,
  escapedResources,
  autoscalerReads,
  systemConfig,
  tempDir,
  headAddress,
  nodeAddress,
  isolationOff,
  dashboardOff,
  redisPassword,
];
