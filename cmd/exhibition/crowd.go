package exhibition

import (
	"errors"
	"fmt"
	"io"
	"math"
	"path/filepath"
	"strings"
	"time"

	"jiayou/audio"
	"jiayou/audio/cheer"
	"jiayou/audio/mic"
	"jiayou/audio/rhythm"
	"jiayou/sim"
)

// longest is how much of a recording or a script is taken: more than any match
// lasts.
const longest = time.Hour

// ErrCrowd is wrapped by the error of OpenCrowd for a name that can be no
// crowd, whatever is on the disk.
var ErrCrowd = errors.New("no such crowd")

// Crowd is a crowd that is known beforehand. The zero value is nobody.
type Crowd struct {
	Name   string      // for people: the file, or empty for nobody
	Inputs []sim.Input // one for each tick of the match
	After  sim.Input   // what holds after the last of them
	Loop   bool        // begin again instead
	Rouse  bool        // begin when a robot hits the turf, and again at the next fall after the end
}

// At returns what the crowd does in a tick of the match.
func (c *Crowd) At(tick int) sim.Input {
	switch {
	case tick < len(c.Inputs):
		return c.Inputs[tick]
	case c.Loop && len(c.Inputs) > 0:
		return c.Inputs[tick%len(c.Inputs)]
	}
	return c.After
}

// audience is a crowd at a match.
type audience struct {
	crowd *Crowd
	began int // tick at which the crowd began, −1 before
}

func (c *Crowd) enter() audience {
	a := audience{crowd: c}
	if c.Rouse {
		a.began = -1
	}
	return a
}

// next returns what the crowd does in the tick that m is about to play.
func (a *audience) next(m *sim.Match) sim.Input {
	tick := m.Frame().Tick
	if a.crowd.Rouse && (a.began < 0 || tick-a.began >= len(a.crowd.Inputs)) && sees(m, sim.EventDown) {
		a.began = tick
	}
	if a.began < 0 {
		return sim.Input{}
	}
	return a.crowd.At(tick - a.began)
}

func sees(m *sim.Match, kind sim.EventKind) bool {
	for _, e := range m.Events() {
		if e.Kind == kind {
			return true
		}
	}
	return false
}

// OpenCrowd returns the crowd of that name: a recording FILE.wav, which is
// heard from beginning to end, a script FILE.csv (see ReadScript), or
// "none".
func OpenCrowd(name string) (Crowd, error) {
	switch ext := strings.ToLower(filepath.Ext(name)); {
	case name == "none":
		return Crowd{}, nil
	case ext == ".wav":
		src, err := mic.OpenWAV(name)
		if err != nil {
			return Crowd{}, err
		}
		defer src.Close()
		return Hear(src)
	case ext == ".csv":
		return openScript(name)
	}
	return Crowd{}, fmt.Errorf("%w as %q: name a FILE.wav, a FILE.csv or none", ErrCrowd, name)
}

// HearWAV returns the crowd of a recording that is not a file, such as a clip
// that belongs to the program.
func HearWAV(r io.Reader, name string) (Crowd, error) {
	src, err := mic.FromWAV(r, name)
	if err != nil {
		return Crowd{}, err
	}
	return Hear(src)
}

// Hear listens to a source as far as it goes, but no longer than an hour.
func Hear(src mic.Source) (Crowd, error) {
	c := Crowd{Name: src.Format().Name}
	for h, err := range audio.Listen(src, audio.Config{}) {
		if err != nil {
			return Crowd{}, err
		}
		if len(c.Inputs) == int(longest.Seconds())*sim.TicksPerSecond {
			break
		}
		c.Inputs = append(c.Inputs, Heard(h))
	}
	return c, nil
}

// Heard returns what the match is told when the ear hears h. A stand roars while
// its roar is confirmed: when it fades, the help ends. It chants while the ear is
// sure of it.
func Heard(h audio.Hearing) sim.Input {
	var in sim.Input
	for i, s := range h.Stands {
		in.Cheer[i] = sim.Cheer{Level: quantise(s.Level), Roar: s.Roar == cheer.Confirmed}
	}
	if h.Chant.Confidence >= rhythm.Sure {
		in.Tempo = sim.NewTempo(h.Chant.Tempo)
	}
	return in
}

// quantise maps 0…1 to the levels of a sim.Cheer.
func quantise(level float64) uint8 {
	return uint8(math.Round(255 * max(0, min(level, 1))))
}
