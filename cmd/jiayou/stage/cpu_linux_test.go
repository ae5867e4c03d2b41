package stage

import (
	"syscall"
	"time"
)

// busy returns how long this thread has computed: what others did to the machine
// meanwhile does not count.
func busy() time.Duration {
	const thread = 1 // RUSAGE_THREAD
	var u syscall.Rusage
	if err := syscall.Getrusage(thread, &u); err != nil {
		panic(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
