// Asks the real KubeRay operator about manifests: one JSON object a line on standard input, one line for each on
// standard output. It is what the operator's validation says, empty where it accepts the manifest; or, with the argument
// `webhook`, what its webhook says to a RayCluster; or, with `commands`, the commands of the containers that run Ray; or,
// with `submit`, the command of the container that submits a RayJob; or, with `schedule` and `time-zone`, what is said to
// such a text. The variable FEATURE_GATES is as the operator's flag.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strings"

	rayv1 "github.com/ray-project/kuberay/ray-operator/apis/ray/v1"
	"github.com/ray-project/kuberay/ray-operator/controllers/ray/utils"
)

func main() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 64<<20)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	ask := verdict
	if len(os.Args) > 1 {
		ask = map[string]func([]byte) (string, error){
			"commands": commands, "submit": submit, "webhook": webhookVerdict, "schedule": schedule, "time-zone": timeZone,
		}[os.Args[1]]
	}
	for lines.Scan() {
		answer, err := ask(lines.Bytes())
		if err != nil {
			answer = strings.ReplaceAll(err.Error(), "\n", " ")
		}
		fmt.Fprintln(out, answer)
	}
}

func verdict(text []byte) (string, error) {
	if validateOther, ok := validators[kindOf(text)]; ok {
		return "", validateOther(text)
	}
	return "", validate(text)
}

func validate(text []byte) error {
	var cluster rayv1.RayCluster
	if err := json.Unmarshal(text, &cluster); err != nil {
		return err
	}
	applyDefaults(&cluster.Spec)
	if err := utils.ValidateRayClusterMetadata(cluster.ObjectMeta); err != nil {
		return err
	}
	if err := utils.ValidateRayClusterSpec(&cluster.Spec, cluster.Annotations); err != nil {
		return err
	}
	return utils.ValidateRayClusterUpgradeOptions(&cluster)
}

// What the API server fills in from the CRD before the operator sees the object.
func applyDefaults(spec *rayv1.RayClusterSpec) {
	for i := range spec.WorkerGroupSpecs {
		group := &spec.WorkerGroupSpecs[i]
		group.MinReplicas = orElse(group.MinReplicas, 0)
		group.MaxReplicas = orElse(group.MaxReplicas, 2147483647)
		group.Replicas = orElse(group.Replicas, 0)
	}
}

func orElse(value *int32, other int32) *int32 {
	if value == nil {
		return &other
	}
	return value
}
