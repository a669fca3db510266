package bundle

import (
	"bytes"
	"encoding/json"
	"fmt"
	"time"

	"stet/assets"
	"stet/extract/claim"
	"stet/store/ledger"
)

// collection is claims.json: the claims and what was found on them as a W3C Web
// Annotation collection, which other programs read.
type collection struct {
	Context string         `json:"@context"`
	ID      string         `json:"id"`
	Type    string         `json:"type"`
	Label   string         `json:"label"`
	Total   int            `json:"total"`
	First   annotationPage `json:"first"`
}

type annotationPage struct {
	ID     string       `json:"id"`
	Type   string       `json:"type"`
	PartOf string       `json:"partOf"`
	Start  int          `json:"startIndex"`
	Items  []annotation `json:"items"`
}

type annotation struct {
	ID         string           `json:"id"`
	Type       string           `json:"type"`
	Motivation string           `json:"motivation"`
	Modified   string           `json:"modified,omitempty"`
	Body       []any            `json:"body"`
	Target     annotationTarget `json:"target"`
}

type textBody struct {
	Type    string   `json:"type"`
	Purpose string   `json:"purpose"`
	Value   string   `json:"value"`
	Creator *creator `json:"creator,omitempty"`
	Created string   `json:"created,omitempty"`
}

type creator struct {
	Type string `json:"type"`
	Name string `json:"name"`
}

// sourceBody is a source that stands for or against a claim.
type sourceBody struct {
	Type    string `json:"type"`
	Purpose string `json:"purpose"`
	Source  string `json:"source,omitempty"` // address
	Title   string `json:"title,omitempty"`
	Stance  string `json:"stet:stance"`
	Locator string `json:"stet:locator,omitempty"`
}

type annotationTarget struct {
	Source   string `json:"source"`
	Selector []any  `json:"selector"`
}

type quoteSelector struct {
	Type   string `json:"type"`
	Exact  string `json:"exact"`
	Prefix string `json:"prefix"`
	Suffix string `json:"suffix"`
}

type positionSelector struct {
	Type  string `json:"type"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

const annotationContext = "http://www.w3.org/ns/anno.jsonld"

// annotations returns claims.json of a case as its readers may see it.
func annotations(c *Case, st *ledger.State) ([]byte, error) {
	a := c.Result.Article
	points := claim.PointsOf(a.Text)
	out := collection{Context: annotationContext, ID: "urn:stet:case:" + c.ID, Type: "AnnotationCollection", Label: c.Title(), Total: len(st.List)}
	out.First = annotationPage{ID: out.ID + ":page:1", Type: "AnnotationPage", PartOf: out.ID, Items: []annotation{}}
	for _, cl := range st.List {
		anchor, err := a.Anchor(cl.Span)
		if err != nil {
			return nil, fmt.Errorf("bundle: claim %s: %w", cl.ID, err)
		}
		at := points.Span(cl.Span)
		n := annotation{ID: "urn:stet:claim:" + cl.ID, Type: "Annotation", Motivation: "assessing",
			Target: annotationTarget{textFile, []any{quoteSelector{"TextQuoteSelector", anchor.Exact, anchor.Prefix, anchor.Suffix},
				positionSelector{"TextPositionSelector", at.Start, at.End}}}}
		n.Body = []any{textBody{Type: "TextualBody", Purpose: "classifying", Value: string(cl.Kind)}}
		s := st.Of(cl.ID)
		for _, o := range s.Opinions {
			n.Body = append(n.Body, textBody{"TextualBody", "assessing", string(o.Finding), &creator{"Person", o.Name}, stamp(o.At)})
			n.Modified = max(n.Modified, stamp(o.At))
		}
		for _, x := range s.Evidence {
			n.Body = append(n.Body, sourceBody{"SpecificResource", "linking", x.Source.URL, x.Source.Title, string(x.Does()), x.Locator})
		}
		out.First.Items = append(out.First.Items, n)
	}
	return indented(out)
}

func stamp(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339)
}

// indented writes v as JSON for people, without the escapes that only HTML
// needs.
func indented(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	if err := e.Encode(v); err != nil {
		return nil, fmt.Errorf("bundle: %w", err)
	}
	return b.Bytes(), nil
}

// schemaFiles are the schemas that go with every bundle.
func schemaFiles() map[string]string {
	return map[string]string{"event.schema.json": assets.EventSchema, "claims.schema.json": assets.ClaimsSchema, "extract.schema.json": assets.ExtractSchema}
}
