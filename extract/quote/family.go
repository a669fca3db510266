package quote

import "stet/extract/text"

// familyFirms parts a family from the firm that bears its name. A lone surname that the
// name reader gave to the body ("Falk" for Falk Mills) goes back where it can be a
// person's: behind Mr or Ms, before a clause with "he", or where two people bear it. One
// that it gave to a person is the body's where the clause behind says "it".
func (c *cast) familyFirms(r *reader) {
	firms := c.firmsByName(r)
	for i, k := range c.byToken {
		if k < 0 || !r.is(i, capital) || i > 0 && c.byToken[i-1] == k || i+1 < len(r.tok) && c.byToken[i+1] == k {
			continue
		}
		at, _ := r.addressAt(i, i+1)
		if f := &c.figures[k]; !f.org {
			if o, ok := firms[r.low(i)]; ok && !f.other && at < 0 && r.low(i) == f.key && r.neuterAfter(i+1) {
				c.byToken[i] = o
				f.mention--
				c.figures[o].mention++
			}
			continue
		}
		people, last := 0, ""
		for _, o := range c.byKey[r.low(i)] {
			if f := &c.figures[o]; !f.org && !f.other && f.full != last {
				people, last = people+1, f.full
			}
		}
		if people == 0 || people == 1 && at < 0 && r.clueAfter(i+1) == unknownGender || r.d.Is(i+1, text.Clitic) && at < 0 || people > 1 && at < 0 && r.neuterAfter(i+1) {
			continue
		}
		c.byToken[i] = -1
		c.figures[k].mention--
	}
}

// firmsByName returns the bodies by the first word of a name of several, where a person
// bears that word as a surname.
func (c *cast) firmsByName(r *reader) map[string]int32 {
	var m map[string]int32
	for k := range c.figures {
		f := &c.figures[k]
		first := firstWord(f.full)
		if !f.org || first == f.full || len(c.byKey[first]) == 0 {
			continue
		}
		if m == nil {
			m = make(map[string]int32)
		}
		if _, ok := m[first]; !ok {
			m[first] = int32(k)
		}
	}
	return m
}

// neuterAfter reports whether a verb of saying stands at token e, and behind it a clause
// whose subject is "it": "said it would close".
func (r *reader) neuterAfter(e int) bool {
	hi := r.unitEnd(e - 1)
	for e < hi && r.is(e, adverb|auxiliary) {
		e++
	}
	if e >= hi || r.frame(e)&speech == 0 || !r.isCue(e, speech) {
		return false
	}
	if e++; r.low(e) == "that" {
		e++
	}
	switch r.low(e) {
	case "it":
		return e+1 < hi && (r.is(e+1, finiteWord) && !r.is(e+1, capital)) && r.low(e+1) != "was" && r.low(e+1) != "is"
	case "its":
		return e < hi
	}
	return false
}
