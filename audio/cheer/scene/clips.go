package scene

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
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

// ReadClips reads the recordings of a folder that its labels.csv lists. Its
// columns are file, label (cheer, neg or rir), cls, onset_s, offset_s and
// source; others are ignored. A source is named up to its first @: what comes
// from one collection has one source.
func ReadClips(folder string) (*Clips, error) {
	f, err := os.Open(filepath.Join(folder, "labels.csv"))
	if err != nil {
		return nil, fmt.Errorf("read labels of %s: %w: name a folder with WAV files and their labels.csv", folder, err)
	}
	defer f.Close()
	rows, err := readTable(f, "file", "label", "cls", "onset_s", "offset_s", "source")
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", f.Name(), err)
	}
	clips := &Clips{Negatives: map[string][]*Clip{}}
	for _, r := range rows {
		c := Clip{File: r[0], Class: r[2]}
		c.Source, _, _ = strings.Cut(r[5], "@")
		c.Onset, _ = strconv.ParseFloat(r[3], 64)
		c.Offset, _ = strconv.ParseFloat(r[4], 64)
		sound, err := readSound(filepath.Join(folder, c.File))
		if err != nil {
			return nil, err
		}
		c.Sound = make([]float64, len(sound))
		for i, v := range sound {
			c.Sound[i] = float64(v)
		}
		clips.add(r[1], c)
	}
	if len(clips.Cheers) == 0 || len(clips.Negatives["speech"]) == 0 || len(clips.Negatives["music"]) == 0 {
		return nil, fmt.Errorf("read labels of %s: got no cheer, speech or music: scenes need all three", folder)
	}
	return clips, nil
}

func (c *Clips) add(label string, clip Clip) {
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
	}
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

// readTable returns the named columns of a CSV with a header, row by row.
func readTable(r io.Reader, columns ...string) ([][]string, error) {
	rows, err := csv.NewReader(r).ReadAll()
	if err != nil {
		return nil, err
	}
	if len(rows) == 0 {
		return nil, errors.New("got no header: the first line names the columns")
	}
	places := make([]int, len(columns))
	for i, c := range columns {
		if places[i] = slices.Index(rows[0], c); places[i] < 0 {
			return nil, fmt.Errorf("got columns %s, want one named %s", strings.Join(rows[0], ","), c)
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
