//go:build ignore

// Command mklist writes lists.txt.gz, the name lists that the program embeds,
// from the lists beside it and the public data named in LICENSES.txt.
//
//	go run names/mklist.go -dir names -data DIR     (in folder assets)
//
// DIR holds gazetteers/*.txt (a name a line) and corpora/*. A line of the
// output is a name in lower case, a tab and one letter for every list that
// holds it; the letters are explained in package assets. Names are sorted, so
// that the same data gives the same file.
package main

import (
	"bufio"
	"compress/gzip"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// minSeen is how often a corpus must show a name before it is listed.
const minSeen = 3

type lists map[string]map[byte]bool

func (l lists) add(name string, flag byte) {
	name = strings.ToLower(strings.ReplaceAll(strings.TrimSpace(name), "’", "'"))
	if name == "" || strings.ContainsAny(name, "\t\n") {
		return
	}
	if l[name] == nil {
		l[name] = map[byte]bool{}
	}
	l[name][flag] = true
}

func main() {
	data := flag.String("data", "../../shared/data/ner", "folder with gazetteers/ and corpora/")
	dir := flag.String("dir", "names", "folder with the own lists, where the result goes")
	flag.Parse()
	log.SetFlags(0)
	all := lists{}
	for file, flag := range map[string]byte{"first": 'g', "surname": 's', "city": 'c', "region": 'r', "country": 'n', "company": 'l'} {
		each(filepath.Join(*data, "gazetteers", file+".txt"), func(line string) { all.add(line, flag) })
	}
	own(*dir, all)
	seen := newSeen()
	for _, f := range []string{"gmb_news_train.conll.gz", "btc_train.conll", "wnut17_train.conll", "wikigold.conll"} {
		seen.read(filepath.Join(*data, "corpora", f), strings.HasPrefix(f, "gmb"))
	}
	seen.list(all)
	clusters(filepath.Join(*data, "clusters", "glove_kmeans_1024.tsv.gz"), all, seen)
	write(filepath.Join(*dir, "lists.txt.gz"), all)
}

// own adds the lists that lie beside this program.
func own(dir string, all lists) {
	for file, flag := range map[string]byte{"organisations.txt": 'o', "places.txt": 'p'} {
		each(filepath.Join(dir, file), func(line string) {
			for _, form := range strings.Split(line, "=") {
				all.add(form, flag)
			}
		})
	}
	for file, flag := range map[string]byte{"demonyms.txt": 'd', "given.txt": 'g'} {
		each(filepath.Join(dir, file), func(line string) {
			for _, w := range strings.Fields(line) {
				all.add(w, flag)
			}
		})
	}
	kinds := map[string]byte{"product": 't', "work": 'k', "event": 'e', "none": 'x'}
	each(filepath.Join(dir, "others.txt"), func(line string) {
		kind, name, _ := strings.Cut(line, " ")
		all.add(name, kinds[kind])
	})
}

// each calls f with every line of a file but empty ones and comments.
func each(path string, f func(string)) {
	file, err := os.Open(path)
	if err != nil {
		log.Fatal(err)
	}
	defer file.Close()
	var r io.Reader = file
	if strings.HasSuffix(path, ".gz") {
		if r, err = gzip.NewReader(file); err != nil {
			log.Fatal(err)
		}
	}
	for s := bufio.NewScanner(r); s.Scan(); {
		if line := s.Text(); !strings.HasPrefix(line, "# ") {
			f(line)
		}
	}
}

// seen counts words and names in annotated text.
type seen struct {
	lower, upper map[string]int // words inside sentences by the case of their first letter
	names        map[string]map[string]int
	given        map[string]int          // first words of persons with two words
	kinds        map[string]map[byte]int // of capitalised words inside sentences: person a, place b, organisation h, other 0
}

func newSeen() *seen {
	return &seen{map[string]int{}, map[string]int{}, map[string]map[string]int{}, map[string]int{}, map[string]map[byte]int{}}
}

// read counts one corpus of "token label" lines; names are counted only where
// named is set.
func (s *seen) read(path string, named bool) {
	var words, labels []string
	flush := func() {
		s.words(words, labels)
		if named {
			s.entities(words, labels)
		}
		words, labels = words[:0], labels[:0]
	}
	each(path, func(line string) {
		f := strings.Fields(line)
		if len(f) < 2 {
			flush()
			return
		}
		words, labels = append(words, f[0]), append(labels, f[len(f)-1])
	})
	flush()
}

func (s *seen) words(words, labels []string) {
	for i, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		low := strings.ToLower(w)
		switch {
		case !unicode.IsLetter(r):
		case unicode.IsLower(r) && labels[i] == "O":
			s.lower[low]++
		case unicode.IsUpper(r) && i > 0 && labels[i-1] == "O":
			s.upper[low]++
		}
		if unicode.IsUpper(r) && i > 0 {
			if s.kinds[low] == nil {
				s.kinds[low] = map[byte]int{}
			}
			_, label, _ := strings.Cut(labels[i], "-")
			s.kinds[low][leans[label]]++
		}
	}
}

func (s *seen) entities(words, labels []string) {
	for i := 0; i < len(words); i++ {
		if !strings.HasPrefix(labels[i], "B-") {
			continue
		}
		j := i + 1
		for j < len(words) && strings.HasPrefix(labels[j], "I-") {
			j++
		}
		kind, ent := labels[i][2:], words[i:j]
		if kind == "per" {
			ent = bare(ent)
			if len(ent) == 2 {
				s.given[strings.ToLower(ent[0])]++
			}
		}
		name := strings.ToLower(strings.Join(ent, " "))
		if s.names[name] == nil {
			s.names[name] = map[string]int{}
		}
		s.names[name][kind]++
	}
}

// bare drops the titles that this corpus keeps before persons.
func bare(ent []string) []string {
	titles := strings.Fields(" " + `President Prime Minister Mr. Mrs. Ms. Dr. Vice Foreign Defense Secretary General Sen. Senator Pope King Queen
		Chancellor Chairman Ambassador Judge Gen. Lt. Col. Gov. Governor Mayor Leader Prince Princess Sheikh Ayatollah Admiral Major Captain
		Former Deputy Chief Colonel Lieutenant Justice Rep. Representative Congressman Premier Interior Finance`)
	for len(ent) > 0 {
		found := false
		for _, t := range titles {
			found = found || t == ent[0]
		}
		if !found {
			break
		}
		ent = ent[1:]
	}
	return ent
}

// list adds what the corpora showed often enough.
func (s *seen) list(all lists) {
	for w, n := range s.lower {
		if n >= 2 && len(w) > 1 {
			all.add(w, 'w')
		}
		if n >= 4 && n >= 9*s.upper[w] {
			all.add(w, 'W')
		}
	}
	for w, n := range s.given {
		if n >= minSeen && len(w) > 2 && s.lower[w] < n {
			all.add(w, 'v')
		}
	}
	for name, kinds := range s.names {
		if s.lower[name] > 1 || strings.HasSuffix(name, " war") || strings.HasSuffix(name, " cup") || strings.HasSuffix(name, " games") {
			continue
		}
		total := 0
		for _, n := range kinds {
			total += n
		}
		for kind, flag := range map[string]byte{"geo": 'G', "org": 'O', "per": 'P'} {
			if n := kinds[kind]; n >= minSeen && n*10 >= total*8 && !all[name]['d'] {
				all.add(name, flag)
			}
		}
	}
}

// leans maps the labels of the corpora to the letters of word clusters.
var leans = map[string]byte{"per": 'a', "PER": 'a', "person": 'a', "geo": 'b', "LOC": 'b', "location": 'b', "org": 'h', "ORG": 'h', "corporation": 'h'}

// clusters adds the words that no list of names has and that stand in one
// cluster of word vectors with words of which the corpora show two thirds to
// be of one kind.
func clusters(path string, all lists, s *seen) {
	members := map[string][]string{}
	each(path, func(line string) {
		if w, c, ok := strings.Cut(line, "\t"); ok {
			members[c] = append(members[c], w)
		}
	})
	for _, words := range members {
		total, counts := 0, map[byte]int{}
		for _, w := range words {
			for k, n := range s.kinds[w] {
				counts[k] += n
				total += n
			}
		}
		for k, n := range counts {
			if k == 0 || total < 15 || n*100 < total*65 {
				continue
			}
			for _, w := range words {
				if r, _ := utf8.DecodeRuneInString(w); s.lower[w] == 0 && len(w) > 2 && unicode.IsLetter(r) && !named(all[w]) {
					all.add(w, k)
				}
			}
		}
	}
}

// named reports whether a list of names has a word already.
func named(flags map[byte]bool) bool {
	for _, c := range []byte("gsvPolOnrcpGtkedx") {
		if flags[c] {
			return true
		}
	}
	return false
}

func write(path string, all lists) {
	names := make([]string, 0, len(all))
	for n := range all {
		names = append(names, n)
	}
	sort.Strings(names)
	f, err := os.Create(path)
	if err != nil {
		log.Fatal(err)
	}
	z, _ := gzip.NewWriterLevel(f, gzip.BestCompression)
	for _, n := range names {
		flags := make([]byte, 0, 8)
		for c := range all[n] {
			flags = append(flags, c)
		}
		sort.Slice(flags, func(i, j int) bool { return flags[i] < flags[j] })
		fmt.Fprintf(z, "%s\t%s\n", n, flags)
	}
	if err := z.Close(); err != nil {
		log.Fatal(err)
	}
	if err := f.Close(); err != nil {
		log.Fatal(err)
	}
}
