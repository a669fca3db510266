package quote

import "testing"

// TestThings holds whose words are on things, and which stand for somebody who speaks.
func TestThings(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"a sticker", `A sticker on the crate read “Do not tip”.`, `scare|Do not tip||`},
		{"a banner, inverted, and another", `“No more fog,” read one banner. Another said: “Shame”.`, "scare|No more fog,||\nscare|Shame||"},
		{"another who speaks", `“No more fog,” said one skipper. Another said: “Shame”.`, "direct|No more fog,|one skipper|said\ndirect|Shame|another|said"},
		{"held up", `Skippers held signs reading “Keep the quay”.`, `direct|Keep the quay|signs|reading`},
		{"a notice", `A notice on the gate said: “Closed for good”.`, `scare|Closed for good||`},
		{"a letter", `A letter on the desk said: “I quit”.`, `direct|I quit|a letter on the desk|said`},
		{"a song and a pub", `Vance sang “Low Tide” at the “Old Crab” on Friday.`, "scare|Low Tide||\nscare|Old Crab||"},
		{"a line that is sung", `“We are going home,” sang Vance.`, `direct|We are going home,|Nora Vance|sang`},
		{"a leader that a letter cites", `Sir, Your leader (“A pier too many”, Nov 3) is wrong.`, `scare|A pier too many||`},
		{"what the speaker is", `“The sea is high,” said harbour master Hugo Varga, one of the original “big four” skippers.`,
			"direct|The sea is high,|Hugo Varga|said\nscare|big four||"},
		{"what the speaker adds", `“The sea is high,” said Varga, calling the crew a “big four” sort of team.`,
			"direct|The sea is high,|Hugo Varga|said\ndirect|big four|Hugo Varga|said"},
		{"referred to", `Skippers referred to “Ebb” nine times.`, `direct|Ebb|skippers|referred`},
		{"used as", `Vance dropped the “friend” she had used as a prop.`, `scare|friend||`},
		{"blamed for saying", `Vance slammed Varga for calling the bid “a circus”.`,
			"indirect|Varga for calling the bid “a circus”|Nora Vance|slammed\ndirect|a circus|Hugo Varga|calling"},
		{"blamed by", `Varga was criticised by Vance for calling the bid “a circus”.`,
			"indirect|the bid “a circus”|Hugo Varga|calling\ndirect|a circus|Hugo Varga|calling"},
		{"heard saying", `“It is over,” Vance heard Varga say.`, `direct|It is over,|Hugo Varga|say`},
		{"heard and said", `“It is over,” Vance said when she heard of it.`, `direct|It is over,|Nora Vance|said`},
		{"an owner's word between single marks", `“We sail,” said Vance. Many fear that fog will eat Varga’s ‘pivot’ to the sea.`,
			"direct|We sail,|Nora Vance|said\nindirect|fog will eat Varga’s ‘pivot’ to the sea|many|fear\nscare|pivot||"},
		{"called so between single marks", `“We sail,” said Vance. She called Varga’s plan ‘daft’.`,
			"direct|We sail,|Nora Vance|said\nindirect|Varga’s plan ‘daft’|Nora Vance|called\ndirect|daft|Nora Vance|called"},
		{"feel free", `If you live in Ulm, feel free to “join the fun” or stay.`, `direct|join the fun||`},
		{"a noun", `A judge freed the Acme documents in the suit, including “playbooks” for staff.`, `scare|playbooks||`},
	}
	inYard(t, tests)
}

// TestMany holds plurals whose verb is a base form, and the shortest answers.
func TestMany(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"who saw it", `People who saw it say the boat was red.`, `indirect|the boat was red|people|say`},
		{"close to", `People close to the board say she will go in May.`, `indirect|she will go in May|people close to the board|say`},
		{"who is one", `A diver who saw it say nothing left.`, ``},
		{"what people do", `The World Health Office estimates that 12 million people live with it.`,
			`indirect|12 million people live with it|World Health Office|estimates`},
		{"he did", `Vance asked Varga if he knew. He said he did.`, "indirect|if he knew|Nora Vance|asked\nindirect|he did|Hugo Varga|said"},
		{"it", `Vance said it.`, ``},
	}
	inYard(t, tests)
}

// TestElided holds apostrophes inside quotes between single marks.
func TestElided(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"rock 'n' roll", `'It's a rock 'n' roll way to run a quay,' said Vance. 'We like it.'`,
			`direct|It's a rock 'n' roll way to run a quay, / We like it.|Nora Vance|said`},
		{"typographic", `‘It’s a rock ’n’ roll way to run a quay,’ said Vance.`, `direct|It’s a rock ’n’ roll way to run a quay,|Nora Vance|said`},
		{"'em", `'Serves 'em right,' one man muttered.`, `direct|Serves 'em right,|one man|muttered`},
		{"no quote", `They sold 'em rock 'n' roll tapes for the dockers' club.`, ``},
	}
	inYard(t, tests)
}
