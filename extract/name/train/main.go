// Command train makes the model of the name tagger and measures the name
// reader on annotated text.
//
//	go run ./extract/name/train -out assets/names/tagger.bin      train and write
//	go run ./extract/name/train                                   score the program as it is
//	go run ./extract/name/train -leave wikigold -test wikigold    train without a set, score on it
//
// DIR (flag -data) holds corpora/ and clusters/ as README.md there describes
// them; what may be used and how stands in assets/names/LICENSES.txt. GUM's
// news is never trained on: half of its texts, by a hash of their names, were
// for tuning, the other half is for the figures. Nothing of a text enters the
// model but hashes of words, their parts and their surroundings.
package main

import (
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"slices"
	"strings"

	"stet/extract/claim"
	"stet/extract/name"
	"stet/extract/name/tag"
	"stet/extract/text"
)

//go:generate go run . -data ../../../../shared/data/ner -out ../../../assets/names/tagger.bin

// config is what the command line says.
type config struct {
	data, out   string
	train, test []string
	silver      string
	seeds       int
	limit       int
	show        bool
	least       float64
	options
}

func main() {
	log.SetFlags(0)
	c := config{options: options{guides: true}}
	var leave string
	var sets, test string
	flag.StringVar(&c.data, "data", "../shared/data/ner", "folder with corpora/ and clusters/")
	flag.StringVar(&c.out, "out", "", "file to write the model to; without it and -leave nothing is trained")
	flag.StringVar(&sets, "train", "crossner_ai,crossner_literature,crossner_music,crossner_science,crossner_politics,uner_ewt,wikigold,btc,wnut17", "sets annotated by hand to train on")
	flag.StringVar(&leave, "leave", "", "sets to leave out of the training, by the start of their names")
	flag.StringVar(&c.silver, "silver", "gmb_news", "set annotated by machine: what a first model agrees with is trained on as well; empty for none")
	flag.StringVar(&test, "test", "gum_news,desk", "sets to score")
	flag.IntVar(&c.seeds, "seeds", 3, "models to train, each with another seed, for the mean")
	flag.IntVar(&c.limit, "limit", 300_000, "features to keep")
	flag.IntVar(&c.rounds, "rounds", 6, "rounds of training; the weights are the mean of the last three")
	flag.BoolVar(&c.alone, "alone", false, "train without what the rules say")
	flag.Float64Var(&c.least, "least", 0, "fail where the last way on a set has a lower F1 than this")
	flag.BoolVar(&c.show, "show", false, "list the errors")
	flag.Parse()
	c.test = strings.Split(test, ",")
	for _, s := range strings.Split(sets, ",") {
		if !slices.ContainsFunc(strings.Split(leave, ","), func(l string) bool { return l != "" && strings.HasPrefix(s, l) }) {
			c.train = append(c.train, s)
		}
	}
	if err := c.run(os.Stdout, c.out != "" || leave != ""); err != nil {
		log.Fatal(err)
	}
}

func (c *config) run(w io.Writer, training bool) error {
	tests := make([][]story, len(c.test))
	for i, set := range c.test {
		var err error
		if tests[i], err = readSet(c.data, set); err != nil {
			return err
		}
	}
	m := tag.Embedded()
	if training {
		b, err := c.make()
		if err != nil {
			return err
		}
		if m, err = tag.Open(string(b)); err != nil {
			return err
		}
		if c.out != "" {
			if err := os.WriteFile(c.out, b, 0o644); err != nil {
				return err
			}
		}
	}
	for i, set := range c.test {
		var last score
		for _, mode := range c.modes(m) {
			last = c.report(w, set, mode.name, tests[i], mode.find)
		}
		if f1 := last[tag.None].f1(); f1 < c.least {
			return fmt.Errorf("%s: F1 %.3f, want %.3f or more", set, f1, c.least)
		}
	}
	return nil
}

// mode is one way to find names.
type mode struct {
	name string
	find func(*text.Doc) []span
}

// modes are the rules, the tagger and both.
func (c *config) modes(m *tag.Model) []mode {
	out := []mode{{"rules", func(d *text.Doc) []span { return claimed(name.With(nil, d)) }}}
	if m == nil {
		return out
	}
	tagger := mode{"tagger", func(d *text.Doc) []span {
		var found []span
		for _, n := range m.Tag(d, c.hints(d)).Names() {
			found = append(found, span{n.Start, n.End, n.Kind})
		}
		return found
	}}
	if c.alone {
		return append(out, tagger)
	}
	return append(out, tagger, mode{"both", func(d *text.Doc) []span { return claimed(name.With(m, d)) }})
}

// claimed returns every mention of the claims.
func claimed(cs []claim.Claim) []span {
	kinds := map[claim.NameType]tag.Kind{claim.Person: tag.Person, claim.Org: tag.Org, claim.Place: tag.Place}
	var out []span
	for _, c := range cs {
		for _, m := range c.Name.Mentions {
			out = append(out, span{m.Start, m.End, kinds[c.Name.Type]})
		}
	}
	sortSpans(out)
	return out
}

// report scores one way on one set, GUM's halves each by itself, and returns
// the figure that counts: of the half held back where there is one.
func (c *config) report(w io.Writer, set, mode string, stories []story, find func(*text.Doc) []span) score {
	var halves [2]score
	for i := range stories {
		s := &stories[i]
		found := find(text.New(claim.Plain(s.text)))
		halves[half(s.id)].add(compare(s, found))
		if c.show && (set != "gum_news" || half(s.id) == 0) { // the half held back is for the figures alone
			differences(w, mode, s, found)
		}
	}
	if set != "gum_news" {
		halves[0].add(halves[1])
		halves[0].write(w, set+" "+mode)
		return halves[0]
	}
	halves[0].write(w, set+" (tuned on) "+mode)
	halves[1].write(w, set+" (held back) "+mode)
	return halves[1]
}

func differences(w io.Writer, mode string, s *story, found []span) {
	list := func(what string, a, b []span) {
		for _, x := range a {
			if x.kind != tag.None && x.kind != tag.Misc && !slices.Contains(b, x) {
				fmt.Fprintf(w, "%s %s %d %q in %q\n", mode, what, x.kind, s.text[x.start:x.end], s.text[max(0, x.start-40):min(len(s.text), x.end+30)])
			}
		}
	}
	list("FALSE", found, s.names)
	list("MISSED", s.names, found)
}
