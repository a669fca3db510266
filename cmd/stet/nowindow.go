//go:build !cgo

package main

import (
	"fmt"
	"io"

	"stet/ui/present"
)

// show says that a program built without C has no window.
func show(_ options, _ present.Deps, _ *tracer, stderr io.Writer) int {
	fmt.Fprintln(stderr, "stet: This program was built without C and cannot show a window. Build it with CGO_ENABLED=1, or use stetctl.")
	return 1
}

// tell says why the desk can't be opened.
func tell(_ options, sentence, _ string, _ *tracer, stderr io.Writer) int {
	fmt.Fprintln(stderr, "stet: "+sentence)
	return 1
}
