package pdf

// object is a PDF value: nil, bool, int, float64, text (a string), name, array,
// dict, ref or *stream.
type object any

type (
	name    string
	text    string // the bytes of a string, as they stand in the file, decrypted
	array   []object
	dict    map[name]object
	ref     struct{ num, gen int }
	keyword string // an operator, or a word out of place
)

// stream is a stream with its bytes as they stand in the file.
type stream struct {
	dict    dict
	raw     []byte
	own     ref  // its number, which its key is made of
	decoded bool // raw is decrypted already (it stood in an encrypted file's clear part)
}

// number returns o as a float; 0 for anything else.
func number(o object) float64 {
	switch n := o.(type) {
	case int:
		return float64(n)
	case float64:
		return n
	}
	return 0
}

// whole returns o as an int and whether it is one.
func whole(o object) (int, bool) {
	switch n := o.(type) {
	case int:
		return n, true
	case float64:
		if n == float64(int(n)) {
			return int(n), true
		}
	}
	return 0, false
}
