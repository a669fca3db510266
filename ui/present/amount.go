package present

import (
	"math/big"
	"strings"
	"unicode"
)

// scales are the words and letters behind digits that stand for noughts.
var scales = map[string]int64{"": 1, "k": 1e3, "thousand": 1e3, "m": 1e6, "mn": 1e6, "million": 1e6, "b": 1e9, "bn": 1e9, "billion": 1e9,
	"t": 1e12, "tn": 1e12, "trillion": 1e12, "lakh": 1e5, "crore": 1e7}

// decimal reads what an editor types for a figure, "1.2bn" or "-1,200,000", as
// an exact decimal without commas; "" for nothing typed.
func decimal(typed string) (string, bool) {
	s := strings.Map(func(r rune) rune {
		switch {
		case r == ',' || unicode.IsSpace(r):
			return -1
		case r == '−':
			return '-'
		}
		return unicode.ToLower(r)
	}, typed)
	if s == "" {
		return "", true
	}
	end := strings.LastIndexAny(s, "0123456789") + 1
	scale, ok := scales[s[end:]]
	if !ok || end == 0 || end > 40 || strings.Trim(strings.TrimPrefix(s[:end], "-"), "0123456789.") != "" {
		return "", false
	}
	v, ok := new(big.Rat).SetString(s[:end])
	if !ok {
		return "", false
	}
	_, fraction, _ := strings.Cut(s[:end], ".")
	return digits(v.Mul(v, new(big.Rat).SetInt64(scale)), len(fraction)), true
}

// digits writes v with at most n places behind the point and no idle noughts.
func digits(v *big.Rat, n int) string {
	s := v.FloatString(n)
	if strings.Contains(s, ".") {
		s = strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
	}
	return s
}

// seconds reads what an editor types for a stretch of time, "2 years" or "90
// minutes", in seconds; a month is 30 days and a year 365, as in claim.Number.
func seconds(typed string) (string, bool) {
	number, unit, _ := strings.Cut(trim(typed), " ")
	v, ok := decimal(number)
	if !ok || v == "" {
		return "", ok && trim(typed) == ""
	}
	unit = strings.TrimSuffix(strings.ToLower(trim(unit)), "s")
	if unit == "second" {
		return v, true
	}
	for _, u := range spans {
		if u.name == unit {
			n, _ := new(big.Rat).SetString(v) // decimal made it
			return digits(n.Mul(n, new(big.Rat).SetInt64(u.size)), 3), true
		}
	}
	return "", false
}
