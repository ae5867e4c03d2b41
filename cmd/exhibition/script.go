package exhibition

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"

	"jiayou/sim"
)

// columns is the first line of a script.
var columns = []string{"seconds", "home_level", "away_level", "home_roar", "away_roar"}

func openScript(path string) (Crowd, error) {
	f, err := os.Open(path)
	if err != nil {
		return Crowd{}, err
	}
	defer f.Close()
	return ReadScript(f, path)
}

// ReadScript reads a crowd that was written down, as comma-separated values:
//
//	seconds,home_level,away_level,home_roar,away_roar
//	# a wave at home, then both stands
//	12.5, 0.8, 0.1, 1, 0
//	15,   0.9, 0.9, 1, 1
//	18,   0,   0,   0, 0
//
// Seconds count from the beginning of the match and grow from row to row,
// levels are 0 to 1, roars 0 or 1. Before the first row there is silence; a row
// holds until the next, and the last one to the end. When the script is looped
// it begins again at the time of its last row. Errors begin with name and line.
func ReadScript(r io.Reader, name string) (Crowd, error) {
	c := Crowd{Name: name}
	lines := bufio.NewScanner(r)
	titled := false
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSpace(lines.Text())
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		row := strings.Split(line, ",")
		for i := range row {
			row[i] = strings.TrimSpace(row[i])
		}
		if err := c.addRow(row, titled); err != nil {
			return Crowd{}, fmt.Errorf("%s:%d: %w", name, n, err)
		}
		titled = true
	}
	if err := lines.Err(); err != nil {
		return Crowd{}, fmt.Errorf("read %s: %w", name, err)
	}
	if !titled {
		return Crowd{}, fmt.Errorf("%s: it is empty: its first line is %s", name, strings.Join(columns, ","))
	}
	return c, nil
}

// addRow lets what held so far hold until the row's time, and the row after it.
// The first row of all holds the titles.
func (c *Crowd) addRow(row []string, titled bool) error {
	if !titled {
		if !slices.Equal(row, columns) {
			return fmt.Errorf("got columns %.60q, want %s", strings.Join(row, ","), strings.Join(columns, ","))
		}
		return nil
	}
	if len(row) != len(columns) {
		return fmt.Errorf("got %s, want %d", count(len(row), "field"), len(columns))
	}
	seconds, err0 := number(row, 0, longest.Seconds())
	home, err1 := number(row, 1, 1)
	away, err2 := number(row, 2, 1)
	homeRoar, err3 := truth(row, 3)
	awayRoar, err4 := truth(row, 4)
	if err := cmp.Or(err0, err1, err2, err3, err4); err != nil {
		return err
	}
	tick := int(math.Round(seconds * sim.TicksPerSecond))
	if tick < len(c.Inputs) {
		return fmt.Errorf("seconds is %s, want no less than in the row before", row[0])
	}
	for len(c.Inputs) < tick {
		c.Inputs = append(c.Inputs, c.After)
	}
	c.After.Cheer = [2]sim.Cheer{
		{Level: quantise(home), Roar: homeRoar},
		{Level: quantise(away), Roar: awayRoar},
	}
	return nil
}

// number reads column i of a row, which is 0 to most.
func number(row []string, i int, most float64) (float64, error) {
	x, err := strconv.ParseFloat(row[i], 64)
	if err != nil || !(x >= 0 && x <= most) {
		return 0, fmt.Errorf("%s is %.20q, want 0 to %g", columns[i], row[i], most)
	}
	return x, nil
}

// truth reads column i of a row, which is 0 or 1.
func truth(row []string, i int) (bool, error) {
	if row[i] != "0" && row[i] != "1" {
		return false, fmt.Errorf("%s is %.20q, want 0 or 1", columns[i], row[i])
	}
	return row[i] == "1", nil
}
