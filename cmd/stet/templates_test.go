package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"stet/store"
	"stet/ui/present"
)

// TestTemplatesAreOffered: those of the program and those in the desk's folder;
// one that cannot be read says why where it is used, and writes nothing.
func TestTemplatesAreOffered(t *testing.T) {
	folder := t.TempDir()
	for name, body := range map[string]string{"desk.json": `{"schema":"stet.template/1","name":"Desk","columns":[{"column":"words","name":"Claim"}]}`, "bad.json": `{`, "other.txt": ""} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(body), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	e := exporter{templates: folder}
	all := e.Templates()
	if len(all) != 5 || all[3].Word != "Desk (desk.json)" || all[4].Word != "bad.json: cannot be read" || len(exporter{templates: "/nowhere"}.Templates()) != 3 {
		t.Fatalf("%+v", all)
	}
	r, err := opener{}.OpenText(t.Context(), "The line opened on Friday. It cost $72 million.", nil)
	if err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(filepath.Join(t.TempDir(), "stet.db"), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	r.FetchedAt = time.Now()
	d, err := library{s}.Keep(t.Context(), r)
	if err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(t.TempDir(), "a.csv")
	if err := e.Export(t.Context(), out, all[3].Value, d); err != nil {
		t.Fatal(err)
	}
	if b, err := os.ReadFile(out); err != nil || !strings.Contains(string(b), "Claim,claim id,as sent; words=Claim") {
		t.Errorf("%s %v", b, err)
	}
	bad := filepath.Join(t.TempDir(), "b.csv")
	if err := e.Export(t.Context(), bad, all[4].Value, d); err == nil || !strings.Contains(present.Sentence(err), "bad.json is not written as one") {
		t.Error(err)
	}
	if _, err := os.Stat(bad); err == nil {
		t.Error("a sheet was written all the same")
	}
	if err := e.Export(t.Context(), filepath.Join(t.TempDir(), "a.docx"), all[3].Value, d); err != nil {
		t.Errorf("a template keeps a Word file from being written: %v", err)
	}
}
