package quote

import "testing"

// TestDialogue reads talks in which somebody else's verb, reply or nod stands
// beside a quote.
func TestDialogue(t *testing.T) {
	const pier = "The board of the pier met in Harnley. Nora Vance runs it and Hugo Varga sits on it.\n\n"
	tests := []struct{ name, in, want string }{
		{"another disagrees", pier + "“We have time,” Vance said. “Years of it.” Varga disagreed.",
			"direct|We have time, / Years of it.|Nora Vance|said"},
		{"another agrees, inverted before", pier + "“The deck is rotten,” said Nora Vance. “It is a danger.” Hugo Varga, a neighbour, agreed.",
			"direct|The deck is rotten, / It is a danger.|Nora Vance|said"},
		{"the clause is joined by a comma", pier + "“We have time,” Vance said. “None at all,” Varga answered.",
			"direct|We have time,|Nora Vance|said\ndirect|None at all,|Hugo Varga|answered"},
		{"a question has its clause", pier + "“We have time,” Vance said. “How much?” Varga asked.",
			"direct|We have time,|Nora Vance|said\ndirect|How much?|Hugo Varga|asked"},
		{"the first quote of the paragraph", pier + "“The deck is rotten.” Varga agreed.",
			"direct|The deck is rotten.|Hugo Varga|agreed"},
		{"a sentence between", pier + "“We have time,” Vance said. The room fell silent. “There is none.” Varga insisted.",
			"direct|We have time,|Nora Vance|said\ndirect|There is none.|Hugo Varga|insisted"},
		{"an answer comes", pier + "“Will you sell it?” a guest asked Varga. “Ask me in May,” came the reply.",
			"direct|Will you sell it?|a guest|asked\ndirect|Ask me in May,|Hugo Varga|reply"},
		{"an answer comes from the other", pier + "“Is it safe?” asked Vance. “It is,” Varga said.\n\n“Since when?” asked Vance. “Since May,” came the curt answer.",
			"direct|Is it safe?|Nora Vance|asked\ndirect|It is,|Hugo Varga|said\ndirect|Since when?|Nora Vance|asked\ndirect|Since May,|Hugo Varga|answer"},
		{"an answer comes, nobody knows from whom", pier + "“Who is there?” Vance asked. “Friends,” came the reply.",
			"direct|Who is there?|Nora Vance|asked\ndirect|Friends,||reply"},
		{"an answer to a question in the writer's words", pier + "Nora Vance asked Hugo Varga whether he had seen it. “Never,” came the reply.",
			"indirect|whether he had seen it|Nora Vance|asked\ndirect|Never,|Hugo Varga|reply"},
		{"her reply", pier + "“Who is there?” asked Varga. “Friends,” came Vance’s reply.",
			"direct|Who is there?|Hugo Varga|asked\ndirect|Friends,|Nora Vance|reply"},
		{"a witness answers", pier + "“Did you see it?” Vance asked Varga. “No, I was at sea.”",
			"direct|Did you see it?|Nora Vance|asked\ndirect|No, I was at sea.|Hugo Varga|"},
		{"a witness answers in the next paragraph", pier + "“Did you see it?” Vance asked Varga.\n\n“The fog was thick.”",
			"direct|Did you see it?|Nora Vance|asked\ndirect|The fog was thick.|Hugo Varga|"},
		{"a witness answers again", pier + "“Did you see it?” asked Vance.\n\n“I did,” Varga replied.\n\n“When was that?” asked Vance.\n\n“It was in May.”",
			"direct|Did you see it?|Nora Vance|asked\ndirect|I did,|Hugo Varga|replied\ndirect|When was that?|Nora Vance|asked\ndirect|It was in May.|Hugo Varga|"},
		{"a verb is nobody", "Is he to blame? “Of course he is.”", "direct|Of course he is.||"},
		{"whoever asks goes on", pier + "“Did you see it?” Vance asked Varga. “You were on the deck.”",
			"direct|Did you see it? / You were on the deck.|Nora Vance|asked"},
		{"asked on a day", pier + "“Did you see it?” Vance asked on Monday. “I did.”",
			"direct|Did you see it? / I did.|Nora Vance|asked"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := read(tt.in); got != tt.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, tt.want)
			}
		})
	}
}

// TestInterviews reads labels and answers of interviews.
func TestInterviews(t *testing.T) {
	const pier = "Nora Vance, who runs the pier in Harnley, sat down with Hugo Varga.\n\n"
	tests := []struct{ name, in, want string }{
		{"a label that nobody introduced", "A talk about the new record.\n\nInterviewer: Is it done?\n\nBrio: It is done at last.\n\nInterviewer: Any more?\n\nBrio: None.",
			"block|Is it done?|Interviewer|\nblock|It is done at last.|Brio|\nblock|Any more?|Interviewer|\nblock|None.|Brio|"},
		{"bold labels", "A talk about the new record.\n\n**Interviewer:** Is it done?\n\n**Brio:** It is done at last.\n\n**Interviewer:** Any more?\n\n**Brio:** None at all.",
			"block|Is it done?|Interviewer|\nblock|It is done at last.|Brio|\nblock|Any more?|Interviewer|\nblock|None at all.|Brio|"},
		{"initials", pier + "HV: Is it done?\n\nNV: It is done at last.\n\nHV: Any more?\n\nNV: None at all.",
			"block|Is it done?|Hugo Varga|\nblock|It is done at last.|Nora Vance|\nblock|Any more?|Hugo Varga|\nblock|None at all.|Nora Vance|"},
		{"initials of two", "Nora Vance and Nina Voss met Hugo Varga.\n\nHV: Is it done?\n\nNV: It is done at last.\n\nHV: Any more?\n\nNV: None at all.",
			"block|Is it done?|Hugo Varga|\nblock|It is done at last.|NV|\nblock|Any more?|Hugo Varga|\nblock|None at all.|NV|"},
		{"labels of a table", "The table after Saturday.\n\nHarnley: Three wins and two draws.\n\nTarn: Two wins and a draw.\n\nHarnley: They play on Monday.\n\nTarn: They play on Sunday.", ""},
		{"notes with one question", "How to bake it.\n\nNote: Use cold butter.\n\nTip: Who has ice?\n\nNote: Do not overbake.\n\nTip: Serve it warm.", ""},
		{"a question of the writer's", pier + "Is he to blame? “Of course he is. Everybody knows it.”", "direct|Of course he is. Everybody knows it.|Nora Vance|"},
		{"a question of the writer's after a quote", pier + "“I left,” Varga said.\n\nWill she stay? “I hope so.”", "direct|I left,|Hugo Varga|said\ndirect|I hope so.|Hugo Varga|"},
		{"a question and a clause", pier + "Is he to blame? “Of course he is,” Varga said.", "direct|Of course he is,|Hugo Varga|said"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := read(tt.in); got != tt.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, tt.want)
			}
		})
	}
}
