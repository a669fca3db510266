package sheet

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"stet/assets"
	"stet/extract/claim"
	"stet/store/ledger"
)

// reviewable is a fact-check of three statements, with a figure beside them.
func reviewable(t *testing.T) (*claim.Result, func(i int, by string, a ledger.Act), func() *ledger.State) {
	a := claim.Plain("The mayor said the bridge cost 3 million. The clerk said nobody was asked. The guide said it is the oldest.")
	a.Published = "2026-03-02T10:00:00Z"
	r := &claim.Result{Article: a}
	for _, x := range []struct{ words, who string }{{"the bridge cost 3 million", "the mayor"}, {"nobody was asked", "the clerk"}, {"it is the oldest", ""}} {
		i := strings.Index(a.Text, x.words)
		at := claim.Span{Start: i, End: i + len(x.words)}
		r.Claims = append(r.Claims, claim.Claim{ID: claim.ClaimID(a.Hash(), claim.KindQuote, at), Kind: claim.KindQuote, Span: at, Sentence: at, Text: x.words,
			Quote: &claim.Quote{Kind: claim.QuoteIndirect, Segments: []claim.Span{at}, Speaker: x.who}})
	}
	d := newDesk(t)
	d.a, d.claims, d.events = a, r.Claims, nil
	return r, func(i int, by string, act ledger.Act) { d.say(by, r.Claims[i].Text, act) }, func() *ledger.State { return ledger.ReplayOn(d.events, a, r.Claims) }
}

// TestClaimReview: statements of named speakers with a finding on their content go
// out as the schema wants them, and nothing else does.
func TestClaimReview(t *testing.T) {
	r, say, state := reviewable(t)
	of := FactCheck{"https://check.example/bridge", "The Check"}
	var none bytes.Buffer
	say(1, "Kim", ledger.FindingSet{Finding: ledger.VerifiedAsAttributed}) // said so: no rating
	say(2, "Kim", ledger.FindingSet{Finding: ledger.NeedsCorrection})      // of nobody
	if err := WriteClaimReview(&none, r, state(), of); err == nil || !strings.Contains(err.Error(), "Nothing in this article") || none.Len() > 0 {
		t.Errorf("%v %s", err, none.String())
	}
	say(0, "Kim", ledger.FindingSet{Finding: ledger.NeedsCorrection})
	say(0, "Kim", ledger.SourceAdded{Source: ledger.Source{ID: "a", Kind: "web_page", Title: "Speech", URL: "https://town.example/speech"}})
	say(0, "Kim", ledger.EvidenceAdded{Evidence: ledger.Evidence{ID: "e", SourceID: "a", Stance: ledger.Supports}})
	var b bytes.Buffer
	if err := WriteClaimReview(&b, r, state(), of); err != nil {
		t.Fatal(err)
	}
	for _, w := range []string{`"claimReviewed": "the bridge cost 3 million"`, `"alternateName": "False"`, `"name": "the mayor"`, `"url": "https://town.example/speech"`, `"datePublished": "2026-03-02"`, `"name": "The Check"`} {
		if !strings.Contains(b.String(), w) {
			t.Errorf("no %s in %s", w, b.String())
		}
	}
	if strings.Count(b.String(), "ClaimReview") != 1 {
		t.Errorf("more than one: %s", b.String())
	}
	s := reviewSchema(t)
	for _, tt := range []struct {
		old, new string
		good     bool
	}{{"", "", true}, {`"False"`, `"Pants on fire"`, false}, {`"ClaimReview"`, `"Review"`, false}, {`https://check`, `ftp://check`, false}, {"2026-03-02", "2 March", false}} {
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(strings.Replace(b.String(), tt.old, tt.new, 1)))
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Validate(v); (err == nil) != tt.good {
			t.Errorf("%s: %v", tt.new, err)
		}
	}
	say(0, "Liv", ledger.FindingSet{Finding: ledger.Verified})
	if err := WriteClaimReview(&none, r, state(), of); err == nil {
		t.Error("a claim on which checkers disagree goes out")
	}
}

func reviewSchema(t *testing.T) *jsonschema.Schema {
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(assets.ClaimReviewSchema))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("review.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("review.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestNoClaimReview of what nobody says is a published fact-check; no file is left.
func TestNoClaimReview(t *testing.T) {
	r, say, state := reviewable(t)
	say(0, "Kim", ledger.FindingSet{Finding: ledger.Verified})
	path := filepath.Join(t.TempDir(), "r.jsonld")
	for _, of := range []FactCheck{{}, {"https://check.example/", ""}, {"javascript:alert(1)", "The Check"}, {"", "The Check"}} {
		if err := SaveClaimReview(path, r, state(), of); err == nil {
			t.Errorf("%+v: written", of)
		}
	}
	if left, _ := os.ReadDir(filepath.Dir(path)); len(left) != 0 {
		t.Errorf("%d files are left", len(left))
	}
	if err := SaveClaimReview(path, r, state(), FactCheck{"https://check.example/", "The Check"}); err != nil {
		t.Error(err)
	}
}
