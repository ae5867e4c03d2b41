// Package replay is the match as a file: what it was made of, every input that
// reached it, and its hash after every second.
//
// Nobody's position is in there. A match is a function of its config and its
// inputs, so the file is small, some twenty kilobytes for a quiet match, and
// playing it is playing the match again. The hashes prove second by second that
// it is the same one, and say from which tick on, and in what, it is not.
//
//	rec, err := replay.NewWriter(file, m.Config())
//	for !m.Finished() {
//		m.Step(in)
//		rec.Tick(in, m)
//	}
//	err = rec.Close()
//
//	report, err := replay.Verify(file)
//
// A file is one line of magic followed by frames (see frame.go): a header, one
// frame for each second, an end mark. Each frame carries its own checksum, so a
// file that was cut short plays up to its last whole second, and one that was
// altered is found out.
package replay

import (
	"errors"
	"fmt"

	"jiayou/sim"
	"jiayou/sim/agent"
	"jiayou/sim/field"
	"jiayou/sim/humanoid"
	"jiayou/sim/sense"
)

// What can be wrong with a match file. Each error of this package wraps one of
// them, or the error of the underlying reader or writer.
var (
	ErrForeign   = errors.New("not a match file")
	ErrVersion   = errors.New("made by another version")
	ErrTruncated = errors.New("the file is truncated")
	ErrAltered   = errors.New("the file is altered")
	ErrDiffers   = errors.New("the match differs from the recording")
)

// Header is what a match file says of its match.
type Header struct {
	Version   string `json:"version"`   // sim.Version of the program that recorded it
	Canonical bool   `json:"canonical"` // whether that program was canonical
	Format    string `json:"format"`
	Seed      uint64 `json:"seed"`
	Home      string `json:"home"`
	Away      string `json:"away"`
	Deaf      bool   `json:"deaf"`
	Damped    int    `json:"damped,omitempty"` // percent
	Sense     string `json:"sense"`
	Robot     string `json:"robot,omitempty"`      // its name, or that of its file; empty for the format's
	RobotFile string `json:"robot_file,omitempty"` // the text of its file, for one that does not come with the program

	// Scene is what the match began with, if not with a kick-off.
	Scene sim.Scene `json:"scene,omitzero"`

	// HomeRemote and AwayRemote say that the side's commands are among the
	// inputs: whatever gave them is not needed to play the match again.
	HomeRemote bool `json:"home_remote,omitempty"`
	AwayRemote bool `json:"away_remote,omitempty"`

	// Brains are the texts of the squads that are made of one, by field.Side. They
	// travel in frames of their own.
	Brains [2]agent.Source `json:"-"`
}

// newHeader describes the match of a config. A file names its format, so only
// those that have a name can be recorded.
func newHeader(cfg sim.Config) (Header, error) {
	if f, err := field.ByName(cfg.Format.Name); err != nil {
		return Header{}, fmt.Errorf("record match: %w", err)
	} else if f != cfg.Format {
		return Header{}, fmt.Errorf("record match: format %q is not as it is published", f.Name)
	}
	if s, err := sense.ByName(cfg.Sense.Name); err != nil {
		return Header{}, fmt.Errorf("record match: %w", err)
	} else if s != cfg.Sense {
		return Header{}, fmt.Errorf("record match: sense %q is not as it is published", s.Name)
	}
	if _, err := cfg.Robot.Spec(); err != nil {
		return Header{}, fmt.Errorf("record match: %w", err)
	}
	texts, err := sources(&cfg)
	if err != nil {
		return Header{}, err
	}
	return Header{
		Version: sim.Version, Canonical: sim.Canonical(),
		Format: cfg.Format.Name, Seed: cfg.Seed, Deaf: cfg.Deaf, Damped: cfg.Damped, Sense: cfg.Sense.Name,
		Home: cfg.Teams[field.Home], Away: cfg.Teams[field.Away],
		Robot: cfg.Robot.Name, RobotFile: cfg.Robot.Text,
		HomeRemote: cfg.Remote[field.Home], AwayRemote: cfg.Remote[field.Away],
		Brains: texts, Scene: cfg.Scene,
	}, nil
}

// Config returns what the match was made of. It fails if the file was made by
// another version: its match would be another one.
func (h *Header) Config() (sim.Config, error) {
	if h.Version != sim.Version {
		return sim.Config{}, fmt.Errorf("%w: recorded by version %q, this is %s: play it with the program that recorded it",
			ErrVersion, h.Version, sim.Version)
	}
	format, err := field.ByName(h.Format)
	if err != nil {
		return sim.Config{}, fmt.Errorf("%w: its header has an %w", ErrAltered, err)
	}
	senses, err := sense.ByName(h.Sense)
	if err != nil {
		return sim.Config{}, fmt.Errorf("%w: its header has an %w", ErrAltered, err)
	}
	robot := humanoid.Kind{Name: h.Robot, Text: h.RobotFile}
	if _, err := robot.Spec(); err != nil {
		return sim.Config{}, fmt.Errorf("%w: the robot in its header: %w", ErrAltered, err)
	}
	squads, err := h.squads()
	if err != nil {
		return sim.Config{}, fmt.Errorf("%w: a brain in it cannot be read: %v", ErrAltered, err)
	}
	return sim.Config{
		Format: format, Seed: h.Seed, Teams: [2]string{h.Home, h.Away}, Deaf: h.Deaf, Damped: h.Damped, Sense: senses, Robot: robot,
		Squads: squads, Remote: [2]bool{h.HomeRemote, h.AwayRemote}, Scene: h.Scene,
	}, nil
}
