package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"stet/ui/present"
)

// newSpeaker makes the field for who said the words of a quote.
func (p *formPane) newSpeaker() {
	w := p.w
	p.speaker = newField(w, "Who said it, Enter saves")
	label := widget.NewLabel("Speaker (a)")
	label.SizeName = theme.SizeNameCaptionText
	p.said = container.NewBorder(nil, nil, label, nil, p.speaker)
	p.speaker.OnChanged = func(string) { p.typedSpeaker() }
	p.speaker.onLeave = func() { p.saveSpeaker(p.typed[aSpeaker]) }
	p.speaker.OnSubmitted = func(string) {
		p.saveSpeaker(true)
		w.focus(w.reader.Keys())
	}
	p.speaker.onFocus = func() { p.bring(p.speaker) }
	p.speaker.onEscape = func() {
		p.typed[aSpeaker] = false // a draft, not on the record
		w.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	}
}

// typedSpeaker keeps what stands in the speaker's field as a draft.
func (p *formPane) typedSpeaker() {
	p.say(func() {
		text := p.speaker.Text
		p.typed[aSpeaker] = true
		p.draft(p.shown.ID, func(d *draft) {
			if d.Speaker = &text; text == p.shown.Speaker {
				d.Speaker = nil
			}
		})
	})
}

// restoreSpeaker puts the draft, or else the speaker, into the field.
func (p *formPane) restoreSpeaker(fresh bool) {
	p.draft(p.shown.ID, func(d *draft) {
		if d.Speaker != nil && *d.Speaker == p.shown.Speaker {
			d.Speaker = nil
		}
	})
	if p.said.Hidden = !p.shown.Quote; p.said.Hidden || !fresh && p.focused(p.speaker) {
		return
	}
	text := p.shown.Speaker
	if d := p.w.drafts.of(p.shown.ID); d.Speaker != nil {
		text = *d.Speaker
	}
	if p.speaker.Text != text {
		p.quietly(func() { p.speaker.SetText(text) })
	}
}

// saveSpeaker saves the draft where it is meant to be saved.
func (p *formPane) saveSpeaker(meant bool) {
	d := p.w.drafts.of(p.shown.ID)
	if d.Speaker == nil || !meant {
		return
	}
	typed := *d.Speaker
	p.save(p.shown.ID, " speaker", typed, func(then present.Then) {
		p.w.desk.SetSpeaker(p.shown.ID, strings.TrimSpace(typed), then)
	}, func(d *draft) {
		if d.Speaker != nil && *d.Speaker == typed {
			d.Speaker = nil
		}
	})
}

// writeSpeaker puts the focus into the field, where the claim has one, and selects
// the name in it.
func (p *formPane) writeSpeaker() {
	if !p.ready() {
		return
	}
	if !p.shown.Quote {
		p.w.ShowHint("Only a quote has a speaker.")
		return
	}
	p.write(p.speaker)
	if !p.speaker.Disabled() {
		p.speaker.TypedShortcut(&fyne.ShortcutSelectAll{}) // a new name takes the old one's place
	}
}
