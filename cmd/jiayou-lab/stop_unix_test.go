//go:build unix

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

// quitter plays well until its tenth decision, then presses Ctrl-C in this process,
// has a process of its own by then, and hangs; unless a file "go on" lies beside
// it. It writes down which processes they are.
const quitter = `
import json, os, signal, subprocess, sys
here = os.path.dirname(os.path.abspath(sys.argv[0]))
print('{"type":"hello","protocol":1}', flush=True)
for n, line in enumerate(sys.stdin):
    told = json.loads(line)
    if told["type"] == "bye":
        open(os.path.join(here, "bye"), "a").write("bye ")
        break
    if n == 10 and not os.path.exists(os.path.join(here, "go on")):
        child = subprocess.Popen(["sleep", "1000"])
        open(os.path.join(here, "pids"), "a").write("%d %d " % (os.getpid(), child.pid))
        os.kill(os.getppid(), signal.SIGINT)
        continue
    if told["type"] == "think":
        print('{"type":"do","id":%d}' % told["id"], flush=True)
`

// quits writes a quitter into a folder of its own.
func quits(t *testing.T) (dir, file string) {
	t.Helper()
	for _, name := range []string{"python3", "sleep"} {
		if _, err := exec.LookPath(name); err != nil {
			t.Skipf("skipped: there is no %s here", name)
		}
	}
	file = write(t, "quitter.py", []byte(quitter))
	return filepath.Dir(file), file
}

// leftNobody checks that the quitters of a folder were told bye, and that none of
// their processes lives any more.
func leftNobody(t *testing.T, dir string) {
	t.Helper()
	if _, err := os.Stat(filepath.Join(dir, "bye")); err != nil {
		t.Errorf("the brain was not told bye: %v", err)
	}
	pids, err := os.ReadFile(filepath.Join(dir, "pids"))
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range strings.Fields(string(pids)) {
		pid, err := strconv.Atoi(text)
		if err != nil {
			t.Fatal(err)
		}
		if err := syscall.Kill(pid, 0); err == nil && !zombie(pid) {
			t.Errorf("process %d lives on", pid)
		}
	}
}

// zombie reports whether a process has ended and waits for somebody who asks.
func zombie(pid int) bool {
	stat, err := os.ReadFile("/proc/" + strconv.Itoa(pid) + "/stat")
	return err == nil && strings.Contains(string(stat), ") Z ")
}

func TestCtrlCEndsTheBrainsToo(t *testing.T) {
	for _, c := range []struct{ words, want string }{
		{"match --home", "jiayou-lab match: stopped before full time: nothing is kept\n"},
		{"academy --only pass", "jiayou-lab academy: stopped after 0 of 1 exercises\n"},
		{"brain check", "jiayou-lab brain: stopped before the end of the check\n"},
	} {
		dir, file := quits(t)
		_, errs, code := lab(t, append(strings.Fields(c.words), file)...)
		if code != 1 || errs != c.want {
			t.Errorf("%s: got exit code %d and %q, want %q", c.words, code, errs, c.want)
		}
		leftNobody(t, dir)
	}
}

// TestATournamentGoesOnAfterCtrlC: no match is lost, and none is played twice.
func TestATournamentGoesOnAfterCtrlC(t *testing.T) {
	dir, file := quits(t)
	cup := filepath.Join(t.TempDir(), "cup")
	words := []string{"tournament", "waves", "embers", file, "--out", cup, "--jobs", "1", "--format", "shootout"}
	_, errs, code := lab(t, words...)
	if code != 1 || !strings.HasPrefix(errs, "jiayou-lab tournament: stopped after ") || !strings.HasSuffix(errs, " of 6 matches: the same command goes on\n") {
		t.Fatalf("got exit code %d and %q", code, errs)
	}
	leftNobody(t, dir)
	before, err := os.ReadFile(filepath.Join(cup, "results.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(before), "stopped") {
		t.Errorf("a match that was stopped counts for somebody: %s", before)
	}
	if err := os.WriteFile(filepath.Join(dir, "go on"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	mustLab(t, words...)
	after, err := os.ReadFile(filepath.Join(cup, "results.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(string(after), "\n"); n != 6 || !strings.HasPrefix(string(after), string(before)) {
		t.Errorf("got %d results, want 6, those from before first", n)
	}
}
