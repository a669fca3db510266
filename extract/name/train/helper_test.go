package main

import (
	"compress/gzip"
	"os"
	"testing"

	"stet/extract/claim"
	"stet/extract/text"
)

func docOf(s string) *text.Doc { return text.New(claim.Plain(s)) }

func writeGzip(t *testing.T, path, body string) {
	t.Helper()
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	z := gzip.NewWriter(f)
	if _, err := z.Write([]byte(body)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}
