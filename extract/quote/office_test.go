package quote

import "testing"

// TestOffices holds whom an office stands for, and whom it cannot stand for.
func TestOffices(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"who is named in what he says", "Vance lost. The coach said Vance was slow.", `indirect|Vance was slow|coach|said`},
		{"who is named in marks", "Vance lost. The engineer said Vance “has no plan”.",
			"indirect|Vance “has no plan”|engineer|said\ndirect|has no plan|engineer|said"},
		{"who bears the office", "Vance, the coach, lost. The coach said it was late.", `indirect|it was late|Nora Vance|said`},
		{"who bears it, of himself", "Vance, the coach, lost. The coach said she was late.", `indirect|she was late|Nora Vance|said`},
		{"a pronoun of the other gender", "Varga ran the inquiry. The officer said she was free.", `indirect|she was free|officer|said`},
		{"a victim is nobody just named", "Vance led the inquiry. The victim said it was dark.", `indirect|it was dark|victim|said`},
		{"who was told by the victim", "The victim told Vance so. It rained. The victim said it was dark.", `indirect|it was dark|victim|said`},
		{"a former office is none of now", "Varga, the former mayor, lost. The mayor said it was late.", `indirect|it was late|mayor|said`},
		{"an office of now is no former one", "Varga, the mayor, lost. The former mayor said it was late.", `indirect|it was late|former mayor|said`},
		{"a former office", "Varga, the former mayor, lost. The former mayor said it was late.", `indirect|it was late|Hugo Varga|said`},
		{"a former office before the name", "Former mayor Hugo Varga lost. The mayor said it was late.", `indirect|it was late|mayor|said`},
		{"an engineer just named", "Vance was glad. The engineer said it was late.", `indirect|it was late|Nora Vance|said`},
		{"a man is no woman", "Vance, a lawyer, sat. The spokesman said it was late.", `indirect|it was late|spokesman|said`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := read(intro + "It rained.\n\n" + tt.in); got != tt.want {
				t.Errorf("%s\n got:\n%s\nwant:\n%s", tt.in, got, tt.want)
			}
		})
	}
}
