package store

import (
	"crypto/sha256"
	"encoding/hex"
	"net/url"
	"path/filepath"
	"slices"
	"strings"
)

// caseID returns the id of a case from the key it was first opened by: 32 hex
// digits. Two desks that open the same address get the same id.
func caseID(key string) string {
	h := sha256.Sum256([]byte("stet.case/1\x00" + key))
	return hex.EncodeToString(h[:16])
}

// caseKeys returns what a case is found again by, the surest first. There is
// always at least one.
func caseKeys(locator, finalURL, articleURL, textHash string) []string {
	var keys []string
	add := func(k string) {
		if k != "" && !slices.Contains(keys, k) {
			keys = append(keys, k)
		}
	}
	add(urlKey(finalURL))
	add(urlKey(articleURL))
	add(urlKey(locator))
	add(fileKey(locator))
	if textHash != emptyText {
		add("text:" + textHash)
	}
	if len(keys) == 0 {
		add("text:" + emptyText)
	}
	return keys
}

// emptyText is SHA-256 of nothing: articles without a text are not the same
// article for that.
const emptyText = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

// urlKey returns the key of a web address, "" for anything else. Addresses
// that differ only in scheme, case of the host, default port, fragment or
// marks of a campaign lead to one article.
func urlKey(s string) string {
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" {
		return ""
	}
	host := strings.ToLower(u.Host)
	host = strings.TrimSuffix(strings.TrimSuffix(host, ":80"), ":443")
	path := u.EscapedPath()
	if path == "" {
		path = "/"
	}
	key := "url:" + host + path
	if q := withoutCampaign(u.RawQuery); q != "" {
		key += "?" + q
	}
	return key
}

// withoutCampaign takes the parameters that count clicks out of a query and
// leaves the rest to the letter.
func withoutCampaign(query string) string {
	parts := strings.Split(query, "&")
	return strings.TrimSpace(strings.Join(slices.DeleteFunc(parts, func(p string) bool {
		name, _, _ := strings.Cut(p, "=")
		return strings.TrimSpace(p) == "" || strings.HasPrefix(strings.TrimSpace(name), "utm_") || name == "fbclid" || name == "gclid" || name == "mc_cid"
	}), "&"))
}

// fileKey returns the key of a file's absolute path, "" for an address and for
// text from elsewhere.
func fileKey(locator string) string {
	if locator == "" || locator == "-" || !filepath.IsAbs(locator) {
		return ""
	}
	return "file:" + filepath.Clean(locator)
}
