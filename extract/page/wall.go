package page

import (
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/PuerkitoBio/goquery"

	"stet/extract/claim"
	"stet/extract/fetch"
)

// Wall is what stands between a reader and an article; "" for nothing.
type Wall string

// The walls that are told apart.
const (
	WallConsent Wall = "consent" // a question about cookies first
	WallPaid    Wall = "paid"    // the rest is for subscribers
	WallLogin   Wall = "login"
	WallRobot   Wall = "robot"   // a test for human visitors
	WallScript  Wall = "script"  // the page fills itself in
	WallMissing Wall = "missing" // the site says that it has no such page, in a page of the usual kind
	WallFront   Wall = "front"   // a front page or section: headlines of articles, and none of its own
)

// instead reports a wall that stands in the place of the article, where a page
// has nothing of it.
func (w Wall) instead() bool {
	return w == WallConsent || w == WallLogin || w == WallRobot || w == WallMissing
}

// WallError is returned instead of ErrNoText, which it wraps, where a page has
// no text and it can be told why.
type WallError struct{ Wall Wall }

func (e *WallError) Error() string {
	return string(e.Wall) + ": " + ErrNoText.Error()
}
func (e *WallError) Unwrap() error { return ErrNoText }

// Sentence says what the page wants and what the editor can do.
func (e *WallError) Sentence() string {
	const save = "save the page from there as a file and open that file here, or paste the text."
	switch e.Wall {
	case WallConsent:
		return "The page asks about cookies and data before it shows its article: answer it in your browser, then " + save
	case WallPaid:
		return "The page shows its article to subscribers only: open it with a subscription in your browser, then " + save
	case WallLogin:
		return "The page asks for a login before it shows its article: log in with your browser, then " + save
	case WallRobot:
		return "The site wants to see a browser and a person before it shows the page: open it in your browser, then " + save
	case WallMissing:
		return "The site says that it has no such page: it was moved or taken down, or the address is wrong. Check the address, search the site for the headline, or look for a copy in a web archive."
	case WallFront:
		return "The page lists articles and has none of its own: open the address of one of them, or paste the text."
	}
	return "The page fills itself in by script, and Stet runs none: open it in your browser, wait until the text is there, then " +
		"save it from there (\"Web page, complete\") and open that file here, or paste the text."
}

// notice says the same of a page of which some text was read.
func (w Wall) notice() string {
	const save = "save the page from there as a file and open that, or paste the text."
	switch w {
	case WallConsent:
		return "This may be a question about cookies and not the article. Answer it in your browser, then " + save
	case WallPaid:
		return "This may be only the beginning: the page keeps the rest of its article for subscribers. Open it with a subscription in your browser, then " + save
	case WallLogin:
		return "This may be a login and not the article. Log in with your browser, then " + save
	case WallRobot:
		return "This may be a test for human visitors and not the article. Open the page in your browser, then " + save
	case WallMissing:
		return "This may say that there is no such page, and not be the article. Check the address, or search the site for the headline."
	case WallFront:
		return "This page lists articles, and what was read of it are their teasers. Open the address of the article that you want to check."
	}
	return "The page fills itself in by script, and most of its text may be missing. Open it in your browser, wait until the text is there, then " +
		"save it from there (\"Web page, complete\") and open that, or paste the text."
}

// noText says why there is no article in a page, where that can be told.
func noText(p fetch.Page) error {
	if p.Type == fetch.HTML {
		text, _, err := p.Text()
		if err != nil {
			return err
		}
		if endsInside(text) {
			return ErrCut
		}
		doc, _ := parse(text)
		if w := wallOf(doc, renderTree(doc), &claim.Article{}, p.FinalURL); w != "" {
			return &WallError{w}
		}
	}
	return ErrNoText
}

// Lengths in words by which walls are told. A page with fewer words than
// littleWords in its article shows hardly more than a wall; past teaserWords a
// text is no teaser unless the page says how long the whole is.
const (
	littleWords = 60
	wallWords   = 250 // of everything on a page that is a wall
	teaserWords = 250
	maxGate     = 60   // of a block that asks for a subscription
	maxConsent  = 4000 // of everything on a page that asks about cookies, the list of partners included
)

// wallOf tells what stands before the article of a page, of which a was read.
// A whole article with a box that asks for subscriptions, for cookies or for a
// login has none: it takes that hardly anything else is there, or that the page
// itself says that there is more.
func wallOf(doc *tree, blocks []block, a *claim.Article, address string) Wall {
	s := sight{doc: doc, blocks: blocks, kept: about(a.Text), first: -1, last: -1}
	for _, b := range blocks {
		s.all += about(b.text)
	}
	if n := len(a.Blocks); n > 0 {
		s.first, s.last = s.find(a, 0), s.find(a, n-1)
	}
	switch {
	case s.robot():
		return WallRobot
	case s.missing():
		return WallMissing
	case s.consent(a, address):
		return WallConsent
	case s.paid(a):
		return WallPaid
	case s.login():
		return WallLogin
	case s.script():
		return WallScript
	case s.front(a):
		return WallFront
	}
	return ""
}

// sight is what there is to see of a page.
type sight struct {
	doc    *tree
	blocks []block // all that are shown
	all    int     // words in them
	kept   int     // words of the article that was read
	first  int     // the first block of it, -1 where it is not found
	last   int
}

// about is the number of words in s, near enough to tell little from much.
func about(s string) int {
	return strings.Count(s, " ") + strings.Count(s, "\n\n") + 1 - int(is(s == ""))
}

// find returns which of the page's blocks is block k of the article, the last
// one that says the same; -1 for none.
func (s *sight) find(a *claim.Article, k int) int {
	text := a.Text[a.Blocks[k].Span.Start:a.Blocks[k].Span.End]
	for i := len(s.blocks) - 1; i >= 0; i-- {
		if s.blocks[i].text == text {
			return i
		}
	}
	return -1
}

// has reports whether s has one of the phrases; both are in lower case.
func has(s string, phrases []string) bool {
	return slices.ContainsFunc(phrases, func(p string) bool { return strings.Contains(s, p) })
}

// straight writes quotes and blanks as the phrases have them.
var straight = strings.NewReplacer("’", "'", "‘", "'", "\u00a0", " ", "\u00ad", "")

// stops sets words free of the marks that stand at them.
var stops = strings.NewReplacer(",", " ", ".", " ", ":", " ")

// plain is s in lower case with typewriter quotes and single blanks, as the
// phrases are written.
func plain(s string) string {
	return strings.Join(strings.Fields(straight.Replace(strings.ToLower(s))), " ")
}

// robotTitles are titles of tests for human visitors.
var robotTitles = []string{"just a moment", "attention required!", "access denied", "access to this page has been denied", "are you a robot", "you a human", "security check",
	"pardon our interruption", "human verification", "bot verification", "checking your browser", "client challenge", "please wait", "einen moment", "un momento", "un instant", "ddos-guard",
	"robot check", "verify you are human", "unusual traffic"}

// robotMarks select what tests for human visitors are made of.
const robotMarks = `#px-captcha, .g-recaptcha, .h-captcha, .cf-turnstile, #challenge-form, #cf-challenge-running, #challenge-error-text, ` +
	`script[src*="challenge-platform" i], script[src*="captcha-delivery.com" i], iframe[src*="captcha-delivery.com" i], iframe[src*="_Incapsula_Resource"], script[src*="awswaf.com" i]`

func (s *sight) robot() bool {
	if s.all > wallWords || s.kept > 2*littleWords {
		return false
	}
	return has(plain(elements(s.doc, "title").First().Text()), robotTitles) || s.kept < littleWords && s.doc.Find(robotMarks).Length() > 0
}

// consentWords are what a question about cookies is made of, in the languages
// of the places whose law asks for it.
var consentWords = []string{"cookie", "consent", "your privacy", "our partners", "third parties", "personal data", "personalised ad", "personalized ad", "advertising", "access information on a device",
	"legitimate interest", "privacy policy", "preferences", "accept all", "reject all", "i agree", "your choices",
	"einwilligung", "zustimm", "unsere partner", "personenbezogen", "datenschutz", "akzeptieren", "ablehnen", "mit werbung", "tracking", "verarbeitung", "einstellungen",
	"consentement", "nos partenaires", "données personnelles", "confidentialité", "accepter", "refuser", "publicité",
	"consentimiento", "nuestros socios", "datos personales", "privacidad", "aceptar", "rechazar", "publicidad",
	"consenso", "nostri partner", "dati personali", "accetta", "rifiuta", "toestemming", "onze partners", "persoonsgegevens", "akkoord", "weigeren"}

// toReader are words by which a page speaks to its reader, which a report about
// cookies does not.
var toReader = []string{" you ", " your ", " we ", " our ", " us ", " i ", " my ", " sie ", " ihr", " wir ", " uns", " ich ", " nous ", " nos ", " vous ", " votre ", " vos ",
	" usted", " su ", " sus ", " tu ", " tus ", " nuestr", " noi ", " nostr", " tuo", " je ", " uw ", " wij ", " onze "}

// consentSigns and gateSigns find those words in one pass over a text.
var (
	consentSigns = sync.OnceValue(func() *signTable { return newSignTable(consentWords) })
	gateSigns    = sync.OnceValue(func() *signTable { return newSignTable(gates) })
)

// asks reports whether a text puts a question about cookies to its reader.
func asks(text string) bool {
	low := plain(text)
	return consentSigns().in(low) && has(" "+stops.Replace(low)+" ", toReader)
}

// consentPlaces are parts of addresses to which sites lead for the question.
var consentPlaces = []string{"://consent.", "://guce.", "://cmp.", "/collectconsent", "/consent", "/cookiewall", "/cookie-wall", "/privacygate", "/privacy-gate", "/zustimmung"}

// consent reports whether the page is a question about cookies: many of its
// words in what is shown, and next to nothing else in what was read.
func (s *sight) consent(a *claim.Article, url string) bool {
	if s.all > maxConsent {
		return false
	}
	other := 0
	for _, b := range a.Blocks {
		if t := a.Text[b.Span.Start:b.Span.End]; b.Kind != claim.Heading && !asks(t) {
			if other += about(t); other >= littleWords {
				return false
			}
		}
	}
	seen, asked := map[string]bool{}, 0
	note := func(text string) (found bool) {
		low := plain(text)
		if !consentSigns().in(low) {
			return false
		}
		for _, w := range consentWords {
			if strings.Contains(low, w) {
				seen[w], found = true, true
			}
		}
		return found
	}
	for _, b := range s.blocks {
		if note(b.text) {
			asked += about(b.text)
		}
	}
	s.doc.Find(`button, input[type="submit" i], input[type="button" i]`).EachWithBreak(func(i int, b *goquery.Selection) bool {
		if text := firstOf(b.Text(), b.AttrOr("value", "")); len(text) < 100 {
			note(text)
		}
		return i < 50
	})
	led := has(strings.ToLower(url), consentPlaces)
	return led && len(seen) > 1 || len(seen) > 3 && asked >= 25 && asked*2 > s.all-s.linked()
}

// linked counts the words of blocks that are links: menus.
func (s *sight) linked() int {
	n := 0
	for _, b := range s.blocks {
		if b.linked*2 > len(b.text) {
			n += about(b.text)
		}
	}
	return n
}

// gates are phrases that keep the rest of an article for subscribers. A box
// that only offers a subscription or a newsletter has none of them.
var gates = []string{"to continue reading", "to keep reading", "to read the full", "to read the rest", "to read this article", "to read this story", "to read the whole", "to unlock this", "unlock this article", "unlock this story",
	"article is for subscribers", "story is for subscribers", "content is for subscribers", "article is only available to subscribers", "article is exclusive to subscribers", "article is reserved for",
	"is available to subscribers only", "for subscribers only", "subscriber-only", "subscriber exclusive", "for paying subscribers", "this post is for paid", "subscribe to read", "subscribe to unlock", "subscribe to continue",
	"you've reached your limit of free", "you have reached your limit of free", "you've read all your free", "you have read all your free", "you've used all your free", "your last free article", "register to read", "register to continue",
	"weiterlesen mit", "jetzt weiterlesen", "um weiterzulesen", "diesen artikel weiterlesen", "um den artikel zu lesen", "um diesen artikel zu lesen", "um den ganzen artikel", "nur für abonnenten", "exklusiv für abonnenten", "dieser artikel ist teil",
	"lesen sie weiter mit", "zugang und lesen sie weiter", "mit abo lesen", "réservé aux abonnés", "réservée aux abonnés", "pour lire la suite", "% de cet article à lire", "abonnez-vous pour lire", "para seguir leyendo", "suscríbete para leer", "contenido exclusivo para suscriptores",
	"exclusivo para suscriptores", "per continuare a leggere", "riservato agli abbonati", "om verder te lezen", "alleen voor abonnees", "para continuar lendo", "exclusivo para assinantes"}

// paid reports a teaser. It takes two signs: the page says that the article is
// not free, or how long the whole is, or asks for a subscription right after
// what was read; and what was read is short or breaks off.
func (s *sight) paid(a *claim.Article) bool {
	locked, whole := s.declared()
	gate := s.gate()
	switch missing := whole >= 150 && s.kept*10 < whole*6; {
	case missing && (locked || gate):
		return true
	case gate:
		return s.kept < teaserWords || brokenOff(a)
	case locked && s.kept < teaserWords && s.gated(s.first-6, len(s.blocks)):
		return true
	}
	return locked && (s.kept < 2*littleWords || s.kept < teaserWords && brokenOff(a))
}

// declared is what the page says to search engines: that the article is not
// free, and how many words it has (0 for not said).
func (s *sight) declared() (locked bool, whole int) {
	s.doc.eachLinked(func(i int, articles []map[string]any) bool {
		for _, article := range articles {
			for _, v := range [...]any{article["isAccessibleForFree"], article["isaccessibleforfree"]} {
				switch v := v.(type) {
				case bool:
					locked = locked || !v
				case string:
					locked = locked || strings.EqualFold(strings.TrimSpace(v), "false")
				}
			}
			switch v := article["wordCount"].(type) {
			case float64:
				whole = max(whole, int(min(v, 1e6)))
			case string:
				if n, err := strconv.Atoi(strings.TrimSpace(v)); err == nil {
					whole = max(whole, min(n, 1e6))
				}
			}
		}
		return i < maxSaid
	})
	tier := elements(s.doc, "meta").Filter(`[property="article:content_tier" i], [name="article:content_tier" i]`).First().AttrOr("content", "")
	return locked || strings.EqualFold(tier, "locked"), whole
}

// gate reports a block that keeps the rest back, at most a few blocks before or
// behind the end of what was read.
func (s *sight) gate() bool {
	if s.last < 0 {
		return s.gated(0, len(s.blocks))
	}
	return s.gated(s.last-2, s.last+6)
}

// gated reports such a block between two others.
func (s *sight) gated(from, to int) bool {
	for _, b := range s.blocks[max(from, 0):min(to, len(s.blocks))] {
		if about(b.text) <= maxGate && gateSigns().in(plain(b.text)) {
			return true
		}
	}
	return false
}

// brokenOff reports whether the last paragraph ends in the middle.
func brokenOff(a *claim.Article) bool {
	for i := len(a.Blocks) - 1; i >= 0; i-- {
		if b := a.Blocks[i]; b.Kind == claim.Paragraph {
			t := strings.TrimSpace(a.Text[b.Span.Start:b.Span.End])
			return strings.HasSuffix(t, "…") || strings.HasSuffix(t, "...") || !endsSentence(t)
		}
	}
	return false
}

var loginWords = []string{"log in", "login", "log-in", "sign in", "password", "anmelden", "einloggen", "passwort", "connexion", "mot de passe", "iniciar sesión", "contraseña", "accedi", "inloggen"}

func (s *sight) login() bool {
	return s.kept < littleWords && s.all < wallWords && s.doc.Find(`input[type="password" i]`).Length() > 0 &&
		(s.last < 0 || slices.ContainsFunc(s.blocks, func(b block) bool { return has(plain(b.text), loginWords) }))
}

// roots select the empty element that a script fills.
const roots = `#root, #app, #__next, #__nuxt, #___gatsby, #app-root, #main-app, [data-reactroot], [ng-app], [ng-version], app-root`

// scriptWords are what a page says to those who run no scripts.
var scriptWords = []string{"javascript", "java script", "browser is out of date", "browser is outdated", "browser is not supported", "unsupported browser", "outdated browser",
	"update your browser", "browser ist veraltet", "browser ist leider veraltet", "browser wird nicht", "navigateur n'est pas", "navegador no es"}

// script reports a page that shows next to nothing, and says or looks as if its
// scripts made the rest.
func (s *sight) script() bool {
	if s.kept >= littleWords || s.all-s.linked() >= 2*littleWords || elements(s.doc, "script").Length() == 0 {
		return false
	}
	said := slices.ContainsFunc(s.blocks, func(b block) bool { return has(plain(b.text), scriptWords) })
	elements(s.doc, "noscript").EachWithBreak(func(i int, n *goquery.Selection) bool {
		said = said || has(plain(n.Text()), scriptWords) && !strings.Contains(n.Text(), "<script")
		return i < 20
	})
	empty := false
	s.doc.Find(roots).EachWithBreak(func(i int, n *goquery.Selection) bool {
		text, whole := plainText(n.Nodes[0], 400)
		empty = empty || whole && about(text) < 20
		return i < 10
	})
	return said || empty
}
