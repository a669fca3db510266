package present

import (
	"context"
	"errors"
	"strings"
	"testing"
)

// post is a Bundler that remembers what it was asked.
type post struct {
	lib    *shelf
	made   []string
	parcel Parcel
	err    error
	caseID string
	fresh  int
}

func (p *post) Recipients(string) (int, error) { return 1, p.err }

func (p *post) Make(_ context.Context, o BundleOrder, caseID string) (string, error) {
	p.made = append(p.made, o.Path+" "+o.Profile+" "+caseID)
	return "A key was made.", p.err
}

func (p *post) Look(context.Context, string) (Parcel, error) { return p.parcel, p.err }

func (p *post) Take(context.Context, string) (string, int, error) { return p.caseID, p.fresh, p.err }

func TestBundleIsMade(t *testing.T) {
	b, s, lib, _ := desk(t, "")
	p := &post{lib: lib}
	b.bundler = p
	if b.MakeBundle(BundleOrder{Path: "/tmp/x.stet.zip", Profile: "desk"}); s.hint == "" || len(p.made) != 0 {
		t.Errorf("without an article: %q", s.hint)
	}
	b.Open("mill")
	b.Wait()
	if got := b.BundleName(); got != "Mill-to-close-owner-says.stet.zip" {
		t.Errorf("name %q", got)
	}
	b.MakeBundle(BundleOrder{Path: "/tmp/x.stet.zip", Profile: "desk"})
	b.Wait()
	if len(p.made) != 1 || p.made[0] != "/tmp/x.stet.zip desk "+mill().ID || !strings.Contains(s.hint, "x.stet.zip") || !strings.Contains(s.hint, "A key was made.") {
		t.Errorf("made %q, says %q", p.made, s.hint)
	}
	p.err = errors.New("the disk is full")
	b.MakeBundle(BundleOrder{Path: "/tmp/x.stet.zip", Profile: "desk"})
	b.Wait()
	if !strings.Contains(s.failure, "The bundle was not made") {
		t.Errorf("says %q", s.failure)
	}
}

// TestParcelIsTaken: opening a bundle shows what is in it; only then is it taken
// in, and its case shown.
func TestParcelIsTaken(t *testing.T) {
	b, s, lib, op := desk(t, "")
	p := &post{lib: lib, parcel: Parcel{Path: "/a/b.stet.zip", Title: "Mill", Lines: []string{"signed"}}, caseID: mill().ID, fresh: 2}
	b.bundler = p
	b.Open("/a/b.stet.zip")
	b.Wait()
	if s.parcel.Title != "Mill" || s.article != nil || b.cancel != nil {
		t.Fatalf("parcel %+v, article %v", s.parcel, s.article)
	}
	if _, err := lib.Keep(t.Context(), Reading{Locator: "mill", Result: op.articles["mill"]}); err != nil {
		t.Fatal(err)
	}
	b.TakeParcel("/a/b.stet.zip")
	b.Wait()
	if s.article == nil || s.article.CaseID != mill().ID || !strings.Contains(s.hint, "2 acts") || len(s.cases) != 1 {
		t.Errorf("article %+v, hint %q", s.article, s.hint)
	}
	p.err = errors.New("this bundle was changed")
	b.Open("/a/b.stet.zip")
	b.Wait()
	if !strings.Contains(s.failure, "changed") {
		t.Errorf("says %q", s.failure)
	}
	b.TakeParcel("/a/b.stet.zip")
	b.Wait()
	if !strings.Contains(s.failure, "changed") || s.article == nil {
		t.Errorf("says %q", s.failure)
	}
}

// endless is a Bundler that makes a bundle until it is stopped.
type endless struct {
	post
	began chan bool
}

func (s *endless) Make(ctx context.Context, _ BundleOrder, _ string) (string, error) {
	s.began <- true
	<-ctx.Done()
	return "", ctx.Err()
}

// TestBundleIsStopped: making one is shown as busy, and Stop ends it with a word
// and without an error.
func TestBundleIsStopped(t *testing.T) {
	b, s, _, _ := desk(t, "mill")
	m := &endless{began: make(chan bool)}
	b.bundler = m
	b.MakeBundle(BundleOrder{Path: "/tmp/x.stet.zip", Profile: "desk"})
	<-m.began
	if n := len(s.busy); !b.Busy() || s.busy[n-1].What != "Making the bundle x.stet.zip" {
		t.Errorf("busy %+v", s.busy)
	}
	b.Stop()
	b.Wait()
	if b.Busy() || s.failure != "" || !strings.Contains(s.hint, "no file is left") || s.busy[len(s.busy)-1].What != "" {
		t.Errorf("says %q, fails %q", s.hint, s.failure)
	}
}
