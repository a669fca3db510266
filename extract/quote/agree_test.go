package quote

import "testing"

// TestOneSource holds that marked words and the content around them have one
// speaker and one cue, unless a reporting verb inside the content governs the
// marked words.
func TestOneSource(t *testing.T) {
	tests := []struct{ in, want string }{
		{`Vance declined to say whether the boat was sold, but called the criticism “serious.”`,
			"indirect|whether the boat was sold|Nora Vance|declined to say|not\nindirect|the criticism “serious.”|Nora Vance|called\ndirect|serious.|Nora Vance|called"},
		{`Vance says staff are leaving and warns that the crew “can’t go on” without help.`,
			"indirect|staff are leaving|Nora Vance|says\nindirect|the crew “can’t go on” without help|Nora Vance|warns\ndirect|can’t go on|Nora Vance|warns"},
		{`Vance’s words meant “a lot” to the crew, Varga said.`,
			"indirect|Vance’s words meant “a lot” to the crew|Hugo Varga|said\ndirect|a lot|Hugo Varga|said"},
		{`The findings suggest that the boat is “worn out,” the authors write.`,
			"indirect|The findings suggest that the boat is “worn out,”|authors|write\ndirect|worn out,|authors|write"},
		{`Vance proposed a sale on Monday, but Varga rejected the idea as “thin.”`,
			"indirect|a sale on Monday|Nora Vance|proposed\nindirect|the idea as “thin.”|Hugo Varga|rejected\ndirect|thin.|Hugo Varga|rejected"},
		{`Vance denied she had called Varga “a liar”.`,
			"indirect|she had called Varga “a liar”|Nora Vance|denied|not\ndirect|a liar|Nora Vance|denied|not"},
		// A verb inside the content governs the words.
		{`Vance said on Monday that Varga once called the plan “thin”.`,
			"indirect|Varga once called the plan “thin”|Nora Vance|said\ndirect|thin|Hugo Varga|called"},
	}
	for _, tt := range tests {
		if got := read(intro + "It rained.\n\n" + tt.in); got != tt.want {
			t.Errorf("%s\n got:\n%s\nwant:\n%s", tt.in, got, tt.want)
		}
	}
}
