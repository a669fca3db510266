//go:build !unix

package quote

import "time"

var began = time.Now()

// cpuTime returns the time gone by: the machine should be quiet.
func cpuTime() time.Duration { return time.Since(began) }
