package page

import (
	"strings"
	"unicode"

	"github.com/PuerkitoBio/goquery"
)

// noPage is how sites begin a title or headline that says that they have no
// such page.
var noPage = []string{"404", "error 404", "404 error", "fehler 404", "404 not found", "404 page not found", "page not found", "not found", "the page was not found", "sorry, page not found", "oops! page not found", "page cannot be found",
	"this page cannot be found", "the page cannot be found", "the requested page", "requested page not found", "the page you requested", "the page you are looking for", "page does not exist", "this page does not exist", "this page doesn't exist",
	"page unavailable", "page not available", "this page is not available", "this page isn't available", "we can't find that page", "we can't find the page", "we couldn't find that page", "we couldn't find the page", "sorry, we can't find", "sorry, we couldn't find",
	"article not found", "story not found", "content not found", "article no longer available", "this article is no longer available", "this story is no longer available", "this content is no longer available",
	"seite nicht gefunden", "seite nicht vorhanden", "seite nicht verfügbar", "diese seite existiert nicht", "diese seite wurde nicht gefunden", "die seite wurde nicht gefunden", "die seite konnte nicht gefunden", "die angeforderte seite", "artikel nicht gefunden", "artikel nicht mehr verfügbar", "dieser artikel ist nicht mehr verfügbar",
	"page introuvable", "page non trouvée", "cette page n'existe", "la page demandée", "article introuvable", "página no encontrada", "no se encontró la página", "la página no existe", "página não encontrada", "pagina non trovata", "pagina niet gevonden", "sidan hittades inte", "siden blev ikke fundet", "nie znaleziono strony", "страница не найдена"}

// Bounds of a page that says so.
const (
	missingWords = 150 // of text: such pages list other articles
	missingMore  = 6   // words of a headline after what says so, where no mark parts them
)

// missing reports a page that says there is no such page, in its title or its
// first headline, with next to no text beside.
func (s *sight) missing() bool {
	if s.kept > missingWords {
		return false
	}
	said := false
	for _, name := range [...]string{"title", "h1"} {
		elements(s.doc, name).EachWithBreak(func(i int, e *goquery.Selection) bool {
			text := e.Text()
			said = said || len(text) < maxTitle && saysMissing(text)
			return i < 2 && !said
		})
	}
	return said
}

// saysMissing reports whether a headline says that there is no such page, and
// nothing else but the site's name.
func saysMissing(headline string) bool {
	low := strings.TrimLeftFunc(plain(headline), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for _, p := range noPage {
		rest, ok := strings.CutPrefix(low, p)
		switch {
		case !ok:
		case strings.TrimSpace(rest) == "" || strings.ContainsRune(".:!|,(–—·•", firstRune(strings.TrimSpace(rest))), strings.HasPrefix(rest, " - "):
			return true
		case p != "404" && p != "not found" && rest[0] == ' ' && words(rest) <= missingMore:
			return true
		}
	}
	return false
}
