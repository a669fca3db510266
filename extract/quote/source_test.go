package quote

import "testing"

// TestToldBy holds who told, asked or warned somebody where the verb is passive.
func TestToldBy(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"told by", `Varga was told by a dock hand that the crane was cracked.`, `indirect|the crane was cracked|a dock hand|told`},
		{"told by, explained", `Varga was told by the harbour firm, Quayline, that the crane was sound.`, `indirect|the crane was sound|harbour firm|told`},
		{"warned by", `Vance was warned by her lawyer that she might lose the boat.`, `indirect|she might lose the boat|Nora Vance’s lawyer|warned`},
		{"asked by", `Vance was asked by a reporter whether she would step down.`, `indirect|whether she would step down|a reporter|asked`},
		{"put in front", `Asked by a reporter if she would step down, Vance walked off.`, `indirect|if she would step down|a reporter|Asked`},
		{"put in between", `Vance, who was told by Varga that the bid was off, said she would wait.`,
			"indirect|the bid was off|Hugo Varga|told\nindirect|she would wait|Nora Vance|said"},
		{"no clause", `Vance was told by Varga on Monday.`, ``},
		{"told by no one", `Vance was asked by many to stay.`, ``},
		{"a thing was done by them", `The bid was handled by the board that Varga runs.`, ``},
	}
	inYard(t, tests)
}

// TestAccordingTo holds what is a name that explains the source and what opens the
// clause.
func TestAccordingTo(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"a name opens the clause", `According to the filing, Vance remains a partner in the yard.`,
			`indirect|Vance remains a partner in the yard|filing|According to`},
		{"two names open it", `According to police, Vance and Varga left at nine.`, `indirect|Vance and Varga left at nine|police|According to`},
		{"a name and what explains it open it", `According to the filing, Vance, a former diver, remains a partner.`,
			`indirect|Vance, a former diver, remains a partner|filing|According to`},
		{"a name explains the source", `According to the harbour master, Hugo Varga, the quay is safe.`, `indirect|the quay is safe|Hugo Varga|According to`},
		{"and his age", `According to the harbour master, Hugo Varga, 61, the quay is safe.`, `indirect|the quay is safe|Hugo Varga|According to`},
		{"at the end", `The quay is safe, according to the harbour master, Hugo Varga.`, `indirect|The quay is safe|Hugo Varga|according to`},
		{"where a quote was heard", `“He has left us,” Varga told Vance, according to a man on the call.`, `direct|He has left us,|Hugo Varga|told`},
	}
	inYard(t, tests)
}

// TestStray holds words behind a reporting verb that look like a clause and are none.
func TestStray(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"it, and where", `Vance may yet say it from the quay.`, ``},
		{"it before marks", `Vance praised the bid and said it “the best for the town”.`, `direct|the best for the town|Nora Vance|said`},
		{"of it", `Vance said of it “no bid is the best bid”.`, `direct|no bid is the best bid|Nora Vance|said`},
		{"it and a verb in marks", `Vance said it “could sink”.`, "indirect|it “could sink”|Nora Vance|said\ndirect|could sink|Nora Vance|said"},
		{"it's", `Vance said it’s time to go home.`, `indirect|it’s time to go home|Nora Vance|said`},
		{"what she called", `Vance found what she described as “a box with wires”.`, `direct|a box with wires|Nora Vance|described`},
		{"what is found", `A study found what divers had feared was so.`, `indirect|what divers had feared was so|a study|found`},
		{"what the writer makes of it", `When Vance says she will “tidy up”, she means that the rent goes up.`,
			"indirect|she will “tidy up”|Nora Vance|says\ndirect|tidy up|Nora Vance|says"},
		{"never said", `Had Vance said that the quay was rotten, Varga would have left.`, `indirect|the quay was rotten|Nora Vance|said`},
		{"what a shirt reads", `A man in a shirt that read “Sold” was led out.`, `direct|Sold|a man in a shirt|read`},
		{"and declined", `Vance said the papers were “a mess” and declined to say whether she had read them.`,
			"indirect|the papers were “a mess”|Nora Vance|said\ndirect|a mess|Nora Vance|said\nindirect|whether she had read them|Nora Vance|declined to say|not"},
		{"who declined is told of", `Vance said the board had met and declined to sell.`, `indirect|the board had met and declined to sell|Nora Vance|said`},
		{"a list of acts", `Vance said the race was “a gift”, blasted the umpire for his flags and refused to shake hands.`,
			"indirect|the race was “a gift”|Nora Vance|said\ndirect|a gift|Nora Vance|said\nindirect|the umpire for his flags|Nora Vance|blasted"},
		{"a list that is said", `Vance said the race was “a gift”, the umpire blind and the sea flat.`,
			"indirect|the race was “a gift”, the umpire blind and the sea flat|Nora Vance|said\ndirect|a gift|Nora Vance|said"},
	}
	inYard(t, tests)
}

// inYard reads each text behind the two people's names and compares the claims.
func inYard(t *testing.T, tests []struct{ name, in, want string }) {
	t.Helper()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := read(intro + tt.in); got != tt.want {
				t.Errorf("%s\n got:\n%s\n want:\n%s", tt.in, got, tt.want)
			}
		})
	}
}
