import { fractionalCpuRows, memoryAboveLimitRows, memoryLimitMissingRows, requestBelowLimitRows } from './cpu-and-memory.rows';
import { gpuImageRows, objectStoreOnDiskRows, objectStoreTooLargeRows } from './object-store.rows';
import { RuleRows } from '../rows';

export const RESOURCE_ROWS: readonly RuleRows[] = [
  requestBelowLimitRows, fractionalCpuRows, memoryLimitMissingRows, memoryAboveLimitRows,
  objectStoreTooLargeRows, objectStoreOnDiskRows, gpuImageRows,
];
