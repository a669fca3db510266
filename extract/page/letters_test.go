package page

import (
	"strings"
	"testing"

	"stet/extract/fetch"
)

// TestMisread tells letters of another set of characters from those that
// somebody wrote.
func TestMisread(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"English", "“We don’t know,” she said – not in 2025, not for £2 million or 10°C.", ""},
		{"German", "Die Bürger hörten „Übles“ über die Brücke; ÖBB und GROẞE HÄUSER, Größe, Straße.", ""},
		{"French", "L’élève a dit : « Ça va », à 18 €, à Ève, Âge, GÂTEAU, ÇÀ, étudiant·e·s.", ""},
		{"Portuguese", "NÃO à REAÇÃO, Âmbar; São João, Índia, Ângela: a CANÇÃO.", ""},
		{"Polish", "Zarząd w Łodzi, Żółw, Świętosława, ŁÓDŹ, Źdźbło.", ""},
		{"Russian", "Компания «Нефть» получила 34 миллиона рублей, заявил Пётр.", ""},
		{"Japanese", "港湾局は「三月」に閉鎖すると発表した。", ""},
		{"raised numbers", "It holds 12 m² and 5 m³; note¹ and note², the first ª and º.", ""},
		{"quotes without spaces", "He said“no”and left.", ""},
		{"one slip", "The MŸhle is open.", ""},
		{"lost letters", "Das Freibad am M\ufffdhlengraben und Stra\ufffdner.", `2 letters could not be read ("M�hlengraben")`},
		{"one lost letter", "Das Freibad am M\ufffdhlengraben.", `One letter could not be read`},
		{"Macintosh as windows-1252", "Am MŸhlengraben hšrten BŸrger das Gršßte, sagte der BŸrgermeister.", `look wrong ("MŸhlengraben")`},
		{"DOS as windows-1252", "Sie h„tte er”ffnet, sagte Str”áner, am n„chsten Tag.", `look wrong ("h„tte")`},
		{"windows-1250 as 1252", "Zarz¹d powiedzia³a, ¿e Ma³gorzata wzi¹³a.", `look wrong ("Zarz¹d")`},
		{"UTF-8 as windows-1252", "Der BÃ¼rgermeister hÃ¶rte â€žÃœblesâ€œ.", `look wrong ("BÃ¼rgermeister")`},
		{"UTF-8 as ISO 8859-1", "Der B\u00c3\u00bcrger h\u00c3\u00b6rte \u00c3\u009cbles.", `look wrong`},
		{"a few among many", strings.Repeat("Die Bürger hörten Übles über die Brücke. ", 12) + "Er schrieb BÃ¼rger, GrÃ¶ÃŸe.", ""},
	} {
		if got := misread(tt.text); (tt.want == "") != (got == "") || !strings.Contains(got, tt.want) {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
	p, err := fetch.FromBytes("a.html", []byte("<html><body><p>Das Freibad am M\ufffdhlengraben bleibt zu, sagte sie.</p></body></html>"))
	if err != nil {
		t.Fatal(err)
	}
	if a, err := Read(p); err != nil || len(a.Alarms) == 0 || !strings.Contains(strings.Join(a.Alarms, " "), "could not be read") {
		t.Errorf("alarms %v, %v", a, err)
	}
}
