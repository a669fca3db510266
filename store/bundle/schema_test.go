package bundle

import (
	"bytes"
	"encoding/json"
	"path"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// schema compiles a schema as it travels in a bundle.
func schema(t *testing.T, in map[string][]byte, name string) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(in["ferry/"+schemas+name]))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource(name, doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile(name)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestSchemasFit: what a bundle says in JSON fits the schemas that it carries
// itself, whoever it is for.
func TestSchemasFit(t *testing.T) {
	for _, p := range Profiles {
		in := files(t, written(t, checked(t), Options{Profile: p, Name: "ferry"}))
		valid := func(name string, body []byte) {
			v, err := jsonschema.UnmarshalJSON(bytes.NewReader(body))
			if err == nil {
				err = schema(t, in, name).Validate(v)
			}
			if err != nil {
				t.Errorf("%s: %s: %v", p, name, err)
			}
		}
		valid("claims.schema.json", in["ferry/"+claimsFile])
		valid("extract.schema.json", in["ferry/"+extractFile])
		events := 0
		for name, body := range in {
			if strings.HasPrefix(name, "ferry/"+eventFolder) {
				for line := range bytes.Lines(body) {
					events++
					valid("event.schema.json", line)
				}
			}
			if ext := path.Ext(name); ext == ".json" && !json.Valid(body) {
				t.Errorf("%s: %s is no JSON", p, name)
			}
		}
		if events != 7 {
			t.Errorf("%s: %d events", p, events)
		}
	}
}

// TestSchemasRefuse what is no claims.json, so that a fit says something.
func TestSchemasRefuse(t *testing.T) {
	in := files(t, written(t, checked(t), Options{Profile: Desk, Name: "ferry"}))
	for _, tt := range []struct{ schema, file, old, new string }{
		{"claims.schema.json", claimsFile, `"AnnotationCollection"`, `"Collection"`},
		{"claims.schema.json", claimsFile, `"TextPositionSelector"`, `"TextSelector"`},
		{"claims.schema.json", claimsFile, `"supports"`, `"likes"`},
		{"claims.schema.json", claimsFile, `"start": `, `"start": -`},
		{"claims.schema.json", claimsFile, `"verified"`, `"true"`},
		{"extract.schema.json", extractFile, `"kind": "quote"`, `"kind": "name"`},
		{"extract.schema.json", extractFile, `"bound": "exact"`, `"bound": "sort of"`},
		{"extract.schema.json", extractFile, `"stet.extract/1"`, `"stet.extract/2"`},
	} {
		body := in["ferry/"+tt.file]
		if !bytes.Contains(body, []byte(tt.old)) {
			t.Fatalf("%s has no %s", tt.file, tt.old)
		}
		v, err := jsonschema.UnmarshalJSON(bytes.NewReader(bytes.Replace(body, []byte(tt.old), []byte(tt.new), 1)))
		if err != nil {
			t.Fatal(err)
		}
		if schema(t, in, tt.schema).Validate(v) == nil {
			t.Errorf("%s with %s is found good", tt.file, tt.new)
		}
	}
}
