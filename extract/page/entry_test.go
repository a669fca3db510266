package page

import (
	"strings"
	"testing"
)

// TestTogetherAlike: entries of a list, facts of a box and main points stand
// together; boxes that ask and teasers of other stories go as one.
func TestTogetherAlike(t *testing.T) {
	entry := func(head, text string) string {
		return "<section class=stop><h2>" + head + "</h2><img src=a.jpg><p>" + text + "</p><a class=btn href=/t>Buy a ticket</a></section>"
	}
	const (
		letter = "<h3>The Post at breakfast</h3><p>All the news of the harbour in one letter, every morning, and you can leave at any time.</p>"
		points = "<h2>Key points</h2><ul><li>31 of 40 fishers have voted</li><li>The count begins at 17:30</li></ul>"
		crate  = "Built in 1920 by the smith Olle Dahl, it lifts 12 tonnes."
	)
	page := func(in string) string { return quayLead + in + quayTail }
	for _, tt := range []struct {
		name, in  string
		has, lost []string
	}{
		{"entries", "<body><div class=content><h1>Five stops on the coast line</h1><p>We went along the coast line for two days.</p>" +
			entry("1. Gull Point", "Eleven benches and a kiosk. Tea for two euros.") + entry("2. Holm", "Opened in 1931; the last bus leaves at nine.") +
			entry("3. The Kiln", "Ida Berg, who keeps it, bakes with rye from the island.") + entry("4. Ness", "Two boats, two huts, 60 euros.") + entry("5. Sound End", "No phone. No road. No regrets.") + "</div></body>",
			[]string{"1. Gull Point", "3. The Kiln", "Ida Berg", "5. Sound End", "No road."}, []string{"Buy a ticket"}},
		{"facts", page("<aside class=infobox><h4>The crane</h4><p>" + crate + "</p><p>It has been listed since 2004, the board said.</p></aside>"), []string{"The crane", crate, "listed since 2004"}, nil},
		{"letter", page("<div class=newsletter-signup>" + letter + "</div>"), nil, []string{"breakfast", "every morning"}},
		{"field for an address", page("<div class=x>" + letter + "<form><input type=email></form></div>"), nil, []string{"breakfast", "every morning"}},
		{"text beside a search field", page("<div class=x><p>The board keeps all the letters that it was sent, some 4,000 of them, in the old customs house.</p><input type=search></div>"), []string{"4,000"}, nil},
		{"consent for a film", page("<div class=embed-consent><p>Here you would see a film of another site. It is loaded with your consent.</p></div>"), nil, []string{"another site"}},
		{"teasers", "<body><article><h1>Ferry to Holm cancelled</h1><p>The 17:40 ferry to Holm is cancelled for a gale, and the next one leaves at 19:10 from the north quay.</p></article><section class=more><h2>More news</h2>" +
			"<article><h3><a href=/a>A crane is sold</a></h3><p>The board says that the crane is too dear to keep, and the smiths want to buy it.</p></article></section></body>",
			[]string{"17:40"}, []string{"too dear"}},
		{"main points", "<body><main><h1>Live: the fishers vote</h1><div class=summary>" + points + "</div><p>The fishers of Holm vote on the offer of the harbour board today, and the count begins in the evening, the board said.</p></main></body>",
			[]string{"Key points", "31 of 40", "17:30"}, nil},
		{"lines of writer and date", "<body><article><h1>La ligne de Holm ferme au printemps</h1><p>Le vote a duré deux heures. Les marins de Holm vont saisir la justice, dit leur chef.</p><p>Par Élodie Arnoux, à Brest</p><p>Publié le 3 mars 2026 à 18h12 - Mis à jour le 4 mars 2026 à 09h05</p>" +
			"<p>Le conseil du port a voté lundi la fin de la ligne de Holm, que 212 passagers prennent chaque jour, a dit son président.</p></article></body>", []string{"212", "deux heures"}, []string{"Publié", "Par Élodie"}},
		{"a pull quote with its name", page("<p>“We keep what floats,” Berit Vik told the board, “and sell what does not.”</p><aside class=pullquote><p>“We keep what floats”</p><cite>Berit Vik, harbour master</cite></aside>"), []string{"told the board"}, []string{"harbour master"}},
	} {
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
