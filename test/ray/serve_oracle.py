"""Asks real Ray Serve, offline: one configuration as JSON a line on standard input, one answer for each on standard output.

It goes through what the dashboard checks of it, and what the controller checks before it starts an application whose
deployments have only defaults in their code. Answers are {"refused": why}, or {} where it is taken.
"""
import json
import logging
import os
import sys
from unittest import mock

# nothing here counts with the one, or speaks with the other
for module in ("numpy", "grpc_reflection", "grpc_reflection.v1alpha", "grpc_reflection.v1alpha.reflection"):
    sys.modules[module] = mock.MagicMock()

from ray.serve import schema
from ray.serve._private import application_state, usage
from ray.serve._private.config import DeploymentConfig, ReplicaConfig
from ray.serve._private.deployment_info import DeploymentInfo
from ray.serve.config import HTTPOptions, gRPCOptions

# there is no cluster to report to
usage.ServeUsageTag.record = lambda *_: None


class Replica:
    """The code of every deployment."""


def plain(model):
    return model.model_dump() if hasattr(model, "model_dump") else model.dict()


def deployment_in_code():
    return DeploymentInfo(
        deployment_config=DeploymentConfig(), replica_config=ReplicaConfig.create(Replica), start_time_ms=0, deployer_job_id="", route_prefix="/",
    )


def check_application(application):
    infos = {deployment.name: deployment_in_code() for deployment in application.deployments}
    named = [application.name] if "app_name" in application_state.override_deployment_info.__code__.co_varnames[:1] else []
    application_state.override_deployment_info(*named, infos, application)
    # what it answers when it is asked for the state of the application
    schema._route_prefix_format(None, application.route_prefix)


def ask(config):
    try:
        parse = getattr(schema.ServeDeploySchema, "model_validate", None) or schema.ServeDeploySchema.parse_obj
        parsed = parse(config)
        HTTPOptions(**plain(parsed.http_options))
        gRPCOptions(**plain(parsed.grpc_options))
        for application in parsed.applications:
            check_application(application)
        return {}
    except Exception as error:
        return {"refused": f"{type(error).__name__}: {error}"[:600]}


def main():
    logging.disable(logging.CRITICAL)
    answers = os.fdopen(os.dup(1), "w")
    with open(os.devnull, "w") as silence:
        os.dup2(silence.fileno(), 1)
        os.dup2(silence.fileno(), 2)
        for line in sys.stdin:
            answers.write(json.dumps(ask(json.loads(line))) + "\n")
            answers.flush()
    answers.close()


main()
