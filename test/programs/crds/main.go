// Asks the code of Kubernetes' API server about CustomResourceDefinitions. The arguments are files of CRDs; with `create`
// before them, each gets a line on standard output: what the API server says when it is created, empty where it takes it.
// With `admit`, standard input has one object as JSON a line, and standard output a line for each: what the API server
// says to it under its CRD, and what it would store.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"slices"
	"strings"

	"k8s.io/apiextensions-apiserver/pkg/apis/apiextensions"
	"k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/install"
	apiextensionsv1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	crdvalidation "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/validation"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/cel"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/defaulting"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/listtype"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/pruning"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/validation"
	"k8s.io/apimachinery/pkg/runtime"
	utiljson "k8s.io/apimachinery/pkg/util/json"
	"k8s.io/apimachinery/pkg/util/validation/field"
	celconfig "k8s.io/apiserver/pkg/apis/cel"
	"sigs.k8s.io/yaml"
)

// The schema of one version of a kind, in the forms that the steps of the API server read.
type version struct {
	structural *schema.Structural
	validator  validation.SchemaValidator
	rules      *cel.Validator
}

// What the API server makes of an object.
type answer struct {
	Errors []string       `json:"errors"`
	Object map[string]any `json:"object,omitempty"`
}

func main() {
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	crds := []*apiextensions.CustomResourceDefinition{}
	for _, file := range os.Args[2:] {
		crd, err := read(file)
		if err != nil {
			log.Fatalf("%s: %v", file, err)
		}
		crds = append(crds, crd)
	}
	switch os.Args[1] {
	case "create":
		for _, crd := range crds {
			fmt.Fprintln(out, strings.Join(sentences(crdvalidation.ValidateCustomResourceDefinition(context.Background(), crd)), "; "))
		}
	case "admit":
		admitAll(crds, out)
	default:
		log.Fatalf("no such command (%s): use create or admit", os.Args[1])
	}
}

// With what the API server fills in before it looks at a new CRD.
func read(file string) (*apiextensions.CustomResourceDefinition, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var crd apiextensionsv1.CustomResourceDefinition
	if err := yaml.UnmarshalStrict(text, &crd); err != nil {
		return nil, err
	}
	scheme := runtime.NewScheme()
	install.Install(scheme)
	scheme.Default(&crd)
	var internal apiextensions.CustomResourceDefinition
	if err := scheme.Convert(&crd, &internal, nil); err != nil {
		return nil, err
	}
	for _, version := range internal.Spec.Versions {
		if version.Storage {
			internal.Status.StoredVersions = []string{version.Name}
		}
	}
	return &internal, nil
}

func admitAll(crds []*apiextensions.CustomResourceDefinition, out *bufio.Writer) {
	versions := map[string]*version{}
	for _, crd := range crds {
		for _, served := range crd.Spec.Versions {
			made, err := newVersion(crd, served)
			if err != nil {
				log.Fatalf("%s: %v", crd.Name, err)
			}
			versions[crd.Spec.Names.Kind+" "+crd.Spec.Group+"/"+served.Name] = made
		}
	}
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 64<<20)
	for lines.Scan() {
		text, err := json.Marshal(admit(versions, lines.Bytes()))
		if err != nil {
			log.Fatal(err)
		}
		fmt.Fprintln(out, string(text))
	}
}

// A CRD with one schema for all versions has it at the top, once it is in the internal form.
func newVersion(crd *apiextensions.CustomResourceDefinition, served apiextensions.CustomResourceDefinitionVersion) (*version, error) {
	props := served.Schema
	if props == nil {
		props = crd.Spec.Validation
	}
	structural, err := schema.NewStructural(props.OpenAPIV3Schema)
	if err != nil {
		return nil, err
	}
	validator, _, err := validation.NewSchemaValidator(props.OpenAPIV3Schema)
	if err != nil {
		return nil, err
	}
	return &version{structural, validator, cel.NewValidator(structural, true, celconfig.PerCallLimit)}, nil
}

// The order is that of the API server: unknown fields, pruning, defaults, the schema, keys of lists, CEL.
func admit(versions map[string]*version, text []byte) answer {
	var object map[string]any
	// CEL tells whole numbers from others
	if err := utiljson.Unmarshal(text, &object); err != nil {
		return answer{Errors: []string{err.Error()}}
	}
	kind := fmt.Sprintf("%v %v", object["kind"], object["apiVersion"])
	under, ok := versions[kind]
	if !ok {
		return answer{Errors: []string{"no kind is served as " + kind}}
	}
	giveName(object)
	made := answer{Object: object, Errors: []string{}}
	unknown := pruning.PruneWithOptions(object, under.structural, true, schema.UnknownFieldPathOptions{TrackUnknownFieldPaths: true})
	for _, path := range unknown {
		made.Errors = append(made.Errors, "unknown field "+path)
	}
	defaulting.PruneNonNullableNullsWithoutDefaults(object, under.structural)
	defaulting.Default(object, under.structural)
	errs := validation.ValidateCustomResource(nil, object, under.validator)
	errs = append(errs, listtype.ValidateListSetsAndMaps(nil, under.structural, object)...)
	// the API server does not ask the rules about what has the wrong type
	if len(errs) == 0 && under.rules != nil {
		ruled, _ := under.rules.Validate(context.Background(), nil, under.structural, object, nil, celconfig.RuntimeCELCostBudget)
		errs = append(errs, ruled...)
	}
	made.Errors = append(made.Errors, sentences(errs)...)
	// fields are visited in any order
	slices.Sort(made.Errors)
	return made
}

// The API server makes up a name before it looks at anything; here, always the same.
func giveName(object map[string]any) {
	metadata, _ := object["metadata"].(map[string]any)
	if prefix, ok := metadata["generateName"].(string); ok && metadata["name"] == nil {
		metadata["name"] = prefix + "xxxxx"
	}
}

func sentences(errs field.ErrorList) []string {
	all := []string{}
	for _, err := range errs {
		all = append(all, err.Error())
	}
	return all
}
