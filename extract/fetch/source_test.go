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
		{&Error{Kind: ErrScheme, What: "https://weir.example/", Detail: "file:///etc"}, "the address of the source"},
	} {
		got := SourceSentence(tt.err)
		if strings.Contains(got, "article") || !strings.Contains(got, tt.says) {
			t.Errorf("%v %s: %q, want %q in it", tt.err.Kind, tt.err.Detail, got, tt.says)
		}
		if s := Sentence(tt.err); strings.Contains(s, "source") {
			t.Errorf("of an article: %q", s)
		}
	}
}
