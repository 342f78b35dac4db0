package config_test

import (
	"bytes"
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"concord/cmd/concord/config"
)

// A schema is the part of JSON Schema that the file's own uses.
type schema struct {
	Type       any               `json:"type"`
	Enum       []string          `json:"enum"`
	Properties map[string]schema `json:"properties"`
	Additional json.RawMessage   `json:"additionalProperties"`
	Items      *schema           `json:"items"`
	Ref        string            `json:"$ref"`
	Defs       map[string]schema `json:"$defs"`
}

// TestSchema holds the schema against the struct: the same keys, and types
// that fit, all the way down.
func TestSchema(t *testing.T) {
	var s schema
	if err := json.Unmarshal(config.Schema, &s); err != nil {
		t.Fatal(err)
	}
	compare(t, "concord.yml", s, s.Defs, reflect.TypeFor[config.Config]())
	if diff := cmp.Diff(config.FailOns, s.Properties["fail-on"].Enum); diff != "" {
		t.Errorf("fail-on (-Go +schema):\n%s", diff)
	}
	var levels schema
	if err := json.Unmarshal(s.Properties["levels"].Additional, &levels); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(config.Levels, levels.Enum); diff != "" {
		t.Errorf("levels (-Go +schema):\n%s", diff)
	}
}

func compare(t *testing.T, key string, s schema, defs map[string]schema, typ reflect.Type) {
	t.Helper()
	if s.Ref != "" {
		s = defs[s.Ref[len("#/$defs/"):]]
	}
	if typ.Kind() == reflect.Pointer {
		typ = typ.Elem()
	}
	want := map[reflect.Kind]string{reflect.String: "string", reflect.Float64: "number", reflect.Slice: "array", reflect.Map: "object", reflect.Struct: "object"}[typ.Kind()]
	if typ == reflect.TypeFor[config.Zone]() {
		want = "string"
	}
	if s.Enum == nil && s.Type != any(want) && !slices.Contains(list(s.Type), want) {
		t.Errorf("%s: the schema has type %v for a Go %v", key, s.Type, typ)
	}
	switch {
	case want == "array" && typ.Elem().Kind() == reflect.Struct:
		compare(t, key+"[]", *s.Items, defs, typ.Elem())
	case want == "object" && typ.Kind() == reflect.Struct:
		if string(s.Additional) != "false" {
			t.Errorf("%s: the schema allows keys that are errors", key)
		}
		var names []string
		for i := range typ.NumField() {
			name := typ.Field(i).Tag.Get("yaml")
			if name == "" {
				continue
			}
			names = append(names, name)
			compare(t, key+"."+name, s.Properties[name], defs, typ.Field(i).Type)
		}
		if len(names) != len(s.Properties) {
			t.Errorf("%s: the schema has %d keys, the struct %d", key, len(s.Properties), len(names))
		}
	}
}

func list(v any) []string {
	var out []string
	if many, ok := v.([]any); ok {
		for _, x := range many {
			s, _ := x.(string)
			out = append(out, s)
		}
	}
	return out
}

// TestSchemaAgrees holds that a validator goes by the schema as Parse goes by
// the code: JSON is YAML, too.
func TestSchemaAgrees(t *testing.T) {
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(config.Schema))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("concord.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := compiler.Compile("concord.json")
	if err != nil {
		t.Fatal(err)
	}
	for text, right := range map[string]bool{
		`{}`: true,
		`{"fail-on": "none", "min-confidence": 1, "levels": {"date": "off"}, "time-zone": "UTC", "baseline": "b.yml"}`:         true,
		`{"files": {"include": ["*.md"], "exclude": "old"}, "drafts": "drafts", "dictionary": ["Kyiv", 1860], "levels": null}`: true,
		`{"publishers": [{"name": "A", "files": ["a/*"], "weight": 2.5}], "rules": ["a.yml"], "facts": [], "packs": null}`:     true,
		`{"fail-on": "off"}`:                            false,
		`{"fail-on": null}`:                             false,
		`{"min-confidence": 1.1}`:                       false,
		`{"min-confidence": "high"}`:                    false,
		`{"levels": {"date": "none"}}`:                  false,
		`{"levels": {"date": null}}`:                    false,
		`{"levels": ["date"]}`:                          false,
		`{"level": {}}`:                                 false,
		`{"files": ["*.md"]}`:                           false,
		`{"files": {"only": ["*.md"]}}`:                 false,
		`{"files": {"include": [""]}}`:                  false,
		`{"publishers": [{"weight": 1}]}`:               false,
		`{"publishers": [{"name": ""}]}`:                false,
		`{"publishers": [{"name": "A", "weight": -1}]}`: false,
		`{"publishers": {"name": "A"}}`:                 false,
		`{"dictionary": {"Kyiv": 1}}`:                   false,
		`{"dictionary": [""]}`:                          false,
		`{"rules": [""]}`:                               false,
		`["fail-on"]`:                                   false,
	} {
		_, parsed := config.Parse("concord.yml", []byte(text))
		value, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		valid := schema.Validate(value)
		if (parsed == nil) != right || (valid == nil) != right {
			t.Errorf("%s: want right %t; Parse: %v; schema: %v", text, right, parsed, valid)
		}
	}
}
