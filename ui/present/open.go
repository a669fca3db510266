package present

import (
	"context"
	"errors"
	"fmt"
	"strings"
)

// Start lists the library and opens locator; without one the article and the
// claim on show last; in an empty library, sample.
func (d *Desk) Start(locator, sample string) {
	d.refilter()
	d.view.ShowForm(Form{})
	d.view.ShowStatus(Status{})
	d.enqueue(func() {
		ctx := context.Background()
		d.seen, _ = d.lib.Changed(ctx)
		d.loadFilters(ctx)
		cases, err := d.lib.Cases(ctx)
		last, _ := d.lib.Bookmark(ctx) // without it the desk opens the newest article
		agent := ""
		if d.agents != nil {
			agent, _ = d.agents.Agent(ctx) // without it the program says its own name
		}
		d.do(func() {
			d.agent = agent
			if err != nil {
				d.fail("The articles could not be listed", err)
				return
			}
			d.cases = cases
			d.showCases()
			switch {
			case locator != "":
				d.Open(locator)
			case d.reopen(last):
			case sample != "":
				d.Open(sample)
			default:
				d.tellBreakdown()
			}
		})
	})
}

// tellBreakdown says once that the program broke down the last time.
func (d *Desk) tellBreakdown() {
	if d.broke != "" {
		d.view.ShowError(d.broke)
		d.broke = ""
	}
}

// reopen shows the article where the user was last, else the newest one. It
// returns false where there is none on the list.
func (d *Desk) reopen(last Bookmark) bool {
	id := ""
	for _, c := range d.cases {
		if !c.Archived && (id == "" || c.ID == last.Case) {
			id = c.ID
		}
	}
	if id == "" {
		return false
	}
	if id == last.Case {
		d.resume = last
	}
	d.OpenCase(id)
	return true
}

// Open opens an address or file in the background and shows it. A second Open
// gives up the first one.
func (d *Desk) Open(locator string) {
	locator = strings.TrimSpace(locator)
	if locator == "" {
		d.view.ShowHint("Paste an address or drop a file first.")
		return
	}
	if address, path := where(locator); address == "" && strings.HasSuffix(strings.ToLower(path), BundleEnding) {
		d.lookAt(path)
		return
	}
	if d.sheets != nil && isSheet(locator) {
		d.readSheet(locator)
		return
	}
	d.open(short(locator, 80), func(ctx context.Context) (Reading, error) {
		return d.opener.Open(ctx, locator, func(share float64) {
			d.do(func() {
				if ctx.Err() == nil {
					d.view.ShowBusy(Busy{"Opening " + short(locator, 80), share})
				}
			})
		})
	})
}

// OpenAny opens what was pasted or typed: an address or a file, else an article
// of the text itself.
func (d *Desk) OpenAny(text string) {
	text = strings.TrimSpace(text)
	address, _ := where(text)
	words := len(strings.Fields(text))
	switch {
	case text == "":
		d.view.ShowHint("Paste an address or drop a file first.")
	case strings.ContainsAny(text, "\n\r"), address == "" && words >= textWords && !looksLikePath(text):
		d.OpenText(text)
	default:
		d.Open(text)
	}
}

// looksLikePath reports whether a line of many words is the path of a file all
// the same: it begins as one, or ends as a document does.
func looksLikePath(line string) bool {
	dot := strings.LastIndexByte(line, '.')
	return strings.HasPrefix(line, "/") || strings.HasPrefix(line, "~/") || strings.HasPrefix(line, "./") || strings.HasPrefix(line, "../") ||
		strings.HasPrefix(line, `\\`) || len(line) > 2 && line[1] == ':' && (line[2] == '\\' || line[2] == '/') || dot > 0 && documentEnding(line[dot:])
}

// textWords is how many words on one line are a text and no name of a file.
const textWords = 6

// OpenAll opens addresses and files one after the other and shows the first.
func (d *Desk) OpenAll(locators []string) {
	if len(locators) == 1 {
		d.Open(locators[0])
	}
	if len(locators) < 2 {
		return
	}
	ctx := d.begin(fmt.Sprintf("Opening %d articles", len(locators)))
	d.wg.Go(func() {
		var failed []string
		var first *Docket
		for i, l := range locators {
			d.do(func() {
				if ctx.Err() == nil {
					d.view.ShowBusy(Busy{fmt.Sprintf("Opening %d of %d: %s", i+1, len(locators), short(l, 60)), float64(i) / float64(len(locators))})
				}
			})
			docket, err := d.keepOne(ctx, l)
			switch {
			case ctx.Err() != nil:
				return
			case err != nil:
				failed = append(failed, short(l, 60)+": "+Sentence(err))
			case first == nil:
				first = &docket
			}
		}
		d.enqueue(func() { d.openedAll(ctx, len(locators), first, failed) })
	})
}

// keepOne opens an article and keeps it, in the queue, without showing it.
func (d *Desk) keepOne(ctx context.Context, locator string) (docket Docket, err error) {
	r, err := d.opener.Open(ctx, locator, func(float64) {})
	if err != nil {
		return Docket{}, err
	}
	done := make(chan struct{})
	d.enqueue(func() {
		defer close(done)
		if err = ctx.Err(); err == nil {
			docket, err = d.lib.Keep(ctx, r)
		}
	})
	<-done
	return docket, err
}

// openedAll shows the first of several articles and tells what failed. It runs
// in the queue.
func (d *Desk) openedAll(ctx context.Context, all int, first *Docket, failed []string) {
	what := fmt.Sprintf("%d of %d were opened. ", all-len(failed), all) + strings.Join(failed, " ")
	switch {
	case first == nil:
		d.show(ctx, Docket{}, errors.New("None of them was opened. "+strings.Join(failed, " ")))
	default:
		d.show(ctx, *first, nil)
		if len(failed) > 0 && ctx.Err() == nil {
			d.do(func() { d.showError(what, errors.New(what)) })
		}
	}
}

// OpenText makes an article of text that was pasted.
func (d *Desk) OpenText(text string) {
	if strings.TrimSpace(text) == "" {
		d.view.ShowHint("There is no text on the clipboard.")
		return
	}
	d.open("the pasted text", func(ctx context.Context) (Reading, error) { return d.opener.OpenText(ctx, text, nil) })
}

// OpenNewer makes a newer version of the article on show out of a text that was
// copied: from a page that the program can't fetch, behind a login say.
func (d *Desk) OpenNewer(text string) {
	switch {
	case d.shown == nil:
		d.view.ShowHint("Open an article first.")
		return
	case strings.TrimSpace(text) == "":
		d.view.ShowHint("There is no text on the clipboard.")
		return
	}
	s := d.shown
	d.again = s.c.ID
	d.open("the newer text", func(ctx context.Context) (Reading, error) {
		r, err := d.opener.OpenText(ctx, text, s.read)
		r.Case, r.Locator = s.c.ID, s.c.Locator
		return r, err
	})
}

func (d *Desk) open(what string, read func(context.Context) (Reading, error)) {
	ctx := d.begin("Opening " + what)
	d.wg.Go(func() {
		r, err := read(ctx)
		if err != nil {
			d.do(func() { d.opened(ctx, nil, fmt.Errorf("%s: %w", what, err)) })
			return
		}
		d.keepShown(ctx, r)
	})
}

// OpenCase shows an article of the library.
func (d *Desk) OpenCase(id string) {
	if d.shown != nil && d.shown.c.ID == id && d.cancel == nil {
		return
	}
	ctx := d.begin("Opening the article")
	d.enqueue(func() {
		if ctx.Err() != nil {
			return
		}
		docket, err := d.lib.Load(ctx, id)
		d.show(ctx, docket, err)
	})
}

// begin gives up what is being opened and shows that something else is.
func (d *Desk) begin(what string) context.Context {
	if d.cancel != nil {
		d.cancel()
	}
	ctx, cancel := context.WithCancel(context.Background())
	d.cancel, d.halted = cancel, ""
	d.view.ShowError("")
	d.view.ShowBusy(Busy{what, -1})
	return ctx
}

// show makes a case the one that work is done on. It runs in the queue.
func (d *Desk) show(ctx context.Context, docket Docket, err error) {
	if ctx.Err() != nil {
		return
	}
	if err != nil {
		d.do(func() { d.opened(ctx, nil, err) })
		return
	}
	s := newSheet(docket, nil)
	d.work, d.undo, d.redo = s, nil, nil
	cases, err := d.lib.Cases(ctx)
	news := d.news(docket)
	d.do(func() {
		if err == nil {
			d.cases = cases
		}
		if ctx.Err() == nil {
			d.showNews(s, news)
		}
		d.opened(ctx, s, nil)
	})
}

// opened ends an opening: with a sheet, or with an error.
func (d *Desk) opened(ctx context.Context, s *sheet, err error) {
	if ctx.Err() != nil {
		return // given up for a newer one, or stopped
	}
	d.cancel()
	d.cancel = nil
	d.view.ShowBusy(Busy{})
	again := d.again
	d.again = ""
	if err != nil {
		d.showError(Sentence(err), err)
		return
	}
	at := d.here()
	if same := d.shown != nil && d.shown.c.ID == s.c.ID; same {
		d.resume = d.stillAt(s, at)
	}
	d.apply(s, true)
	if d.resume.Case == s.c.ID {
		d.Select(d.resume.Claim)
	}
	switch {
	case d.tell != "":
		d.view.ShowHint(d.tell)
	case again == s.c.ID && s.was == s.hash:
		d.view.ShowHint("No word of it has changed since it was opened last.")
	case s.c.Checked == 0 && s.c.Total > 0 && s.earlier.Hash == "":
		d.view.ShowHint("j and k go from claim to claim, 1 to 5 say what you found, ? lists all keys.")
	default:
		d.view.ShowHint("")
	}
	d.tell, d.resume = "", Bookmark{}
	d.tellBreakdown()
	at = d.here()
	d.enqueue(func() { d.remember(at) })
	d.trace("article shown %s %d claims %d checked", s.c.ID, s.listed, s.c.Checked)
}

// stillAt is where the user was, in a new sheet of the same article: a claim
// goes on under another id where the text is another one. It is the claim to
// which was carried what was said about it, else the one of its words that is
// nearest to its place.
func (d *Desk) stillAt(s *sheet, at Bookmark) Bookmark {
	if _, ok := s.at[at.Claim]; ok || d.place < 0 || at.Claim == "" {
		return at
	}
	for _, e := range s.state.History {
		if e.Known && e.Said.Target.Claim == at.Claim && e.Claim != at.Claim {
			return Bookmark{at.Case, e.Claim}
		}
	}
	old, best, far := d.shown.facts[d.place].claim, Bookmark{}, 0
	for _, f := range s.facts[:s.listed] {
		if f.claim.Kind != old.Kind || f.claim.Text != old.Text {
			continue
		}
		if n := max(f.claim.Span.Start-old.Span.Start, old.Span.Start-f.claim.Span.Start); best.Claim == "" || n < far {
			best, far = Bookmark{at.Case, f.claim.ID}, n
		}
	}
	return best
}

// clear shows that no article is open.
func (d *Desk) clear() {
	d.closePanel()
	d.HideNews()
	d.CloseSource()
	d.shown, d.current, d.place = nil, "", -1
	d.view.ShowArticle(nil)
	d.showCases()
	d.refilter()
	d.view.ShowForm(Form{})
	d.showStatus()
}

// UserName is the name that the user's acts are signed with.
func (d *Desk) UserName() string { return d.name }

// SetUserName signs later acts with another name.
func (d *Desk) SetUserName(name string) {
	if name = short(name, 100); name == "" || name == d.name {
		return
	}
	d.name = name
	d.enqueue(func() {
		err := d.lib.SetUserName(context.Background(), name)
		if err == nil {
			d.user.Name = name
		}
		d.do(func() {
			if err != nil {
				d.fail("The name was not kept", err)
				return
			}
			d.view.ShowHint("What you do from now on is signed " + name + ".")
		})
	})
}

// DefaultAgent is what the program calls itself where the user enters nothing.
func (d *Desk) DefaultAgent() string {
	if d.agents == nil {
		return ""
	}
	return d.agents.Default()
}

// Agent is what the user has it call itself, "" for its own name.
func (d *Desk) Agent() string { return d.agent }

// SetAgent has the program call itself something else to the sites it opens.
func (d *Desk) SetAgent(agent string) {
	if agent = short(agent, 300); agent == d.agent || d.agents == nil {
		return
	}
	d.agent = agent
	d.enqueue(func() {
		err := d.agents.SetAgent(context.Background(), agent)
		d.do(func() {
			if err != nil {
				d.fail("The setting was not kept", err)
				return
			}
			d.view.ShowHint("The next address is opened as “" + or(agent, d.agents.Default()) + "”.")
		})
	})
}

// Stop gives up what is being opened.
func (d *Desk) Stop() {
	if d.cancel == nil {
		return
	}
	d.cancel()
	d.cancel = nil
	d.view.ShowBusy(Busy{})
	d.view.ShowHint(or(d.halted, "Opening was stopped."))
}

// Busy reports whether an article is being opened.
func (d *Desk) Busy() bool { return d.cancel != nil }

func (d *Desk) fail(what string, err error) { d.showError(what+": "+Sentence(err), err) }

// showError shows an error in place of what was hinted at before it.
func (d *Desk) showError(text string, err error) {
	d.view.ShowHint("")
	d.view.ShowError(text)
	d.unsaved = false
	d.trace("error %v", err)
}

// Sentence says to the user what an error means. Errors that know it
// themselves have a method Sentence.
func Sentence(err error) string {
	var s interface{ Sentence() string }
	if errors.As(err, &s) {
		return s.Sentence()
	}
	return sentence(err.Error())
}
