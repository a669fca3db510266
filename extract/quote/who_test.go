package quote

import (
	"testing"

	"stet/extract/claim"
	"stet/extract/text"
)

// TestWho holds whom pronouns, offices and groups stand for.
func TestWho(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"somebody of this paragraph, gender not known", "Detective Lou Marsh met Zofka Diaz. She told him she was “at home.”", `direct|at home.|Zofka Diaz|told`},
		{"the right gender in this paragraph", "Lou Marsh met Zofka Diaz. He told her she was “at home.”", `direct|at home.|Lou Marsh|told`},
		{"a surname is no given name", "Carla Brink fell at Omar’s office, in which she said she heard “a crack.”", `direct|a crack.|Carla Brink|said`},
		{"they, a plural", "Skippers met on Monday. They said the dues were “a joke.”", `direct|a joke.|skippers|said`},
		{"they, two people", "Vance and Varga met on Monday. They said the talks were “useful.”", `direct|useful.|Nora Vance and Hugo Varga|said`},
		{"they, nobody", "The sea was calm. They said the talks were “useful.”", `direct|useful.||said`},
		{"who", "It was Varga who called the plan “a scam.”", `direct|a scam.|Hugo Varga|called`},
		{"two of one surname", "Ines Falk and her husband, Sam Falk, came late. “It was far,” Mr. Falk said. “Very,” Ms. Falk added.",
			"direct|It was far,|Sam Falk|said\ndirect|Very,|Ines Falk|added"},
		{"a fellow in a town in a land", "“It is odd,” Ada Wolf, a fellow at the Tide Institute in Port Vell, Norway, and an author of the study, said.",
			`direct|It is odd,|Ada Wolf|said`},
		{"a role before the name", "“It is odd,” lead author and tide watcher Ada Wolf said in a letter.", `direct|It is odd,|Ada Wolf|said`},
		{"labels are no speakers", "New Price Drop: a kettle for $9 in May.\n\nNote: the kettle is blue and small.\n\nNew Price Drop: a pan for $5 in May.\n\nNote: the pan is red and big.", ``},
		{"teams are no speakers", "Rovers: the keeper missed the game.\n\nAlbion: the coach was ill all week.\n\nRovers: visit Albion on Friday.\n\nAlbion: host Rovers on Friday.", ``},
		{"a numbered crosshead", "1. “Nobody asked the crew”\n\nVarga was angry. “Nobody asked the crew about it,” Varga said.", `direct|Nobody asked the crew about it,|Hugo Varga|said`},
		{"others laughed", "“They had twenty boats,” Varga said. “And I said: more.” The men around Varga laughed.",
			"direct|They had twenty boats, / And I said: more.|Hugo Varga|said"},
		{"an order to the reader", "Consider “a slow boat home,” then, and a warm one.", `direct|a slow boat home,||`},
		{"a question, then its answer", "“Who pays?” Vance asked.\n\n“The captains,” Varga said.\n\n“And who else?”", "direct|Who pays?|Nora Vance|asked\ndirect|The captains,|Hugo Varga|said\ndirect|And who else?|Nora Vance|"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := marked(intro + "It rained.\n\n" + tt.in); got != tt.want {
				t.Errorf("%s\n got:\n%s\nwant:\n%s", tt.in, got, tt.want)
			}
		})
	}
}

// TestShownMention holds what the window lights as the speaker: the noun with its
// relative pronoun, one line's words only, nothing where "who" asks.
func TestShownMention(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"the noun a relative pronoun goes back to", "The judge heard a man who said the bridge was rotten.", "a man who"},
		{"a name and its clause", "Nora Vance, who said the plan was dead, left early.", "Nora Vance, who"},
		{"a pronoun", "Nora Vance left. She said the plan was dead.", "She"},
		{"a name", "The plan was old. Nora Vance said it was dead.", "Nora Vance"},
		{"a question", "Who said the pier was shut? It rained.", ""},
		{"a question inside", "Nobody knows who said the pier was shut.", ""},
		{"a heading without a full stop", "We met Nora Vance\nHugo Varga said the pier was shut.\nIt rained.", "Hugo Varga"},
	}
	for _, tt := range tests {
		a := claim.Plain(tt.in)
		cs := Read(text.New(a), nil)
		if len(cs) != 1 {
			t.Errorf("%s: %d claims", tt.name, len(cs))
			continue
		}
		s := cs[0].Quote.SpeakerSpan
		if got := a.Text[s.Start:s.End]; got != tt.want {
			t.Errorf("%s: %q; want %q", tt.name, got, tt.want)
		}
	}
}

// TestNameless holds that a pronoun may mean an office whose bearer is never named.
func TestNameless(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"the office before", "The mayor said that the pier is shut. “It broke,” she told the Ledger.",
			"indirect|the pier is shut|mayor|said\ndirect|It broke,|mayor|told"},
		{"an office of the other gender", "The spokesman said that the pier is shut. “It broke,” she told the Ledger.",
			"indirect|the pier is shut|spokesman|said\ndirect|It broke,||told"},
		{"neither of two", "Neither the builder, Tarn Marine, nor its parent company would say when the work would begin.",
			"indirect|when the work would begin|neither the builder, Tarn Marine, nor its parent company|would say|not"},
		{"neither, and a pronoun's own", "Neither Nora Vance nor her office would say when the work would begin.",
			"indirect|when the work would begin|neither Nora Vance nor her office|would say|not"},
		{"the office that opens the sentence", "Another posted: “Sunk.” It rained.\n\nThe premier has “full trust” in the crew, his office said.",
			"direct|Sunk.|another|posted\nindirect|The premier has “full trust” in the crew|premier’s office|said\ndirect|full trust|premier’s office|said"},
		{"a person named in the sentence", "The premier has “full trust” in Hugo Varga, his office said.",
			"indirect|The premier has “full trust” in Hugo Varga|Hugo Varga’s office|said\ndirect|full trust|Hugo Varga’s office|said"},
		{"what is added names somebody else", "“It fell,” said Ella Parr. Her friend Beth Coyle was still cold, she added.",
			"direct|It fell,|Ella Parr|said\nindirect|Her friend Beth Coyle was still cold|Ella Parr|added"},
		{"what is said first may name the speaker", "Beth Coyle was still cold, she said.", "indirect|Beth Coyle was still cold|Beth Coyle|said"},
		{"somebody is named", "Ada Reeve met the mayor. The mayor said that the pier is shut. “It broke,” she told the Ledger.",
			"indirect|the pier is shut|mayor|said\ndirect|It broke,|Ada Reeve|told"},
		{"two paragraphs lie between", "The mayor left.\n\nIt rained.\n\nIt snowed.\n\n“It broke,” she told the Ledger.", "direct|It broke,||told"},
	}
	for _, tt := range tests {
		if got := read(tt.in); got != tt.want {
			t.Errorf("%s: %s\n got:\n%s\nwant:\n%s", tt.name, tt.in, got, tt.want)
		}
	}
}
