package page

import (
	"regexp"
	"strings"
	"unicode"
)

// A sentence of an article may begin as a box does: "Advertisement spending fell
// 8%.", "Click here, the phishing mail said." A verb of saying, or a figure and
// how it moved, is what a box has not.
var (
	saying = regexp.MustCompile(`(?i)\b(said|says|told|tells|wrote|asked|answered|replied|added|testified|admitted|warned|recalled|argued|promised|claimed|read the (mail|letter|sign|note|message)|` +
		`sagte|sagt|erklärte|schrieb|hieß es|meinte|warnte|a (dit|déclaré|écrit|répondu|expliqué|averti)|dijo|afirmó|escribió|respondió|ha (detto|scritto|spiegato)|disse|zei|schreef)\b`)
	moving = regexp.MustCompile(`(?i)\b(fell|rose|grew|dropped|climbed|declined|jumped|slipped|shrank|doubled|tripled|halved|increased|decreased|gained|lost|totall?ed|accounted|amounted|reached|employs?|employed|earned|` +
		`stieg(en)?|sank(en)?|fiel(en)?|wuchs(en)?|betrug(en)?|kletterte(n)?|schrumpfte(n)?)\b.{0,60}?\d|\b(was|were|is|are|has|have|had) .{0,40}?\d+([.,]\d+)? ?(%|per ?cent|million|billion|thousand)`)
)

// fewestTold is how many words a sentence has at least that tells something.
const fewestTold = 4

// tells reports whether text, which has n words and the wording of a box, is a
// sentence of the article all the same.
func tells(text string, n int) bool {
	if n < fewestTold || !endsSentence(text) || strings.Contains(text, "@") || strings.Contains(text, "://") {
		return false
	}
	if head, rest, ok := strings.Cut(text, ": "); ok && len(head) < 20 {
		// "Related: three managers resigned in May." goes on; "Related: Three
		// managers resign" names a headline.
		r := firstRune(rest)
		return unicode.IsLower(r) && words(rest) >= fewestTold
	}
	return saying.MatchString(text) || moving.MatchString(text)
}
