package exhibition

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"syscall"
)

// advice is what to do about what a system says of a file that somebody has named.
var advice = []struct {
	fault error
	do    string
}{
	{fs.ErrNotExist, "check its name and folder"},
	{fs.ErrPermission, "check who may read and write it"},
	{syscall.EISDIR, "name a file"},
	{syscall.ENOTDIR, "a file is in the way: choose another folder"},
}

// Advise adds to an error what there is to do, if its last words are those of the
// system about a file, such as "no such file or directory". An error that goes on
// after them says so itself, and stays as it is; so does one of a socket, which
// nobody has named.
func Advise(err error) error {
	var system syscall.Errno
	if !errors.As(err, &system) || !strings.HasSuffix(err.Error(), system.Error()) || errors.As(err, new(*os.SyscallError)) {
		return err
	}
	for _, a := range advice {
		if errors.Is(system, a.fault) {
			return fmt.Errorf("%w: %s", err, a.do)
		}
	}
	return err
}
