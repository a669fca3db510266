package page

import (
	"os"
	"slices"
	"strings"
	"testing"

	"stet/extract/fetch"
	"stet/extract/page/pdf"
)

// numbered is a text as its glyphs are numbered in most fonts: the space is 3.
func numbered(s string) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' {
			return r
		}
		return r - 29
	}, s)
}

func TestCiphered(t *testing.T) {
	const story = "The harbour office has ordered two ferries for next spring, and the old pair will be sold to a yard on the coast. Nobody in the town was asked, said the mayor."
	for _, tt := range []struct {
		name, text string
		want       bool
	}{
		{"glyph numbers", numbered(story), true},
		{"letters shifted by three", strings.Map(func(r rune) rune {
			if r >= 'a' && r <= 'z' {
				return 'a' + (r-'a'+3)%26
			}
			return r
		}, story), true},
		{"english", story, false},
		{"shouting", strings.ToUpper(story), false},
		{"german", "Der Hafenmeister hat für das Frühjahr zwei Fähren bestellt, und die alten werden verkauft. Niemand wurde gefragt, sagte die Bürgermeisterin der Stadt am Montag.", false},
		{"czech", "Přístav objednal na jaro dva přívozy a staré loďky prodá do loděnice na pobřeží. Nikdo ve městě se lidí neptal, řekla v pondělí starostka a čtvrt hodiny mlčela.", false},
		{"vietnamese", "Cảng đã đặt mua hai chiếc phà cho mùa xuân tới, còn hai chiếc cũ sẽ được bán cho một xưởng đóng tàu ở ven biển. Không ai trong thị trấn được hỏi ý kiến, bà thị trưởng nói.", false},
		{"turkish", "Liman idaresi gelecek ilkbahar için iki feribot sipariş etti; eskileri kıyıdaki bir tersaneye satılacak. Kasabada kimseye sorulmadı, dedi belediye başkanı pazartesi günü.", false},
		{"russian", "Порт заказал на весну два парома, а старые продадут на верфь у берега. Никого в городе не спросили, сказала мэр в понедельник, и больше ничего не добавила к этому.", false},
		{"figures", strings.Repeat("GDP 3.4% Q1 12.50 USD bn 2026 NYSE 14:05 BRT ", 8), false},
		{"short", "DUDJUDSK QXPEHU", false},
	} {
		doc := &pdf.Document{Paragraphs: []pdf.Paragraph{{Text: tt.text}}}
		if got := ciphered(doc); got != tt.want {
			t.Errorf("%s: ciphered = %v (%+v)", tt.name, got, tallyOf(tt.text))
		}
	}
}

func TestPDFBreaksOff(t *testing.T) {
	whole, err := os.ReadFile("testdata/report.pdf")
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name string
		body []byte
		cut  bool
	}{{"whole", whole, false}, {"without its last lines", whole[:len(whole)-40], true}} {
		p, err := fetch.FromBytes("report.pdf", tt.body)
		if err != nil {
			t.Fatal(err)
		}
		a, err := Read(p)
		if err != nil || slices.Contains(a.Alarms, pdfCut) != tt.cut {
			t.Errorf("%s: %v, %v", tt.name, a, err)
		}
	}
}
