import { rayAtLeast } from '../../private/ray-version';

/** A field, and the Ray releases that read it; all, where nothing is said. */
export interface Field {
  readonly since?: string;
  readonly gone?: string;
}

type Fields = Readonly<Record<string, Field>>;

/** The fields of a runtime environment. */
export const FIELDS: Fields = {
  working_dir: {},
  py_modules: {},
  excludes: {},
  env_vars: {},
  pip: {},
  uv: { since: '2.40.0' },
  conda: {},
  container: {},
  image_uri: { since: '2.24.0' },
  py_executable: { since: '2.43.0' },
  worker_process_setup_hook: {},
  java_jars: {},
  config: {},
  nsight: {},
  rocprof_sys: { since: '2.48.0' },
  docker: { gone: '2.48.0' },
  mpi: { gone: '2.50.0' },
};

/** The fields in a field, and whether Ray refuses others or drops them. */
export const INNER_FIELDS: Readonly<Record<string, { readonly fields: Fields; readonly closed: boolean }>> = {
  pip: { fields: { packages: {}, pip_check: {}, pip_version: {}, pip_install_options: { since: '2.49.0' } }, closed: true },
  uv: { fields: { packages: {}, uv_check: {}, uv_version: {}, uv_pip_install_options: { since: '2.41.0' } }, closed: true },
  config: { fields: { setup_timeout_seconds: {}, eager_install: {}, log_files: {} }, closed: false },
};

/** Whether a Ray release reads a field; one that is not known reads all. */
export function isRead({ since, gone }: Field, ray: string | undefined): boolean {
  return ray === undefined || ((since === undefined || rayAtLeast(ray, since)) && (gone === undefined || !rayAtLeast(ray, gone)));
}

/** Whether a Ray release reads a field of that name. */
export function isFieldRead(name: string, ray: string | undefined): boolean {
  return Object.hasOwn(FIELDS, name) && isRead(FIELDS[name], ray);
}
