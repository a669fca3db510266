package page

import (
	"strings"
	"testing"
)

func TestTells(t *testing.T) {
	for _, tt := range []struct {
		text string
		want bool
	}{
		{"Advertising income rose by 12 per cent last year.", true},
		{"Sponsored content was 40% of what the paper earned.", true},
		{"Sign up for the newsletter or leave, the owner told his tenants.", true},
		{"Click here, the forged letter said.", true},
		{"Anzeigen fielen im Herbst um 7 Prozent.", true},
		{"Related: four harbour pilots left their posts in spring.", true},
		{"Related: Four harbour pilots leave", false},
		{"Related: Four harbour pilots told to leave.", false},
		{"Advertisement", false},
		{"Sign up for our newsletter to get 5 stories a day.", false},
		{"Subscribe now for 50% off.", false},
		{"Follow us, said no one: desk@quay.example.", false},
		{"Click here.", false},
	} {
		if got := tells(tt.text, words(tt.text)); got != tt.want {
			t.Errorf("tells(%q) = %v", tt.text, got)
		}
	}
}

// TestSentencesLikeBoxes keeps sentences that begin as boxes do, and drops the
// boxes.
func TestSentencesLikeBoxes(t *testing.T) {
	const story = "<p>The harbour office ordered two ferries on Monday, and the mayor of Wick Sands said the old pair would be sold to a yard.</p>"
	for _, tt := range []struct {
		line string
		kept bool
	}{
		{"<p>Advertisement spending in the port fell 8%.</p>", true},
		{"<p>Subscribe to nobody, the skipper told the newsletter of the guild.</p>", true},
		{"<p>Related: two of the pilots resigned in June.</p>", true},
		{"<p>Click here, the phishing mail said.</p>", true},
		{"<p>Advertisement</p>", false},
		{`<p>Related: <a href="/b">two of the pilots resigned in June.</a></p>`, false},
		{"<p>Subscribe to our newsletter for more stories from the port.</p>", false},
		{`<p><a href="/app">Click here</a> to get the app.</p>`, false},
	} {
		a := readHTML("<html><body><article><h1>Ferries ordered</h1>"+strings.Repeat(story, 3)+tt.line+strings.Repeat(story, 3)+"</article></body></html>", "", trained)
		said := tt.line[strings.LastIndex(tt.line[:len(tt.line)-6], ">")+1:]
		said = said[:strings.Index(said, "<")]
		if got := strings.Contains(a.Text, said); got != tt.kept {
			t.Errorf("%s: kept %v (%+v)", tt.line, got, a.Dropped)
		}
	}
}
