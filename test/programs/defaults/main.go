// Fills in what is not said, as a cluster would: one KubeRay object as JSON a line on standard input; on standard output,
// a line for each, the same with the defaults of the CRDs (the files that are the arguments), and with those that pods
// and services get when the operator makes them. Quantities come out as one number, however they were written.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"log"
	"os"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apiextensions-apiserver/pkg/apis/apiextensions"
	apiextensionsv1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/defaulting"
	"k8s.io/apimachinery/pkg/api/resource"
	"k8s.io/apimachinery/pkg/runtime"
	defaults "k8s.io/kubernetes/pkg/apis/core/v1"
	"sigs.k8s.io/yaml"
)

type object = map[string]any

func main() {
	schemas := map[string]*schema.Structural{}
	for _, file := range os.Args[1:] {
		if err := addSchemas(schemas, file); err != nil {
			log.Fatalf("%s: %v", file, err)
		}
	}
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 64<<20)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for lines.Scan() {
		text, err := withDefaults(schemas, lines.Bytes())
		if err != nil {
			log.Fatalf("%v: %s", err, lines.Text())
		}
		fmt.Fprintln(out, string(text))
	}
}

// By kind and apiVersion, as objects say it.
func addSchemas(schemas map[string]*schema.Structural, file string) error {
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	var crd apiextensionsv1.CustomResourceDefinition
	if err := yaml.UnmarshalStrict(text, &crd); err != nil {
		return err
	}
	for _, version := range crd.Spec.Versions {
		var internal apiextensions.JSONSchemaProps
		err := apiextensionsv1.Convert_v1_JSONSchemaProps_To_apiextensions_JSONSchemaProps(version.Schema.OpenAPIV3Schema, &internal, nil)
		if err != nil {
			return err
		}
		structural, err := schema.NewStructural(&internal)
		if err != nil {
			return err
		}
		schemas[crd.Spec.Names.Kind+" "+crd.Spec.Group+"/"+version.Name] = structural
	}
	return nil
}

func withDefaults(schemas map[string]*schema.Structural, text []byte) ([]byte, error) {
	var fields object
	if err := json.Unmarshal(text, &fields); err != nil {
		return nil, err
	}
	kind := fmt.Sprintf("%v %v", fields["kind"], fields["apiVersion"])
	structural, ok := schemas[kind]
	if !ok {
		return nil, fmt.Errorf("no CRD for %s", kind)
	}
	defaulting.Default(fields, structural)
	defaulting.PruneNonNullableNullsWithoutDefaults(fields, structural)
	if err := coreDefaults(fields); err != nil {
		return nil, err
	}
	made, err := oneNumber(fields, structural)
	if err != nil {
		return nil, err
	}
	return json.Marshal(made)
}

// Wherever in the object a pod template or a service stands.
func coreDefaults(in any) error {
	switch value := in.(type) {
	case object:
		for key, child := range value {
			made, err := embedded(key, child)
			if err != nil {
				return err
			}
			value[key] = made
		}
	case []any:
		for _, item := range value {
			if err := coreDefaults(item); err != nil {
				return err
			}
		}
	}
	return nil
}

func embedded(key string, value any) (any, error) {
	fields, isObject := value.(object)
	switch {
	case isObject && (key == "template" || key == "submitterPodTemplate"):
		return podTemplate(fields)
	case isObject && (key == "headService" || key == "serveService"):
		return service(fields)
	}
	return value, coreDefaults(value)
}

// Nothing fills in a template that lies in an object of KubeRay, but its pods have all defaults of a pod.
func podTemplate(fields object) (object, error) {
	var pod corev1.Pod
	if err := runtime.DefaultUnstructuredConverter.FromUnstructuredWithValidation(fields, &pod, true); err != nil {
		return nil, err
	}
	defaults.SetObjectDefaults_Pod(&pod)
	made, err := runtime.DefaultUnstructuredConverter.ToUnstructured(&pod)
	if err != nil {
		return nil, err
	}
	withoutEmpty(made, "status", "metadata")
	withoutEmpty(made["spec"].(object), "securityContext")
	return made, nil
}

// What says nothing.
func withoutEmpty(in object, keys ...string) {
	for _, key := range keys {
		if fields, ok := in[key].(object); ok && len(fields) == 0 {
			delete(in, key)
		}
	}
}

// The operator chooses the type where the template does not, and what comes with a type goes by that.
func service(fields object) (object, error) {
	var typed corev1.Service
	if err := runtime.DefaultUnstructuredConverter.FromUnstructuredWithValidation(fields, &typed, true); err != nil {
		return nil, err
	}
	chosen := typed.Spec.Type
	typed.Spec.Type = corev1.ServiceTypeClusterIP
	defaults.SetObjectDefaults_Service(&typed)
	typed.Spec.Type = chosen
	made, err := runtime.DefaultUnstructuredConverter.ToUnstructured(&typed)
	if err != nil {
		return nil, err
	}
	delete(made, "status")
	withoutEmpty(made, "metadata")
	return made, nil
}

// Every quantity that the schema names, in the unit that it counts.
func oneNumber(in any, structural *schema.Structural) (any, error) {
	if structural == nil {
		return in, nil
	}
	if structural.XIntOrString && structural.ValueValidation != nil && structural.ValueValidation.Pattern != "" {
		quantity, err := resource.ParseQuantity(fmt.Sprint(in))
		return quantity.AsDec().String(), err
	}
	var err error
	switch value := in.(type) {
	case object:
		for key, child := range value {
			if value[key], err = oneNumber(child, fieldOf(structural, key)); err != nil {
				return nil, fmt.Errorf("%s: %w", key, err)
			}
		}
	case []any:
		for index, item := range value {
			if value[index], err = oneNumber(item, structural.Items); err != nil {
				return nil, err
			}
		}
	}
	return in, nil
}

func fieldOf(structural *schema.Structural, key string) *schema.Structural {
	if property, ok := structural.Properties[key]; ok {
		return &property
	}
	if structural.AdditionalProperties != nil {
		return structural.AdditionalProperties.Structural
	}
	return nil
}
