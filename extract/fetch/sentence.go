package fetch

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"time"
)

// What an editor can do when an address does not open.
const (
	savePage = "Open the page in your browser, save it as a file (HTML only) and open that file here, or paste the text."
	tryAgain = "Try again in a moment; if it stays so, save the page from your browser as a file or paste the text."
)

// Sentence says to the user what happened and what to do next, in one or two
// sentences. Errors that are not of this package come out with their own text.
func Sentence(err error) string {
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
		return e.sentence()
	}
	return fmt.Sprintf("This could not be opened: %v.", err)
}

func (e *Error) sentence() string {
	what := e.What
	if what == "" {
		what = "the text"
	}
	switch e.Kind {
	case ErrNotFound:
		return fmt.Sprintf("There is no file %q. Check the name and the folder, or paste the text.", what)
	case ErrDirectory:
		return fmt.Sprintf("%s is a folder. Choose the file with the article in it.", what)
	case ErrDenied:
		return fmt.Sprintf("You may not read the file %s. Copy it to a folder of your own and open the copy.", what)
	case ErrEmpty:
		return fmt.Sprintf("There is no text in %s. Check that it is the right one, or paste the text.", what)
	case ErrBinary:
		return e.binarySentence(what)
	case ErrTooLarge:
		return fmt.Sprintf("%s is larger than %d MB, too large for an article. Paste the part that you want to check.", what, MaxBody>>20)
	case ErrAddress:
		return fmt.Sprintf("%q is not an address that can be opened. Type an address that starts with https://, or choose a file.", what)
	case ErrScheme:
		return fmt.Sprintf("%s cannot be opened here: only web addresses (https, http) and files can. %s", e.refused(what), savePage)
	}
	return e.netSentence(what)
}

func (e *Error) netSentence(what string) string {
	host := hostOf(what)
	switch e.Kind {
	case ErrTimeout:
		return fmt.Sprintf("%s did not answer in time. %s", host, tryAgain)
	case ErrTLS:
		return fmt.Sprintf("The secure connection to %s could not be trusted (its certificate is not valid, or the address does not speak https). Check the address; %s", host, lower(savePage))
	case ErrNoHost:
		return fmt.Sprintf("There is no site %s. Check the spelling of the address and your connection.", host)
	case ErrNoConnection:
		return fmt.Sprintf("%s could not be reached. Check your network connection and try again, or open a saved file.", host)
	case ErrRefused:
		return fmt.Sprintf("%s refused the connection. Check the address, or try again later.", host)
	case ErrRedirects:
		return fmt.Sprintf("%s sends its visitors round in a circle (more than %d redirects), often for want of a cookie. %s", host, MaxRedirects, savePage)
	case ErrBlocked:
		return fmt.Sprintf("%s leads to %s, an address inside your own network or computer, and was stopped for safety. If you trust it, type that address yourself.", host, e.refused("another address"))
	case ErrBroken:
		return fmt.Sprintf("%s broke off before it was complete. %s", what, tryAgain)
	case ErrEncoding:
		return fmt.Sprintf("%s sent the page packed in a way that was not asked for (%s). %s", host, e.Detail, savePage)
	}
	return fmt.Sprintf("%s could not be opened (%v). %s", what, e.Kind, tryAgain)
}

func (e *Error) binarySentence(what string) string {
	kind := e.Detail
	if kind == "" {
		kind = "a file without readable text"
	}
	next := "Open it in its own program, copy the text and paste it here."
	switch kind {
	case kindPicture:
		next = "If it shows a text, have it recognised by a text recognition (OCR) program and paste the result; check every figure against the picture."
	case kindAV:
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
		next = "Unpack it and open the file with the article."
	case kindWebArchive:
		next = "In the browser, save the page as \"Web page, HTML only\" and open that file, or paste the text."
	case kindFeed:
		next = "Open the address of one article instead."
	}
	return fmt.Sprintf("%s is %s, which cannot be read as an article. %s", what, kind, next)
}

func (e *StatusError) sentence() string {
	host := hostOf(e.URL)
	if e.Challenge {
		return fmt.Sprintf("%s wants to see a browser before it shows the page (status %d). %s", host, e.Code, savePage)
	}
	switch e.Code {
	case 401, 402, 403, 407:
		return fmt.Sprintf("%s does not show this page without a login or subscription, or turns programs away (status %d). %s", host, e.Code, savePage)
	case 404, 410:
		return fmt.Sprintf("There is no page at %s (status %d). Check the address; it may have been taken down, then look for it in a web archive.", e.URL, e.Code)
	case 429, 503:
		return fmt.Sprintf("%s is too busy or limits visits (status %d). Try again %s, or save the page from your browser as a file.", host, e.Code, wait(e.RetryAfter))
	case 451:
		return fmt.Sprintf("%s does not show this page in your country for legal reasons (status 451). Ask the publisher for the text, or paste it.", host)
	}
	if e.Code >= 500 {
		return fmt.Sprintf("%s has a fault of its own (status %d). %s", host, e.Code, tryAgain)
	}
	return fmt.Sprintf("%s answered with status %d instead of the page. %s", host, e.Code, savePage)
}

func wait(d time.Duration) string {
	switch {
	case d <= 0:
		return "in a few minutes"
	case d < 2*time.Minute:
		return fmt.Sprintf("in %d seconds", int((d+time.Second-1)/time.Second))
	case d < 2*time.Hour:
		return fmt.Sprintf("in %d minutes", int((d+time.Minute-1)/time.Minute))
	}
	return fmt.Sprintf("in %d hours", int((d+time.Hour-1)/time.Hour))
}

func (e *Error) refused(otherwise string) string {
	if e.Detail != "" {
		return e.Detail
	}
	return otherwise
}

// hostOf is the host of an address, or all of it where there is none.
func hostOf(address string) string {
	if u, err := url.Parse(address); err == nil && u.Host != "" {
		return u.Host
	}
	return address
}

func lower(s string) string { return string(s[0]|0x20) + s[1:] }
