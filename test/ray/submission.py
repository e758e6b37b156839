"""Asks the command line of real Ray, offline: one JSON list a line, the arguments behind `ray job submit`, on standard input.

One JSON object for each on standard output: what Ray would send to the cluster, or {"refused": why}.
"""
import contextlib
import io
import json
import os
import sys
from unittest import mock

import ray.dashboard.modules.job.cli as cli


def sent(arguments):
    client = mock.Mock()
    quiet = io.StringIO()
    with mock.patch.object(cli, "_get_sdk_client", return_value=client), contextlib.redirect_stdout(quiet), contextlib.redirect_stderr(quiet):
        try:
            cli.submit.main(args=arguments, standalone_mode=False)
        except (Exception, SystemExit) as reason:
            if not client.submit_job.called:
                return {"refused": f"{type(reason).__name__}: {reason}: {quiet.getvalue()}"}
    return client.submit_job.call_args.kwargs


def main():
    out = os.fdopen(os.dup(1), "w")
    for line in sys.stdin:
        out.write(json.dumps(sent(json.loads(line))) + "\n")
    out.flush()


main()
