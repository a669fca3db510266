package ui

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2/theme"
	"golang.org/x/image/font/sfnt"

	"stet/assets"
)

// TestSigns looks for every letter and sign of the window's own words in the fonts
// of signs and of text: on a machine without other fonts none may be missing. A font
// without a space would not do: one after a sign would be shown as a missing letter.
func TestSigns(t *testing.T) {
	var fonts []*sfnt.Font
	for _, b := range [][]byte{assets.Signs, theme.DefaultTextFont().Content()} {
		f, err := sfnt.Parse(b)
		if err != nil {
			t.Fatal(err)
		}
		fonts = append(fonts, f)
	}
	seen := map[rune]bool{}
	for _, folder := range []string{".", "present", "reader"} {
		for r, where := range signsOf(t, folder) {
			seen[r] = true
			if !anyHas(fonts, r) {
				t.Errorf("%s: no font of the program has %q (%U)", where, r, r)
			}
		}
	}
	for _, r := range "✓✗≠⚠" {
		if !seen[r] {
			t.Errorf("%q was not found in the window's words: the test reads the wrong files", r)
		}
	}
	if anyHas(fonts[:1], 'x') {
		t.Error("the font of signs has letters, which would be shown in place of the text font's")
	}
	if !anyHas(fonts[:1], ' ') {
		t.Error("the font of signs has no space: one after a sign would be shown as a missing letter")
	}
}

func anyHas(fonts []*sfnt.Font, r rune) bool {
	var b sfnt.Buffer
	for _, f := range fonts {
		if i, err := f.GlyphIndex(&b, r); err == nil && i != 0 {
			return true
		}
	}
	return false
}

// signsOf returns the letters beyond ASCII in the string and rune literals of a
// folder's program files, each with a place where it stands.
func signsOf(t *testing.T, folder string) map[rune]string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	out := map[rune]string{}
	set := token.NewFileSet()
	for _, path := range files {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			lit, ok := n.(*ast.BasicLit)
			if !ok || lit.Kind != token.STRING && lit.Kind != token.CHAR {
				return true
			}
			text := lit.Value
			if s, err := strconv.Unquote(text); err == nil {
				text = s
			}
			for _, r := range text {
				if r > 0x7e && r != 0xfeff {
					out[r] = set.Position(lit.Pos()).String()
				}
			}
			return true
		})
	}
	return out
}
