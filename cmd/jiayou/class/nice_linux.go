package class

import (
	"runtime"
	"syscall"
)

// niceness is that of the threads that play matches: they run when nobody else
// wants to.
const niceness = 19

// lowly gives the goroutine a thread of its own of a low priority.
func lowly() {
	runtime.LockOSThread()
	syscall.Setpriority(syscall.PRIO_PROCESS, syscall.Gettid(), niceness) // Linux takes a thread for a process
}
