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
	var lines []string
	for _, c := range Read(text.New(claim.Plain(s)), names) {
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
const intro = "Dana Ruiz met Karl Okafor on the quay.\n\n"

func TestConstructions(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"plain", `“We close on Friday,” Dana Ruiz said.`, `direct|We close on Friday,|Dana Ruiz|said`},
		{"inverted with relative clause", `“We close on Friday,” said Dana Ruiz, who runs the plant.`, `direct|We close on Friday,|Dana Ruiz|said`},
		{"cue before with colon", intro + `Ruiz said: “We close on Friday.”`, `direct|We close on Friday.|Dana Ruiz|said`},
		{"cue before with comma", intro + `Ruiz said, “We close on Friday.”`, `direct|We close on Friday.|Dana Ruiz|said`},
		{"no cue is a scare", `The yard sells “vintage” rope.`, `scare|vintage||`},
		{"split between sentences", intro + `“We close on Friday,” Ruiz said. “After that, nobody knows.”`,
			`direct|We close on Friday, / After that, nobody knows.|Dana Ruiz|said`},
		{"split inside a sentence", intro + `“If they pay,” Ruiz said, “we stay.”`, `direct|If they pay, / we stay.|Dana Ruiz|said`},
		{"two sentences are two quotes", intro + `“We stay,” Ruiz said. “We go,” Okafor replied.`,
			"direct|We stay,|Dana Ruiz|said\ndirect|We go,|Karl Okafor|replied"},
		{"over paragraphs", intro + "“The plant is old.\n\n“It is also loved,” Ruiz said.", `direct|The plant is old. / It is also loved,|Dana Ruiz|said`},
		{"over three paragraphs, cue first", intro + "Ruiz wrote: “The plant is old.\n\n“It leaks.\n\n“It is loved.”",
			`direct|The plant is old. / It leaks. / It is loved.|Dana Ruiz|wrote`},
		{"fragments share a speaker", intro + `Ruiz called the offer “an insult” and the talks “theatre”.`,
			"indirect|the offer “an insult” and the talks “theatre”|Dana Ruiz|called\ndirect|an insult|Dana Ruiz|called\ndirect|theatre|Dana Ruiz|called"},
		{"mixed", intro + `Ruiz said the offer was “an insult” to the town.`,
			"indirect|the offer was “an insult” to the town|Dana Ruiz|said\ndirect|an insult|Dana Ruiz|said"},
		{"whole that-clause in marks is only direct", intro + `Ruiz said that “the offer is an insult to the town.”`,
			`direct|the offer is an insult to the town.|Dana Ruiz|said`},
		{"indirect, postposed", intro + `The offer is an insult, Ruiz said.`, `indirect|The offer is an insult|Dana Ruiz|said`},
		{"indirect, postposed and inverted", intro + `The offer is an insult, said Okafor.`, `indirect|The offer is an insult|Karl Okafor|said`},
		{"indirect, split", intro + `The offer is an insult, Ruiz said, and the talks are over.`,
			"indirect|The offer is an insult|Dana Ruiz|said\nindirect|and the talks are over|Dana Ruiz|said"},
		{"indirect with that", intro + `Ruiz said that the offer had expired.`, `indirect|the offer had expired|Dana Ruiz|said`},
		{"indirect without that", intro + `Ruiz said the offer had expired.`, `indirect|the offer had expired|Dana Ruiz|said`},
		{"indirect with an adjunct", intro + `Ruiz said in a letter to the council that the offer had expired.`, `indirect|the offer had expired|Dana Ruiz|said`},
		{"told with addressee", intro + `Ruiz told reporters that the offer had expired.`, `indirect|the offer had expired|Dana Ruiz|told`},
		{"told without that", intro + `Ruiz told the Ledger the offer had expired.`, `indirect|the offer had expired|Dana Ruiz|told`},
		{"no clause, no claim", intro + `Ruiz said nothing.`, ``},
		{"a figure is no clause", intro + `The company reported a loss of $3 million.`, ``},
		{"according to, before", `According to two officials, the offer had expired.`, `indirect|the offer had expired|two officials|According to`},
		{"according to, after", `The offer had expired, according to two officials.`, `indirect|The offer had expired|two officials|according to`},
		{"according to, after marks", `“The offer is dead,” according to Dana Ruiz.`, `direct|The offer is dead,|Dana Ruiz|according to`},
		{"block", intro + "At the hearing, Ruiz said:\n\nThe plant is old. It is loved by the town.\n\nThe talks go on.",
			`block|The plant is old. It is loved by the town.|Dana Ruiz|said`},
		{"a colon without a cue leads in no block", "There were three points on the list:\n\nThe plant is old and it is loved by all.", ``},
		{"nested", intro + `“You told me ‘never again,’ and I believed it,” Ruiz said.`, `direct|You told me ‘never again,’ and I believed it,|Dana Ruiz|said`},
		{"single marks", intro + `'Never again,' Ruiz said.`, `direct|Never again,|Dana Ruiz|said`},
		{"typographic single marks", intro + `‘I didn’t know the workers’ hall,’ said Ruiz.`, `direct|I didn’t know the workers’ hall,|Dana Ruiz|said`},
		{"apostrophes only", `The workers' hall kept Ruiz's '90s records and rock 'n' roll for 'em.`, ``},
		{"typographic apostrophes only", `The workers’ hall kept Ruiz’s ’90s records and rock ’n’ roll for ’em.`, ``},
		{"feet and inches", `A 6'2" guard watched a 27" screen.`, ``},
		{"inches inside a quote", intro + `"It is 27" wide," Ruiz said.`, `direct|It is 27" wide,|Dana Ruiz|said`},
		{"so-called", `The so-called “dark pool” froze.`, `scare|dark pool||`},
		{"irony", `His “plan” failed.`, `scare|plan||`},
		{"film", `The film “Long Night” opens on Friday.`, `scare|Long Night||`},
		{"show", intro + `“We close,” Ruiz said on “Morning Desk.”`, "direct|We close,|Dana Ruiz|said\nscare|Morning Desk.||"},
		{"nickname", `Jim “Doc” Hale left.`, `scare|Doc||`},
		{"apposition", `Chief executive Dana Ruiz, 54, a former pilot, said the deal was off.`, `indirect|the deal was off|Dana Ruiz|said`},
		{"relative clause", `Dana Ruiz, whose father founded the plant in Omaha, Nebraska, said: “We close.”`, `direct|We close.|Dana Ruiz|said`},
		{"role explained by a name", `“We close,” said the chief executive, Dana Ruiz.`, `direct|We close,|Dana Ruiz|said`},
		{"spokesman", intro + `A spokesman for Ruiz declined to comment, saying the case was “ongoing.”`,
			"indirect|the case was “ongoing.”|a spokesman for Ruiz|saying\ndirect|ongoing.|a spokesman for Ruiz|saying"},
		{"coordinated verbs", intro + `Ruiz stood up, thanked the crew and added: “Go home.”`, `direct|Go home.|Dana Ruiz|added`},
		{"went on", intro + `“Go home,” Ruiz went on. “There is nothing left.”`, `direct|Go home, / There is nothing left.|Dana Ruiz|went on`},
		{"question and answer", intro + "“Will you resign?” a reporter asked.\n\n“No,” Ruiz said.",
			"direct|Will you resign?|a reporter|asked\ndirect|No,|Dana Ruiz|said"},
		{"pronoun by gender", `Mr. Okafor met Susan Ruiz. He said the deal was off.`, `indirect|the deal was off|Okafor|said`},
		{"pronoun, not the nearest name", `Karl Okafor met Susan Ruiz at noon. “It is off,” he said.`, `direct|It is off,|Karl Okafor|said`},
		{"she", `Karl Okafor met Susan Ruiz at noon. “It is off,” she said.`, `direct|It is off,|Susan Ruiz|said`},
		{"name inside a quote is no antecedent", `Susan Ruiz waited. “Laura Hale will not come,” she said.`, `direct|Laura Hale will not come,|Susan Ruiz|said`},
		{"nobody fits", `“It is off,” she said.`, `direct|It is off,||said`},
		{"role as mention", `Chief executive Dana Ruiz met the crew. The chief executive said the plant would close.`, `indirect|the plant would close|Dana Ruiz|said`},
		{"a role not used before", "Dana Ruiz did not expect the crowd. The pilot said she was moved.", `indirect|she was moved|Dana Ruiz|said`},
		{"pronouns in a chain", `Karl Okafor met Pablo Hale. He told Hale that he was late. “It happens,” he said.`,
			"indirect|he was late|Karl Okafor|told\ndirect|It happens,|Karl Okafor|said"},
		{"title and surname", intro + `Ms. Ruiz said the plant would close.`, `indirect|the plant would close|Dana Ruiz|said`},
		{"two of one surname", `Dana Ruiz and Pablo Ruiz own the plant. Pablo Ruiz said it would close.`, `indirect|it would close|Pablo Ruiz|said`},
		{"documents", `The report says the plant leaks.`, `indirect|the plant leaks|report|says`},
		{"poll", `A new poll found that most voters like the plant.`, `indirect|most voters like the plant|a new poll|found`},
		{"tweet", intro + `Ruiz tweeted: “They lied.”`, `direct|They lied.|Dana Ruiz|tweeted`},
		{"two layers", intro + `Ruiz told the committee, according to a transcript, that the plant leaked.`, `indirect|the plant leaked|Dana Ruiz|told`},
		{"denial", intro + `Ruiz denied that the plant was sold.`, `indirect|the plant was sold|Dana Ruiz|denied|not`},
		{"never said", intro + `Ruiz never said that the plant was sold.`, `indirect|the plant was sold|Dana Ruiz|said|not`},
		{"would not say", intro + `Ruiz would not say whether the plant was sold.`, `indirect|whether the plant was sold|Dana Ruiz|say|not`},
		{"guillemets", `« Nous fermons vendredi », a dit Dana Ruiz.`, `direct|Nous fermons vendredi|Dana Ruiz|dit`},
		{"German low marks", `„Wir schließen am Freitag“, sagte Dana Ruiz.`, `direct|Wir schließen am Freitag|Dana Ruiz|sagte`},
		{"German pronoun", `Dana Ruiz leitet das Werk und ist nicht müde. „Wir gehen nicht“, sagte sie.`, `direct|Wir gehen nicht|Dana Ruiz|sagte`},
		{"French pronoun", `Dana Ruiz dirige une usine dans le port et elle est lasse. « Nous partons », a ajouté Ruiz.`,
			`direct|Nous partons|Dana Ruiz|ajouté`},
		{"guillemets inwards", `»Wir schließen am Freitag«, sagte Dana Ruiz.`, `direct|Wir schließen am Freitag|Dana Ruiz|sagte`},
		{"ellipsis and brackets", intro + `“We ... can't wait [for them],” Ruiz said.`, `direct|We ... can't wait [for them],|Dana Ruiz|said`},
		{"crowd", `“Stop the sale!” the crowd chanted.`, `direct|Stop the sale!|crowd|chanted`},
		{"unnamed sources", `Some said the sale was off.`, `indirect|the sale was off|some|said`},
		{"floating after a colon paragraph", intro + "Ruiz continued:\n\n“We close on Friday.”", `direct|We close on Friday.|Dana Ruiz|`},
		{"glued word", intro + `Speaking to The LedgerRuiz said the offer was “an insult” to all.`,
			"indirect|the offer was “an insult” to all|Dana Ruiz|said\ndirect|an insult|Dana Ruiz|said"},
		{"no-break spaces", intro + "“We close,”\u00a0Ruiz\u00a0said.", `direct|We close,|Dana Ruiz|said`},
		{"doubled single marks", intro + "``We close,'' Ruiz said.", `direct|We close,|Dana Ruiz|said`},
		{"wrong closer", intro + `“We close,“ Ruiz said. “We do.”`, `direct|We close, / We do.|Dana Ruiz|said`},
		{"stray opener swallows nothing", intro + "The “plant is old and the talks go on.\n\nRuiz said, “We close.”", `direct|We close.|Dana Ruiz|said`},
		{"two speakers in a sentence", intro + `“We stay,” Ruiz said, but Okafor said: “We go.”`, "direct|We stay,|Dana Ruiz|said\ndirect|We go.|Karl Okafor|said"},
		{"full stop before the clause", intro + `“We close.” Ruiz said.`, `direct|We close.|Dana Ruiz|said`},
		{"fronted clause", intro + `After Okafor called the offer a sham, Ruiz said it was “fair.”`,
			"indirect|it was “fair.”|Dana Ruiz|said\ndirect|fair.|Dana Ruiz|said"},
		{"reporting clause at the end governs", intro + `The “fair” offer that Okafor had praised was dead, Ruiz said.`,
			"indirect|The “fair” offer that Okafor had praised was dead|Dana Ruiz|said\ndirect|fair|Dana Ruiz|said"},
		{"noun cue", intro + `Ruiz’s claim that the plant is “a gem of the coast” drew laughs.`, `direct|a gem of the coast|Dana Ruiz|claim`},
		{"accused of", intro + `Ruiz accused Okafor of “theft” and left.`, "indirect|Okafor of “theft”|Dana Ruiz|accused\ndirect|theft|Dana Ruiz|accused"},
		{"attributed to", intro + `Ruiz attributed the fall to the weather.`, `indirect|the fall to the weather|Dana Ruiz|attributed`},
		{"nouns that look like cues", `The claims and reports in the United States filled a widely read column.`, ``},
		{"a passive without a source", `Workers were told that the plant would close.`, ``},
		{"the writer's own view", `I think the plant will close.`, ``},
		{"declined to say", intro + `Ruiz declined to say whether the plant would close.`, ``},
		{"no one knows", `No one knows whether the plant will close.`, ``},
		{"occasion stays outside", intro + `Ruiz said the plant was “dead” in an interview with the Ledger.`,
			"indirect|the plant was “dead”|Dana Ruiz|said\ndirect|dead|Dana Ruiz|said"},
		{"something lived through", `Others reported being turned away at the gate.`, `indirect|being turned away at the gate|others|reported`},
		{"a thing reported with its clause", `Some visitors reported queues that reached the quay.`, `indirect|queues that reached the quay|some visitors|reported`},
		{"figures are no claim of speech", `Acme Metals reported earnings that topped the estimates.`, ``},
		{"of the view", `Analysts are of the view that the market will rise.`, `indirect|the market will rise|analysts|of the view`},
		{"unknown language gets marks only", strings.Repeat("Kata kata ini tidak dikenal oleh pembaca sama sekali. ", 9) + "“Kami tutup besok,” kata Dana.", `direct|Kami tutup besok,||`},
		{"list of works", `The shelf holds films such as “Long Night,” “Low Tide” and “Ebb”.`, "scare|Long Night,||\nscare|Low Tide||\nscare|Ebb||"},
		{"lost closer stops at the paragraph", intro + "“We close, Ruiz said.\n\nThe town sleeps. “Really?” asked Okafor.",
			"direct|We close, Ruiz said.||\ndirect|Really?|Karl Okafor|asked"},
		{"as X put it", intro + `The offer was, as Ruiz put it, “an insult to the town.”`, `direct|an insult to the town.|Dana Ruiz|put it`},
		{"in the words of", `The offer is “an insult,” in the words of Dana Ruiz.`,
			"indirect|The offer is “an insult,”|Dana Ruiz|in the words of\ndirect|an insult,|Dana Ruiz|in the words of"},
		{"passive", `The offer was called “an insult” by Dana Ruiz.`, `direct|an insult|Dana Ruiz|called`},
		{"unlisted verb", `“Go home!” beamed Dana Ruiz.`, `direct|Go home!|Dana Ruiz|beamed`},
		{"his office", `Dana Ruiz, the mayor, left. “We close,” her office said.`, `direct|We close,|Dana Ruiz’s office|said`},
		{"transcript", intro + "OKAFOR: Will you stay in town?\n\nRUIZ: I will stay as long as I can.\n\nOKAFOR: And the plant?\n\nRUIZ: It closes for good.",
			"block|Will you stay in town?|Karl Okafor|\nblock|I will stay as long as I can.|Dana Ruiz|\nblock|And the plant?|Karl Okafor|\nblock|It closes for good.|Dana Ruiz|"},
		{"questions and answers", "Dana Ruiz spoke to us.\n\nQ: Will you stay?\n\nA: I will stay here.\n\nQ: And the plant?\n\nA: It closes for good.",
			"block|I will stay here.|Dana Ruiz|\nblock|It closes for good.|Dana Ruiz|"},
		{"labels are no transcript", "Name: Dana Ruiz\n\nTown: Omaha", ``},
		{"signature", intro + "“We close on Friday.”\n\n— Karl Okafor", `direct|We close on Friday.|Karl Okafor|`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := read(tt.in); got != tt.want {
				t.Errorf("%s\n got:\n%s\nwant:\n%s", tt.in, got, tt.want)
			}
		})
	}
}
