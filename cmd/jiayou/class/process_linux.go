package class

import (
	"os"
	"os/exec"
	"strconv"
	"syscall"
)

// Lowly lets everybody else have the processor first, from now on, as much as the
// errands ask for.
//
// To Linux each thread has a priority of its own, which it hands down to those
// that it begins. So all of them are told: twice, for one may have been beginning
// another meanwhile.
func Lowly() {
	least := niceness(os.Getenv(Errand))
	for range 2 {
		threads, _ := os.ReadDir("/proc/self/task")
		for _, t := range threads {
			if id, err := strconv.Atoi(t.Name()); err == nil {
				syscall.Setpriority(syscall.PRIO_PROCESS, id, least)
			}
		}
	}
}

// niceness is the priority of a process that plays matches, as Linux counts it, by
// what is said with Errand. Of a processor that both want, 15 leaves the picture
// all but 3.4 %, and the league a match every few seconds; at 19 it would hardly
// go on where drawing takes all processors. With 10 it is nine of ten parts:
// programs, whose thinking is timed, would else be late for what others do.
func niceness(errand string) int {
	if errand == timed {
		return 10
	}
	return 15
}

// dieTogether ends a process when this one ends, by whatever means.
func dieTogether(p *exec.Cmd) {
	p.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL, Setpgid: true}
}
