package sheet

import (
	"fmt"
	"strings"
	"time"

	"stet/store/ledger"
)

// Did is one entry of the history of a case, as a report tells it.
type Did struct {
	At    time.Time
	By    string
	What  string
	Words string // of the claim that it is about, "" for the article as a whole
}

// mostHistory is how many entries a report tells; a bundle holds all of them.
const mostHistory = 2000

// history tells the newest entries of a case, the oldest of them first, and how
// many there are before them.
func history(state *ledger.State) (told []Did, before int) {
	all := state.History
	if n := len(all) - mostHistory; n > 0 {
		all, before = all[n:], n
	}
	titles := map[string]string{}
	for _, e := range state.History {
		switch a := e.Said.Act.(type) {
		case ledger.SourceAdded:
			titles[a.Source.ID] = a.Source.Title
		case ledger.SourceEdited:
			titles[a.Source.ID] = a.Source.Title
		}
	}
	for _, e := range all {
		told = append(told, Did{At: e.Event.Time.UTC(), By: e.Name(), What: did(e, titles), Words: e.Said.Target.Anchor.Exact})
	}
	return told, before
}

// did says what an entry did.
func did(e *ledger.Entry, titles map[string]string) string {
	switch {
	case e.Event.Purged():
		return "withheld or removed for good; its seal is kept"
	case !e.Known:
		return "something that this program does not know"
	case e.Said.Undoes != "":
		return "took back: " + actWords(e.Said.Act, titles)
	}
	return actWords(e.Said.Act, titles)
}

// actWords says what an act does. Acts without words of their own here are named
// by their type.
func actWords(act ledger.Act, titles map[string]string) string {
	switch a := act.(type) {
	case ledger.FindingSet:
		return joined("; ", findingLabel(a.Finding).String(), a.Note, wrapped("proposed “", a.Wording, "”"))
	case ledger.DecisionSet:
		return joined("; ", "decision: "+nothing(decisionWords(a.Decision)), a.Note, wrapped("to read “", a.Wording, "”"))
	case ledger.WorkStateSet:
		return joined(": ", "work "+spaced(string(a.State)), a.Assignee)
	case ledger.ConflictSettled:
		return joined("; ", "settled: "+findingLabel(a.Finding).String(), a.Reason)
	case ledger.NoteAdded:
		return "note: " + a.Text
	case ledger.SourceAdded:
		return "added the source “" + a.Source.Title + "”"
	case ledger.SourceEdited:
		return "edited the source “" + a.Source.Title + "”"
	case ledger.SourceRemoved:
		return "removed the source “" + titles[a.ID] + "”"
	case ledger.EvidenceAdded:
		return joined(", ", stanceWords(a.Evidence.Stance)+": “"+titles[a.Evidence.SourceID]+"”", a.Evidence.Locator, a.Evidence.Note)
	case ledger.WarningJudged:
		return joined(": ", "warning "+nothing(string(a.Judgement)), a.Reason)
	case ledger.ClaimReleased:
		return joined(": ", "let go", a.Reason)
	case ledger.PassageTicked:
		if !a.Ticked {
			return "to be read again"
		}
		return joined(": ", "no check needed for “"+brief(a.Anchor.Exact)+"”", a.Reason)
	case ledger.ArticleClosed:
		if !a.Closed {
			return "the check goes on"
		}
		return joined(": ", fmt.Sprintf("the check is done, %d words and %d claims left", a.Words, a.Claims), a.Reason)
	}
	return spaced(act.Type())
}

func nothing(s string) string {
	if s == "" {
		return "taken back"
	}
	return strings.ToLower(s)
}
