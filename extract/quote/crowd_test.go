package quote

import "testing"

// TestWholeSpeakers holds speakers whose measure, place or explanation was cut
// off or taken for the speaker.
func TestWholeSpeakers(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"a height", "The 6ft 2in winger, 29, said it was late.", `indirect|it was late|6ft 2in winger|said`},
		{"a price", "The £50m winger said it was late.", `indirect|it was late|£50m winger|said`},
		{"a price that is none of his", "For £50m, dockers said it was late.", `indirect|it was late|dockers|said`},
		{"at the back", "“Rubbish,” shouted a man at the back.", `direct|Rubbish,|a man at the back|shouted`},
		{"said later", "“Rubbish,” said a man later.", `direct|Rubbish,|a man|said`},
		{"more than half", "More than half of voters said it was late.", `indirect|it was late|more than half of voters|said`},
		{"fewer than ten", "Fewer than ten of the crew said it was late.", `indirect|it was late|fewer than ten of the crew|said`},
		{"rather than", "Rather than wait, dockers said it was late.", `indirect|it was late|dockers|said`},
		{"no longer", "Vance no longer says the plan is safe.", `indirect|the plan is safe|Nora Vance|no longer says|not`},
		{"two offices, the second with a seat", "Nora Vance, the chancellor and a Harnley MP, said it was late.", `indirect|it was late|Nora Vance|said`},
		{"two offices, a seat for a place", "Nora Vance, the chancellor and MP for Harnley West, said it was late.", `indirect|it was late|Nora Vance|said`},
		{"an office in a body, then a title and its holder", "The Bishop of Harnley, the Rev Nora Vance, said it was late.", `indirect|it was late|Nora Vance|said`},
		{"a successor by name", "Vance left. Her successor, Hugo Varga, said it was late.", `indirect|it was late|Hugo Varga|said`},
		{"a successor without a name", "Vance left. Her successor said it was late.", `indirect|it was late|Nora Vance’s successor|said`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := read(intro + "It rained.\n\n" + tt.in); got != tt.want {
				t.Errorf("%s\n got:\n%s\nwant:\n%s", tt.in, got, tt.want)
			}
		})
	}
}
