package sheet

import (
	"strconv"

	"stet/store/ledger"
)

// grounds says on what the finding of a claim rests, where that is not several
// independent sources: a line for each point.
// Withheld leaves out the words of sources that must stay with the desk.
func grounds(st *ledger.ClaimState, withheld bool) []string {
	var out []string
	for _, o := range st.Outdated {
		what := "no longer has the passage"
		if !o.Gone && withheld && keepInside(o.Source) {
			what = "has other words now"
		} else if !o.Gone {
			what = "has other words now: “" + o.Now + "”"
		}
		out = append(out, "Source looked at again "+stamp(o.At)+": it "+what)
	}
	if st.Questioned {
		out = append(out, "A source contradicts it, and no reason is given")
	}
	if st.Ungrounded && len(st.Evidence) > 0 {
		out = append(out, "It was not found in its source, and no reason is given")
	} else if st.Ungrounded {
		out = append(out, "No source and no reason given")
	}
	for _, o := range st.Opinions {
		if o.Grounds != "" && o.Finding.Affirms() {
			out = append(out, "Without a source, "+o.Name+": "+joined(", ", groundsWords(o.Grounds), o.Word))
		}
	}
	switch {
	case st.SingleSource && st.Secondary:
		out = append(out, "Single secondary source")
	case st.SingleSource:
		out = append(out, "Single source")
	case st.Independent > 1 && st.Independent < enoughSecondary && st.Secondary:
		out = append(out, strconv.Itoa(st.Independent)+" independent sources, all secondary")
	}
	return out
}

// enoughSecondary is how many independent secondary sources can stand for a
// primary one (KSJ handbook, chapter on sourcing).
const enoughSecondary = 3

// whatChanged names what made a finding stale.
func whatChanged(o ledger.Opinion) string {
	if o.SourceChanged {
		return "source"
	}
	return "text"
}

func groundsWords(g ledger.Grounds) string {
	switch g {
	case ledger.OwnKnowledge:
		return "own knowledge"
	case ledger.AuthorsWord:
		return "on the author’s word"
	case ledger.OtherGrounds:
		return ""
	}
	return string(g)
}
