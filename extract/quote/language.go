package quote

import "stet/extract/text"

// vocabulary is the words by which English reports speech, none for a text in
// another language: there the English rules find nothing.
type vocabulary struct {
	frames  map[string]frame
	classes map[string]class
}

// chooseLanguage sets the tongue of the document and returns the vocabulary
// with which its words are looked up.
func (r *reader) chooseLanguage() vocabulary {
	switch r.d.Language() {
	case text.English:
		return vocabulary{frames, classes}
	case text.German:
		r.tongue = german
	case text.French:
		r.tongue = french
	}
	r.foreign = true
	return vocabulary{}
}
