// Command fit trains the weights by which extract/page keeps or drops the
// blocks of a page, and shows what they are worth on pages that they were not
// trained on.
//
//	go run ./extract/page/fit -pages DIR [-pull X] [-gain X] [-folds N] [-worst N] [-json FILE] [-out FILE]
//
// DIR holds ground-truth.json ({page id: {"articleBody": text}}), dev.txt (the
// ids to train on, one a line), pages/ID.html.gz, and, of other pages that are
// never trained on, meta.json ({page id: {"with": [strings of the body],
// "without": [strings outside it]}}) and meta_pages/ID.html.gz. It prints the
// figures of cross-validation over pages: each page is read with weights
// fitted on the pages of the other folds; a page's fold follows from a hash of
// its id. With -out the weights fitted on all pages are written to FILE as Go
// source:
//
//	go run ./extract/page/fit -pages DIR -out extract/page/weights.go
package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"go/format"
	"io"
	"log"
	"os"
	"slices"

	"stet/extract/page"
)

func main() {
	log.SetFlags(0)
	var s settings
	pages := flag.String("pages", "", "`folder` with ground-truth.json, dev.txt and pages/")
	flag.Float64Var(&s.pull, "pull", 10, "how strongly a weight is drawn to what it was believed to be")
	flag.Float64Var(&s.gain, "gain", 1.1, "how much more a block of the article counts than another")
	folds := flag.Int("folds", 10, "into how many `parts` the pages are split")
	worst := flag.Int("worst", 0, "show the `n` pages that are read worst")
	out := flag.String("out", "", "write the weights to this `file`")
	asJSON := flag.String("json", "", "write the cross-validated figures to this `file`")
	flag.Parse()
	if *pages == "" || *folds < 2 || flag.NArg() > 0 {
		flag.Usage()
		os.Exit(2)
	}
	if err := run(os.Stdout, *pages, *out, *asJSON, s, *folds, *worst); err != nil {
		log.Fatal(err)
	}
}

func run(w io.Writer, dir, out, asJSON string, s settings, folds, worst int) error {
	docs, err := load(dir)
	if err != nil {
		return err
	}
	more, err := loadStrings(dir)
	if err != nil {
		return err
	}
	t := &trial{w: w, docs: docs}
	everyPage := func(*doc) bool { return true }
	fmt.Fprintf(w, "%-34s %6s %5s %5s %5s %5s %5s %5s %8s\n", "pages", "F1", "P", "R", "paraR", "glue", "junk", "empty", "surprise")
	if current := page.Trained(); sameFeatures(current) {
		if err := t.report("with the weights of the program", everyPage, func(*doc) page.Weights { return current }); err != nil {
			return err
		}
	}
	isHeld := func(d *doc) bool { return d.fold(3) == 0 }
	_, rest := split(docs, isHeld)
	two := fit(rest, s)
	if err := t.report("held back, fitted on the others", isHeld, func(*doc) page.Weights { return two }); err != nil {
		return err
	}
	byFold := make([]page.Weights, folds)
	for k := range byFold {
		_, others := split(docs, func(d *doc) bool { return d.fold(folds) == k })
		byFold[k] = fit(others, s)
	}
	crossed := func(d *doc) page.Weights { return byFold[d.fold(folds)] }
	if err := t.report("cross-validated", everyPage, crossed); err != nil {
		return err
	}
	all := fit(docs, s)
	kept, absent := stringsFound(more, all)
	fmt.Fprintf(w, "%d pages of other sites: must-have strings kept %.3f, must-not-have strings absent %.3f\n", len(more), kept, absent)
	showWorst(w, docs, worst, crossed)
	if asJSON != "" {
		data, err := json.Marshal(struct {
			Crossed figures `json:"crossed"`
			Kept    float64 `json:"kept"`
			Absent  float64 `json:"absent"`
		}{t.last, kept, absent})
		if err != nil {
			return err
		}
		if err := os.WriteFile(asJSON, data, 0o644); err != nil {
			return err
		}
	}
	if out == "" {
		return nil
	}
	return write(out, all)
}

// trial reads pages and reports what comes of it.
type trial struct {
	w    io.Writer
	docs []*doc
	last figures // of the last report
}

// report reads the pages of which in is true, each with its weights.
func (t *trial) report(name string, in func(*doc) bool, weights func(*doc) page.Weights) error {
	docs, _ := split(t.docs, in)
	results := make([]result, 0, len(docs))
	for _, d := range docs {
		text, err := d.read(weights(d))
		if err != nil {
			return err
		}
		d.result = compare(d.gold, text)
		results = append(results, d.result)
	}
	t.last = summary(results)
	fmt.Fprintf(t.w, "%-34s %s %8.4f\n", fmt.Sprintf("%d %s", len(docs), name), t.last, surprise(docs, weights))
	return nil
}

// sameFeatures reports whether w is for the features that the program now has;
// it is not after one came or went.
func sameFeatures(w page.Weights) bool {
	return slices.EqualFunc(w, page.Features(), func(a, b page.Weight) bool { return a.Name == b.Name })
}

// split returns the documents of which in is true, and the others.
func split(docs []*doc, in func(*doc) bool) (yes, no []*doc) {
	for _, d := range docs {
		if in(d) {
			yes = append(yes, d)
		} else {
			no = append(no, d)
		}
	}
	return yes, no
}

// write writes the table of weights as Go source.
func write(file string, weights page.Weights) error {
	var b bytes.Buffer
	fmt.Fprint(&b, "// Code generated by go run ./extract/page/fit. DO NOT EDIT.\n\npackage page\n\n"+
		"// trained are the weights of the features, natural logarithms of odds.\nvar trained = Weights{\n")
	for _, w := range weights {
		fmt.Fprintf(&b, "{%q, %.2f},\n", w.Name, w.Value)
	}
	fmt.Fprint(&b, "}\n")
	src, err := format.Source(b.Bytes())
	if err != nil {
		return err
	}
	return os.WriteFile(file, src, 0o644)
}
