package class

import (
	"os/exec"
	"syscall"
)

// lowliness is the priority of a process that plays matches: the picture gets nine
// of ten parts of a processor that both want. At 19 it would get all, and programs,
// whose thinking is timed, would be late for what others do.
const lowliness = 10

// Lowly lets everybody else have the processor first, from now on.
func Lowly() { syscall.Setpriority(syscall.PRIO_PROCESS, 0, lowliness) }

// dieTogether ends a process when this one ends, by whatever means.
func dieTogether(p *exec.Cmd) {
	p.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL, Setpgid: true}
}
