import { autoscalerReadsRows } from './autoscaler.rows';
import { flagReleaseRows, unknownFlagRows } from './names.rows';
import { portRows, portTwiceRows, workerPortsRows } from './ports.rows';
import {
  dashboardOffRows, headAddressRows, headOnlyRows, ignoredRows, isolationOffRows, nodeAddressRows, redisPasswordRows,
} from './sides.rows';
import { bareFlagRows, droppedValueRows, overwrittenRows, switchRows } from './switches.rows';
import { choiceRows, escapedResourcesRows, numberRows, resourcesRows, systemConfigRows, tempDirRows } from './values.rows';
import { shellRows } from './words.rows';
import { RuleRows } from '../rows';

export const RAY_START_ROWS: readonly RuleRows[] = [
  unknownFlagRows, flagReleaseRows, shellRows, switchRows, bareFlagRows, droppedValueRows, overwrittenRows, headOnlyRows, ignoredRows,
  numberRows, choiceRows, portRows, workerPortsRows, portTwiceRows, resourcesRows, escapedResourcesRows, autoscalerReadsRows, systemConfigRows,
  tempDirRows, headAddressRows, nodeAddressRows, isolationOffRows, dashboardOffRows, redisPasswordRows,
];
