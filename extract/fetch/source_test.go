package fetch

import (
	"strings"
	"testing"
)

// TestSourceSentence: what is said of a source does not speak of an article, nor
// the other way round.
func TestSourceSentence(t *testing.T) {
	for _, tt := range []struct {
		err  *Error
		says string
	}{
		{&Error{Kind: ErrBinary, What: "quay.png", Detail: kindPicture}, "kept as it is"},
		{&Error{Kind: ErrBinary, What: "call.mp3", Detail: kindAV}, "time code"},
		{&Error{Kind: ErrBinary, What: "old.doc", Detail: kindOldWord}, "as a source"},
		{&Error{Kind: ErrBinary, What: "all.zip", Detail: kindArchive}, "the file with the source"},
		{&Error{Kind: ErrBinary, What: "feed", Detail: kindFeed}, "one page"},
		{&Error{Kind: ErrDirectory, What: "/desk"}, "the file with the source"},
		{&Error{Kind: ErrTooLarge, What: "film.bin"}, "too large for a source"},
		{&Error{Kind: ErrBroken, What: "https://weir.example/", Detail: "body"}, "try again in a moment, or save the page from your browser as a file and add that."},
		{&Error{Kind: ErrTimeout, What: "https://weir.example/", Detail: "body"}, "did not finish in time: try again in a moment"},
		{&Error{Kind: ErrEncoding, What: "https://weir.example/", Detail: "br"}, "add that file as the source"},
		{&Error{Kind: ErrChanged, What: "minutes.pdf"}, "minutes.pdf changed while it was read"},
		{&Error{Kind: ErrScheme, What: "https://weir.example/", Detail: "file:///etc"}, "the address of the source"},
	} {
		got := SourceSentence(tt.err)
		if strings.Contains(got, "article") || strings.Contains(got, "paste the text") && tt.err.Kind != ErrBinary || !strings.Contains(got, tt.says) {
			t.Errorf("%v %s: %q, want %q in it", tt.err.Kind, tt.err.Detail, got, tt.says)
		}
		if s := Sentence(tt.err); strings.Contains(s, "source") {
			t.Errorf("of an article: %q", s)
		}
	}
}
