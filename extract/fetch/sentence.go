package fetch

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"strings"
)

// What an editor can do when an address does not open.
const (
	saveIt   = "open it in your browser, save it as a file and open that file here, or paste the text"
	tryAgain = "try again in a moment, or save the page from your browser as a file and open that, or paste the text"
	// The same of a source, which is added and not opened or pasted.
	saveSource = "open it in your browser, save it as a file and add that file as the source"
	trySource  = "try again in a moment, or save the page from your browser as a file and add that"
)

// Sentence says to the user what happened to an article and what to do next, in
// one or two sentences. Errors that are not of this package come out with their
// own text.
func Sentence(err error) string { return sentenceFor(err, article) }

// SourceSentence is Sentence for something that claims are to be held against.
func SourceSentence(err error) string {
	return strings.NewReplacer(saveIt, saveSource, tryAgain, trySource).Replace(sentenceFor(err, source))
}

// role is what is opened, as a sentence names it.
type role string

const (
	article role = "article"
	source  role = "source"
)

// one is the role with its article: "a source".
func (r role) one() string {
	if r == article {
		return "an article"
	}
	return "a " + string(r)
}

// part says what to do with something that is too large.
func (r role) part() string {
	if r == article {
		return "Paste the part that you want to check."
	}
	return "Save the part that matters as a file and add that."
}

// copied says what else to do where an address leads nowhere.
func (r role) copied() string {
	if r == article {
		return "paste the text"
	}
	return "add a file of it"
}

func sentenceFor(err error, of role) string {
	var status *StatusError
	var e *Error
	switch {
	case err == nil:
		return ""
	case errors.Is(err, context.Canceled):
		return "Opening was stopped."
	case errors.As(err, &status):
		return status.sentence()
	case errors.As(err, &e):
		return e.sentence(of)
	}
	return fmt.Sprintf("This could not be opened: %v.", err)
}

func (e *Error) sentence(of role) string {
	what := e.What
	if what == "" {
		what = "the text"
	}
	switch e.Kind {
	case ErrNotFound:
		return fmt.Sprintf("There is no file %q. Check the name and the folder, or paste the text.", what)
	case ErrDirectory:
		return fmt.Sprintf("%s is a folder. Choose the file with the %s in it.", what, of)
	case ErrDenied:
		return fmt.Sprintf("You may not read the file %s. Copy it to a folder of your own and open the copy.", what)
	case ErrEmpty:
		return fmt.Sprintf("There is no text in %s. Check that it is the right one, or paste the text.", what)
	case ErrBinary:
		return e.binarySentence(what, of)
	case ErrTooLarge:
		return fmt.Sprintf("%s is larger than %d MB, too large for %s. %s", what, MaxBody>>20, of.one(), of.part())
	case ErrChanged:
		return fmt.Sprintf("%s changed while it was read: another program is still writing it. Wait until that is done, then try again.", what)
	case ErrAddress:
		return fmt.Sprintf("%q is not an address that can be opened. Type an address that starts with https://, or choose a file.", what)
	case ErrWARC:
		return fmt.Sprintf("%s is a web archive that was damaged, or changed after it was written. Look for another copy, or fetch the page again.", what)
	case ErrNoExchange:
		return fmt.Sprintf("%s did not come over the network, so that there is nothing to keep as a web archive. Keep the file itself.", what)
	case ErrScheme:
		if e.Detail != "" && e.Detail != what {
			return fmt.Sprintf("%s leads to %s, which is no web address, and was stopped for safety: check the address of the %s, or %s.", what, e.Detail, of, of.copied())
		}
		return fmt.Sprintf("%s cannot be opened here, only web addresses (https, http) and files can: %s.", e.refused(what), saveIt)
	}
	return e.netSentence(what)
}

func (e *Error) netSentence(what string) string {
	host := hostOf(what)
	switch e.Kind {
	case ErrTimeout:
		return e.timeoutSentence(host)
	case ErrTLS:
		why := e.Detail
		if why == "" {
			why = "it broke off while the two agreed on how"
		}
		return fmt.Sprintf("The connection to %s could not be secured: %s. Check the address; if your browser opens it without a warning, save the page from there as a file.", host, why)
	case ErrNoHost:
		return fmt.Sprintf("There is no site %s. Check the spelling of the address and your connection.", host)
	case ErrNoConnection:
		return fmt.Sprintf("%s could not be reached. Check your network connection and try again, or open a saved file.", host)
	case ErrRefused:
		return fmt.Sprintf("%s refused the connection. Check the address, or try again later.", host)
	case ErrLoop:
		return fmt.Sprintf("%s sends its visitors in a circle (%s). Asking again would lead to the same places: %s.", host, e.refused("back to the same address"), saveIt)
	case ErrRedirects:
		return fmt.Sprintf("%s sends its visitors on and on (%s, more than %d times): %s.", host, e.refused("in a circle"), MaxRedirects, saveIt)
	case ErrBlocked:
		return fmt.Sprintf("%s leads to %s, an address inside your own network or computer, and was stopped for safety. If you trust it, type that address yourself.", host, e.refused("another address"))
	case ErrBroken:
		if e.Detail == string(phaseHeader) {
			return fmt.Sprintf("%s took the request and hung up without an answer: %s.", host, tryAgain)
		}
		return fmt.Sprintf("%s broke off before it was complete: %s.", what, tryAgain)
	case ErrProtocol:
		return fmt.Sprintf("What answers at %s is no web server, or a broken one. Check the address and its port, or paste the text.", host)
	case ErrEncoding:
		return fmt.Sprintf("%s sent the page packed in a way that was not asked for (%s): %s.", host, e.Detail, saveIt)
	case ErrRobots:
		return fmt.Sprintf("%s asks programs not to fetch this page by themselves (robots.txt): open it yourself when you need it.", host)
	case ErrUnchanged:
		return fmt.Sprintf("%s says that the page has not changed since it was last fetched; there is nothing to do.", host)
	}
	return fmt.Sprintf("%s could not be opened (%v): %s.", what, e.Kind, tryAgain)
}

func (e *Error) timeoutSentence(host string) string {
	switch phase(e.Detail) {
	case phaseConnect:
		return fmt.Sprintf("%s could not be reached in time. Check the address and your network connection, then try again.", host)
	case phaseTLS:
		return fmt.Sprintf("%s did not answer in time while the connection was being secured: %s.", host, tryAgain)
	case phaseBody:
		return fmt.Sprintf("%s began to send the page and did not finish in time: %s.", host, tryAgain)
	case phaseWait:
		return fmt.Sprintf("%s was visited too often just now, and the wait for its turn was too long. Try again in a minute.", host)
	}
	return fmt.Sprintf("%s did not answer in time: %s.", host, tryAgain)
}

func (e *Error) binarySentence(what string, of role) string {
	kind := e.Detail
	if kind == "" {
		kind = "a file without readable text"
	}
	next := "Open it in its own program, copy the text and paste it here."
	switch kind {
	case kindPicture:
		if of == source {
			return fmt.Sprintf("%s is a picture: it is kept as it is, without a text. Say in the note what it shows, or have its text recognised (OCR) and add that as a source; check every figure against the picture.", what)
		}
		next = "If it shows a text, have it recognised by a text recognition (OCR) program and paste the result; check every figure against the picture."
	case kindAV:
		if of == source {
			return fmt.Sprintf("%s is %s: it is kept as it is, without a text. Say in the note what is said in it and when (time code), or add a transcript as a source.", what, kind)
		}
		next = "Have it written down first and open the transcript, or paste it."
	case kindOldWord:
		next = "Open it in Word or LibreOffice, save it as .docx and open that file, or paste the text."
	case kindSheet:
		next = "Copy the cells that you want to check and paste them here, or save the sheet as PDF and open that file."
	case kindSlides:
		next = "In its own program save the slides as PDF and open that file, or paste the text."
	case kindPages:
		next = "In Pages export it as Word (.docx) or PDF and open that file."
	case kindLocked:
		next = "Open it in its own program with the password, save it without one and open that file, or paste the text."
	case kindBook:
		next = "Open it in a reading program, copy the passage that you want to check and paste it here."
	case kindMail:
		next = "Open it in the mail program, copy the text and paste it here, or save the message as HTML or text."
	case kindArchive:
		next = "Unpack it and open the file with the " + string(of) + "."
	case kindWebArchive:
		next = "In the browser, save the page as \"Web page, HTML only\" and open that file, or paste the text."
	case kindWARC:
		next = "Save it as a file and open that file here."
	case kindJSON, kindXML:
		next = "Open the page or document that it is about, or copy the text that you want to check and paste it here."
	case kindFeed:
		next = "Open the address of one page instead."
	}
	return fmt.Sprintf("%s is %s, which cannot be read as %s. %s", what, kind, of.one(), next)
}

func (e *Error) refused(otherwise string) string {
	if e.Detail != "" {
		return e.Detail
	}
	return otherwise
}

// hostOf is the host of an address as a person may see it, or all of it where
// there is none.
func hostOf(address string) string {
	if u, err := url.Parse(address); err == nil && u.Host != "" {
		return shownHost(u.Host)
	}
	return address
}
