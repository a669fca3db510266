package fetch

import (
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
)

// TestLatin reads texts that declare no encoding.
func TestLatin(t *testing.T) {
	const (
		german  = "Die Bürger hörten Übles über die Brücke, sagte Jörg Weiß."
		quoted  = "Der Bürgermeister sagte: „Die Schule öffnet im März“, und ging – ohne Fragen."
		french  = "Le maire a déclaré que l’école rouvrira en février, a précisé Élodie Lefèvre, déjà élue à Angoulême."
		spanish = "El alcalde dijo que la señal llegó mañana, según Peña y su compañía."
		danish  = "Borgmesteren sagde, at skolen åbner på tirsdag i Århus, og Søren Kjær går."
		polish  = "Kierownik Małgorzata Sęk powiedziała, że Łódź jest piękna, a most zamknięty."
		czech   = "Přístav v Děčíně otevře nové molo, řekl ředitel Jiří Žák v pondělí."
		turkish = "Başkan açıklama yaptı, dedi ki iş ağır ve şehir büyük, değil mi."
		english = "“We don’t know,” said Ann Hale – “not yet”."
		russian = "Компания получила 34 миллиона рублей, заявил директор Иван Петров."
		kana    = "ハロー港は新しい船を三隻注文したと発表した。"
	)
	for _, tt := range []struct {
		name, text string
		in         encoding.Encoding
		want       string // "" for any
	}{
		{"German", german, charmap.Windows1252, "windows-1252"},
		{"German, one letter", "Herr Müller", charmap.Windows1252, "windows-1252"},
		{"German, quoted", quoted, charmap.Windows1252, "windows-1252"},
		{"German, DOS", german, charmap.CodePage850, "ibm850"},
		{"German, Macintosh", quoted, charmap.Macintosh, "macintosh"},
		{"French", french, charmap.Windows1252, "windows-1252"},
		{"French, Macintosh", french, charmap.Macintosh, "macintosh"},
		{"Spanish", spanish, charmap.Windows1252, "windows-1252"},
		{"Spanish, DOS", spanish, charmap.CodePage850, "ibm850"},
		{"Danish", danish, charmap.Windows1252, "windows-1252"},
		{"Danish, Macintosh", danish, charmap.Macintosh, "macintosh"},
		{"Polish", polish, charmap.Windows1250, "windows-1250"},
		{"Polish, ISO", polish, charmap.ISO8859_2, "iso-8859-2"},
		{"Czech", czech, charmap.Windows1250, "windows-1250"},
		{"Turkish", turkish, charmap.Windows1254, "windows-1254"},
		{"English", english, charmap.Windows1252, "windows-1252"},
		{"German with a French name", german + " Ihr Gast hieß Éric Bérenger und kam aus Nîmes.", charmap.Windows1252, "windows-1252"},
		{"Russian", russian, charmap.Windows1251, "windows-1251"},
		{"Russian, KOI8", russian + russian, charmap.KOI8R, ""},
		{"Japanese", kana + kana, japanese.ShiftJIS, "shift_jis"},
	} {
		b, err := tt.in.NewEncoder().Bytes([]byte(tt.text))
		if err != nil {
			t.Fatal(tt.name, err)
		}
		if text, name := decode(b, ""); text != tt.text || tt.want != "" && name != tt.want {
			t.Errorf("%s: %q as %s, want %s", tt.name, text, name, tt.want)
		}
	}
	if e, name := latin([]byte("\x84\x85\x86\x87\x88 \x01\x02\x90\x9d\x81")); e != nil {
		t.Errorf("no text: read as %s", name)
	}
}
