package number

// speller adds up a number in words. group is what stands before the next
// scale word, total what lies above it.
type speller struct {
	r       *reader
	from, j int
	total   decimal
	group   int64
	open    bool // group has a word
	hundred bool // group has its hundreds
	ceiling int  // power of ten of the last scale word: the next must be smaller
	words   int
	scaled  bool
	ordinal bool
	dozen   bool
}

// step takes in the next word and reports whether there may be more.
func (s *speller) step() bool {
	if s.ordinal || s.words > 24 {
		return false
	}
	j := s.j
	if s.words > 0 || s.open {
		if s.r.hyphen(j) || s.r.raw(j) == "-" && s.r.has(j-1, cTens) && s.r.has(j+1, cUnit) && !s.r.glued(j+1) || s.r.glued(j) && s.r.glued(j+1) && s.r.raw(j) == "—" {
			j++
		}
		if s.r.is(j, "and") && s.words == 1 && s.r.has(j-1, cTens) && s.r.has(j+1, cUnit) && s.r.has(j+2, cTime) && !s.r.is(s.from-1, "between", "both") {
			j++ // "twenty and four hours"
		} else if s.r.is(j, "and", "&") {
			if !s.hundred && !s.scaled || s.r.has(j+1, cArticle|cFraction) && !s.r.has(j+1, cOrdinal) || !s.addend(j+1) {
				return false
			}
			j++
		}
		if s.scaled && !s.open && s.r.raw(j) == "," && s.r.has(j+1, cUnit) && s.r.has(j+2, cHundred) {
			j++ // "three million, two hundred"
		}
	}
	e := s.r.at(j)
	switch {
	case e.class&cScale != 0:
		return s.scale(e, j)
	case e.class&(cUnit|cTeen|cTens|cHundred) != 0:
		return s.cardinal(e, j)
	case e.class&cOrdinal != 0:
		return s.last(e, j)
	}
	return false
}

// addend reports whether the word after "and" can go on with the number.
func (s *speller) addend(j int) bool {
	e := s.r.at(j)
	if e.class&(cUnit|cTeen|cTens|cOrdinal) == 0 {
		return false
	}
	if s.hundred && s.group%100 != 0 || s.scaled && e.class&cUnit != 0 && s.r.has(j+1, cFraction) {
		return false // "nine million and five ninths"
	}
	// "one hundred and two hundred": two numbers
	return !s.r.has(j+1, cHundred) || !s.hundred
}

func (s *speller) cardinal(e *entry, j int) bool {
	v := e.value
	switch {
	case e.class&cHundred != 0:
		if s.hundred || s.group == 0 && s.words > 0 || s.group >= 100 {
			return false
		}
		s.group = max(s.group, 1) * 100
		s.hundred = true
	case v >= 10: // teens and tens
		if s.group%100 != 0 {
			return false
		}
		s.group += v
	default:
		if s.group%10 != 0 || s.group%100 == 10 || s.words > 0 && v == 0 {
			return false
		}
		s.group += v
	}
	s.open = true
	s.take(j)
	return true
}

func (s *speller) scale(e *entry, j int) bool {
	if len(e.s) <= 3 || s.dozen {
		return false
	}
	if !s.open && (s.words == 0 && e.value == 12 || s.words > 0) {
		if s.words > 0 && s.scaled && e.exp > 0 && e.value != 12 && s.total.known() {
			s.total = s.total.shift(e.exp) // "a thousand million"
			s.take(j)
			return s.total.fits()
		}
		return false
	}
	if e.value == 12 {
		s.dozen = true
		s.group *= e.value
		s.scaled = true
		s.take(j)
		return true
	}
	if e.exp >= s.ceiling {
		return false
	}
	part := integer(max(s.group, 1)).shift(e.exp)
	if s.total.known() {
		part = part.plus(s.total)
	}
	s.total, s.group, s.open, s.hundred = part, 0, false, false
	s.ceiling, s.scaled = e.exp, true
	s.take(j)
	return s.total.fits()
}

// last takes in an ordinal that ends the number: "twenty-first".
func (s *speller) last(e *entry, j int) bool {
	v := e.value
	if v < 10 && (s.group%10 != 0 || s.group%100 == 10) || v >= 10 && v < 100 && s.group%100 != 0 {
		return false
	}
	switch {
	case v == 100 && s.open && s.group < 100:
		s.group *= 100
	case v >= 1000 && s.open: // "three trillionth"
		s.group *= v
	default:
		s.group += v
	}
	s.open, s.ordinal = true, true
	s.take(j)
	return true
}

func (s *speller) take(j int) {
	s.j = j + 1
	s.words++
}

func (s *speller) result() (num, bool) {
	if s.words == 0 {
		return num{}, false
	}
	v := integer(s.group)
	if s.total.known() {
		v = v.plus(s.total)
	}
	n := num{from: s.from, to: s.j, val: v, scaled: s.scaled, ordinal: s.ordinal}
	first := s.r.at(s.from)
	n.lone = s.words == 1 && first.s == "one"
	if s.words == 1 && first.class&(cScale|cHundred) != 0 {
		return num{}, false // a bare "million" or "hundred" is no figure
	}
	return n, v.fits()
}
