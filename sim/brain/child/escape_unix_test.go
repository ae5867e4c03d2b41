//go:build unix

package child_test

import (
	"os/exec"
	"syscall"
)

// escape lets a process leave its parent's group.
func escape(cmd *exec.Cmd, away bool) { cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: away} }
