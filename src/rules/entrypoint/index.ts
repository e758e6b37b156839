import { entrypointMissing, entrypointSyntax, jobId, metadataRayVersion } from './job';
import { entrypointNumbers, entrypointResources } from './resources';
import { entrypointExpanded, entrypointQuotes, entrypointShell } from './shell';
import { submitterExpansion } from './values';
import { Rule } from '../rule';

/** The rules about what a job runs, and how that comes to Ray. */
export const ENTRYPOINT_RULES: readonly Rule[] = [
  entrypointMissing, entrypointShell, entrypointQuotes, entrypointExpanded, entrypointSyntax,
  submitterExpansion, jobId, entrypointNumbers, entrypointResources, metadataRayVersion,
];
