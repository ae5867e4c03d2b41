//go:build !unix

package child

import (
	"os/exec"
	"strconv"
)

func contain(*exec.Cmd) {}

// ask has no gentle way: a program that was not told to end is killed.
func (p *process) ask() {}

// kill ends the process and what it has started, as far as the system knows.
func (p *process) kill() {
	_ = exec.Command("taskkill", "/T", "/F", "/PID", strconv.Itoa(p.cmd.Process.Pid)).Run()
	_ = p.cmd.Process.Kill()
}

// watch has nothing to watch.
func (p *process) watch(*Rules) {}
