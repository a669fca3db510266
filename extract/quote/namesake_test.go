package quote

import (
	"testing"

	"stet/extract/claim"
)

// TestNamesakes holds which of several people of one surname is meant.
func TestNamesakes(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"a title of the other gender", "John Brace, 44, ran. “I heard it,” said Mrs Brace.", `direct|I heard it,|Mrs Brace|said`},
		{"a title of the same gender", "John Brace, 44, ran. “I heard it,” said Mr Brace.", `direct|I heard it,|John Brace|said`},
		{"a title without gender", "John Brace, 44, ran. “I heard it,” said Dr Brace.", `direct|I heard it,|John Brace|said`},
		{"a given name nobody knows", "Zofka Brace, 44, ran. “I heard it,” said Mrs Brace.", `direct|I heard it,|Zofka Brace|said`},
		{"a title picks one of two", "Alan Brace and Jane Brace ran. “I heard it,” Ms Brace said. “So did I,” Mr Brace said.",
			"direct|I heard it,|Jane Brace|said\ndirect|So did I,|Alan Brace|said"},
		{"she after a title", "John Brace ran. Mrs Brace stayed. “I heard it,” she said.", `direct|I heard it,|Mrs Brace|said`},
		{"her brother", "Tom Brace lost. Anna Brace ran the shop. Brace said of her brother that he was tired.", `indirect|he was tired|Anna Brace|said`},
		{"said he", "Anna Brace lost. Tom Brace ran the shop. It rained. Brace said he was tired.", `indirect|he was tired|Tom Brace|said`},
		{"an apposition", "Linda Brace sat. Bob Brace stood. Brace, the councilwoman, said it was late.", `indirect|it was late|Linda Brace|said`},
		{"a wife's office is no clue", "Linda Brace sat. Bob Brace came. Brace, the councilwoman's husband, said it was late.", `indirect|it was late|Bob Brace|said`},
		{"nobody can tell", "Alan Brace and Jane Brace ran. Brace said the shop was full.", `indirect|the shop was full|Brace|said`},
		{"one of the name", "Alan Brace ran. Brace said the shop was full.", `indirect|the shop was full|Alan Brace|said`},
	}
	s := "Alan Brace and Jane Brace ran. Brace said she was late. Brace said the shop was full."
	if got := read(s, nameClaim(s, claim.Person, "", "Jane Brace"), nameClaim(s, claim.Person, "", "Alan Brace", "Brace")); got != "indirect|she was late|Jane Brace|said\nindirect|the shop was full|Jane Brace|said" {
		t.Errorf("a surname alone goes on to mean one: %s", got)
	}
	s = "Alan Brace ran. Brace said the shop was full."
	if got := read(s, nameClaim(s, claim.Person, "", "Alan Brace"), nameClaim(s, claim.Person, "", "Alan Brace", "Brace")); got != `indirect|the shop was full|Alan Brace|said` {
		t.Errorf("one person named by two claims: %s", got)
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := read("It rained.\n\n" + tt.in); got != tt.want {
				t.Errorf("%s\n got:\n%s\nwant:\n%s", tt.in, got, tt.want)
			}
		})
	}
}
