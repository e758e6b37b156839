import { labelSelectorRows, replicaResourcesRows } from './actors.rows';
import {
  applicationAddressRows, applicationNameRows, applicationTwiceRows, deploymentTwiceRows, importPathRows, remoteUriRows, routePrefixRows,
} from './applications.rows';
import { serveOutOfRangeRows, serveUnknownValueRows, serveWrongTypeRows } from './faults.rows';
import { actorTwiceRows, gangAloneRows, gangSizeRows } from './gang.rows';
import { ignoredKeyRows, keyReleaseRows, missingKeyRows, unknownKeyRows } from './keys.rows';
import { llmModelsRows, llmReleaseRows } from './llm.rows';
import { bundleSelectorsRows, nodeLimitRows, replicaBundlesRows, strategyAloneRows } from './placement.rows';
import { headProxyRows, httpHostRows, httpPortRows, noProxyRows, tlsPairRows } from './proxy.rows';
import { autoscalingBoundsRows, autoscalingNeverRows, externalScalerRows, replicasTwiceRows } from './replicas.rows';
import { serveConfigTextRows } from './text.rows';
import { RuleRows } from '../rows';

/** What the rules about the configuration of Ray Serve find, and what they pass. */
export const SERVE_ROWS: readonly RuleRows[] = [
  serveConfigTextRows,
  unknownKeyRows, ignoredKeyRows, keyReleaseRows, missingKeyRows,
  serveWrongTypeRows, serveOutOfRangeRows, serveUnknownValueRows,
  applicationNameRows, applicationTwiceRows, deploymentTwiceRows, routePrefixRows, importPathRows, applicationAddressRows, remoteUriRows,
  replicasTwiceRows, autoscalingBoundsRows, autoscalingNeverRows, externalScalerRows,
  replicaResourcesRows, labelSelectorRows,
  replicaBundlesRows, strategyAloneRows, nodeLimitRows, bundleSelectorsRows,
  gangSizeRows, gangAloneRows, actorTwiceRows,
  llmReleaseRows, llmModelsRows,
  httpPortRows, httpHostRows, tlsPairRows, noProxyRows, headProxyRows,
];
