package present

import (
	"net/url"
	"path"
	"slices"
	"strings"

	"stet/store/ledger"
)

// Draft is a source as it is entered in the form.
type Draft struct {
	Evidence string // id of the evidence being edited, "" for a new one
	Known    string // id of a source of the case to attach again, "" for a new one
	Kind     ledger.SourceKind
	Title    string
	Where    string // address or file
	Locator  string // page, paragraph, time code, cell
	Note     string
	Stance   ledger.Stance
	Level    ledger.Level
	Origin   string // id of the source that it is of one origin with, "" for its own
	// Sensitivity is one of SensitivityChoices, Terms one of TermsChoices.
	Sensitivity, Terms string
	OnRecord           bool // it is confidential, and the ledger says who it is: a colleague's, or an old one
	// Of a source whose name is for the vault, in the place of Title; Where, Locator
	// and Note go there too. Several of a kind are parted by commas.
	Pseudonym, Name, Aliases, Phone, Mail, Address string
}

// NewDraft returns an empty draft with the usual choices.
func NewDraft() Draft { return Draft{Kind: "web_page", Stance: ledger.AsFound} }

// DraftOf returns a piece of evidence of the current claim for editing.
func (d *Desk) DraftOf(evidence string) (Draft, bool) {
	if d.shown == nil {
		return Draft{}, false
	}
	for _, x := range d.shown.state.Of(d.current).Evidence {
		if x.ID == evidence {
			out := Draft{Evidence: x.ID, Known: x.SourceID, Kind: x.Source.Kind, Title: x.Source.Title,
				Where: or(x.Source.URL, x.Source.File), Locator: x.Locator, Note: x.Note, Stance: x.Stance, Level: x.Level, Origin: x.Source.SameOrigin,
				Sensitivity: x.Source.Sensitivity, Terms: x.Source.Attribution, OnRecord: x.Source.Vault == "" && isPrivate(x.Source.Sensitivity)}
			if x.Source.Vault != "" {
				return d.privateDraft(out, x.Source)
			}
			return out, true
		}
	}
	return Draft{}, false
}

// Attach ties a source to claim id. It returns what the draft lacks, as a
// sentence, or "" when it is taken; then is told whether it was saved.
func (d *Desk) Attach(id string, draft Draft, then Then) string {
	if d.private(draft) {
		return d.attachPrivately(id, draft, then)
	}
	draft.Title, draft.Where = trim(draft.Title), trim(draft.Where)
	address, file := where(draft.Where)
	if draft.Title == "" && file != "" && !looksLikeFile(file) { // "Interview with the harbour master"
		draft.Title, file = file, ""
	}
	if draft.Known == "" && draft.Title == "" && file == "" && address == "" {
		return "Give the source a title, an address or a file."
	}
	if id == "" || d.shown == nil {
		return "Choose a claim first."
	}
	if i, ok := d.shown.at[id]; ok && d.shown.fixed(i) != "" {
		return d.shown.fixed(i)
	}
	what := sourceDeed
	if draft.Evidence != "" {
		what = sourceEdited
	}
	var fresh *ledger.Source // to be captured once it is saved
	d.sayTyped(what, id, d.withParts(id, d.about(id, func(s *sheet, st *ledger.ClaimState) []ledger.Act {
		src := ledger.Source{ID: newID(), SeenAt: d.now().UTC().Truncate(1e9), SeenBy: d.user.Name}
		var acts []ledger.Act
		if old, ok := s.state.Source(draft.Known); ok {
			src = old
		}
		if draft.Known == "" || draft.Evidence != "" {
			before := src
			src.Kind, src.Title, src.URL, src.File, src.SameOrigin = draft.Kind, draft.Title, address, file, draft.Origin
			src.Sensitivity, src.Attribution = draft.Sensitivity, draft.Terms
			switch {
			case draft.Known == "":
				acts = append(acts, ledger.SourceAdded{Source: src})
				fresh = &src
			case src != before:
				if src.URL != before.URL || src.File != before.File {
					fresh = &src
				}
				acts = append(acts, ledger.SourceEdited{Source: src})
			}
		}
		e := ledger.Evidence{ID: or(draft.Evidence, newID()), ClaimID: id, SourceID: src.ID, Locator: trim(draft.Locator),
			Note: trim(draft.Note), Stance: draft.Stance, Level: draft.Level}
		if i := slices.IndexFunc(st.Evidence, func(x ledger.Exhibit) bool { return x.ID == e.ID }); i >= 0 {
			e.Passage, e.Match = st.Evidence[i].Passage, st.Evidence[i].Match
			if e == st.Evidence[i].Evidence {
				return acts
			}
		}
		return append(acts, ledger.EvidenceAdded{Evidence: e})
	})), func(saved bool) {
		if then != nil {
			then(saved)
		}
		if saved && fresh != nil && d.shown != nil {
			d.capture(*fresh, id)
		}
	})
	return ""
}

// Detach takes a piece of evidence off the current claim.
func (d *Desk) Detach(evidence string) {
	if d.barred(d.current) {
		return
	}
	d.say("source detached", d.current, d.withParts(d.current, d.about(d.current, func(*sheet, *ledger.ClaimState) []ledger.Act {
		return []ledger.Act{ledger.EvidenceRemoved{ID: evidence}}
	})))
}

// GuessKind is the kind of source that an address, a file's path or, without
// either, a title stands for; the editor may know better.
func GuessKind(typed, title string) ledger.SourceKind {
	address, file := where(trim(typed))
	switch {
	case address != "":
		return "web_page"
	case file == "" && trim(title) == "":
		return NewDraft().Kind
	case file == "" || !looksLikeFile(file): // "Interview with the harbour master"
		return "interview"
	}
	switch strings.ToLower(path.Ext(file)) {
	case ".xls", ".xlsx", ".csv", ".ods":
		return "dataset"
	case ".mp3", ".mp4", ".m4a", ".wav", ".mov", ".jpg", ".jpeg", ".png":
		return "media"
	case ".eml", ".msg":
		return "message"
	case ".html", ".htm", ".mht", ".mhtml":
		return "web_page" // one that was saved
	case ".txt", ".md":
		return "reporters_notes"
	}
	return "official_document"
}

// IsFile reports whether what was typed for a source names a file.
func IsFile(typed string) bool {
	_, file := where(trim(typed))
	return file != "" && looksLikeFile(file)
}

// SameSource returns the index of the source of the case that has the address
// or file that was typed, -1 for none. A scheme's or host's case, "www.", a
// slash at the end, a fragment and what counts clicks make no difference.
func SameSource(known []KnownSource, typed string) int {
	key := placeKey(typed)
	return slices.IndexFunc(known, func(k KnownSource) bool { return key != "" && placeKey(k.Where) == key })
}

func placeKey(typed string) string {
	address, file := where(trim(typed))
	if address == "" {
		if file == "" {
			return ""
		}
		return path.Clean(file)
	}
	return ledger.PageKey(address)
}

// where tells a web address from a file. An address may lack its scheme.
func where(typed string) (address, file string) {
	if u, err := url.Parse(typed); err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" {
		return typed, ""
	}
	host, _, _ := strings.Cut(typed, "/")
	if dot := strings.LastIndexByte(host, '.'); dot > 0 && len(host)-dot > 2 && !strings.ContainsAny(host, ` \`) && !documentEnding(host[dot:]) {
		if u, err := url.Parse("https://" + typed); err == nil && u.Host != "" {
			return u.String(), ""
		}
	}
	return "", typed
}

// looksLikeFile reports whether words are a file's name or path.
func looksLikeFile(words string) bool {
	dot := strings.LastIndexByte(words, '.')
	return strings.ContainsAny(words, `/\`) || dot > 0 && documentEnding(words[dot:])
}

// documentEnding reports the endings of files that could be taken for a
// country's or company's.
func documentEnding(ext string) bool {
	return slices.Contains([]string{".pdf", ".doc", ".docx", ".xls", ".xlsx", ".csv", ".txt", ".html", ".htm", ".md", ".odt", ".eml",
		".mp3", ".mp4", ".m4a", ".wav", ".mov", ".jpg", ".jpeg", ".png", ".zip"}, strings.ToLower(ext))
}
