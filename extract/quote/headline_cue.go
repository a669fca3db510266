package quote

// headlineCue reads a reporting clause in a headline that has capitals on its verbs
// too: Quay Is ‘a Wreck,’ Nora Vance Tells Board; Vance Says Quay Is ‘a Wreck’.
func (r *reader) headlineCue(q *quoted, in stretch) source {
	if k := q.shut + 1; k < in.last && (r.low(q.last-1) == "," || r.low(k) == ",") {
		if r.low(k) == "," {
			k++
		}
		if s := r.capitalCue(k, in.last); s.who.ok() {
			return s
		}
	}
	if s := r.capitalCue(in.first, q.open); s.who.ok() && q.open > in.first {
		return s
	}
	return source{}
}

// capitalCue returns the person named at token i and the verb of saying in upper case
// behind the name, as headlines write it.
func (r *reader) capitalCue(i, hi int) source {
	for v := i + 1; v < hi && v < i+5 && r.nameWord(v-1) && !r.quotedAt(v); v++ {
		switch r.low(v) {
		case "says", "said", "tells", "told", "warns", "insists", "claims", "admits", "vows", "argues", "asks", "declares":
			if r.is(v, capital) && r.cast.person(v-1) {
				return source{r.mention(i, v, byName), stretch{v, v + 1}}
			}
		}
	}
	return source{}
}
