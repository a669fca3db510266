// Package page turns a fetched page, HTML or plain text, into an Article: its
// blocks in order, its links, what it says of its title, writers and date, and
// what was left out and why.
//
//	page.go      Read
//	text.go      plain text, kept to the letter
//	parse.go     HTML to a tree, with a limit on memory
//	lighter.go   what of a large page's code is not parsed
//	flat.go      HTML to a shallow tree, for pages that the parser refuses
//	dom.go       small questions to a tree, naming.go to what its makers call things
//	render.go    a tree to blocks; inline.go the text of one block,
//	             seam.go where two inline elements meet,
//	             raised.go what is raised or struck out, table.go tables and lists of terms
//	hidden.go    text that the page does not show; unshown.go what its classes and styles hide
//	box.go       the elements that blocks stand in, with what is in them
//	choose.go    which of them is the article
//	view.go      what is measured of the blocks
//	feature.go   what speaks for and against a block
//	together.go  what is kept or dropped as one: lists, boxes, posts with their time;
//	             entry.go entries of a list, factbox.go facts and main points, invite.go boxes that
//	             ask the reader for something, teaser.go other articles
//	weights.go   and how much: a table, trained by the program in fit
//	phrase.go    the words of boxes, credits and calls to follow, sign.go finds the words that it goes by
//	sample.go    blocks and weights for those who train them
//	meta.go      candidates for title, byline and date from the head of the page;
//	             jsonld.go, visible.go, date.go, byline.go, title.go
//	assemble.go  blocks to Article
//
// Elements are selected with goquery; only the renderer walks the tree itself,
// because it must keep the text to the letter.
package page
