// Reads YAML as kubectl does: each line of standard input is a JSON text with a file's YAML in it, each line of standard
// output the JSON of all its objects, as a list, or an object with the error.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"

	"k8s.io/apimachinery/pkg/util/yaml"
)

func main() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 256<<20)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for lines.Scan() {
		var text string
		if err := json.Unmarshal(lines.Bytes(), &text); err != nil {
			panic(err)
		}
		out.Write(answer(text))
		out.WriteByte('\n')
	}
}

func answer(text string) []byte {
	objects, err := objectsOf(text)
	if err != nil {
		answer, _ := json.Marshal(map[string]string{"error": err.Error()})
		return answer
	}
	return append(append([]byte("["), bytes.Join(objects, []byte(","))...), ']')
}

func objectsOf(text string) ([][]byte, error) {
	objects := [][]byte{}
	decoder := yaml.NewYAMLOrJSONDecoder(bytes.NewReader([]byte(text)), 4096)
	for {
		var object json.RawMessage
		if err := decoder.Decode(&object); errors.Is(err, io.EOF) {
			return objects, nil
		} else if err != nil {
			return nil, err
		}
		objects = append(objects, compact(object))
	}
}

func compact(object json.RawMessage) []byte {
	var line bytes.Buffer
	if err := json.Compact(&line, object); err != nil {
		return []byte("null")
	}
	return line.Bytes()
}
