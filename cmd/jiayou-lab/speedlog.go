package main

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"slices"
	"strings"
	"time"
)

// speedColumns is the first line of a log of speeds, such as speed.csv beside
// this file, which keeps those of each release.
var speedColumns = []string{
	"date", "version", "commit", "machine", "go", "goos", "goarch", "format", "robot", "steps",
	"ns_per_step", "x_realtime", "bare_ns_per_step", "ratio", "cores", "x_one_core",
}

// row is the speed as a line of a log.
func (v *speed) row(date time.Time) []string {
	number := func(format string, x float64) string { return fmt.Sprintf(format, x) }
	return []string{
		date.UTC().Format(time.DateOnly), v.Version, v.Commit, v.Machine, v.Go, v.OS, v.Arch, v.Format, v.Robot, fmt.Sprint(v.Steps),
		number("%.0f", v.NsPerStep), number("%.0f", v.RealTime), number("%.0f", v.BareNs), number("%.2f", v.Ratio),
		fmt.Sprint(v.Cores), number("%.2f", v.Parallel),
	}
}

// openSpeedLog opens a file of comma-separated values for one more row, and gives
// it its title if it is new. A file with other columns is left alone.
func openSpeedLog(path string) (io.WriteCloser, error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		return nil, err
	}
	if err := entitle(f); err != nil {
		f.Close()
		return nil, fmt.Errorf("log the speed in %s: %w", path, err)
	}
	return f, nil
}

// entitle reads the title of a log, or writes it into an empty one, and goes to
// the log's end.
func entitle(f io.ReadWriteSeeker) error {
	title, err := csv.NewReader(f).Read()
	switch {
	case errors.Is(err, io.EOF):
		return csv.NewWriter(f).WriteAll([][]string{speedColumns})
	case err != nil || !slices.Equal(title, speedColumns):
		return fmt.Errorf("its first line is %.60q, want %s", strings.Join(title, ","), strings.Join(speedColumns, ","))
	}
	_, err = f.Seek(0, io.SeekEnd)
	return err
}

// commit returns the commit that this program was built of, as far as the build
// knows: 12 digits, and a + if something had been changed.
func commit() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	name, changed := "", ""
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision":
			name = s.Value[:min(12, len(s.Value))]
		case s.Key == "vcs.modified" && s.Value == "true":
			changed = "+"
		}
	}
	return name + changed
}

// machine returns the name of this machine's processor, empty where Linux does
// not tell.
func machine() string {
	f, err := os.Open("/proc/cpuinfo")
	if err != nil {
		return ""
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if key, value, ok := strings.Cut(lines.Text(), ":"); ok && strings.TrimSpace(key) == "model name" {
			return strings.TrimSpace(value)
		}
	}
	return ""
}
