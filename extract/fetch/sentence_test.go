package fetch

import (
	"errors"
	"strings"
	"testing"
)

// TestStatusSentences: each status is told apart, in one sentence that says what
// to do.
func TestStatusSentences(t *testing.T) {
	seen := map[string]int{}
	for _, code := range []int{300, 401, 402, 403, 404, 407, 410, 418, 429, 451, 500, 502, 503} {
		s := Sentence(&StatusError{URL: "https://news.example/a", Code: code})
		if other, ok := seen[s]; ok {
			t.Errorf("%d and %d are told the same", code, other)
		}
		seen[s] = code
		if !strings.Contains(s, "news.example") || !strings.Contains(s, "status ") || strings.Contains(s, ". ") || !strings.HasSuffix(s, ".") || !strings.Contains(s, ": ") {
			t.Errorf("%d: %q", code, s)
		}
	}
	if a, b := Sentence(&StatusError{URL: "https://news.example/a", Code: 403}), Sentence(&StatusError{URL: "https://news.example/a", Code: 403, Challenge: true}); a == b {
		t.Errorf("a test for visitors is told as %q", a)
	}
}

// TestKindSentences: no kind of failure comes out as "could not be opened".
func TestKindSentences(t *testing.T) {
	seen := map[string]error{}
	for _, kind := range []error{ErrNotFound, ErrDirectory, ErrDenied, ErrEmpty, ErrBinary, ErrTooLarge, ErrTimeout, ErrTLS, ErrNoHost, ErrNoConnection, ErrRefused,
		ErrRedirects, ErrLoop, ErrBlocked, ErrScheme, ErrBroken, ErrProtocol, ErrEncoding, ErrAddress, ErrRobots, ErrUnchanged, ErrWARC, ErrNoExchange} {
		s := Sentence(&Error{What: "https://news.example/a", Kind: kind})
		if other, ok := seen[s]; ok || strings.Contains(s, "could not be opened (") || !strings.HasSuffix(s, ".") {
			t.Errorf("%v is told as %q, %v too", kind, s, other)
		}
		seen[s] = kind
	}
	for _, at := range []phase{phaseWait, phaseConnect, phaseTLS, phaseHeader, phaseBody} {
		s := Sentence(&Error{What: "https://news.example/a", Kind: ErrTimeout, Detail: string(at)})
		if other, ok := seen[s]; ok && at != phaseHeader {
			t.Errorf("too late in phase %s is told as %v", at, other)
		}
		seen[s] = ErrTimeout
	}
	if s := Sentence(&Error{What: "https://news.example/a", Kind: errors.New("odd")}); !strings.Contains(s, "could not be opened (odd)") {
		t.Errorf("an unknown kind is told as %q", s)
	}
}
