package page

import (
	"errors"
	"strings"
	"testing"

	"stet/extract/fetch"
)

// paragraphs are n paragraphs of 25 words of an article of our own.
func paragraphs(n int) string {
	return strings.Repeat("<p>The Harrow Ferry Company has ordered two boats from a yard in Lorn, and both will be on the northern line before the summer, it said.</p>\n", n)
}

// story is a page with an article and something after it.
func story(head, body, after string) string {
	return `<!doctype html><html><head><title>Ferry line orders two boats</title>` + head + `</head><body><nav><a href="/">News</a> <a href="/sport">Sport</a></nav>` +
		`<main><article><h1>Ferry line orders two boats</h1>` + body + `</article>` + after + `</main><footer><p>© Harrow Post</p></footer></body></html>`
}

func ld(s string) string { return `<script type="application/ld+json">` + s + `</script>` }

const (
	locked    = `{"@context":"https://schema.org","@type":"NewsArticle","headline":"Ferry line orders two boats","isAccessibleForFree":false}`
	lockedLow = `{"@type":"NewsArticle","isAccessibleForFree":"False","hasPart":{"@type":"WebPageElement","isAccessibleForFree":"False","cssSelector":".rest"}}`
	long900   = `{"@type":"NewsArticle","isAccessibleForFree":false,"wordCount":900}`
	free      = `{"@type":"NewsArticle","isAccessibleForFree":true,"wordCount":"110"}`
	subscribe = `<div class="box"><h3>Subscribe to the Harrow Post</h3><p>Get every issue for £2 a month. Cancel at any time. Already a subscriber? Log in.</p></div>`
	newsBox   = `<div class="newsletter"><p>Sign up for our newsletter and get the ferry news in your inbox every Friday.</p></div>`
	banner    = `<div id="banner" class="cookies"><p>We and our partners use cookies to store and access information on a device, for personalised advertising.</p>` +
		`<p>You can change your preferences or withdraw your consent at any time in our privacy policy.</p><button>Accept all</button><button>Reject all</button></div>`
	dialog = `<form id="login"><label>Password</label><input type="password" name="p"><button>Log in</button></form>`
)

// TestWalls tells walls from articles that only have something like one on
// their page: every wall has a twin that is none.
func TestWalls(t *testing.T) {
	tests := []struct {
		name, page, url string
		want            Wall
	}{
		{"article", story("", paragraphs(12), ""), "", ""},
		{"short article", story("", paragraphs(3), ""), "", ""},

		{"teaser, not free", story(ld(locked), paragraphs(2), ""), "", WallPaid},
		{"teaser, not free, in words", story(ld(lockedLow), paragraphs(3)+`<p class="rest"></p>`, subscribe), "", WallPaid},
		{"teaser, tier", story(`<meta property="article:content_tier" content="locked">`, paragraphs(2), ""), "", WallPaid},
		{"teaser with a label before it", story(ld(locked), "<p>Exclusive</p><p>This article is for subscribers.</p>"+paragraphs(6), ""), "", WallPaid},
		{"label before a whole article", story(ld(locked), "<p>This article is for subscribers.</p>"+paragraphs(15), ""), "", ""},
		{"teaser of a long article", story(ld(long900), paragraphs(15), subscribe), "", WallPaid},
		{"teaser that breaks off", story(ld(locked), paragraphs(7)+"<p>The boats will be named after…</p>", ""), "", WallPaid},
		{"asks to continue", story("", paragraphs(3), `<div><p>Subscribe to continue reading this article.</p></div>`), "", WallPaid},
		{"asks to continue, German", story("", paragraphs(3), `<div><p>Jetzt weiterlesen: Testen Sie uns vier Wochen lang für 1 Euro.</p></div>`), "", WallPaid},
		{"asks to continue, French", story("", paragraphs(3), `<div><p>Il vous reste 80 % de cet article à lire. La suite est réservée aux abonnés.</p></div>`), "", WallPaid},
		{"long, asks and breaks off", story("", paragraphs(12)+"<p>The boats will be named after...</p>", `<p>This article is for subscribers only.</p>`), "", WallPaid},
		{"whole, not free", story(ld(locked), paragraphs(12), subscribe), "", ""},
		{"whole, long enough", story(ld(long900), paragraphs(33), subscribe), "", ""},
		{"whole, free and short", story(ld(free), paragraphs(4), subscribe), "", ""},
		{"short with a subscription box", story("", paragraphs(3), subscribe), "", ""},
		{"short with a newsletter box", story("", paragraphs(3), newsBox), "", ""},
		{"short with a subscription box before it", story("", subscribe+paragraphs(3), ""), "", ""},
		{"long with a box that asks to continue", story("", paragraphs(12), `<p>Subscribe to continue reading our journalism.</p>`), "", ""},
		{"about subscriptions", story("", `<p>The Harrow Post will ask its readers to pay from May on: "To continue reading this article, subscribe", its pages will say after three free ones, and the publisher expects 12,000 of them to do so.</p>`+paragraphs(12), ""), "", ""},

		{"consent page", `<html><head><title>Harrow Post</title></head><body><h1>Your privacy matters</h1>` + banner + banner + `</body></html>`, "", WallConsent},
		{"consent page, German", `<html><head><title>Harrower Post</title></head><body><h1>Weiter mit Werbung oder Abo</h1><p>Besuchen Sie unsere Seite mit Werbung und Tracking. Ihre Zustimmung gilt für alle Cookies; wir und unsere Partner verarbeiten personenbezogene Daten.</p><button>Akzeptieren</button></body></html>`, "", WallConsent},
		{"led to consent", `<html><body><p>Before you go on: this site uses cookies and needs your consent for that.</p><button>I agree</button></body></html>`, "https://consent.harrowpost.example/?to=a", WallConsent},
		{"article with a banner", story("", banner+paragraphs(8), ""), "", ""},
		{"short article with a banner", story("", paragraphs(3), banner), "", ""},
		{"about cookies", story("", strings.Repeat(`<p>The regulator fined three shops for cookies that were set without the consent of their visitors, and told them to let people reject all advertising as easily as they accept it. The shops said that they had trusted their partners.</p><p>Half of the visitors never see the page for preferences, the regulator found, and of those who do most give up before the end.</p>`, 3), ""), "", ""},

		{"rest in the copy", story(ld(`{"@type":"NewsArticle","isAccessibleForFree":false,"articleBody":"`+strings.Repeat("The Harrow Ferry Company has ordered two boats from a yard in Lorn. ", 40)+`"}`), paragraphs(1), subscribe), "", ""},
		{"login", `<html><head><title>Log in</title></head><body><h1>Log in</h1><p>Please log in to go on.</p>` + dialog + `</body></html>`, "", WallLogin},
		{"article with a login box", story("", paragraphs(4), dialog), "", ""},

		{"test for visitors", `<html><head><title>Just a moment...</title></head><body><p>Checking whether you are human. This may take a few seconds.</p><script src="/cdn-cgi/challenge-platform/x.js"></script></body></html>`, "", WallRobot},
		{"captcha", `<html><head><title>Harrow Post</title></head><body><p>Press and hold the button.</p><div id="px-captcha"></div></body></html>`, "", WallRobot},
		{"article with a captcha for comments", story("", paragraphs(4), `<form><div class="g-recaptcha"></div></form>`), "", ""},
		{"article called so", strings.Replace(story("", paragraphs(12), ""), "<title>", "<title>Access denied: ", 1), "", ""},

		{"no such page", "<html><head><title>Page not found – Harrow Post</title></head><body><h1>Oh dear</h1><p>The page may have been moved. Try the search, or go on with one of these stories.</p></body></html>", "", WallMissing},
		{"no such page, in the headline", strings.ReplaceAll(story("", "<p>What you look for is not here, or not any more. Our search knows every story since 1998.</p>", ""), "Ferry line orders two boats", "Seite nicht gefunden"), "", WallMissing},
		{"no such page, number", "<html><head><title>404</title></head><body><h1>404</h1><p>Nothing to be seen here, except the harbour in the rain and two ferries.</p></body></html>", "", WallMissing},
		{"about missing pages", strings.ReplaceAll(story("", paragraphs(12), ""), "Ferry line orders two boats", "Page not found: how ferry offices lose their timetables"), "", ""},
		{"short, with the number", strings.ReplaceAll(story("", paragraphs(2), ""), "Ferry line orders two boats", "404 ferries were late in May"), "", ""},
		{"short, not found", strings.ReplaceAll(story("", paragraphs(2), ""), "Ferry line orders two boats", "Not found in years, the ferry bell is back"), "", ""},

		{"script, root", `<html><head><title>Harrow Post</title></head><body><div id="root"></div><script src="/main.js"></script></body></html>`, "", WallScript},
		{"script, said so", `<html><head><title>Harrow Post</title></head><body><noscript>You need to enable JavaScript to run this app.</noscript><div class="shell"></div><script src="/main.js"></script></body></html>`, "", WallScript},
		{"script, with a line of text", `<html><head><title>Harrow Post</title></head><body><p>Ferry line orders two boats, and a third may follow in the year after.</p><div id="app"></div><script src="/main.js"></script></body></html>`, "", WallScript},
		{"script, for new browsers", `<html><head><title>Harrow Post</title></head><body><p>Your browser is out of date. Please update it to read on, we make it as easy as we can.</p><script src="/main.js"></script></body></html>`, "", WallScript},
		{"about browsers", story("", paragraphs(3)+"<p>The company's page does not open where the browser is out of date, and the ferry office sells no tickets.</p>", `<script src="/main.js"></script>`), "", ""},
		{"article in a root", story("", `<div id="root">`+paragraphs(4)+`</div>`, `<noscript>JavaScript is off.</noscript><script src="/main.js"></script>`), "", ""},
		{"short page without scripts", story("", "<p>The ferry to Lorn does not run today, the company said.</p>", ""), "", ""},
		{"short page with a counting script", story("", "<p>The ferry to Lorn does not run today, the company said.</p>", `<script src="/count.js"></script><noscript><img src="/count.gif"></noscript>`), "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a, err := Read(fetch.Page{Locator: "page", Type: fetch.HTML, Body: []byte(tt.page), FinalURL: tt.url})
			var wall *WallError
			if errors.As(err, &wall) {
				if wall.Wall != tt.want || !errors.Is(err, ErrNoText) || !strings.Contains(wall.Sentence(), "paste the text") && wall.Wall != WallMissing {
					t.Fatalf("got %v, want %q", err, tt.want)
				}
				return
			}
			if err != nil {
				t.Fatalf("got %v, want %q", err, tt.want)
			}
			got := Wall("")
			for _, w := range [...]Wall{WallConsent, WallPaid, WallLogin, WallRobot, WallScript, WallMissing} {
				if strings.Contains(strings.Join(a.Notices, "\n"), w.notice()) {
					got = w
				}
			}
			if Wall(a.Wall) != got || tt.url != "" && got.instead() {
				t.Errorf("wall %q, notice of %q from %q", a.Wall, got, tt.url)
			}
			if got != tt.want {
				t.Errorf("got %q, want %q: %d words, notices %q", got, tt.want, words(a.Text), a.Notices)
			}
		})
	}
}

// TestWallSentences says each wall in words of its own.
func TestWallSentences(t *testing.T) {
	seen := map[string]Wall{}
	for _, w := range [...]Wall{WallConsent, WallPaid, WallLogin, WallRobot, WallScript, WallMissing} {
		for _, s := range [...]string{w.notice(), (&WallError{w}).Sentence()} {
			if other, ok := seen[s]; ok {
				t.Errorf("%q and %q both say %q", w, other, s)
			}
			seen[s] = w
		}
	}
}

func BenchmarkWall(b *testing.B) {
	page := story(ld(free), paragraphs(80), subscribe+newsBox)
	doc, _ := parse(page)
	blocks := render(body(doc).Nodes[0])
	a := readHTML(page, "", trained)
	b.SetBytes(int64(len(page)))
	b.ReportAllocs()
	for b.Loop() {
		if w := wallOf(doc, blocks, a, ""); w != "" {
			b.Fatalf("wall %q before a whole article", w)
		}
	}
}
