package ui

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"stet/ui/present"
)

// post is a Bundler that remembers what it was asked.
type post struct {
	made  string
	taken string
}

func (p *post) Make(_ context.Context, o present.BundleOrder, caseID string) (string, error) {
	p.made = strings.TrimSpace(o.Profile + " " + caseID + " " + filepath.Base(o.Path) + " " + o.SealTo)
	return "", nil
}

func (p *post) Recipients(typed string) (int, error) {
	if typed == "nobody" {
		return 0, errors.New("nobody is no recipient")
	}
	return len(strings.Fields(typed)), nil
}

func (p *post) Look(context.Context, string) (present.Parcel, error) { return present.Parcel{}, nil }

func (p *post) Take(_ context.Context, path string) (string, int, error) {
	p.taken = path
	return caseID, 0, nil
}

// TestBundlePath: what cannot be a bundle's file is told, and one that is there
// is replaced only when the user says so twice.
func TestBundlePath(t *testing.T) {
	p := &post{}
	b := windowWith(t, 120, 10, p)
	dir := t.TempDir()
	there := filepath.Join(dir, "there.stet.zip")
	if err := os.WriteFile(there, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ path, want string }{
		{filepath.Join(dir, "x.zip"), "End the name"}, {filepath.Join(dir, "no", "x.stet.zip"), "There is no folder"},
		{there, "exists already"}, {there, ""},
	} {
		if got := b.bundle(present.BundleOrder{Path: tt.path, Profile: "desk"}); !strings.HasPrefix(got, tt.want) && !strings.Contains(got, tt.want) || tt.want == "" && got != "" {
			t.Errorf("%s: %q, want %q", tt.path, got, tt.want)
		}
	}
	if got := b.bundle(present.BundleOrder{Path: there, Profile: "desk", SealTo: "nobody"}); got != "Nobody is no recipient." {
		t.Errorf("a recipient that is none: %q", got)
	}
	b.wait()
	if p.made != "desk "+caseID+" there.stet.zip" {
		t.Errorf("made %q", p.made)
	}
}

// TestParcelIsShown with what stops it; what stops it cannot be taken in.
func TestParcelIsShown(t *testing.T) {
	p := &post{}
	b := windowWith(t, 120, 10, p)
	b.ShowParcel(present.Parcel{Path: "/a.stet.zip", Title: "Roads", Stop: "It was changed."})
	b.key("Space")
	b.wait()
	if p.taken != "" {
		t.Fatal("a bundle that was changed was taken in")
	}
	b.closeDialog()
	b.ShowParcel(present.Parcel{Path: "/a.stet.zip", Title: "Roads"})
	b.key("Space")
	b.wait()
	if p.taken != "/a.stet.zip" || b.covered() {
		t.Errorf("taken %q, dialog open %v", p.taken, b.covered())
	}
}
