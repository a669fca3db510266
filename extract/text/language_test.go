package text

import (
	"strings"
	"testing"

	"stet/extract/claim"
)

func TestLanguage(t *testing.T) {
	long := func(s string) string { return strings.Repeat(s+" ", 8) }
	tests := []struct{ name, in, stated, want string }{
		{"English", "The yard will close in May, and nobody has said what comes after it.", "", "en"},
		{"English headline", "Harbour shuts", "", "en"},
		{"no words", "12 34 !", "", "en"},
		{"German", "Die Werft wird im Mai schließen, und niemand hat gesagt, was danach kommt.", "", "de"},
		{"German sentence", "„Wir fahren am Mittag“, sagte Nora Vance.", "", "de"},
		{"German headline under a page that says so", "Werft schließt", "de-DE", "de"},
		{"French", "Le chantier va fermer en mai et personne n'a dit ce qui viendra après.", "", "fr"},
		{"French sentence", "« Nous partons à midi », a dit Nora Vance.", "", "fr"},
		{"a page that is wrong", long("Die Werft wird im Mai schließen, und niemand hat gesagt, was danach kommt."), "en", "de"},
		{"a page that is wrong the other way", long("The yard will close in May, and nobody has said what comes after it."), "fr_FR", "en"},
		{"short text, the page is right", "Oslo, Bergen, Harnley", "fr", "fr"},
		{"Spanish", "El astillero cerrará en mayo y nadie ha dicho lo que viene después de la venta.", "", "es"},
		{"Italian", "Il cantiere chiude a maggio e nessuno ha detto che cosa viene dopo la vendita.", "", "it"},
		{"Portuguese", "O estaleiro fecha em maio e ninguém disse o que vem depois da venda, mas não se sabe.", "", "pt"},
		{"Dutch", "De werf gaat in mei dicht en niemand heeft gezegd wat er na het besluit komt.", "", "nl"},
		{"Swedish", "Varvet stänger i maj och ingen har sagt vad som händer efter det.", "", "sv"},
		{"Polish", "Stocznia zostanie zamknięta w maju i nikt nie powiedział, co się stanie po tym.", "", "pl"},
		{"Indonesian", long("Galangan kapal itu akan ditutup dan tidak ada yang tahu apa yang terjadi."), "", "id"},
		{"Russian", long("Верфь закроется в мае, и никто не сказал, что будет потом."), "en", Undetermined},
		{"Russian under a page that says so", "Верфь закроется в мае.", "ru", "ru"},
		{"a language the program does not know", long("Kvakka bliddu smorra tintin gralla fyrstu hondin."), "", Undetermined},
		{"the same under a page that says so", long("Kvakka bliddu smorra tintin gralla fyrstu hondin."), "is", "is"},
		{"English results", "Harnley 3, Werl 1\n\n" + strings.Repeat("Vance Varga Hale Falk Brandt Okafor Ruiz Kunz 12 7 0 ", 6) + "Report by Nora Vance in Ulm, with the goals of May.", "", "en"},
		{"German results", strings.Repeat("Vance Varga Hale Falk Brandt Okafor Ruiz Kunz 12 7 0 ", 6) + "Bericht von Nora Vance zum Spiel am Montag.", "", "de"},
		{"Welsh", strings.Repeat("Bydd yr iard yn cau ym mis Mai ac nid oes neb wedi dweud beth ddaw wedyn. ", 4), "", Undetermined},
		{"Estonian", strings.Repeat("Tehas suletakse mais ja keegi ei ole öelnud, mis saab pärast seda. ", 4), "et", "et"},
		{"a German name in English", "Die Zeit and Der Spiegel were in the room when the mayor of Ulm said it.", "", "en"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := claim.Plain(tt.in)
			a.Lang = tt.stated
			if got := New(a).Language(); got != tt.want {
				t.Errorf("%q under %q: got %q, want %q", tt.in, tt.stated, got, tt.want)
			}
		})
	}
}

func BenchmarkLanguage(b *testing.B) {
	in := strings.Repeat("Die Werft wird im Mai schließen, und niemand hat gesagt, was danach kommt. ", 300)
	d := New(claim.Plain(in))
	b.SetBytes(int64(len(in)))
	b.ReportAllocs()
	for b.Loop() {
		if l := d.Language(); l != German {
			b.Fatalf("got %q, want %q", l, German)
		}
	}
}
