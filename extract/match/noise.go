package match

// scanned reports whether the text looks as if it came out of a scanner: words
// with figures among their letters, here and there.
func (s *Source) scanned() bool { return s.isScan }

// looksScanned counts words in which letters and digits are mixed as no writer
// mixes them ("he1d", "0ffice").
func (s *Source) looksScanned() bool {
	n := 0
	for _, f := range s.form {
		if mixedUp(f) {
			n++
		}
	}
	return n >= 2 || n == 1 && len(s.words) < 400
}

// mixedUp reports whether a 0, 1, 5 or 8 stands between letters.
func mixedUp(f string) bool {
	for i := 1; i+1 < len(f); i++ {
		if letterByte(f[i-1]) && letterByte(f[i+1]) && (f[i] == '0' || f[i] == '1' || f[i] == '5' || f[i] == '8') {
			return true
		}
	}
	return false
}

func letterByte(b byte) bool { return b >= 'a' && b <= 'z' }
