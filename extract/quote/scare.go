package quote

// sortOutScares marks the quotes that report nobody's words.
func (r *reader) sortOutScares() {}

// chainParagraphs joins the parts of quotes that run over paragraphs or are
// split by a reporting clause.
func (r *reader) chainParagraphs() {}
