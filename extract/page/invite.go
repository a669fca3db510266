package page

import (
	"regexp"
	"strings"

	"stet/extract/claim"
)

// inviteBox is the length in bytes up to which a box may be a call to subscribe.
const inviteBox = 700

// Wording of boxes that want the reader's address, money or consent, in the
// languages that news is read in most. None is enough by itself: articles are
// written about newsletters and prices as well.
var (
	imperative = regexp.MustCompile(`(?i)(^|[.!?:–—] ?)(please )?(subscribe|sign up|sign me up|register|join|get (the|our|more|all)|try|don['’]t miss|never miss|stay (up to date|informed|on top)|become a|support (us|our|independent)|donate|start your|keep up|enjoying|want (more|to)|start reading|` +
		`abonnieren|jetzt (abonnieren|anmelden|registrieren|testen|bestellen|lesen)|bleiben sie|melden sie sich|erhalten sie|testen sie|unterstützen sie|verpassen sie|hol dir|lesen sie|` +
		`recevez|abonnez|inscrivez|je m['’]inscris|je m['’]abonne|s['’]abonner|s['’]inscrire|soutenez|profitez|ne manquez|` +
		`suscríb|suscrib|recibe|regístr|únete|apoya|iscriviti|ricevi|abbonati|registrati|sostieni|schrijf|abonneer|meld je|ontvang|steun|assine|receba|inscreva|zapisz|prenumerera|tilmeld|meld deg)`)
	wants = regexp.MustCompile(`(?i)\b(newsletter|inbox|mailbox|e-?mail|mailing list|subscri\w+|every (morning|evening|day|week|monday|friday|sunday|weekday)|each (morning|evening|day|week)|for free|free of charge|free trial|in your (inbox|pocket)|breaking news alerts?|a month|a week|per month|` +
		`postfach|abo\b|abos\b|abonnements?|probemonat|kostenlos|jeden (morgen|abend|tag|montag|freitag|sonntag)|` +
		`infolettre|boîte mail|lettre d['’]information|gratuit\w*|chaque (matin|soir|jour|semaine)|boletín|correo|cada (mañana|día|semana)|gratis|nieuwsbrief|posta elettronica|ogni (mattina|giorno|settimana))`)
	consents = regexp.MustCompile(`(?i)\b((external|third[- ]party|embedded) (content|media)|externe[rn]? (inhalte?|medien|content)|(von|eines) drittanbieter\w*|contenus? (externes?|tiers|embarqués?)|contenidos? (externos?|de terceros)|contenuti esterni)\b|\b(with your consent|mit ihrer (zustimmung|einwilligung)|avec votre (consentement|accord)|con tu consentimiento)\b.{0,60}\b(load|show|display|gelad|lad|angezeigt|anzeig|affich|charg|muestra|carga)|\b(load|show|display|gelad|geladen|angezeigt|affich|charg)\w*\b.{0,40}\b(with your consent|(mit|nach) ihrer (zustimmung|einwilligung)|avec votre (consentement|accord)|con tu consentimiento)`)
)

// isConsent reports a line in the place of something that is loaded only when
// the reader agrees.
func (v *view) isConsent(i int) bool {
	return v.words[i] < 60 && consents.MatchString(v.blocks[i].text)
}

// Reasons for what invites drops.
const (
	inviteReason  = "newsletter box"
	consentReason = "asks for consent"
)

// invites drops small boxes inside the text that ask for the reader's address,
// money or consent. Wording, names, fields and buttons, and what was dropped
// beside are evidence; one kind of it is not enough.
func (v *view) invites(said []verdict) {
	for i := range said {
		if !said[i].keep || v.words[i] > 60 || v.blocks[i].kind == claim.Table {
			continue
		}
		o := v.blocks[i].box
		for range 3 {
			if o.parent == nil || o.text > inviteBox || o.chosen || o == v.parent || o.node.Data == "article" || o.node.Data == "main" || o.node.Data == "body" {
				break
			}
			if o.own.invite || o.own.box || !isPassage(o.node.Data) {
				if reason := v.invite(said, i, o); reason != "" {
					v.dropBox(said, i, o, reason)
					break
				}
			}
			o = o.parent
		}
	}
}

// isPassage reports an element that running text is made of: without a name of
// such boxes it is none, whatever its wording.
func isPassage(name string) bool {
	switch name {
	case "ul", "ol", "li", "dl", "table", "tbody", "tr", "blockquote", "pre", "figure":
		return true
	}
	return isLeaf(name)
}

// invite weighs whether box o around block i is a call, and returns why.
func (v *view) invite(said []verdict, i int, o *box) string {
	from := i
	for from > 0 && v.blocks[from-1].box.within(o) {
		from--
	}
	if !v.mayInvite(from, o) {
		return ""
	}
	asked, wanted, beside, consent := 0, 0, 0, 0
	for k := from; k < len(said) && v.blocks[k].box.within(o); k++ {
		s := v.blocks[k].text
		if strings.HasSuffix(s, "?”") || v.words[k] > 80 {
			return ""
		}
		asked |= int(is(imperative.MatchString(s)))
		wanted |= int(is(wants.MatchString(s)))
		consent |= int(is(v.isConsent(k)))
		if p := v.phrase[k]; p != nil && !said[k].keep {
			switch p.reason {
			case inviteReason, "subscription box", "call to follow", "app or shop box", "cookie notice":
				beside = 1
			}
		}
		if v.density(k) > .8 && imperative.MatchString(s) {
			beside = 1
		}
	}
	named, fields, controls := int(is(o.own.invite)), int(is(o.fields > 0)), int(is(o.controls > 0))
	form := int(is(o.node.Data == "form"))
	switch {
	case consent == 1 && (named+controls+int(is(o.pictures > 0)) > 0 || strings.Contains(hint(o.node), "embed")):
		return consentReason
	case fields == 1 && asked+wanted+named+beside > 0, asked+wanted+beside > 0 && named+controls+beside+form > 0 && asked+wanted+named+controls+beside+form > 2:
		return inviteReason
	case named == 1 && asked+wanted+beside > 0:
		return inviteReason
	}
	return ""
}

// mayInvite reports whether box o, whose first block is from, has anything but
// wording that tells of a call: most have not, and wording takes long to read.
func (v *view) mayInvite(from int, o *box) bool {
	if o.own.invite || o.fields > 0 || o.controls > 0 || o.pictures > 0 || o.node.Data == "form" || strings.Contains(hint(o.node), "embed") {
		return true
	}
	for k := from; k < len(v.blocks) && v.blocks[k].box.within(o); k++ {
		if v.phrase[k] != nil || v.density(k) > .8 {
			return true
		}
	}
	return false
}

// dropBox drops what is kept in box o, which block i stands in.
func (v *view) dropBox(said []verdict, i int, o *box, reason string) {
	for i > 0 && v.blocks[i-1].box.within(o) {
		i--
	}
	for ; i < len(said) && v.blocks[i].box.within(o); i++ {
		if said[i].keep {
			said[i].keep, said[i].reason = false, reason
		}
	}
}
