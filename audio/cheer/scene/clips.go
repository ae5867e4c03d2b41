package scene

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"jiayou/audio/mic"
)

// Clip is one labelled recording.
type Clip struct {
	File   string
	Class  string    // of sound: cheer, applause, chant, speech, …
	Source string    // the collection it comes from
	Onset  float64   // of the cheering, s
	Offset float64   // s
	Sound  []float64 // at Rate
}

// Clips is a labelled collection.
type Clips struct {
	Cheers    []Clip
	Negatives map[string][]*Clip // by class
	Rooms     [][]float64        // impulse responses, each of energy 1
}

// Classes returns the classes of the negatives, sorted.
func (c *Clips) Classes() []string { return slices.Sorted(maps.Keys(c.Negatives)) }

// labelColumns are those of labels.csv that are read.
var labelColumns = []string{"file", "label", "cls", "onset_s", "offset_s", "source"}

// ReadClips reads the recordings of a folder that its labels.csv lists. Its
// columns are file, label (cheer, neg or rir), cls, onset_s, offset_s and
// source; others are ignored, and only cheering needs its times, which lie
// within the recording. A source is named up to its first @: what comes
// from one collection has one source. Errors name the line and what it should say.
func ReadClips(folder string) (*Clips, error) {
	path := filepath.Join(folder, "labels.csv")
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("read labels of %s: %w: name a folder with WAV files and their labels.csv", folder, plain(err))
	}
	defer f.Close()
	rows, err := readTable(f, labelColumns...)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	clips := &Clips{Negatives: map[string][]*Clip{}}
	for i, r := range rows {
		c, err := readClip(folder, r)
		if err == nil {
			err = clips.add(r[1], c)
		}
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, i+2, err)
		}
	}
	if len(clips.Cheers) == 0 || len(clips.Negatives["speech"]) == 0 || len(clips.Negatives["music"]) == 0 {
		return nil, fmt.Errorf("read labels of %s: got no cheer, speech or music: scenes need all three", folder)
	}
	return clips, nil
}

// plain is an error of a file without its name, which is told already.
func plain(err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err
	}
	return err
}

// readClip reads the recording of one row of labels, and its times if it is cheering.
func readClip(folder string, row []string) (Clip, error) {
	c := Clip{File: row[0], Class: row[2]}
	c.Source, _, _ = strings.Cut(row[5], "@")
	if strings.ContainsAny(c.Class, `/\`) { // it becomes part of a file's name
		return c, fmt.Errorf("got cls %q, want a word", c.Class)
	}
	sound, err := readSound(filepath.Join(folder, c.File))
	if err != nil {
		return c, err
	}
	c.Sound = make([]float64, len(sound))
	for i, v := range sound {
		c.Sound[i] = float64(v)
	}
	if row[1] != "cheer" {
		return c, nil
	}
	for k, to := range []*float64{&c.Onset, &c.Offset} {
		if *to, err = strconv.ParseFloat(row[3+k], 64); err != nil {
			return c, fmt.Errorf("got %s %q, want seconds", labelColumns[3+k], row[3+k])
		}
	}
	return c, c.within()
}

// within looks whether the cheering is in its recording: else there is nothing to make
// a scene of.
func (c *Clip) within() error {
	const slack = 0.1 // s, of labels that were rounded
	if end := float64(len(c.Sound)) / Rate; !(c.Onset >= 0 && c.Onset < min(c.Offset, end) && c.Offset <= end+slack) {
		return fmt.Errorf("%s cheers from %g to %g s, want from 0 on and to %.2f at most, its end: mend its onset_s and offset_s",
			c.File, c.Onset, c.Offset, end)
	}
	return nil
}

func (c *Clips) add(label string, clip Clip) error {
	switch label {
	case "cheer":
		c.Cheers = append(c.Cheers, clip)
	case "neg":
		c.Negatives[clip.Class] = append(c.Negatives[clip.Class], &clip)
	case "rir":
		energy := 1e-12
		for _, v := range clip.Sound {
			energy += v * v
		}
		for i := range clip.Sound {
			clip.Sound[i] /= math.Sqrt(energy)
		}
		c.Rooms = append(c.Rooms, clip.Sound)
	default:
		return fmt.Errorf("got label %q, want cheer, neg or rir", label)
	}
	return nil
}

// readSound reads a mono recording at Rate.
func readSound(path string) ([]float32, error) {
	src, err := mic.OpenWAV(path)
	if err != nil {
		return nil, err
	}
	defer src.Close()
	if f := src.Format(); f.Rate != Rate || f.Channels != 1 {
		return nil, fmt.Errorf("read %s: got %d Hz and %d channels, want %d and 1: convert it first", path, f.Rate, f.Channels, Rate)
	}
	var all []float32
	buf := make([]float32, 1<<14)
	for {
		n, err := src.Read(buf)
		all = append(all, buf[:n]...)
		if errors.Is(err, io.EOF) {
			return all, nil
		}
		if err != nil {
			return nil, err
		}
	}
}

// readTable returns the named columns of a CSV with a header, row by row. Of the mark
// that spreadsheets put before UTF-8 nothing is seen.
func readTable(r io.Reader, columns ...string) ([][]string, error) {
	in := bufio.NewReader(r)
	if mark, err := in.Peek(3); err == nil && string(mark) == "\ufeff" {
		in.Discard(3)
	}
	rows, err := csv.NewReader(in).ReadAll()
	var parse *csv.ParseError
	switch {
	case errors.As(err, &parse):
		return nil, fmt.Errorf("line %d: %w: give each line as many fields as the first, parted by commas, in quotes where they hold one", parse.Line, parse.Err)
	case err != nil:
		return nil, plain(err)
	}
	if len(rows) == 0 {
		return nil, errors.New("got no header: the first line names the columns")
	}
	places := make([]int, len(columns))
	for i, c := range columns {
		if places[i] = slices.Index(rows[0], c); places[i] < 0 {
			return nil, fmt.Errorf("got columns %q, want one named %s", strings.Join(rows[0], ","), c)
		}
	}
	var out [][]string
	for _, row := range rows[1:] {
		picked := make([]string, len(places))
		for i, p := range places {
			picked[i] = row[p]
		}
		out = append(out, picked)
	}
	return out, nil
}
