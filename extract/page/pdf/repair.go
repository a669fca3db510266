package pdf

import (
	"bytes"
	"maps"
	"slices"
)

// repair finds the objects of a file by their heads, "12 0 obj", for a file
// whose table is missing or wrong; of two of one number the later holds.
func (f *file) repair() {
	if f.repaired {
		return
	}
	f.repaired = true
	f.where, f.cache, f.packs = map[int]place{}, map[int]object{}, map[int]*pack{}
	for at := 0; len(f.where) < maxObjects; {
		i := bytes.Index(f.b[at:], []byte("obj"))
		if i < 0 {
			break
		}
		at += i + 3
		if num, gen, start, ok := headBefore(f.b, at-3); ok {
			f.where[num] = place{at: start, gen: gen}
		}
	}
	for at := 0; ; {
		i := bytes.Index(f.b[at:], []byte("trailer"))
		if i < 0 {
			break
		}
		at += i + 7
		l := lexer{b: f.b, at: at}
		if t, ok := l.next(0).(dict); ok {
			for k, v := range t {
				f.trailer[k] = v
			}
			at = max(at, l.at)
		}
	}
	f.findRoot()
}

// findRoot looks through the objects for what a table would say: the packed
// ones, the catalogue and the key.
func (f *file) findRoot() {
	for _, num := range slices.Sorted(maps.Keys(f.where)) {
		s, isStream := f.load(num).(*stream)
		if !isStream {
			if d, ok := f.load(num).(dict); ok && f.name(d["Type"]) == "Catalog" && f.dict(f.trailer["Root"]) == nil {
				f.trailer["Root"] = ref{num, 0}
			}
			continue
		}
		switch f.name(s.dict["Type"]) {
		case "XRef":
			for _, k := range [...]name{"Root", "Encrypt", "Info", "ID"} {
				if v := s.dict[k]; v != nil && f.trailer[k] == nil {
					f.trailer[k] = v
				}
			}
		case "ObjStm":
			k := &pack{}
			k.read(f, s)
			f.packs[num] = k
			for i, n := range k.nums {
				if _, known := f.where[n]; !known {
					f.where[n] = place{at: i, in: num}
				}
			}
		}
	}
	if f.dict(f.trailer["Root"]) != nil {
		return
	}
	for _, num := range slices.Sorted(maps.Keys(f.where)) {
		if d, ok := f.load(num).(dict); ok && f.name(d["Type"]) == "Catalog" {
			f.trailer["Root"] = ref{num, 0}
			return
		}
	}
}

// headBefore reads "num gen " backwards from at.
func headBefore(b []byte, at int) (num, gen, start int, ok bool) {
	i := at
	back := func() (n int, ok bool) {
		j := i
		for j > 0 && isWhite(b[j-1]) {
			j--
		}
		e := j
		for j > 0 && e-j < 10 && b[j-1] >= '0' && b[j-1] <= '9' {
			j--
		}
		if i == e || j == e { // no white space, or no digits
			return 0, false
		}
		i = j
		for _, c := range b[j:e] {
			n = n*10 + int(c-'0')
		}
		return n, true
	}
	if gen, ok = back(); !ok {
		return 0, 0, 0, false
	}
	num, ok = back()
	return num, gen, i, ok && num < 1<<24
}
