import { isObject } from '../../private/json';
import { Located, part } from '../cluster-view';
import { JobView } from '../job-view';
import { Manifest } from '../manifest';
import { releaseOf } from '../ray-start/flags';
import { Rule, Violation } from '../rule';
import { applicationsOf } from '../serve/serve-view';
import { isSubmittedByHand } from '../submission';

/** A runtime environment in the text of a job or service; its path goes on into the text. */
export interface RuntimeEnv extends Located {
  /** The Ray release that reads it, if it is known. */
  readonly ray?: string;
  /** Who reads it first: the submitter can upload its own files, the others cannot. */
  readonly reader: 'submitter' | 'operator' | 'serve';
  /** Whether plugins of the user's own may read more fields. */
  readonly plugins: boolean;
}

/** The runtime environments that Ray gets by a manifest, as far as they are mappings. */
export function runtimeEnvsOf({ jobs, services }: Manifest): RuntimeEnv[] {
  const ofJobs = jobs.flatMap(job => isObject(job.runtimeEnv?.value) && !isSubmittedByHand(job)
    ? [{ ...ownerOf(job), path: job.runtimeEnv.path, spec: job.runtimeEnv.value, reader: readerOf(job) }] : []);
  const ofServices = services.flatMap(service => applicationsOf(service).flatMap(application => [
    part(application, 'runtime_env'), ...application.deployments.map(deployment => part(part(deployment, 'ray_actor_options'), 'runtime_env')),
  ]).map(env => ({ ...ownerOf(service), ...env, reader: 'serve' as const })));
  return [...ofJobs, ...ofServices];
}

function readerOf({ submissionMode }: JobView): RuntimeEnv['reader'] {
  return submissionMode === 'HTTPMode' ? 'operator' : 'submitter';
}

function ownerOf({ cluster }: Pick<JobView, 'cluster'>): Pick<RuntimeEnv, 'ray' | 'plugins'> {
  return { ray: cluster && releaseOf(cluster.head, cluster), plugins: cluster?.head.env.has('RAY_RUNTIME_ENV_PLUGINS') === true };
}

/** A rule that looks at one runtime environment after the other. */
export function runtimeEnvRule(rule: Omit<Rule, 'check'> & { check: (env: RuntimeEnv) => Violation[] }): Rule {
  return { ...rule, check: manifest => runtimeEnvsOf(manifest).flatMap(env => rule.check(env)) };
}
