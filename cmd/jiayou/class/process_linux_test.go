package class_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"jiayou/cmd/jiayou/class"
)

// TestMatchesLetEverybodyElseGoFirst looks at every thread of a process that plays
// matches: each has a priority of its own.
func TestMatchesLetEverybodyElseGoFirst(t *testing.T) {
	for errand, want := range map[string]string{"untimed": "15", "timed": "10"} {
		p := exec.Command(os.Args[0])
		p.Env = append(os.Environ(), class.Errand+"="+errand, "JIAYOU_TEST_LOWLY=1")
		in, err := p.StdinPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := p.Start(); err != nil {
			t.Fatal(err)
		}
		defer p.Wait()
		defer in.Close()
		until(t, "priority "+want+" of all threads", func() bool {
			threads, _ := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/stat", p.Process.Pid))
			low := 0
			for _, path := range threads {
				stat, _ := os.ReadFile(path)
				const nice = 16 // place after the name
				if f := strings.Fields(string(stat[strings.LastIndexByte(string(stat), ')')+1:])); len(f) > nice && f[nice] == want {
					low++
				}
			}
			return low > 2 && low == len(threads)
		})
	}
}
