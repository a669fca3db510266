package pdf

import (
	"cmp"
	"slices"
	"strings"
)

// The limits of the structure tree.
const (
	maxElements  = 1 << 18
	maxRoleSteps = 8 // of a role that is mapped to another
)

// element is what the structure of a tagged file (14.7, 14.8.4) says of a piece
// of content. Numbers tell one thing from another; 0 is none.
type element struct {
	block            int32 // the paragraph, heading, item or cell that it is of
	kind             Kind  // of the block
	level            int8  // of a heading
	table, row, cell int32
	link             int32
	article          int32 // the outermost article that it is in
	item             bool  // in an item of a list
	quoted           bool  // in a block quotation
	form             bool  // a button or field
	label            bool  // an item's sign or number
}

// structure is the structure of a file: what is marked as what.
type structure struct {
	f        *file
	elements []element             // 0 is of what is not marked
	marked   map[int]map[int]int32 // by number of a page's object and of the mark, an index of elements
	seen     map[ref]bool
	used     map[int32]bool // items that have their first paragraph
	roles    dict
	last     int32 // the highest number that is given
	visited  int   // elements
	headed   bool  // some headings are marked as such
}

// structure reads the tree of a tagged file; of others it is empty.
func (f *file) structure() *structure {
	s := &structure{f: f, elements: make([]element, 1), marked: map[int]map[int]int32{}, seen: map[ref]bool{}, used: map[int32]bool{}}
	root := f.dict(f.dict(f.trailer["Root"])["StructTreeRoot"])
	if root == nil {
		return s
	}
	s.roles = f.dict(root["RoleMap"])
	s.walk(root["K"], element{}, 0, 0)
	return s
}

// walk reads an element, or a list of them, and what it holds. Page is the number
// of the page's object that its content stands on.
func (s *structure) walk(o object, in element, page, depth int) {
	if r, ok := o.(ref); ok {
		if s.seen[r] {
			return
		}
		s.seen[r] = true
	}
	if s.visited++; s.visited > maxElements || depth > maxTreeDepth*4 {
		return
	}
	switch v := s.f.resolve(o).(type) {
	case array:
		for _, k := range v {
			s.walk(k, in, page, depth+1)
		}
	case int:
		s.mark(page, v, in)
	case dict:
		if r, ok := v["Pg"].(ref); ok {
			page = r.num
		}
		if id, ok := whole(v["MCID"]); ok {
			s.mark(page, id, in)
		} else if v["S"] != nil {
			s.walk(v["K"], s.enter(s.role(v["S"]), in), page, depth+1)
		}
	}
}

// mark notes what content is of which element.
func (s *structure) mark(page, id int, e element) {
	if page == 0 || id < 0 || id > maxElements {
		return
	}
	if s.marked[page] == nil {
		s.marked[page] = map[int]int32{}
	}
	if s.elements[len(s.elements)-1] != e {
		s.elements = append(s.elements, e)
	}
	s.marked[page][id] = int32(len(s.elements) - 1)
}

// role is the standard name of a type of structure.
func (s *structure) role(o object) name {
	r := s.f.name(o)
	for range maxRoleSteps {
		to := s.f.name(s.roles[r])
		if to == "" || to == r {
			break
		}
		r = to
	}
	return r
}

func (s *structure) next() int32 {
	s.last++
	return s.last
}

// enter is what stands in an element of a type that stands in another.
func (s *structure) enter(r name, e element) element {
	plain := func(k Kind) {
		e.block, e.kind, e.level = s.next(), k, 0
	}
	switch r {
	case "P", "Note", "FENote", "Figure", "TOCI", "Index", "Aside":
		if e.item && !s.used[e.block] {
			s.used[e.block] = true // an item's sign and its first paragraph are one block
			break
		}
		plain(e.within())
	case "H", "Title":
		plain(Heading)
		e.level, s.headed = 2, true
	case "H1", "H2", "H3", "H4", "H5", "H6":
		plain(Heading)
		e.level, s.headed = int8(r[1]-'0'), true
	case "LI":
		e.item = true
		plain(Item)
	case "Lbl":
		e.label = true
	case "Link":
		e.link = s.next()
	case "Caption":
		plain(Caption)
	case "BlockQuote":
		e.quoted = true
		plain(Quote)
	case "Art":
		e = element{article: cmp.Or(e.article, s.next())}
	case "Table":
		e.table, e.row, e.cell, e.item = s.next(), 0, 0, false
		e.block = 0
	case "TR":
		e.row, e.cell = s.next(), 0
	case "TD", "TH":
		e.cell = s.next()
		plain(Plain)
	case "Form":
		e.form = true
		plain(Plain)
	}
	return e
}

// within is the kind of a paragraph by what it stands in.
func (e *element) within() Kind {
	switch {
	case e.item:
		return Item
	case e.quoted:
		return Quote
	}
	return Plain
}

// tag is what the structure says of a line: of its first words that it says
// anything of, signs of items aside.
func (m *measures) tag(l *line) *element {
	for i := range l.words {
		if w := &l.words[i]; w.block != 0 && !w.label {
			return &m.tags[w.tag]
		}
	}
	return &m.tags[l.words[0].tag]
}

// tagged says whether the structure has an opinion on two lines that follow each
// other, and whether they are then of one block.
func (m *measures) tagged(a, b *line) (known, same bool) {
	x, y := m.tag(a), m.tag(b)
	if x.block == 0 && y.block == 0 {
		return false, false
	}
	return true, x.block == y.block
}

// markedRows returns the rows of a table that the structure names, each with all
// its lines made one, and how many lines these are. A table with a cell as long
// as a paragraph only sets out text.
func (m *measures) markedRows(ls []line) (rows []line, n int) {
	if len(m.tags) < 2 {
		return nil, 0
	}
	table := m.tag(&ls[0]).table
	if m.tag(&ls[0]).row == 0 {
		return nil, 0
	}
	for n < len(ls) && m.tag(&ls[n]).table == table && m.tag(&ls[n]).row != 0 {
		n++
	}
	cells := map[int32]int{}
	for i := range n {
		for k := range ls[i].words {
			w := &ls[i].words[k]
			e := &m.tags[w.tag]
			if cells[e.cell] += len(w.text); cells[e.cell] > longestCell || e.row == 0 || e.kind == Heading {
				return nil, 0
			}
		}
	}
	if len(cells) < 2 {
		return nil, 0
	}
	for i := 0; i < n; {
		j, row := i+1, m.tag(&ls[i]).row
		for j < n && m.tag(&ls[j]).row == row && ls[j].page == ls[i].page {
			j++
		}
		rows = append(rows, m.markedRow(ls[i:j]))
		i = j
	}
	return rows, n
}

// longestCell is how many bytes a cell of a table of data holds at most.
const longestCell = 300

// markedRow makes one line of those of a row: cell by cell from left to right,
// each from top to bottom.
func (m *measures) markedRow(ls []line) line {
	l := ls[0]
	if len(ls) == 1 {
		return l
	}
	l.words = nil
	left := map[int32]float64{}
	for i := range ls {
		for k, w := range ls[i].words {
			cell := m.tags[w.tag].cell
			if k+1 == len(ls[i].words) || m.tags[ls[i].words[k+1].tag].cell != cell { // where a line of the cell ends
				w.space = !endsInHyphen(w.text)
			}
			if x, ok := left[cell]; !ok || w.x0 < x {
				left[cell] = w.x0
			}
			l.words = append(l.words, w)
		}
	}
	slices.SortStableFunc(l.words, func(a, b word) int {
		x, y := m.tags[a.tag].cell, m.tags[b.tag].cell
		return cmp.Or(cmp.Compare(left[x], left[y]), cmp.Compare(x, y))
	})
	return l
}

// writeMarked writes a row of a table whose cells the structure names.
func (m *measures) writeMarked(b *strings.Builder, l *line) (links []Link) {
	for from := 0; from < len(l.words); {
		to := from + 1
		for to < len(l.words) && m.tags[l.words[to].tag].cell == m.tags[l.words[from].tag].cell {
			to++
		}
		if from > 0 {
			b.WriteByte('\t')
		}
		links = append(links, writeCell(b, l, from, to)...)
		from = to
	}
	return links
}
