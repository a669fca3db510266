package present

import (
	"fmt"
	"strings"

	"stet/extract/claim"
	"stet/store/ledger"
)

// captionWords is how many words a caption has at least to be worth a check:
// shorter ones are labels and credits.
const captionWords = 4

// isCaption reports a piece of the page that is a picture's caption and is not
// in the text.
func isCaption(d claim.Dropped) bool {
	return d.Kind == claim.Caption && d.Reason != claim.TakenOut && len(strings.Fields(d.Text)) >= captionWords
}

// captions is how many there are.
func captions(a *claim.Article) (n int) {
	for _, d := range a.Dropped {
		if isCaption(d) {
			n++
		}
	}
	return n
}

// captionsOut is the notice on captions that are not in the text: they have
// names, years and figures like any paragraph.
func captionsOut(n int) string {
	if n == 1 {
		return "A picture caption is not in the text. Press u, then c, to check it as well."
	}
	return fmt.Sprintf("%d picture captions are not in the text. Press u, then c, to check them as well.", n)
}

// PutCaptions puts all picture captions of the page into the text, marked as
// such, so that what they say is checked.
func (d *Desk) PutCaptions() {
	if d.shown == nil {
		d.view.ShowHint("Open an article first.")
		return
	}
	a := d.shown.result.Article
	var acts []ledger.BlockSet
	for _, p := range a.Pieces() {
		if p.Block < 0 && p.ID != "" && isCaption(a.Dropped[p.Dropped]) {
			acts = append(acts, ledger.SetBlock(p.ID, ledger.InText, a.Dropped[p.Dropped].Text))
		}
	}
	if len(acts) == 0 {
		d.view.ShowHint("There are no picture captions beside the text.")
		return
	}
	d.setBlocks("captions put into the text", plural(len(acts), "caption")+" put into the text. Ctrl+Z takes that back.", acts)
}
