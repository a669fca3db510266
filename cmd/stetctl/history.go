package main

import (
	"cmp"
	"fmt"
	"strings"

	"stet/store"
	"stet/store/ledger"
)

// history prints every entry of the ledger, the oldest first.
func (s *shower) history(c *store.Case) {
	fmt.Fprint(s.w, "\nHISTORY\n")
	for _, e := range c.State.History {
		line := fmt.Sprintf("%s  %s: %s", e.Event.Time.UTC().Format(timeForm), e.Name(), s.did(e))
		if exact := e.Said.Target.Anchor.Exact; exact != "" {
			line += " – on “" + oneLine(exact, 60) + "”"
		}
		fmt.Fprintln(s.w, oneLine(line, long))
	}
}

// did says what an entry did.
func (s *shower) did(e *ledger.Entry) string {
	switch {
	case e.Event.Purged():
		return "purged: what was said is no longer kept"
	case !e.Known:
		return "something that this program does not know"
	case e.Said.Undoes != "":
		return "took back: " + s.act(e.Said.Act)
	}
	return s.act(e.Said.Act)
}

func (s *shower) act(a ledger.Act) string {
	switch a := a.(type) {
	case ledger.ClaimMade:
		return "marked a claim"
	case ledger.ClaimDismissed:
		return sentenceOf("took the claim off the list", a.Reason)
	case ledger.ClaimRestored:
		return "put the claim back on the list"
	case ledger.FindingSet:
		found := "found "
		if a.Unseen {
			found = "found as second reader, the others’ findings out of sight, "
		}
		return sentenceOf(found+spaced(string(a.Finding)), a.Note, quoted("proposed", a.Wording))
	case ledger.WorkStateSet:
		return sentenceOf("work "+spaced(string(a.State)), a.Assignee)
	case ledger.DecisionSet:
		return sentenceOf("decided "+orNone(string(a.Decision)), a.Note, quoted("proposed", a.Wording))
	case ledger.SourceAdded:
		return "added the source " + sourceName(a.Source)
	case ledger.SourceEdited:
		return "edited the source " + sourceName(a.Source)
	case ledger.SourceRemoved:
		return "removed the source " + s.sourceNamed(a.ID)
	case ledger.EvidenceAdded:
		return sentenceOf(spaced(string(a.Evidence.Does()))+": "+s.sourceNamed(a.Evidence.SourceID), a.Evidence.Locator, a.Evidence.Note)
	case ledger.EvidenceRemoved:
		return "unlinked a source"
	case ledger.NoteAdded:
		return "noted: " + a.Text
	case ledger.NoteRemoved:
		return "removed a note"
	case ledger.GroundsSet:
		return sentenceOf("without a source: "+orNone(string(a.Grounds)), a.Word)
	case ledger.RequestSet:
		return sentenceOf(request(ledger.Inquiry{Request: a.Request})...)
	case ledger.RequestRemoved:
		return "took a question back"
	case ledger.PassageChanged:
		return passage(a)
	case ledger.ConflictSettled:
		return sentenceOf("settled on "+orNone(string(a.Finding)), a.Reason)
	case ledger.BlockSet:
		what := map[ledger.BlockChoice]string{ledger.InText: "put into the text", ledger.LeftOut: "took out of the text"}[a.Choice]
		return cmp.Or(what, "left as it was read") + ": " + oneLine(a.Words, 80)
	case ledger.ArticleCorrected:
		if !a.Said {
			return string(a.Field) + " as the page has it"
		}
		return string(a.Field) + ": " + orNone(strings.Join(a.Values, ", "))
	case ledger.PassageTicked:
		if !a.Ticked {
			return "a passage is to be read again"
		}
		return sentenceOf("no check needed: “"+oneLine(a.Anchor.Exact, 80)+"”", a.Reason)
	case ledger.ArticleClosed:
		if !a.Closed {
			return "the check goes on"
		}
		return sentenceOf(fmt.Sprintf("the check is done, %d words and %d claims left", a.Words, a.Claims), a.Reason)
	case ledger.ClaimAttached:
		if a.To == nil {
			return "put back among the claims that left the text"
		}
		return "attached to “" + oneLine(a.To.Anchor.Exact, 60) + "”"
	case ledger.ClaimReleased:
		return sentenceOf("let go", a.Reason)
	}
	return a.Type()
}

// passage says what was seen of a passage when its source was looked at again.
func passage(a ledger.PassageChanged) string {
	switch {
	case a.Hash == "":
		return "the passage as it was noted"
	case a.Gone:
		return "looked at the source again: the passage is gone"
	}
	return "looked at the source again: it is now “" + oneLine(a.Now, 200) + "”"
}

func (s *shower) sourceNamed(id string) string {
	src, _ := s.state.Source(id)
	return sourceName(src)
}
