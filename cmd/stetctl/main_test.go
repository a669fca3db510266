package main

import (
	"bytes"
	"context"
	"database/sql"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"stet/extract"
	"stet/extract/claim"
	"stet/store"
	"stet/store/ledger"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"stetctl": func() {
			p := &program{in: os.Stdin, out: os.Stdout, err: os.Stderr}
			os.Exit(p.main(context.Background(), os.Args[1:]))
		},
	})
}

// reportPDF is a PDF of two pages.
const reportPDF = "../../extract/page/testdata/report.pdf"

// TestScripts runs the program as a user does. SERVER is a web server on this
// machine; see serve. REPORT is reportPDF.
func TestScripts(t *testing.T) {
	mux := http.NewServeMux()
	mux.HandleFunc("/", serve)
	mux.Handle("/live/", &livePages{})
	mux.HandleFunc("/robots.txt", func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, "User-agent: *\nDisallow: /live/closed\n") })
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	report, err := filepath.Abs(reportPDF)
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(e *testscript.Env) error {
			e.Setenv("SERVER", server.URL)
			e.Setenv("REPORT", report)
			e.Setenv("HOME", e.WorkDir)
			e.Setenv("XDG_DATA_HOME", e.WorkDir+"/data")
			e.Setenv("STORE", e.WorkDir+"/data/stet/stet.db")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"repeat": repeat, "bytes": writeBytes, "case": saveCase, "sql": runSQL, "change": change},
	})
}

// serve answers with the status that the path names, or with an article.
func serve(w http.ResponseWriter, r *http.Request) {
	var status int
	switch _, err := fmt.Sscanf(r.URL.Path, "/status/%d", &status); {
	case err == nil:
		w.WriteHeader(status)
	case r.URL.Path == "/moved":
		http.Redirect(w, r, "/article", http.StatusMovedPermanently)
	case r.URL.Path == "/article":
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, "<html><head><title>Quarry sold</title></head><body><article><h1>Quarry sold</h1>",
			strings.Repeat("<p>“We paid £3m for the Halden quarry,” said Petra Lund, its new owner, on Friday. It will stay open.</p>", 4), "</article></body></html>")
	case r.URL.Path == "/consent":
		fmt.Fprint(w, "<html><head><title>Harrow Post</title></head><body><h1>Your privacy matters</h1>",
			strings.Repeat("<p>We and our partners use cookies to store and access information on a device. You can change your preferences or withdraw your consent at any time.</p>", 2), "<button>Accept all</button></body></html>")
	case r.URL.Path == "/no-such-page":
		fmt.Fprint(w, "<html><head><title>Page not found – Harrow Post</title></head><body><h1>Oh dear</h1><p>The page may have been moved. Try the search, or go on with one of these stories.</p></body></html>")
	case r.URL.Path == "/teaser":
		fmt.Fprint(w, "<html><head><title>Quarry sold</title></head><body><article><h1>Quarry sold</h1>",
			strings.Repeat("<p>The new owner of the Halden quarry means to keep it open, and to look for slate in the part of it that lies under water.</p>", 3), "<p>Subscribe to continue reading this article.</p></article></body></html>")
	case r.URL.Path == "/report": // a PDF that says it is a page
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		body, err := os.ReadFile(reportPDF)
		if err != nil {
			w.WriteHeader(http.StatusInternalServerError)
			return
		}
		_, _ = w.Write(body)
	case r.URL.Path == "/slow":
		select {
		case <-r.Context().Done():
		case <-time.After(5 * time.Second):
		}
	default:
		w.WriteHeader(http.StatusNotFound)
	}
}

// livePages are pages that are other ones from the second visit on, as their
// names say.
type livePages struct {
	mu   sync.Mutex
	seen map[string]int
}

func (l *livePages) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.seen == nil {
		l.seen = map[string]int{}
	}
	l.seen[r.URL.Path]++
	again, price := l.seen[r.URL.Path] > 1, "£3m"
	switch {
	case again && r.URL.Path == "/live/gone":
		w.WriteHeader(http.StatusGone)
		return
	case again && r.URL.Path == "/live/busy":
		w.WriteHeader(http.StatusInternalServerError)
		return
	case again && r.URL.Path == "/live/edited":
		price = "£4m"
	case r.URL.Path == "/live/same":
		if again && r.Header.Get("If-None-Match") != `"v1"` {
			w.WriteHeader(http.StatusTeapot) // not asked as it should
			return
		}
		if w.Header().Set("Etag", `"v1"`); again {
			w.WriteHeader(http.StatusNotModified)
			return
		}
	}
	fmt.Fprintf(w, "<html><head><title>Quarry sold</title></head><body><article><h1>Quarry sold</h1><p>The Halden quarry was sold for %s on Friday, and its new owner means to keep it open.</p>%s</article></body></html>",
		price, strings.Repeat("<p>It employs 40 people, who were told of it by letter, and has done so since 1931.</p>", 3))
}

// repeat FILE N TEXT [TAIL] writes TEXT N times, then TAIL.
func repeat(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 3 {
		ts.Fatalf("usage: repeat FILE N TEXT [TAIL]")
	}
	var n int
	if _, err := fmt.Sscan(args[1], &n); err != nil {
		ts.Fatalf("repeat: %v", err)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Repeat(args[2], n)+strings.Join(args[3:], "")), 0o600))
}

// bytes FILE HEX writes the bytes that HEX spells.
func writeBytes(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: bytes FILE HEX")
	}
	var b []byte
	if _, err := fmt.Sscanf(args[1], "%x", &b); err != nil {
		ts.Fatalf("bytes: %v", err)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), b, 0o600))
}

// case FILE [archived] saves an article into the user's store: its first claim
// is found verified by Kim, in a source, with a decision, and its id set as
// $CASE.
func saveCase(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 1 || len(args) > 2 {
		ts.Fatalf("usage: case FILE [archived]")
	}
	ctx := context.Background()
	at := time.Date(2026, 3, 11, 9, 0, 0, 0, time.UTC)
	clock := func() time.Time {
		at = at.Add(time.Minute)
		return at
	}
	s, err := store.Open(ts.Getenv("STORE"), store.Options{Clock: clock})
	ts.Check(err)
	defer s.Close()
	ts.Check(s.SetAuthorName(ctx, "Kim"))
	path := ts.MkAbs(args[0])
	a, page, err := extract.ReadFrom(path, bytes.NewReader([]byte(ts.ReadFile(args[0]))))
	ts.Check(err)
	r := extract.Claims(a)
	id, err := s.SaveArticle(ctx, &r, store.Capture{Locator: path, Raw: page.Body})
	ts.Check(err)
	_, _, err = s.Append(ctx, id, findings(a, r.Claims[0])...)
	ts.Check(err)
	if len(args) == 2 {
		ts.Check(s.SetArchived(ctx, id, true))
	}
	ts.Setenv("CASE", id)
}

// findings are what Kim says about a claim.
func findings(a *claim.Article, c claim.Claim) []ledger.Statement {
	on := ledger.On(a, c)
	acts := []ledger.Act{
		ledger.SourceAdded{Source: ledger.Source{ID: "report", Kind: "filing", Title: "Annual report", URL: "https://report.example/2026", SeenBy: "Kim"}},
		ledger.EvidenceAdded{Evidence: ledger.Evidence{ID: "e", ClaimID: c.ID, SourceID: "report", Locator: "p. 12", Stance: ledger.Supports, Level: ledger.Primary}},
		ledger.FindingSet{Finding: ledger.VerifiedWithChange, Note: "Rounded up.", Wording: "£2.9m"},
		ledger.DecisionSet{Decision: ledger.Fix, Wording: "£2.9m"},
		ledger.WorkStateSet{State: ledger.WaitingAuthor, Assignee: "Bo"},
		ledger.NoteAdded{ID: "n", Text: "Asked on Monday."},
		ledger.GroundsSet{Grounds: ledger.OtherGrounds, Word: "Was at the signing."},
		ledger.RequestSet{Request: ledger.Request{ID: "q", Kind: ledger.ToAuthor, To: "Bo", Text: "Who says three?", AskedAt: time.Date(2026, 3, 11, 8, 0, 0, 0, time.UTC), Deadline: "2026-03-12"}},
		ledger.RequestSet{Request: ledger.Request{ID: "r", Kind: ledger.RightOfReply, To: "Petra Lund", Text: "Is it so?", Answer: "It is.", AnsweredAt: time.Date(2026, 3, 11, 9, 0, 0, 0, time.UTC)}},
	}
	out := make([]ledger.Statement, len(acts))
	for i, act := range acts {
		out[i] = ledger.Statement{Target: on, Act: act}
	}
	return out
}

// change FILE OLD NEW puts NEW in the place of OLD, which the file has once.
func change(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 || strings.Count(ts.ReadFile(args[0]), args[1]) != 1 {
		ts.Fatalf("usage: change FILE OLD NEW, with OLD once in the file")
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Replace(ts.ReadFile(args[0]), args[1], args[2], 1)), 0o600))
}

// sql FILE STATEMENT changes a database behind the program's back.
func runSQL(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: sql FILE STATEMENT")
	}
	db, err := sql.Open("sqlite", ts.MkAbs(args[0]))
	ts.Check(err)
	defer db.Close()
	_, err = db.Exec(args[1])
	ts.Check(err)
}
