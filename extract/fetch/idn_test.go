package fetch

import (
	"strings"
	"testing"
)

func TestShownHost(t *testing.T) {
	tests := []struct {
		name, typed string
		deceives    bool
	}{
		{"plain", "news.example", false},
		{"port", "news.example:8443", false},
		{"German", "zeitung-köln.example", false},
		{"German with port", "zeitung-köln.example:8443", false},
		{"French", "actualités.example", false},
		{"Vietnamese", "báothờisự.example", false},
		{"Polish", "wiadomości.example", false},
		{"Romanian", "știri.example", false},
		{"Japanese, three scripts and Latin", "ニュースの読みabc.example", false},
		{"Korean", "뉴스.example", false},
		{"Arabic", "أخبار.example", false},
		{"Russian word", "новости.example", false},
		{"Russian word of look-alikes under a Russian name", "сосна.рф", false},
		{"Greek", "ειδήσεις.example", false},
		{"Cyrillic a in a Latin name", "exаmple.com", true},
		{"Greek o in a Latin name", "gοοd.example", true},
		{"all look-alikes", "асе.example", true},
		{"all look-alikes, one label of three", "www.рорѕ.example", true},
		{"Cyrillic and Greek", "новοсти.example", true},
		{"dotless i", "wıki.example", true},
		{"kra", "ĸiosk.example", true},
		{"script g", "ɡood.example", true},
		{"loose mark", "news\u0331.example", true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p, err := Locate("https://" + tt.typed + "/a")
			if err != nil {
				t.Fatal(err)
			}
			host := p.URL.Host
			if !isASCII([]byte(host)) {
				t.Fatalf("goes over the wire as %q", host)
			}
			want := tt.typed
			if tt.deceives {
				want = host
			}
			if got := shownHost(host); got != want {
				t.Errorf("shown as %q, want %q", got, want)
			}
			if got := shown(p.URL); got != "https://"+want+"/a" {
				t.Errorf("address shown as %q", got)
			}
			var page Page
			page.note(p.URL, p.URL)
			if got := strings.Contains(strings.Join(page.Notices, ""), "letters that can be taken for others"); got != tt.deceives {
				t.Errorf("notices %q", page.Notices)
			}
		})
	}
}

func FuzzLocate(f *testing.F) {
	for _, s := range []string{"https://news.example/a", "xn--80ak6aa92e.com", "http://[::1%25lo]:80/", "https://a⒈com/", "file:///a/https:/b.example", "http://user:pw@news.example", "https://xn--/a", "//"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		p, err := Locate(typed)
		if err != nil {
			if Sentence(err) == "" {
				t.Fatal("no sentence")
			}
			return
		}
		if (p.URL == nil) == (p.File == "") {
			t.Fatalf("%q: both or none of %v and %q", typed, p.URL, p.File)
		}
		if p.URL != nil {
			if !isASCII([]byte(p.URL.Host)) || p.URL.Host == "" {
				t.Fatalf("%q: host %q", typed, p.URL.Host)
			}
			if s := clean(p.URL); strings.ContainsAny(s, "\r\n ") || strings.Contains(s, "#") {
				t.Fatalf("%q: address %q", typed, s)
			}
			shown(p.URL)
		}
	})
}
