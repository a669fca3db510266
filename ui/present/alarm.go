package present

import (
	"crypto/sha256"
	"encoding/hex"

	"stet/store/ledger"
)

// textIsWell is the reason on the record of an alarm that the user has dealt with.
const textIsWell = "the text is all right"

// alarmID names an alarm of the article's text on the record, where it stands
// beside the warnings on sums: the same words have the same id.
func alarmID(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "text-" + hex.EncodeToString(sum[:12])
}

// openAlarms are the alarms of the text that nobody has dealt with.
func (s *sheet) openAlarms() []string {
	var out []string
	for _, a := range s.result.Article.Alarms {
		if s.state.Warnings[alarmID(a)].Judgement != ledger.Dismissed {
			out = append(out, a)
		}
	}
	return out
}

// settledAlarms are notices on the alarms that somebody has dealt with.
func (s *sheet) settledAlarms() []string {
	var out []string
	for _, a := range s.result.Article.Alarms {
		if j := s.state.Warnings[alarmID(a)]; j.Judgement == ledger.Dismissed {
			out = append(out, j.Name+" said that the text is all right. It was asked: “"+a+"”")
		}
	}
	return out
}

// TextIsWell says that the text is the article, and all of it, whatever the
// alarms on it are: they do not come back, for no one who has this case.
func (d *Desk) TextIsWell() {
	if d.shown == nil {
		return
	}
	shown := d.shown.hash
	d.say("the text is all right", "", func(s *sheet) ([]ledger.Statement, error) {
		if s.hash != shown { // another window has brought a new text
			return nil, nil
		}
		var out []ledger.Statement
		for _, a := range s.openAlarms() {
			act := ledger.WarningJudged{ID: alarmID(a), Judgement: ledger.Dismissed, Reason: textIsWell, Message: a}
			out = append(out, ledger.Statement{Target: ledger.OnArticle(s.result.Article), Act: act})
		}
		return out, nil
	})
}
