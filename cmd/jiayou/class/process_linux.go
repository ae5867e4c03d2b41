package class

import (
	"os/exec"
	"syscall"
)

// lowly lets everybody else have the processor first.
func lowly() { syscall.Setpriority(syscall.PRIO_PROCESS, 0, 19) }

// dieTogether ends a process when this one ends, by whatever means.
func dieTogether(p *exec.Cmd) {
	p.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL, Setpgid: true}
}
