// Package present holds what the windows show and what their keys do, without
// drawing anything: it imports no Fyne, so its tests need no display.
//
// A Desk is always in one of four states: empty (no article yet), busy (one
// is being opened), ready, or showing an error above whatever was there
// before. Work is done off the drawing thread; results come back through the
// one function that NewDesk is given. All methods of Desk are called on the
// drawing thread, and so are all methods of View.
package present

import (
	"context"
	"time"

	"stet/extract/claim"
	"stet/store/ledger"
)

// View is what a Desk draws on.
type View interface {
	// HandOver is called before another article takes the place of the one
	// shown: what is being typed for it must be said now.
	HandOver()
	// ShowCases lists the articles, newest first.
	ShowCases(l CaseList)
	// ShowArticle shows another article, nil for none.
	ShowArticle(a *ArticleView)
	// ShowMarks shows the claims in the text of the article shown last.
	ShowMarks(marks []Mark)
	// ShowClaims tells that the list has changed; Desk.Row gives its rows.
	ShowClaims(v ListView)
	// ShowForm shows the current claim; the zero Form where there is none.
	ShowForm(f Form)
	// ShowWarnings shows what the arithmetic of the article came to.
	ShowWarnings(l WarningList)
	// ShowStatus shows coverage and the time of the last save.
	ShowStatus(s Status)
	// ShowBusy shows that an article is being opened; the zero Busy that
	// nothing is.
	ShowBusy(b Busy)
	// ShowError shows what went wrong and what to do; "" takes it away.
	ShowError(text string)
	// ShowPassage points out stretches of the text, none to stop it.
	ShowPassage(spans []claim.Span)
	// ShowParcel shows a colleague's bundle, to be taken in or not.
	ShowParcel(p Parcel)
	// ShowHint shows what has just happened, for a moment.
	ShowHint(text string)
	// ShowVault says whether names and contacts of confidential sources may be on
	// the screen; where not, they are taken off it at once.
	ShowVault(open bool)
	// ShowNews says that the text is not the one of last time; the zero News
	// takes it away.
	ShowNews(n News)
	// ShowChanges shows two versions of the text in one, in the place of the
	// article.
	ShowChanges(c ChangeView)
	// ShowSource shows the text of a source, in the place of the article; one
	// that is not open takes it away.
	ShowSource(v SourceView)
	// ShowAbout shows the head of the article, in the place of the claims.
	ShowAbout(a AboutView)
	// ShowTicked shows which stretches of the article's text need no check.
	ShowTicked(spans []claim.Span)
	// ShowLeft shows what is left to read and to check, in the place of the
	// claims.
	ShowLeft(l LeftView)
	// ShowLeftOut shows the pieces of the page that are not in the text, in the
	// place of the claims.
	ShowLeftOut(l LeftOutView)
	// ShowReturned shows what a colleague's sheet proposes, in the place of the
	// claims.
	ShowReturned(v ReturnedView)
}

// CaseList is the list of articles.
type CaseList struct {
	Rows []CaseRow
	Off  int  // how many articles were taken off the list
	All  bool // these are among the rows
	// Empty is what to say instead of an empty list, "" where it is not empty.
	Empty string
}

// CaseRow is one article in the list.
type CaseRow struct {
	ID      string
	Title   string
	Detail  string // "The Courier · 19 Oct 2026"
	Counts  string // "24/37"
	Percent int    // checked, 0 to 100
	Current bool
	Off     bool // taken off the list
	Done    bool // its check is done
	// Heading is the name of a group, of which the rows below are; all else is
	// empty then.
	Heading string
}

// ArticleView is an article as the reader shows it.
type ArticleView struct {
	CaseID  string
	Name    string   // what the list of articles calls it
	Title   string   // "" where the text starts with it
	Lines   []string // byline and date, source
	Text    string
	Blocks  []claim.Block
	Marks   []Mark
	Notices []string // how the text was read, for the editor
	Alarms  []string // why the text may not be the article, or not the whole of it: above the text until it is dealt with
	Link    string   // the article's web address, "" for a file or pasted text
}

// Mark is one claim in the text.
type Mark struct {
	ID    string
	Kind  claim.Kind
	Spans []claim.Span // the first is where the claim stands
	// Beside is what goes with the claim: the speaker's mention and the cue of
	// a quote, pointed out while the claim is looked at.
	Beside []claim.Span
	Look   Look
	Tip    []string // lines
	// Checked is false while nobody has found anything about the claim.
	Checked bool
}

// ListView tells what the list of claims shows.
type ListView struct {
	Shown, Total int
	Selected     int    // row of the current claim, -1 where it is filtered out
	Empty        string // what to say instead of an empty list
}

// Row is one claim in the list.
type Row struct {
	ID       string
	Kind     claim.Kind
	KindWord string
	Text     string // on one line, shortened
	Detail   string // speaker, value, role
	Look     Look
	Sources  int
	Conflict bool
	Match    string // what was found in sources: "✓ in a source"
	Off      bool   // taken off the list, or no longer in the text
	For      string // who it is assigned to, "" for nobody
}

// Form is the current claim with all that was said about it.
type Form struct {
	ID       string // "" for no claim
	Place    string // "12 of 37"
	KindWord string
	Kind     claim.Kind
	Text     string
	Detail   string
	Rule     string // how it was found and how sure that is
	Warnings []string
	Sums     []string // what adds up
	Same     []Twin   // claims that give the same words, or are inside these
	Card     []CardRow
	Entered  string // "corrected by M. Ito", "" where the readers' word holds
	Fields   bool   // what the readers made of it can be corrected, see Desk.Fields
	Manual   bool   // made by hand
	Seen     bool   // the user has its words before them: the text is not to scroll
	Off      bool   // taken off the list
	// Fixed says why nothing but notes can be added, "" where all can.
	Fixed string
	Lost  *Lost // of a claim whose words left the text, nil for any other

	Quote    bool           // it has a speaker
	Speaker  string         // "" for an unknown one
	Finding  ledger.Finding // the user's own
	Look     Look           // of the claim as a whole
	Wording  string         // proposed
	Grounds  GroundsView    // how the user knows what no source says
	Advice   string         // what is missing or odd about what was said, "" for nothing
	Others   []string       // other checkers' findings, one line each
	Conflict string         // what to do about a disagreement, "" for none
	Sides    []Side         // the findings that disagree, the user's own first
	Work     ledger.WorkState
	For      string // who it is assigned to, "" for nobody
	Decision ledger.Decision
	Sources  []SourceRow
	Match    Match  // what the sources' texts say
	Support  string // "2 independent sources", "single source"
	Requests []RequestRow
	Earlier  []EarlierRow // what was found on claims like it in other articles
	TakeOver string       // what the key h does with the first of them, "" for nothing
	Notes    []NoteRow
	History  []string // newest first
	Known    []KnownSource
}

// Twin is another claim that the current one goes with.
type Twin struct {
	ID   string
	Text string // "said elsewhere too: “…”"
}

// SourceRow is one piece of evidence.
type SourceRow struct {
	ID     string // of the evidence
	Sign   string // of what it does for the claim
	Title  string
	Detail string // kind, locator, level
	Note   string
	URL    string // "" where it is no web address
	Gone   bool   // the source was taken off the list
	Stance ledger.Stance
	// Of the copy that is kept of it.
	Copy    string // "copy of 10:31", "" where there is nothing to copy
	Failure string // why there is none, or none with a text
	Text    bool   // all claims can be held against it: Desk.CheckSource
	Try     bool   // it can be copied, or tried again: Desk.Capture
	Double  string // offers the source that it is the same as: Desk.UseDouble; "" for none
	Again   bool   // it can be looked at again: Desk.LookAgain
	Origin  string // offers to count it as one with another source: Desk.JoinOrigin; "" for none
	Contact string // who it is, of a confidential source, or how to see it; "" for others
	Joined  string // "of one origin with source 1": Desk.PartOrigin takes it back; "" for none
}

// KnownSource is a source of the case that can be attached again.
type KnownSource struct {
	ID    string
	Title string
	Where string // address or file, "" for neither
	// Sensitivity is that of the source where who it is lies in the vault.
	Sensitivity string
}

// NoteRow is one remark.
type NoteRow struct {
	ID   string
	Text string
	By   string // "M. Ito, 10:31"
}

// Status is the line at the foot of the window.
type Status struct {
	Coverage string // "checked 24/37 · 3 disputed · 2 warnings"
	Warnings string // "2 warnings", "" for none to judge
	Gone     string // "5 no longer in the text", "" for none
	Words    string // "62 % of the words", "" for a text without any
	Saved    string // "saved 10:31", "" before the first of this session
	Percent  int
	Ready    bool // an article is open
}

// Busy says what is being opened.
type Busy struct {
	What string  // "" for nothing
	Done float64 // 0 to 1, -1 where it is not known
}

// Case is an article in the library.
type Case struct {
	ID        string
	Title     string
	Site      string
	Published string // ISO 8601, "" when not known
	Locator   string // where it was opened from
	FetchedAt time.Time
	Total     int // claims
	Checked   int
	Archived  bool   // taken off the list
	Done      bool   // an editor has said that the check is done
	Story     string // that it is of, as the desk calls it; "" for none
}

// Bookmark is where the user was: ids, "" for none.
type Bookmark struct{ Case, Claim string }

// Reading is an article that was opened, with what has to be kept beside it.
type Reading struct {
	Locator string
	Case    string // id of the case that it is a version of, "" for the one that Library.Keep finds
	Result  claim.Result
	// Body is the page or file as it came, URL where it came from in the end.
	Body      []byte
	URL       string // "" for a file or pasted text
	Status    int    // of the answer, 0 for a file or pasted text
	Header    map[string][]string
	Via       []string // the addresses that led to URL, the typed one first
	FetchedAt time.Time
	// Archive is what went over the wire as a web archive (WARC), nil for a
	// file or pasted text.
	Archive []byte
	// Same is when the page was kept that the site says is still the same; zero
	// for a page that was read.
	Same time.Time
}

// Docket is a case with what the page says and what the desk says.
type Docket struct {
	Case
	Result claim.Result   // of the article as the desk has amended it
	State  *ledger.State  // replayed on Result
	Before Edition        // the text before this one, zero for none
	Was    string         // hash of the case's text before Keep, "" where it is new
	Read   *claim.Article // as it was read from the page, before it was amended
	Via    []string       // the addresses that led to the article's, the typed one first
}

// Edition is a text of a case, by its hash, and when it was fetched.
type Edition struct {
	Hash string
	At   time.Time
}

// Opener turns what the user typed into an article. Its errors may have a
// method Sentence() string that says to the user what happened and what to
// do; progress is called with a share of 0 to 1, or -1, from any goroutine.
type Opener interface {
	Open(ctx context.Context, locator string, progress func(float64)) (Reading, error)
	// OpenAgain opens the article of a case from where it came, and asks the site
	// for the page only if it is not the one that was kept. Then all that the
	// Reading says is Same.
	OpenAgain(ctx context.Context, c Case, progress func(float64)) (Reading, error)
	// OpenText makes an article of a text; of, where it is not nil, is the one
	// that it is a newer text of.
	OpenText(ctx context.Context, text string, of *claim.Article) (Reading, error)
}

// Agents keep what the program calls itself to the sites that it opens.
type Agents interface {
	// Default is the program's own name.
	Default() string
	// Agent returns what SetAgent kept, "" for the program's own name.
	Agent(ctx context.Context) (string, error)
	SetAgent(ctx context.Context, agent string) error
}

// Library keeps articles and what is said about them. Its methods return when
// what they were given is safe on disk.
type Library interface {
	// Cases lists the articles, those taken off the list too, the one opened
	// last first.
	Cases(ctx context.Context) ([]Case, error)
	// Keep adds an article, or finds the case that holds the same text or an
	// earlier version from the same place.
	Keep(ctx context.Context, r Reading) (Docket, error)
	Load(ctx context.Context, id string) (Docket, error)
	// Edition returns the article of an earlier text of the case.
	Edition(ctx context.Context, id, hash string) (*claim.Article, error)
	// Say appends statements to the case, all or none, and returns the case as
	// it is then with the new events.
	Say(ctx context.Context, id string, s ...ledger.Statement) (Docket, []ledger.Event, error)
	// SetArchived takes a case off the list, or puts it back. Nothing of it is
	// deleted, and opening the article again puts it back too.
	SetArchived(ctx context.Context, id string, archived bool) error
	// SetStory says which story a case is of, "" for none.
	SetStory(ctx context.Context, id, story string) error
	// Search returns the cases in whose text, claims or sources all words of query
	// stand, the newest first.
	Search(ctx context.Context, query string) ([]Place, error)
	// Earlier returns, by claim, what was found on claims like it in other
	// articles, the newest first.
	Earlier(ctx context.Context, id string) (map[string][]Earlier, error)
	// Changed returns a number that is another one after other programs have
	// written.
	Changed(ctx context.Context) (int64, error)
	// Bookmark returns what SetBookmark kept last.
	Bookmark(ctx context.Context) (Bookmark, error)
	SetBookmark(ctx context.Context, b Bookmark) error
	// SetUserName changes the name that later events carry.
	SetUserName(ctx context.Context, name string) error
}

// Place is where words were found in a case.
type Place struct {
	Case string // id
	Text string // on one line
}

// Exporter writes what a desk sent out: path's extension names the form.
type Exporter interface {
	// template is the value of one of Templates, "" for the usual columns; only
	// tables have one.
	Export(ctx context.Context, path, template string, d Docket) error
	// Templates are how tables can look: what the program brings along, and the
	// desk's own.
	Templates() []Choice[string]
	// Letters writes what people are asked, all of it or what is open.
	Letters(ctx context.Context, path string, d Docket, openOnly bool) error
}

// User is whoever sits at the desk.
type User struct {
	Key  string // ledger.Event.Author
	Name string
}
