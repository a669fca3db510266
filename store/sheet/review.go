package sheet

import (
	"encoding/json"
	"fmt"
	"io"
	"time"

	"stet/extract/claim"
	"stet/store/ledger"
)

// FactCheck says that an article is itself a fact-check that was published, which
// nobody but its editor can say: only then may its findings go out as ratings.
type FactCheck struct {
	URL       string // where it was published
	Publisher string // whose it is
}

// ReviewError says why no ClaimReview can be made; it is told as it is.
type ReviewError string

func (e ReviewError) Error() string { return string(e) }

// Sentence says what the editor can do.
func (e ReviewError) Sentence() string { return string(e) }

type reviewJSON struct {
	Context   string       `json:"@context"`
	Type      string       `json:"@type"`
	URL       string       `json:"url"`
	Claim     string       `json:"claimReviewed"`
	Published string       `json:"datePublished,omitempty"`
	Author    thingJSON    `json:"author"`
	Item      reviewedJSON `json:"itemReviewed"`
	Rating    ratingJSON   `json:"reviewRating"`
}

type thingJSON struct {
	Type string `json:"@type"`
	Name string `json:"name"`
}

type reviewedJSON struct {
	Type       string         `json:"@type"`
	Author     *thingJSON     `json:"author,omitempty"`
	Appearance *appearanceRef `json:"appearance,omitempty"`
}

type appearanceRef struct {
	Type string `json:"@type"`
	URL  string `json:"url"`
}

type ratingJSON struct {
	Type  string `json:"@type"`
	Words string `json:"alternateName"`
}

// ratingOf is what a finding says of the content of a claim, in the words of
// fact-checks; "" where it says nothing of it: that somebody said so is no rating,
// nor is an opinion, the author's word, or what nobody has checked.
func ratingOf(f ledger.Finding) string {
	switch f {
	case ledger.Verified:
		return "True"
	case ledger.VerifiedWithChange:
		return "Mostly true"
	case ledger.NeedsContext:
		return "Missing context"
	case ledger.NeedsCorrection:
		return "False"
	case ledger.ConflictingSources:
		return "Disputed"
	case ledger.Unverifiable:
		return "Unproven"
	}
	return ""
}

// WriteClaimReview writes a schema.org ClaimReview (JSON-LD) for each statement of
// a named speaker that was rated, the checkers being of one mind. It returns a
// ReviewError where the article is no published fact-check, or nothing in it was
// rated.
func WriteClaimReview(w io.Writer, r *claim.Result, state *ledger.State, of FactCheck) error {
	switch {
	case webOnly(of.URL) == "":
		return ReviewError("A ClaimReview is of a published fact-check: give the address at which it stands, http or https.")
	case of.Publisher == "":
		return ReviewError("A ClaimReview names whose fact-check it is: give the publisher's name.")
	}
	reviews := []reviewJSON{}
	for _, c := range state.List {
		st := state.Of(c.ID)
		rating := ratingOf(st.Finding)
		if c.Quote == nil || c.Quote.Speaker == "" || rating == "" || st.Conflict || c.Quote.Kind == claim.QuoteScare {
			continue
		}
		x := reviewJSON{Context: "https://schema.org", Type: "ClaimReview", URL: of.URL, Claim: c.Wording(), Published: dayOf(r.Article.Published),
			Author: thingJSON{"Organization", of.Publisher}, Item: reviewedJSON{Type: "Claim", Author: &thingJSON{"Person", c.Quote.Speaker}},
			Rating: ratingJSON{"Rating", rating}}
		for _, e := range st.Evidence {
			if address := webOnly(e.Source.URL); address != "" && e.Stance == ledger.Supports && !keepInside(e.Source) {
				x.Item.Appearance = &appearanceRef{"CreativeWork", address} // where the words were found
				break
			}
		}
		reviews = append(reviews, x)
	}
	if len(reviews) == 0 {
		return ReviewError("Nothing in this article can be told as a ClaimReview: no statement of a named speaker has a finding on its content on which the checkers agree.")
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	if err := e.Encode(reviews); err != nil {
		return fmt.Errorf("claim review: %w", err)
	}
	return nil
}

// SaveClaimReview writes them to a file, whole or not at all.
func SaveClaimReview(path string, r *claim.Result, state *ledger.State, of FactCheck) error {
	return replace(path, func(w io.Writer) error { return WriteClaimReview(w, r, state, of) })
}

// dayOf is the day of a date in ISO 8601, "" for anything else.
func dayOf(published string) string {
	if len(published) < len(time.DateOnly) {
		return ""
	}
	if _, err := time.Parse(time.DateOnly, published[:len(time.DateOnly)]); err != nil {
		return ""
	}
	return published[:len(time.DateOnly)]
}
