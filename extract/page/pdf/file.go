package pdf

import (
	"bytes"
	"errors"
)

// What keeps a file from being read; test with errors.Is.
var (
	ErrDamaged = errors.New("not a readable PDF")
	ErrLocked  = errors.New("PDF is locked with a password")
)

// The limits of one file.
const (
	maxObjects  = 1 << 20
	maxUnpacked = 256 << 20 // bytes of all streams, unpacked
	maxStream   = 64 << 20  // bytes of one stream
)

// file is an open PDF.
type file struct {
	b        []byte
	where    map[int]place
	trailer  dict
	cache    map[int]object
	packs    map[int]*pack // object streams that are unpacked
	busy     map[int]bool  // objects that are being read
	work     int           // bytes that may still be parsed
	unpacked int           // bytes that may still be unpacked
	crypt    *crypt
	drawn    map[*stream][]byte // forms, unpacked
	repaired bool
}

// place is where an object stands: at an offset, or in an object stream.
type place struct {
	at  int // offset, or index in the stream
	in  int // number of the object stream; 0 for none
	gen int
}

// pack is an object stream: several objects packed together.
type pack struct {
	b    []byte
	nums []int
	ats  []int
}

// open reads a file's table of objects, or finds the objects itself where the
// table is no good.
func open(b []byte) (*file, error) {
	f := &file{b: b, where: map[int]place{}, cache: map[int]object{}, packs: map[int]*pack{}, busy: map[int]bool{}, drawn: map[*stream][]byte{},
		work: 6*len(b) + 64<<20, unpacked: maxUnpacked, trailer: dict{}}
	f.readTables()
	if !f.hasPages() {
		f.repair()
	}
	if enc, ok := f.resolve(f.trailer["Encrypt"]).(dict); ok {
		if err := f.unlock(enc); err != nil {
			return nil, err
		}
		f.cache, f.packs = map[int]object{}, map[int]*pack{} // strings were read locked
		f.repaired = false
	}
	if !f.hasPages() {
		f.repair()
	}
	if !f.hasPages() {
		return nil, ErrDamaged
	}
	return f, nil
}

func (f *file) hasPages() bool {
	pages := f.dict(f.dict(f.trailer["Root"])["Pages"])
	return pages != nil && (pages["Kids"] != nil || pages["Contents"] != nil)
}

// brokenOff reports whether the file has none of the marks that stand at the end
// of one (7.5.5).
func (f *file) brokenOff() bool {
	tail := f.b[max(0, len(f.b)-2048):]
	return !bytes.Contains(tail, []byte("startxref")) && !bytes.Contains(tail, []byte("%%EOF"))
}

// readTables follows the cross-reference tables from the last one back.
func (f *file) readTables() {
	tail := f.b[max(0, len(f.b)-2048):]
	i := bytes.LastIndex(tail, []byte("startxref"))
	if i < 0 {
		return
	}
	l := lexer{b: tail, at: i + len("startxref")}
	at, _ := l.next(0).(int)
	shift := max(bytes.Index(f.b[:min(len(f.b), 1024)], []byte("%PDF-")), 0)
	seen := map[int]bool{}
	for todo := []int{at}; len(todo) > 0 && len(seen) < 4096; todo = todo[1:] {
		at := todo[0]
		if seen[at] || at <= 0 || at >= len(f.b) {
			continue
		}
		seen[at] = true
		t := f.table(at)
		if t == nil && shift > 0 && at+shift < len(f.b) {
			t = f.table(at + shift)
		}
		for k, v := range t {
			if _, known := f.trailer[k]; !known {
				f.trailer[k] = v
			}
		}
		if hybrid, ok := t["XRefStm"].(int); ok {
			todo = append(todo, hybrid)
		}
		if prev, ok := whole(t["Prev"]); ok {
			todo = append(todo, prev)
		}
	}
}

// table reads one table, classic or packed, and returns its trailer; nil where
// there is none at the offset.
func (f *file) table(at int) dict {
	l := lexer{b: f.b, at: at}
	l.space()
	if bytes.HasPrefix(l.b[l.at:], []byte("xref")) {
		l.at += 4
		return f.classic(&l)
	}
	s, ok := f.objectAt(l.at, -1).(*stream)
	if !ok || s.dict["Type"] != name("XRef") {
		return nil
	}
	f.packedTable(s)
	return s.dict
}

// classic reads sections of "first count" and lines of "offset generation n".
func (f *file) classic(l *lexer) dict {
	for {
		switch first := l.next(0).(type) {
		case int:
			count, _ := l.next(0).(int)
			for i := range count {
				at, ok1 := l.next(0).(int)
				gen, ok2 := l.next(0).(int)
				kind, ok3 := l.next(0).(keyword)
				if !ok1 || !ok2 || !ok3 {
					return nil
				}
				if kind == "n" && at > 0 {
					f.put(first+i, place{at: at, gen: gen})
				} else {
					f.put(first+i, place{at: -1})
				}
			}
		case keyword:
			t, _ := l.next(0).(dict)
			if first == "trailer" {
				return t
			}
			return nil
		default:
			return nil
		}
	}
}

// put notes where an object stands; what a later table says goes first.
func (f *file) put(num int, p place) {
	if _, known := f.where[num]; !known && num >= 0 && len(f.where) < maxObjects {
		f.where[num] = p
	}
}

// packedTable reads a cross-reference stream (7.5.8).
func (f *file) packedTable(s *stream) {
	b, _ := f.decode(s)
	var w [3]int
	ws, _ := f.resolve(s.dict["W"]).(array)
	for i := range min(3, len(ws)) {
		if w[i], _ = ws[i].(int); w[i] < 0 || w[i] > 8 {
			return
		}
	}
	size := w[0] + w[1] + w[2]
	index, _ := f.resolve(s.dict["Index"]).(array)
	if index == nil {
		index = array{0, s.dict["Size"]}
	}
	for i := 0; i+1 < len(index) && size > 0; i += 2 {
		first, _ := index[i].(int)
		count, _ := index[i+1].(int)
		for n := 0; n < count && len(b) >= size; n++ {
			kind := 1
			if w[0] > 0 {
				kind = bigEndian(b[:w[0]])
			}
			p, q := bigEndian(b[w[0]:w[0]+w[1]]), bigEndian(b[w[0]+w[1]:size])
			switch b = b[size:]; kind {
			case 0:
				f.put(first+n, place{at: -1})
			case 1:
				f.put(first+n, place{at: p, gen: q})
			case 2:
				f.put(first+n, place{at: q, in: p})
			}
		}
	}
}

func bigEndian(b []byte) int {
	n := 0
	for _, c := range b {
		n = n<<8 | int(c)
	}
	return n
}

// resolve follows references to a value; nil where one leads nowhere or in a
// circle.
func (f *file) resolve(o object) object {
	for range 32 {
		r, ok := o.(ref)
		if !ok {
			return o
		}
		o = f.load(r.num)
	}
	return nil
}

// load returns the object of a number, read once.
func (f *file) load(num int) object {
	if o, ok := f.cache[num]; ok {
		return o
	}
	p, ok := f.where[num]
	if !ok || p.at < 0 || f.busy[num] || len(f.busy) > maxDepth { // a length of a length of a length
		return nil
	}
	f.busy[num] = true
	defer delete(f.busy, num)
	var o object
	if p.in > 0 {
		o = f.unpackObject(p, num)
	} else if o = f.objectAt(p.at, num); o == nil && !f.repaired && !f.isNull(p.at, num) {
		f.repair()
		if p, ok := f.where[num]; ok && p.in == 0 && p.at >= 0 {
			o = f.objectAt(p.at, num)
		}
	}
	f.cache[num] = o
	return o
}

// isNull reports whether object num does stand at an offset and is null.
func (f *file) isNull(at, num int) bool {
	l := lexer{b: f.b, at: min(at, len(f.b))}
	n, ok := l.next(0).(int)
	return ok && n == num
}

// objectAt reads "num gen obj …" at an offset; nil where there is none, or
// another than num (num is -1 for any).
func (f *file) objectAt(at, num int) object {
	if at < 0 || at >= len(f.b) || f.work <= 0 {
		return nil
	}
	l := lexer{b: f.b, at: at}
	n, ok1 := l.next(0).(int)
	gen, ok2 := l.next(0).(int)
	if k, _ := l.next(0).(keyword); !ok1 || !ok2 || k != "obj" || num >= 0 && n != num {
		return nil
	}
	o := l.next(0)
	switch d := o.(type) {
	case int: // perhaps a reference
		mark := l.at
		g, ok := l.next(0).(int)
		if k, _ := l.next(0).(keyword); ok && k == "R" {
			o = ref{d, g}
		} else {
			l.at = mark
		}
	case dict:
		mark := l.at
		if k, _ := l.next(0).(keyword); k == "stream" {
			o = f.stream(d, l.at, ref{n, gen})
		} else {
			l.at = mark
		}
	case closer, keyword, end:
		o = nil
	}
	f.work -= l.at - at
	if f.crypt != nil {
		o = f.crypt.strings(o, ref{n, gen})
	}
	return o
}

// stream takes the bytes of a stream whose keyword ends at an offset: as many as
// it says, where "endstream" follows them, else up to that word.
func (f *file) stream(d dict, at int, own ref) *stream {
	if at < len(f.b) && f.b[at] == '\r' {
		at++
	}
	if at < len(f.b) && f.b[at] == '\n' {
		at++
	}
	s := &stream{dict: d, own: own}
	if n, ok := f.resolve(d["Length"]).(int); ok && n >= 0 && at+n <= len(f.b) {
		l := lexer{b: f.b[:min(len(f.b), at+n+32)], at: at + n}
		if k, _ := l.next(0).(keyword); k == "endstream" || k == "endobj" {
			s.raw = f.b[at : at+n]
			return s
		}
	}
	rest := f.b[at:]
	n := bytes.Index(rest, []byte("endstream"))
	if n < 0 {
		n = len(rest)
	}
	f.work -= n
	s.raw = bytes.TrimRight(rest[:n], "\r\n")
	return s
}

// unpackObject returns an object that stands in an object stream (7.5.7).
func (f *file) unpackObject(p place, num int) object {
	k := f.packs[p.in]
	if k == nil {
		k = &pack{}
		f.packs[p.in] = k
		if s, ok := f.load(p.in).(*stream); ok {
			k.read(f, s)
		}
	}
	i := p.at
	if i < 0 || i >= len(k.nums) || k.nums[i] != num {
		for i = range k.nums {
			if k.nums[i] == num {
				break
			}
		}
	}
	if i >= len(k.nums) || k.nums[i] != num || k.ats[i] >= len(k.b) || f.work <= 0 {
		return nil
	}
	l := lexer{b: k.b, at: k.ats[i]}
	o := l.next(0)
	f.work -= l.at - k.ats[i]
	switch o.(type) {
	case closer, keyword, end:
		return nil
	}
	return o
}

// read reads the table at the head of an object stream.
func (k *pack) read(f *file, s *stream) {
	b, _ := f.decode(s)
	first, _ := f.resolve(s.dict["First"]).(int)
	count, _ := f.resolve(s.dict["N"]).(int)
	if first < 0 || first > len(b) {
		return
	}
	k.b = b
	l := lexer{b: b[:first]}
	for range count {
		num, ok1 := l.next(0).(int)
		at, ok2 := l.next(0).(int)
		if !ok1 || !ok2 || at < 0 || len(k.nums) >= maxObjects {
			return
		}
		k.nums, k.ats = append(k.nums, num), append(k.ats, first+at)
	}
}

// dict returns o, resolved, as a dictionary, a stream's as well; nil for
// anything else.
func (f *file) dict(o object) dict {
	switch d := f.resolve(o).(type) {
	case dict:
		return d
	case *stream:
		return d.dict
	}
	return nil
}

func (f *file) array(o object) array {
	a, _ := f.resolve(o).(array)
	return a
}

func (f *file) name(o object) name {
	n, _ := f.resolve(o).(name)
	return n
}

func (f *file) number(o object) float64 { return number(f.resolve(o)) }
