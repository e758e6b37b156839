package main

import (
	"encoding/json"
	"strings"

	rayv1 "github.com/ray-project/kuberay/ray-operator/apis/ray/v1"
	"github.com/ray-project/kuberay/ray-operator/controllers/ray/common"
	"github.com/ray-project/kuberay/ray-operator/controllers/ray/utils"
)

// What the submitter of a RayJob is told to do: its command and its arguments, before the kubelet sees them.
func submit(text []byte) (string, error) {
	var job rayv1.RayJob
	if err := json.Unmarshal(text, &job); err != nil {
		return "", err
	}
	if job.Spec.SubmissionMode == "" {
		job.Spec.SubmissionMode = rayv1.K8sJobMode
	}
	job.Status.DashboardURL = "head:8265"
	job.Status.JobId = job.Spec.JobId
	if job.Status.JobId == "" {
		job.Status.JobId = "job-x7k2p"
	}
	command, err := common.BuildJobSubmitCommand(&job, job.Spec.SubmissionMode)
	if err != nil {
		return "", err
	}
	answer, err := json.Marshal(append(utils.GetContainerCommand([]string{"e"}), strings.Join(command, " ")))
	return string(answer), err
}
