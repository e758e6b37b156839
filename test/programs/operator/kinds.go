package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"

	rayv1 "github.com/ray-project/kuberay/ray-operator/apis/ray/v1"
	"github.com/ray-project/kuberay/ray-operator/controllers/ray/utils"
	webhooks "github.com/ray-project/kuberay/ray-operator/pkg/webhooks/v1"
	utilfeature "k8s.io/apiserver/pkg/util/feature"
)

// The kinds besides RayCluster, with what the API server fills in already there.
var validators = map[string]func([]byte) error{
	"RayJob":     validateJob,
	"RayService": validateService,
	"RayCronJob": validateCronJob,
}

// What is off by default in 1.6 and on in 1.7, so that its rules are asked; unless the gates are said.
func init() {
	gates, said := os.LookupEnv("FEATURE_GATES")
	if !said {
		gates = "RayServiceIncrementalUpgrade=true"
	}
	if err := utilfeature.DefaultMutableFeatureGate.Set(gates); err != nil {
		panic(err)
	}
}

func kindOf(text []byte) string {
	var object struct{ Kind string }
	if err := json.Unmarshal(text, &object); err != nil {
		return ""
	}
	return object.Kind
}

func validateJob(text []byte) error {
	var job rayv1.RayJob
	if err := json.Unmarshal(text, &job); err != nil {
		return err
	}
	if err := utils.ValidateRayJobMetadata(job.ObjectMeta); err != nil {
		return err
	}
	return utils.ValidateRayJobSpec(&job)
}

// A type of upgrade that is not set, where the strategy is, makes the operator panic.
func validateService(text []byte) (err error) {
	defer func() {
		if reason := recover(); reason != nil {
			err = fmt.Errorf("panic: %v", reason)
		}
	}()
	var service rayv1.RayService
	if err := json.Unmarshal(text, &service); err != nil {
		return err
	}
	if err := utils.ValidateRayServiceMetadata(service.ObjectMeta); err != nil {
		return err
	}
	return utils.ValidateRayServiceSpec(&service)
}

func validateCronJob(text []byte) error {
	var cronJob rayv1.RayCronJob
	if err := json.Unmarshal(text, &cronJob); err != nil {
		return err
	}
	return utils.ValidateRayCronJobSpec(&cronJob)
}

// What the optional webhook says, which sees more of a RayCluster than the operator.
func webhookVerdict(text []byte) (string, error) {
	var cluster rayv1.RayCluster
	if err := json.Unmarshal(text, &cluster); err != nil {
		return "", err
	}
	_, err := (&webhooks.RayClusterWebhook{}).ValidateCreate(context.Background(), &cluster)
	return "", err
}
