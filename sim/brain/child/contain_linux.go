package child

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// patrol is the time between two looks of the warden. A look costs as much as a
// hundred decisions of a brain in Python.
const patrol = 100 * time.Millisecond

// contain gives a process a session and so a group of its own, and lets it die
// with us.
func contain(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Pdeathsig: syscall.SIGKILL}
}

// ask asks the group of the process to end.
func (p *process) ask() { _ = syscall.Kill(-p.cmd.Process.Pid, syscall.SIGTERM) }

// kill ends the group of the process, and then whatever has left the group but
// is of its session or carries its mark. What forks while it is looked for is
// found in the next round.
func (p *process) kill() {
	_ = syscall.Kill(-p.cmd.Process.Pid, syscall.SIGKILL)
	for deadline := time.Now().Add(2 * time.Second); time.Now().Before(deadline); {
		left := family(p.cmd.Process.Pid, p.mark)
		if len(left) == 0 {
			return
		}
		for _, m := range left {
			_ = syscall.Kill(m.pid, syscall.SIGKILL)
		}
	}
}

// watch is the warden: it ends a process that multiplies or swells.
func (p *process) watch(rules *Rules) {
	tick := time.NewTicker(patrol)
	defer tick.Stop()
	for {
		select {
		case <-p.done:
			return
		case <-p.exited:
			return
		case <-tick.C:
		}
		members, memory := family(p.cmd.Process.Pid, ""), 0
		for _, m := range members {
			memory += m.memory
		}
		switch {
		case len(members) > rules.Processes:
			p.overrun(fmt.Errorf("has %d processes, at most %d may run", len(members), rules.Processes))
		case memory > rules.Memory:
			p.overrun(fmt.Errorf("uses %d MB of memory, at most %d MB may be used", memory>>20, rules.Memory>>20))
		}
	}
}

// member is a process that a brain has started, or the brain.
type member struct{ pid, memory int }

// family returns the living processes of a session, and those that carry a mark
// if one is given.
func family(session int, mark string) []member {
	dir, err := os.Open("/proc")
	if err != nil {
		return nil
	}
	defer dir.Close()
	names, _ := dir.Readdirnames(-1)
	var all []member
	for _, name := range names {
		pid, err := strconv.Atoi(name)
		if err != nil || pid == os.Getpid() {
			continue
		}
		own, memory := stat(name)
		if own == session || own > 0 && mark != "" && marked(name, mark) {
			all = append(all, member{pid, memory})
		}
	}
	return all
}

// stat returns the session of a living process, 0 for none, and its memory.
// See proc(5): after the command's name in brackets come state, parent, group,
// session, and as 22nd the resident pages.
func stat(pid string) (session, memory int) {
	text, err := os.ReadFile("/proc/" + pid + "/stat")
	if err != nil {
		return 0, 0
	}
	fields := strings.Fields(string(text[bytes.LastIndexByte(text, ')')+1:]))
	if len(fields) < 22 || fields[0] == "Z" || fields[0] == "X" {
		return 0, 0
	}
	session, _ = strconv.Atoi(fields[3])
	pages, _ := strconv.Atoi(fields[21])
	return session, pages * os.Getpagesize()
}

// marked reports whether a process carries a mark in its environment.
func marked(pid, mark string) bool {
	env, err := os.ReadFile("/proc/" + pid + "/environ")
	return err == nil && bytes.Contains(env, []byte(mark))
}
