package quote

import (
	"fmt"
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/extract/text"
)

// TestTongueModal gives what German and French texts say was denied or left
// open: speaker|cue|negated|modal of each claim.
func TestTongueModal(t *testing.T) {
	const de = "Der Vorstand tagt am Montag im Hafen und die Stadt ist müde. Nora Vance und Hugo Varga leiten das Werk. "
	const fr = "Le conseil se réunit lundi dans le port et la ville est lasse. Nora Vance et Hugo Varga dirigent une usine. "
	tests := []struct{ in, want string }{
		{de + "Nora Vance sagte, dass das Werk schließt.", "Nora Vance|sagte|false|"},
		{de + "Nora Vance hat gesagt, dass das Werk schließt.", "Nora Vance|gesagt|false|"},
		{de + "Nora Vance bestritt, dass das Werk schließen werde.", "Nora Vance|bestritt|true|"},
		{de + "Hugo Varga sagte nicht, ob er am Hafen bleibt.", "Hugo Varga|sagte|true|"},
		{de + "Nora Vance würde nie sagen, dass das Werk schlecht sei.", "Nora Vance|sagen|true|würde"},
		{de + "Hugo Varga wollte nicht sagen, ob das Werk schließe.", "Hugo Varga|sagen|true|wollte"},
		{de + "Hugo Varga soll gesagt haben, das Werk sei am Ende.", "Hugo Varga|gesagt|false|soll"},
		{de + "Nora Vance dürfte ankündigen, dass der Hafen bleibt.", "Nora Vance|ankündigen|false|dürfte"},
		{de + "Hugo Varga sagte angeblich, dass das Werk am Ende ist.", "Hugo Varga|sagte|false|angeblich"},
		{fr + "Nora Vance a dit que le port était vendu.", "Nora Vance|dit|false|"},
		{fr + "Nora Vance a nié que l'usine allait fermer.", "Nora Vance|nié|true|"},
		{fr + "Hugo Varga n'a pas dit si le port fermerait.", "Hugo Varga|dit|true|"},
		{fr + "Hugo Varga a refusé de dire si l'usine fermerait.", "Hugo Varga|dire|true|refusé"},
		{fr + "Hugo Varga aurait affirmé que le port était fini.", "Hugo Varga|affirmé|false|aurait"},
		{fr + "Nora Vance pourrait annoncer que le port est vendu.", "Nora Vance|annoncer|false|pourrait"},
		{fr + "La fermeture veut dire que le port est vendu.", ""},
	}
	for _, tt := range tests {
		var got []string
		for _, c := range Read(text.New(claim.Plain(tt.in)), nil) {
			got = append(got, fmt.Sprintf("%s|%s|%v|%s", c.Quote.Speaker, c.Quote.Cue, c.Quote.Negated, c.Quote.Modal))
		}
		if g := strings.Join(got, "\n"); g != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.in, g, tt.want)
		}
	}
}
