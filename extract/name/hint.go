package name

import (
	"stet/extract/name/tag"
	"stet/extract/text"
)

// Hints returns what the rules alone say of each candidate in d, for the
// tagger to weigh.
func Hints(d *text.Doc) []tag.Hint {
	if len(d.Tokens) == 0 {
		return nil
	}
	r := rulesOf(d)
	return r.hints()
}

// tagKind maps the reader's kinds to the tagger's.
var tagKind = [kinds]tag.Kind{tag.Person, tag.Org, tag.Place, tag.Misc, tag.Misc, tag.Misc, tag.None}

func (r *reader) hints() []tag.Hint {
	var out []tag.Hint
	for e := range r.entities {
		ent := &r.entities[e]
		h := tag.Hint{}
		k, lead := ent.ev.best()
		h.Kind = tagKind[k]
		if k != nothing && ent.ev.sum[k] >= least {
			h.Rank = uint8(1 + min(max(lead, 0)/15, 6))
		}
		for k := range kinds {
			t := tagKind[k]
			h.Votes[t] = max(h.Votes[t], step(ent.ev.sum[k]))
		}
		for _, i := range ent.pieces {
			h.Span = r.span(r.pieces[i])
			out = append(out, h)
		}
	}
	return out
}

// step puts a sum of evidence in one of eight classes.
func step(sum int) uint8 {
	for i, top := range [...]int{0, 8, 15, 25, 40, 60, 90} {
		if sum <= top {
			return uint8(i)
		}
	}
	return 7
}
