package fetch

import (
	"net"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
)

// Place is what a locator means: exactly one of URL and File is set.
type Place struct {
	URL  *url.URL // http or https, with a host
	File string   // path in the system's own form
}

// Locate reads what a user typed, pasted or dropped: an http or https address,
// a bare host with or without a path ("example.com/a", taken as https; as http
// for localhost and loopback addresses), a file's path or a file URL. A path
// that exists is always a file. It returns ErrAddress or ErrScheme.
func Locate(typed string) (Place, error) {
	s := strip(typed)
	if s == "" {
		return Place{}, &Error{What: typed, Kind: ErrAddress}
	}
	if _, err := os.Lstat(s); err == nil {
		return Place{File: s}, nil
	}
	scheme, rest, ok := strings.Cut(s, ":")
	switch scheme = strings.ToLower(scheme); {
	case ok && (scheme == "http" || scheme == "https"):
		return web(s)
	case ok && scheme == "file":
		return fileURL(s)
	case ok && isScheme(scheme) && !startsPort(rest):
		return Place{}, &Error{What: s, Kind: ErrScheme}
	case bareHost(s):
		if host := hostOf("//" + s); loopbackName(host) {
			return web("http://" + s)
		}
		return web("https://" + s)
	}
	return Place{File: home(s)}, nil
}

// strip takes away white space and the marks that come along with a copied
// address or a dragged path.
func strip(s string) string {
	s = strings.TrimFunc(s, func(r rune) bool { return unicode.IsSpace(r) || r == '\ufeff' || r == '\u200b' })
	for _, pair := range [...]string{`""`, `''`, "<>", "“”"} {
		if open, end := []rune(pair)[0], []rune(pair)[1]; strings.HasPrefix(s, string(open)) && strings.HasSuffix(s, string(end)) && len(s) > 2 {
			s = strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(s, string(open)), string(end)))
		}
	}
	return s
}

func web(s string) (Place, error) {
	if i := strings.Index(s, ":/"); i > 0 && !strings.HasPrefix(s[i:], "://") { // "https:/example.com"
		s = s[:i] + "://" + s[i+2:]
	}
	u, err := url.Parse(s)
	if err != nil || u.Hostname() == "" || strings.ContainsFunc(u.Hostname(), unicode.IsSpace) {
		return Place{}, &Error{What: s, Kind: ErrAddress}
	}
	if u.Host, err = asciiHost(u); err != nil {
		return Place{}, &Error{What: s, Kind: ErrAddress, Err: err}
	}
	return Place{URL: u}, nil
}

// fileURL reads file:///path. An address dropped on a window may arrive as
// "file:///somewhere/https:/example.com/…" and is read as the address.
func fileURL(s string) (Place, error) {
	for _, scheme := range [...]string{"https:/", "http:/"} {
		if i := strings.Index(s, "/"+scheme); i >= 0 {
			return web(s[i+1:])
		}
	}
	u, err := url.Parse(s)
	if err != nil || u.Path == "" || u.Host != "" && u.Host != "localhost" {
		return Place{}, &Error{What: s, Kind: ErrAddress}
	}
	path := u.Path
	if len(path) > 2 && path[0] == '/' && path[2] == ':' { // file:///C:/x
		path = path[1:]
	}
	return Place{File: filepath.FromSlash(path)}, nil
}

func isScheme(s string) bool {
	if len(s) < 2 || !isLetter(s[0]) { // one letter is a Windows drive
		return false
	}
	return strings.IndexFunc(s, func(r rune) bool {
		return r > unicode.MaxASCII || !isLetter(byte(r)) && !unicode.IsDigit(r) && r != '+' && r != '-'
	}) < 0
}

func startsPort(rest string) bool { return rest != "" && rest[0] >= '0' && rest[0] <= '9' }

func isLetter(c byte) bool { c |= 0x20; return 'a' <= c && c <= 'z' }

// fileEndings are endings of file names that also look like a host's last
// label; a bare name that ends so and has no path is a file.
var fileEndings = [...]string{"html", "htm", "xhtml", "mhtml", "txt", "text", "md", "markdown", "gz", "zip",
	"pdf", "doc", "docx", "odt", "rtf", "json", "xml", "csv", "png", "jpg", "jpeg"}

// bareHost reports whether s starts like a host name: labels with dots, the
// last one of letters, or an IP address or localhost; then a port, path, query
// or nothing.
func bareHost(s string) bool {
	end := strings.IndexAny(s, "/?#")
	host := s
	if end >= 0 {
		host = s[:end]
	}
	if h, _, err := net.SplitHostPort(host); err == nil {
		host = h
	}
	if loopbackName(host) || net.ParseIP(host) != nil {
		return true
	}
	labels := strings.Split(strings.TrimSuffix(host, "."), ".")
	last := labels[len(labels)-1]
	if len(labels) < 2 || len(last) < 2 || end < 0 && slices.Contains(fileEndings[:], strings.ToLower(last)) {
		return false
	}
	for _, l := range labels {
		if l == "" || strings.IndexFunc(l, notInHost) >= 0 {
			return false
		}
	}
	return strings.IndexFunc(last, unicode.IsDigit) < 0 || strings.HasPrefix(last, "xn--")
}

func notInHost(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && r != '-' && r != '_'
}

// loopbackName reports whether host, with or without a port, is this computer
// by name or by number.
func loopbackName(host string) bool {
	if h, _, err := net.SplitHostPort(host); err == nil {
		host = h
	}
	host = strings.Trim(host, "[]")
	ip := net.ParseIP(host)
	return strings.EqualFold(host, "localhost") || ip != nil && ip.IsLoopback()
}

func home(path string) string {
	if rest, ok := strings.CutPrefix(path, "~/"); ok {
		if dir, err := os.UserHomeDir(); err == nil {
			return filepath.Join(dir, rest)
		}
	}
	return path
}
