package quote

// Whom something is told in German, and sentences that say whose the one before
// them is.

// germanDative reports whether whom something is told opens a sentence at token
// i: dem „Boten“, einem Magazin, der „Post“, der Zeitung.
func (r *reader) germanDative(i int) bool {
	switch r.low(i) {
	case "dem", "den", "einem", "ihm", "ihnen": // never a subject
		return true
	case "der", "einer":
		return r.quotedAt(i+1) || paperWords[r.low(i+1)]
	}
	return false
}

// paperWords are the nouns for papers that are feminine or plural, whose dative
// looks like a nominative.
var paperWords = wordSet(`zeitung zeitungen tageszeitung sonntagszeitung presseagentur nachrichtenagentur agentur presse zeitschrift illustrierten`)

// germanSums reads a sentence that says whose the one before it is: Das teilte
// die Werft am Montag mit.
func (r *reader) germanSums(v, lo, hi int) []clause {
	if v != lo+1 || r.low(lo) != "das" && r.low(lo) != "dies" || r.low(v+1) == "sich" {
		return nil
	}
	want := ""
	switch r.low(v) {
	case "teilte", "teilten", "teilt", "teilen":
		want = "mit"
	case "gab", "gaben", "gibt":
		want = "bekannt"
	case "kündigte", "kündigten":
		want = "an"
	case "sagte", "sagten", "erklärte", "erklärten", "berichtete", "berichteten", "berichtet", "berichten", "bestätigte", "bestätigten":
	default:
		return nil
	}
	end := hi
	for end > v && !r.is(end-1, wordLike) {
		end--
	}
	u := int(r.tok[lo].unit) - 1
	if want != "" && r.low(end-1) != want || r.commaAfter(v, hi) >= 0 || u < 0 || r.units[u].para != r.units[u+1].para || r.units[u].dateline {
		return nil
	}
	m := germanSubject(r, r.germanPhrases(v+1, hi), hi)
	before := r.units[u].stretch
	for i := before.first + 2; i < before.last-1 && i < before.first+8; i++ {
		if w := r.low(i + 1); r.low(i) == ")" && (w == "-" || w == "–" || w == "—") {
			before.first = i + 2 // Harnley (dpa) –
		}
	}
	for i := before.first; i < before.last; i++ {
		if r.low(i) == "?" || r.tongue.saying[r.low(i)] {
			return nil // it reports by itself
		}
	}
	if !m.ok() {
		return nil
	}
	return r.told("sentence before", .8, source{m, stretch{v, v + 1}}, before)
}

// germanOpen are the words that open a question which somebody leaves open.
var germanOpen = wordSet("ob wann wer wie warum weshalb was wo wohin welche welcher welches")

// germanRefused reads what somebody would not say: Ob gebaut wird, wollte die Stadt
// nicht sagen; wann, ließ sie offen.
func (r *reader) germanRefused(lo, hi int) []clause {
	if !germanOpen[r.low(lo)] {
		return nil
	}
	end := hi
	for end > lo && !r.is(end-1, wordLike) {
		end--
	}
	for c := r.commaAfter(lo, hi); c >= 0 && c < end-3; c = r.commaAfter(c, hi) {
		cue := stretch{end - 2, end}
		switch r.low(c + 1) {
		case "wollte", "wollten", "will", "wollen", "konnte", "konnten", "kann", "können", "mochte", "mochten":
			if r.low(end-2) != "nicht" || !r.tongue.saying[r.low(end-1)] && !germanTelling[r.low(end-1)] {
				continue
			}
		case "ließ", "ließen", "lässt", "lassen":
			if r.low(end-1) != "offen" {
				continue
			}
			cue.first = end - 1
		default:
			continue
		}
		m := germanSubject(r, r.germanPhrases(c+2, cue.first), cue.first)
		if !m.ok() || m.last > cue.first {
			return nil
		}
		return r.told("reported clause", .85, source{m, cue}, stretch{lo, c})
	}
	return nil
}

// germanTelling are infinitives of telling that are no forms of german.saying.
var germanTelling = wordSet("sagen verraten mitteilen beantworten kommentieren nennen beziffern ausschließen beurteilen preisgeben")
