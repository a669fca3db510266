// Command score holds what extract/page reads of pages' titles, writers and
// dates, and of their text, against what is known of them.
//
//	go run ./extract/page/score -pages DIR [-json FILE] [-show title|author|date]
//
// DIR holds meta.json ({page id: {"title", "author", "date" (YYYY-MM-DD), "with":
// [strings of the body], "without": [strings outside it]}}; a page without a
// writer has "author": "", one of which nothing is known has none of the three)
// and meta_pages/ID.html.gz. The figures are given for two thirds of the pages,
// for the third that nothing is tuned on, and for all.
package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"flag"
	"fmt"
	"hash/fnv"
	"io"
	"log"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"stet/extract/claim"
	"stet/extract/fetch"
	"stet/extract/page"
)

func main() {
	log.SetFlags(0)
	dir := flag.String("pages", "", "`folder` with meta.json and meta_pages/")
	asJSON := flag.String("json", "", "write the figures of all pages to this `file`")
	show := flag.String("show", "", "list the pages of which this `field` is read wrong: title, author or date")
	flag.Parse()
	if *dir == "" || flag.NArg() > 0 {
		flag.Usage()
		os.Exit(2)
	}
	if err := run(os.Stdout, *dir, *asJSON, *show); err != nil {
		log.Fatal(err)
	}
}

func run(w io.Writer, dir, asJSON, show string) error {
	data, err := os.ReadFile(filepath.Join(dir, "meta.json"))
	if err != nil {
		return err
	}
	var truth map[string]known
	if err := json.Unmarshal(data, &truth); err != nil {
		return err
	}
	var parts [2]tally // tuned on, held back
	var all tally
	for _, id := range slices.Sorted(maps.Keys(truth)) {
		a, err := read(filepath.Join(dir, "meta_pages", id+".html.gz"))
		if err != nil {
			return err
		}
		k := truth[id]
		parts[third(id)].add(k, a)
		all.add(k, a)
		if s := wrong(show, k, a); s != "" {
			fmt.Fprintf(w, "%s %s\n  %s\n", id, k.URL, s)
		}
	}
	for i, name := range []string{"two thirds", "held back"} {
		fmt.Fprintf(w, "%-10s %s\n", name, parts[i].figures())
	}
	fmt.Fprintf(w, "%-10s %s\n", "all", all.figures())
	if asJSON == "" {
		return nil
	}
	out, err := json.Marshal(all.figures())
	if err != nil {
		return err
	}
	return os.WriteFile(asJSON, out, 0o644)
}

// third is 1 for a page of the third that is held back, else 0.
func third(id string) int {
	h := fnv.New32a()
	h.Write([]byte(id))
	if h.Sum32()%3 == 0 {
		return 1
	}
	return 0
}

// read reads a page as the program does. A page of which it says that there is
// no text in it is an empty article.
func read(file string) (*claim.Article, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	z, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	body, err := io.ReadAll(z)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	a, err := readBody(body)
	if err != nil {
		return &claim.Article{}, nil // what a reader would be shown: nothing
	}
	return a, nil
}

func readBody(body []byte) (*claim.Article, error) {
	p, err := fetch.FromBytes("page.html", body)
	if err != nil {
		return nil, err
	}
	return page.Read(p)
}
