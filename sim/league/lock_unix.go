//go:build unix && !solaris && !aix

package league

import (
	"os"
	"syscall"
)

// lock keeps other processes from taking up the same tournament. It ends with
// this process, however that ends.
func lock(f *os.File) error {
	return syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
}
