//go:build cgo && linux

package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"jiayou/assets/brains"
	"jiayou/cmd/jiayou/show"
)

// BenchmarkBesideALeague is what the league of a class costs the picture beside
// which it is played. In one window the league is stopped and let go on by turns, a
// few seconds each, so that whatever else the machine does meets both alike. It
// needs a display:
//
//	go test ./cmd/jiayou -run '^$' -bench BesideALeague -benchtime 20x
//
// Each turn is a pair of two seconds without the league and two with it, after one
// that does not count. What is reported are medians.
func BenchmarkBesideALeague(b *testing.B) {
	if !display() {
		b.Skip("skipped: it opens a window, and there is no display")
	}
	dir := b.TempDir()
	chaser, err := brains.File("chaser.star")
	if err != nil {
		b.Fatal(err)
	}
	for i := range 24 { // enough to be busy to the end
		text := fmt.Sprintf("%s\n# %d\n", chaser, i)
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("pupil%02d.star", i)), []byte(text), 0o644); err != nil {
			b.Fatal(err)
		}
	}
	program := buildShow(b).path
	log, writer, err := os.Pipe()
	if err != nil {
		b.Fatal(err)
	}
	defer log.Close()
	window := exec.Command(program, "--class", dir, "--mic", "none", "--mute", "--seed", "1", "--lang", "en", "--log", "/dev/fd/3")
	window.ExtraFiles = []*os.File{writer}
	if err := window.Start(); err != nil {
		b.Fatal(err)
	}
	writer.Close()
	defer func() {
		league(window.Process.Pid, syscall.SIGCONT)
		window.Process.Signal(syscall.SIGTERM)
		window.Wait()
	}()
	p := &pictures{b: b, pid: window.Process.Pid, notes: bufio.NewScanner(log)}
	p.seconds(8) // the window opens, the table fills
	var with, without, cost []second
	for b.Loop() {
		league(p.pid, syscall.SIGSTOP)
		p.seconds(1)
		alone := p.seconds(2)
		league(p.pid, syscall.SIGCONT)
		p.seconds(1)
		beside := p.seconds(2)
		without, with = append(without, alone), append(with, beside)
		cost = append(cost, second{1 - beside.rate/alone.rate, beside.cpu/alone.cpu - 1})
	}
	rate, cpu := func(s second) float64 { return s.rate }, func(s second) float64 { return s.cpu }
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(median(without, rate), "pictures/s-alone")
	b.ReportMetric(median(with, rate), "pictures/s-beside")
	b.ReportMetric(100*median(cost, rate), "%-fewer-pictures")
	b.ReportMetric(1000*median(without, cpu), "cpu-ms/picture-alone")
	b.ReportMetric(1000*median(with, cpu), "cpu-ms/picture-beside")
	b.ReportMetric(100*median(cost, cpu), "%-more-cpu/picture")
}

// second is what a second of pictures came to: how many, and processor time for
// each, s.
type second struct{ rate, cpu float64 }

func median(all []second, of func(second) float64) float64 {
	var x []float64
	for _, s := range all {
		x = append(x, of(s))
	}
	slices.Sort(x)
	return x[len(x)/2]
}

// pictures reads how many pictures a window draws from its log.
type pictures struct {
	b     *testing.B
	pid   int
	notes *bufio.Scanner
}

// seconds returns what so many seconds come to, on average.
func (p *pictures) seconds(n int) second {
	p.b.Helper()
	var s second
	before := p.cpu()
	for k := 0; k < n; {
		if !p.notes.Scan() {
			p.b.Fatal("the window is gone")
		}
		var note show.Note
		if err := json.Unmarshal(p.notes.Bytes(), &note); err != nil {
			p.b.Fatal(err)
		}
		if note.Kind == "pictures" {
			s.rate += note.Rate / float64(n)
			k++
		}
	}
	s.cpu = (p.cpu() - before) / float64(n) / s.rate
	return s
}

// cpu is the processor time of the window so far, s.
func (p *pictures) cpu() float64 {
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", p.pid))
	if err != nil {
		p.b.Fatal(err)
	}
	const utime, stime, hertz = 11, 12, 100 // places after the name, and clock ticks a second
	fields := strings.Fields(string(stat[bytes.LastIndexByte(stat, ')')+1:]))
	u, _ := strconv.Atoi(fields[utime])
	k, _ := strconv.Atoi(fields[stime])
	return float64(u+k) / hertz
}

// league sends a signal to the processes that play matches for a window.
func league(window int, signal syscall.Signal) {
	stats, _ := filepath.Glob("/proc/[0-9]*/stat")
	for _, path := range stats {
		stat, err := os.ReadFile(path)
		if err != nil {
			continue // it is gone
		}
		fields := strings.Fields(string(stat[bytes.LastIndexByte(stat, ')')+1:]))
		if len(fields) < 2 || fields[1] != strconv.Itoa(window) {
			continue
		}
		if pid, err := strconv.Atoi(filepath.Base(filepath.Dir(path))); err == nil {
			syscall.Kill(pid, signal)
		}
	}
}
