package quote

import "testing"

// TestCalled tells whom the words mean by which an article goes on to call
// somebody.
func TestCalled(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"a name behind an office", "The finance minister, Ines Falk, refused to rule out a vote, saying only that it was “dead.”",
			"indirect|it was “dead.”|Ines Falk|saying\ndirect|dead.|Ines Falk|saying"},
		{"a title in between", "The coroner, Judge Hugo Varga, warned jurors not to talk.", "indirect|jurors not to talk|Hugo Varga|warned"},
		{"a name behind a verb", "The coroner met Hugo Varga, and they left. The coroner said it was over.", "indirect|it was over|coroner|said"},
		{"a country", "City beat Rovers, and Ines Falk was glad. “It is clear,” she said. Asked again, the Spaniard smiled: “He is he.”",
			"direct|It is clear,|Ines Falk|said\ndirect|He is he.|Ines Falk|smiled"},
		{"a country of another", "Ines Falk was glad. A Spaniard said it was over.", "indirect|it was over|Spaniard|said"},
		{"an age", "Ines Falk was glad. The 34-year-old said it was over.", "indirect|it was over|Ines Falk|said"},
		{"an office of a body", "Hugo Varga was angry.\n\n“I saw it,” the Rovers manager said.", "direct|I saw it,|Hugo Varga|said"},
		{"an office of a body, two named", "Hugo Varga met Ines Falk.\n\n“I saw it,” the Rovers manager said.", "direct|I saw it,|Rovers manager|said"},
		{"an office of anybody", "Hugo Varga was angry.\n\n“I saw it,” the editor said.", "direct|I saw it,|editor|said"},
		{"somebody without a name", "Ines Falk left. Another said she had laughed. “Then I cried,” she said.",
			"indirect|she had laughed|another|said\ndirect|Then I cried,|another|said"},
		{"the education authority", "Harnley Harbour Authority shut the quay. Schools stay shut, according to the education authority.",
			"indirect|Schools stay shut|education authority|according to"},
		{"the authority", "Harnley Harbour Authority shut the quay. Ferries will stay in port, according to the authority.",
			"indirect|Ferries will stay in port|Harnley Harbour Authority|according to"},
		{"a role for a title", "Reader Ines Falk writes: “Our roof is gone.”", "direct|Our roof is gone.|Ines Falk|writes"},
		{"whose brands", "Acme Foods, whose brands include “Low Loaf,” left the town.", "scare|Low Loaf,||"},
		{"until", "He called the bulb “that thing” until the day he died.", "indirect|the bulb “that thing”||called\ndirect|that thing||called"},
		{"an adverb before the refusal", "Ines Falk left. The mayor later refused to say whether the quay was sold.",
			"indirect|whether the quay was sold|Ines Falk|refused to say|not"},
		{"an adjective behind an adverb", "The newly elected mayor said the quay was sold.", "indirect|the quay was sold|newly elected mayor|said"},
		{"behind an inverted clause", "Work could start in May, said Ines Falk, adding that the quay was sold.",
			"indirect|Work could start in May|Ines Falk|said\nindirect|the quay was sold|Ines Falk|adding"},
		{"behind a verb that voices", "The party's leader, Ines Falk, voiced support for Hugo Varga, saying the quay was sold.",
			"indirect|support for Hugo Varga|Ines Falk|voiced\nindirect|the quay was sold|Ines Falk|saying"},
		{"who tells her", "Ines Falk had all her money there. The manager had told her it was “safe.”",
			"indirect|it was “safe.”|manager|told\ndirect|safe.|manager|told"},
		{"a person close to it", "Ines Falk left. A person close to the board said the quay was sold, though she cautioned that no date was set.",
			"indirect|the quay was sold|a person close to the board|said\nindirect|no date was set|a person close to the board|cautioned"},
		{"whom a reporter asked", "Ines Falk left. A reporter asked whether it was over. She said it was.", "indirect|whether it was over|a reporter|asked\nindirect|it was|Ines Falk|said"},
		{"anyone", "Ines Falk left. Anyone who saw it is asked to call, quoting “Operation Dartboard.”", "scare|Operation Dartboard.||"},
		{"where she sits", "Sen. Ines Falk of Tarn said the quay was sold.", "indirect|the quay was sold|Ines Falk|said"},
		{"a counterpart", "Ines Falk left. Its counterpart in Norland said it had “serious questions.”",
			"indirect|it had “serious questions.”|its counterpart in Norland|said\ndirect|serious questions.|its counterpart in Norland|said"},
		{"a play that she wrote", "Ines Falk said she wrote “The Salt Road” in eleven days.",
			"indirect|she wrote “The Salt Road” in eleven days|Ines Falk|said\nscare|The Salt Road||"},
		{"a sentence that she wrote", "Ines Falk wrote, “The salt is gone.”", "direct|The salt is gone.|Ines Falk|wrote"},
		{"a verdict", "Ines Falk left the hall.\n\nRating: “three out of five”", "scare|three out of five||"},
		{"a surname before a colon", "Ines Falk left the hall.\n\nFalk: “three out of five”", "direct|three out of five|Ines Falk|"},
		{"a peer", "The former chief, Lord Hale, has said he left the bank. He blamed “junior staff.”", "indirect|he left the bank|Hale|said\ndirect|junior staff.|Hale|blamed"},
		{"a headline with a name behind it", "“I never wanted to be the boss”: Ines Falk on ten years at sea\n\nInes Falk runs a ferry.\n\nShe sat down.",
			"direct|I never wanted to be the boss|Ines Falk|"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			names := known(tt.in, "Ines Falk", "Hugo Varga", "Sen")
			if got := read(tt.in, names...); got != tt.want {
				t.Errorf("%s\ngot:\n%s\nwant:\n%s", tt.in, got, tt.want)
			}
		})
	}
}

// TestHeard reads what is reported from a court.
func TestHeard(t *testing.T) {
	const quay = "Nora Vance met Hugo Varga.\n\n"
	tests := []struct{ in, want string }{
		{quay + "The court heard that Varga had been drinking.", "indirect|Varga had been drinking||heard"},
		{quay + "Varga ignored three warnings, an inquest heard on Tuesday.", "indirect|Varga ignored three warnings||heard"},
		{quay + "Jurors heard that the crane was “a wreck.”", "indirect|the crane was “a wreck.”||heard\ndirect|a wreck.||heard"},
		{quay + "The court heard evidence from Nora Vance.", ""},
		{quay + "The crew heard that the crane was old.", ""},
	}
	for _, tt := range tests {
		if got := read(tt.in); got != tt.want {
			t.Errorf("%s\ngot:\n%s\nwant:\n%s", tt.in, got, tt.want)
		}
	}
}
