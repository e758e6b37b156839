import { ANYTHING, BOOLEAN, INTEGER, listOf, MAP, mapOf, Model, modelOf, NUMBER, oneOf, TEXT } from './model';

const LOG_ATTRIBUTES = [
  'args', 'asctime', 'created', 'exc_info', 'exc_text', 'filename', 'funcName', 'levelname', 'levelno', 'lineno', 'message', 'module', 'msecs',
  'msg', 'name', 'pathname', 'process', 'processName', 'relativeCreated', 'stack_info', 'taskName', 'thread', 'threadName',
];

export const LOGGING: Model = {
  title: 'logging_config',
  closed: true,
  fields: {
    encoding: { type: oneOf('TEXT', 'JSON') },
    log_level: { type: { kind: 'log level' } },
    logs_dir: { type: TEXT, nullable: true },
    enable_access_log: { type: BOOLEAN },
    additional_log_standard_attrs: { type: listOf(oneOf(...LOG_ATTRIBUTES)), since: '2.44.0' },
  },
};

const FALLBACK: Model = {
  title: 'an item of fallback_strategy',
  closed: true,
  fields: { label_selector: { type: mapOf(TEXT), required: true, nullable: true } },
};

export const ACTOR_OPTIONS: Model = {
  title: 'ray_actor_options',
  fields: {
    runtime_env: { type: MAP },
    num_cpus: { type: NUMBER, nullable: true, least: 0 },
    num_gpus: { type: NUMBER, nullable: true, least: 0 },
    memory: { type: NUMBER, nullable: true, least: 0 },
    object_store_memory: { type: NUMBER, nullable: true, least: 0, gone: '2.30.0' },
    resources: { type: mapOf({ kind: 'strict number' }) },
    accelerator_type: { type: TEXT, nullable: true },
    label_selector: { type: mapOf(TEXT), nullable: true, since: '2.54.0' },
    fallback_strategy: { type: listOf(modelOf(FALLBACK)), nullable: true, since: '2.54.0' },
  },
};

const AUTOSCALING_POLICY: Model = {
  title: 'policy',
  fields: {
    name: { type: TEXT, gone: '2.51.0', instead: 'policy_function' },
    policy_function: { type: TEXT, since: '2.51.0' },
    policy_kwargs: { type: MAP, since: '2.55.0' },
  },
};

export const AUTOSCALING: Model = {
  title: 'autoscaling_config',
  fields: {
    min_replicas: { type: INTEGER, least: 0 },
    initial_replicas: { type: INTEGER, nullable: true, least: 0 },
    max_replicas: { type: INTEGER, above: 0 },
    target_num_ongoing_requests_per_replica: { type: NUMBER, above: 0, gone: '2.33.0', instead: 'target_ongoing_requests' },
    target_ongoing_requests: { type: NUMBER, above: 0, since: '2.10.0' },
    metrics_interval_s: { type: NUMBER, above: 0 },
    look_back_period_s: { type: NUMBER, above: 0 },
    smoothing_factor: { type: NUMBER, above: 0 },
    upscale_smoothing_factor: { type: NUMBER, nullable: true, above: 0 },
    downscale_smoothing_factor: { type: NUMBER, nullable: true, above: 0 },
    upscaling_factor: { type: NUMBER, nullable: true, above: 0, since: '2.10.0' },
    downscaling_factor: { type: NUMBER, nullable: true, above: 0, since: '2.10.0' },
    downscale_delay_s: { type: NUMBER, least: 0 },
    downscale_to_zero_delay_s: { type: NUMBER, nullable: true, least: 0, since: '2.50.0' },
    upscale_delay_s: { type: NUMBER, least: 0 },
    aggregation_function: { type: { kind: 'choice', choices: ['mean', 'max', 'min'], anyCase: true }, since: '2.51.0' },
    policy: { type: modelOf(AUTOSCALING_POLICY), since: '2.50.0' },
  },
};

const REQUEST_ROUTER: Model = {
  title: 'request_router_config',
  fields: {
    request_router_class: { type: TEXT },
    request_router_kwargs: { type: MAP },
    request_routing_stats_period_s: { type: NUMBER, above: 0 },
    request_routing_stats_timeout_s: { type: NUMBER, above: 0 },
    initial_backoff_s: { type: NUMBER, above: 0, since: '2.55.0' },
    backoff_multiplier: { type: NUMBER, above: 0, since: '2.55.0' },
    max_backoff_s: { type: NUMBER, above: 0, since: '2.55.0' },
  },
};

const GANG: Model = {
  title: 'gang_scheduling_config',
  fields: {
    gang_size: { type: INTEGER, required: true, least: 1 },
    gang_placement_strategy: { type: oneOf('PACK', 'SPREAD') },
    // Ray has RESTART_REPLICA, too, and refuses it, as it is not there yet
    runtime_failure_policy: { type: oneOf('RESTART_GANG') },
  },
};

const DEPLOYMENT_ACTOR: Model = {
  title: 'an item of deployment_actors',
  fields: {
    name: { type: TEXT, required: true },
    actor_class: { type: TEXT, required: true },
    init_args: { type: listOf(ANYTHING) },
    init_kwargs: { type: MAP },
    actor_options: { type: MAP },
  },
};

const BACKPRESSURE: Model = {
  title: 'backpressure_config',
  closed: true,
  fields: {
    status_code: { type: { kind: 'status code' } },
    retry_after_s: { type: NUMBER, nullable: true, least: 0 },
  },
};

export const DEPLOYMENT: Model = {
  title: 'a deployment',
  fields: {
    name: { type: TEXT, required: true },
    num_replicas: { type: { kind: 'replicas' }, nullable: true },
    route_prefix: { type: TEXT, nullable: true, gone: '2.39.0', instead: 'the route_prefix of the application' },
    max_concurrent_queries: { type: INTEGER, above: 0, gone: '2.33.0', instead: 'max_ongoing_requests' },
    max_ongoing_requests: { type: INTEGER, above: 0, since: '2.10.0' },
    max_queued_requests: { type: { kind: 'queue length' }, since: '2.10.0' },
    backpressure_config: { type: modelOf(BACKPRESSURE), since: '2.58.0' },
    user_config: { type: MAP, nullable: true },
    autoscaling_config: { type: modelOf(AUTOSCALING), nullable: true },
    graceful_shutdown_wait_loop_s: { type: NUMBER, least: 0 },
    graceful_shutdown_timeout_s: { type: NUMBER, least: 0 },
    health_check_period_s: { type: NUMBER, above: 0 },
    health_check_timeout_s: { type: NUMBER, above: 0 },
    ray_actor_options: { type: modelOf(ACTOR_OPTIONS) },
    placement_group_bundles: { type: listOf(mapOf(NUMBER)) },
    placement_group_strategy: { type: oneOf('PACK', 'SPREAD', 'STRICT_PACK', 'STRICT_SPREAD') },
    placement_group_bundle_label_selector: { type: listOf(mapOf(TEXT)), since: '2.54.0' },
    max_replicas_per_node: { type: INTEGER, least: 1, most: 100 },
    logging_config: { type: modelOf(LOGGING) },
    request_router_class: { type: TEXT, since: '2.47.0', gone: '2.48.0', instead: 'request_router_config' },
    request_router_config: { type: modelOf(REQUEST_ROUTER), since: '2.48.0' },
    gang_scheduling_config: { type: modelOf(GANG), nullable: true, since: '2.55.0' },
    deployment_actors: { type: listOf(modelOf(DEPLOYMENT_ACTOR)), nullable: true, since: '2.55.0' },
    rolling_update_percentage: { type: NUMBER, above: 0, most: 1, since: '2.56.0' },
    max_surge_percent: { type: INTEGER, least: 0, most: 100, since: '2.60.0' },
  },
};
