package main

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"stetctl": func() {
			p := &program{in: os.Stdin, out: os.Stdout, err: os.Stderr}
			os.Exit(p.main(context.Background(), os.Args[1:]))
		},
	})
}

// TestScripts runs the program as a user does. SERVER is a web server on this
// machine; see serve.
func TestScripts(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(serve))
	t.Cleanup(server.Close)
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(e *testscript.Env) error {
			e.Setenv("SERVER", server.URL)
			e.Setenv("HOME", e.WorkDir)
			e.Setenv("XDG_DATA_HOME", e.WorkDir+"/data")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"repeat": repeat, "bytes": writeBytes},
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
	case r.URL.Path == "/slow":
		select {
		case <-r.Context().Done():
		case <-time.After(5 * time.Second):
		}
	default:
		w.WriteHeader(http.StatusNotFound)
	}
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
