package page

import (
	"slices"
	"strings"
	"sync"
)

// consentAbout are what names of a box that asks about cookies are about,
// consentShapes what such a box is. Its names have one of each: a report on
// cookies is in none of these shapes.
var (
	consentAbout  = [...]string{"cookie", "consent", "gdpr", "dsgvo", "ccpa", "rgpd", "privacy-", "privacy_"}
	consentShapes = [...]string{"banner", "notice", "modal", "popup", "pop-up", "infobar", "info-bar", "info_bar", "-bar", "_bar", "wall", "dialog", "overlay", "layer", "compliance", "consent-", "-consent", "message", "manager", "settings", "preferences", "toast", "alert", "disclaimer", "panel", "embed", "placeholder", "-law", "hint", "hinweis"}
	// consentMakers begin the names of the boxes that programs for such questions put
	// into a page.
	consentMakers = [...]string{"onetrust-", "ot-sdk-", "cybotcookiebot", "usercentrics", "didomi-", "qc-cmp2", "qc-cmp-", "sp_message_", "truste_", "truste-", "borlabs-cookie", "borlabscookie", "cmplz-", "cky-", "iubenda-cs",
		"tarteaucitron", "moove-gdpr", "moove_gdpr", "evidon-", "cc-window", "fc-consent", "osano-cm", "termly-", "klaro"}
	// consentStates are in names that say of the whole page what state its
	// question is in.
	consentStates = [...]string{"-active", "-open", "-visible", "-shown", "-accepted", "-enabled", "-given", "-closed", "-hidden", "-dismissed", "-loaded", "-ready"}
)

// namesConsent are the words of which a name of such a box has one.
var namesConsent = sync.OnceValue(func() *signTable {
	return newSignTable(consentAbout[:], consentMakers[:])
})

// asksConsent reports a name, in lower case, of a box that asks about cookies.
func asksConsent(name string) bool {
	if !namesConsent().in(name) { // as nearly all
		return false
	}
	maker := slices.ContainsFunc(consentMakers[:], func(s string) bool { return strings.HasPrefix(name, s) })
	if !maker && !slices.ContainsFunc(consentAbout[:], func(s string) bool { return strings.Contains(name, s) }) {
		return false
	}
	for _, state := range consentStates {
		if strings.HasSuffix(name, state) {
			return false
		}
	}
	for _, first := range [...]string{"has-", "no-", "with-", "is-", "js-has"} {
		if strings.HasPrefix(name, first) {
			return false
		}
	}
	for _, about := range consentAbout {
		before, behind, ok := strings.Cut(name, about)
		for _, shape := range consentShapes {
			if !maker && ok && (strings.Contains(before, shape) || strings.Contains(behind, shape)) {
				return true
			}
		}
	}
	return maker
}
