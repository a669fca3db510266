package page

import (
	"errors"
	"io"
	"math"
	"runtime/debug"
	"runtime/metrics"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
)

// maxAlloc is how many bytes parsing one page may allocate. A few tens of
// kilobytes of misnested formatting tags make millions of nodes, so that a
// limit on the page's size does not help.
const maxAlloc = 96 << 20

// step is how much the parser gets at a time; between two steps the
// allocation is looked at.
const step = 4096

var errAlloc = errors.New("parsing takes too much memory")

// parse returns the page's tree. Where the standard's algorithm would need too
// much memory or nests more than 512 elements, it returns a flat tree of the
// page's blocks instead, and a notice that says so.
func parse(text string) (doc *tree, notice string) {
	s := newSieve(text)
	read, err := goquery.NewDocumentFromReader(newMeter(s))
	switch {
	case err == nil:
		return newTree(read, s.sheets), ""
	case errors.Is(err, errAlloc):
		notice = "The page's code is built so that it takes too much memory. Only its plain paragraphs were read; compare the text with the page."
	default:
		notice = "The page's code is nested too deeply. Only its plain paragraphs were read; compare the text with the page."
	}
	if errors.Is(err, errAlloc) {
		debug.FreeOSMemory() // of the tree that was given up
	}
	root, sheets := flatten(text)
	return newTree(goquery.NewDocumentFromNode(root), sheets), notice
}

// A page of more than largePage bytes is read within largeMemory bytes of the
// program's, for which its garbage is collected sooner than usual.
const (
	largePage   = 8 << 20
	largeMemory = 230 << 20
)

// sparing asks for the memory that a text of n bytes may take to be kept down
// and returns what ends that. Of two at the same time only the first asks.
func sparing(n int) (end func()) {
	if n <= largePage || debug.SetMemoryLimit(-1) != math.MaxInt64 {
		return func() {}
	}
	debug.SetMemoryLimit(largeMemory)
	return func() { debug.SetMemoryLimit(math.MaxInt64) }
}

// meter hands out a text in small steps and stops with errAlloc when the program
// has allocated maxAlloc bytes since the first step.
type meter struct {
	rest   io.Reader
	sample [1]metrics.Sample
	start  uint64
}

func newMeter(text io.Reader) *meter {
	m := &meter{rest: text}
	m.sample[0].Name = "/gc/heap/allocs:bytes"
	m.start = m.allocated()
	return m
}

func (m *meter) allocated() uint64 {
	metrics.Read(m.sample[:])
	if m.sample[0].Value.Kind() != metrics.KindUint64 {
		return 0
	}
	return m.sample[0].Value.Uint64()
}

func (m *meter) Read(p []byte) (int, error) {
	if m.allocated()-m.start > maxAlloc {
		return 0, errAlloc
	}
	return m.rest.Read(p[:min(len(p), step)])
}

// flatten reads a page by its tokens alone: each block-level tag begins a new
// child of body, only links are kept inside it, and head holds title, meta and
// JSON-LD. Navigation, footers and the like are left out where their tags are
// closed.
func flatten(text string) (root *html.Node, sheets []sheet) {
	f, sheets := tokens(text, nil)
	for kept := []string(nil); f.skip != "" && !f.full(); f, sheets = tokens(text, kept) {
		kept = append(kept, f.skip) // it took in the rest of the page
	}
	return f.doc, sheets
}

// maxToken is the length in bytes past which a text or a tag ends the reading.
const maxToken = 8 << 20

// tokens makes the shallow tree, without leaving out the elements in kept.
func tokens(text string, kept []string) (*flat, []sheet) {
	f := newFlat(kept)
	s := newSieve(text)
	z := html.NewTokenizer(s)
	z.SetMaxBuf(maxToken)
	for !f.full() {
		switch z.Next() {
		case html.ErrorToken:
			return f, s.sheets
		case html.TextToken:
			f.text(string(z.Text()))
		case html.StartTagToken, html.SelfClosingTagToken:
			f.start(z.Token())
		case html.EndTagToken:
			name, _ := z.TagName()
			f.end(string(name))
		}
	}
	return f, s.sheets
}
