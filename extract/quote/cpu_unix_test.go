//go:build unix

package quote

import (
	"syscall"
	"time"
)

// cpuTime returns the time that the processors have spent on this process: other
// programs on a busy machine do not count.
func cpuTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
