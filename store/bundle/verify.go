package bundle

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"stet/store/ledger"
)

// Problem is one thing that is wrong with a bundle.
type Problem struct {
	File string // or the link of a chain
	What string
}

func (p Problem) String() string { return p.File + ": " + p.What }

// Report is the outcome of Verify.
type Report struct {
	Name     string            // of the top folder
	Info     map[string]string // bag-info.txt by label
	Files    int               // of the payload
	Octets   int64
	Signers  []Signer
	Events   int
	Withheld int // events of which only the stub is there
	// Contents of sources that were captured; those of which only the stub is there.
	Sources, SourcesWithheld int
	Authors                  []Author
	Problems                 []Problem
	Warnings                 []string // forks and clocks: all is kept
}

// Author is somebody whose acts the bundle holds.
type Author struct {
	Key    string
	Name   string
	Events int
}

// Good reports whether the bundle is what its maker wrote.
func (r *Report) Good() bool { return len(r.Problems) == 0 }

// Verify checks every byte of the bundle: the rules of the bag, the sum of every
// file, every signature, every event and every chain, and that the parts say the
// same. It does not say whether a signer is to be trusted. An error is of the
// context; all else is a Problem.
func (r *Reader) Verify(ctx context.Context) (*Report, error) {
	v := &verifier{Reader: r, ctx: ctx, report: &Report{Name: strings.TrimSuffix(r.top, "/"), Info: map[string]string{}}}
	v.bag()
	v.signed()
	if ctx.Err() == nil {
		v.content()
	}
	slices.SortStableFunc(v.report.Problems, func(a, b Problem) int { return strings.Compare(a.File, b.File) })
	return v.report, ctx.Err()
}

type verifier struct {
	*Reader
	ctx    context.Context
	report *Report
}

func (v *verifier) fault(file, format string, args ...any) {
	v.report.Problems = append(v.report.Problems, Problem{file, fmt.Sprintf(format, args...)})
}

// tag returns a tag file, nil where it is missing or damaged, which it says.
func (v *verifier) tag(name string) []byte {
	b, err := v.read(v.ctx, name, maxTags)
	if err != nil {
		v.fault(name, "%v", err)
		return nil
	}
	return b
}

// bag checks the rules of RFC 8493.
func (v *verifier) bag() {
	if got := v.tag(bagitFile); got != nil && !declares(string(got)) {
		v.fault(bagitFile, "it does not declare BagIt 1.0 in UTF-8")
	}
	v.info(string(v.tag(infoFile)))
	sums := v.manifest(manifest)
	tags := v.manifest(tagManifest)
	for _, name := range []string{bagitFile, infoFile, manifest} {
		if tags != nil && tags[name] == "" {
			v.fault(tagManifest, "it does not name %s", name)
		}
	}
	for name, sum := range tags {
		if strings.HasPrefix(name, payload) {
			v.fault(tagManifest, "it names %s, which belongs into the other manifest", name)
			continue
		}
		v.sum(name, sum)
	}
	for name, sum := range sums {
		if !strings.HasPrefix(name, payload) {
			v.fault(manifest, "it names %s, which is no part of data/", name)
			continue
		}
		v.report.Octets += v.sum(name, sum)
	}
	v.report.Files = len(sums)
	for _, name := range v.names {
		_, listed := sums[name]
		_, tagged := tags[name]
		if name == "fetch.txt" { // RFC 8493 2.2.3
			v.fault(name, "it asks for files from elsewhere; a bundle is whole, and nothing is fetched for it")
		} else if !listed && !tagged && name != tagManifest && !strings.HasPrefix(name, signatures) {
			v.fault(name, "no manifest names it")
		}
	}
	if want := fmt.Sprintf("%d.%d", v.report.Octets, v.report.Files); sums != nil && v.report.Info["Payload-Oxum"] != want {
		v.fault(infoFile, "Payload-Oxum is %.40q, the payload is %s", v.report.Info["Payload-Oxum"], want)
	}
}

// declares reports whether text is the declaration of a bag that is read here.
func declares(text string) bool {
	return strings.ReplaceAll(strings.TrimRight(text, "\r\n"), "\r\n", "\n") == strings.TrimRight(bagit, "\n")
}

// info reads the labels of bag-info.txt; a line that begins with a blank goes on
// with the one before it.
func (v *verifier) info(text string) {
	last := ""
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\r\n")
		label, value, ok := strings.Cut(line, ":")
		switch {
		case strings.TrimSpace(line) == "":
		case line[0] == ' ' || line[0] == '\t':
			v.report.Info[last] += " " + strings.TrimSpace(line)
		case !ok:
			v.fault(infoFile, "the line %.60q has no label", line)
		default:
			last = strings.TrimSpace(label)
			v.report.Info[last] = strings.TrimSpace(value)
		}
	}
}

func (v *verifier) manifest(name string) map[string]string {
	text := v.tag(name)
	if text == nil {
		return nil
	}
	sums, err := parseManifest(string(text))
	if err != nil {
		v.fault(name, "%v", err)
		return nil
	}
	for file := range sums {
		if fault := badName(file); fault != "" {
			v.fault(name, "it names %.80q, which %s", file, fault)
			delete(sums, file)
		}
	}
	return sums
}

// sum checks one file and returns its size.
func (v *verifier) sum(name, want string) int64 {
	got, n, err := v.stream(v.ctx, name, io.Discard)
	switch {
	case err != nil:
		v.fault(name, "%v", err)
	case got != want:
		v.fault(name, "its SHA-256 is not that of the manifest: it was changed")
	}
	return n
}

// signed checks every signature over the tag manifest.
func (v *verifier) signed() {
	message, err := v.read(v.ctx, tagManifest, maxTags)
	if err != nil {
		return // said already
	}
	for _, name := range v.names {
		if !strings.HasPrefix(name, signatures) {
			continue
		}
		armoured := v.tag(name)
		if armoured == nil {
			continue
		}
		s, err := check(name, armoured, message)
		if err != nil {
			v.fault(name, "the signature %v", err)
			continue
		}
		v.report.Signers = append(v.report.Signers, s)
	}
}

// content checks that the parts say the same.
func (v *verifier) content() {
	c, faults := v.contents(v.ctx)
	v.report.Problems = append(v.report.Problems, faults...)
	if c == nil {
		return
	}
	if len(faults) == 0 {
		v.sound = c
	}
	if id, ok := strings.CutPrefix(v.report.Info["External-Identifier"], "urn:stet:case:"); !ok || id != c.ID {
		v.fault(infoFile, "External-Identifier names another case than the content")
	}
	l := ledger.Verify(c.Events)
	v.report.Events, v.report.Withheld = l.Events, l.Purged
	for _, f := range l.Faults {
		at := "chain of " + f.Author + ", event " + strconv.FormatInt(f.Seq, 10)
		if f.Warning() {
			v.report.Warnings = append(v.report.Warnings, at+": "+faultWords(f))
		} else {
			v.fault(at, "%s", faultWords(f))
		}
	}
	v.report.Authors = authors(c.Events)
	for _, s := range c.Sources {
		v.report.Sources++
		if s.Original == nil {
			v.report.SourcesWithheld++
		}
	}
}

func faultWords(f ledger.Fault) string {
	switch f.Kind {
	case ledger.Gap:
		return "events are missing before it (" + f.Detail + ")"
	case ledger.BadLink:
		return "it does not follow on the one before it"
	case ledger.Fork:
		return "the author went on twice from the event before it; both are kept"
	case ledger.ClockBack:
		return "it is dated before the one before it"
	}
	return f.Detail
}

func authors(events []ledger.Event) []Author {
	byKey := map[string]*Author{}
	for _, e := range events {
		a := byKey[e.Author]
		if a == nil {
			a = &Author{Key: e.Author}
			byKey[e.Author] = a
		}
		a.Events++
		if st, err := e.Statement(); err == nil && st.By != "" {
			a.Name = st.By
		}
	}
	out := make([]Author, 0, len(byKey))
	for _, a := range byKey {
		out = append(out, *a)
	}
	slices.SortFunc(out, func(a, b Author) int { return strings.Compare(a.Key, b.Key) })
	return out
}
