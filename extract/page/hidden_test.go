package page

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"stet/extract/claim"
)

const (
	quayLead = "<html><body><article><p>The harbour board of Wick Sands approved a new quay on Monday, at a cost of three million pounds, it said.</p>"
	quayTail = "<p>Work on the quay begins in the spring, the board said, and two ferries a day will land there, as they did before the war.</p></article>"
	askUs    = "Get our weekly letter about the harbour in your mailbox."
)

func hiddenIn(a *claim.Article) (texts []string) {
	for _, d := range a.Dropped {
		if d.Reason == unseenReason {
			texts = append(texts, d.Text)
		}
	}
	return texts
}

// TestHidden lists what the page hides in and near the article at its place,
// and never puts it into the text.
func TestHidden(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"attribute", "<div hidden><p>" + askUs + "</p></div>", askUs},
		{"style", "<div style='color: red; display : none'>" + askUs + "</div>", askUs},
		{"visibility", "<section style=visibility:hidden><p>" + askUs + "</section>", askUs},
		{"off the screen", "<div style='position:absolute; left:-9999px'>" + askUs + "</div>", askUs},
		{"no size", "<p style='font-size: 0'>" + askUs + "</p>", askUs},
		{"a little off its place", "<div style='position:absolute; left:-40px'>" + askUs + "</div>", ""},
		{"a margin", "<div style='margin-left:-9999px'>" + askUs + "</div>", ""},
		{"no size but that of what is inside", "<div style='font-size:0'><p style='font-size:16px'>" + askUs + "</p></div>", ""},
		{"small", "<p style='font-size:0.9em'>" + askUs + "</p>", ""},
		{"aria", "<div aria-hidden=true role=dialog><p>" + askUs + "</p></div>", askUs},
		{"class", "<div class='offscreen popup'>" + askUs + "</div>", askUs},
		{"shown", "<div hidden=until-found>" + askUs + "</div>", ""},
		{"a label", "<div hidden>Close this window</div>", ""},
		{"within a sentence", "<p>The board <span hidden>" + askUs + "</span> met.</p>", ""},
		{"a menu", "<nav hidden><p>" + askUs + "</p></nav>", ""},
		{"links", "<div hidden><a href=/a>" + askUs + "</a></div>", ""},
		{"a script", "<div hidden><script>" + askUs + "</script></div>", ""},
		{"shown as well", "<div hidden>" + askUs + "</div><p>" + askUs + "</p>", ""},
		{"twice", "<div hidden>" + askUs + "</div><div hidden>" + askUs + "</div>", askUs},
		{"longer than is listed", "<div hidden><p>" + askUs + "</p><p>" + strings.Repeat("One word more. ", longUnseen/10) + "</p></div>", askUs},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := readHTML(quayLead+tt.in+quayTail, "", trained)
			if got := strings.Join(hiddenIn(a), "|"); got != tt.want {
				t.Errorf("listed %q, want %q", got, tt.want)
			}
			if tt.want != "" && strings.Contains(a.Text, askUs) {
				t.Errorf("in the text: %q", a.Text)
			}
			for _, d := range a.Dropped {
				if d.Reason == unseenReason && (d.Before != 1 || d.Kind != claim.Paragraph) {
					t.Errorf("%s before block %d, want a paragraph before the second", d.Kind, d.Before)
				}
			}
		})
	}
}

// TestHiddenFar lists of what is hidden far from the article only what reads
// like a text.
func TestHiddenFar(t *testing.T) {
	between := strings.Repeat("<div><a href=/x>More of the coast</a></div>", 20)
	long := strings.TrimSpace(strings.Repeat("The letter tells of ships and quays. ", 5))
	a := readHTML(quayLead+quayTail+between+"<div hidden>"+askUs+"</div><div hidden>"+long+"</div>", "", trained)
	if got := hiddenIn(a); !slices.Equal(got, []string{long}) {
		t.Errorf("listed %q", got)
	}
}

// TestHiddenBounds lists no more pieces and no more text than an editor would
// look through, and puts them back in their order.
func TestHiddenBounds(t *testing.T) {
	for name, n := range map[string]int{"many": 3000, "many and long": 300} {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "<div hidden>Piece %d of all that the page hides. %s</div>", i, strings.Repeat("And more. ", 2000/n*n/10))
		}
		a := readHTML(quayLead+b.String()+quayTail, "", trained)
		got, size := hiddenIn(a), 0
		for i, s := range got {
			if size += len(s); !strings.HasPrefix(s, fmt.Sprintf("Piece %d ", i)) {
				t.Fatalf("%s: piece %d is %.40q", name, i, s)
			}
		}
		if len(got) == 0 || len(got) > maxUnseen || size > maxUnread+longUnseen {
			t.Errorf("%s: %d pieces of %d bytes", name, len(got), size)
		}
	}
}
