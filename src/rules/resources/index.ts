import { Rule } from '../rule';
import { fractionalCpu, memoryAboveLimit, memoryLimitMissing, requestBelowLimit } from './cpu-and-memory';
import { gpuImage } from './gpu-image';
import { objectStoreOnDisk, objectStoreTooLarge } from './object-store';

/** The rules about what Ray has of a container. */
export const RESOURCE_RULES: readonly Rule[] = [
  requestBelowLimit, fractionalCpu, memoryLimitMissing, memoryAboveLimit, objectStoreTooLarge, objectStoreOnDisk, gpuImage,
];
