package text

import (
	"strings"
	"unicode/utf8"

	"stet/extract/claim"
)

// split appends the sentences of block b, whose tokens begin at first.
func (d *Doc) split(b, first int) {
	start := first
	for i := first; i < len(d.Tokens); i++ {
		if last, ok := d.endsAt(i, first); ok {
			d.sentence(b, start, last+1)
			start, i = last+1, last
		}
	}
	d.sentence(b, start, len(d.Tokens))
}

func (d *Doc) sentence(b, first, last int) {
	if first < last {
		s := claim.Span{Start: d.Tokens[first].Start, End: d.Tokens[last-1].End}
		d.Sentences = append(d.Sentences, Sentence{s, b, first, last})
	}
}

// endsAt reports whether a sentence ends with token i, and with which token
// it ends once closing marks are taken in. The block's first token is first.
func (d *Doc) endsAt(i, first int) (last int, ok bool) {
	w := d.Word(i)
	stop := w[len(w)-1:]
	initials := d.Tokens[i].Kind == Word && stop == "."
	switch {
	case initials:
	case d.Tokens[i].Kind != Punct:
		return 0, false
	case stop != "." && w != "!" && w != "?" && w != "…" && w != "。" && w != "！" && w != "？":
		return 0, false
	}
	last, marked := d.closers(i)
	next := last + 1
	if next >= len(d.Tokens) {
		return last, true
	}
	if d.lineBreak(last) {
		return last, true
	}
	if d.Tokens[next].Glued && !marked && !d.lostSpace(next) {
		return 0, false
	}
	if !d.opens(next) {
		return 0, false
	}
	if !marked && (w == "." || initials) && d.abbreviated(i, next, first) {
		return 0, false
	}
	if marked && d.cueFollows(next) {
		return 0, false
	}
	return last, true
}

// closers returns the last of the closing marks that follow token i without a
// space, and whether there is one.
func (d *Doc) closers(i int) (last int, marked bool) {
	last = i
	for j := i + 1; j < len(d.Tokens) && (d.Tokens[j].Glued || d.spaced(j)); j++ {
		switch d.Word(j) {
		case "”", "’", "»", "›", ")", "]":
		case `"`, "'", "“", "«", "‹", "‘":
			if next := j + 1; next < len(d.Tokens) && d.Tokens[next].Glued && d.Tokens[next].Kind != Punct {
				return last, marked
			}
		case "!", "?":
		default:
			return last, marked
		}
		last, marked = j, true
	}
	return last, marked
}

// spaced reports whether token j is a French closing mark, which a space sets
// apart from the words: « Non. »
func (d *Doc) spaced(j int) bool {
	return d.Word(j) == "»" && (j+1 >= len(d.Tokens) || !d.Tokens[j+1].Glued || d.Tokens[j+1].Kind == Punct) && !d.lineBreak(j-1)
}

// lineBreak reports whether a line ends after token i.
func (d *Doc) lineBreak(i int) bool {
	if i+1 >= len(d.Tokens) {
		return false
	}
	return strings.Contains(d.Text[d.Tokens[i].End:d.Tokens[i+1].Start], "\n")
}

// opens reports whether a sentence may begin with token i.
func (d *Doc) opens(i int) bool {
	switch d.Tokens[i].Kind {
	case Word:
		r, _ := utf8.DecodeRuneInString(d.Word(i))
		return d.Capital(i) || r >= 0x2e80 || d.brand(i)
	case Number, Symbol:
		return true
	}
	if d.Word(i) == "-" && i+2 < len(d.Tokens) && d.Word(i+1) == "-" && d.Tokens[i+1].Glued {
		i++ // typed for a dash: “Stop!” -- a film
	}
	switch d.Word(i) {
	case "“", "‘", "„", "«", "‹", `"`, "'", "(", "[", "»", "—", "–", "-", "•", "’":
		return i+1 >= len(d.Tokens) || d.Capital(i+1) || d.Tokens[i+1].Kind != Word
	}
	return false
}

// brand reports whether token i is a name that begins in lower case: "iPhone".
func (d *Doc) brand(i int) bool {
	w := d.Word(i)
	return len(w) > 2 && w[0] >= 'a' && w[0] <= 'z' && w[1] >= 'A' && w[1] <= 'Z'
}

// lostSpace reports whether token i follows a full stop without a space but
// plainly opens a sentence: "…on Friday.The company…".
func (d *Doc) lostSpace(i int) bool {
	if i < 2 || d.Word(i-1) != "." || !d.Is(i, Word) || !d.Capital(i) {
		return false
	}
	before, w := d.Word(i-2), d.Word(i)
	plain := before == Lower(before) || starters[Lower(w)]
	return d.Is(i-2, Word) && plain && len(before) > 2 && len(w) > 1 && w[1:] == Lower(w[1:]) &&
		(i+1 >= len(d.Tokens) || !d.Tokens[i+1].Glued || d.Tokens[i+1].Kind != Punct)
}

// abbreviated reports whether the full stop of token i belongs to an
// abbreviation and the sentence goes on with token next.
func (d *Doc) abbreviated(i, next, first int) bool {
	word := i
	if d.Tokens[i].Kind == Punct {
		word = i - 1
		if word < first || !d.Tokens[i].Glued || d.Word(i) != "." {
			return false
		}
	}
	w := strings.TrimSuffix(d.Lower(word), ".")
	switch {
	case d.Is(word, Number):
		return len(w) <= 2 && germanOrdered[d.Lower(next)] // "am 3. Mai", "im 3. Quartal"
	case persons[w] && !d.Capital(word):
		return false // "a union rep. Hale left"
	case titles[w]:
		return true // always before a name
	case w == "x" && d.network(word, first):
		return d.Is(next, Word) && d.Tokens[next].Len() <= 2 && d.Capital(next) && !starters[d.Lower(next)] // "according to X. Y. Zhao"
	case d.Is(word, Word) && utf8.RuneCountInString(w) == 1 && d.Capital(word) && word > first && lettered[d.Lower(word-1)]:
		return false // "a Series B. Its backers"
	case d.Is(word, Word) && utf8.RuneCountInString(w) == 1 && d.Capital(word):
		return !starters[d.Lower(next)] // an initial: "J. Smith", not "vitamin C. The"
	case (w == "mio" || w == "mrd") && d.Is(word-1, Number):
		return true // "3 Mio. Euro"
	case numbered[w]:
		return d.Tokens[next].Kind == Number
	case monthsShort[w]:
		return d.Tokens[next].Kind == Number || !starters[d.Lower(next)]
	case firms[w] && d.Word(next) == "(":
		return true // "Tarn Foods, Inc. (NASDAQ: TARN) said"
	case (states[w] || strings.Contains(w, ".")) && d.agency(next, first):
		return true // "MARBURY, Ohio. (AP) — The mayor said"
	case states[w]:
		return d.Capital(word) && !starters[d.Lower(next)] && d.Tokens[next].Kind != Punct // "Ill.", not "he was ill."
	case maybeLast[w] || strings.Contains(w, "."):
		return !starters[d.Lower(next)] && d.Tokens[next].Kind != Punct
	}
	return false
}

// agency reports whether token i opens the brackets around the agency of a dateline
// that begins its block at token first: "MARBURY, Neb. (AP) —".
func (d *Doc) agency(i, first int) bool {
	if d.Word(i) != "(" || i-first > 8 || d.Tokens[first].Len() < 3 || d.Word(first) != strings.ToUpper(d.Word(first)) {
		return false
	}
	for j := i + 1; j < i+5 && j+1 < len(d.Tokens); j++ {
		if d.Word(j) != ")" {
			continue
		}
		switch d.Word(j + 1) {
		case "—", "–", "-", "―":
			return true
		}
		return false
	}
	return false
}

// network reports whether the letter X at token i is the site: "wrote on X."
func (d *Doc) network(i, first int) bool {
	if i <= first || !d.Capital(i) {
		return false
	}
	switch d.Word(i - 1) {
	case "on", "to", "via", "from", "platform", "site", "network", "called", "and", "or":
		return true
	}
	return false
}

// cueFollows reports whether a reporting clause with its subject first stands
// at token i, so that a question or exclamation in marks is not the end of
// its sentence: “Will it hold?” Ruiz asked. A clause that goes on with what was
// said is a sentence of its own: “Stop!” Ruiz said that it would not hold.
func (d *Doc) cueFollows(i int) bool {
	before := d.Word(i - 2)
	if before != "?" && before != "!" && d.Word(i-1) != "?" && d.Word(i-1) != "!" {
		return false
	}
	if starters[d.Lower(i)] && !pronouns[d.Lower(i)] {
		return false
	}
	for j := i; j < i+5 && j < len(d.Tokens); j++ {
		if cues[d.Lower(j)] {
			return j == i || !d.saysMore(j+1)
		}
		if d.Tokens[j].Kind == Punct && d.Word(j) != "." && d.Word(j) != "-" {
			return false
		}
	}
	return false
}

// saysMore reports whether what was said stands at token i rather than when.
func (d *Doc) saysMore(i int) bool {
	if i+1 >= len(d.Tokens) {
		return false
	}
	switch d.Lower(i) {
	case "it", "he", "she", "they", "there", "we":
		return true
	case "that", "the", "this":
		return d.Is(i+1, Word) && !when[d.Lower(i+1)]
	}
	return false
}

func set(words string) map[string]bool {
	m := make(map[string]bool)
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

var (
	titles = set(`mr mrs ms mx dr prof sen sens rep reps gov govs gen lt col sgt capt cmdr adm rev hon pres supt
		st ste mt ft messrs mlle mme fr sr. vs v cf e.g i.e viz al approx dept est assn bros maj cpl pvt det insp`)
	lettered      = set(`series class grade plan type vitamin hepatitis schedule exhibit appendix section`)
	numbered      = set(`no nos nr vol p pp art ch fig figs sec para pt ca rs`)
	monthsShort   = set(`jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun`)
	germanOrdered = set(`januar februar märz april mai juni juli august september oktober november dezember quartal quartals jahrhundert jahrhunderts`)
	maybeLast     = set(`inc corp co cos ltd plc llc lp bro jr sr ph.d md esq etc ave blvd rd hwy pct tel
		d.c u.s u.k u.n e.u n.y n.j n.c s.c n.h n.m n.d s.d r.i w.va a.m p.m`)
	states = set(`ala ariz ark calif colo conn del fla ga ill ind kan ky la mass mich minn miss mo mont neb nev okla ore pa
		tenn tex va vt wash wis wyo`)
	persons  = set(`rep reps hon`)
	when     = set(`day night morning evening afternoon week weekend month year next following other same time crowd board`)
	firms    = set(`inc corp co cos ltd plc llc lp`)
	starters = set(`the a an this that these those it its he she his her they their we our i you my but and or so if in on at
		as by for from to after before when while where since because although though however meanwhile instead
		there here what who how why yet still also then now once both some many most all no not one with
		among according under over during despite last next earlier later`)
	pronouns = set(`he she they we i it`)
	cues     = set(`said says say asked asks ask wonder added adds wrote writes replied replies shouted cried told tells
		wondered exclaimed continued quipped joked demanded yelled tweeted recalled explained responded`)
)
