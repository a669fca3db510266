package quote

// Rules for two layers: who spoke, and in what the article has read or heard of it.

// relayed reports whether the "according to" at token k only tells where a saying that
// the sentence reports before it is on record: "Vance told the board, according to its
// minutes, that …". The words are those of whoever spoke.
func (r *reader) relayed(k, lo, hi int) bool {
	if r.low(k-1) != "," || r.quotedAt(k-1) {
		return false
	}
	end := -1
	for i := k + 2; i < hi && i < k+20 && !r.quotedAt(i); i++ {
		if r.low(i) == "," {
			end = i
			break
		}
	}
	if end < 0 || r.low(end+1) != "that" && !r.quotedAt(end+1) {
		return false
	}
	for v := k - 2; v > lo && k-v < 20 && !r.quotedAt(v) && r.low(v) != ","; v-- {
		if r.frame(v)&finiteForm == 0 || !r.isCue(v, sayFrame|tellFrame|writeFrame) {
			continue
		}
		if v < k-2 && r.frame(v)&tellFrame == 0 && !r.is(v+1, preposition|dayMonth|adverb) {
			return false // Vance said the pier was shut, according to the Ledger, “for good”
		}
		return r.subjectLeft(v, lo).ok()
	}
	return false
}

// onRecord reports whether the "according to" source s behind the quote q is the record
// of what somebody says before it: Vance said the pier was “rotten,” according to the
// minutes. A person or a body behind it speaks for himself.
func (r *reader) onRecord(q *quoted, p *place, s source) bool {
	if q.open == p.lo || !s.who.ok() || s.who.kind != byPhrase || !r.recordAt(s.who) {
		return false
	}
	for v := q.open - 1; v > p.lo && q.open-v < 30 && !r.quotedAt(v) && r.low(v) != ";"; v-- {
		if r.frame(v)&finiteForm != 0 && r.isCue(v, sayFrame|tellFrame|writeFrame) && !weakSay[r.low(v)] {
			m := r.subjectLeft(v, p.lo)
			return m.ok() && (m.kind == byPronoun || r.canSpeak(m))
		}
	}
	return false
}

// records are the papers that hold what others said, besides those that speak themselves.
var records = wordSet(`minutes transcript transcripts recording recordings record records audio video footage tape tapes excerpt excerpts notes
	filing filings papers affidavit affidavits complaint indictment documents document account accounts`)

// recordAt reports whether the noun of m is one of records.
func (r *reader) recordAt(m mention) bool {
	for i := m.first; i < m.last; i++ {
		if r.is(i, preposition) {
			break
		}
		if records[r.low(i)] && !r.possessive(i+1) {
			return true
		}
	}
	return false
}
