import { ENTRYPOINT_RULES } from './entrypoint';
import { noCpus } from './no-cpus';
import { SERVE_CAPACITY_RULES } from './serve';
import { Rule } from '../rule';

/** The rules about what jobs and services need, and what the nodes of their cluster have. */
export const CAPACITY_RULES: readonly Rule[] = [noCpus, ...ENTRYPOINT_RULES, ...SERVE_CAPACITY_RULES];
