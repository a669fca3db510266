package page

import (
	"slices"
	"testing"

	"stet/extract/fetch"
)

func TestWithoutUnseen(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"The har\u00adbour of\u00adfice", "The harbour office"},
		{"and/\u200bor \u2060two\ufeff", "and/or two"},
		{"\u00ad", ""},
		{"no\u200dthing jo\u200cins", "nothing joins"},
		{"می\u200cخواهم", "می\u200cخواهم"},
		{"क्\u200dष", "क्\u200dष"},
		{"👩\u200d🚒 came", "👩\u200d🚒 came"},
		{"“The café – €5”", "“The café – €5”"},
		{"cut \xe2\x80", "cut \xe2\x80"},
		{"", ""},
	} {
		if got := withoutUnseen(tt.in); got != tt.want {
			t.Errorf("withoutUnseen(%+q) = %+q, want %+q", tt.in, got, tt.want)
		}
	}
}

func TestTurned(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       bool
	}{
		{"override", "It cost \u202e000,9$\u202c in all.", true},
		{"isolate", "It cost \u2067000,9$\u2069 in all.", true},
		{"isolate around a Hebrew name", "The mayor, \u2068דנה\u2069, said so.", false},
		{"override around a Hebrew name", "The mayor, \u202eדנה\u202c, said so.", true},
		{"Hebrew", "דנה said so – and “more”.", false},
		{"none", "It cost $9,000 – in all …", false},
		{"marks alone", "It cost \u200e9,000 in all.", false},
	} {
		page := readHTML("<html><body><article><p>"+tt.text+"</p></article></body></html>", "", trained)
		if got := turned(tt.text); got != tt.want {
			t.Errorf("%s: turned = %v", tt.name, got)
		}
		if turned(page.Text) != tt.want {
			t.Errorf("%s: as a page: %+q", tt.name, page.Text)
		}
	}
	body := []byte("<html><body><article><p>The old ferry cost \u202e000,9$\u202c in all, said the harbour master.</p></article></body></html>")
	if a, err := Read(fetch.Page{Body: body, Type: fetch.HTML}); err != nil || !slices.Contains(a.Alarms, turnedRound) {
		t.Errorf("no alarm: %v", err)
	}
}
