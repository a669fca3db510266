// Package assets holds the files that the program carries inside itself: the
// icon, word lists and the sample article. It holds no logic.
package assets

import _ "embed"

// SampleName is the name under which the sample article is kept.
const SampleName = "sample article"

// Sample is the sample article, an HTML page. The company, the people and all
// figures in it are invented.
//
//go:embed sample/article.html
var Sample []byte

// Icon is the program's icon as SVG.
//
//go:embed icon/stet.svg
var Icon []byte

// Signs is a TrueType font of the signs that the window shows beside findings,
// differences and warnings, and of nothing else.
//
//go:generate go run signs/mkfont.go -o signs/signs.ttf
//go:embed signs/signs.ttf
var Signs []byte

// The JSON Schemas of what other programs read: a bundle's events and claims,
// what was read out of an article, and a fact-check sheet in JSON.
var (
	//go:embed schema/extract.schema.json
	ExtractSchema string
	//go:embed schema/claimreview.schema.json
	ClaimReviewSchema string
	//go:embed schema/sheet.schema.json
	SheetSchema string
	//go:embed schema/event.schema.json
	EventSchema string
	//go:embed schema/claims.schema.json
	ClaimsSchema string
)
