package fetch

import (
	"net"
	"net/netip"
	"net/url"
	"strings"
	"unicode"

	"golang.org/x/net/idna"
)

// asciiHost returns u's host, with its port, as it goes over the wire: lower
// case, and a host of other letters in punycode (RFC 5891).
func asciiHost(u *url.URL) (string, error) {
	host, port := u.Hostname(), u.Port()
	if !isASCII([]byte(host)) {
		ascii, err := idna.Lookup.ToASCII(host)
		if err != nil {
			return "", err
		}
		host = ascii
	}
	host = strings.ToLower(host)
	if port != "" {
		return net.JoinHostPort(host, port), nil
	}
	if ip, err := netip.ParseAddr(host); err == nil && ip.Is6() {
		return "[" + host + "]", nil
	}
	return host, nil
}

// shown is the address for a person: without a password, and with the host as
// shownHost has it.
func shown(u *url.URL) string {
	s := u.Redacted()
	if host := shownHost(u.Host); host != u.Host {
		return strings.Replace(s, u.Host, host, 1)
	}
	return s
}

// shownHost is a host in its own letters, or in punycode where its letters
// could deceive.
func shownHost(host string) string {
	if own := ownLetters(host); !deceives(own) {
		return own
	}
	return host
}

// ownLetters decodes the punycode in a host; what is none stays.
func ownLetters(host string) string {
	if !strings.Contains(host, "xn--") {
		return host
	}
	name, port, err := net.SplitHostPort(host)
	if err != nil {
		name, port = host, ""
	}
	own, err := idna.Punycode.ToUnicode(name)
	switch {
	case err != nil:
		return host
	case port != "":
		return net.JoinHostPort(own, port)
	}
	return own
}

// deceives reports whether a host can be taken for another one: a label of
// mixed scripts, or of letters that all look like Latin ones, or with
// characters that no language's own spelling has. It follows the highly
// restrictive level of UTS 39, section 5.2, and the rules of browsers.
func deceives(host string) bool {
	if isASCII([]byte(host)) {
		return false
	}
	if h, _, err := net.SplitHostPort(host); err == nil {
		host = h
	}
	labels := strings.Split(strings.TrimSuffix(host, "."), ".")
	top := scripts(labels[len(labels)-1])
	for _, label := range labels {
		s := scripts(label)
		switch {
		case strings.ContainsFunc(label, odd), !together(s):
			return true
		case s["Latin"] && len(s) == 1 && strings.ContainsFunc(label, oddLatin):
			return true
		case allLookLatin(label) && !(len(top) == 1 && sameKeys(top, s)):
			return true
		}
	}
	return false
}

func odd(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) && r != '-' && r != '_'
}

// oddLatin reports what stands in no alphabet of Latin letters as it is used
// today, or is hard to tell from a plain letter: dotless i, kra, script g,
// loose marks.
func oddLatin(r rune) bool {
	switch {
	case r < unicode.MaxASCII, r >= 0xDF && r <= 0x17E && r != 0x131 && r != 0x138 && r != 0x149, r >= 0x1E00 && r <= 0x1EF9:
		return false
	case r == 0x1A1, r == 0x1B0, r == 0x219, r == 0x21B: // Vietnamese and Romanian
		return false
	}
	return true
}

// scripts are the names of the scripts of a label's characters but those that
// all scripts share.
func scripts(label string) map[string]bool {
	out := map[string]bool{}
	for _, r := range label {
		switch {
		case r < unicode.MaxASCII:
			if unicode.IsLetter(r) {
				out["Latin"] = true
			}
		default:
			for name, table := range unicode.Scripts {
				if unicode.Is(table, r) {
					if name != "Common" && name != "Inherited" {
						out[name] = true
					}
					break
				}
			}
		}
	}
	return out
}

// together reports whether the scripts stand side by side in some language's
// writing.
func together(s map[string]bool) bool {
	if len(s) <= 1 {
		return true
	}
	for _, set := range [...][]string{{"Latin", "Han", "Hiragana", "Katakana"}, {"Latin", "Han", "Hangul"}, {"Latin", "Han", "Bopomofo"}} {
		n := 0
		for _, name := range set {
			if s[name] {
				n++
			}
		}
		if n == len(s) {
			return true
		}
	}
	return false
}

func sameKeys(a, b map[string]bool) bool {
	for k := range a {
		if !b[k] {
			return false
		}
	}
	return len(a) == len(b)
}

// likeLatin are letters of Cyrillic, Greek and Armenian that can hardly be told
// from Latin ones.
const likeLatin = "асԁеһіјӏорԛѕԝхуъьҽпгѵѡ" + "αικνρυωηοτ" + "ագզէլհյոսւօ"

// allLookLatin reports whether a label has letters of another script than the
// Latin, and all its letters look like Latin ones.
func allLookLatin(label string) bool {
	other := false
	for _, r := range label {
		switch {
		case !unicode.IsLetter(r):
		case r < unicode.MaxASCII:
			return false
		case !strings.ContainsRune(likeLatin, r):
			return false
		default:
			other = true
		}
	}
	return other
}
