package main

import (
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/util/validation/field"
	podutil "k8s.io/kubernetes/pkg/api/pod"
	"k8s.io/kubernetes/pkg/apis/core"
	defaults "k8s.io/kubernetes/pkg/apis/core/v1"
	"k8s.io/kubernetes/pkg/apis/core/validation"
)

// As the API server does it, with what its admission of service accounts fills in.
func validatePod(about string, pod corev1.Pod) []string {
	if pod.Spec.ServiceAccountName == "" && pod.Spec.DeprecatedServiceAccount == "" {
		pod.Spec.ServiceAccountName = "default"
	}
	// the storage makes a name of generateName before it validates
	pod.Name = pod.GenerateName + "abcde"
	defaults.SetObjectDefaults_Pod(&pod)
	var internal core.Pod
	if err := defaults.Convert_v1_Pod_To_core_Pod(&pod, &internal, nil); err != nil {
		return []string{about + ": " + err.Error()}
	}
	podutil.DropDisabledPodFields(&internal, nil)
	options := podutil.GetValidationOptionsFromPodSpecAndMeta(&internal.Spec, nil, &internal.ObjectMeta, nil)
	options.ResourceIsPod = true
	return sentences(about, validation.ValidatePodCreate(&internal, options))
}

func validateService(about string, service corev1.Service) []string {
	defaults.SetObjectDefaults_Service(&service)
	// the storage makes one of the other
	if len(service.Spec.ClusterIPs) == 0 && service.Spec.ClusterIP != "" {
		service.Spec.ClusterIPs = []string{service.Spec.ClusterIP}
	}
	var internal core.Service
	if err := defaults.Convert_v1_Service_To_core_Service(&service, &internal, nil); err != nil {
		return []string{about + ": " + err.Error()}
	}
	return sentences(about, validation.ValidateServiceCreate(&internal))
}

func sentences(about string, errors field.ErrorList) []string {
	said := []string{}
	for _, err := range errors {
		said = append(said, about+": "+err.Error())
	}
	return said
}
