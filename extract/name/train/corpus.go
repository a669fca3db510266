package main

import (
	"bufio"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"unicode/utf8"

	"stet/extract/name/tag"
)

// span is one name that annotators marked: the bytes [start, end) of a text.
type span struct {
	start, end int
	kind       tag.Kind
}

// story is one annotated text. Names are in order and apart.
type story struct {
	id, set string
	text    string
	names   []span
}

// builder joins annotated tokens to running text, the way print does it, so
// that the program's own tokens can be trained on.
type builder struct {
	b     strings.Builder
	names []span
	begun bool // a sentence stands there already
}

var (
	noSpaceBefore = set(`. , ; : ! ? % ) ] } 's n't 'll 're 've 'd 'm ' '' ” ’ ’s`)
	noSpaceAfter  = set("( [ { $ # `` “ ‘ £ €")
)

func set(words string) map[string]bool {
	m := make(map[string]bool)
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

// sentence adds one sentence; kinds[i] is the name's kind and first[i] says
// that a name begins at token i. kinds is tag.None outside names.
func (b *builder) sentence(words []string, kinds []tag.Kind, first []bool) {
	if b.begun {
		b.b.WriteByte('\n')
	}
	b.begun = true
	open := false
	for i, w := range words {
		space := i > 0 && !noSpaceBefore[w] && !noSpaceAfter[words[i-1]]
		if i > 0 && words[i-1] == `"` && open || w == `"` && open {
			space = false
		}
		if w == `"` {
			open = !open
		}
		if w == glue || i > 0 && words[i-1] == glue {
			space = false
		}
		if space {
			b.b.WriteByte(' ')
		}
		if w == glue {
			w = "-"
		}
		start := b.b.Len()
		b.b.WriteString(w)
		if kinds[i] == tag.None {
			continue
		}
		if n := len(b.names); !first[i] && n > 0 && i > 0 && kinds[i-1] == kinds[i] {
			b.names[n-1].end = b.b.Len()
		} else {
			b.names = append(b.names, span{start, b.b.Len(), kinds[i]})
		}
	}
}

// story returns what was added and begins anew.
func (b *builder) story(set, id string) story {
	s := story{id: id, set: set, text: b.b.String(), names: b.names}
	*b = builder{}
	return s
}

// format says how a corpus is laid out.
type format struct {
	word, label int                             // columns; label -1 is the last one
	kind        func(label string) tag.Kind     // of a label without its B- or I-
	mend        func(words []string, s *tagged) // corrects an annotation, may be nil
	perSentence bool                            // the sentences have nothing to do with each other
}

// tagged are the names of one sentence, token by token.
type tagged struct {
	kinds []tag.Kind
	first []bool
}

// columns reads one corpus: the sentence and the text that it is at, and the
// texts that are whole.
type columns struct {
	format
	set   string
	out   []story
	b     builder
	words []string
	ann   tagged
	last  string // label of the token before
}

// readColumns reads a corpus of one token a line, blank lines between
// sentences. "-DOCSTART-" and "# newdoc" begin a text.
func readColumns(path, set string, f format) ([]story, error) {
	r, err := open(path)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	c := &columns{format: f, set: set, last: "O"}
	sc := bufio.NewScanner(r)
	sc.Buffer(nil, 1<<20)
	for sc.Scan() {
		c.line(sc.Text())
	}
	c.flush()
	return c.out, sc.Err()
}

func (c *columns) line(line string) {
	cols := strings.Fields(line)
	switch {
	case strings.HasPrefix(line, "# newdoc") || strings.HasPrefix(line, "-DOCSTART-"):
		c.flush()
	case len(cols) == 0:
		c.end()
		if c.perSentence {
			c.flush()
		}
	case len(cols) == 1 || strings.HasPrefix(line, "# ") && len(cols) > 2:
		// a token without a label, or a comment
	default:
		label := cols[len(cols)-1]
		if c.label >= 0 {
			label = cols[min(c.label, len(cols)-1)]
		}
		c.token(cols[min(c.word, len(cols)-1)], label)
	}
}

func (c *columns) token(w, label string) {
	if !utf8.ValidString(w) {
		return
	}
	k := tag.None
	if len(label) > 2 && label[1] == '-' {
		k = c.kind(label[2:])
	}
	c.words = append(c.words, w)
	c.ann.kinds = append(c.ann.kinds, k)
	c.ann.first = append(c.ann.first, strings.HasPrefix(label, "B-") || c.last == "O" || c.last[1:] != label[1:])
	c.last = label
}

// end closes a sentence, flush a text.
func (c *columns) end() {
	if len(c.words) > 0 {
		if c.mend != nil {
			c.mend(c.words, &c.ann)
		}
		c.b.sentence(c.words, c.ann.kinds, c.ann.first)
	}
	c.words, c.ann, c.last = nil, tagged{}, "O"
}

func (c *columns) flush() {
	if c.end(); c.b.begun {
		c.out = append(c.out, c.b.story(c.set, fmt.Sprintf("%s/%d", c.set, len(c.out))))
	}
}

type file struct {
	io.Reader
	under io.Closer
}

func (f file) Close() error { return f.under.Close() }

func open(path string) (io.ReadCloser, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	if !strings.HasSuffix(path, ".gz") {
		return f, nil
	}
	z, err := gzip.NewReader(f)
	if err != nil {
		f.Close()
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return file{z, f}, nil
}

// kindOf returns a format's kind function out of "label=kind" pairs.
func kindOf(pairs string) func(string) tag.Kind {
	letters := map[string]tag.Kind{"P": tag.Person, "O": tag.Org, "L": tag.Place, "M": tag.Misc, "-": tag.None}
	m := make(map[string]tag.Kind)
	for p := range strings.FieldsSeq(pairs) {
		label, k, _ := strings.Cut(p, "=")
		m[label] = letters[k]
	}
	return func(label string) tag.Kind { return m[label] }
}

// formats of the corpora by the first part of the file's name.
var formats = map[string]format{
	"gmb":      {0, -1, kindOf("geo=L gpe=L per=P org=O art=M eve=M nat=M tim=-"), mendGMB, true},
	"crossner": {0, -1, crossKind, nil, true},
	"wikigold": {0, -1, kindOf("PER=P ORG=O LOC=L MISC=M"), nil, false},
	"uner":     {1, 2, kindOf("PER=P ORG=O LOC=L"), nil, false},
	"btc":      {0, -1, kindOf("PER=P ORG=O LOC=L"), nil, true},
	"wnut17":   {0, -1, kindOf("person=P corporation=O group=O location=L product=M creative-work=M"), nil, true},
	"sec":      {0, -1, kindOf("PER=P ORG=O LOC=L MISC=M"), mendSEC, false},
}

// crossKind maps the 39 types of CrossNER.
var crossKind = func() func(string) tag.Kind {
	known := kindOf(`person=P politician=P writer=P musicalartist=P scientist=P researcher=P
		organisation=O politicalparty=O university=O band=O magazine=O location=L country=L`)
	return func(label string) tag.Kind {
		if k := known(label); k != tag.None {
			return k
		}
		return tag.Misc
	}
}()

// titles are what the Groningen Meaning Bank keeps before persons' names.
var titles = set(`president prime minister mr. mrs. ms. dr. vice foreign defense secretary general sen. senator pope king queen chancellor
	chairman ambassador judge gen. lt. col. gov. governor mayor leader prince princess sheikh ayatollah admiral major captain former deputy
	chief colonel lieutenant justice rep. representative congressman premier interior finance minister-designate u.s. st.`)

// mendGMB takes the titles off persons' names and the peoples out of places:
// that corpus has both.
func mendGMB(words []string, a *tagged) {
	for i := range words {
		if a.kinds[i] == tag.Person && a.first[i] && titles[strings.ToLower(words[i])] {
			a.kinds[i] = tag.None
			if i+1 < len(words) && a.kinds[i+1] == tag.Person {
				a.first[i+1] = true
			}
		}
		if a.kinds[i] == tag.Place && tag.People(strings.ToLower(words[i])) {
			a.kinds[i] = tag.None
		}
	}
}

// parties are the words of contracts that stand for a party and name nobody.
var parties = set(`borrower lender bank agent company holder guarantor tenant landlord executive employee lessor lessee debtor obligor grantor
	buyer seller purchaser parent trustee servicer arranger issuer secured party lenders banks borrowers guarantors loan parties administrative
	the consultant employer pledgor assignor assignee subsidiary contractor`)

// mendSEC takes the parties of a contract out of the persons.
func mendSEC(words []string, a *tagged) {
	for i := range words {
		if a.kinds[i] != tag.None && parties[strings.ToLower(words[i])] && (i+1 >= len(words) || a.kinds[i+1] == tag.None || parties[strings.ToLower(words[i+1])]) &&
			(a.first[i] || a.kinds[i-1] == tag.None) {
			a.kinds[i] = tag.None
			if i+1 < len(words) {
				a.first[i+1] = true
			}
		}
	}
}

// readSet reads a corpus by its file name, or the folder of GUM documents.
func readSet(data, name string) ([]story, error) {
	if name == "gum_news" {
		return readGUM(filepath.Join(data, "corpora", name))
	}
	if name == "desk" {
		return readDesk(filepath.Join(data, "../../eval/desk"))
	}
	kind, _, _ := strings.Cut(name, "_")
	kind, _, _ = strings.Cut(kind, ".")
	f, ok := formats[kind]
	if !ok {
		return nil, fmt.Errorf("%s: no format for this corpus", name)
	}
	found, err := filepath.Glob(filepath.Join(data, "corpora", name+"*"))
	if err != nil {
		return nil, err
	}
	var out []story
	for _, path := range found {
		if strings.HasSuffix(path, "LICENSE") {
			continue
		}
		s, err := readColumns(path, name, f)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		out = append(out, s...)
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("%s: %w", name, fs.ErrNotExist)
	}
	return out, nil
}

var errGUM = errors.New("no documents of GUM")

// sortSpans puts names in order.
func sortSpans(s []span) {
	sort.Slice(s, func(i, j int) bool { return s[i].start < s[j].start })
}
