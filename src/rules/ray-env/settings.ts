import { rayAtLeast } from '../../private/ray-version';

/** How Ray reads the value of a variable: a whole number, a number, true or false, or in a way of its own. */
export type SettingType = 'whole' | 'fraction' | 'switch' | 'other';

/** An environment variable that Ray reads. */
export interface Setting {
  readonly name: string;
  readonly type: SettingType;
  /** The first Ray release that reads it, where it is later than 2.9. */
  readonly since?: string;
  /** The first Ray release that does not read it any more. */
  readonly gone?: string;
}

/** The first Ray release of which the tables say nothing. */
export const UNKNOWN_RAY = '2.61.0';

// names stand without RAY_, and with the releases that read them, of all from 2.9 to 2.60

/** Ray dies at once of anything else. */
const WHOLE = `
  actor_excess_queueing_warn_threshold actor_graceful_shutdown_timeout_ms>=2.52 actor_scheduling_queue_max_reorder_wait_seconds>=2.47
  agent_manager_retry_interval_ms agent_max_grpc_message_size agent_register_timeout_ms cancellation_retry_ms cancelled_lease_tombstone_ttl_ms>=2.59
  core_worker_internal_heartbeat_ms core_worker_num_server_call_thread>=2.53 core_worker_rpc_server_reconnect_timeout_base_s>=2.51
  core_worker_rpc_server_reconnect_timeout_max_s>=2.51 debug_dump_period_milliseconds event_stats_print_interval_ms
  export_task_events_write_batch_size>=2.37 fetch_fail_timeout_milliseconds fetch_warn_timeout_milliseconds
  free_local_objects_backlog_warn_objects_per_node>=2.59 free_objects_batch_size free_objects_period_milliseconds gcs_actor_table_min_duration_ms
  gcs_create_actor_retry_interval_ms gcs_create_placement_group_retry_max_interval_ms gcs_create_placement_group_retry_min_interval_ms
  gcs_grpc_initial_reconnect_backoff_ms gcs_grpc_max_reconnect_backoff_ms gcs_grpc_max_request_queued_max_bytes gcs_grpc_min_reconnect_backoff_ms
  gcs_lease_worker_retry_interval_ms gcs_mark_task_failed_on_job_done_delay_ms gcs_mark_task_failed_on_worker_dead_delay_ms
  gcs_max_active_rpcs_per_handler gcs_pull_resource_loads_period_milliseconds gcs_redis_heartbeat_interval_milliseconds
  gcs_resource_broadcast_max_batch_delay_ms>=2.53 gcs_resource_broadcast_max_batch_size>=2.53 gcs_rocksdb_io_pool_size>=2.57
  gcs_rocksdb_strand_buckets>=2.57 gcs_rpc_server_connect_timeout_s gcs_rpc_server_reconnect_timeout_s gcs_server_request_timeout_seconds
  gcs_server_rpc_client_thread_num gcs_server_rpc_server_thread_num get_check_signal_interval_milliseconds>=2.41 global_gc_min_interval_s
  grpc_client_check_connection_status_interval_milliseconds>=2.41 grpc_client_idle_timeout_ms>=2.10 grpc_client_keepalive_time_ms
  grpc_client_keepalive_timeout_ms grpc_keepalive_time_ms grpc_keepalive_timeout_ms grpc_server_retry_timeout_milliseconds grpc_stream_buffer_size
  handler_warning_timeout_ms health_check_failure_threshold health_check_initial_delay_ms health_check_period_ms health_check_timeout_ms
  idle_worker_killing_memory_threshold_bytes>=2.55 idle_worker_killing_time_threshold_ms io_context_event_loop_lag_collection_interval_ms>=2.39
  io_context_monitor_healthy_deadline_ms>=2.56 io_context_monitor_latency_window_ms>=2.57 io_context_monitor_probe_interval_ms>=2.56
  kill_idle_workers_interval_ms kill_worker_timeout_milliseconds local_fs_monitor_interval_ms local_gc_interval_s local_gc_min_interval_s
  log_rotation_backup_count log_rotation_max_bytes max_cancelled_lease_tombstones>=2.59 max_command_batch_size max_direct_call_object_size
  max_error_msg_size_bytes max_free_local_objects_batch_size>=2.59 max_fused_object_count max_grpc_message_size max_io_workers
  max_kill_memory_buffer_bytes>=2.56 max_lineage_bytes max_num_generator_returns max_object_report_batch_size
  max_pending_lease_requests_per_scheduling_category max_placement_group_load_report_size max_resource_shapes_per_load_report
  max_spilling_file_size_bytes>=2.54 maximum_actor_previous_incarnations>=2.60 maximum_gcs_dead_node_cached_count
  maximum_gcs_dead_worker_cached_count>=2.57 maximum_gcs_deletion_batch_size maximum_gcs_destroyed_actor_cached_count
  maximum_gcs_storage_operation_batch_size memory_monitor_refresh_ms metrics_report_batch_size metrics_report_interval_ms min_memory_free_bytes
  min_spilling_size num_redis_request_retries num_server_call_thread num_workers_soft_limit nums_py_gcs_reconnect_retry
  object_manager_client_connection_num object_manager_default_chunk_size object_manager_max_bytes_in_flight object_manager_pull_timeout_ms
  object_manager_push_timeout_ms object_manager_rpc_threads_num object_manager_timer_freq_ms object_store_full_delay_ms
  object_store_get_max_ids_to_print_in_warning object_timeout_milliseconds oom_grace_period_s pipe_logger_read_buf_size>=2.43
  pop_worker_max_retries>=2.55 publish_batch_size publisher_entity_buffer_max_bytes py_gcs_connect_timeout_s
  ray_event_recorder_max_queued_events>=2.50 ray_events_report_interval_ms>=2.50 ray_syncer_message_refresh_interval_ms
  raylet_check_for_unexpected_worker_disconnect_interval_ms>=2.44 raylet_check_gc_period_milliseconds raylet_client_connect_timeout_milliseconds
  raylet_client_num_connect_attempts raylet_death_check_interval_milliseconds raylet_liveness_self_check_interval_ms
  raylet_report_resources_period_milliseconds raylet_rpc_server_reconnect_timeout_base_s>=2.51 raylet_rpc_server_reconnect_timeout_max_s>=2.51
  raylet_start_wait_time_s redis_db_connect_retries redis_db_connect_wait_milliseconds redis_db_probe_timeout_milliseconds>=2.56 redis_retry_base_ms
  redis_retry_max_ms redis_retry_multiplier report_worker_backlog_interval_ms>=2.56 scheduler_top_k_absolute subscriber_timeout_ms
  system_memory_bytes_min>=2.56 task_actor_unavailable_retry_delay_base_ms>=2.55 task_actor_unavailable_retry_max_delay_ms>=2.55
  task_events_dropped_task_attempt_batch_size task_events_gc_job_summary_interval_ms>=2.58
  task_events_max_dropped_task_attempts_tracked_per_job_in_gcs task_events_max_num_export_status_events_buffer_on_worker>=2.37
  task_events_max_num_profile_events_buffer_on_worker task_events_max_num_profile_events_per_task task_events_max_num_status_events_buffer_on_worker
  task_events_max_num_task_in_gcs task_events_report_interval_ms task_events_send_batch_size task_events_shutdown_flush_timeout_ms>=2.54
  task_failure_entry_ttl_ms task_oom_retries task_oom_retry_delay_base_ms task_retry_delay_ms task_rpc_inlined_bytes_limit
  timeout_ms_task_wait_for_death_info verbose_spill_logs worker_cap_initial_backoff_delay_ms worker_cap_max_backoff_delay_ms
  worker_fetch_request_size worker_lease_timeout_milliseconds worker_max_resource_analysis_iteration worker_maximum_startup_concurrency
  worker_niceness worker_num_grpc_internal_threads>=2.49 worker_oom_score_adjustment worker_register_timeout_seconds
`;

/** Ray dies at once of anything else. */
const FRACTION = `
  gcs_create_placement_group_retry_multiplier local_fs_capacity_threshold max_task_args_memory_fraction memory_usage_threshold
  object_spilling_threshold plasma_store_usage_trigger_gc_threshold>=2.53 scheduler_spread_threshold scheduler_top_k_fraction
  user_memory_proportion_high>=2.55 user_memory_proportion_max>=2.55
`;

/** Everything but 1 and true is false. */
const SWITCH = `
  automatic_object_spilling_enabled count_swap_in_memory_monitor>=2.59 disable_open_telemetry_sdk_log>=2.52 emit_event_to_log_file
  emit_main_service_metrics>=2.50 enable_autoscaler_v2 enable_cluster_auth enable_core_worker_ray_event_to_aggregator>=2.49
  enable_core_worker_task_event_to_gcs>=2.49 enable_export_api_write>=2.35 enable_infeasible_task_early_exit>=2.44 enable_metrics_collection
  enable_open_telemetry>=2.49 enable_output_error_log_if_still_retry>=2.50 enable_pipe_based_agent_to_parent_health_check enable_ray_event>=2.50
  enable_ray_task_event_recorder>=2.58 enable_task_events_to_dashboard_head>=2.58 enable_timeline enable_worker_prestart event_log_reporter_enabled
  event_stats experimental_object_manager_enable_multiple_connections>=2.55 gcs_redis_payload_metrics_enabled>=2.60 grpc_enable_http_proxy
  kill_child_processes_on_worker_exit kill_child_processes_on_worker_exit_with_raylet_subreaper>=2.10 lineage_pinning_enabled
  locality_aware_leasing_enabled preallocate_plasma_memory prestart_worker_first_driver process_group_cleanup_enabled>=2.50
  raylet_core_dump_exclude_plasma_store record_ref_creation_sites record_task_actor_creation_sites>=2.41 redis_namespace_cleanup_use_unlink>=2.59
  report_actor_placement_resources runtime_env_skip_local_gc scheduler_avoid_gpu_nodes scheduler_report_pinned_bytes_only
  start_python_gc_manager_thread>=2.50 support_fork worker_cap_enabled worker_core_dump_exclude_plasma_store worker_killing_policy_by_group>=2.56
  yield_plasma_lock_workaround
`;

/** Names in small letters of which the table says no more. */
const OTHER = `
  CGRAPH_buffer_size_bytes>=2.41 CGRAPH_get_timeout>=2.41 CGRAPH_max_buffered_results>=2.43 CGRAPH_max_inflight_executions>=2.41
  CGRAPH_overlap_gpu_communication>=2.41 CGRAPH_read_iteration_timeout_s>=2.41 CGRAPH_submit_timeout>=2.41 CGRAPH_teardown_timeout>=2.41
  UP_enable_autoscaler_v2>=2.48 actor_creation_min_retries<2.36 actor_register_async<2.35 allow_out_of_band_object_ref_serialization>=2.38
  core_worker_rpc_server_reconnect_timeout_s>=2.41<2.51 custom_unit_instance_resources enable_export_api_write_config>=2.42
  enable_grpc_metrics_collection_for enable_reap_actor_death<2.48 event_level event_stats_metrics<2.50
  experimental_enable_open_telemetry_on_agent>=2.47<2.49 experimental_enable_open_telemetry_on_core>=2.47<2.49 external_storage_namespace
  gcs_actor_scheduling_enabled<2.54 gcs_client_check_connection_status_interval_milliseconds<2.41 gcs_failover_worker_reconnect_timeout<2.30
  gcs_global_gc_interval_milliseconds>=2.50<2.54 gcs_max_concurrent_resource_pulls<2.53 gcs_resource_report_poll_period_ms<2.53
  gcs_service_address_check_interval_milliseconds<2.48 gcs_service_connect_retries<2.53 gcs_storage gcs_storage_path
  get_timeout_milliseconds<2.41 high_plasma_storage_usage<2.53 inline_object_status_in_refs<2.47 internal_gcs_service_connect_wait_milliseconds<2.53
  isolate_workers_across_resource_types<2.48 isolate_workers_across_task_types<2.48 kill_idle_workers_of_terminated_job<2.23
  legacy_scheduler_warnings<2.10 max_sync_message_batch_bytes<2.50 metric_cardinality_level>=2.47 minimum_gcs_reconnect_interval_milliseconds<2.53
  num_grpc_internal_threads>=2.49 num_resource_report_periods_warning<2.10 object_spilling_config object_spilling_directory>=2.45
  predefined_unit_instance_resources preload_python_modules ray_syncer_polling_buffer<2.48 raylet_fetch_timeout_milliseconds<2.54
  raylet_get_agent_info_interval_ms<2.48 raylet_rpc_server_reconnect_timeout_s>=2.49<2.51 reconstruct_objects_period_milliseconds<2.48
  resource_broadcast_batch_size<2.50 start_python_importer_thread<2.47 system_concurrency_group_name>=2.10 system_memory_bytes_low>=2.55<2.56
  task_events_dropped_task_attempts_gc_threshold_s<2.48 worker_get_request_size<2.41 worker_killing_policy<2.50 worker_resource_limits_enabled<2.35
`;

/** What users set among the names in capitals. */
const CAPITALS = `
  AUTH_MODE>=2.52 AUTH_TOKEN>=2.52 AUTH_TOKEN_PATH>=2.52 BACKEND_LOG_JSON>=2.24 BACKEND_LOG_LEVEL COLOR_PREFIX DASHBOARD_ENABLE_PROFILING>=2.56
  DASHBOARD_MAX_ACTORS_TO_CACHE<2.39 DASHBOARD_REDACT_RUNTIME_ENV>=2.59 DASHBOARD_STARTUP_TIMEOUT_S>=2.52 DEDUP_LOGS
  DEFAULT_OBJECT_STORE_MAX_MEMORY_BYTES>=2.38 DEFAULT_OBJECT_STORE_MEMORY_PROPORTION>=2.38 DISABLE_DOCKER_CPU_WARNING DISABLE_MEMORY_MONITOR
  ENABLE_K8S_TOKEN_AUTH>=2.54 ENABLE_UV_RUN_RUNTIME_ENV>=2.47 GRACEFUL_SHUTDOWN_DRAIN_TIMEOUT_S>=2.57 GRAFANA_CLUSTER_FILTER>=2.50 GRAFANA_HOST
  GRAFANA_IFRAME_HOST GRAFANA_ORG_ID>=2.47 IGNORE_VERSION_MISMATCH JOB_ALLOW_DRIVER_ON_WORKER_NODES LOGGING_CONFIG_ENCODING>=2.32
  LOG_TO_DRIVER>=2.36 LOG_TO_STDERR NUM_REDIS_GET_RETRIES OBJECT_STORE_ALLOW_SLOW_STORAGE OVERRIDE_RESOURCES PROMETHEUS_HEADERS>=2.41
  PROMETHEUS_HOST PROMETHEUS_NAME REDIS_CA_CERT REDIS_CLIENT_CERT REDIS_CLIENT_KEY ROTATION_BACKUP_COUNT ROTATION_MAX_BYTES
  SERVE_ENABLE_HA_PROXY>=2.55 SERVE_THROUGHPUT_OPTIMIZED>=2.50 TLS_CA_CERT TLS_SERVER_CERT TLS_SERVER_KEY TRAIN_V2_ENABLED>=2.41 USAGE_STATS_ENABLED
  USE_TLS
`;

function settingsIn(text: string, type: SettingType): Setting[] {
  return text.trim().split(/\s+/).map(entry => {
    const [, name, since, gone] = /^(\w+)(?:>=([\d.]+))?(?:<([\d.]+))?$/.exec(entry) ?? [];
    return { name: `RAY_${name}`, type, since: release(since), gone: release(gone) };
  });
}

function release(minor: string | undefined): string | undefined {
  return minor === undefined ? undefined : `${minor}.0`;
}

/** What Ray reads of its environment, by name. */
export const SETTINGS: ReadonlyMap<string, Setting> = new Map([
  ...settingsIn(WHOLE, 'whole'), ...settingsIn(FRACTION, 'fraction'), ...settingsIn(SWITCH, 'switch'),
  ...settingsIn(OTHER, 'other'), ...settingsIn(CAPITALS, 'other'),
].map(setting => [setting.name, setting]));

/** Whether a Ray release reads a variable; one that is not known does if all do. */
export function isRead({ since, gone }: Setting, ray: string | undefined): boolean {
  if (ray === undefined) { return since === undefined && gone === undefined; }
  return (since === undefined || rayAtLeast(ray, since)) && (gone === undefined || !rayAtLeast(ray, gone));
}
