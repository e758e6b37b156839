import { mkdtempSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { Duration, Size } from 'cdk8s';
import { APPLICATION, configOf } from './services';
import {
  GangPlacementStrategy, GangRuntimeFailurePolicy, PlacementStrategy, ProxyLocation, ServeAggregation, ServeApplication, ServeConfig,
  ServeConfigOptions, ServeDeployment, ServeLogEncoding, ServeLogLevel, ServeReplicas,
} from '../../src';

function config(options: Partial<ServeConfigOptions>): unknown {
  return configOf(ServeConfig.of({ applications: [APPLICATION], ...options }));
}

function application(options: Partial<ServeApplication>): unknown {
  return configOf(ServeConfig.of({ applications: [{ ...APPLICATION, ...options }] })).applications[0];
}

function deployment(options: Partial<ServeDeployment>): unknown {
  return configOf(ServeConfig.of({ applications: [{ ...APPLICATION, deployments: [{ name: 'D', ...options }] }] })).applications[0].deployments[0];
}

test('a configuration is applications, and what is different from Ray\'s own defaults', () => {
  expect(config({})).toEqual({ applications: [{ import_path: 'app:app' }] });
});

test('where and how Serve listens and logs', () => {
  expect(config({
    proxyLocation: ProxyLocation.HEAD_ONLY,
    httpOptions: {
      host: '::', port: 9000, rootPath: '/api', requestTimeout: Duration.millis(1500), keepAliveTimeout: Duration.minutes(2), other: { ssl_keyfile: '/tls.key' },
    },
    grpcOptions: { grpcServicerFunctions: ['a_pb2_grpc.add_AServicer_to_server'], port: 9001, requestTimeout: Duration.seconds(5), enableReflection: false },
    loggingConfig: {
      encoding: ServeLogEncoding.JSON, logLevel: ServeLogLevel.DEBUG, logsDir: '/logs', enableAccessLog: false, additionalLogStandardAttrs: ['name'],
    },
    targetCapacity: 50,
    other: { tracing_config: { enabled: true } },
  })).toEqual({
    proxy_location: 'HeadOnly',
    http_options: { host: '::', port: 9000, root_path: '/api', request_timeout_s: 1.5, keep_alive_timeout_s: 120, ssl_keyfile: '/tls.key' },
    grpc_options: { grpc_servicer_functions: ['a_pb2_grpc.add_AServicer_to_server'], port: 9001, request_timeout_s: 5, enable_reflection: false },
    logging_config: { encoding: 'JSON', log_level: 'DEBUG', logs_dir: '/logs', enable_access_log: false, additional_log_standard_attrs: ['name'] },
    target_capacity: 50,
    tracing_config: { enabled: true },
    applications: [{ import_path: 'app:app' }],
  });
});

test('what an application says', () => {
  expect(application({
    name: 'a',
    routePrefix: '/a',
    runtimeEnv: { workingDir: 'https://example.com/a.zip' },
    args: { camelCase: { snake_case: [1, 'on', null] } },
    loggingConfig: { enableAccessLog: false },
    externalScalerEnabled: true,
    other: { autoscaling_policy: { policy: 'm:f' } },
  })).toEqual({
    import_path: 'app:app',
    name: 'a',
    route_prefix: '/a',
    runtime_env: { working_dir: 'https://example.com/a.zip' },
    args: { camelCase: { snake_case: [1, 'on', null] } },
    logging_config: { enable_access_log: false },
    external_scaler_enabled: true,
    autoscaling_policy: { policy: 'm:f' },
  });
});

test('an application that only others call answers under no path', () => {
  expect(application({ internal: true })).toEqual({ import_path: 'app:app', route_prefix: null });
  expect(application({ internal: false, routePrefix: '/a' })).toEqual({ import_path: 'app:app', route_prefix: '/a' });
});

test('and cannot have one', () => {
  expect(() => application({ internal: true, routePrefix: '/a' }))
    .toThrow('an application that only others call answers under no path (/a): leave out routePrefix, or internal');
});

test('what a deployment says', () => {
  expect(deployment({
    replicas: ServeReplicas.fixed(2),
    maxOngoingRequests: 10,
    maxQueuedRequests: -1,
    userConfig: { camelCase: 1 },
    gracefulShutdownTimeout: Duration.seconds(30),
    gracefulShutdownWaitLoop: Duration.millis(500),
    healthCheckPeriod: Duration.seconds(5),
    healthCheckTimeout: Duration.seconds(15),
    loggingConfig: { logLevel: ServeLogLevel.ERROR },
    rollingUpdatePercentage: 0.5,
    maxSurgePercent: 20,
    backpressureConfig: { statusCode: 429, retryAfter: Duration.seconds(3) },
    other: { max_constructor_retry_count: 3 },
  })).toEqual({
    name: 'D',
    num_replicas: 2,
    max_ongoing_requests: 10,
    max_queued_requests: -1,
    user_config: { camelCase: 1 },
    graceful_shutdown_timeout_s: 30,
    graceful_shutdown_wait_loop_s: 0.5,
    health_check_period_s: 5,
    health_check_timeout_s: 15,
    logging_config: { log_level: 'ERROR' },
    rolling_update_percentage: 0.5,
    max_surge_percent: 20,
    backpressure_config: { status_code: 429, retry_after_s: 3 },
    max_constructor_retry_count: 3,
  });
});

test('how requests find replicas, and what these share', () => {
  expect(deployment({
    requestRouterConfig: {
      requestRouterClass: 'm:R',
      requestRouterKwargs: { aB: 1 },
      requestRoutingStatsPeriod: Duration.seconds(1),
      requestRoutingStatsTimeout: Duration.seconds(2),
      initialBackoff: Duration.millis(10),
      backoffMultiplier: 3,
      maxBackoff: Duration.seconds(1),
    },
    deploymentActors: [{ name: 'a', actorClass: 'm:A', initArgs: [1, { aB: 2 }], initKwargs: { aB: 1 }, actorOptions: { num_cpus: 0 } }],
  })).toEqual({
    name: 'D',
    request_router_config: {
      request_router_class: 'm:R',
      request_router_kwargs: { aB: 1 },
      request_routing_stats_period_s: 1,
      request_routing_stats_timeout_s: 2,
      initial_backoff_s: 0.01,
      backoff_multiplier: 3,
      max_backoff_s: 1,
    },
    deployment_actors: [{ name: 'a', actor_class: 'm:A', init_args: [1, { aB: 2 }], init_kwargs: { aB: 1 }, actor_options: { num_cpus: 0 } }],
  });
});

test('where the parts of replicas are placed', () => {
  expect(deployment({
    placementGroupBundles: [{ CPU: 1, GPU: 1 }, { GPU: 1 }],
    placementGroupStrategy: PlacementStrategy.STRICT_PACK,
    placementGroupBundleLabelSelector: [{ someKey: 'a' }],
    gangSchedulingConfig: {
      gangSize: 2, gangPlacementStrategy: GangPlacementStrategy.SPREAD, runtimeFailurePolicy: GangRuntimeFailurePolicy.RESTART_REPLICA,
    },
  })).toEqual({
    name: 'D',
    placement_group_bundles: [{ CPU: 1, GPU: 1 }, { GPU: 1 }],
    placement_group_strategy: 'STRICT_PACK',
    placement_group_bundle_label_selector: [{ someKey: 'a' }],
    gang_scheduling_config: { gang_size: 2, gang_placement_strategy: 'SPREAD', runtime_failure_policy: 'RESTART_REPLICA' },
  });
});

test('what a replica needs', () => {
  expect(deployment({
    maxReplicasPerNode: 2,
    rayActorOptions: {
      numCpus: 0.5,
      numGpus: 1,
      memory: Size.gibibytes(2),
      resources: { camelCase: 1 },
      acceleratorType: 'A100',
      labelSelector: { 'ray.io/zone': 'a' },
      fallbackStrategy: [{ label_selector: { someKey: 'b' } }],
      runtimeEnv: { envVars: { aB: '1' } },
    },
  })).toEqual({
    name: 'D',
    max_replicas_per_node: 2,
    ray_actor_options: {
      num_cpus: 0.5,
      num_gpus: 1,
      memory: 2_147_483_648,
      resources: { camelCase: 1 },
      accelerator_type: 'A100',
      label_selector: { 'ray.io/zone': 'a' },
      fallback_strategy: [{ label_selector: { someKey: 'b' } }],
      runtime_env: { env_vars: { aB: '1' } },
    },
  });
});

test('the number of replicas may follow the requests', () => {
  expect(deployment({ replicas: ServeReplicas.auto() })).toEqual({ name: 'D', num_replicas: 'auto' });
  expect(deployment({ replicas: ServeReplicas.autoscaling(4) })).toEqual({ name: 'D', autoscaling_config: { max_replicas: 4 } });
  expect(deployment({
    replicas: ServeReplicas.autoscaling(10, {
      minReplicas: 0,
      initialReplicas: 1,
      targetOngoingRequests: 2.5,
      upscaleDelay: Duration.seconds(1),
      downscaleDelay: Duration.seconds(2),
      downscaleToZeroDelay: Duration.seconds(3),
      upscalingFactor: 2,
      downscalingFactor: 0.5,
      lookBackPeriod: Duration.seconds(4),
      metricsInterval: Duration.seconds(5),
      aggregationFunction: ServeAggregation.MAX,
      policy: { policyFunction: 'm:f', policyKwargs: { aB: 1 } },
    }),
  })).toEqual({
    name: 'D',
    autoscaling_config: {
      max_replicas: 10,
      min_replicas: 0,
      initial_replicas: 1,
      target_ongoing_requests: 2.5,
      upscale_delay_s: 1,
      downscale_delay_s: 2,
      downscale_to_zero_delay_s: 3,
      upscaling_factor: 2,
      downscaling_factor: 0.5,
      look_back_period_s: 4,
      metrics_interval_s: 5,
      aggregation_function: 'max',
      policy: { policy_function: 'm:f', policy_kwargs: { aB: 1 } },
    },
  });
});

test('a text or file goes into the manifest as it is', () => {
  const text = 'applications: # mine\n- {import_path: "app:app"}\n';
  const file = join(mkdtempSync(join(tmpdir(), 'serve-')), 'config.yaml');
  writeFileSync(file, text);

  expect(ServeConfig.fromText(text).text).toBe(text);
  expect(ServeConfig.fromFile(file).text).toBe(text);
  expect(() => ServeConfig.fromFile(`${file}.missing`)).toThrow('ENOENT');
});

test('fields of Ray that have no property stand beside the others, at each level', () => {
  const other = { new_field: 1 };

  expect(config({ grpcOptions: { grpcServicerFunctions: ['f'], other }, loggingConfig: { other } })).toMatchObject({
    grpc_options: { grpc_servicer_functions: ['f'], new_field: 1 }, logging_config: { new_field: 1 },
  });
  expect(deployment({
    rayActorOptions: { numCpus: 1, other }, replicas: ServeReplicas.autoscaling(2, { other }), requestRouterConfig: { other },
  })).toEqual({
    name: 'D',
    ray_actor_options: { num_cpus: 1, new_field: 1 },
    autoscaling_config: { max_replicas: 2, new_field: 1 },
    request_router_config: { new_field: 1 },
  });
});

test('a number that JSON does not have is an error, with its place', () => {
  expect(() => application({ args: { a: [1, NaN] } })).toThrow('applications.0.args.a.1 is no number that JSON has (NaN): give another');
});

test('the time that a connection is kept is counted in seconds', () => {
  expect(() => config({ httpOptions: { keepAliveTimeout: Duration.millis(1500) } }))
    .toThrow('keepAliveTimeout is counted in seconds (1500 ms): give whole seconds');
});
