// Package python is brains in Python for tests: those that play, and those that
// will not.
//
//	path := python.Save(t, dir, "mortal.py", python.Mortal(20))
//	program, _, err := child.Find(path)
package python

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// Needed skips a test where there is no Python.
func Needed(t testing.TB) {
	t.Helper()
	if _, err := exec.LookPath("python3"); err != nil {
		t.Skip("skipped: there is no python3 here")
	}
}

// Save writes a brain into a folder and returns its path.
func Save(t testing.TB, dir, name, text string) string {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// Mortal is a brain that walks for a number of decisions, and ends with the words
// "enough" on standard error. It counts its starts: see Starts.
func Mortal(decisions int) string {
	return counting + fmt.Sprintf(`
print('{"type":"hello","protocol":1}', flush=True)
for n, line in enumerate(sys.stdin):
    if n > %d:
        sys.exit("enough")
    if n > 0:
        print('{"type":"do","id":%%d,"walk":[0.3,0]}' %% n, flush=True)
`, decisions)
}

// Unborn is a brain that ends without a hello, with the word "no" on standard
// error. It counts its starts: see Starts.
const Unborn = counting + "sys.exit(\"no\")\n"

// counting leaves an x for every start.
const counting = `
import sys
open(sys.argv[0] + ".starts", "a").write("x")
`

// Starts returns how often the brain at a path was started.
func Starts(path string) int {
	starts, _ := os.ReadFile(path + ".starts") // there is none before the first
	return len(starts)
}
