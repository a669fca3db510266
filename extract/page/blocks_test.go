package page

import (
	"strings"
	"testing"
)

// TestWhatStays: what a short or boxed piece of an article is kept for, and
// what a box that is none of it goes for.
func TestWhatStays(t *testing.T) {
	const (
		quote  = "<p>The engineer told the board that the piles would last until 2071, and that nothing else in the harbour is as old as they are.</p>"
		letter = "<p>The board's newsletter reaches 4,100 readers every morning, and Ida Berg, who writes it, wants to sell it to the town.</p>"
	)
	page := func(in string) string { return quayLead + in + quayTail }
	counted := func(n, head, text string) string {
		return "<h2>" + n + ". " + head + "</h2><p>" + text + "</p>"
	}
	tests := []struct {
		name, in  string
		has, lost []string
	}{
		{"count with short entries", page(counted("1", "Gull Point", "Eleven benches and a kiosk, open from May until the end of September, and tea for two euros a cup.") +
			counted("2", "Holm", "Opened in 1931.") + counted("3", "Sound End", "No phone, no road, no regrets.") + counted("4", "Ness", "Two boats, two huts and a bench, all of them for 60 euros a night, said the man who keeps the key.")),
			[]string{"2. Holm", "Opened in 1931.", "3. Sound End", "No phone"}, nil},
		{"short sentence with a figure", page("<p>It cost 40 euros.</p>" + quote), []string{"It cost 40 euros."}, nil},
		{"short sentence with a name", page("<p>She wrote to Berit Vik.</p>" + quote), []string{"She wrote to Berit Vik."}, nil},
		{"timeline", page("<div class=chronicle><div class=step><span class=when>1914</span><span class=what>The quay opens.</span></div><div class=step><span class=when>1943</span><span class=what>A ship hits pier seven.</span></div><div class=step><span class=when>2003</span><span class=what>Listed.</span></div></div>" + quote),
			[]string{"1914 The quay opens.", "1943 A ship hits pier seven.", "2003 Listed."}, nil},
		{"facts in an aside", page("<aside class=fact-box><h4>The crane</h4><p>Built in 1920 by Olle Dahl</p><p>Lifts 12 tonnes</p></aside>" + quote), []string{"The crane", "Built in 1920 by Olle Dahl", "Lifts 12 tonnes"}, nil},
		{"facts by their heading", page("<div class=w2><h3>In Zahlen</h3><ul><li>31 Boote</li><li>vier Kräne</li></ul></div>" + quote), []string{"In Zahlen", "31 Boote", "vier Kräne"}, nil},
		{"a heading like it over other articles", page(`<div class=w2><h3>Highlights</h3><ul><li><a href=/1>Ferry fares to rise in May</a></li><li><a href=/2>Choir wins the cup again</a></li></ul></div>` + quote), nil, []string{"Ferry fares", "Choir wins"}},
		{"deck set as a heading", "<html><head><title>What the piles cost</title></head><body><div><h1>What the piles cost</h1><h4>A note on bad wood</h4><div>" + quote + quote[:3] + "The board has asked two towns for money, and both of them have said that they want to see the books first.</p></div></div></body></html>",
			[]string{"A note on bad wood"}, nil},
		{"dateline", page("<p>HARROW, 3 May 2026 –</p>" + quote), []string{"HARROW, 3 May 2026 –"}, nil},
		{"caption of a table", page("<table><caption>Ships a year</caption><tr><th>Year</th><th>Ships</th></tr><tr><td>2024</td><td>31</td></tr></table>" + quote), []string{"Ships a year", "2024\t31"}, nil},
		{"report on newsletters", page(letter + quote), []string{"4,100 readers"}, nil},
		{"how to subscribe, in a report", page("<p>Readers of the Post can do it in three steps:</p><ul><li>Sign up for an account with the ferry line for 3 euros a month</li><li>Visit the page of the line and choose a boat</li></ul>" + quote),
			[]string{"Sign up for an account", "Visit the page"}, nil},
		{"report in a box with a button", page("<div class=part>" + letter + "<button>Larger letters</button></div>" + quote), []string{"4,100 readers"}, nil},

		{"body in fields of one make", "<html><body><h1>Last barge sold</h1><div class=content><div class='field field-body'>" + quote + quote[:3] + "Eleven people worked on the barge, and nine of them have found other work since then, the office said.</p></div>" +
			"<div class='field field-parts'><div class=part><p>The museum of Ystad wants to show the barge from May 2027, when its roof is mended, it said on Monday.</p></div></div></div></body></html>",
			[]string{"the office said", "its roof is mended"}, nil},
		{"headings that are buttons", page("<div class=acc><div class=item><h3><button>Can I still sail on her?</button></h3><div class=body>No.</div></div><div class=item><h3><button>Who owns her now?</button></h3><div class=body>The museum of Ystad, since 6 February.</div></div>" +
			"<div class=item><h3><button>Where can I see her?</button></h3><div class=body>At quay 4, on every day but Monday.</div></div></div>" + quote), []string{"Can I still sail on her?", "No.", "Who owns her now?", "Where can I see her?"}, nil},
		{"heading under a picture", page("<div class=card><img src=a.jpg><h3>Marsk Lock</h3><p>Built by Arvid Lund in 1911, it lifts 600 tonnes of water in nine minutes, and does so on each day of the year.</p></div>" + quote), []string{"Marsk Lock"}, nil},
		{"last sentence under a heading of its own", page(quote + "<div class=toggle><div class=head><h4>Who paid for the move?</h4></div><div class=body><p>The county paid 90,000 kronor.</p></div></div>"), []string{"Who paid for the move?", "The county paid 90,000 kronor."}, nil},

		{"table of contents", page("<h2>Contents</h2><ul><li><a href='#h'>1 History of the piles</a></li><li><a href='#s'>2 The sale</a></li></ul><h2 id=h>History</h2>" + quote), []string{"History", "The engineer told"}, []string{"Contents", "2 The sale"}},
		{"deck that says what the text says", "<html><head><title>What the piles cost</title></head><body><article><h1>What the piles cost</h1><h2>The engineer told the board that the piles would last until 2071</h2><div>" + quote + "<p>The board has asked two towns for money, and both of them have said that they want to see the books first.</p></div></article></body></html>",
			[]string{"The engineer told the board that the piles would last until 2071, and"}, []string{"until 2071\n"}},
		{"count of readers", "<html><head><title>What the piles cost</title></head><body><article><h1>What the piles cost</h1><div><p>12</p>" + quote + quote + "</div></article></body></html>", nil, []string{"12"}},
		{"letter, by field and wording", page("<div class=q7><div>Sign up for Harbour Daily</div><div>Every morning at 7, what moves the quay.</div><input><div>Subscribe</div></div>" + quote), nil, []string{"Harbour Daily", "moves the quay", "Subscribe"}},
		{"letter, German", page("<div class=nl><p>Bleiben Sie auf dem Laufenden: Abonnieren Sie unseren Newsletter „Hafen kompakt“.</p></div>" + quote), nil, []string{"Hafen kompakt"}},
		{"letter, French", page("<div class=inscription><p>Recevez chaque soir l’essentiel de l’actualité du port.</p><a href=/n>Je m’inscris</a></div>" + quote), nil, []string{"Recevez", "inscris"}},
		{"offer", page("<div class=promo><p>Try the Post for four weeks for 1 euro. <a href=/abo>Subscribe now</a></p></div>" + quote), nil, []string{"four weeks"}},
		{"consent, by wording and button", page("<div class=x2><p>An dieser Stelle finden Sie einen externen Inhalt von Fischgram, der den Artikel ergänzt.</p><button>Anzeigen</button></div>" + quote), nil, []string{"externen Inhalt"}},
		{"list of links", page("<ul><li><a href=/1>How the quay was planned</a></li><li><a href=/2>Opinion: let the crane stand</a></li><li><a href=/3>Do you know your ships?</a></li></ul>" + quote), nil, []string{"know your ships", "was planned"}},
		{"teasers with linked headings", page("<div class=grid><div class=c><h3><a href=/1>Ferry fares to rise</a></h3><p>The line wants 2 euros more for each crossing, it told the board on Monday.</p></div><div class=c><h3><a href=/2>Choir wins the cup</a></h3><p>The women of Holm sang for nine hours without a rest, the jury said.</p></div></div>" + quote), nil, []string{"2 euros more", "nine hours"}},
		{"address for tips", page(quote + "<p>Tip line: tips@post.example</p>"), nil, []string{"tips@post"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := readHTML(tt.in, "", trained)
			for _, s := range tt.has {
				if !strings.Contains(a.Text, s) {
					t.Errorf("%q is not in %q", s, a.Text)
				}
			}
			for _, s := range tt.lost {
				if strings.Contains(a.Text, s) {
					t.Errorf("%q is in %q", s, a.Text)
				}
			}
		})
	}
}
