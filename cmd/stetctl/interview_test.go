package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// interviewFolder holds a public interview and two articles about it, all
// invented: one that quotes it rightly and one with six planted changes.
const interviewFolder = "../../extract/match/testdata/interview"

// planted is a change in article_changed.txt: a piece of the claim that has it,
// the alarm that it must raise, and the one that the figure inside a changed
// quote may raise as a claim of its own, "" for none.
type planted struct{ claim, alarm, figure string }

func plantedChanges() []planted {
	return []planted{
		{"I would say that it is gone", "negation_changed", ""},
		{"and people who write to us", "words_dropped", ""},
		{"We were five days from closing", "number_changed", "value_differs"},
		{"€450,000 that spring", "value_differs", ""},
		{"A seed house is not a shop. You don’t walk", "joined", ""},
		{"One could say that a spelling mistake", "speaker_differs", ""},
	}
}

// explains reports whether the claim's alarm comes of the change.
func (p planted) explains(c articleClaim, a goldAnswer) bool {
	if len(a.Alarms) != 1 || !strings.Contains(c.Text, p.claim) {
		return false
	}
	return a.Alarms[0] == p.alarm || c.Kind == "number" && a.Alarms[0] == p.figure
}

// TestInterviewArticle holds every claim of the two articles against the
// interview: the right one raises nothing, the other one its six changes and
// nothing else.
func TestInterviewArticle(t *testing.T) {
	for name, want := range map[string][]planted{"article_true.txt": nil, "article_changed.txt": plantedChanges()} {
		t.Run(name, func(t *testing.T) {
			claims := articleClaims(t, filepath.Join(interviewFolder, name))
			found := map[planted]bool{}
			for i, a := range claimAnswers(t, claims) {
				if len(a.Alarms) == 0 {
					continue
				}
				c := claims[i]
				k := slices.IndexFunc(want, func(p planted) bool { return p.explains(c, a) })
				if k < 0 {
					t.Errorf("%s %q (%s): %s, %v", c.Kind, c.Text, c.Speaker, a.Result, a.Alarms)
					continue
				}
				found[want[k]] = found[want[k]] || a.Alarms[0] == want[k].alarm
			}
			for _, p := range want {
				if !found[p] {
					t.Errorf("%q raises no %s", p.claim, p.alarm)
				}
			}
			t.Logf("%d claims, %d changes found", len(claims), len(found))
		})
	}
}

// articleClaim is a claim as "stetctl match" takes it.
type articleClaim struct {
	ID        string          `json:"id"`
	Kind      string          `json:"kind"`
	Text      string          `json:"text"`
	Speaker   string          `json:"speaker,omitempty"`
	Value     string          `json:"value,omitempty"`
	ValueHigh string          `json:"value_high,omitempty"`
	Unit      string          `json:"unit,omitempty"`
	Bound     string          `json:"bound,omitempty"`
	Date      json.RawMessage `json:"date,omitempty"`
	Canonical string          `json:"canonical,omitempty"`
	Role      string          `json:"role,omitempty"`
	Deal      json.RawMessage `json:"deal,omitempty"`
}

// articleClaims returns what "stetctl extract" finds in the file, each as a claim
// to match: a direct quote by its words, an indirect one as a paraphrase, a
// figure with its sentence.
func articleClaims(t *testing.T, file string) []articleClaim {
	t.Helper()
	var r struct {
		Article struct{ Text string }
		Claims  []struct {
			ID, Kind, Text string
			Sentence       [2]int
			Quote          struct {
				Kind, Speaker string
				Segments      [][2]int
			}
			Number articleClaim
			Name   articleClaim
			Deal   json.RawMessage
		}
	}
	if err := json.Unmarshal(runVerb(t, "extract", "--published", "2036-02-10", file), &r); err != nil {
		t.Fatal(err)
	}
	text := []rune(r.Article.Text)
	var out []articleClaim
	for _, c := range r.Claims {
		m := articleClaim{Text: c.Text}
		switch c.Kind {
		case "quote":
			m.Speaker = c.Quote.Speaker
			var words []string
			for _, s := range c.Quote.Segments {
				words = append(words, string(text[s[0]:s[1]]))
			}
			m.Text = strings.Join(words, " ")
		case "number":
			m = c.Number
			m.Text = string(text[c.Sentence[0]:c.Sentence[1]])
		case "name":
			m = c.Name
			m.Text = c.Text
		case "deal":
			m.Deal = c.Deal
		}
		m.ID, m.Kind = c.ID, c.Kind
		switch {
		case c.Quote.Kind == "scare":
			continue
		case c.Quote.Kind == "indirect":
			m.Kind = "paraphrase"
		}
		out = append(out, m)
	}
	return out
}

// claimAnswers holds the claims against the interview.
func claimAnswers(t *testing.T, claims []articleClaim) []goldAnswer {
	t.Helper()
	var lines bytes.Buffer
	for _, c := range claims {
		b, err := json.Marshal(c)
		if err != nil {
			t.Fatal(err)
		}
		lines.Write(append(b, '\n'))
	}
	file := filepath.Join(t.TempDir(), "claims.jsonl")
	if err := os.WriteFile(file, lines.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	var out []goldAnswer
	for line := range bytes.Lines(runVerb(t, "match", "--claims", file, filepath.Join(interviewFolder, "interview.txt"))) {
		var a goldAnswer
		if err := json.Unmarshal(line, &a); err != nil {
			t.Fatal(err)
		}
		out = append(out, a)
	}
	if len(out) != len(claims) {
		t.Fatalf("%d answers to %d claims", len(out), len(claims))
	}
	return out
}

// runVerb runs stetctl and returns what it prints. That a check went wrong is no
// failure of the run.
func runVerb(t *testing.T, args ...string) []byte {
	t.Helper()
	var out, errs bytes.Buffer
	p := &program{in: strings.NewReader(""), out: &out, err: &errs}
	if status := p.main(context.Background(), args); status == exitUsage {
		t.Fatalf("stetctl %s: %s", strings.Join(args, " "), errs.String())
	}
	return out.Bytes()
}
