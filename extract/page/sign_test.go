package page

import (
	"strings"
	"testing"
)

// TestSigns finds the signs of each phrase wherever they stand in a text, those
// of pointers at its front only.
func TestSigns(t *testing.T) {
	if len(phrases) > 32 {
		t.Fatalf("%d phrases are more than signsOf has bits", len(phrases))
	}
	const far = 2 * frontBytes
	for i := range phrases {
		p := &phrases[i]
		for _, w := range p.signs {
			for _, text := range []string{w, w + "#", "#" + w, "##" + w + "##", strings.Repeat("#", far) + w} {
				want := !p.front() || len(text) < far
				if found, _ := foundIn(text); found>>i&1 != 0 != want || p.signed(text) != want {
					t.Errorf("phrase %d (%s), %q: %v", i, p.reason, text, !want)
				}
			}
		}
	}
	for _, text := range []string{"", "#", "zzz", strings.Repeat("ö", 100)} {
		if got := signsOf(text); got != 0 {
			t.Errorf("%q: %b", text, got)
		}
	}
}

// foundIn is what the table finds anywhere in a text.
func foundIn(low string) (found, within uint32) {
	for i := range len(low) {
		f, w := allSigns().anywhere.at(low, i)
		found, within = found|f, within|w
	}
	return found, within
}

// TestNarrowed does not look further at texts that have a sign of a phrase and
// neither begin as its instances do nor have what they have inside.
func TestNarrowed(t *testing.T) {
	for i := range phrases {
		p := &phrases[i]
		if len(p.starts)+len(p.within) == 0 {
			continue
		}
		bit := uint32(1) << i
		if got := signsOf("zebras " + p.signs[0]); got&bit != 0 && !strings.Contains(strings.Join(p.within, "|"), p.signs[0]) {
			t.Errorf("phrase %d (%s) is looked for behind another start", i, p.reason)
		}
		for _, w := range p.starts {
			for _, text := range []string{w + " " + p.signs[0], "- " + w + " " + p.signs[0], "»→ " + w + " " + p.signs[0]} {
				if signsOf(text)&bit == 0 {
					t.Errorf("phrase %d (%s) is not looked for in %q", i, p.reason, text)
				}
			}
		}
		for _, w := range p.within {
			if text := "zebras " + w + " " + p.signs[0]; signsOf(text)&bit == 0 && !p.front() {
				t.Errorf("phrase %d (%s) is not looked for in %q", i, p.reason, text)
			}
		}
	}
}

// FuzzPhrase finds the same phrase by the words of phrases as by trying all.
func FuzzPhrase(f *testing.F) {
	for _, s := range []string{
		"Follow Ann Hale on Twitter", "You can like and follow us on Facebook", "Ann Hale can be reached at ann@harrow.example", "Folgen Sie uns", "Tweet Ann Hale at @annhale", "Find us on Instagram",
		"More on Twitter: @harrow", "Be sure to follow her on X", "Sign up for our newsletter", "Subscribe to our daily newsletter", "Here is to our weekly newsletter", "Jetzt Newsletter abonnieren", "Please subscribe",
		"Get full access for a year", "To continue reading, log in or register", "Already a member?", "Pour lire la suite", "Jetzt lesen mit", "View 12 comments", "3 Kommentare", "What do you think?",
		"Share this on Facebook", "» E-Mail", "Like this story? Tell a friend and share", "– Related stories:", "ähnliche Artikel", "Verwandte Themen", "Don’t miss: the ferry", "À lire aussi : le bac", "More from Harrow: https://harrow.example",
		"See all our coverage of the vote here", "Check out our best ferry guides", "© 2026 Harrow Post", "All rights reserved", "This story was first published in 2025", "» Photo: Ann Hale", "With files from the Harrow Post",
		"Ann Hale contributed to this report", "Getty Images", "Ann Hale is a reporter at the Post.", "Ann Hale covers ferries for the Post", "About the author", "Hale is an islander and a native of Wick living in Harrow",
		"Click here for more", "Get the Post delivered", "Download our new app", "Buy now", "Available on Amazon", "ADVERTISEMENT", "Continue reading below", "When you buy through links on this page we get a commission",
		"This article contains affiliate links", "We use cookies", "By continuing, you agree", "[gallery ids=1]", "» Back to top", "Loading…", "Image 3 of 12", "3/12", "Tags: ferries", "Filed under", "Report a typo", "Letters to the editor: tell us what you think",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		n := words(text)
		got := phraseOf(text, n)
		if len(text) > 700 || n > mostWords {
			if got != nil {
				t.Errorf("%q: %s, too long for a phrase", text, got.reason)
			}
			return
		}
		plain := strings.ReplaceAll(text, "\u00a0", " ")
		low := strings.ToLower(plain)
		var want *phrase
		for i := range phrases {
			if p := &phrases[i]; n <= p.words && p.signed(low) && p.re.MatchString(plain) {
				want = p
				break
			}
		}
		if got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	})
}
