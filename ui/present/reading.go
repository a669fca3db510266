package present

import (
	"reflect"

	"stet/extract/claim"
	"stet/store/ledger"
)

// otherReading is the second reading of claim c's date, nil where the words allow
// one only.
func otherReading(c *claim.Claim) *claim.Date {
	if c.Number == nil || c.Number.Date == nil {
		return nil
	}
	return c.Number.Date.Other
}

// OtherReading offers the second reading of the date that claim id is, "Read it as
// 3 April 2020"; "" where there is none.
func (d *Desk) OtherReading(id string) string {
	if d.shown == nil {
		return ""
	}
	f := d.shown.fact(id)
	if f == nil {
		return ""
	}
	other := otherReading(&f.claim)
	if other == nil || other.Start == "" {
		return ""
	}
	return "Read it as " + oneReading(other)
}

// TakeOther enters the second reading of the date that claim id is as the one
// that holds; then is told whether it was saved.
func (d *Desk) TakeOther(id string, then Then) {
	if d.OtherReading(id) == "" || d.barred(id) {
		return
	}
	n := d.shown.fact(id).claim.Number
	chosen := *n.Date.Other
	chosen.Other = nil // the question is settled
	act := ledger.ClaimCorrected{Number: &ledger.NumberReading{Kind: n.Kind, Bound: n.Bound, Date: &chosen}}
	d.sayTyped("correction", id, d.about(id, func(_ *sheet, st *ledger.ClaimState) []ledger.Act {
		if st.Correction != nil && reflect.DeepEqual(st.Correction.ClaimCorrected, act) {
			return nil
		}
		return []ledger.Act{act}
	}), then)
}
