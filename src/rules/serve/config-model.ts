import { DEPLOYMENT, LOGGING } from './deployment-model';
import { BOOLEAN, INTEGER, listOf, MAP, mapOf, Model, modelOf, NUMBER, oneOf, TEXT } from './model';

export const APPLICATION: Model = {
  title: 'an application',
  fields: {
    name: { type: TEXT },
    route_prefix: { type: TEXT, nullable: true },
    import_path: { type: TEXT, required: true },
    runtime_env: { type: MAP },
    host: { type: TEXT },
    port: { type: INTEGER },
    deployments: { type: listOf(modelOf(DEPLOYMENT)) },
    autoscaling_policy: { type: MAP, nullable: true, since: '2.51.0' },
    args: { type: MAP },
    logging_config: { type: modelOf(LOGGING), nullable: true },
    external_scaler_enabled: { type: BOOLEAN, since: '2.53.0' },
  },
};

const HTTP_OPTIONS: Model = {
  title: 'http_options',
  fields: {
    host: { type: TEXT },
    port: { type: INTEGER },
    root_path: { type: TEXT },
    request_timeout_s: { type: NUMBER, nullable: true },
    keep_alive_timeout_s: { type: INTEGER },
    ssl_keyfile: { type: TEXT, nullable: true, since: '2.50.0' },
    ssl_certfile: { type: TEXT, nullable: true, since: '2.50.0' },
    ssl_keyfile_password: { type: TEXT, nullable: true, since: '2.50.0' },
    ssl_ca_certs: { type: TEXT, nullable: true, since: '2.50.0' },
  },
};

const GRPC_OPTIONS: Model = {
  title: 'grpc_options',
  fields: {
    port: { type: INTEGER },
    grpc_servicer_functions: { type: listOf(TEXT) },
    request_timeout_s: { type: NUMBER, nullable: true, since: '2.45.0' },
    enable_reflection: { type: BOOLEAN, since: '2.60.0' },
  },
};

const CONTROLLER_ENVIRONMENT: Model = {
  title: 'the runtime_env of the controller',
  closed: true,
  fields: { env_vars: { type: mapOf(TEXT) } },
};

const CONTROLLER_OPTIONS: Model = {
  title: 'controller_options',
  closed: true,
  fields: { runtime_env: { type: modelOf(CONTROLLER_ENVIRONMENT), nullable: true } },
};

const TRACING: Model = {
  title: 'tracing_config',
  closed: true,
  fields: {
    enabled: { type: BOOLEAN },
    exporter_import_path: { type: TEXT },
    sampling_ratio: { type: NUMBER, least: 0, most: 1 },
  },
};

/** All that Ray Serve takes, from Ray 2.9 to 2.60. */
export const SERVE_CONFIG: Model = {
  title: 'the configuration of Ray Serve',
  fields: {
    proxy_location: { type: oneOf('Disabled', 'HeadOnly', 'EveryNode') },
    http_options: { type: modelOf(HTTP_OPTIONS) },
    grpc_options: { type: modelOf(GRPC_OPTIONS) },
    controller_options: { type: modelOf(CONTROLLER_OPTIONS), nullable: true, since: '2.56.0' },
    logging_config: { type: modelOf(LOGGING), nullable: true },
    tracing_config: { type: modelOf(TRACING), nullable: true, since: '2.59.0' },
    applications: { type: listOf(modelOf(APPLICATION)), required: true },
    target_capacity: { type: NUMBER, nullable: true, least: 0, most: 100 },
  },
};
