package page

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
)

// readJSON reads the page's JSON-LD (schema.org): objects, arrays and @graph,
// and what a strict reader would refuse: comments and CDATA around it, raw line
// breaks in strings, commas before a closing bracket, text after the end.
func (m *meta) readJSON(doc *tree) {
	n := 0
	var others []map[string]any // pages and the like, of which only the date is the article's
	doc.eachLinked(func(_ int, articles []map[string]any) bool {
		for _, a := range articles {
			switch n++; {
			case n > maxSaid:
			case isArticle(a["@type"]):
				m.jsonArticle(a)
			default:
				others = append(others, a)
			}
		}
		return n < maxSaid
	})
	for _, a := range others {
		if len(m.dates) == 0 {
			m.jsonDates(a)
		}
	}
}

func lenient(s string) any {
	if len(s) > 2<<20 {
		return nil
	}
	var v any
	if json.NewDecoder(strings.NewReader(s)).Decode(&v) == nil {
		return v
	}
	if json.NewDecoder(strings.NewReader(mend(s))).Decode(&v) == nil {
		return v
	}
	return nil
}

// mend rewrites s so that encoding/json reads it, where that can be done
// without guessing.
func mend(s string) string {
	if _, rest, ok := strings.Cut(s, "<![CDATA["); ok {
		s = rest
	}
	if i := strings.IndexAny(s, "{["); i > 0 {
		s = s[i:]
	}
	var b strings.Builder
	in := false
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case in && c == '\\' && i+1 < len(s):
			if !strings.ContainsRune(`"\/bfnrtu`, rune(s[i+1])) { // \' and the like
				continue
			}
			b.WriteByte(c)
			i++
			b.WriteByte(s[i])
		case in && c < ' ':
			b.WriteString(`\n`)
		case c == '"':
			in = !in
			b.WriteByte(c)
		case !in && c == ',' && closes(s[i+1:]):
		case !in && strings.HasPrefix(s[i:], "/*"):
			end := strings.Index(s[i+2:], "*/")
			if end < 0 {
				return b.String()
			}
			i += end + 3
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

func closes(rest string) bool {
	rest = strings.TrimLeft(rest, " \t\r\n")
	return rest != "" && (rest[0] == '}' || rest[0] == ']')
}

// articlesIn finds objects of an article type at the top, in arrays, in @graph
// and as the main entity of a page.
func articlesIn(v any, depth int) []map[string]any {
	if depth > 8 {
		return nil
	}
	var out []map[string]any
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			out = append(out, articlesIn(e, depth+1)...)
		}
	case map[string]any:
		if isArticle(v["@type"]) {
			return append(out, v)
		}
		if isPage(v["@type"]) {
			out = append(out, v)
		}
		for _, key := range [...]string{"@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemReviewed"} {
			out = append(out, articlesIn(v[key], depth+1)...)
		}
	}
	return out
}

func isArticle(t any) bool {
	for _, s := range stringsIn(t) {
		switch s = s[strings.LastIndexByte(s, '/')+1:]; {
		case strings.HasSuffix(s, "Article"), strings.HasSuffix(s, "BlogPosting"), s == "Report", s == "SocialMediaPosting", s == "Review", s == "CreativeWork":
			return true
		}
	}
	return false
}

// isPage reports a type of what a page is as a whole.
func isPage(t any) bool {
	for _, s := range stringsIn(t) {
		switch s[strings.LastIndexByte(s, '/')+1:] {
		case "WebPage", "ItemPage", "HowTo", "Recipe", "VideoObject":
			return true
		}
	}
	return false
}

// stringsIn are the texts in a value that is a string, a number or a list.
func stringsIn(v any) []string {
	switch v := v.(type) {
	case string:
		return []string{v}
	case []any:
		var out []string
		for _, e := range v {
			if s, ok := e.(string); ok {
				out = append(out, s)
			}
		}
		return out
	}
	return nil
}

func (m *meta) jsonArticle(a map[string]any) {
	for _, key := range [...]string{"headline", "name"} {
		for _, s := range stringsIn(a[key]) {
			m.title(html.UnescapeString(s), fromJSON)
		}
	}
	m.jsonDates(a)
	if names := peopleIn(a["author"], 0); len(names) > 0 {
		names = names[:min(len(names), maxSaid)]
		m.names = append(m.names, names)
		m.byline(strings.Join(names, ", "), fromJSON)
	} else if names := peopleIn(a["creator"], 0); len(names) > 0 {
		m.byline(strings.Join(names, ", "), fromJSON)
	}
	for _, s := range stringsIn(a["inLanguage"]) {
		m.language(s)
	}
	if p, ok := a["publisher"].(map[string]any); ok {
		for _, s := range stringsIn(p["name"]) {
			m.publisher(html.UnescapeString(s))
		}
	}
	for _, s := range stringsIn(a["articleBody"]) {
		if len(s) > len(m.body) {
			m.body = s
		}
	}
}

func (m *meta) jsonDates(a map[string]any) {
	for _, s := range stringsIn(a["datePublished"]) {
		m.date(s, fromJSON)
	}
	for _, s := range stringsIn(a["dateModified"]) {
		m.modified(s, fromJSON)
	}
}

// peopleIn are the names of persons in an author property, an organisation
// left out: it is the site, not a writer.
func peopleIn(v any, depth int) []string {
	if depth > 4 {
		return nil
	}
	switch v := v.(type) {
	case string:
		return []string{html.UnescapeString(v)}
	case []any:
		var out []string
		for _, e := range v {
			out = append(out, peopleIn(e, depth+1)...)
		}
		return out
	case map[string]any:
		for _, t := range stringsIn(v["@type"]) {
			if strings.HasSuffix(t, "Organization") {
				return nil
			}
		}
		return peopleIn(v["name"], depth+1)
	}
	return nil
}
