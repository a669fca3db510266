package page

import (
	"strings"

	"golang.org/x/net/html"
)

// view is a page as the features see it.
type view struct {
	blocks   []block
	main     []bool   // chosen as a whole, see choose
	title    string   // folded
	words    []int    // of each block
	fold     []string // folded text
	phrase   []*phrase
	own      []names         // of the names of its owner
	near     []names         // of its owner and the two elements around that
	pointed  []bool          // a link in a row of links that begins under "More:" or the like
	before   []int           // words of main blocks before each block
	total    int             // words of all main blocks
	from, to int             // first and last main block
	parent   *html.Node      // the element that holds most of the main text's blocks
	style    string          // the class of most of the main text's paragraphs
	last     int             // the last main block of 12 words or more that is no box
	again    map[string]int  // how often each folded text stands on the page
	listed   int             // bytes of text listed as left out, see drop
	voice    map[string]bool // runs of four words of the page's JSON-LD articleBody; nil when it has none
}

// hear takes the page's JSON-LD articleBody as a vote on each block. A short
// one is a teaser and says nothing.
func (v *view) hear(articleBody string) {
	ws := strings.Fields(folded(articleBody))
	if len(ws) < 80 || len(ws)*2 < v.total {
		return
	}
	v.voice = make(map[string]bool, len(ws))
	for i := 0; i+4 <= len(ws); i++ {
		v.voice[strings.Join(ws[i:i+4], " ")] = true
	}
}

// heard is the share of block i's runs of four words that articleBody has.
func (v *view) heard(i int) float64 {
	ws := strings.Fields(v.fold[i])
	if len(ws) < 4 {
		return 0.5
	}
	n := 0
	for k := 0; k+4 <= len(ws); k++ {
		n += int(is(v.voice[strings.Join(ws[k:k+4], " ")]))
	}
	return float64(n) / float64(len(ws)-3)
}

// newView measures the blocks. Main is as choose returns it; title may be "".
func newView(blocks []block, main []bool, title string) *view {
	v := &view{blocks: blocks, main: main, title: folded(title), from: len(blocks), to: -1, again: map[string]int{}}
	held, worn, said := map[*html.Node]int{}, map[string]int{}, naming{}
	for i, b := range blocks {
		w := words(b.text)
		v.words, v.fold, v.phrase = append(v.words, w), append(v.fold, folded(b.text)), append(v.phrase, phraseOf(b.text))
		v.own, v.near = append(v.own, said.of(b.owner)), append(v.near, said.near(b.owner))
		v.pointed = append(v.pointed, i > 0 && v.density(i) > .8 && (v.pointed[i-1] || v.phrase[i-1] != nil && v.phrase[i-1].reason == pointerReason))
		v.before = append(v.before, v.total)
		v.again[v.fold[i]]++
		if !main[i] {
			continue
		}
		v.total += w
		v.from, v.to = min(v.from, i), i
		if w >= 12 && v.phrase[i] == nil {
			v.last = i
		}
		if p := b.owner.Parent; p != nil {
			if held[p] += w; v.parent == nil || held[p] > held[v.parent] {
				v.parent = p
			}
		}
		s := style(b.owner)
		if worn[s] += w; worn[s] > worn[v.style] || v.style == "" {
			v.style = s
		}
	}
	return v
}

// style is what the page's makers call the block: its tag and class, the
// beginning of a long one.
func style(n *html.Node) string {
	class := attr(n, "class")
	return n.Data + "." + class[:min(len(class), 200)]
}

// place is how far through the main text block i begins, 0 to 1.
func (v *view) place(i int) float64 { return float64(v.before[i]) / float64(max(v.total, 1)) }

func (v *view) density(i int) float64 {
	return float64(v.blocks[i].linked) / float64(max(len(v.blocks[i].text), 1))
}

func (v *view) mainAt(i int) bool { return i >= 0 && i < len(v.main) && v.main[i] }

func (v *view) headline(i int) bool {
	x := v.fold[i]
	return v.title != "" && len(x) > 8 && (x == v.title || strings.Contains(v.title, x) ||
		strings.Contains(x, v.title) && len(x) < len(v.title)*13/10)
}
