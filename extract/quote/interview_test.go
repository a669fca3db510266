package quote

import (
	"testing"

	"stet/extract/text"
)

// TestUnlabelled reads interviews whose questions stand in paragraphs of their
// own, and texts with questions that are none.
func TestUnlabelled(t *testing.T) {
	const pier = "Nora Vance, 52, has run the pier in Harnley since 2009. We met her in her office.\n\n"
	three := "block|No. I would never sell it.|Nora Vance|\nblock|The ferry stays as it is. We need it.|Nora Vance|\nblock|They stay as they are.|Nora Vance|"
	tests := []struct{ name, in, want string }{
		{"bold questions", pier + "**Will you sell the pier?**\n\nNo. I would never sell it.\n\n**And the ferry?**\n\nThe ferry stays as it is. We need it.\n\n**What about your dues?**\n\nThey stay as they are.", three},
		{"bare questions", pier + "Will you sell the pier?\n\nNo. I would never sell it.\n\nAnd the ferry?\n\nThe ferry stays as it is. We need it.\n\nWhat about your dues?\n\nThey stay as they are.", three},
		{"question and answer in one paragraph", pier + "**Will you sell the pier?** No. I would never sell it.\n\n**And the ferry you bought?** The ferry stays as it is. We need it.\n\n**What about your dues?** They stay as they are.", three},
		{"answers of two paragraphs", pier + "Will you sell the pier?\n\nNo. I would never sell it.\n\nIt is ours.\n\nAnd the ferry?\n\nWe need it.\n\nWhat about your dues?\n\nThey stay.\n\nI set them.\n\nThe meeting is on Monday.",
			"block|No. I would never sell it.\n\nIt is ours.|Nora Vance|\nblock|We need it.|Nora Vance|\nblock|They stay.\n\nI set them.|Nora Vance|"},
		{"an answer that quotes", pier + "Will you sell the pier?\n\nI told them: “We go up as nine and we come down.” And we did.\n\nAnd the ferry?\n\nWe need it.\n\nWhat about your dues?\n\nThey stay, I say.",
			"block|I told them: “We go up as nine and we come down.” And we did.|Nora Vance|\nblock|We need it.|Nora Vance|\nblock|They stay, I say.|Nora Vance|"},
		{"the writer comes in", pier + "Will you sell the pier?\n\nNo. I would never sell it.\n\nVance gets up and shuts the window.\n\nAnd the ferry?\n\nWe need it.\n\nWhat about your dues?\n\nThey stay.",
			"block|No. I would never sell it.|Nora Vance|\nblock|We need it.|Nora Vance|\nblock|They stay.|Nora Vance|"},
		{"answers in marks", pier + "Will you sell the pier?\n\n“No,” Vance said.\n\nAnd your ferry?\n\n“We need it,” she said.\n\nWhat about your dues?\n\n“I set them,” Vance said.",
			"direct|No,|Nora Vance|said\ndirect|We need it,|Nora Vance|said\ndirect|I set them,|Nora Vance|said"},
		{"questions that the page answers", "Nora Vance runs the pier.\n\nWhat is a pier?\n\nA pier is a walk on posts.\n\nWhere can you buy rope?\n\nRope is sold on the quay.\n\nWho pays?\n\nThe town does.", ""},
		{"questions of the writer", pier + "Who will pay?\n\nNobody knows, and the board is silent.\n\nWho should?\n\nThe town can not.", ""},
		{"nobody is introduced", "The pier is old.\n\nWill you sell it?\n\nI would never sell it.\n\nAnd your ferry?\n\nWe need it.\n\nAnd the dues?\n\nI set them.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := read(tt.in); got != tt.want {
				t.Errorf("%s\ngot:\n%s\nwant:\n%s", tt.in, got, tt.want)
			}
		})
	}
	page := blocks("heading A talk with Nora Vance", "paragraph Nora Vance runs the pier.", "heading Will you sell the pier?", "paragraph No. I would never sell it.",
		"heading And the ferry?", "paragraph We need it.", "heading What about your dues?", "paragraph They stay.")
	if got, want := lines(page.Text, Read(text.New(page), nil)), "block|No. I would never sell it.|Nora Vance|\nblock|We need it.|Nora Vance|\nblock|They stay.|Nora Vance|"; got != want {
		t.Errorf("headings\ngot:\n%s\nwant:\n%s", got, want)
	}
}

// TestTurnParagraphs reads turns that run over paragraphs, and labels in other
// forms.
func TestTurnParagraphs(t *testing.T) {
	const pier = "Nora Vance runs the pier in Harnley. The Ledger spoke to her on Monday.\n\n"
	tests := []struct{ name, in, want string }{
		{"two paragraphs", pier + "Q: Will you sell?\n\nA: No. It belongs to the town.\n\nIt always has.\n\nQ: And the ferry?\n\nA: It stays.\n\nThe talk was cut for length.",
			"block|No. It belongs to the town.\n\nIt always has.|Nora Vance|\nblock|It stays.|Nora Vance|"},
		{"a scene between turns", pier + "Q: Will you sell?\n\nA: No. It belongs to the town.\n\n(She laughs.)\n\nQ: And the ferry?\n\nA: It stays.",
			"block|No. It belongs to the town.|Nora Vance|\nblock|It stays.|Nora Vance|"},
		{"the writer between turns", pier + "Q: Will you sell?\n\nA: No. It belongs to the town.\n\nAsked about the fog, Vance laughed.\n\nQ: And the ferry?\n\nA: It stays.",
			"block|No. It belongs to the town.|Nora Vance|\nblock|It stays.|Nora Vance|"},
		{"full stops for colons", pier + "Q. Will you sell?\n\nA. No. It belongs to the town.\n\nQ. And the ferry?\n\nA. It stays.",
			"block|No. It belongs to the town.|Nora Vance|\nblock|It stays.|Nora Vance|"},
		{"an initial is no answer", pier + "A. Hale came on Monday.\n\nA. Hale left on Tuesday.\n\nQ. Hale came too.\n\nA. Hale wept.", ""},
		{"full names first", pier + "HUGO VARGA: Will you sell the pier?\n\nNORA VANCE: It belongs to the town.\n\nVARGA: And the ferry?\n\nVANCE: It stays where it is.",
			"block|Will you sell the pier?|HUGO VARGA|\nblock|It belongs to the town.|Nora Vance|\nblock|And the ferry?|HUGO VARGA|\nblock|It stays where it is.|Nora Vance|"},
		{"a reporter", pier + "Reporter: Will you sell the pier?\n\nVance: It belongs to the town.\n\nReporter: And the ferry?\n\nVance: It stays where it is.",
			"block|Will you sell the pier?|Reporter|\nblock|It belongs to the town.|Nora Vance|\nblock|And the ferry?|Reporter|\nblock|It stays where it is.|Nora Vance|"},
		{"a lost space behind Q", pier + "QWill you sell?\n\nA: No. It belongs to the town.\n\nQAnd the ferry?\n\nA: It stays.\n\nQUnder whom?\n\nA: Under me.",
			"block|No. It belongs to the town.|Nora Vance|\nblock|It stays.|Nora Vance|\nblock|Under me.|Nora Vance|"},
		{"what a turn quotes is its own", pier + "Q: Will you sell?\n\nA: They told me, ‘Sell it all,’ and I did not.\n\nQ: And the ferry?\n\nA: It stays.",
			"block|They told me, ‘Sell it all,’ and I did not.|Nora Vance|\nblock|It stays.|Nora Vance|"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := read(tt.in); got != tt.want {
				t.Errorf("%s\ngot:\n%s\nwant:\n%s", tt.in, got, tt.want)
			}
		})
	}
}

// TestPlainPosts reads posts that a plain text holds with their account's
// signature.
func TestPlainPosts(t *testing.T) {
	const pier = "Nora Vance runs the pier in Harnley.\n\n"
	tests := []struct{ name, in, want string }{
		{"signed in its line", pier + "The pier is not for sale and never was. — Nora Vance (@nvance) March 3, 2024\n\nThe town slept.",
			"block|The pier is not for sale and never was.|Nora Vance|"},
		{"signed below", pier + "The pier is not for sale and never was.\n\n— Nora Vance (@nvance) March 3, 2024\n\nThe town slept.",
			"block|The pier is not for sale and never was.|Nora Vance|"},
		{"marks are enough", pier + "“The pier is not for sale.” — Nora Vance (@nvance) March 3, 2024", "direct|The pier is not for sale.|Nora Vance|"},
		{"a writer's name below", pier + "The pier was sold in May and closed.\n\n— Hugo Varga", ""},
		{"an account in the writer's sentence", pier + "She runs the account — Nora Vance (@nvance) — by herself, and nobody else does.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := read(tt.in); got != tt.want {
				t.Errorf("%s\ngot:\n%s\nwant:\n%s", tt.in, got, tt.want)
			}
		})
	}
}

// TestTongueTurns reads transcripts and interviews in German and French.
func TestTongueTurns(t *testing.T) {
	const de = "Die Werft in Harnfurt schließt und die Stadt ist müde. Katrin Lührs leitet die Werft seit zehn Jahren.\n\n"
	const fr = "Le chantier naval de Harnville ferme et la ville est lasse. Claire Lebreton dirige le chantier depuis dix ans.\n\n"
	tests := []struct{ name, in, want string }{
		{"a paper and a name", de + "BOTE: Warum schließt die Werft?\n\nLührs: Weil uns die Aufträge fehlen.\n\nBOTE: Und nun?\n\nLührs: Nun suchen wir.",
			"block|Warum schließt die Werft?|BOTE|\nblock|Weil uns die Aufträge fehlen.|Katrin Lührs|\nblock|Und nun?|BOTE|\nblock|Nun suchen wir.|Katrin Lührs|"},
		{"Frage and Antwort", de + "Frage: Warum schließt die Werft?\n\nAntwort: Weil uns die Aufträge fehlen.\n\nFrage: Und nun?\n\nAntwort: Nun suchen wir.",
			"block|Weil uns die Aufträge fehlen.|Katrin Lührs|\nblock|Nun suchen wir.|Katrin Lührs|"},
		{"bare questions in German", de + "Warum schließt die Werft?\n\nIch kann nicht mehr.\n\nHaben Sie gefragt?\n\nWir haben gefragt.\n\nUnd nun?\n\nIch suche.",
			"block|Ich kann nicht mehr.|Katrin Lührs|\nblock|Wir haben gefragt.|Katrin Lührs|\nblock|Ich suche.|Katrin Lührs|"},
		{"Q and R", fr + "Q : Pourquoi fermez-vous ?\n\nR : Parce que nous n'avons plus rien.\n\nQ : Et maintenant ?\n\nR : Nous cherchons un repreneur.",
			"block|Parce que nous n'avons plus rien.|Claire Lebreton|\nblock|Nous cherchons un repreneur.|Claire Lebreton|"},
		{"bare questions in French", fr + "Pourquoi fermez-vous ?\n\nParce que nous n'avons plus rien.\n\nQue ferez-vous ?\n\nNous cherchons un repreneur.\n\nEt votre frère ?\n\nMon frère reste.",
			"block|Parce que nous n'avons plus rien.|Claire Lebreton|\nblock|Nous cherchons un repreneur.|Claire Lebreton|\nblock|Mon frère reste.|Claire Lebreton|"},
		{"a list of facts", de + "Ort: Harnfurt\n\nZeit: Montag\n\nPreis: zwei Euro\n\nThema: die Werft", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := read(tt.in); got != tt.want {
				t.Errorf("%s\ngot:\n%s\nwant:\n%s", tt.in, got, tt.want)
			}
		})
	}
}
