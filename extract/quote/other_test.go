package quote

import (
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/extract/text"
)

// TestOtherLanguages holds that a text in a language without rules gives its
// marked words and nothing else: no speaker, cue, indirect speech or scare.
func TestOtherLanguages(t *testing.T) {
	tests := []struct{ lang, in, want string }{
		{"Spanish", `El astillero cerrará en mayo, según el alcalde. «No nos vamos», dijo Nora Vance, que dirige la planta. Dijo que la venta era "un insulto" para la ciudad.`,
			`No nos vamos|un insulto`},
		{"Italian", `Il cantiere chiude a maggio. «Non ce ne andiamo», ha detto Nora Vance. Per lei la vendita è "un insulto" alla città.`, `Non ce ne andiamo|un insulto`},
		{"Dutch", `De werf gaat in mei dicht. „We gaan niet”, zei Nora Vance. Ze noemde het bod 'een belediging' voor de stad.`, `We gaan niet|een belediging`},
		{"Swedish", `Varvet stänger i maj. ”Vi går inte”, sade Nora Vance. Hon sade att budet var ”en skymf” mot staden.`, `Vi går inte|en skymf`},
		{"Swedish inward", `Varvet stänger i maj och ingen vet varför det är så. »Vi går inte», sade Nora Vance.`, `Vi går inte`},
		{"Polish", `Stocznia zostanie zamknięta w maju. „Nie odejdziemy”, powiedziała Nora Vance. To była „obelga” dla miasta.`, `Nie odejdziemy|obelga`},
		{"Portuguese", `O estaleiro fecha em maio. “Não vamos embora”, disse Nora Vance, que dirige a fábrica.`, `Não vamos embora`},
		{"Russian", `Верфь закроется в мае. «Мы не уйдём», — сказала Нора Ванс.`, `Мы не уйдём`},
		{"over paragraphs", "El astillero cerrará en mayo, según dijo el alcalde a los que se fueron.\n\n«No nos vamos.\n\n«Nos quedamos», dijo Nora Vance.", `No nos vamos. / Nos quedamos`},
		{"no marks", `El astillero cerrará en mayo, según dijo el alcalde de la ciudad.`, ``},
	}
	for _, tt := range tests {
		t.Run(tt.lang, func(t *testing.T) {
			var got []string
			for _, c := range Read(text.New(claim.Plain(tt.in)), nil) {
				q := c.Quote
				if c.Rule != claim.RuleMarksOnly || q.Kind != claim.QuoteDirect || q.Speaker != "" || q.Cue != "" || !q.SpeakerSpan.IsZero() || !q.CueSpan.IsZero() {
					t.Errorf("%q by %s: %+v", c.Text, c.Rule, *q)
				}
				var parts []string
				for _, s := range q.Segments {
					parts = append(parts, tt.in[s.Start:s.End])
				}
				got = append(got, strings.Join(parts, " / "))
			}
			if g := strings.Join(got, "|"); g != tt.want {
				t.Errorf("got %q, want %q", g, tt.want)
			}
		})
	}
}

// TestStatedLanguage holds that a text is read by what it is written in, not by
// what its page says, where it is long enough to tell.
func TestStatedLanguage(t *testing.T) {
	german := germanIntro + strings.Repeat("Die Werft liegt am Hafen, und es hat in der Nacht nicht geregnet. ", 4) + "„Wir fahren“, sagte Hahn."
	english := intro + strings.Repeat("The yard lies at the harbour, and it has not rained in the night. ", 4) + "“We sail,” Vance said."
	for _, tt := range []struct{ in, stated, want string }{
		{german, "en", "Karl Hahn"}, {german, "", "Karl Hahn"}, {english, "de", "Nora Vance"}, {english, "es", "Nora Vance"},
		{"«Wir fahren», sagte Hahn.", "es", ""},
	} {
		a := claim.Plain(tt.in)
		a.Lang = tt.stated
		cs := Read(text.New(a), nil)
		if len(cs) != 1 || cs[0].Quote.Speaker != tt.want {
			t.Errorf("%.40q under %q: got %+v, want one claim by %q", tt.in, tt.stated, cs, tt.want)
		}
	}
}
