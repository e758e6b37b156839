package main

import (
	"context"
	"encoding/json"

	rayv1 "github.com/ray-project/kuberay/ray-operator/apis/ray/v1"
	"github.com/ray-project/kuberay/ray-operator/controllers/ray/common"
	"github.com/ray-project/kuberay/ray-operator/controllers/ray/utils"
	corev1 "k8s.io/api/core/v1"
)

const domainName = "demo-head-svc.default.svc.cluster.local"

// Everything that stands between a RayCluster and its pods, each with the object that it is about.
func refusals(text []byte) []string {
	var cluster rayv1.RayCluster
	if err := json.Unmarshal(text, &cluster); err != nil {
		return []string{"json: " + err.Error()}
	}
	cluster.Namespace = "default"
	setDefaults(&cluster.Spec)
	if err := utils.ValidateRayClusterSpec(&cluster.Spec, cluster.Annotations); err != nil {
		return []string{"operator: " + err.Error()}
	}
	said := validatePod("head", headPod(*cluster.DeepCopy()))
	for index := range cluster.Spec.WorkerGroupSpecs {
		said = append(said, validatePod("worker", workerPod(*cluster.DeepCopy(), index))...)
	}
	service, err := common.BuildServiceForHeadPod(context.TODO(), *cluster.DeepCopy(), nil, nil)
	if err != nil {
		return append(said, "operator: "+err.Error())
	}
	return append(said, validateService("service", *service)...)
}

// As setDefaults of the operator's controller, without which the code below panics.
func setDefaults(spec *rayv1.RayClusterSpec) {
	if spec.HeadGroupSpec.RayStartParams == nil {
		spec.HeadGroupSpec.RayStartParams = map[string]string{}
	}
	for index := range spec.WorkerGroupSpecs {
		if group := &spec.WorkerGroupSpecs[index]; group.RayStartParams == nil {
			group.RayStartParams = map[string]string{}
		}
	}
}

// As buildHeadPod of the operator's controller.
func headPod(cluster rayv1.RayCluster) corev1.Pod {
	group := &cluster.Spec.HeadGroupSpec
	port := common.GetHeadPort(group.RayStartParams)
	template := common.DefaultHeadPodTemplate(context.TODO(), cluster, *group, "demo-head-", port)
	return common.BuildPod(context.TODO(), template, rayv1.HeadNode, group.RayStartParams, port,
		utils.IsAutoscalingEnabled(&cluster.Spec), utils.RayClusterCRD, domainName, nil, cluster.Spec.RayVersion)
}

// As buildWorkerPod of the operator's controller.
func workerPod(cluster rayv1.RayCluster, index int) corev1.Pod {
	group := cluster.Spec.WorkerGroupSpecs[index]
	port := common.GetHeadPort(cluster.Spec.HeadGroupSpec.RayStartParams)
	template := common.DefaultWorkerPodTemplate(context.TODO(), cluster, group, "demo-worker-", domainName, port, "", 0, 0)
	return common.BuildPod(context.TODO(), template, rayv1.WorkerNode, group.RayStartParams, port,
		utils.IsAutoscalingEnabled(&cluster.Spec), utils.RayClusterCRD, domainName, nil, cluster.Spec.RayVersion)
}
