package main

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"time"
)

// askTime is how long another start of the program waits for the window that runs
// already, and that window for what it is asked.
const askTime = 3 * time.Second

// mostAsked is the longest request, in bytes: an address or a path.
const mostAsked = 16 << 10

// request is what another start of the program asks of the window: to come forward
// and to open an article, none where the locator is "".
type request struct {
	Open string `json:"open"`
}

// meeting is the socket at which the starts of the program for one store meet. It
// lies in a folder of the user's own, so that nobody else can ask anything.
func meeting(store string) (string, error) {
	dir := os.Getenv("XDG_RUNTIME_DIR")
	if dir == "" {
		cache, err := os.UserCacheDir()
		if err != nil {
			return "", err
		}
		dir = cache
	}
	dir = filepath.Join(dir, "stet")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", err
	}
	info, err := os.Lstat(dir)
	switch {
	case err != nil:
		return "", err
	case !info.IsDir(), runtime.GOOS != "windows" && info.Mode().Perm()&0o077 != 0:
		return "", errors.New("the folder of the socket is open to others")
	}
	if whole, err := filepath.Abs(store); err == nil {
		store = whole
	}
	h := sha256.Sum256([]byte(store))
	return filepath.Join(dir, hex.EncodeToString(h[:8])+".sock"), nil
}

// handOver asks the window that runs at the socket to open locator, and reports
// whether it took that over.
func handOver(socket, locator string) bool {
	c, err := net.DialTimeout("unix", socket, askTime)
	if err != nil {
		return false
	}
	defer c.Close()
	_ = c.SetDeadline(time.Now().Add(askTime))
	if json.NewEncoder(c).Encode(request{whole(locator)}) != nil {
		return false
	}
	answer, err := bufio.NewReader(io.LimitReader(c, 16)).ReadString('\n')
	return err == nil && answer == "ok\n"
}

// whole makes a file's path one that holds in every folder; an address stays.
func whole(locator string) string {
	if locator == "" || locator == sampleLocator || strings.Contains(locator, "://") {
		return locator
	}
	if path, err := filepath.Abs(locator); err == nil {
		if _, err := os.Stat(path); err == nil {
			return path
		}
	}
	return locator
}

// host takes what other starts of the program ask.
type host struct {
	ln net.Listener
	wg sync.WaitGroup
}

// answerAt listens at the socket and calls open, off the drawing thread, with what
// each other start asks for. A socket that a killed program left behind is replaced.
func answerAt(socket string, open func(locator string)) (*host, error) {
	ln, err := net.Listen("unix", socket)
	if err != nil {
		if c, err := net.DialTimeout("unix", socket, askTime); err == nil {
			c.Close()
			return nil, errors.New("another window answers there")
		}
		if err := os.Remove(socket); err != nil {
			return nil, err
		}
		if ln, err = net.Listen("unix", socket); err != nil {
			return nil, err
		}
	}
	h := &host{ln: ln}
	h.wg.Go(func() {
		for {
			c, err := ln.Accept()
			if err != nil {
				return
			}
			h.answer(c, open)
		}
	})
	return h, nil
}

// answer takes one request.
func (h *host) answer(c net.Conn, open func(string)) {
	defer c.Close()
	_ = c.SetDeadline(time.Now().Add(askTime))
	line, err := bufio.NewReader(io.LimitReader(c, mostAsked)).ReadBytes('\n')
	var r request
	if err != nil || json.Unmarshal(line, &r) != nil {
		return
	}
	if _, err := io.WriteString(c, "ok\n"); err == nil {
		open(r.Open)
	}
}

// close ends it; the socket goes with it.
func (h *host) close() {
	h.ln.Close()
	h.wg.Wait()
}
