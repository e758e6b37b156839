package main

import (
	"encoding/json"
	"maps"

	rayv1 "github.com/ray-project/kuberay/ray-operator/apis/ray/v1"
	"github.com/ray-project/kuberay/ray-operator/controllers/ray/common"
	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	podutil "k8s.io/kubernetes/pkg/api/pod"
	"k8s.io/kubernetes/pkg/apis/batch"
	batchdefaults "k8s.io/kubernetes/pkg/apis/batch/v1"
	"k8s.io/kubernetes/pkg/apis/batch/validation"
)

// Everything that stands between a RayJob and the pod that submits it.
func submitterRefusals(text []byte) []string {
	var rayJob rayv1.RayJob
	if err := json.Unmarshal(text, &rayJob); err != nil {
		return []string{"json: " + err.Error()}
	}
	template := common.GetSubmitterTemplate(&rayJob.Spec, rayJob.Spec.RayClusterSpec)
	if len(template.Spec.Containers) == 0 {
		return []string{"operator: panic"}
	}
	command(&template.Spec.Containers[0])
	retries := int32(2)
	if config := rayJob.Spec.SubmitterConfig; config != nil && config.BackoffLimit != nil {
		retries = *config.BackoffLimit
	}
	said := validateJob(batchv1.Job{
		ObjectMeta: metav1.ObjectMeta{Name: rayJob.Name, Namespace: "default", UID: "1"},
		Spec:       batchv1.JobSpec{BackoffLimit: &retries, Template: template},
	})
	return append(said, validatePod("pod", corev1.Pod{
		ObjectMeta: metav1.ObjectMeta{
			GenerateName: "demo-", Namespace: "default",
			Labels: template.Labels, Annotations: template.Annotations, Finalizers: template.Finalizers,
		},
		Spec: template.Spec,
	})...)
}

// As configureSubmitterContainer of the operator's controller.
func command(container *corev1.Container) {
	if len(container.Command) == 0 {
		container.Command = []string{"/bin/bash", "-ce", "--"}
		container.Args = []string{"ray job submit"}
	}
	for _, name := range []string{"PYTHONUNBUFFERED", "RAY_DASHBOARD_ADDRESS", "RAY_JOB_SUBMISSION_ID"} {
		container.Env = append(container.Env, corev1.EnvVar{Name: name, Value: "1"})
	}
}

func validateJob(job batchv1.Job) []string {
	batchdefaults.SetObjectDefaults_Job(&job)
	labelPods(&job)
	var internal batch.Job
	if err := batchdefaults.Convert_v1_Job_To_batch_Job(&job, &internal, nil); err != nil {
		return []string{"job: " + err.Error()}
	}
	podutil.DropDisabledTemplateFields(&internal.Spec.Template, nil)
	return sentences("job", validation.ValidateJob(&internal, validation.JobValidationOptions{
		PodValidationOptions:  podutil.GetValidationOptionsFromPodTemplate(&internal.Spec.Template, nil),
		RequirePrefixedLabels: true,
	}))
}

// As generateSelector of the API server's storage of Jobs, which leaves labels that are there already.
func labelPods(job *batchv1.Job) {
	labels := maps.Clone(job.Spec.Template.Labels)
	if labels == nil {
		labels = map[string]string{}
	}
	for key, value := range map[string]string{
		batch.LegacyJobNameLabel: job.Name, batch.JobNameLabel: job.Name,
		batch.LegacyControllerUidLabel: string(job.UID), batch.ControllerUidLabel: string(job.UID),
	} {
		if _, found := labels[key]; !found {
			labels[key] = value
		}
	}
	job.Spec.Template.Labels = labels
	job.Spec.Selector = &metav1.LabelSelector{MatchLabels: map[string]string{batch.ControllerUidLabel: string(job.UID)}}
}
