package page

import (
	"strings"

	"golang.org/x/net/html"
)

// names is what class names, ids and the like say of an element.
type names struct {
	box    bool // links, adverts, forms and whatever else stands around articles
	byline bool // writer, date
	credit bool // of a picture
	body   bool // the article's text
	intro  bool // the lines under a headline
	beside bool // readers' comments, a column beside the article
	facts  bool // key points, facts
	invite bool // a call to subscribe or to agree to something
}

// with is what either says.
func (a names) with(b names) names {
	return names{a.box || b.box, a.byline || b.byline, a.credit || b.credit, a.body || b.body, a.intro || b.intro, a.beside || b.beside, a.facts || b.facts, a.invite || b.invite}
}

// longestHint is how many bytes of an element's names are looked at.
const longestHint = 2000

// hint is what the page's makers call an element: class, id, itemprop, role
// and data-component, in lower case, a space after each.
func hint(n *html.Node) string {
	first, more := "", false
	for _, a := range n.Attr {
		switch a.Key {
		case "class", "id", "itemprop", "role", "data-component", "data-testid":
			if first != "" {
				more = true
				break
			}
			first = a.Val
		}
	}
	if !more { // so it is with nearly all
		return strings.ToLower(first[:min(len(first), longestHint)])
	}
	var b strings.Builder
	for _, a := range n.Attr {
		switch a.Key {
		case "class", "id", "itemprop", "role", "data-component", "data-testid":
			b.WriteString(strings.ToLower(a.Val[:min(len(a.Val), longestHint)]))
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// namesIn reads a hint: whole names, the words in them, and beginnings of
// words wherever they stand, since "relatedcontent" says what
// "related-content" does.
func namesIn(h string) (s names) {
	for name := range strings.FieldsSeq(h) {
		s.beside = s.beside || isBeside(name)
		s.body = s.body || isBody(name)
		for word := range strings.FieldsFuncSeq(name, func(r rune) bool { return r == '-' || r == '_' || r == ':' || r == '/' }) {
			switch word {
			case "nl", "abo", "cta", "offer", "optin", "consent", "donate", "donation", "spenden", "join":
				s.invite = true
			case "nav", "tag", "tags", "ad", "ads", "bio":
				s.box = true
			case "intro", "summary", "lead", "lede", "standfirst", "dek", "deck", "subtitle", "subheadline", "subhead", "excerpt", "description", "abstract", "chapo", "vorspann", "teasertext", "leadtext", "standfirsttext", "sapo", "bajada", "entradilla", "lid":
				s.intro = true
			case "meta", "date", "time", "posted", "publish", "published":
				s.byline = true
			}
		}
		for i := range len(name) {
			if c := name[i]; 'a' <= c && c <= 'w' && partLetters>>(c-'a')&1 != 0 {
				s.part(name[i:])
			}
		}
	}
	return s
}

// partLetters has a bit for each letter that part looks for, a the lowest.
const partLetters = 1 | 1<<('b'-'a') | 1<<('c'-'a') | 1<<('d'-'a') | 1<<('e'-'a') | 1<<('f'-'a') | 1<<('i'-'a') | 1<<('k'-'a') |
	1<<('m'-'a') | 1<<('n'-'a') | 1<<('o'-'a') | 1<<('p'-'a') | 1<<('r'-'a') | 1<<('s'-'a') | 1<<('t'-'a') | 1<<('w'-'a')

// part reads what a name says from one of its letters on.
func (s *names) part(rest string) {
	has := func(words ...string) bool {
		for _, w := range words {
			if strings.HasPrefix(rest, w) {
				return true
			}
		}
		return false
	}
	switch rest[0] {
	case 'a':
		s.byline = s.byline || has("author")
		s.invite = s.invite || has("abonn", "abobox", "abo-")
		s.facts = s.facts || has("at-a-glance", "aufeinenblick")
		s.box = s.box || has("advert", "author-bio", "authorbio", "about-author")
	case 'b':
		s.byline = s.byline || has("byline")
		s.box = s.box || has("breadcrumb", "banner")
	case 'c':
		s.credit = s.credit || has("credit", "caption")
		s.box = s.box || has("comment", "cookie", "copyright")
	case 'd':
		s.byline = s.byline || has("dateline")
		s.box = s.box || has("disqus")
	case 'e':
		s.facts = s.facts || has("encadre", "essentiel")
		s.byline = s.byline || has("entry-meta")
	case 'f':
		s.facts = s.facts || has("factbox", "fact-box", "fact_box", "factfile", "fact-file", "faktenbox", "faktenkasten", "fakten-")
		s.box = s.box || has("footer", "follow")
	case 'i':
		s.facts = s.facts || has("infobox", "info-box", "info_box", "infokasten")
		s.invite = s.invite || has("inscription", "iscriviti")
	case 'k':
		s.facts = s.facts || has("keypoint", "key-point", "key_point", "keyfact", "key-fact", "keytakeaway", "key-takeaway")
	case 'm':
		s.invite = s.invite || has("mailing", "mailchimp", "mc4wp")
		s.box = s.box || has("menu", "most-read", "mostread", "more-on", "modal")
	case 'n':
		s.invite = s.invite || has("newsletter", "nieuwsbrief")
		s.box = s.box || has("newsletter", "navbar")
	case 'o':
		s.box = s.box || has("outbrain")
	case 'p':
		s.invite = s.invite || has("promo", "paywall")
		s.box = s.box || has("promo", "popular", "paywall", "pagination", "pager", "popup")
		s.byline = s.byline || has("pub-date", "pubdate", "publish", "post-meta")
	case 'r':
		s.box = s.box || has("related", "recommend", "read-more", "readmore", "recirc")
	case 's':
		s.invite = s.invite || has("subscri", "signup", "sign-up", "suscri")
		s.facts = s.facts || has("steckbrief", "summary-box", "summarybox")
		s.box = s.box || has("subscri", "signup", "sign-up", "share", "sharing", "social", "sidebar", "side-bar", "sponsor")
		s.credit = s.credit || has("source")
	case 't':
		s.facts = s.facts || has("takeaway", "tldr")
		s.box = s.box || has("taboola", "trending", "toolbar", "teaser", "tag-list", "taglist")
		s.byline = s.byline || has("timestamp")
	case 'w':
		s.box = s.box || has("widget")
	}
}

// isBeside reports a name of readers' comments or of what stands beside the
// article.
func isBeside(name string) bool {
	switch name {
	case "comment", "comments", "commentlist", "commentform", "respond", "sidebar", "textwidget", "widget-area", "widget_text",
		"footer", "site-footer", "page-footer", "colophon", "comment-list", "comment-body", "comment-text", "comment-content", "comment-area",
		"comment-section", "comment-respond", "comment-form", "comment-reply", "comments-area", "comments-section", "comments-list",
		"cookie-banner", "cookiebanner", "cookie-notice", "cookienotice", "cookie-consent", "cookieconsent":
		return true
	}
	return strings.Contains(name, "disqus") || asksConsent(name)
}

// isBody reports a name of the article's text, "articleBody" and "entry-content"
// and the like.
func isBody(name string) bool {
	var squeezed [64]byte
	n := 0
	for i := 0; i < len(name) && n < len(squeezed); i++ {
		if name[i] != '-' && name[i] != '_' {
			squeezed[n] = name[i]
			n++
		}
	}
	s := string(squeezed[:n])
	if !strings.Contains(s, "body") && !strings.Contains(s, "content") && !strings.Contains(s, "text") { // as in most
		return false
	}
	for _, first := range [...]string{"article", "entry", "post", "story", "body", "content", "main", "text"} {
		at := strings.Index(s, first)
		if at < 0 {
			continue
		}
		rest := s[at+len(first):]
		switch first {
		case "body":
			if strings.HasPrefix(rest, "copy") || strings.HasPrefix(rest, "text") {
				return true
			}
		case "content", "text":
			if strings.HasPrefix(rest, "body") {
				return true
			}
		case "main":
			if strings.HasPrefix(rest, "content") || strings.HasPrefix(rest, "text") {
				return true
			}
		default:
			if strings.HasPrefix(rest, "body") || strings.HasPrefix(rest, "content") || strings.HasPrefix(rest, "text") {
				return true
			}
		}
	}
	return false
}
