// Package pdf reads the text of a PDF file (ISO 32000-2): its pages, each as
// paragraphs in the order in which a person reads them, and what the file says
// of itself.
//
//	object.go   the values that a file is made of; lex.go reads them
//	file.go     the cross-reference table; repair.go for files without a good one
//	crypt.go    files that open without a password but are encrypted
//	filter.go   compressed streams, with limits on what they unpack to
//	font.go     codes to characters and widths; cmap.go, encoding.go, glyphname.go
//	content.go  a page's operators to glyphs with their places
//	structure.go what the file itself marks as paragraph, heading, item, cell
//	tree.go     pages, their labels, the file's properties
//	word.go     glyphs to words, line.go words to lines
//	column.go   which part of a page is read before which
//	running.go  heads, feet and page numbers
//	para.go     lines to paragraphs; hyphen.go words parted at line ends
//	document.go paragraphs of all pages in order
//
// A file may be hostile: nothing in it makes the reader panic, loop or take
// memory out of proportion. Every object is parsed once; what is unpacked,
// executed and drawn is counted, and past the limits reading stops.
package pdf
