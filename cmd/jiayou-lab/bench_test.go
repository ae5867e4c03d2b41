package main

import (
	"encoding/csv"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// readLog returns the rows of a log of speeds.
func readLog(t *testing.T, path string) [][]string {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func TestBenchAppendsToALog(t *testing.T) {
	path := filepath.Join(t.TempDir(), "speed.csv")
	for range 2 {
		mustLab(t, "bench", "--steps", "1000", "--csv", path, "--machine", "a box, grey")
	}
	rows := readLog(t, path)
	if len(rows) != 3 || !slices.Equal(rows[0], speedColumns) {
		t.Fatalf("got %q, want a title and two rows", rows)
	}
	for _, row := range rows[1:] {
		if row[3] != "a box, grey" || row[7] != "3v3" || row[8] != "booster-t1" || row[10] == "0" || row[13] == "0.00" {
			t.Errorf("got %q, want the machine, the format and figures", row)
		}
	}
	foreign := write(t, "notes.csv", []byte("a,b\n1,2\n"))
	_, errs, code := lab(t, "bench", "--steps", "1000", "--csv", foreign)
	if code != 1 || !strings.HasPrefix(errs, "jiayou-lab bench: log the speed in "+foreign+": its first line is \"a,b\", want date,version,") {
		t.Errorf("got exit code %d and %q, want the foreign file refused", code, errs)
	}
	if content, err := os.ReadFile(foreign); err != nil || string(content) != "a,b\n1,2\n" {
		t.Errorf("got %q and %v, want the foreign file as it was", content, err)
	}
}

// TestTheLogOfSpeedsIsOne reads the log that keeps the figures of each release.
func TestTheLogOfSpeedsIsOne(t *testing.T) {
	rows := readLog(t, "speed.csv")
	if len(rows) < 2 || !slices.Equal(rows[0], speedColumns) {
		t.Errorf("got %q, want a title and a row for each release", rows)
	}
}

// TestBenchInWebAssembly builds the laboratory for browsers, and runs it.
func TestBenchInWebAssembly(t *testing.T) {
	wasm := filepath.Join(t.TempDir(), "lab.wasm")
	build := exec.Command("go", "build", "-o", wasm, ".")
	build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if _, err := exec.LookPath("node"); err != nil {
		t.Skip("there is no Node.js to run it")
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	bench := exec.Command(filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "go_js_wasm_exec"), wasm, "bench", "--steps", "5000", "--json")
	bench.Env = []string{"PATH=" + os.Getenv("PATH"), "HOME=" + os.Getenv("HOME")} // Node refuses a long one
	out, err := bench.Output()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	v := decode(t, string(out), "x_realtime", "canonical")
	t.Logf("%.0f times real time", v["x_realtime"])
	if v["goarch"] != "wasm" || v["x_realtime"].(float64) <= 0 {
		t.Errorf("got %v, want the speed of WebAssembly", v)
	}
}
