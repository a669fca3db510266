package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"stet/extract/name/tag"
)

// show lists the names of a story as "kind words".
func show(s story) string {
	var out []string
	for _, n := range s.names {
		out = append(out, fmt.Sprintf("%c %s", "-POLM"[n.kind], s.text[n.start:n.end]))
	}
	return strings.Join(out, "|")
}

func write(t *testing.T, dir, name, body string) {
	t.Helper()
	path := filepath.Join(dir, "corpora", name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(body), 0o644); err != nil {
		t.Fatal(err)
	}
}

// lines makes one "token TAB label" a line out of "token/label" pairs.
func lines(pairs string) string {
	return strings.ReplaceAll(strings.ReplaceAll(pairs, " ", "\n"), "/", "\t") + "\n"
}

func TestReadColumns(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "wikigold.conll", lines("Ann/I-PER Lee/I-PER 's/O firm/O ,/O Tarn/I-ORG Foods/I-ORG ,/O grew/O ./O")+"\n-DOCSTART- O\n\n"+lines("Leeds/I-LOC won/O"))
	write(t, dir, "gmb_news_x.conll", lines("President/B-per Omar/I-per Quill/I-per met/O Danish/B-gpe voters/O in/O Denmark/B-gpe"))
	write(t, dir, "btc_x.conll", lines("Ann/B-PER Bo/B-PER left/O")+"\n"+lines("so/O"))
	for set, want := range map[string][]string{
		"wikigold": {"P Ann Lee|O Tarn Foods", "L Leeds"},
		"gmb_news": {"P Omar Quill|L Denmark"},
		"btc":      {"P Ann|P Bo", ""},
	} {
		stories, err := readSet(dir, set)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, s := range stories {
			got = append(got, show(s))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", set, got, want)
		}
	}
	stories, _ := readSet(dir, "wikigold")
	if got, want := stories[0].text, "Ann Lee's firm, Tarn Foods, grew."; got != want {
		t.Errorf("text is %q, want %q", got, want)
	}
	if _, err := readSet(dir, "uner_ewt"); err == nil {
		t.Error("a set that is not there gives no error")
	}
	if _, err := readSet(dir, "other"); err == nil {
		t.Error("an unknown set gives no error")
	}
}

func TestNameOf(t *testing.T) {
	for _, tt := range []struct {
		in, want string
		kind     tag.Kind
	}{
		{"the Danish President Omar Quill", "Omar Quill", tag.Person},
		{"Ohio Senator Ann Lee", "Ann Lee", tag.Person},
		{"Ann Lee , who left", "Ann Lee", tag.Person},
		{"the president of Tarn Foods", "", tag.Person},
		{"the Tarn University of Denmark", "Tarn University of Denmark", tag.Org},
		{"the government of Denmark", "", tag.Org},
		{"the Council for the Welfare of Miners", "Council for the Welfare of Miners", tag.Org},
		{"the Tarn Group for three years", "Tarn Group", tag.Org},
		{"Officials", "", tag.Person},
		{"a group of teachers", "", tag.Org},
		{"Denmark 's", "Denmark", tag.Place},
		{"Danish", "", tag.Place},
		{"She", "", tag.Person},
		{"Lee Wai \u2010 ching", "Lee Wai \u2010 ching", tag.Person},
	} {
		words := strings.Fields(tt.in)
		i, j := nameOf(words, mention{"", 0, len(words) - 1}, tt.kind)
		got := ""
		if i <= j {
			got = strings.Join(words[i:j+1], " ")
		}
		if got != tt.want {
			t.Errorf("name in %q is %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestReadGUM(t *testing.T) {
	row := func(n int, word, entity string) string {
		return fmt.Sprintf("1-%d\t0-1\t%s\t%s\t_\t_\t_\t_\t_\t_\t\n", n, word, entity)
	}
	dir := t.TempDir()
	write(t, dir, "gum_news/GUM_news_x.tsv", "#FORMAT=WebAnno TSV 3.2\n\n#Text=x\n"+
		row(1, "The", "person[1]")+row(2, "Danish", "person[1]|place[2]")+row(3, "minister", "person[1]")+row(4, "Ann", "person[1]")+row(5, "Lee", "person[1]")+
		row(6, "left", "_")+row(7, "Tarn", "organization[3]")+row(8, "Foods", "organization[3]")+row(9, ".", "_"))
	stories, err := readSet(dir, "gum_news")
	if err != nil {
		t.Fatal(err)
	}
	if got, want := show(stories[0]), "P Ann Lee|O Tarn Foods"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestCompare(t *testing.T) {
	s := &story{text: "The Tarn met Ann Lee in Leeds.", names: []span{{0, 8, tag.Org}, {13, 20, tag.Person}, {24, 29, tag.Place}}}
	got := compare(s, []span{{4, 8, tag.Org}, {13, 16, tag.Person}, {24, 29, tag.Org}, {24, 29, tag.Misc}})
	want := score{tag.None: {1, 3, 3}, tag.Person: {0, 1, 1}, tag.Org: {1, 2, 1}, tag.Place: {0, 0, 1}, tag.Misc: {0, 1, 0}}
	if got != want {
		t.Errorf("got %v, want %v", got, want)
	}
}

// TestTrain trains on a few sentences of one pattern and expects it of a new
// one, twice with the same seed, with the same file.
func TestTrain(t *testing.T) {
	dir := t.TempDir()
	var b strings.Builder
	for i := range 40 {
		fmt.Fprintf(&b, "%s\n", lines(fmt.Sprintf("Mr/O Xo%dvin/I-PER joined/O Zu%drex/I-ORG Ltd/I-ORG today/O ./O", i, i)))
	}
	write(t, dir, "wikigold.conll", b.String())
	clusterDir := filepath.Join(dir, "clusters")
	if err := os.MkdirAll(clusterDir, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, n := range []string{"1024", "128"} {
		writeGzip(t, filepath.Join(clusterDir, "glove_kmeans_"+n+".tsv.gz"), "joined\t5\ntoday\t6\n")
	}
	c := config{data: dir, train: []string{"wikigold"}, seeds: 1, limit: 5000, options: options{rounds: 5, guides: true}}
	file, err := c.make()
	if err != nil {
		t.Fatal(err)
	}
	again, err := c.make()
	if err != nil || string(again) != string(file) {
		t.Errorf("the same seed gives another file (%v)", err)
	}
	m, err := tag.Open(string(file))
	if err != nil {
		t.Fatal(err)
	}
	s := story{text: "Mr Wotvin joined Zimrex Ltd today."}
	for _, md := range c.modes(m) {
		if md.name == "tagger" {
			s.names = md.find(docOf(s.text))
		}
	}
	if got, want := show(s), "P Wotvin|O Zimrex Ltd"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
