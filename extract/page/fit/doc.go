package main

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"stet/extract/fetch"
	"stet/extract/page"
)

// doc is a page with its true body, or with strings that must and must not be
// in it.
type doc struct {
	id      string
	page    fetch.Page
	gold    string
	with    []string
	without []string
	samples []sample
	result  result
}

// fold is in which of n parts the page is.
func (d *doc) fold(n int) int {
	h := fnv.New32a()
	h.Write([]byte(d.id))
	return int(h.Sum32() % uint32(n))
}

// read returns the article's text as the program reads it with w.
func (d *doc) read(w page.Weights) (string, error) {
	a, err := page.ReadWith(d.page, w)
	if err != nil {
		return "", fmt.Errorf("%s: %w", d.id, err)
	}
	return a.Text, nil
}

// load reads the pages of dir, and measures and labels their blocks.
func load(dir string) ([]*doc, error) {
	var truth map[string]struct{ ArticleBody string }
	data, err := os.ReadFile(filepath.Join(dir, "ground-truth.json"))
	if err != nil {
		return nil, err
	}
	if err := json.Unmarshal(data, &truth); err != nil {
		return nil, err
	}
	ids, err := os.ReadFile(filepath.Join(dir, "dev.txt"))
	if err != nil {
		return nil, err
	}
	var docs []*doc
	for id := range strings.FieldsSeq(string(ids)) {
		d := &doc{id: id, gold: truth[id].ArticleBody}
		if d.page, err = open(filepath.Join(dir, "pages", id+".html.gz")); err != nil {
			return nil, err
		}
		blocks, err := page.Measure(d.page)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", id, err)
		}
		d.samples = label(blocks, d.gold)
		docs = append(docs, d)
	}
	if len(docs) == 0 {
		return nil, fmt.Errorf("%s names no pages", filepath.Join(dir, "dev.txt"))
	}
	return docs, nil
}

// loadStrings reads the pages of dir/meta_pages of which dir/meta.json says
// strings that must and must not stand in the body.
func loadStrings(dir string) ([]*doc, error) {
	var truth map[string]struct{ With, Without []string }
	data, err := os.ReadFile(filepath.Join(dir, "meta.json"))
	if err != nil {
		return nil, err
	}
	if err := json.Unmarshal(data, &truth); err != nil {
		return nil, err
	}
	var docs []*doc
	for _, id := range slices.Sorted(maps.Keys(truth)) {
		d := &doc{id: id, with: truth[id].With, without: truth[id].Without}
		if d.page, err = open(filepath.Join(dir, "meta_pages", id+".html.gz")); err != nil {
			return nil, err
		}
		docs = append(docs, d)
	}
	return docs, nil
}

func open(file string) (fetch.Page, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return fetch.Page{}, err
	}
	z, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return fetch.Page{}, fmt.Errorf("%s: %w", file, err)
	}
	body, err := io.ReadAll(z)
	if err != nil {
		return fetch.Page{}, fmt.Errorf("%s: %w", file, err)
	}
	return fetch.FromBytes(filepath.Base(strings.TrimSuffix(file, ".gz")), body)
}

// showWorst lists the n pages that were read worst, with the blocks that were
// misjudged: "-" before one of the true body that was dropped, "+" before one
// that was kept and is none of it.
func showWorst(w io.Writer, docs []*doc, n int, weights func(*doc) page.Weights) {
	docs = slices.Clone(docs)
	slices.SortFunc(docs, func(a, b *doc) int { return cmp.Compare(a.result.f1(), b.result.f1()) })
	for _, d := range docs[:min(n, len(docs))] {
		fmt.Fprintf(w, "%.12s %s\n", d.id, summary([]result{d.result}))
		for _, s := range d.samples {
			z := s.odds(weights(d))
			switch {
			case s.kept == 1 && z <= 0:
				fmt.Fprintf(w, "  - %5.1f %.110q\n", z, s.text)
			case s.kept == 0 && z > 0:
				fmt.Fprintf(w, "  + %5.1f %.110q\n", z, s.text)
			}
		}
	}
}
