import { kubernetesChoice } from './choices';
import { containerName, containerNameTaken } from './container-names';
import { downwardField, envName, envSource } from './env';
import { headServicePort, headServiceType } from './head-service';
import { containerImage } from './images';
import { podMetadata } from './metadata';
import { podDns, podSpec, resourceClaim } from './pods';
import { containerPort, hostPortConflict } from './ports';
import { gracePeriodNegative, hook, probe } from './probes';
import { objectReference } from './references';
import { memoryLimit, resizePolicy, resourceLimit, resourceName, resourceQuantity } from './resources';
import { affinity, podSelector, toleration, topologySpread } from './scheduling';
import { rootUser, securityContext } from './security';
import { volumeMount } from './volume-mounts';
import { volumeFile, volumeSource, volumeWithoutSource } from './volumes';
import { Rule } from '../rule';

/** The rules about the pods, and the head service, that the operator makes: what the API server would refuse. */
export const POD_RULES: readonly Rule[] = [
  containerImage,
  containerName,
  containerNameTaken,
  envName,
  envSource,
  downwardField,
  objectReference,
  containerPort,
  hostPortConflict,
  volumeSource,
  volumeWithoutSource,
  volumeFile,
  volumeMount,
  resourceName,
  resourceQuantity,
  resourceLimit,
  memoryLimit,
  resizePolicy,
  resourceClaim,
  kubernetesChoice,
  probe,
  hook,
  gracePeriodNegative,
  securityContext,
  rootUser,
  podSelector,
  affinity,
  topologySpread,
  toleration,
  podDns,
  podSpec,
  podMetadata,
  headServiceType,
  headServicePort,
];
