package quote

import (
	"strings"
	"testing"

	"stet/extract/claim"
)

// TestPairs holds each construction by which English news reports speech beside
// the nearest text that must not be read so.
func TestPairs(t *testing.T) {
	tests := []struct{ name, in, want, not, wantNot string }{
		{"plain",
			`“We close on Friday,” Vance said.`, `direct|We close on Friday,|Nora Vance|said`,
			`Vance said goodbye to the crew on Friday.`, ``},
		{"inverted",
			`“We close on Friday,” said Varga, who runs the yard.`, `direct|We close on Friday,|Hugo Varga|said`,
			`The said Varga runs the yard.`, ``},
		{"cue before with colon",
			`Vance said: “We close on Friday.”`, `direct|We close on Friday.|Nora Vance|said`,
			`Vance sells: rope, oars and “vintage” sails.`, `scare|vintage||`},
		{"cue before with comma",
			`Vance said, “We close on Friday.”`, `direct|We close on Friday.|Nora Vance|said`,
			`On Friday, “Low Water” opens, Vance in the front row.`, `scare|Low Water||`},
		{"split in a sentence",
			`“If they pay,” Vance said, “we stay.”`, `direct|If they pay, / we stay.|Nora Vance|said`,
			`“They pay,” Vance said, but Varga said, “We stay.”`, "direct|They pay,|Nora Vance|said\ndirect|We stay.|Hugo Varga|said"},
		{"split between sentences",
			`“They pay,” Vance said. “After that, nobody knows.”`, `direct|They pay, / After that, nobody knows.|Nora Vance|said`,
			`“They pay,” Vance said. “After that, nobody knows,” Varga said.`,
			"direct|They pay,|Nora Vance|said\ndirect|After that, nobody knows,|Hugo Varga|said"},
		{"over paragraphs",
			"“The plant is old.\n\n“It is also loved,” Vance said.", `direct|The plant is old. / It is also loved,|Nora Vance|said`,
			"“The plant is old,” Varga said.\n\n“It is also loved,” Vance said.",
			"direct|The plant is old,|Hugo Varga|said\ndirect|It is also loved,|Nora Vance|said"},
		{"fragments that share a speaker",
			`Vance called the offer “an insult” and the talks “theatre.”`,
			"indirect|the offer “an insult” and the talks “theatre.”|Nora Vance|called\ndirect|an insult|Nora Vance|called\ndirect|theatre.|Nora Vance|called",
			`Vance called Varga on Friday from the “Gull,” his boat.`, `scare|Gull,||`},
		{"mixed",
			`Vance said the offer was “an insult” to the town.`,
			"indirect|the offer was “an insult” to the town|Nora Vance|said\ndirect|an insult|Nora Vance|said",
			`The offer was an “insult” price for the town.`, `scare|insult||`},
		{"indirect with that",
			`Vance said that the offer had expired.`, `indirect|the offer had expired|Nora Vance|said`,
			`Vance made sure that the offer had expired.`, ``},
		{"indirect without that",
			`Vance said the offer had expired.`, `indirect|the offer had expired|Nora Vance|said`,
			`Vance said grace before the meal.`, ``},
		{"postposed",
			`The offer is an insult, Vance said.`, `indirect|The offer is an insult|Nora Vance|said`,
			`The offer was read out, and Vance said nothing.`, ``},
		{"according to before",
			`According to two officials, the offer had expired.`, `indirect|the offer had expired|two officials|According to`,
			`The rooms were built according to plan by Varga.`, ``},
		{"according to after",
			`The offer had expired, according to two officials.`, `indirect|The offer had expired|two officials|according to`,
			`The crews are paid according to rank.`, ``},
		{"block",
			"At the hearing, Vance said:\n\nThe pier is rotten. It is ours all the same.", `block|The pier is rotten. It is ours all the same.|Nora Vance|said`,
			"At the hearing, Vance brought three things:\n\nA rope of some length and the oars of the old boat.", ``},
		{"nested",
			`“You told me ‘never again,’” Vance said.`, `direct|You told me ‘never again,’|Nora Vance|said`,
			`“You told me,” Vance said. ‘Never again,’ Varga replied.`, "direct|You told me,|Nora Vance|said\ndirect|Never again,|Hugo Varga|replied"},
		{"single marks",
			`'Never again,' Vance said. 'Not here.'`, `direct|Never again, / Not here.|Nora Vance|said`,
			`The 'never again' of Vance's speech isn't Varga's.`, `scare|never again||`},
		{"apostrophes",
			`“It isn't the workers' hall,” Vance said.`, `direct|It isn't the workers' hall,|Nora Vance|said`,
			`The workers' hall and Vance's '90s records, rock 'n' roll, got 'em all.`, ``},
		{"measures",
			`"It is 27" wide," Vance said.`, `direct|It is 27" wide,|Nora Vance|said`,
			`A 6'2" guard watched a 27" screen and a 5' fence.`, ``},
		{"so-called",
			`The so-called “dark pool” lies behind the yard, Vance said.`,
			"indirect|The so-called “dark pool” lies behind the yard|Nora Vance|said\nscare|dark pool||",
			`Vance called the pool “dark” and left.`, "indirect|the pool “dark”|Nora Vance|called\ndirect|dark|Nora Vance|called"},
		{"titles of works",
			`Vance wrote the book “Long Night” for Varga.`, `scare|Long Night||`,
			`Vance wrote, “Long night ahead.”`, `direct|Long night ahead.|Nora Vance|wrote`},
		{"nicknames",
			`Jim “Doc” Hale spoke to Vance.`, `scare|Doc||`,
			`“Doc,” Vance said to Jim Hale.`, `direct|Doc,|Nora Vance|said`},
		{"long appositions",
			`Chief executive Dana Ruiz, 54, a former pilot who once worked for Varga, said the yard would close.`,
			`indirect|the yard would close|Dana Ruiz|said`,
			`Dana Ruiz, 54, a former pilot, met Varga, who said the yard would close.`, `indirect|the yard would close|Hugo Varga|said`},
		{"spokesman",
			`A spokesman for Vance said the case was open.`, `indirect|the case was open|a spokesman for Vance|said`,
			`Vance said a spokesman was ill.`, `indirect|a spokesman was ill|Nora Vance|said`},
		{"coordinated verbs",
			`Vance stood up, thanked the crew and added: “Go home.”`, `direct|Go home.|Nora Vance|added`,
			`Vance stood up, and Varga added: “Go home.”`, `direct|Go home.|Hugo Varga|added`},
		{"question and answer",
			`“Will you resign?” a reporter asked. “No,” Vance said.`, "direct|Will you resign?|a reporter|asked\ndirect|No,|Nora Vance|said",
			`Vance asked for a chair and resigned.`, ``},
		{"asked whether",
			`Asked whether she would resign, Vance said: “No.”`, `direct|No.|Nora Vance|said`,
			`Varga asked whether she would resign.`, `indirect|whether she would resign|Hugo Varga|asked`},
		{"pronoun against the nearest name",
			`Hugo Varga met Susan Hale. He said the deal was off.`, `indirect|the deal was off|Hugo Varga|said`,
			`Hugo Varga met Susan Hale. She said the deal was off.`, `indirect|the deal was off|Susan Hale|said`},
		{"role as mention",
			`Dana Ruiz, the chief executive of the yard, came. The chief executive said the deal was off.`, `indirect|the deal was off|Dana Ruiz|said`,
			`Dana Ruiz, the chief executive of the yard, came. A chief executive of a bank said the deal was off.`,
			`indirect|the deal was off|a chief executive of a bank|said`},
		{"organisation and its anaphor",
			`Okafor Ltd sold the yard. The company said it had no plans.`, `indirect|it had no plans|Okafor Ltd|said`,
			`Okafor Ltd sold the yard. A company in Ulm said it had no plans.`, `indirect|it had no plans|a company in Ulm|said`},
		{"documents",
			`Court papers allege the yard leaked oil.`, `indirect|the yard leaked oil|court papers|allege`,
			`The papers lay in the yard, and oil leaked on them.`, ``},
		{"written cues",
			`Vance tweeted: “They lied.”`, `direct|They lied.|Nora Vance|tweeted`,
			`Vance posted a picture of the “Gull.”`, `scare|Gull.||`},
		{"reads a post",
			`“They lied,” reads a post by Vance.`, `direct|They lied,|Nora Vance|reads`,
			`Vance reads a post by Varga every day.`, ``},
		{"two layers",
			`Vance told the committee, according to a transcript seen by the Ledger, that the yard leaked.`, `indirect|the yard leaked|Nora Vance|told`,
			`According to a transcript seen by the Ledger, the yard leaked.`, `indirect|the yard leaked|a transcript|According to`},
		{"denial",
			`Vance denied that the plant was sold.`, `indirect|the plant was sold|Nora Vance|denied|not`,
			`Vance was denied a seat at the table.`, ``},
		{"never said",
			`Vance never said that the plant was sold.`, `indirect|the plant was sold|Nora Vance|never said|not`,
			`Vance said that the plant was never sold.`, `indirect|the plant was never sold|Nora Vance|said`},
		{"language pairs",
			`»We close,« said Vance. „We close“, Varga said.`, "direct|We close,|Nora Vance|said\ndirect|We close|Hugo Varga|said",
			`If a << b and c >> d, Vance wins.`, ``},
		{"transcripts",
			"VARGA: Will you stay in town?\n\nVANCE: I will stay here.\n\nVARGA: And the yard?\n\nVANCE: It closes for good.",
			"block|Will you stay in town?|Hugo Varga|\nblock|I will stay here.|Nora Vance|\nblock|And the yard?|Hugo Varga|\nblock|It closes for good.|Nora Vance|",
			"Start: noon on Friday\n\nPlace: the old yard\n\nPrice: two coins each\n\nHost: the sailors' club", ``},
		{"ellipsis and brackets",
			`“We ... can't wait [for them],” Vance said.`, `direct|We ... can't wait [for them],|Nora Vance|said`,
			`We ... can't wait [for them], and Vance can't.`, ``},
		{"crowds",
			`“Stop the sale!” the crowd chanted.`, `direct|Stop the sale!|crowd|chanted`,
			`The crowd chanted for an hour, and Vance left.`, ``},
		{"unnamed sources",
			`Some said the sale was off.`, `indirect|the sale was off|some|said`,
			`Some of the sale's said terms were off.`, ``},
		{"floating",
			"Vance stood on the quay.\n\n“We close on Friday,” she said.\n\n“Nobody else will.”", "direct|We close on Friday, / Nobody else will.|Nora Vance|said",
			"The quay was empty.\n\n“Nobody else will come to this place again.”", `direct|Nobody else will come to this place again.||`},
		{"glued words",
			`Talking to The LedgerVance said the sale was off.`, `indirect|the sale was off|Nora Vance|said`,
			`Talking to McVance, the sale went off.`, ``},
		{"no-break spaces and soft hyphens",
			"“We close,”\u00a0Van\u00adce\u00a0said.", `direct|We close,|Nora Vance|said`,
			"Van\u00adce\u00a0said\u00a0nothing.", ``},
	}
	for _, tt := range tests {
		for in, want := range map[string]string{tt.in: tt.want, tt.not: tt.wantNot} {
			in = intro + "It rained.\n\n" + in
			var names []claim.Claim
			if strings.Contains(in, "Okafor") {
				names = append(names, nameClaim(in, claim.Org, "", "Okafor Ltd"))
			}
			if got := read(in, names...); got != want {
				t.Errorf("%s: %s\n got:\n%s\nwant:\n%s", tt.name, in, got, want)
			}
		}
	}
}

// TestHeadlinePairs reads headlines with a name and a colon, which need a body.
func TestHeadlinePairs(t *testing.T) {
	const body = "\n\nMayor Ines Falk met the captains on Monday.\n\nIt rained. Nobody else came to the old hall."
	tests := []struct{ in, want string }{
		{"Falk: harbour ‘finished’" + body, `direct|finished|Ines Falk|`},
		{"Falk: harbour ‘finished’" + body + " “It is finished,” Falk said.", `direct|It is finished,|Ines Falk|said`},
		{"Harbour ‘finished’ – Falk" + body, `direct|finished|Ines Falk|`},
		{"Monday: ‘Low Water’ in the harbour" + body, `scare|Low Water||`},
	}
	for _, tt := range tests {
		if got := read(tt.in); got != tt.want {
			t.Errorf("%s\n got:\n%s\nwant:\n%s", tt.in, got, tt.want)
		}
	}
}
