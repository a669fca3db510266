package main

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"stet/store"
	"stet/store/ledger"
	"stet/ui/present"
)

func TestRun(t *testing.T) {
	t.Setenv("DISPLAY", "")
	t.Setenv("WAYLAND_DISPLAY", "")
	tests := []struct {
		args        string
		code        int
		out, stderr string // how they begin
	}{
		{"-version", 0, "Stet ", ""},
		{"-help", 0, "", "Stet fact-checks"},
		{"-theme pink", 2, "", `stet: -theme takes light, dark or system, not "pink".`},
		{"-nosuch", 2, "", "stet: flag provided but not defined: -nosuch. See stet -help."},
		{"a b", 2, "", "stet: one article at a time"},
	}
	if displayFault("linux", func(string) string { return "" }) == "" {
		t.Error("no display is no fault")
	}
	for _, tt := range tests {
		t.Run(tt.args, func(t *testing.T) {
			var out, stderr strings.Builder
			code := run(strings.Fields(tt.args), &out, &stderr)
			if code != tt.code || !strings.HasPrefix(out.String(), tt.out) || !strings.HasPrefix(stderr.String(), tt.stderr) {
				t.Errorf("exit %d\n%s%s", code, out.String(), stderr.String())
			}
		})
	}
}

func TestNoDisplayIsASentence(t *testing.T) {
	env := func(set string) func(string) string {
		return func(name string) string {
			if name == set {
				return ":0"
			}
			return ""
		}
	}
	for _, tt := range []struct {
		system, set string
		fault       bool
	}{{"linux", "", true}, {"linux", "DISPLAY", false}, {"freebsd", "WAYLAND_DISPLAY", false}, {"windows", "", false}, {"darwin", "", false}} {
		if got := displayFault(tt.system, env(tt.set)); (got != "") != tt.fault {
			t.Errorf("on %s with %q: %q", tt.system, tt.set, got)
		}
	}
}

// TestWiring drives the presenter's interfaces on the real readers and store:
// the sample is opened, a finding said, and both are there when the store is
// opened again.
func TestWiring(t *testing.T) {
	path := filepath.Join(t.TempDir(), "stet.db")
	s, err := store.Open(path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	deps, err := dependencies(t.Context(), s)
	if err != nil || deps.User.Key == "" || deps.User.Name == "" {
		t.Fatalf("user %+v, %v", deps.User, err)
	}
	r, err := deps.Opener.Open(t.Context(), sampleLocator, nil)
	if err != nil || len(r.Result.Claims) == 0 || len(r.Body) == 0 {
		t.Fatalf("sample: %d claims, %v", len(r.Result.Claims), err)
	}
	d, err := deps.Library.Keep(t.Context(), r)
	if err != nil || len(d.State.List) != len(r.Result.Claims) || d.Total != len(d.State.Rows()) {
		t.Fatalf("kept with %d claims in %d rows, %v", len(d.State.List), d.Total, err)
	}
	target := ledger.On(r.Result.Article, r.Result.Claims[0])
	d, events, err := deps.Library.Say(t.Context(), d.ID, ledger.Statement{By: "A", Target: target, Act: ledger.FindingSet{Finding: ledger.Verified}})
	if err != nil || len(events) != 1 || d.Checked != 1 {
		t.Fatalf("said %d events, %d checked, %v", len(events), d.Checked, err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if s, err = store.Open(path, store.Options{}); err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	lib := library{s}
	cases, err := lib.Cases(t.Context())
	if err != nil || len(cases) != 1 || cases[0].Checked != 1 {
		t.Fatalf("cases %+v, %v", cases, err)
	}
	again, err := lib.Load(t.Context(), cases[0].ID)
	if err != nil || again.State.Of(r.Result.Claims[0].ID).Finding != ledger.Verified {
		t.Fatalf("loaded: %v", err)
	}
	for _, name := range []string{"a.csv", "a.xlsx", "a.html"} {
		if err := deps.Exporter.Export(t.Context(), filepath.Join(t.TempDir(), name), "", again); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestErrorsComeWithASentence(t *testing.T) {
	_, err := opener{}.Open(t.Context(), "/no/such/file.html", nil)
	if got := present.Sentence(err); err == nil || !strings.HasPrefix(got, "There is no file") {
		t.Errorf("says %q", got)
	}
	s, err := store.Open(filepath.Join(t.TempDir(), "stet.db"), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	_, err = library{s}.Load(t.Context(), "gone")
	if got := present.Sentence(err); !errors.Is(err, store.ErrNotFound) || !strings.HasPrefix(got, "There is no such article") {
		t.Errorf("says %q", got)
	}
	if got := say(errors.New("odd")); got != "Odd." {
		t.Errorf("says %q", got)
	}
}
