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

// show opens the window and returns the exit code when it is closed.
func show(o options, deps present.Deps, trace *tracer, stderr io.Writer) (code int) {
	a := app.NewWithID("io.stet.desk")
	a.SetIcon(fyne.NewStaticResource("stet.svg", assets.Icon))
	scheme := ui.SchemeOf(o.theme)
	if o.theme == "" {
		scheme = ui.KeptScheme(a.Preferences())
	}
	a.Settings().SetTheme(ui.Theme{Scheme: scheme})
	win := a.NewWindow("Stet")
	win.SetMaster()
	w := ui.New(win, deps, fyne.Do)
	w.Desk().Trace = trace.line
	watch := time.AfterFunc(frameTime, func() {
		fmt.Fprintln(stderr, "stet: No window appeared. The display has no driver for OpenGL that works; install one (Debian: libgl1-mesa-dri) or set LIBGL_ALWAYS_SOFTWARE=1. stetctl needs no window.")
		os.Exit(1)
	})
	drawn := false
	w.OnDrawn = func() {
		drawn = true
		watch.Stop()
		trace.line("window shown")
	}
	defer func() { // the toolkit panics where it cannot reach the display
		if fault := recover(); fault != nil {
			if drawn {
				panic(fault)
			}
			fmt.Fprintf(stderr, "stet: The display %s does not answer (%v). Start it from a desktop session, or use stetctl, which needs none.\n", displayName(os.Getenv), fault)
			code = 1
		}
	}()
	w.Desk().Start(o.locator, sampleLocator)
	win.ShowAndRun()
	watch.Stop()
	w.Desk().Wait()
	return 0
}
