package quote

import "stet/extract/text"

// vocabulary is the words by which English reports speech, none for a text in
// another language: there the English rules find nothing.
type vocabulary map[string]lexeme

// english joins frames and classes, so that a word is looked up once.
var english = func() vocabulary {
	v := make(vocabulary, len(classes)+len(frames))
	for w, c := range classes {
		v[w] = lexeme{class: c, frame: frames[w]}
	}
	for w, f := range frames {
		v[w] = lexeme{class: classes[w], frame: f}
	}
	return v
}()

// chooseLanguage sets the tongue of the document and returns the vocabulary
// with which its words are looked up.
func (r *reader) chooseLanguage() vocabulary {
	switch r.d.Language() {
	case text.English:
		return english
	case text.German:
		r.tongue = german
	case text.French:
		r.tongue = french
	}
	r.foreign = true
	return nil
}
