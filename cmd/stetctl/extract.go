package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"runtime"
	"time"

	"stet/extract"
	"stet/extract/claim"
	"stet/extract/fetch"
)

// extract prints the claims of one article, or of one text a line.
func (p *program) extract(ctx context.Context, args []string) error {
	set := flags("extract")
	asked := articleFlags(set)
	set.StringVar(&asked.archive, "warc", "", "")
	lines := set.Bool("jsonl", false, "")
	headline := set.Bool("headline", false, "")
	rest, err := parse(set, args)
	if err != nil {
		return err
	}
	if *lines {
		if len(rest) > 0 || *headline || *asked != (articleWords{}) {
			return usageError("--jsonl reads standard input and takes nothing else")
		}
		return p.extractLines(ctx)
	}
	if len(rest) != 1 {
		return usageError("extract takes one address, one file, or - for standard input")
	}
	a, err := p.article(ctx, asked, rest[0])
	if err != nil {
		return err
	}
	if *headline {
		a = extract.Headed(a)
	}
	return extract.Claims(a).WriteJSON(p.out)
}

// articleWords are what the command line says of an article and of how to come
// by it, "" for nothing.
type articleWords struct {
	published, url string
	agent          string // what the program calls itself to web servers
	archive        string // file for the web archive of the fetch
}

func articleFlags(set *flag.FlagSet) *articleWords {
	asked := &articleWords{}
	set.StringVar(&asked.published, "published", "", "")
	set.StringVar(&asked.url, "url", "", "")
	set.StringVar(&asked.agent, "user-agent", "", "")
	return asked
}

// article reads the article at a locator. What the command line says of it goes
// before what the page says.
func (p *program) article(ctx context.Context, asked *articleWords, locator string) (*claim.Article, error) {
	if err := checkDate(asked.published); err != nil {
		return nil, err
	}
	if asked.url != "" {
		u, err := url.Parse(asked.url)
		if err != nil || u.Host == "" {
			return nil, usageError(fmt.Sprintf("--url %q is not a web address", asked.url))
		}
	}
	a, page, err := p.read(ctx, &fetch.Client{UserAgent: asked.agent}, locator)
	if asked.archive != "" && (err == nil || len(page.Exchanges) > 0) { // a refusal is evidence too
		if lost := writeArchive(asked.archive, page); err == nil {
			err = lost
		} else if lost != nil {
			fmt.Fprintln(p.err, "stetctl: "+sentence(lost))
		}
	}
	if err != nil {
		return nil, err
	}
	if asked.published != "" {
		a.Published = asked.published
	}
	if asked.url != "" {
		a.URL = asked.url
	}
	return a, nil
}

// read opens a locator, "-" being the program's standard input. Where the text
// may not be the article, or not all of it, it says so on standard error.
func (p *program) read(ctx context.Context, c *fetch.Client, locator string) (a *claim.Article, page fetch.Page, err error) {
	if locator == "-" {
		a, page, err = extract.ReadFrom("standard input", p.in)
	} else {
		a, page, err = extract.Read(ctx, c, locator)
	}
	if err == nil {
		for _, s := range a.Alarms {
			fmt.Fprintln(p.err, "stetctl: "+s)
		}
	}
	return a, page, err
}

// readSource is read for what claims are held against.
func (p *program) readSource(ctx context.Context, locator string) (*claim.Article, fetch.Page, error) {
	if locator == "-" {
		return p.read(ctx, &fetch.Client{}, locator)
	}
	return extract.ReadSource(ctx, &fetch.Client{}, locator)
}

// writeArchive files what went over the wire at path. It overwrites nothing:
// what is there may be evidence.
func writeArchive(path string, page fetch.Page) error {
	var b bytes.Buffer
	if err := fetch.WriteWARC(&b, "stetctl "+version(), page, fetch.Known{}); err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return archiveError{path, err}
	}
	if _, err := f.Write(b.Bytes()); err != nil {
		f.Close()
		return archiveError{path, err}
	}
	if err := f.Close(); err != nil {
		return archiveError{path, err}
	}
	return nil
}

// archiveError is a web archive that could not be written.
type archiveError struct {
	path string
	err  error
}

func (e archiveError) Error() string { return e.path + ": " + e.err.Error() }
func (e archiveError) Unwrap() error { return e.err }

func (e archiveError) Sentence() string {
	if errors.Is(e.err, fs.ErrExist) {
		return fmt.Sprintf("There is a file %s already, and it may be evidence: give the web archive another name.", e.path)
	}
	why := e.err
	if p := (*fs.PathError)(nil); errors.As(e.err, &p) {
		why = p.Err
	}
	return fmt.Sprintf("The web archive %s could not be written (%v): choose another folder, or see to the space left on the disk.", e.path, why)
}

func checkDate(s string) error {
	if s == "" {
		return nil
	}
	for _, form := range [...]string{time.DateOnly, time.RFC3339} {
		if _, err := time.Parse(form, s); err == nil {
			return nil
		}
	}
	return usageError(fmt.Sprintf("--published %q is not a date like 2019-11-18", s))
}

// maxLine is the longest line that --jsonl takes, in bytes.
const maxLine = 64 << 20

// extractLines reads texts from standard input, a JSON object a line, and
// prints their claims in the same order, working on as many at once as there
// are processors. A line that cannot be read is reported with its number, and
// the rest goes on.
func (p *program) extractLines(ctx context.Context) error {
	type work struct {
		n    int
		line []byte
		done chan []byte // receives the output, nil for a bad line
		err  error
	}
	todo := make(chan *work)
	order := make(chan *work, 2*runtime.NumCPU())
	for range runtime.NumCPU() {
		go func() {
			for w := range todo {
				var out []byte
				if w.err == nil {
					out, w.err = extractLine(w.line)
				}
				w.done <- out
			}
		}()
	}
	var readErr error
	go func() {
		defer close(order)
		defer close(todo)
		in := bufio.NewReaderSize(p.in, 1<<20)
		for n := 1; ctx.Err() == nil; n++ {
			line, err := readLine(in)
			if err == io.EOF {
				return
			}
			w := &work{n: n, line: line, done: make(chan []byte, 1)}
			if errors.Is(err, errLongLine) {
				w.err = err
			} else if err != nil {
				readErr = fmt.Errorf("standard input: %w", err)
				return
			}
			if w.err == nil && len(bytes.TrimSpace(line)) == 0 {
				continue
			}
			order <- w
			todo <- w
		}
	}()
	out := bufio.NewWriterSize(p.out, 1<<20)
	bad := false
	for w := range order {
		b := <-w.done
		if w.err != nil {
			bad = true
			fmt.Fprintf(p.err, "stetctl: line %d: %v\n", w.n, w.err)
			continue
		}
		if _, err := out.Write(b); err != nil {
			return err
		}
	}
	return errors.Join(out.Flush(), readErr, ctx.Err(), reported(bad))
}

func reported(bad bool) error {
	if bad {
		return errReported
	}
	return nil
}

var errLongLine = fmt.Errorf("longer than %d MB; split the text", maxLine>>20)

// readLine returns the next line without its end. A line that is too long is
// read to its end and given up.
func readLine(in *bufio.Reader) ([]byte, error) {
	var line []byte
	long := false
	for {
		part, err := in.ReadSlice('\n')
		if long = long || len(line)+len(part) > maxLine; !long {
			line = append(line, part...)
		}
		switch {
		case err == bufio.ErrBufferFull:
			continue
		case err == io.EOF && (len(line) > 0 || long):
		case err != nil:
			return nil, err
		}
		if long {
			return nil, errLongLine
		}
		return bytes.TrimRight(line, "\r\n"), nil
	}
}

// extractLine turns one line of input into one line of output.
func extractLine(line []byte) ([]byte, error) {
	in, err := readRequest(line)
	if err != nil {
		return nil, err
	}
	a := extract.Plain(in["text"])
	a.Title, a.Published, a.URL = in["title"], in["published"], in["url"]
	r := extract.Claims(a)
	r.ID = in["id"]
	var b bytes.Buffer
	err = r.WriteJSON(&b)
	return b.Bytes(), err
}
