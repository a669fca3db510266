package bundle

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"testing"
)

// bagOf is a bag of a test, by the names below its top folder.
type bagOf map[string]string

// seal names what the tag files are now in the tag manifest.
func (b bagOf) seal() {
	var lines strings.Builder
	for _, name := range []string{bagitFile, infoFile, manifest} {
		if body, ok := b[name]; ok {
			fmt.Fprintf(&lines, "%s  %s\n", sumOf(body), name)
		}
	}
	b[tagManifest] = lines.String()
}

func sumOf(body string) string {
	sum := sha256.Sum256([]byte(body))
	return hex.EncodeToString(sum[:])
}

// TestBagIt is a case for every rule of RFC 8493 that bundles keep to. Each has
// the tag manifest made anew, so that the rule alone is broken.
func TestBagIt(t *testing.T) {
	const top = "ferry-firm-raises-fares/"
	text := payload + "article/article.txt"
	swap := func(name, old, now string) func(bagOf) {
		return func(b bagOf) {
			if !strings.Contains(b[name], old) {
				t.Fatalf("%s does not hold %q", name, old)
			}
			b[name] = strings.Replace(b[name], old, now, 1)
		}
	}
	line := func(b bagOf) string { return sumOf(b[text]) + "  " + text + "\n" }
	for _, tt := range []struct {
		rule string // section of the RFC
		do   func(bagOf)
		want string // of the problem; "" for a good bag
	}{
		{"as written", func(bagOf) {}, ""},
		{"2.1.1 line ends may be CRLF", func(b bagOf) { b[bagitFile] = strings.ReplaceAll(b[bagitFile], "\n", "\r\n") }, ""},
		{"2.1.1 the declaration is there", func(b bagOf) { delete(b, bagitFile) }, bagitFile},
		{"2.1.1 version", swap(bagitFile, "1.0", "2.0"), "does not declare BagIt 1.0"},
		{"2.1.1 encoding", swap(bagitFile, "UTF-8", "UTF-16"), "does not declare BagIt 1.0 in UTF-8"},
		{"2.1.1 no byte order mark", func(b bagOf) { b[bagitFile] = "\ufeff" + b[bagitFile] }, "does not declare"},
		{"2.1.1 both lines", swap(bagitFile, "Tag-File-Character-Encoding: UTF-8\n", ""), "does not declare"},
		{"2.1.3 the manifest is there", func(b bagOf) { delete(b, manifest) }, manifest},
		{"2.1.3 sums may be in capitals", func(b bagOf) { sum := sumOf(b[text]); swap(manifest, sum, strings.ToUpper(sum))(b) }, ""},
		{"2.1.3 every file of the payload is named", func(b bagOf) { b[payload+"extra.txt"] = "x" }, payload + "extra.txt: no manifest names it"},
		{"2.1.3 every file named is there", func(b bagOf) { b[manifest] += sumOf("x") + "  " + payload + "none.txt\n" }, payload + "none.txt"},
		{"2.1.3 the sum is that of the file", func(b bagOf) { b[text] += "!" }, "its SHA-256 is not that of the manifest"},
		{"2.1.3 a file is named once", func(b bagOf) { b[manifest] += line(b) }, manifest},
		{"2.1.3 a sum is whole", func(b bagOf) { sum := sumOf(b[text]); swap(manifest, sum, sum[:60])(b) }, manifest},
		{"2.1.3 a sum is in hex", func(b bagOf) { sum := sumOf(b[text]); swap(manifest, sum, "g"+sum[1:])(b) }, manifest},
		{"2.1.3 only the payload is named", func(b bagOf) { b[manifest] += sumOf(b[bagitFile]) + "  " + bagitFile + "\n" }, "which is no part of data/"},
		{"2.1.3 no path goes up", func(b bagOf) { b[manifest] += sumOf("x") + "  data/../../x\n" }, manifest},
		{"2.1.3 no path begins with ./", func(b bagOf) { b[manifest] += sumOf("x") + "  ./data/x\n" }, manifest},
		{"2.1.3 no path is absolute", func(b bagOf) { b[manifest] += sumOf("x") + "  /etc/x\n" }, manifest},
		{"2.2.1 a tag manifest names no payload", func(b bagOf) { b[tagManifest] += line(b) }, "belongs into the other manifest"},
		{"2.2.1 the sums of tag files", func(b bagOf) { b[infoFile] += "Note: x\n" }, infoFile + ": its SHA-256"},
		{"2.2.1 the tag manifest is there", func(b bagOf) { delete(b, tagManifest) }, tagManifest},
		{"2.2.2 labels", func(b bagOf) { b[infoFile] += "no label\n" }, "has no label"},
		{"2.2.2 a value may go on in the next line", func(b bagOf) { b[infoFile] += "Note: a\n  b\n" }, ""},
		{"2.2.2 Payload-Oxum", func(b bagOf) { b[infoFile] = strings.ReplaceAll(b[infoFile], "Payload-Oxum: ", "Payload-Oxum: 1") }, "Payload-Oxum is"},
		{"2.2.3 fetch.txt", func(b bagOf) { b["fetch.txt"] = "https://x.example/a 1 data/a\n" }, "fetch.txt: it asks for files from elsewhere"},
		{"2.2.3 fetch.txt, though it is sealed", func(b bagOf) {
			b["fetch.txt"] = "https://x.example/a 1 data/a\n"
			b[tagManifest] += sumOf(b["fetch.txt"]) + "  fetch.txt\n"
		}, "fetch.txt: it asks for files from elsewhere"},
	} {
		b := bagOf{}
		for name, body := range files(t, written(t, ferry(), Options{})) {
			b[strings.TrimPrefix(name, top)] = string(body)
		}
		whole := b[tagManifest]
		tt.do(b)
		if b[tagManifest] == whole && !strings.HasPrefix(tt.rule, "2.2.1") {
			b.seal()
		}
		all := map[string][]byte{}
		for name, body := range b {
			all[top+name] = []byte(body)
		}
		z := zipped(t, all)
		got := ""
		if r, err := Open(bytes.NewReader(z), int64(len(z))); err != nil {
			got = err.Error()
		} else if v, err := r.Verify(t.Context()); err != nil {
			t.Fatal(err)
		} else {
			for _, p := range v.Problems {
				got += p.String() + "\n"
			}
		}
		if tt.want == "" && got != "" || !strings.Contains(got, tt.want) {
			t.Errorf("%s: %q, want %q", tt.rule, got, tt.want)
		}
	}
}
