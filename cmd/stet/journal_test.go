package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

func TestDiscreet(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"window shown", "window shown"},
		{"article shown 0c24a3b2e42564cea25e07359e509a7c 84 claims 3 checked", "article shown 0c24a3b2e42564cea25e07359e509a7c 84 claims 3 checked"},
		{"exported /home/ana/Leak of the Ministry.xlsx", "exported · of ·"},
		{`captured 0a1b text false failure "no such host secret.example"`, "captured 0a1b text false failure ·"},
		{"error Get \"https://secret.example/a\": dial tcp 10.0.0.7:443", "error ·"},
		{"parcel Mayor Took Money", "parcel ·"},
		{"", ""},
	} {
		if got := discreet(tt.in); got != tt.want {
			t.Errorf("discreet(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

// TestJournal fills a journal past its limit: the older half is put aside, the newest
// lines are there, and nobody else may read it.
func TestJournal(t *testing.T) {
	folder := t.TempDir()
	j := openJournal(folder)
	trace := newTracer(false, nil)
	trace.journal = j
	line := "claim " + strings.Repeat("0a", 32)
	for range mostJournal/60 + 20 {
		trace.line(line)
	}
	trace.line("saved 0f")
	j.close()
	trace.line("after its end nothing is written")
	for _, name := range []string{"stet.log", "stet.log.1"} {
		info, err := os.Stat(filepath.Join(folder, name))
		if err != nil {
			t.Fatal(err)
		}
		if info.Size() > mostJournal+200 || info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s: %d bytes, %v", name, info.Size(), info.Mode())
		}
	}
	b, err := os.ReadFile(filepath.Join(folder, "stet.log"))
	if err != nil || !strings.HasSuffix(string(b), "Z saved 0f\n") {
		t.Errorf("the journal ends with %q, %v", b[max(0, len(b)-80):], err)
	}
	if none := openJournal(filepath.Join(folder, "no such folder")); none != nil {
		t.Error("a journal in a folder that is not there")
	}
	(*journal)(nil).line("a program without a journal runs on")
}

func nothing() map[string]int { return nil }

// TestCrash breaks a process down and looks for the report at the next start.
func TestCrash(t *testing.T) {
	folder := os.Getenv("STET_TEST_BREAK")
	if folder != "" {
		watchCrashes(folder)
		nothing()["the mayor took money"] = 1 // an assignment to a nil map
		return
	}
	folder = t.TempDir()
	cmd := exec.CommandContext(t.Context(), os.Args[0], "-test.run", "^TestCrash$")
	cmd.Env = append(os.Environ(), "STET_TEST_BREAK="+folder)
	if err := cmd.Run(); err == nil {
		t.Fatal("the process did not break down")
	}
	report := watchCrashes(folder)
	b, err := os.ReadFile(report)
	if err != nil || !strings.Contains(string(b), "assignment to entry in nil map") || strings.Contains(string(b), "mayor") {
		t.Errorf("report %q, %v:\n%s", report, err, b)
	}
	if says := broke(report); !strings.Contains(says, report) {
		t.Errorf("%q does not say where the report is", says)
	}
	endWatch(folder)
	if again := watchCrashes(folder); again != "" {
		t.Errorf("told again: %s", again)
	}
	endWatch(folder)
	if _, err := os.Stat(crashFile(folder)); err == nil {
		t.Error("an empty crash file stays after a good end")
	}
}
