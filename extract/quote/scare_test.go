package quote

import "testing"

// TestWordsOnThings tells words on a thing, names and the writer's own words in
// marks from what somebody said.
func TestWordsOnThings(t *testing.T) {
	const vance = "Nora Vance, the mayor of Harnley, met Hugo Varga.\n\n"
	tests := []struct{ name, in, want string }{
		{"words on placards", "The crew held “Keep the Pier” placards.", "scare|Keep the Pier||"},
		{"a hat in somebody's words", vance + "“Stop,” said Vance, who wore a “Keep the Pier” hat.", "direct|Stop,|Nora Vance|said\nscare|Keep the Pier||"},
		{"what a sign reads", "A sign on the door read “Closed for good.”", "scare|Closed for good.||"},
		{"what is said of signs", vance + "Vance said: “Signs are dear.”", "direct|Signs are dear.|Nora Vance|said"},
		{"slogans by year", "The party is known for its posters.\n\n“Lose the pier? No to the sale” (2005) — “Free rope for all” (2009).",
			"scare|Lose the pier? No to the sale||\nscare|Free rope for all||"},
		{"a year in brackets inside a claim", vance + "Vance called it “a mess” (in 2009 she had praised it).", "indirect|it “a mess”|Nora Vance|called\ndirect|a mess|Nora Vance|called"},
		{"an act by year", vance + "Vance said the town had never repealed the 1994 “Ebb and Flow Act.”",
			"indirect|the town had never repealed the 1994 “Ebb and Flow Act.”|Nora Vance|said\nscare|Ebb and Flow Act.||"},
		{"an award", "The Ledger chose Nora Vance as its “Sailor of the Year.”", "scare|Sailor of the Year.||"},
		{"a title that ends with a cry", "So says a voice at the end of “Hail, Ebb!” -- a movie set for release in May.", "scare|Hail, Ebb!||"},
		{"a cry", vance + "“Hail, Ebb!” shouted Varga, a film buff.", "direct|Hail, Ebb!|Hugo Varga|shouted"},
		{"a show behind a colon", "The channel has a new worry: “Monday Night Rowing” ratings have plunged.", "scare|Monday Night Rowing||"},
		{"an autobiography", vance + "In her autobiography, “A Time for Tides,” published in May, Vance described the fog.", "scare|A Time for Tides,||"},
		{"a grade", "The ministry has rated the letters “top secret.” “Top secret” is the highest grade.", "scare|top secret.||\nscare|Top secret||"},
		{"a word told about by who uses it", vance + "“Drift” is the word his aides use.", "direct|Drift|Hugo Varga’s aides|use"},
		{"a remark", vance + "Varga was asked about the “not yet there” remark.", "direct|not yet there||remark"},
		{"somebody's remark", vance + "Varga laughed off Vance’s “not yet there” remark.", "direct|not yet there|Nora Vance|remark"},
		{"a slogan", vance + "Vance’s “Keep the Pier Afloat” slogan drew laughs.", "direct|Keep the Pier Afloat|Nora Vance|slogan"},
		{"a plan is no remark", vance + "The “harbour” plan drew laughs.", "scare|harbour||"},
		{"uttered", vance + "The phrase “pier reform” was uttered once, by Varga.", "direct|pier reform|Hugo Varga|uttered"},
		{"a phrase that means something", "The phrase “pier reform” was coined in 1990 and refers to rope.", "scare|pier reform||"},
		{"a subject line", vance + "Vance dashed off a note with the subject line, “It worked!”", "direct|It worked!|Nora Vance|"},
		{"a headline that a letter cites", vance + "I am with Vance (“Pier is ‘rotten,’ says Vance, and the town knows it,” HarnleyLedger.com, Tuesday).", "scare|Pier is ‘rotten,’ says Vance, and the town knows it,||"},
		{"words in brackets that somebody said", vance + "Vance left early (“I am tired,” she told the Ledger).", "direct|I am tired,|Nora Vance|told"},
		{"spoken out for", vance + "Vance spoke out for “open boats” as an answer.", "indirect|for “open boats” as an answer|Nora Vance|spoke out\ndirect|open boats|Nora Vance|spoke out"},
		{"spoken at", vance + "Vance spoke at “Open Boats” in Ulm.", "scare|Open Boats||"},
		{"accusations with a title", "The false accusations that Mr. Vance was a “thief” hurt.", "direct|thief||"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := read(tt.in); got != tt.want {
				t.Errorf("%s\ngot:\n%s\nwant:\n%s", tt.in, got, tt.want)
			}
		})
	}
}
