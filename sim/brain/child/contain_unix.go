//go:build unix && !linux

package child

import (
	"os/exec"
	"syscall"
)

// contain gives a process a group of its own.
func contain(cmd *exec.Cmd) { cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} }

// ask asks the group of the process to end.
func (p *process) ask() { _ = syscall.Kill(-p.cmd.Process.Pid, syscall.SIGTERM) }

// kill ends the group of the process.
func (p *process) kill() { _ = syscall.Kill(-p.cmd.Process.Pid, syscall.SIGKILL) }

// watch has nothing to watch: only Linux tells what a process has started.
func (p *process) watch(*Rules) {}
