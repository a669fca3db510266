// Command stetctl does the work of Stet without a window, for scripts and for
// people at a terminal. It needs no C and no display.
//
//	stetctl extract LOCATOR          what must be checked, as JSON
//	stetctl extract --jsonl          the same for many texts, a line each
//	stetctl audit LOCATOR            what does not add up in an article
//	stetctl match --claim C SOURCE   whether a source has a claim's words
//	stetctl sheet LOCATOR|CASE -o F  a fact-check sheet
//	stetctl bundle create|verify|…   a signed verification bundle
//	stetctl case list|show|import    the articles in the store
//	stetctl case questions           what the author and others are asked, a letter a person
//	stetctl case propose             what a colleague changed in a sheet
//	stetctl case changed             which of their pages have changed since
//	stetctl vault status|list|…      who the confidential sources are
//	stetctl doctor                   what this machine and the store are like
//	stetctl help [VERB], version     what there is, and which version
//
// Exit status: 0 good, 1 a finding or verification failed, 2 usage or input
// that cannot be read. Errors are one sentence on standard error.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"math"
	"os"
	"os/signal"
	"runtime/debug"
	"strings"

	"stet/extract"
	"stet/store"
)

// The exit statuses of the contract.
const (
	exitGood   = 0
	exitFailed = 1
	exitUsage  = 2
)

// program is one run of the command with the streams it talks to.
type program struct {
	in       io.Reader
	out, err io.Writer
}

// verb is one thing that stetctl does.
type verb struct {
	name  string
	usage string // the line after the verb
	about string // one sentence
	run   func(p *program, ctx context.Context, args []string) error
}

func verbs() []verb {
	return []verb{
		{"extract", "[--published DATE] [--url URL] [--headline] [--warc OUT] [--user-agent NAME] LOCATOR | --jsonl", "Prints what must be checked in an article, as JSON; with --headline also in the headline above it.", (*program).extract},
		{"audit", "[--published DATE] [--url URL] [--user-agent NAME] [--json] LOCATOR", "Does the sums of an article again, holds its dates, ages and lists against each other, and says what does not fit.", (*program).audit},
		{"match", "--claim TEXT [--speaker NAME] SOURCE | --claims FILE SOURCE | --jsonl", "Holds claims against a source: quotes word by word, numbers, names, deals. Prints a JSON object for each.", (*program).match},
		{"sheet", "[--store FILE] [--template standard|full|short|FILE] LOCATOR|CASE -o OUT.{xlsx,docx,pdf,html,csv,md,json} |\n       stetctl sheet --print-template standard|full|short|FILE |\n       stetctl sheet --fact-check ADDRESS --publisher NAME [--store FILE] CASE -o OUT.jsonld", "Writes the fact-check sheet of an article or of a stored case; tables with the columns, names and language of a template, which --print-template prints to be changed; of an article that is itself a fact-check published at ADDRESS, its ClaimReview markup.", (*program).sheet},
		{"bundle", "create [--profile desk|legal|partner|public] [--key FILE | --unsigned] [--by NAME] [--seal-to RECIPIENT]... [--seal-contacts] [--store FILE] LOCATOR|CASE -o OUT.stet.zip |\n       stetctl bundle inspect|verify BUNDLE | merge A B… -o OUT.stet.zip | extract BUNDLE -o FOLDER",
			"Makes a signed verification bundle of an article or a stored case, with what the profile withholds sealed for RECIPIENTs (age1…, an ssh-ed25519 public key, or a file of them), shows or checks one, merges several of one article, or unpacks one.", (*program).bundle},
		{"case", "[--store FILE] list [--all] | show [--history] CASE | questions [--open] CASE [-o OUT.{txt,html,docx}] | propose [--take] [--from NAME] SHEET.{xlsx,csv} [CASE] | changed [--all] [CASE...] | forget [--renew-backups] CASE SOURCE | import [--identity KEY] BUNDLE", "Lists the articles in the store, the archived with --all, shows one with its findings, sources and history, writes what its author and others are asked, a letter a person, shows what a colleague changed in a sheet and takes it with --take, looks which pages have changed since, takes a source (its number) off the record for good with all copies of it (and with --renew-backups the backups from before), or takes a colleague's bundle in, with those of its sealed parts that your key or KEY opens.", (*program).cases},
		{"vault", "[--store FILE] status|list|remove CONTACT|passphrase|restore", "Opens the vault that keeps who confidential sources are, with the keyring's key or the passphrase in STET_PASSPHRASE: says whether it is sound, lists them, removes one, sets the passphrase in STET_NEW_PASSPHRASE, or puts back how it was before the last change.", (*program).vault},
		{"doctor", "[--store FILE]", "Checks the store and says what this machine has.", (*program).doctor},
	}
}

// memory is how many bytes the program aims to get by with: garbage is collected
// sooner than usual when it has as much, so that a page of the largest size
// that is read takes no more than 300 MB in all.
const memory = 200 << 20

func main() {
	if debug.SetMemoryLimit(-1) == math.MaxInt64 { // else GOMEMLIMIT says otherwise
		debug.SetMemoryLimit(memory)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	p := &program{in: os.Stdin, out: os.Stdout, err: os.Stderr}
	os.Exit(p.main(ctx, os.Args[1:]))
}

// main runs one verb and returns the exit status.
func (p *program) main(ctx context.Context, args []string) int {
	if len(args) == 0 {
		p.usage(p.err)
		return exitUsage
	}
	switch args[0] {
	case "help", "-h", "-help", "--help":
		return p.help(args[1:])
	case "version", "-version", "--version":
		fmt.Fprintln(p.out, "stetctl "+version())
		return exitGood
	}
	for _, v := range verbs() {
		if v.name == args[0] {
			return p.status(v, v.run(p, ctx, args[1:]))
		}
	}
	fmt.Fprintf(p.err, "stetctl: there is no %q. 'stetctl help' lists what there is.\n", args[0])
	return exitUsage
}

// help prints what there is, or what one verb does.
func (p *program) help(args []string) int {
	if len(args) == 0 {
		p.usage(p.out)
		return exitGood
	}
	for _, v := range verbs() {
		if v.name == args[0] {
			return p.status(v, flag.ErrHelp)
		}
	}
	fmt.Fprintf(p.err, "stetctl: there is no %q. 'stetctl help' lists what there is.\n", args[0])
	return exitUsage
}

// status prints err as one sentence and turns it into an exit status.
func (p *program) status(v verb, err error) int {
	var u usageError
	switch {
	case err == nil:
		return exitGood
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprintf(p.out, "%s\n\nusage: stetctl %s %s\n", v.about, v.name, v.usage)
		return exitGood
	case errors.As(err, &u):
		fmt.Fprintf(p.err, "stetctl: %s\nusage: stetctl %s %s\n", u, v.name, v.usage)
		return exitUsage
	case errors.Is(err, errReported):
		return exitUsage
	case errors.Is(err, errFailed):
		return exitFailed
	}
	fmt.Fprintln(p.err, "stetctl: "+sentence(err))
	return exitUsage
}

// usageError is a command line that cannot be understood.
type usageError string

func (e usageError) Error() string { return string(e) }

var (
	errReported = errors.New("already reported")   // each bad line was named
	errFailed   = errors.New("a check went wrong") // its report is on standard output
)

// sentence says what happened in the words of the package that knows.
func sentence(err error) string {
	var own interface{ Sentence() string }
	if errors.As(err, &own) {
		return own.Sentence()
	}
	if s := store.Sentence(err); s != "" {
		return s
	}
	return extract.Sentence(err)
}

func (p *program) usage(w io.Writer) {
	fmt.Fprint(w, "stetctl lists and checks what an article says, without a window.\n\n")
	for _, v := range verbs() {
		fmt.Fprintf(w, "  stetctl %s %s\n      %s\n", v.name, v.usage, v.about)
	}
	fmt.Fprint(w, "  stetctl help [VERB]\n      Says what there is, or what one of these does.\n",
		"  stetctl version\n      Says which version this is.\n")
	fmt.Fprint(w, "\nA LOCATOR is a web address, a file, or - for text on standard input.\n")
}

// flags returns an empty set of flags that prints nothing by itself.
func flags(name string) *flag.FlagSet {
	fs := flag.NewFlagSet(name, flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	return fs
}

// parse reads flags and arguments in any order and returns the arguments.
// What follows "--" is arguments only.
func parse(fs *flag.FlagSet, args []string) ([]string, error) {
	var rest []string
	for len(args) > 0 {
		before := len(args)
		if err := fs.Parse(args); err != nil {
			if errors.Is(err, flag.ErrHelp) {
				return nil, err
			}
			return nil, usageError(strings.ReplaceAll(err.Error(), "flag provided but not defined", "there is no flag"))
		}
		done := before > fs.NArg() && args[before-fs.NArg()-1] == "--"
		args = fs.Args()
		if done {
			return append(rest, args...), nil
		}
		if len(args) > 0 {
			rest, args = append(rest, args[0]), args[1:]
		}
	}
	return rest, nil
}
