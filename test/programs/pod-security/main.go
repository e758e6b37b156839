// Tells for each pod template on a line of its own which checks of which Pod Security Standard refuse its pods:
// {"template": …, "standard": "restricted"} in, ["seccompProfile", …] out.
package main

import (
	"bufio"
	"encoding/json"
	"os"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/pod-security-admission/api"
	"k8s.io/pod-security-admission/policy"
)

type question struct {
	Template corev1.PodTemplateSpec `json:"template"`
	Standard api.Level              `json:"standard"`
}

func main() {
	evaluator, err := policy.NewEvaluator(policy.DefaultChecks(), nil)
	check(err)
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<30)
	answers := json.NewEncoder(os.Stdout)
	for lines.Scan() {
		var asked question
		check(json.Unmarshal(lines.Bytes(), &asked))
		check(answers.Encode(reasons(evaluator, asked)))
	}
	check(lines.Err())
}

func reasons(evaluator policy.Evaluator, asked question) []string {
	version := api.LevelVersion{Level: asked.Standard, Version: api.LatestVersion()}
	refused := []string{}
	for _, result := range evaluator.EvaluatePod(version, &asked.Template.ObjectMeta, &asked.Template.Spec) {
		if !result.Allowed {
			refused = append(refused, result.ForbiddenReason)
		}
	}
	return refused
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
