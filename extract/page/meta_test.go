package page

import (
	"slices"
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/extract/fetch"
)

func TestIsoDate(t *testing.T) {
	for in, want := range map[string]string{
		"2026-03-04":                         "2026-03-04",
		"2026-03-04T06:30:00+01:00":          "2026-03-04T06:30:00+01:00",
		"2026-03-04T06:30+0100":              "2026-03-04T06:30:00+01:00",
		"2026-03-04 06:30:15 UTC":            "2026-03-04T06:30:15Z",
		"2026-03-04T06:30:15.123Z":           "2026-03-04T06:30:15Z",
		"20260304":                           "2026-03-04",
		"20260304T063015Z":                   "2026-03-04T06:30:15Z",
		"Wed, 04 Mar 2026 06:30:00 +0000":    "2026-03-04T06:30:00Z",
		"1772605800":                         "2026-03-04T06:30:00Z",
		"March 4, 2026":                      "2026-03-04",
		"Published Mar. 4th 2026 at 6:30 pm": "2026-03-04",
		"4 March 2026":                       "2026-03-04",
		"4. März 2026, 6:30 Uhr":             "2026-03-04",
		"4 de marzo de 2026":                 "2026-03-04",
		"le 4 août 2026":                     "2026-08-04",
		"04.03.2026":                         "2026-03-04",
		"14/03/2026":                         "2026-03-14",
		"3/14/2026":                          "2026-03-14",
		"3/4/2026":                           "", // March or April
		"2026-02-30":                         "",
		"0000-00-00":                         "",
		"0001-01-01T00:00:00Z":               "",
		"yesterday":                          "",
		"2026":                               "",
		"":                                   "",
	} {
		if got := isoDate(in); got != want {
			t.Errorf("isoDate(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestDateInURL(t *testing.T) {
	for in, want := range map[string]string{
		"https://a.example/2026/03/04/ferry":      "2026-03-04",
		"https://a.example/2026-03-04-ferry":      "2026-03-04",
		"https://a.example/news/20260304/ferry":   "2026-03-04",
		"https://a.example/2026/mar/04/ferry":     "2026-03-04",
		"https://a.example/2026/13/40/ferry":      "",
		"https://a.example/article/202603041":     "",
		"https://a.example/story-2026":            "",
		"https://a.example/p/12345678?id=2026030": "",
	} {
		if got := dateInURL(in); got != want {
			t.Errorf("dateInURL(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestNames(t *testing.T) {
	m := &meta{site: "The Harrow Post", host: "www.harrowpost.example"}
	for in, want := range map[string][]string{
		"By Ann Hale":                           {"Ann Hale"},
		"By Ann Hale and Tom Okoro":             {"Ann Hale", "Tom Okoro"},
		"BY ANN HALE, TOM OKORO & LI WEI":       {"Ann Hale", "Tom Okoro", "Li Wei"},
		"Ann Hale, Staff Writer":                {"Ann Hale"},
		"Von Jörg Möller am 04.03.2026":         {"Jörg Möller"},
		"Ann Hale | The Harrow Post":            {"Ann Hale"},
		"Ann Hale The Harrow Post":              {"Ann Hale"},
		"Posted by Ann O’Hale on March 4, 2026": {"Ann O’Hale"},
		"View all posts by Ann van der Hale":    {"Ann van der Hale"},
		"Ann Hale, the Associated Press":        {"Ann Hale"},
		"The Harrow Post":                       nil,
		"Harrow Post":                           nil,
		"https://www.facebook.com/harrowpost":   nil,
		"desk@harrowpost.example":               nil,
		"@annhale":                              nil,
		"Staff":                                 nil,
		"News Desk":                             nil,
		"admin":                                 nil,
		"Ministerium für Handel und Verkehr":    nil,
		"Ministry of Trade, Ships and Docks":    nil,
		"":                                      nil,
		"4 March 2026":                          nil,
		"HARROW":                                nil,
	} {
		if got := whole(m.addAll(nil, in, true)); !slices.Equal(got, want) {
			t.Errorf("names in %q: %q, want %q", in, got, want)
		}
	}
}

func TestTitle(t *testing.T) {
	m := &meta{site: "The Harrow Post", host: "www.harrowpost.example"}
	for in, want := range map[string]string{
		"Two boats | The Harrow Post":              "Two boats",
		"Two boats for Wick - Harrow Post":         "Two boats for Wick",
		"The Harrow Post – Two boats for Wick":     "Two boats for Wick",
		"Two boats for Wick | Business | Harrow":   "Two boats for Wick",
		"Two boats - and a quay - for Wick":        "Two boats - and a quay - for Wick",
		"A/B tests: two boats":                     "A/B tests: two boats",
		"Blog Archive » Two boats for Wick":        "Two boats for Wick",
		"Two boats for Wick harrowpost.example":    "Two boats for Wick harrowpost.example",
		"What the strike means | Ships on the Wyk": "What the strike means",
	} {
		if got := m.withoutSite(in); got != want {
			t.Errorf("withoutSite(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestMetadata reads small pages that say odd things of themselves.
func TestMetadata(t *testing.T) {
	const p = `<p>The harbour board of Wick Sands approved a new quay on Monday at a cost of three million pounds, it said in a statement to the press.</p>`
	tests := []struct {
		name, head, body, url string
		title, by, day        string
	}{
		{"json-ld with line breaks in strings and a comma too many",
			"<script type='application/ld+json'>/* made by hand */[{\"@type\":[\"Article\"],\"headline\":\"New quay\n for Wick\",\"author\":{\"@type\":\"Person\",\"name\":\"Ann Hale\"},\"datePublished\":\"2026-03-02\",},]</script>",
			`<p>Ann Hale</p>` + p, "", "New quay for Wick", "Ann Hale", "2026-03-02"},
		{"a writer in json-ld whom the page does not show", `<title>New quay for Wick</title><script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"Tom Okoro"}}</script>`,
			p, "", "New quay for Wick", "", ""},
		{"a date in json-ld gives way to the one under the headline", `<title>New quay for Wick</title><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-12-24"}</script>`,
			`<h1>New quay for Wick</h1><p>2 March 2026</p>` + p, "", "New quay for Wick", "", "2026-03-02"},
		{"json-ld in CDATA, an organisation as author",
			`<script type="application/ld+json"><![CDATA[{"@type":"NewsArticle","headline":"New quay for Wick","author":{"@type":"Organization","name":"Harrow Post"}}]]></script>`,
			p, "", "New quay for Wick", "", ""},
		{"json-ld that is no article", `<title>New quay</title><script type="application/ld+json">{"@type":"Person","name":"Tom Okoro","author":"Tom Okoro"}</script>`,
			p, "", "New quay", "", ""},
		{"logo as h1", `<title>Harrow Post » New quay for Wick</title>`, `<h1><a href="/">Harrow Post</a></h1><h2>New quay for Wick</h2>` + p, "",
			"New quay for Wick", "", ""},
		{"signed line and date by the headline", `<title>New quay for Wick</title>`, `<h1>New quay for Wick</h1><div>By Ann Hale</div><div>2 March 2026</div>` + p, "",
			"New quay for Wick", "Ann Hale", "2026-03-02"},
		{"a date in a caption is the picture's", `<title>New quay for Wick</title>`, `<h1>New quay for Wick</h1>` + p + `<figure><img src=a.jpg><figcaption>The quay on 3 May 1994, with 84 sailors.</figcaption></figure>` + p, "",
			"New quay for Wick", "", ""},
		{"a name in the text signs nothing", `<title>New quay for Wick</title>`, `<h1>New quay for Wick</h1><p>The board was led by Ann Hale until 2 March 2020, when a new one was chosen by the town and its people.</p>` + p, "",
			"New quay for Wick", "", ""},
		{"utc moment of the next day", `<title>New quay for Wick</title><meta property="article:published_time" content="2026-03-03T02:10:00Z">`, p,
			"https://a.example/2026/03/02/quay", "New quay for Wick", "", "2026-03-02"},
		{"two author elements", `<title>New quay for Wick</title><meta name="author" content="Ann Hale"><meta name="author" content="Tom Okoro">`, `<p>Ann Hale, Tom Okoro</p>` + p, "",
			"New quay for Wick", "Ann Hale, Tom Okoro", ""},
		{"writers of other articles", `<title>New quay for Wick</title>`, p + strings.Repeat(p, 3) + `<div class="related"><span class="author">Tom Okoro</span><time>2019-01-01</time></div>`, "",
			"New quay for Wick", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a, err := Read(fetch.Page{Type: fetch.HTML, FinalURL: tt.url, Body: []byte("<html><head>" + tt.head + "</head><body>" + tt.body + "</body></html>")})
			if err != nil {
				t.Fatal(err)
			}
			if by := strings.Join(a.Byline, ", "); a.Title != tt.title || by != tt.by || a.Published != tt.day {
				t.Errorf("title %q, by %q, day %q; want %q, %q, %q; candidates %v", a.Title, by, a.Published, tt.title, tt.by, tt.day, a.Candidates)
			}
			for key, cs := range a.Candidates {
				if slices.ContainsFunc(cs, func(c claim.Candidate) bool { return c.Value == "" || c.From == "" }) {
					t.Errorf("empty candidate for %s: %v", key, cs)
				}
			}
		})
	}
}

func TestChangedOn(t *testing.T) {
	for line, want := range map[string]string{
		"Updated 3 November 2026": "2026-11-03", "By Ann Fell in Leeds · Updated 3 Nov 2026": "2026-11-03", "Last updated: 3 November 2026 at 10:00": "2026-11-03",
		"Published 1 November 2026, updated 3 November 2026": "", "By Ann Fell, 3 November 2026": "", "The law was updated on 3 November 2026": "", "Updated often": "",
		"Modifié le 3 novembre 2026": "2026-11-03", "Par Anne Fell · modifié le 3 novembre 2026 à 10h": "2026-11-03", "La loi a été modifiée le 3 novembre 2026": "", "Publié le 1 novembre 2026, modifié le 3 novembre 2026": "",
	} {
		if got := changedOn(line); got != want {
			t.Errorf("%q: %q, want %q", line, got, want)
		}
	}
}

func TestSiteBehindTitle(t *testing.T) {
	for title, want := range map[string]string{
		"Mill to close | The Weir": "The Weir", "Mill to close | Business | The Weir": "The Weir", "Mill to close": "", "Mill to close - and then what?": "",
		"Mill to close | all that the owner said in his long letter": "",
	} {
		m := &meta{}
		m.title(title, fromMeta)
		if got := m.siteBehind("Mill to close"); got != want {
			t.Errorf("%q: %q, want %q", title, got, want)
		}
	}
}
