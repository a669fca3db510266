package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/extract/name/tag"
)

// mention is one annotated phrase of GUM: the tokens [first, last].
type mention struct {
	kind        string
	first, last int
}

// readGUM reads the news and interviews of GUM. That corpus marks whole
// phrases, "the US President Donald Trump", nested; what is kept of a phrase
// is the name in it.
func readGUM(dir string) ([]story, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "*.tsv"))
	if err != nil {
		return nil, err
	}
	if len(paths) == 0 {
		return nil, fmt.Errorf("%s: %w", dir, errGUM)
	}
	var out []story
	for _, p := range paths {
		s, err := readWebAnno(p)
		if err != nil {
			return nil, err
		}
		s.set, s.id = "gum_news", strings.TrimSuffix(filepath.Base(p), ".tsv")
		out = append(out, s)
	}
	return out, nil
}

func readWebAnno(path string) (story, error) {
	f, err := os.Open(path)
	if err != nil {
		return story{}, err
	}
	defer f.Close()
	var (
		b        builder
		words    []string
		mentions []mention
	)
	byID := make(map[string]int)
	end := func() {
		if len(words) > 0 {
			a := namesIn(words, mentions)
			b.sentence(words, a.kinds, a.first)
		}
		words, mentions = nil, nil
		clear(byID)
	}
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	for sc.Scan() {
		cols := strings.Split(sc.Text(), "\t")
		if len(cols) < 5 {
			end()
			continue
		}
		for i, e := range strings.Split(cols[3], "|") {
			if e == "_" {
				continue
			}
			kind, id, ok := strings.Cut(strings.TrimSuffix(e, "]"), "[")
			if !ok {
				id = fmt.Sprintf("%d.%d", len(words), i)
			}
			if m, ok := byID[id]; ok {
				mentions[m].last = len(words)
				continue
			}
			byID[id] = len(mentions)
			mentions = append(mentions, mention{kind, len(words), len(words)})
		}
		if w := cols[2]; w == "-" {
			words = append(words, glue)
		} else {
			words = append(words, w)
		}
	}
	end()
	return b.story("", ""), sc.Err()
}

// glue is a hyphen that GUM cut off the words around it.
const glue = "\u2010"

var gumKind = kindOf("person=P organization=O place=L object=M event=M abstract=M")

// namesIn finds the names inside the phrases of a sentence, the widest phrase
// last, so that an inner one with a name of its own keeps it.
func namesIn(words []string, mentions []mention) tagged {
	a := tagged{make([]tag.Kind, len(words)), make([]bool, len(words))}
	for size := 1; size <= len(words); size++ {
		for _, m := range mentions {
			if m.last-m.first+1 != size {
				continue
			}
			k := gumKind(m.kind)
			i, j := nameOf(words, m, k)
			if j < i || k == tag.None {
				continue
			}
			if k == tag.Misc && covered(a.kinds[i:j+1]) {
				continue
			}
			for x := i; x <= j; x++ {
				a.kinds[x], a.first[x] = k, x == i
			}
			if j+1 < len(words) {
				a.first[j+1] = true
			}
		}
	}
	return a
}

func covered(kinds []tag.Kind) bool {
	for _, k := range kinds {
		if k != tag.None {
			return true
		}
	}
	return false
}

func upper(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	if unicode.IsUpper(r) {
		return true
	}
	return strings.IndexFunc(w, unicode.IsUpper) > 0 && unicode.IsLetter(r) // iPod
}

var (
	insideName = set(`of for on the and for de la van von der al bin & - ‐ in du 's ' . , to`)
	endsPhrase = set(`, ( who that which from in at with for on – — -- :`)
	leadWords  = set(`the a an this that these those his her its their our my your`)
	titleWords = set(`mr. mr ms. ms mrs. mrs dr. dr president prime minister vice sen. senator rep. representative gov. governor mayor professor prof. prof
		secretary general chancellor judge justice king queen prince princess pope sir lord lady ambassador chairman director ceo chief executive captain
		sergeant lieutenant colonel spokesman spokeswoman spokesperson congressman congresswoman deputy attorney officer inspector commissioner coach
		minister-president foreign defence defense interior health finance home acting former press sheriff detective premier mp cllr reverend rev. rev father
		brigadier gen. lt. col. sgt. founder editor host author opposition leader party democrat democratic republican republicans labour conservative head co-founder`)
	notNames = set(`i i'm monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
		november december he she we they me us you it him her them anyone everyone someone nobody everybody god people who others many some one both all each
		another mother father mom dad 
		god internet web earth sun moon`)
)

// nameOf returns the tokens [i, j] of the name in a phrase; j < i where the
// phrase only describes. A name is a run of capitals that is the phrase's
// head: it ends the phrase, or what follows it only adds to it.
func nameOf(words []string, m mention, k tag.Kind) (i, j int) {
	first, last := m.first, m.last
	for first <= last && leadWords[strings.ToLower(words[first])] {
		first++
	}
	for last >= first && (words[last] == "'s" || words[last] == "’s" || words[last] == "'" || words[last] == "’") {
		last--
	}
	// where what is added begins
	core := last
	for x := first + 1; x <= last; x++ {
		if words[x] == "of" && (k == tag.Person || !upper(words[x-1])) {
			core = x - 1
			break
		}
		if endsPhrase[words[x]] && !(k != tag.Person && insideBody(words[:last+1], x)) {
			core = x - 1
			break
		}
	}
	i, j = core+1, core
	if core < first || !(upper(words[core]) || core > first+1 && words[core-1] == glue && upper(words[core-2]) || number(words[core]) && core > first && upper(words[core-1])) {
		return i, j
	}
	for x := core; x >= first; x-- {
		w := strings.ToLower(words[x])
		switch {
		case upper(words[x]):
			i = x
		case k != tag.Person && w == "the" && x-2 >= first && (words[x-1] == "of" || words[x-1] == "for" || words[x-1] == "on") && upper(words[x-2]):
		case insideName[w] && x > first && upper(words[x-1]) && !(k == tag.Person && (w == "of" || w == "," || w == "the" || w == "and" || w == "in" || w == "'s")):
		case number(words[x]) || x-2 >= first && words[x-1] == glue && upper(words[x-2]):
		default:
			x = -1
		}
	}
	if k == tag.Person {
		i = personFrom(words, i, j)
	}
	if i == j && (notNames[strings.ToLower(words[i])] || tag.People(strings.ToLower(words[i])) || len(words[i]) == 1) {
		return j + 1, j
	}
	if i == j && k == tag.Person && lowerWord(words[i]) && (i == 0 || strings.HasSuffix(words[i], "s")) {
		return j + 1, j // Refugees
	}
	if i == j && m.first == i && i == 0 && k != tag.Person && k != tag.Place && lowerWord(words[i]) {
		return j + 1, j // a sentence's first word
	}
	return i, j
}

// personFrom returns where the person's own name begins in the capitals [i, j],
// behind titles and peoples.
func personFrom(words []string, i, j int) int {
	for x := i; x < j; x++ {
		if titleWords[strings.ToLower(words[x])] && x > i {
			i = x // Ohio Senator Ann Lee
		}
	}
	for i <= j && (titleWords[strings.ToLower(words[i])] || tag.People(strings.ToLower(words[i])) || len(words[i]) == 1 && i == j || i < j && shouting(words[i]) && !shouting(words[j])) {
		i++
	}
	if i == 0 && j > 1 && lowerWord(words[i]) {
		i++ // Biologist Ann Lee
	}
	return i
}

// insideBody reports whether the small word at x may stand inside the name of a
// body or place: "Council for the Welfare".
func insideBody(words []string, x int) bool {
	if w := words[x]; w != "for" && w != "on" && w != "–" || !upper(words[x-1]) {
		return false
	}
	if x+1 < len(words) && words[x+1] == "the" {
		x++
	}
	return x+1 < len(words) && upper(words[x+1])
}

func lowerWord(w string) bool { return tag.SeenLower(strings.ToLower(w)) && !shouting(w) }

func shouting(w string) bool { return len(w) > 1 && strings.ToUpper(w) == w && upper(w) }

func number(w string) bool { return w != "" && w[0] >= '0' && w[0] <= '9' }
