import { entrypointCapacityRows, entrypointTakesAllRows } from './entrypoint.rows';
import { noCpusRows } from './no-cpus.rows';
import { serveCapacityRows, serveReplicaCapacityRows, serveScaleCapacityRows, serveSurgeCapacityRows } from './serve.rows';
import { RuleRows } from '../rows';

export const CAPACITY_ROWS: readonly RuleRows[] = [
  noCpusRows, entrypointCapacityRows, entrypointTakesAllRows,
  serveReplicaCapacityRows, serveCapacityRows, serveScaleCapacityRows, serveSurgeCapacityRows,
];
