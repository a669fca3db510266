package fetch

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
)

// TestLanguageChoosesCodePage reads pages that declare no encoding.
func TestLanguageChoosesCodePage(t *testing.T) {
	const polish = "Zarząd portu w Gdyni powiedział, że Małgorzata Sęk odejdzie z końcem września."
	const czech = "Přístav v Děčíně otevře nové molo, řekl ředitel Jiří Žák."
	page := func(lang, text string) string { return `<html lang="` + lang + `"><p>` + text + `</p></html>` }
	for _, tt := range []struct {
		name, text string
		to         *charmap.Charmap
		want       string
	}{
		{"Polish", page("pl-PL", polish), charmap.Windows1250, "windows-1250"},
		{"Polish, ISO", page("pl", polish), charmap.ISO8859_2, "iso-8859-2"},
		{"Czech", page("cs", czech), charmap.Windows1250, "windows-1250"},
		{"a wrong language", page("pl", "Die Bürger hörten Übles über die Brücke, sagte Jörg Weiß."), charmap.Windows1252, ""},
		{"another language", page("de", "Die Bürger hörten Übles über die Brücke, sagte Jörg Weiß."), charmap.Windows1252, ""},
	} {
		b, err := tt.to.NewEncoder().Bytes([]byte(tt.text))
		if err != nil {
			t.Fatal(err)
		}
		if text, name := decode(b, "text/html"); text != tt.text || tt.want != "" && name != tt.want {
			t.Errorf("%s: %q as %s, want %s", tt.name, text, name, tt.want)
		}
	}
}

// TestEncodedTwice takes back a second encoding, where it is certain.
func TestEncodedTwice(t *testing.T) {
	twice := func(s string) string {
		var b strings.Builder
		for _, c := range []byte(s) {
			r := charmap.Windows1252.DecodeByte(c)
			if r == '\ufffd' {
				r = rune(c)
			}
			b.WriteRune(r)
		}
		return b.String()
	}
	const said = "Die Bürger sagten: „Über Ádám weiß man nichts.“ Es kostet 3 €."
	for _, tt := range []struct{ name, in, want string }{
		{"all of it", twice(said), said},
		{"none of it", said, said},
		{"a text about it", "Aus Bürger wurde im Brief BÃ¼rger, aus Größe GrÃ¶Ã\u009fe, aus Öl Ã\u0096l.", "Aus Bürger wurde im Brief BÃ¼rger, aus Größe GrÃ¶Ã\u009fe, aus Öl Ã\u0096l."},
		{"too little", "He wrote Ã¼ and no more.", "He wrote Ã¼ and no more."},
		{"another script", "Ã¼ Ã¼ Ã¼ Привет", "Ã¼ Ã¼ Ã¼ Привет"},
		{"Portuguese", "A NAÇÃO E A CANÇÃO", "A NAÇÃO E A CANÇÃO"},
	} {
		if got, name := decode([]byte(tt.in), ""); got != tt.want || name != "utf-8" {
			t.Errorf("%s: %q as %s, want %q", tt.name, got, name, tt.want)
		}
		p, err := FromBytes("a.txt", []byte(tt.in))
		if err != nil || (tt.in != tt.want) != (len(p.Notices) == 1 && strings.Contains(p.Notices[0], "encoded twice")) {
			t.Errorf("%s: notices %q, %v", tt.name, p.Notices, err)
		}
	}
}
