package extract

import (
	"slices"
	"strings"

	"stet/extract/claim"
	"stet/extract/deal"
	"stet/extract/text"
)

// noDeals is the notice on a text with sums of money in a language that the reader
// of deals does not know.
const noDeals = "This text is not in English, German or French: rounds, takeovers and other deals in it are not read. Mark them yourself (m)."

// noticed returns a with the notice that its deals are not read, or without it: a
// itself where that changes nothing.
func noticed(a *claim.Article, d *text.Doc) *claim.Article {
	want := !deal.Reads(d.Language()) && (strings.ContainsAny(a.Text, "$€£¥₽₴₹") || speaksOfMoney(d))
	if want == slices.Contains(a.Notices, noDeals) {
		return a
	}
	b := *a
	b.Notices = slices.DeleteFunc(slices.Clone(a.Notices), func(s string) bool { return s == noDeals })
	if want {
		b.Notices = append(b.Notices, noDeals)
	}
	return &b
}

// speaksOfMoney reports whether a text in another language has the names of
// currencies and of large sums in it.
func speaksOfMoney(d *text.Doc) bool {
	for i := range d.Tokens {
		w := d.Lower(i)
		for _, stem := range [...]string{"euro", "milli", "milion", "milhõ", "miljo", "miljoen", "dólar", "dollar", "доллар", "евро", "млн", "млрд", "миллион"} {
			if strings.HasPrefix(w, stem) {
				return true
			}
		}
	}
	return false
}
