package page

import (
	"slices"
	"strings"
	"testing"
)

// TestHiddenByStyle lists what classes and the page's own styles hide, and
// keeps what they show on a screen of usual size.
func TestHiddenByStyle(t *testing.T) {
	in := func(class string) string { return "<div class='" + class + "'><p>" + askUs + "</p></div>" }
	style := func(css string) string { return "<style>" + css + "</style>" }
	for _, tt := range []struct {
		name, in string
		hidden   bool
	}{
		{"Bootstrap", in("alert d-none"), true},
		{"Tailwind", in("hidden p-4"), true},
		{"is-hidden", in("is-hidden"), true},
		{"on large screens", in("block lg:hidden"), true},
		{"for screen readers", in("show-for-sr"), true},
		{"shown on large screens", in("d-none d-md-block"), false},
		{"shown from a size on", in("hidden md:flex"), false},
		{"shown, both forms", in("d-none sm:d-inline-flex"), false},
		{"shown again", in("hide show"), false},
		{"hidden on small screens", in("hidden-xs sm:hidden d-sm-none"), false},
		{"a name that only ends so", in("overflow-hidden lazy-hidden"), false},
		{"rule", style(".letter{color:red;display:none}") + in("letter"), true},
		{"rule for two", style(".a, .letter { display : none !important }") + in("letter"), true},
		{"rule for an id", style("#ask{display:none}") + "<div id=ask>" + askUs + "</div>", true},
		{"rule with tag and classes", style("div.letter.big{display:none}") + in("big letter"), true},
		{"rule on every screen", style("@media screen{.letter{display:none}}") + in("letter"), true},
		{"after a comment and an import", style("@import 'x.css';/* {no} */.letter{display:none}") + in("letter"), true},
		{"rule for other elements", style("p.letter,.letter.small,.letters{display:none}") + in("letter"), false},
		{"rule for a state", style(".js .letter{display:none}.letter:empty{display:none}.letter[data-x]{display:none}") + in("letter"), false},
		{"rule for paper", style("@media print{.letter{display:none}}") + in("letter"), false},
		{"sheet for paper", "<style media=print>.letter{display:none}</style>" + in("letter"), false},
		{"shown on wide screens", style(".letter{display:none}@media (min-width:600px){.letter{display:block}}") + in("letter"), false},
		{"shown in a state", style(".letter{display:none}.open .letter{display:block}") + in("letter"), false},
		{"within keyframes", style("@keyframes x{from{display:none}.letter{display:none}}") + in("letter"), false},
		{"no rule", style(".letter{color:none}.letter{}") + in("letter"), false},
		{"not closed", style(".letter{display:none") + in("letter"), true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := readHTML(quayLead+tt.in+quayTail, "", trained)
			if got := slices.Contains(hiddenIn(a), askUs); got != tt.hidden {
				t.Errorf("hidden %v, want %v; dropped %v", got, tt.hidden, a.Dropped)
			}
			if tt.hidden && strings.Contains(a.Text, askUs) || !strings.Contains(a.Text, "Work on the quay") {
				t.Errorf("text %q", a.Text)
			}
		})
	}
}

// FuzzHiding: any style sheet gives a bounded number of rules, each with a class
// or an id that an element can have.
func FuzzHiding(f *testing.F) {
	for _, s := range []string{".a{display:none}", "@media screen{.a,#b.c{display:none}}", "/*.a{*/.b{display:block}", "@x{@y{@z{.a{display:none", ".a..b#{display:none}", strings.Repeat(".a{display:none}", maxRules+1)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, css string) {
		h, n := &hiding{sheets: []string{uncommented(css)}}, 0
		h.sheet(h.sheets[0], true, 0)
		h.showing()
		for key, rules := range h.rules {
			n += len(rules)
			for _, r := range rules {
				if r.names[0] != key || slices.ContainsFunc(r.names, func(s string) bool { return len(s) < 2 || s[0] != '.' && s[0] != '#' }) {
					t.Fatalf("%q under %q", r.names, key)
				}
			}
		}
		if n > 2*maxRules || h.n > n {
			t.Fatalf("%d rules, %d in the last reading", n, h.n)
		}
	})
}

// TestShownByScript keeps an article that its page hides until a script shows
// it, and what is hidden within a line out of it.
func TestShownByScript(t *testing.T) {
	for _, class := range []string{"hidden", "fade"} {
		page := "<html><head><style>.fade{display:none}</style></head><body><h1>A quay for Wick Sands</h1><div class=" + class + ">" + quayLead[len("<html><body>"):] + quayTail + "</div></body></html>"
		if a := readHTML(page, "", trained); !strings.Contains(a.Text, "approved a new quay") || !strings.Contains(a.Text, "Work on the quay") {
			t.Errorf("%s: text %q", class, a.Text)
		}
	}
	a := readHTML(quayLead+"<p>The board met <span class=hidden>(opens elsewhere)</span>twice over the plan for the quay in the harbour.</p>"+quayTail, "", trained)
	if strings.Contains(a.Text, "opens elsewhere") || !strings.Contains(a.Text, "The board met twice over") {
		t.Errorf("text %q", a.Text)
	}
}

// TestConsentBoxNames tells names of boxes that ask about cookies from those of
// texts about them and of pages that have such a box.
func TestConsentBoxNames(t *testing.T) {
	for name, want := range map[string]bool{
		"cookie-info-bar": true, "gdpr_modal": true, "cookie-law-info": true, "cookie_consent_popup": true, "onetrust-banner-sdk": true, "cmplz-message": true,
		"privacy-overlay": true, "cookie-hinweis": true, "consent-manager": true,
		"cookie-recipes": false, "cookies": false, "article-cookie": false, "has-cookie-banner": false, "cookie-bar-open": false, "no-gdpr-modal": false,
		"consent": false, "age-of-consent": false, "banner": false, "message": false, "privacy": false, "private-bar": false,
	} {
		if got := namesIn(name).beside; got != want {
			t.Errorf("%s: beside %v, want %v", name, got, want)
		}
	}
}

// TestLargeLetters takes an article for one that is set in headings inside a
// blockquote, and not the question about cookies below it, the only thing on
// the page that is set in paragraphs.
func TestLargeLetters(t *testing.T) {
	const (
		first  = "The regatta off Wick Sands begins on the first of May for the sixth time, and children from six to twelve may send in what they have drawn."
		second = "Draw a sail with what you like best about the sea, the harbour board says, and send it to the office on the quay by the third of April."
		ask    = "This site uses cookies so that we can give you the best experience; they are stored in your browser, know you again when you come back, and help our team to see which parts of the site you find most useful."
	)
	page := "<html><body><header><h1>A sail for the regatta</h1></header><div class=row><article><h1>A sail for the regatta</h1><blockquote><h2>Drawing for children</h2><h3>" + first +
		"</h3><h4>" + second + "</h4></blockquote></article></div><div id=gdpr_cookie_modal class=wrap><div class=inner><div class=tab><p>" + ask + "</p></div></div></div></body></html>"
	a := readHTML(page, "", trained)
	if !strings.Contains(a.Text, first) || !strings.Contains(a.Text, second) || strings.Contains(a.Text, ask) {
		t.Errorf("text %q", a.Text)
	}
	for _, b := range a.Blocks {
		if text := a.Text[b.Span.Start:b.Span.End]; (b.Kind == "heading") != (text == "Drawing for children") {
			t.Errorf("%s: %q", b.Kind, text)
		}
	}
	long := "Nineteen sails, two ferries and the board of a harbour that has no water at low tide, seen from the quay on the first day of the year"
	for _, tt := range []struct {
		text          string
		level, linked int
		want          bool
	}{
		{long + ".", 3, 0, true},
		{strings.Repeat(long, 3), 1, 0, true},
		{long, 3, 0, false},
		{long + ".", 1, 0, false},
		{long + ".", 3, len(long), false},
		{"A quay is built.", 3, 0, false},
	} {
		if got := setLarge(tt.level, tt.text, tt.linked); got != tt.want {
			t.Errorf("setLarge(%d, %q, %d) = %v", tt.level, tt.text, tt.linked, got)
		}
	}
}
