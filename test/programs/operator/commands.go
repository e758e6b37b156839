package main

import (
	"context"
	"encoding/json"

	rayv1 "github.com/ray-project/kuberay/ray-operator/apis/ray/v1"
	"github.com/ray-project/kuberay/ray-operator/controllers/ray/common"
	"github.com/ray-project/kuberay/ray-operator/controllers/ray/utils"
	corev1 "k8s.io/api/core/v1"
)

// What the container that runs Ray is told to do: in the head, and in each worker group, in their order.
func commands(text []byte) (string, error) {
	var cluster rayv1.RayCluster
	if err := json.Unmarshal(text, &cluster); err != nil {
		return "", err
	}
	head := &cluster.Spec.HeadGroupSpec
	head.RayStartParams = orEmpty(head.RayStartParams)
	ctx := context.Background()
	address := utils.GenerateFQDNServiceName(ctx, cluster, cluster.Namespace)
	port := common.GetHeadPort(head.RayStartParams)
	autoscaling := utils.IsAutoscalingEnabled(&cluster.Spec)
	build := func(template corev1.PodTemplateSpec, kind rayv1.RayNodeType, params map[string]string) string {
		pod := common.BuildPod(ctx, template, kind, params, port, autoscaling, utils.RayClusterCRD, address, nil, cluster.Spec.RayVersion)
		return pod.Spec.Containers[utils.RayContainerIndex].Args[0]
	}
	made := []string{build(common.DefaultHeadPodTemplate(ctx, cluster, *head, "", port), rayv1.HeadNode, head.RayStartParams)}
	for _, group := range cluster.Spec.WorkerGroupSpecs {
		group.RayStartParams = orEmpty(group.RayStartParams)
		template := common.DefaultWorkerPodTemplate(ctx, cluster, group, "", address, port, "", 0, 0)
		made = append(made, build(template, rayv1.WorkerNode, group.RayStartParams))
	}
	answer, err := json.Marshal(made)
	return string(answer), err
}

func orEmpty(params map[string]string) map[string]string {
	if params == nil {
		return map[string]string{}
	}
	return params
}
