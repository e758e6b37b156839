// Asks Kubernetes about the pods and the head service that the real KubeRay operator makes of RayClusters: one JSON
// object a line on standard input, a list of refusals as JSON on standard output; with -images, it asks about references,
// and with -submitters, about the Kubernetes Jobs that submit RayJobs.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"log"
	"os"

	"github.com/distribution/reference"
	"k8s.io/kubernetes/pkg/capabilities"
)

func main() {
	// as in every cluster that is set up by a tool
	capabilities.Initialize(capabilities.Capabilities{AllowPrivileged: true})
	ask := refusals
	if len(os.Args) > 1 {
		ask = map[string]func([]byte) []string{"-images": unparsable, "-submitters": submitterRefusals}[os.Args[1]]
	}
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 64<<20)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for lines.Scan() {
		answer, err := json.Marshal(ask(lines.Bytes()))
		if err != nil {
			log.Fatal(err)
		}
		fmt.Fprintln(out, string(answer))
	}
}

// What the kubelet says to an image reference, which is JSON text.
func unparsable(text []byte) []string {
	var image string
	if err := json.Unmarshal(text, &image); err != nil {
		return []string{err.Error()}
	}
	if _, err := reference.ParseNormalizedNamed(image); err != nil {
		return []string{err.Error()}
	}
	return []string{}
}
