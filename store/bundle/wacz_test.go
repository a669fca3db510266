package bundle

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"stet/extract/fetch"
)

// overTheWire is the web archive of a page that was come by over a redirect.
func overTheWire(t testing.TB) []byte {
	at := made.Add(-time.Hour)
	exchange := func(address, head, body string) fetch.Exchange {
		return fetch.Exchange{URL: address, At: at, Request: []byte("GET / HTTP/1.1\r\n\r\n"), Header: []byte(head), Body: []byte(body), Protocol: "http/1.1"}
	}
	moved := exchange("http://www.strait.example/ferry?b=2&a=1", "HTTP/1.1 301 Moved\r\nLocation: https://strait.example/ferry\r\n\r\n", "")
	moved.Status = 301
	page := exchange("https://strait.example/ferry", "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n", "<html><title>Ferry</title><p>"+story+"</html>")
	page.Status = 200
	var b bytes.Buffer
	if err := fetch.WriteWARC(&b, "Stet test", fetch.Page{Locator: moved.URL, FinalURL: page.URL, Redirects: []string{moved.URL}, Exchanges: []fetch.Exchange{moved, page}}, fetch.Known{}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestWACZ: the packed web archive of a bundle holds the archive to the byte, an
// index whose every line leads to its record, the page, and hashes that fit.
func TestWACZ(t *testing.T) {
	c, warc := checked(t), overTheWire(t)
	c.Files = append(c.Files, Originals(nil, warc, nil)...)
	b := written(t, c, Options{Profile: Desk, Keys: []Key{key(t)}, Name: "ferry"})
	if v := verified(t, b); !v.Good() {
		t.Fatal(v.Problems)
	}
	in := files(t, files(t, b)["ferry/"+waczFile])
	if !bytes.Equal(in[waczArchive], warc) {
		t.Error("the archive is another one")
	}
	var d struct {
		Profile   string `json:"profile"`
		Version   string `json:"wacz_version"`
		MainURL   string `json:"mainPageUrl"`
		Resources []struct {
			Path, Hash string
			Bytes      int
		}
	}
	if err := json.Unmarshal(in[waczPackage], &d); err != nil || d.Profile != "data-package" || d.Version != "1.1.1" || d.MainURL != "https://strait.example/ferry" {
		t.Errorf("%+v %v", d, err)
	}
	var listed []string
	for _, r := range d.Resources {
		listed = append(listed, r.Path)
		if r.Hash != "sha256:"+hashOf(in[r.Path]) || r.Bytes != len(in[r.Path]) {
			t.Errorf("%s: %s of %d bytes", r.Path, r.Hash, r.Bytes)
		}
	}
	if slices.Sort(listed); !slices.Equal(listed, []string{waczArchive, waczIndex, waczPages}) || !strings.Contains(string(in[waczDigest]), hashOf(in[waczPackage])) {
		t.Errorf("resources %q, digest %s", listed, in[waczDigest])
	}
	pages := strings.Split(strings.TrimSpace(string(in[waczPages])), "\n")
	if len(pages) != 2 || !strings.Contains(pages[0], `"json-pages-1.0"`) || !strings.Contains(pages[1], `"https://strait.example/ferry"`) {
		t.Errorf("pages %q", pages)
	}
	leadToRecords(t, string(in[waczIndex]), warc)
}

// leadToRecords follows the lines of an index.
func leadToRecords(t *testing.T, index string, warc []byte) {
	lines := strings.Split(strings.TrimSpace(index), "\n")
	if len(lines) != 2 || !slices.IsSorted(lines) {
		t.Fatalf("index %q", lines)
	}
	for i, want := range []struct{ key, status, mime string }{{"example,strait)/ferry 20261120153000", "200", "text/html"}, {"example,strait)/ferry?a=1&b=2 20261120153000", "301", ""}} {
		var e struct{ URL, MIME, Status, Length, Offset, Filename, Digest string }
		at := strings.IndexByte(lines[i], '{')
		if err := json.Unmarshal([]byte(lines[i][at:]), &e); err != nil || strings.TrimSpace(lines[i][:at]) != want.key || e.Status != want.status || e.MIME != want.mime || e.Filename != "data.warc.gz" {
			t.Fatalf("%s: %+v %v", lines[i], e, err)
		}
		offset, _ := strconv.Atoi(e.Offset)
		length, _ := strconv.Atoi(e.Length)
		z, err := gzip.NewReader(bytes.NewReader(warc[offset : offset+length]))
		if err != nil {
			t.Fatal(err)
		}
		record, err := io.ReadAll(z)
		if err != nil || !bytes.Contains(record, []byte("WARC-Type: response\r\n")) || !bytes.Contains(record, []byte("WARC-Target-URI: "+e.URL+"\r\n")) || !bytes.Contains(record, []byte(e.Digest)) {
			t.Errorf("%s leads to %.200q", lines[i], record)
		}
	}
}

// TestNoWACZ of what is no web archive, packed record by record: the bundle is
// made without one.
func TestNoWACZ(t *testing.T) {
	whole := overTheWire(t)
	for name, body := range map[string][]byte{"empty": {}, "text": []byte("WARC/1.1\r\n\r\n"), "cut": whole[:len(whole)-9], "tail": append(bytes.Clone(whole), 'x'),
		"other": packedOf(t, "hello\r\n\r\n"), "no answer": packedOf(t, "WARC/1.1\r\nWARC-Type: warcinfo\r\nWARC-Date: 2026-11-20T15:30:00Z\r\n\r\nx"),
		"no date": packedOf(t, "WARC/1.1\r\nWARC-Type: response\r\n\r\nHTTP/1.1 200 OK\r\n\r\n")} {
		if _, err := indexWARC(bytes.NewReader(body)); !errors.Is(err, errNoIndex) {
			t.Errorf("%s: %v", name, err)
		}
		c := ferry()
		c.Files = append(c.Files, File{Name: "x" + archiveEnding, Body: body})
		if in := files(t, written(t, c, Options{Name: "ferry"})); in["ferry/"+waczFile] != nil {
			t.Errorf("%s: packed all the same", name)
		}
	}
}

func packedOf(t testing.TB, text string) []byte {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := z.Write([]byte(text)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestSurt(t *testing.T) {
	for in, want := range map[string]string{
		"https://www.example.org":              "org,example)/",
		"http://WWW2.Example.org:80/A/b?z=1&a": "org,example)/a/b?a&z=1",
		"https://example.org:8443/x":           "org,example:8443)/x",
		"https://wwwow.example/":               "example,wwwow)/",
		"urn:x y":                              "urn:x%20y",
	} {
		if got := surt(in); got != want {
			t.Errorf("surt(%q) = %q, want %q", in, got, want)
		}
	}
}

// FuzzIndexWARC: no archive makes the indexer panic, and every line of an index
// leads to a packed record inside the archive.
func FuzzIndexWARC(f *testing.F) {
	f.Add(overTheWire(f))
	f.Add(packedOf(f, "WARC/1.1\r\nWARC-Type: response\r\nWARC-Date: 2026-11-20T15:30:00Z\r\n\r\nHTTP/1.1 200 OK\r\n\r\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		x, err := indexWARC(bytes.NewReader(b))
		if err != nil {
			return
		}
		end := int64(0)
		for _, c := range x.answers {
			if c.offset < end || c.length <= 0 || c.offset+c.length > int64(len(b)) {
				t.Fatalf("record at %d+%d of %d", c.offset, c.length, len(b))
			}
			end = c.offset + c.length
			if _, err := gzip.NewReader(bytes.NewReader(b[c.offset:])); err != nil {
				t.Fatal(err)
			}
		}
		var out bytes.Buffer
		if err := writeWACZ(&out, x, bytes.NewReader(b), "t", "s", made); err != nil {
			t.Fatal(err)
		}
		if _, err := zip.NewReader(bytes.NewReader(out.Bytes()), int64(out.Len())); err != nil {
			t.Fatal(err)
		}
	})
}
