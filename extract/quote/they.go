package quote

import "strings"

// singularThey finds the one person for whom a sentence says that "they" stands:
// "Hale, who uses they and them as pronouns", "Hale, who is nonbinary".
func (c *cast) singularThey(r *reader) {
	if t := r.d.Text; !strings.Contains(t, "pronouns") && !strings.Contains(t, "binary") && !strings.Contains(t, "genderqueer") {
		return
	}
	for i := range r.tok {
		switch r.low(i) {
		case "pronouns":
			if !r.nearWord(i, "they", 8) {
				continue
			}
		case "nonbinary", "non-binary", "genderqueer":
		case "binary":
			if r.low(i-1) != "-" || r.low(i-2) != "non" {
				continue
			}
		default:
			continue
		}
		if r.quotedAt(i) {
			continue
		}
		if k := c.firstPerson(r, r.units[r.tok[i].unit].stretch); k >= 0 {
			c.figures[k].they = true
		}
	}
}

// firstPerson returns the first person named in the writer's words of in, or -1.
func (c *cast) firstPerson(r *reader, in stretch) int32 {
	for i := in.first; i < in.last; i++ {
		if k := c.at(i); k >= 0 && !c.figures[k].org && !c.figures[k].other && !r.quotedAt(i) {
			return k
		}
	}
	return -1
}

// nearWord reports whether the word w stands at most n tokens from token i.
func (r *reader) nearWord(i int, w string, n int) bool {
	for k := i - n; k <= i+n; k++ {
		if r.low(k) == w {
			return true
		}
	}
	return false
}
