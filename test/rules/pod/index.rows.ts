import {
  containerImageRows, containerNameRows, containerNameTakenRows, downwardFieldRows, envNameRows, envSourceRows,
} from './containers.rows';
import {
  containerHookRows, gracePeriodRows, objectReferenceRows, podDnsRows, podMetadataRows, podSpecRows, probeRows, unknownChoiceRows,
} from './pods.rows';
import { containerPortRows, headServicePortRows, headServiceTypeRows, hostPortRows } from './ports.rows';
import {
  memoryLimitRows, resizePolicyRows, resourceClaimRows, resourceLimitRows, resourceNameRows, resourceQuantityRows, wholeCpusRows,
} from './resources.rows';
import { affinityRows, rootUserRows, securityContextRows, selectorRows, tolerationRows, topologySpreadRows } from './scheduling.rows';
import { volumeFileRows, volumeMountRows, volumeSourceRows, volumeWithoutSourceRows } from './volumes.rows';
import { RuleRows } from '../rows';

export const POD_ROWS: readonly RuleRows[] = [
  containerImageRows, containerNameRows, containerNameTakenRows, envNameRows, envSourceRows, downwardFieldRows, objectReferenceRows,
  containerPortRows, hostPortRows, volumeSourceRows, volumeWithoutSourceRows, volumeFileRows, volumeMountRows, resourceNameRows,
  resourceQuantityRows, resourceLimitRows, memoryLimitRows, wholeCpusRows, resizePolicyRows, resourceClaimRows, unknownChoiceRows, probeRows,
  containerHookRows, gracePeriodRows, securityContextRows, rootUserRows, selectorRows, affinityRows, topologySpreadRows, tolerationRows,
  podDnsRows, podSpecRows, podMetadataRows, headServiceTypeRows, headServicePortRows,
];
