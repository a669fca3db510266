package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// English and the other languages that readers have rules for, as ISO 639-1
// codes; Undetermined is the code of ISO 639-2 for a language that is none of
// those the program tells apart.
const (
	English      = "en"
	German       = "de"
	French       = "fr"
	Undetermined = "und"
)

// languageSample is how many tokens decide what language a text is in.
const languageSample = 3000

// longEnough is how many words a text needs to know better than its page.
const longEnough = 40

// leastHits is how much a short text of unknown language must count for
// another language than English: a headline has "to" and "a" and no more.
const leastHits = 5

// Language returns the code of the language that the article is written in:
// English, German, French, another ISO 639-1 code of those in smallWords, or
// Undetermined. A text of longEnough words decides by itself, since pages are
// often wrong about it; in a shorter one Article.Lang stands where the words
// do not speak against it, and English where nothing is known.
func (d *Doc) Language() string {
	c := d.countWords()
	stated, _, _ := strings.Cut(strings.ToLower(d.Article.Lang), "-")
	stated, _, _ = strings.Cut(stated, "_")
	best, runnerUp := c.best()
	if c.foreign*2 > c.letters {
		if _, latin := languageBit[stated]; stated != "" && !latin {
			return stated
		}
		return Undetermined
	}
	_, known := languageBit[stated]
	if c.words >= longEnough {
		if stated != "" && !known && best > languageBit[French] {
			return stated // Estonian looks like Finnish
		}
		clear := best <= languageBit[French] && c.hits[best]*20 >= c.words && c.hits[best] > 2*c.hits[runnerUp]
		if c.hits[best]*7 >= c.words || clear || c.hits[best] > 0 && languages[best] == stated {
			return languages[best]
		}
		if best == 0 && c.hits[0]*25 >= c.words || c.hits[0] > 0 && c.hits[0]*2 >= c.hits[best] && stated == English {
			return English // tables and lists of names have few small words
		}
		if stated == "" || known {
			return Undetermined
		}
		return stated
	}
	at := languageBit[stated]
	switch {
	case stated != "" && !known && c.hits[best] < 3:
		return stated
	case known && (c.hits[at] == c.hits[best] || c.hits[best] < 4):
		return stated
	case best == 0 || c.hits[best] >= leastHits && c.hits[best] > c.hits[runnerUp]:
		return languages[best]
	}
	return English
}

// wordCount is what the sample of a text tells of its language.
type wordCount struct {
	words   int
	hits    []int // small words by language; one of several languages counts 1 for each, one of a single language 2
	letters int   // first letters of words
	foreign int   // those outside the Latin script
}

func (d *Doc) countWords() wordCount {
	c := wordCount{hits: make([]int, len(languages))}
	for i := 0; i < len(d.Tokens) && i < languageSample; i++ {
		if d.Tokens[i].Kind != Word {
			continue
		}
		c.words++
		w := d.Word(i)
		c.letters++
		if r, _ := utf8.DecodeRuneInString(w); r > unicode.MaxLatin1 && !unicode.Is(unicode.Latin, r) {
			c.foreign++
		}
		set := languagesOf(w)
		weight := 1
		if set&(set-1) == 0 {
			weight = 2
		}
		for l := 0; set != 0; l, set = l+1, set>>1 {
			c.hits[l] += weight * int(set&1)
		}
	}
	return c
}

// languagesOf returns the set of languages that have w as a small word.
func languagesOf(w string) uint32 {
	var buf [wordBuffer]byte
	b, ok := lowerASCII(buf[:0], w)
	switch {
	case !ok:
		return smallWords[Lower(w)]
	case len(w) >= 32 || smallLengths[w[0]|0x20]&(1<<len(w)) == 0:
		return 0
	case b != nil:
		return smallWords[string(b)]
	}
	return smallWords[w]
}

// smallLengths has bit n set for a first byte with which a small word of n bytes
// begins: most words are none by these two alone. Letters only: the byte is one in
// lower case.
var smallLengths = func() (m [256]uint32) {
	for w := range smallWords {
		m[w[0]] |= 1 << len(w)
	}
	return m
}()

// best returns the languages with the most small words and the second most;
// of equals the one that stands first in languages.
func (c wordCount) best() (best, second int) {
	second = -1
	for l := 1; l < len(c.hits); l++ {
		switch {
		case c.hits[l] > c.hits[best]:
			best, second = l, best
		case second < 0 || c.hits[l] > c.hits[second]:
			second = l
		}
	}
	return best, second
}

// languages are the languages told apart, the one that wins a draw first.
var languages = [...]string{English, German, French, "es", "it", "pt", "nl", "sv", "da", "pl", "cs", "fi", "tr", "id", "ro", "hu"}

// languageBit maps a code to its place in languages.
var languageBit = func() map[string]int {
	m := make(map[string]int, len(languages))
	for i, l := range languages {
		m[l] = i
	}
	return m
}()

// smallWords maps the most frequent small words of each language to the set
// of languages that have them, bit i for languages[i].
var smallWords = func() map[string]uint32 {
	m := make(map[string]uint32, 900)
	for i, list := range smallWordLists {
		for w := range strings.FieldsSeq(list) {
			m[w] |= 1 << i
		}
	}
	return m
}()

// smallWordLists hold the small words in the order of languages.
var smallWordLists = [len(languages)]string{
	`the and of to in that is was for with his her they which from have has had are were this but not said will would be been by it he she
		on at as an who their its or after about when there than what if can could says i you we a them our out up one more war die am los man so hat me no son an pour sale come`,
	`der die das und nicht ist ein eine einen einem einer dem den des mit von auf für sich auch werden wird wurde wir haben hat hatte sagte aber
		bei nach zum zur dass daß am im in er sie es ich zu als wie aus noch nur um so sind war oder vor über kann man kein keine seine ihre
		sein was wenn schon mehr durch gegen diese dieser beim seit bis will hatten werde unter ihm ihr ihn uns soll vom sagt sehr hier`,
	`le la les et est une un des dans pour que qui sur pas au aux du de d'un d'une avec sont ce cette nous vous il elle ont été dit par ne se
		à a en son sa ses plus mais ou où même leur leurs ces comme être fait on ils elles était sans selon c'est n'est qu'il qu'elle y je
		après entre deux tout aussi depuis l'un avait s'est lors alors notre très`,
	`el la los las de del que y en un una es por con no se su para como más pero sus le ha al lo este esta son fue ya o dijo según muy también
		sobre entre cuando hay ser han años donde desde todo nos ni contra porque sin era esto después dos`,
	`il la le lo gli i di del della dei delle che e è un una per non con si da in al alla nel nella sono ha come più ma anche ci suo sua questo
		questa ho hanno detto dal dalla sul sulla o se io noi ai alle tra stato essere quando perché dopo lui`,
	`o a os as de do da dos das que e é um uma em no na nos nas por para com não se mais mas foi como ao aos seu sua ou ser são está disse
		também pelo pela até isso entre depois sem já muito há quando segundo ele ela`,
	`de het een en van in is dat op te zijn met voor niet aan er om ook als maar dan bij nog naar door over uit wordt heeft hebben ze hij zei
		deze dit die was worden werd tot kan wel geen meer al zich haar hun of ik we wij`,
	`och att det som en är av för på med den till inte har de ett om var jag men sig från vi så kan nu när skulle säger efter eller hade
		vid där han hon sin detta alla mycket denna blir ska också sade vara`,
	`og at det som en er af for på med den til ikke har de et om var jeg men sig fra vi så kan nu når skal efter eller havde ved der han hun
		sin dette blev også siger vil være hvor fordi over ikkje av eit ble sier etter`,
	`i w na z się nie do to że jest o jak za od po przez dla są ale co tak czy był była było oraz jego jej może już tylko które który która ma
		być przed także powiedział tego tym pod gdy ich bardzo jednak ze`,
	`a v na se je že s z do to o i za od po pro jsou ale jak tak byl byla bylo jako jeho její který která které podle už jen také by při nebo
		co aby až bude než řekl před ve k ze jsem`,
	`ja on ei se että oli hän mutta ovat tai kun niin myös joka sen olla mukaan sanoo kuin jos nyt vain hänen ole olisi ovat siitä tämä vuoden
		jälkeen mitä kertoo sekä ollut kanssa mukaan`,
	`ve bir bu da de için ile olarak çok daha ne gibi kadar sonra olan dedi var ama o ki en mi bunu diye söyledi değil olduğunu ancak her
		göre büyük yeni iki tarafından`,
	`yang dan di ini itu dengan untuk dari tidak dalam pada akan juga ke oleh ada sudah bisa kata mereka karena telah saat lebih kami dia para
		atau sebagai orang seperti saya tersebut sama sekali`,
	`și în de la cu că nu o pe un este a din pentru mai care sunt se fi au să prin după dar fost lui ce al ale sau către acest această spus`,
	`a az és hogy nem is egy ez volt meg csak de már el kell mint még ki van ha vagy pedig majd azt mondta után lehet szerint sem ezt minden`,
}
