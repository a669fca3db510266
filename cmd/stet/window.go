//go:build cgo

package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"stet/assets"
	"stet/ui"
	"stet/ui/present"
)

// frameTime is how long the first frame may take before the program says that
// there will be none: without a driver for OpenGL the toolkit waits for ever.
const frameTime = 15 * time.Second

// watchTime is how soon a window shows what another one has written.
const watchTime = 2 * time.Second

// show opens the window on the desk and returns the exit code when it is
// closed.
func show(o options, deps present.Deps, trace *tracer, stderr io.Writer) int {
	var desk *present.Desk
	var unwatch func()
	var asked *host
	code := raise(o, trace, stderr, func(win fyne.Window, drawn func()) {
		w := ui.New(win, deps, fyne.Do)
		w.OnDrawn = drawn
		desk = w.Desk()
		desk.Trace = trace.line
		desk.Start(o.locator, sampleLocator)
		unwatch = w.Watch(watchTime)
		asked = heed(o.socket, win, desk, trace)
	})
	if asked != nil {
		asked.close()
	}
	if desk != nil {
		unwatch()
		desk.Wait()
	}
	return code
}

// heed lets other starts of the program bring the window forward and open articles
// in it; nil where they cannot.
func heed(socket string, win fyne.Window, desk *present.Desk, trace *tracer) *host {
	if socket == "" {
		return nil
	}
	h, err := answerAt(socket, func(locator string) {
		fyne.Do(func() {
			win.RequestFocus()
			if locator != "" {
				desk.OpenAny(locator)
			}
		})
	})
	if err != nil {
		trace.line("answers no other start: " + err.Error())
		return nil
	}
	return h
}

// tell says in a window, and on stderr, why the desk can't be opened, and offers to
// put a copy in the store's place where there is one. It returns 1 when the window is
// closed, or codePutBack.
func tell(o options, sentence, backup string, trace *tracer, stderr io.Writer) int {
	fmt.Fprintln(stderr, "stet: "+sentence)
	code := 1
	offer := ui.Offer{}
	if backup != "" {
		offer = ui.Offer{Label: "Put the newest backup back", Act: func() { code = codePutBack }}
	}
	raise(o, trace, stderr, func(win fyne.Window, drawn func()) {
		ui.Notice(win, "Stet can’t open your articles", sentence, offer, drawn)
	})
	return code
}

// raise makes the program's window, lets fill put something in it and runs it
// until it is closed. It returns 1 where no window can be shown.
func raise(o options, trace *tracer, stderr io.Writer, fill func(win fyne.Window, drawn func())) (code int) {
	watch := time.AfterFunc(frameTime, func() {
		fmt.Fprintln(stderr, "stet: No window appeared. The display has no driver for OpenGL that works; install one (Debian: libgl1-mesa-dri) or set LIBGL_ALWAYS_SOFTWARE=1. stetctl needs no window.")
		os.Exit(1)
	})
	defer watch.Stop()
	drawn := false
	defer func() { // the toolkit panics where it cannot reach the display
		if fault := recover(); fault != nil {
			if drawn {
				panic(fault)
			}
			fmt.Fprintf(stderr, "stet: The display %s does not answer (%v). Start it from a desktop session, or use stetctl, which needs none.\n", displayName(os.Getenv), fault)
			code = 1
		}
	}()
	a := app.NewWithID("io.stet.desk")
	a.SetIcon(fyne.NewStaticResource("stet.svg", assets.Icon))
	scheme := ui.SchemeOf(o.theme)
	if o.theme == "" {
		scheme = ui.KeptScheme(a.Preferences())
	}
	a.Settings().SetTheme(ui.Theme{Scheme: scheme})
	win := a.NewWindow("Stet")
	win.SetMaster()
	fill(win, func() {
		drawn = true
		watch.Stop()
		trace.line("window shown")
	})
	win.ShowAndRun()
	return 0
}
