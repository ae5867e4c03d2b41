//go:build !unix

package child_test

import "time"

var began = time.Now()

// busy returns how long this process has run: there is nothing better.
func busy() time.Duration { return time.Since(began) }
