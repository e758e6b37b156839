import { clustersOf, ClusterView, Located, part, podView, PodView } from './cluster-view';
import { EmbeddedYaml, embeddedYaml } from './embedded-yaml';
import { asObject, asText, isGiven, JsonObject } from '../private/json';

/** A RayJobSpec, with what rules ask of it again and again. */
export interface JobView extends Located {
  /** The cluster that is made for it; nothing where it runs on another's. */
  readonly cluster?: ClusterView;
  /** Whether it runs on a cluster that is there already; the operator then makes none. */
  readonly selectsCluster: boolean;
  /** Who submits it. */
  readonly submissionMode: string;
  /** The pods that submit it, if they are described and the mode has any. */
  readonly submitter?: PodView;
  readonly runtimeEnv?: EmbeddedYaml;
}

const PATHS: Readonly<Record<string, readonly string[]>> = { RayJob: ['spec'], RayCronJob: ['spec', 'jobTemplate'] };

/** The job specs of an object: one, or none for another kind. */
export function jobsOf(json: JsonObject, kind: string): JobView[] {
  if (!Object.hasOwn(PATHS, kind)) { return []; }
  const path = PATHS[kind];
  const spec = asObject(path.reduce<unknown>((value, key) => asObject(value)[key], json));
  const submissionMode = asText(spec.submissionMode) ?? 'K8sJobMode';
  const hasSubmitter = submissionMode === 'K8sJobMode' && isGiven(spec.submitterPodTemplate);
  return [{
    path,
    spec,
    cluster: clustersOf(json, kind).at(0),
    selectsCluster: Object.keys(asObject(spec.clusterSelector)).length > 0,
    submissionMode,
    submitter: hasSubmitter ? podView(part({ path, spec }, 'submitterPodTemplate'), false) : undefined,
    runtimeEnv: embeddedYaml({ path, spec }, 'runtimeEnvYAML'),
  }];
}
