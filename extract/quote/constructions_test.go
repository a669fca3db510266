package quote

import (
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/extract/text"
)

// read returns the claims of an article in plain text, one line each:
// kind|words, segments parted by " / "|speaker|cue, and "|not" where negated.
func read(s string, names ...claim.Claim) string {
	return lines(s, Read(text.New(claim.Plain(s)), names))
}

// lines writes the claims of the text s one a line.
func lines(s string, cs []claim.Claim) string {
	var lines []string
	for _, c := range cs {
		q := c.Quote
		var words []string
		for _, seg := range q.Segments {
			words = append(words, s[seg.Start:seg.End])
		}
		line := strings.Join([]string{string(q.Kind), strings.Join(words, " / "), q.Speaker, q.Cue}, "|")
		if q.Negated {
			line += "|not"
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// intro names the people of the cases once, so that surnames have somebody to
// stand for.
const intro = "Nora Vance met Hugo Varga on the quay.\n\n"

func TestConstructions(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"plain", `“The ferry sails at noon,” Nora Vance said.`, `direct|The ferry sails at noon,|Nora Vance|said`},
		{"inverted with relative clause", `“The ferry sails at noon,” said Nora Vance, who runs the yard.`, `direct|The ferry sails at noon,|Nora Vance|said`},
		{"cue before with colon", intro + `Vance said: “The ferry sails at noon.”`, `direct|The ferry sails at noon.|Nora Vance|said`},
		{"cue before with comma", intro + `Vance said, “The ferry sails at noon.”`, `direct|The ferry sails at noon.|Nora Vance|said`},
		{"no cue is a scare", `The yard sells “vintage” rope.`, `scare|vintage||`},
		{"split between sentences", intro + `“The ferry sails at noon,” Vance said. “Then we wait for spring.”`,
			`direct|The ferry sails at noon, / Then we wait for spring.|Nora Vance|said`},
		{"split inside a sentence", intro + `“If it thaws,” Vance said, “we sail.”`, `direct|If it thaws, / we sail.|Nora Vance|said`},
		{"two sentences are two quotes", intro + `“We stay,” Vance said. “We go,” Varga replied.`,
			"direct|We stay,|Nora Vance|said\ndirect|We go,|Hugo Varga|replied"},
		{"over paragraphs", intro + "“The pier is rotten.\n\n“It is also ours,” Vance said.", `direct|The pier is rotten. / It is also ours,|Nora Vance|said`},
		{"over three paragraphs, cue first", intro + "Vance wrote: “The pier is rotten.\n\n“It leaks.\n\n“It is ours.”",
			`direct|The pier is rotten. / It leaks. / It is ours.|Nora Vance|wrote`},
		{"fragments share a speaker", intro + `Vance called the bid “a bluff” and the talks “noise”.`,
			"indirect|the bid “a bluff” and the talks “noise”|Nora Vance|called\ndirect|a bluff|Nora Vance|called\ndirect|noise|Nora Vance|called"},
		{"mixed", intro + `Vance said the bid was “a bluff” from the start.`,
			"indirect|the bid was “a bluff” from the start|Nora Vance|said\ndirect|a bluff|Nora Vance|said"},
		{"whole that-clause in marks is only direct", intro + `Vance said that “the bid is a bluff from the start.”`,
			`direct|the bid is a bluff from the start.|Nora Vance|said`},
		{"indirect, postposed", intro + `The bid is a bluff, Vance said.`, `indirect|The bid is a bluff|Nora Vance|said`},
		{"indirect, postposed and inverted", intro + `The bid is a bluff, said Varga.`, `indirect|The bid is a bluff|Hugo Varga|said`},
		{"indirect, split", intro + `The bid is a bluff, Vance said, and the talks are over.`,
			"indirect|The bid is a bluff / and the talks are over|Nora Vance|said"},
		{"indirect with that", intro + `Vance said that the bid had lapsed.`, `indirect|the bid had lapsed|Nora Vance|said`},
		{"indirect without that", intro + `Vance said the bid had lapsed.`, `indirect|the bid had lapsed|Nora Vance|said`},
		{"indirect with an adjunct", intro + `Vance said in a letter to the council that the bid had lapsed.`, `indirect|the bid had lapsed|Nora Vance|said`},
		{"told with addressee", intro + `Vance told reporters that the bid had lapsed.`, `indirect|the bid had lapsed|Nora Vance|told`},
		{"told without that", intro + `Vance told the Ledger the bid had lapsed.`, `indirect|the bid had lapsed|Nora Vance|told`},
		{"no clause, no claim", intro + `Vance said nothing.`, ``},
		{"a figure is no clause", intro + `The company reported a loss of $3 million.`, ``},
		{"according to, before", `According to two skippers, the bid had lapsed.`, `indirect|the bid had lapsed|two skippers|According to`},
		{"according to, after", `The bid had lapsed, according to two skippers.`, `indirect|The bid had lapsed|two skippers|according to`},
		{"according to, after marks", `“The bid is dead,” according to Nora Vance.`, `direct|The bid is dead,|Nora Vance|according to`},
		{"block", intro + "At the hearing, Vance said:\n\nThe pier is rotten. It is ours all the same.\n\nThe talks go on.",
			`block|The pier is rotten. It is ours all the same.|Nora Vance|said`},
		{"a colon without a cue leads in no block", "There were three points on the list:\n\nThe pier is rotten and it is ours all the same.", ``},
		{"nested", intro + `“You told me ‘not twice,’ and I believed it,” Vance said.`, `direct|You told me ‘not twice,’ and I believed it,|Nora Vance|said`},
		{"single marks", intro + `'Not twice,' Vance said.`, `direct|Not twice,|Nora Vance|said`},
		{"typographic single marks", intro + `‘I didn’t know the sailors’ club,’ said Vance.`, `direct|I didn’t know the sailors’ club,|Nora Vance|said`},
		{"apostrophes only", `The sailors' club kept Vance's '80s tapes and rock 'n' roll for 'em.`, ``},
		{"typographic apostrophes only", `The sailors’ club kept Vance’s ’80s tapes and rock ’n’ roll for ’em.`, ``},
		{"feet and inches", `A 5'9" goalkeeper watched a 19" frame.`, ``},
		{"inches inside a quote", intro + `"It is 19" wide," Vance said.`, `direct|It is 19" wide,|Nora Vance|said`},
		{"so-called", `The so-called “ghost fleet” froze.`, `scare|ghost fleet||`},
		{"irony", `His “plan” failed.`, `scare|plan||`},
		{"film", `The film “Low Water” opens on Friday.`, `scare|Low Water||`},
		{"show", intro + `“We close,” Vance said on “Harbour Hour.”`, "direct|We close,|Nora Vance|said\nscare|Harbour Hour.||"},
		{"nickname", `Sam “Skip” Hale left.`, `scare|Skip||`},
		{"apposition", `Chief executive Nora Vance, 47, a former diver, said the trip was over.`, `indirect|the trip was over|Nora Vance|said`},
		{"relative clause", `Nora Vance, whose father founded the yard in Omaha, Nebraska, said: “We close.”`, `direct|We close.|Nora Vance|said`},
		{"role explained by a name", `“We close,” said the chief executive, Nora Vance.`, `direct|We close,|Nora Vance|said`},
		{"spokesman", intro + `A spokesman for Vance would not go further, saying the matter was “pending.”`,
			"indirect|the matter was “pending.”|a spokesman for Vance|saying\ndirect|pending.|a spokesman for Vance|saying"},
		{"coordinated verbs", intro + `Vance got up, counted the oars and added: “Row on.”`, `direct|Row on.|Nora Vance|added`},
		{"went on", intro + `“Row on,” Vance went on. “There is nothing left.”`, `direct|Row on, / There is nothing left.|Nora Vance|went on`},
		{"question and answer", intro + "“Will you sell?” a reporter asked.\n\n“No,” Vance said.",
			"direct|Will you sell?|a reporter|asked\ndirect|No,|Nora Vance|said"},
		{"pronoun by gender", `Mr. Varga met Susan Vance. He said the trip was over.`, `indirect|the trip was over|Varga|said`},
		{"pronoun, not the nearest name", `Hugo Varga met Susan Vance at noon. “It is off,” he said.`, `direct|It is off,|Hugo Varga|said`},
		{"she", `Hugo Varga met Susan Vance at noon. “It is off,” she said.`, `direct|It is off,|Susan Vance|said`},
		{"name inside a quote is no antecedent", `Susan Vance waited. “Laura Hale will not come,” she said.`, `direct|Laura Hale will not come,|Susan Vance|said`},
		{"nobody fits", `“It is off,” she said.`, `direct|It is off,||said`},
		{"role as mention", `Chief executive Nora Vance met the crew. The chief executive said the yard would close.`, `indirect|the yard would close|Nora Vance|said`},
		{"a role not used before", "Nora Vance did not expect the crowd. The pilot said she was moved.", `indirect|she was moved|Nora Vance|said`},
		{"pronouns in a chain", `Hugo Varga met Pablo Hale. He told Hale that he was late. “It happens,” he said.`,
			"indirect|he was late|Hugo Varga|told\ndirect|It happens,|Hugo Varga|said"},
		{"title and surname", intro + `Ms. Vance said the yard would close.`, `indirect|the yard would close|Nora Vance|said`},
		{"two of one surname", `Nora Vance and Pablo Vance own the yard. Pablo Vance said it would close.`, `indirect|it would close|Pablo Vance|said`},
		{"documents", `The report says the yard leaks.`, `indirect|the yard leaks|report|says`},
		{"poll", `A new poll found that most voters like the yard.`, `indirect|most voters like the yard|a new poll|found`},
		{"tweet", intro + `Vance tweeted: “They cheated.”`, `direct|They cheated.|Nora Vance|tweeted`},
		{"two layers", intro + `Vance told the panel, according to the minutes, that the yard leaked.`, `indirect|the yard leaked|Nora Vance|told`},
		{"denial", intro + `Vance denied that the boat was sold.`, `indirect|the boat was sold|Nora Vance|denied|not`},
		{"never said", intro + `Vance never said that the boat was sold.`, `indirect|the boat was sold|Nora Vance|never said|not`},
		{"would not say", intro + `Vance would not say whether the boat was sold.`, `indirect|whether the boat was sold|Nora Vance|would not say|not`},
		{"guillemets", `« Nous partons à midi », a dit Nora Vance.`, `direct|Nous partons à midi|Nora Vance|dit`},
		{"German low marks", `„Wir fahren am Mittag“, sagte Nora Vance.`, `direct|Wir fahren am Mittag|Nora Vance|sagte`},
		{"German pronoun", `Nora Vance leitet das Werk und ist nicht müde. „Wir gehen nicht“, sagte sie.`, `direct|Wir gehen nicht|Nora Vance|sagte`},
		{"French pronoun", `Nora Vance dirige une usine dans le port et elle est lasse. « Nous partons », a ajouté Vance.`,
			`direct|Nous partons|Nora Vance|ajouté`},
		{"guillemets inwards", `»Wir fahren am Mittag«, sagte Nora Vance.`, `direct|Wir fahren am Mittag|Nora Vance|sagte`},
		{"ellipsis and brackets", intro + `“We ... won't stop [for fog],” Vance said.`, `direct|We ... won't stop [for fog],|Nora Vance|said`},
		{"crowd", `“Save the pier!” the crowd chanted.`, `direct|Save the pier!|crowd|chanted`},
		{"unnamed sources", `Some said the sale was off.`, `indirect|the sale was off|some|said`},
		{"floating after a colon paragraph", intro + "Vance continued:\n\n“The ferry sails at noon.”", `direct|The ferry sails at noon.|Nora Vance|`},
		{"glued word", intro + `Speaking to The LedgerVance said the bid was “a bluff” to all.`,
			"indirect|the bid was “a bluff” to all|Nora Vance|said\ndirect|a bluff|Nora Vance|said"},
		{"no-break spaces", intro + "“We close,”\u00a0Vance\u00a0said.", `direct|We close,|Nora Vance|said`},
		{"doubled single marks", intro + "``We close,'' Vance said.", `direct|We close,|Nora Vance|said`},
		{"wrong closer", intro + `“We close,“ Vance said. “We do.”`, `direct|We close, / We do.|Nora Vance|said`},
		{"stray opener swallows nothing", intro + "The “pier is rotten and the talks go on.\n\nVance said, “We close.”", `direct|We close.|Nora Vance|said`},
		{"two speakers in a sentence", intro + `“We stay,” Vance said, but Varga said: “We go.”`, "direct|We stay,|Nora Vance|said\ndirect|We go.|Hugo Varga|said"},
		{"full stop before the clause", intro + `“We close.” Vance said.`, `direct|We close.|Nora Vance|said`},
		{"fronted clause", intro + `After Varga called the bid a sham, Vance said it was “fair.”`,
			"indirect|it was “fair.”|Nora Vance|said\ndirect|fair.|Nora Vance|said"},
		{"reporting clause at the end governs", intro + `The “fair” offer that Varga had praised was dead, Vance said.`,
			"indirect|The “fair” offer that Varga had praised was dead|Nora Vance|said\ndirect|fair|Nora Vance|said"},
		{"noun cue", intro + `Vance’s claim that the yard is “a gem of the coast” drew laughs.`,
			"indirect|the yard is “a gem of the coast”|Nora Vance|claim\ndirect|a gem of the coast|Nora Vance|claim"},
		{"accused of", intro + `Vance accused Varga of “theft” and left.`, "indirect|Varga of “theft”|Nora Vance|accused\ndirect|theft|Nora Vance|accused"},
		{"attributed to", intro + `Vance attributed the fall to the weather.`, `indirect|the fall to the weather|Nora Vance|attributed`},
		{"nouns that look like cues", `The claims and reports in the United States filled a widely read column.`, ``},
		{"a passive without a source", `Workers were told that the yard would close.`, ``},
		{"the writer's own view", `I think the yard will close.`, ``},
		{"declined to say", intro + `Vance declined to say whether the yard would close.`, `indirect|whether the yard would close|Nora Vance|declined to say|not`},
		{"no one knows", `No one knows whether the yard will close.`, ``},
		{"occasion stays outside", intro + `Vance said the yard was “dead” in an interview with the Ledger.`,
			"indirect|the yard was “dead”|Nora Vance|said\ndirect|dead|Nora Vance|said"},
		{"something lived through", `Others reported being turned away at the gate.`, `indirect|being turned away at the gate|others|reported`},
		{"a thing reported with its clause", `Some visitors reported queues that reached the quay.`, `indirect|queues that reached the quay|some visitors|reported`},
		{"figures are no claim of speech", `Acme Metals reported earnings that topped the estimates.`, ``},
		{"of the view", `Analysts are of the view that the fog will lift.`, `indirect|the fog will lift|analysts|of the view`},
		{"unknown language gets marks only", strings.Repeat("Kata kata ini tidak dikenal oleh pembaca sama sekali. ", 9) + "“Kami tutup besok,” kata Nora.", `direct|Kami tutup besok,||`},
		{"list of works", `The shelf holds films such as “Low Water,” “Low Tide” and “Ebb”.`, "scare|Low Water,||\nscare|Low Tide||\nscare|Ebb||"},
		{"work among names", `The service holds shows from Harbour Pictures, “Low Water,” Quay Studios and others.`, `scare|Low Water,||`},
		{"lost closer stops at the paragraph", intro + "“We close, Vance said.\n\nThe town sleeps. “Really?” asked Varga.",
			"direct|We close,|Nora Vance|said\ndirect|Really?|Hugo Varga|asked"},
		{"as X put it", intro + `The bid was, as Vance put it, “a bluff from the start.”`, `direct|a bluff from the start.|Nora Vance|put it`},
		{"in the words of", `The bid is “a bluff,” in the words of Nora Vance.`,
			"indirect|The bid is “a bluff,”|Nora Vance|in the words of\ndirect|a bluff,|Nora Vance|in the words of"},
		{"passive", `The bid was called “a bluff” by Nora Vance.`, `direct|a bluff|Nora Vance|called`},
		{"unlisted verb", `“Row on!” beamed Nora Vance.`, `direct|Row on!|Nora Vance|beamed`},
		{"his office", `Nora Vance, the mayor, left. “We close,” her office said.`, `direct|We close,|Nora Vance’s office|said`},
		{"transcript", intro + "VARGA: Will you stay in town?\n\nVANCE: I will stay as long as I can.\n\nVARGA: And the yard?\n\nVANCE: It closes for good.",
			"block|Will you stay in town?|Hugo Varga|\nblock|I will stay as long as I can.|Nora Vance|\nblock|And the yard?|Hugo Varga|\nblock|It closes for good.|Nora Vance|"},
		{"questions and answers", "Nora Vance spoke to us.\n\nQ: Will you stay?\n\nA: I will stay here.\n\nQ: And the yard?\n\nA: It closes for good.",
			"block|I will stay here.|Nora Vance|\nblock|It closes for good.|Nora Vance|"},
		{"labels are no transcript", "Name: Nora Vance\n\nTown: Omaha", ``},
		{"signature", intro + "“The ferry sails at noon.”\n\n— Hugo Varga", `direct|The ferry sails at noon.|Hugo Varga|`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := read(tt.in); got != tt.want {
				t.Errorf("%s\n got:\n%s\nwant:\n%s", tt.in, got, tt.want)
			}
		})
	}
}
