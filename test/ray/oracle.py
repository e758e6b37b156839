"""Asks real Ray, offline: one JSON object a line on standard input, one for each on standard output.

{"start": [...]} are the arguments behind `ray start`: every check that Ray makes of them before its first process is run.
{"cluster": {...}} is a RayCluster as Ray's autoscaler reads it. Answers are {"refused": why} or what Ray makes of the input.
"""
import contextlib
import itertools
import json
import logging
import os
import sys
import types
from unittest import mock

import ray._private.external_storage as external_storage
import ray._private.node as node
import ray._private.services as services
import ray._private.utils as utils
from ray.autoscaler._private.kuberay.autoscaling_config import _derive_autoscaling_config_from_ray_cr as autoscaling_config
from ray.scripts.scripts import start

# below what Ray can count, so that a default is never too much
HUGE = 90 * 10**12
FREE_PORTS = itertools.count(60_000)


class Started(BaseException):
    """Nothing is left but to start processes."""


def checks_before_raylet(self):
    """What Node.start_ray_processes checks before it starts a raylet."""
    spec = getattr(self, "get_resource_and_label_spec", None) or self.get_resource_spec
    resources = spec().to_resource_dict()
    arguments = {"plasma_directory": self._ray_params.plasma_directory}
    if "temp_dir" in services.determine_plasma_store_config.__code__.co_varnames:
        arguments["temp_dir"] = "/tmp/ray"
    # which folders there are in the image is not in the manifest
    with mock.patch("os.path.isdir", return_value=True):
        services.determine_plasma_store_config(spec().object_store_memory, **arguments)
    raise Started(resources)


def no_redis(self):
    """There is no Redis beside the head but one that KubeRay gives it, which is not by a flag."""
    if self._ray_params.external_addresses is not None:
        raise ConnectionError(f"there is no Redis ({self._ray_params.external_addresses})")


def nothing(*_args, **_kwargs):
    return None


def attributes(owner, **values):
    for name, value in values.items():
        # not every release has every one of them
        if hasattr(owner, name):
            setattr(owner, name, value)


def isolate():
    """No processes, no files, no other node; and a machine that is large enough. As in a container, Ray is the first process."""
    os.getpid = lambda: 1
    attributes(
        node.Node, start_ray_processes=checks_before_raylet, start_head_processes=nothing, start_reaper_process=nothing,
        _register_shutdown_hooks=nothing, _init_gcs_client=nothing, get_gcs_client=nothing, check_version_info=nothing,
        check_persisted_session_name=no_redis,
        _get_cached_port=lambda self, name, default_port=None: default_port or next(FREE_PORTS),
    )
    head = types.SimpleNamespace(state=1, temp_dir="/tmp/ray", session_dir="/tmp/ray/session")
    attributes(node, try_to_create_directory=nothing, try_to_symlink=nothing, get_all_node_info_until_retrieved=lambda *_, **__: [head])
    attributes(external_storage, setup_external_storage=mock.Mock(), reset_external_storage=nothing)
    attributes(services, get_webui_url_from_internal_kv=nothing, get_storage_uri_from_internal_kv=nothing,
               write_node_ip_address=nothing, find_bootstrap_address=nothing, node_ip_address_from_perspective=lambda *_: "10.0.0.2")
    attributes(utils, internal_kv_get_with_retry=lambda client, key, *_, **__: {
        "session_name": b"session_2026-01-31_12-00-00_000000_1", "temp_dir": b"/tmp/ray"}[key],
        get_system_memory=lambda *_: HUGE, get_shared_memory_bytes=lambda: HUGE)
    with contextlib.suppress(ImportError):
        import ray._common.utils as common
        attributes(common, get_system_memory=lambda *_: HUGE)


def refusal(error):
    return {"refused": f"{type(error).__name__}: {getattr(error, 'message', None) or error}"[:300]}


def ask_start(arguments):
    global FREE_PORTS
    FREE_PORTS = itertools.count(60_000)
    environment = dict(os.environ)
    try:
        start.main(args=list(arguments), prog_name="ray start", standalone_mode=False)
        return {"refused": "it ended"}
    except Started as started:
        return {"resources": started.args[0]}
    except BaseException as error:
        return refusal(error)
    finally:
        os.environ.clear()
        os.environ.update(environment)


def ask_autoscaler(cluster):
    try:
        groups = autoscaling_config(cluster)["available_node_types"]
        return {"groups": {name: group["resources"] for name, group in groups.items()}}
    except Exception as error:
        return refusal(error)


def main():
    isolate()
    logging.disable(logging.CRITICAL)
    answers = os.fdopen(os.dup(1), "w")
    with open(os.devnull, "w") as silence:
        os.dup2(silence.fileno(), 1)
        os.dup2(silence.fileno(), 2)
        for line in sys.stdin:
            question = json.loads(line)
            answer = ask_start(question["start"]) if "start" in question else ask_autoscaler(question["cluster"])
            answers.write(json.dumps(answer) + "\n")
            answers.flush()
    answers.close()


main()
