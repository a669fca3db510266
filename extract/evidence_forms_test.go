package extract

import (
	"testing"

	"stet/extract/claim"
	"stet/extract/match"
)

// forms of source, each with the words of a quote that are in it and whose they are.
var sourceForms = map[string]string{
	"time codes": `[00:00:04] HOST: Welcome back. You ran the lock for ten years?
[00:00:09] MARTA KESSEL: Eleven years, and I never closed it for wind. [laughter] Not once,
[00:00:15] not even in the flood.
[00:00:18] HOST: People say you were stubborn.
[00:00:21] MARTA KESSEL: People say a lot on a Friday.`,
	"court lines": ` 1   Q.  Did you open the gate?
 2   A.  I opened it at four, and I wrote it
 3       down in the book.
 4   Q.  Who told you to?
 5   A.  Nobody told me to.`,
	"running head": `The board heard Ms Kessel on 4 May. “I opened the gate because the water was
at the sill, and because nobody from the canal office had an-

LOCK INQUIRY - INTERIM REPORT                                        17

swered the telephone since noon,” she told it. She was not asked again.`,
	"subtitles": `1
00:00:01,000 --> 00:00:04,000
MARTA KESSEL, LOCK KEEPER
You hear the water first.

2
00:00:04,500 --> 00:00:08,000
Then you hear the people,
and the people are louder.`,
	"thread": `Marta Kessel @mkessel · May 4
They want to sell the lock house. I have lived in it for 1/3

Marta Kessel @mkessel · May 4
eleven years and nobody asked me. Not the canal office, not the town. 2/3`,
	"scanned": `Miss Kessel stated that “the gate was he1d open by a sing1e rope, and the rope was
older than I am.” The boatman, Mr. 0sric Lunt, did not deny it.`,
	"news": `The lock will close in June, the canal office said on Friday.

“We have looked at every way to keep it open, and there is none,” said Hugo Brandt, who heads the office. Marta Kessel, the keeper, does not believe him. “They looked at one way,” she said. “It was the cheapest.”`,
	"German": `Die Schleuse schließt im Juni. „Wir haben jeden Weg geprüft, und es gibt keinen“, sagte Hugo Brandt, der Leiter des Amtes. Marta Kessel glaubt ihm nicht. „Sie haben einen Weg geprüft“, sagte sie.`,
	"chat": `[04/05/2031, 09:12] Marta K.: the rope is gone again
[04/05/2031, 09:13] Osric Lunt: Then tie the gate with yours
[04/05/2031, 09:15] Marta K.: i did. third time this week`,
}

func TestMatchForms(t *testing.T) {
	tests := []struct {
		form, text, speaker string
		want                match.Outcome
		alarms              string
	}{
		{"time codes", "I never closed it for wind. Not once, not even in the flood.", "Marta Kessel", match.Folded, ""},
		{"time codes", "I always closed it for wind.", "Marta Kessel", match.Differs, "negation_changed"},
		{"time codes", "People say you were stubborn.", "Marta Kessel", match.Differs, "speaker_differs"},
		{"time codes", "People say you were stubborn. People say a lot on a Friday.", "Marta Kessel", match.Differs, "joined"},
		{"time codes", "Ten years, and I never closed it for wind.", "Marta Kessel", match.Differs, "number_changed"},
		{"court lines", "I opened it at four, and I wrote it down in the book.", "", match.Folded, ""},
		{"court lines", "I opened it at five, and I wrote it down in the book.", "", match.Differs, "number_changed"},
		{"running head", "nobody from the canal office had answered the telephone since noon", "Marta Kessel", match.Folded, ""},
		{"running head", "somebody from the canal office had answered the telephone since noon", "Marta Kessel", match.Differs, "negation_changed"},
		{"subtitles", "You hear the water first. Then you hear the people, and the people are louder.", "Marta Kessel", match.Folded, ""},
		{"thread", "I have lived in it for eleven years and nobody asked me.", "Marta Kessel", match.Folded, ""},
		{"thread", "I have lived in it for seven years and nobody asked me.", "Marta Kessel", match.Differs, "number_changed"},
		{"scanned", "the gate was held open by a single rope", "", match.Folded, ""},
		{"scanned", "the gate was held shut by a single rope", "", match.Differs, "words_changed"},
		{"news", "We have looked at every way to keep it open, and there is none", "Hugo Brandt", match.Exact, ""},
		{"news", "We have looked at every way to keep it open, and there is none", "Marta Kessel", match.Differs, "speaker_differs"},
		{"news", "They looked at one way. It was the cheapest.", "Marta Kessel", match.Folded, ""},
		{"news", "They looked at one way. We have looked at every way to keep it open.", "Marta Kessel", match.Differs, "joined"},
		{"German", "Wir haben jeden Weg geprüft, und es gibt keinen", "Hugo Brandt", match.Exact, ""},
		{"German", "Wir haben jeden Weg geprüft, und es gibt einen", "Hugo Brandt", match.Differs, "negation_changed"},
		{"chat", "the rope is gone again", "Marta K.", match.Exact, ""},
		{"chat", "tie the gate with yours", "Marta K.", match.Differs, "speaker_differs"},
		{"news", "The office will build a bridge by the old mill in spring", "Hugo Brandt", match.NotFound, ""},
	}
	for _, tt := range tests {
		t.Run(tt.form+"/"+tt.text, func(t *testing.T) {
			c := match.Claim{Kind: claim.KindQuote, Text: tt.text, Speaker: tt.speaker}
			if o, alarms, p := matched(t, c, sourceForms[tt.form]); o != tt.want || alarms != tt.alarms {
				t.Errorf("%s [%s], want %s [%s]; in %q", o, alarms, tt.want, tt.alarms, p)
			}
		})
	}
}
