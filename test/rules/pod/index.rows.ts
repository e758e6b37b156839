import {
  containerImageRows, containerNameRows, containerNameTakenRows, downwardFieldRows, envNameRows, envSourceRows,
} from './containers.rows';
import {
  containerHookRows, gracePeriodNegativeRows, objectReferenceRows, podDnsRows, podMetadataRows, podSpecRows, probeRows, unknownChoiceRows,
} from './pods.rows';
import { containerPortRows, headServicePortRows, headServiceTypeRows, hostPortConflictRows } from './ports.rows';
import {
  memoryLimitRows, resizePolicyRows, resourceClaimRows, resourceLimitRows, resourceNameRows, resourceQuantityRows,
} from './resources.rows';
import { affinityRows, rootUserRows, securityContextRows, selectorRows, tolerationRows, topologySpreadRows } from './scheduling.rows';
import { volumeFileRows, volumeMountRows, volumeSourceRows, volumeWithoutSourceRows } from './volumes.rows';
import { RuleRows } from '../rows';

export const POD_ROWS: readonly RuleRows[] = [
  containerImageRows, containerNameRows, containerNameTakenRows, envNameRows, envSourceRows, downwardFieldRows, objectReferenceRows,
  containerPortRows, hostPortConflictRows, volumeSourceRows, volumeWithoutSourceRows, volumeFileRows, volumeMountRows, resourceNameRows,
  resourceQuantityRows, resourceLimitRows, memoryLimitRows, resizePolicyRows, resourceClaimRows, unknownChoiceRows, probeRows,
  containerHookRows, gracePeriodNegativeRows, securityContextRows, rootUserRows, selectorRows, affinityRows, topologySpreadRows, tolerationRows,
  podDnsRows, podSpecRows, podMetadataRows, headServiceTypeRows, headServicePortRows,
];
