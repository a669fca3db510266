package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"stet/assets"
)

// compiled returns a schema that travels with the program.
func compiled(t *testing.T, text string) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("schema.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// fits validates JSON against a schema.
func fits(s *jsonschema.Schema, b []byte) error {
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(b))
	if err != nil {
		return fmt.Errorf("no JSON: %w", err)
	}
	return s.Validate(v)
}

// told runs the program and returns what it printed.
func told(t *testing.T, args ...string) []byte {
	t.Helper()
	var out, errs bytes.Buffer
	p := &program{in: strings.NewReader(""), out: &out, err: &errs}
	if rc := p.main(t.Context(), args); rc != 0 {
		t.Fatalf("%q: %d %s", args, rc, errs.String())
	}
	return out.Bytes()
}

// TestExtractFitsItsSchema over the articles of the readers' own tests, and over
// the pages beside the tree where they are.
func TestExtractFitsItsSchema(t *testing.T) {
	s := compiled(t, assets.ExtractSchema)
	var articles []string
	for _, root := range []string{"../../extract", "../../assets/sample", "../../../shared/eval/desk"} {
		err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if err == nil && !d.IsDir() && strings.Contains(".html .txt .md .pdf .docx .rtf .odt .mhtml", filepath.Ext(path)) && filepath.Ext(path) != "" {
				articles = append(articles, path)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	read := 0
	for _, path := range articles {
		var out, errs bytes.Buffer
		p := &program{in: strings.NewReader(""), out: &out, err: &errs}
		if p.main(t.Context(), []string{"extract", path}) != 0 {
			continue // no article: the reader's own tests are about those
		}
		read++
		if err := fits(s, out.Bytes()); err != nil {
			t.Errorf("%s: %v", path, err)
		}
	}
	if read < 5 {
		t.Errorf("%d articles read of %d", read, len(articles))
	}
	bad := bytes.Replace(told(t, "extract", "../../assets/sample/article.html"), []byte(`"bound"`), []byte(`"bounds"`), 1)
	if fits(s, bad) == nil {
		t.Error("a field of another name is found good")
	}
}

// TestSheetFitsItsSchema: so does a sheet in JSON.
func TestSheetFitsItsSchema(t *testing.T) {
	out := filepath.Join(t.TempDir(), "sheet.json")
	told(t, "sheet", "../../assets/sample/article.html", "-o", out)
	b, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	s := compiled(t, assets.SheetSchema)
	if err := fits(s, b); err != nil {
		t.Error(err)
	}
	if fits(s, bytes.Replace(b, []byte(`"finding"`), []byte(`"found"`), 1)) == nil {
		t.Error("a row without a finding is found good")
	}
}
