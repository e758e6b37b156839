"""Asks real Ray, offline: one runtime environment a line, as JSON, on standard input; on standard output why Ray refuses it, or nothing."""
import contextlib
import json
import logging
import os
import sys

from ray.runtime_env import RuntimeEnv, RuntimeEnvConfig


def check(env):
    made = RuntimeEnv(**env)
    if made.get("config") is not None:
        RuntimeEnvConfig.parse_and_validate_runtime_env_config(made["config"])


def main():
    logging.disable(logging.CRITICAL)
    out = os.fdopen(os.dup(1), "w")
    for line in sys.stdin:
        try:
            with contextlib.redirect_stdout(None), contextlib.redirect_stderr(None):
                check(json.loads(line))
            out.write("\n")
        except Exception as reason:
            out.write(f"{type(reason).__name__}: {reason}".replace("\n", " ") + "\n")
    out.flush()


main()
