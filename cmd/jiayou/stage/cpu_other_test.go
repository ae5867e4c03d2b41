//go:build !linux

package stage

import "time"

var began = time.Now()

// busy returns the time, where a thread's own is not to be had.
func busy() time.Duration { return time.Since(began) }
