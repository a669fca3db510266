package page

import (
	"strings"

	"stet/extract/fetch"
)

// frontKeys are the names under which site builders keep what is asked for in
// front matter, the better first.
var frontKeys = map[string]string{
	"title": "title", "headline": "title",
	"author": "byline", "authors": "byline", "by": "byline", "byline": "byline", "creator": "byline",
	"date": "published", "published": "published", "pubdate": "published", "publishdate": "published", "published_at": "published", "publish_date": "published",
	"lang": "lang", "language": "lang", "locale": "lang",
	"site": "site", "publication": "site", "publisher": "site",
	"url": "url", "canonical": "url", "canonical_url": "url", "canonicalurl": "url", "source": "url",
}

// frontMatter reads the lines "key: value" (YAML) or "key = value" (TOML) of
// front matter, and lists of either form. What is nested deeper is passed over.
func (w *mdWriter) frontMatter(front string) {
	if fetch.FrontMatter(front) == "" {
		return
	}
	set := frontSetter{w: w}
	key := ""
	for line := range strings.Lines(front) {
		line = strings.TrimRight(line, " \r\n")
		item, listed := strings.CutPrefix(strings.TrimLeft(line, " "), "- ")
		if k, v, ok := strings.Cut(item, ":"); listed && ok && strings.TrimSpace(k) == "name" {
			item = v
		}
		switch k, v, ok := cutKey(line); {
		case listed && key != "":
			set.value(key, item)
		case !ok || strings.HasPrefix(line, " "):
			if k, v, ok := cutKey(strings.TrimLeft(line, " ")); ok && k == "name" && key == "byline" {
				set.value(key, v)
			}
		default:
			key = frontKeys[strings.ToLower(k)]
			for _, one := range frontList(v) {
				set.value(key, one)
			}
		}
	}
	set.done()
}

// cutKey parts "key: value" or "key = value".
func cutKey(line string) (key, value string, ok bool) {
	i := strings.IndexAny(line, ":=")
	if i <= 0 || strings.ContainsAny(strings.TrimSpace(line[:i]), " \"'") {
		return "", "", false
	}
	return strings.TrimSpace(line[:i]), strings.TrimSpace(line[i+1:]), true
}

// frontList parts a list in brackets at its commas.
func frontList(v string) []string {
	if !strings.HasPrefix(v, "[") || !strings.HasSuffix(v, "]") {
		return []string{v}
	}
	return strings.Split(v[1:len(v)-1], ",")
}

// frontSetter gathers values of front matter.
type frontSetter struct {
	w       *mdWriter
	writers []string
}

func (s *frontSetter) value(key, v string) {
	v = strings.TrimSpace(v)
	if len(v) > 1 && (v[0] == '"' || v[0] == '\'') && v[len(v)-1] == v[0] {
		if v[0] == '"' {
			v = strings.NewReplacer(`\"`, `"`, `\\`, `\`).Replace(v[1 : len(v)-1])
		} else {
			v = strings.ReplaceAll(v[1:len(v)-1], "''", "'")
		}
	} else if i := strings.Index(v, " #"); i >= 0 {
		v = strings.TrimSpace(v[:i])
	}
	a := &s.w.d.a
	switch {
	case v == "" || v == "|" || v == ">":
	case key == "title":
		if a.Title == "" {
			a.Title = v
		}
		s.w.d.candidate(key, v, fromMeta)
	case key == "byline":
		s.writers = append(s.writers, v)
	case key == "published":
		if d := isoDate(v); d != "" {
			if a.Published == "" {
				a.Published = d
			}
			s.w.d.candidate(key, d, fromMeta)
		}
	case key == "site" && a.Site == "":
		a.Site = v
	case key == "url" && a.URL == "":
		a.URL = outward(v)
	case key == "lang" && a.Lang == "":
		m := meta{}
		m.language(v)
		a.Lang = m.lang
	}
}

// done parts the writers of one line and states them.
func (s *frontSetter) done() {
	if len(s.writers) == 0 {
		return
	}
	s.w.d.candidate("byline", strings.Join(s.writers, ", "), fromMeta)
	for _, v := range s.writers {
		for _, name := range splitNames(v) {
			if name = strings.TrimSpace(name); name != "" && len(s.w.d.a.Byline) < maxSaid {
				s.w.d.a.Byline = append(s.w.d.a.Byline, name)
			}
		}
	}
}
