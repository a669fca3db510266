package present

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"time"

	"stet/extract/claim"
	"stet/store/ledger"
)

// Contact is who a confidential source is. It lies in the vault alone: not in the
// library, not among what is being typed, not in an export.
type Contact struct {
	ID        string
	Pseudonym string // what the ledger calls it: "Source A"
	Name      string
	Aliases   []string
	Phones    []string
	Mails     []string
	Where     string // address of a page, or file
	Address   string
	Note      string
	Links     map[string]ContactLink // by the id of the evidence
}

// ContactLink is what is noted of a contact for one claim.
type ContactLink struct{ Locator, Note string }

// VaultNeed says what it takes to open the vault.
type VaultNeed int

// The needs.
const (
	VaultNeedsNothing    VaultNeed = iota // the keyring opens it
	VaultNeedsPassphrase                  // the one that was chosen
	VaultNeedsNew                         // one is to be chosen
)

// Vault keeps who confidential sources are. Its errors may have a method Sentence,
// as those of an Opener. Need, Unlock and Put are not for the drawing thread.
type Vault interface {
	Need() VaultNeed
	Unlock(passphrase string) error
	Lock()
	Open() bool
	Contact(id string) (Contact, bool)
	Put(Contact) error
	// Betrays returns the pseudonym of a contact of whom a name, number or address
	// stands in JSON and not in a text that is public, "" for none. A vault that is
	// locked finds nothing.
	Betrays(body []byte, public string) string
	// Unsearched reports whether a file that is written now is not searched for what
	// the vault keeps, because nobody unlocked it. It is not for the drawing thread.
	Unsearched() bool
}

// autolock is after what time without a use of it the vault is locked.
const autolock = 10 * time.Minute

// VaultLocked is said where the vault would have to be open.
const VaultLocked = "The vault is locked. Ctrl+Shift+L unlocks it."

// SensitivityChoices returns how far a source is to be kept to the desk.
func SensitivityChoices() []Choice[string] {
	return []Choice[string]{{"", "open", ""}, {"internal", "internal: not for the public", ""}, {"confidential", "confidential: who it is goes into the vault", ""},
		{"sealed", "sealed: not for the lawyers either", ""}}
}

// TermsChoices returns the terms on which a source spoke.
func TermsChoices() []Choice[string] {
	return []Choice[string]{{"", "terms not said", ""}, {"on_record", "on the record", ""}, {"background", "on background", ""},
		{"deep_background", "on deep background", ""}, {"off_record", "off the record", ""}}
}

func wordOf(choices []Choice[string], v string) string {
	for _, c := range choices {
		if c.Value == v && v != "" {
			word, _, _ := strings.Cut(c.Word, ":")
			return word
		}
	}
	return v
}

// Private reports whether a source with this draft is to be kept in the vault, so
// that the draft itself must not be written down anywhere.
func (d Draft) Private() bool { return isPrivate(d.Sensitivity) && !d.OnRecord }

func isPrivate(sensitivity string) bool {
	return sensitivity == "confidential" || sensitivity == "sealed"
}

// private reports whether a draft, with its claim ready for it, is of a source of
// the vault: by its own word, or because the source that it names is one.
func (d *Desk) private(draft Draft) bool {
	if d.shown == nil {
		return false
	}
	old, ok := d.shown.state.Source(draft.Known)
	return ok && old.Vault != "" || draft.Private()
}

// HasVault reports whether confidential sources can be kept at all.
func (d *Desk) HasVault() bool { return d.vault != nil }

// VaultOpen reports whether names and contacts of confidential sources can be seen.
func (d *Desk) VaultOpen() bool { return d.vault != nil && d.vault.Open() }

// VaultNeed tells then, on the drawing thread, what it takes to open the vault.
func (d *Desk) VaultNeed(then func(VaultNeed)) {
	if d.vault == nil {
		return
	}
	d.enqueue(func() {
		need := d.vault.Need()
		d.do(func() { then(need) })
	})
}

// UnlockVault opens the vault; then is told, on the drawing thread, why it stays
// locked, "" where it is open.
func (d *Desk) UnlockVault(passphrase string, then func(lacks string)) {
	if d.vault == nil {
		return
	}
	d.enqueue(func() {
		err := d.vault.Unlock(passphrase)
		d.do(func() {
			if err != nil {
				then(Sentence(err))
				return
			}
			d.vaultUsed = d.now()
			d.showVault()
			then("")
		})
	})
}

// unsearched is said of a file that was written while the vault was locked.
const unsearched = " The vault is locked: names of confidential sources were not looked for in it."

// searchNote is what is to be said of a file that is written now, "" for nothing. It
// is not for the drawing thread.
func (d *Desk) searchNote() string {
	if d.vault == nil || !d.vault.Unsearched() {
		return ""
	}
	return unsearched
}

// Unsearched calls then, on the drawing thread, where a file that is written now would
// not be searched for names of confidential sources.
func (d *Desk) Unsearched(then func()) {
	if d.vault == nil {
		return
	}
	d.enqueue(func() {
		if d.vault.Unsearched() {
			d.do(then)
		}
	})
}

// LockVault hides names and contacts of confidential sources at once.
func (d *Desk) LockVault() {
	if !d.VaultOpen() {
		return
	}
	d.vault.Lock()
	d.showVault()
	d.view.ShowHint("Locked: names and contacts of confidential sources are hidden.")
}

func (d *Desk) showVault() {
	d.view.ShowVault(d.VaultOpen())
	d.view.ShowForm(d.form())
	d.showStatus()
	d.trace("vault open %v", d.VaultOpen())
}

// UseVault puts off the time at which the vault is locked by itself.
func (d *Desk) UseVault() { d.vaultUsed = d.now() }

// lockIfIdle locks the vault when it was not used for a time.
func (d *Desk) lockIfIdle() {
	if d.VaultOpen() && d.now().Sub(d.vaultUsed) >= autolock {
		d.LockVault()
	}
}

// attachPrivately is Attach for a source whose name is for the vault. The contact
// is on the disk before the ledger names its id.
func (d *Desk) attachPrivately(id string, draft Draft, then Then) string {
	old, known := d.shown.state.Source(draft.Known)
	i, on := d.shown.at[id]
	switch {
	case id == "":
		return "Choose a claim first."
	case on && d.shown.fixed(i) != "":
		return d.shown.fixed(i)
	case d.vault == nil:
		return "There is no vault here for confidential sources."
	case !d.vault.Open():
		return VaultLocked
	case known && old.Vault == "" && draft.Evidence != "":
		return "Who this source is stands on the record already, and what is on record stays. Detach it, add it anew as confidential, and take the old one off the record with “stetctl case forget”."
	}
	evidence, edit := or(draft.Evidence, newID()), !known || draft.Evidence != ""
	c, lacks := d.contactOf(draft, old, edit)
	if lacks != "" {
		return lacks
	}
	if c.Links == nil {
		c.Links = map[string]ContactLink{}
	}
	c.Links[evidence] = ContactLink{trim(draft.Locator), trim(draft.Note)}
	src := ledger.Source{ID: newID(), SeenAt: d.now().UTC().Truncate(1e9), SeenBy: d.user.Name, Vault: c.ID}
	if known {
		src = old
	}
	if edit {
		src.Kind, src.Title, src.SameOrigin, src.Sensitivity, src.Attribution = draft.Kind, c.Pseudonym, draft.Origin, draft.Sensitivity, draft.Terms
	}
	said := d.withParts(id, d.about(id, func(_ *sheet, st *ledger.ClaimState) []ledger.Act {
		return privateActs(st, old, src, known, ledger.Evidence{ID: evidence, ClaimID: id, SourceID: src.ID, Stance: draft.Stance, Level: draft.Level})
	}))
	what := sourceDeed
	if draft.Evidence != "" {
		what = sourceEdited
	}
	d.UseVault()
	d.sayTyped(what, id, func(s *sheet) ([]ledger.Statement, error) {
		if err := d.vault.Put(c); err != nil {
			return nil, err
		}
		return said(s)
	}, then)
	return ""
}

// privateActs are what the ledger is told of a source of the vault.
func privateActs(st *ledger.ClaimState, old, src ledger.Source, known bool, e ledger.Evidence) []ledger.Act {
	var acts []ledger.Act
	switch {
	case !known:
		acts = append(acts, ledger.SourceAdded{Source: src})
	case src != old:
		acts = append(acts, ledger.SourceEdited{Source: src})
	}
	if i := slices.IndexFunc(st.Evidence, func(x ledger.Exhibit) bool { return x.ID == e.ID }); i >= 0 {
		e.Passage, e.Match = st.Evidence[i].Passage, st.Evidence[i].Match
		if e == st.Evidence[i].Evidence {
			return acts
		}
	}
	return append(acts, ledger.EvidenceAdded{Evidence: e})
}

// contactOf is the contact of a draft: that of the source that is known, with the
// draft's fields where they are edited, or a new one.
func (d *Desk) contactOf(draft Draft, old ledger.Source, edit bool) (Contact, string) {
	c := Contact{ID: newID()}
	if old.Vault != "" {
		have, ok := d.vault.Contact(old.Vault)
		if !ok && !edit {
			return c, "The vault does not know who this source is: it was noted on another computer. Add it as a source of your own."
		}
		if c = have; !ok {
			c.ID = old.Vault
		}
	}
	if !edit {
		return c, ""
	}
	c.Pseudonym, c.Name, c.Address, c.Where = trim(draft.Pseudonym), trim(draft.Name), trim(draft.Address), trim(draft.Where)
	c.Aliases, c.Phones, c.Mails = manyOf(draft.Aliases), manyOf(draft.Phone), manyOf(draft.Mail)
	if c.Name == "" && c.Where == "" && len(c.Phones) == 0 && len(c.Mails) == 0 {
		return c, "Give the real name or a contact: it goes into the vault alone."
	}
	if c.Pseudonym == "" {
		c.Pseudonym = d.NewPseudonym()
	}
	low := strings.ToLower(c.Pseudonym)
	for _, word := range slices.Concat(strings.Fields(c.Name), c.Aliases, c.Phones, c.Mails) {
		if len([]rune(word)) > 2 && strings.Contains(low, strings.ToLower(word)) {
			return c, "The pseudonym gives the source away: it goes into every sheet. Choose another, such as “" + d.NewPseudonym() + "”."
		}
	}
	return c, ""
}

// manyOf parts what was typed at commas and semicolons.
func manyOf(typed string) []string {
	var out []string
	for part := range strings.FieldsFuncSeq(typed, func(r rune) bool { return r == ',' || r == ';' }) {
		if part = trim(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}

// NewPseudonym returns a name that no source of the article has: "Source A", after
// "Source Z" "Source 27".
func (d *Desk) NewPseudonym() string {
	for n := 1; ; n++ {
		name := "Source " + strconv.Itoa(n)
		if n <= 26 {
			name = "Source " + string(rune('A'+n-1))
		}
		if d.shown == nil || !slices.ContainsFunc(d.shown.state.Sources, func(s ledger.Source) bool { return s.Title == name }) {
			return name
		}
	}
}

// privateDraft fills a draft with what the vault has of its source; ok is false
// while the vault is locked.
func (d *Desk) privateDraft(out Draft, src ledger.Source) (Draft, bool) {
	if !d.VaultOpen() {
		d.view.ShowHint(VaultLocked)
		return Draft{}, false
	}
	d.UseVault()
	c, ok := d.vault.Contact(src.Vault)
	if !ok {
		d.view.ShowHint("The vault of this computer does not know who this source is.")
	}
	out.Title, out.Where, out.Pseudonym, out.Name, out.Address = "", c.Where, src.Title, c.Name, c.Address
	out.Aliases, out.Phone, out.Mail = strings.Join(c.Aliases, ", "), strings.Join(c.Phones, ", "), strings.Join(c.Mails, ", ")
	out.Locator, out.Note = c.Links[out.Evidence].Locator, c.Links[out.Evidence].Note
	return out, true
}

// contactLine says who a source of the vault is, or how to see it.
func (d *Desk) contactLine(x ledger.Exhibit) string {
	if x.Source.Vault == "" {
		return ""
	}
	if !d.VaultOpen() {
		return "Who this is stands in the vault: Ctrl+Shift+L shows it."
	}
	c, ok := d.vault.Contact(x.Source.Vault)
	if !ok {
		return "The vault of this computer does not know who this is."
	}
	d.UseVault()
	l := c.Links[x.ID]
	parts := slices.Concat([]string{c.Name}, c.Aliases, c.Phones, c.Mails, []string{c.Address, c.Where, l.Locator, l.Note, c.Note})
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " · ")
}

// guard returns an error where statements would tell of a confidential source what
// is for the vault alone. What the article says itself may be said.
func (d *Desk) guard(statements []ledger.Statement, a *claim.Article) error {
	for _, s := range statements {
		body, err := json.Marshal(s.Act)
		if err != nil {
			return err
		}
		if of := d.betrays(body, a.Text); of != "" {
			return named(of)
		}
	}
	return nil
}

func (d *Desk) betrays(body []byte, public string) string {
	if !d.VaultOpen() {
		return ""
	}
	return d.vault.Betrays(body, public)
}

// Betrays reports whether JSON of what is being typed about the article on show
// tells who a confidential source is, so that it must not be written down.
func (d *Desk) Betrays(body []byte) bool {
	return d.shown != nil && d.betrays(body, d.shown.result.Article.Text) != ""
}

// named is the error of words that tell who a confidential source is.
type named string

func (n named) Error() string { return "it tells who a confidential source is" }

func (n named) Sentence() string {
	return "It tells who " + string(n) + " is, who is confidential. Write “" + string(n) + "” instead."
}
