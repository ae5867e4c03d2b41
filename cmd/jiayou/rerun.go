package main

import (
	"errors"
	"fmt"
	"io"
	"math"
	"os"

	"jiayou/cmd/jiayou/show"
	"jiayou/sim"
	"jiayou/sim/field"
	"jiayou/sim/replay"
)

// rerun reads a match file, plays it from its first tick to its last to see that it
// is unaltered, and returns it as something to be shown, with the crowd that was
// there. It takes as long as the laboratory's replay does: a fraction of a second.
func rerun(path string) (*show.Item, sim.Config, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, sim.Config{}, err
	}
	defer f.Close()
	p, err := replay.Open(f)
	if err != nil {
		return nil, sim.Config{}, fmt.Errorf("%s: %w", path, err)
	}
	start := p.Match().Snapshot()
	for err == nil {
		err = p.Step()
	}
	if !errors.Is(err, io.EOF) {
		return nil, sim.Config{}, fmt.Errorf("%s: %w", path, err)
	}
	return &show.Item{Start: start, Inputs: p.Inputs(), Rush: math.MaxInt, Heard: true}, p.Match().Config(), nil
}

// rerun reads the match file that was asked for, and makes its match the one that
// was chosen. Without one it returns nil.
func (o *options) rerun(cfg *sim.Config) (*show.Item, error) {
	if o.replay == "" {
		return nil, nil
	}
	if !display() {
		return nil, fmt.Errorf("show %s: there is no display: jiayou-lab replay %s --stats tells it without one", o.replay, o.replay)
	}
	item, recorded, err := rerun(o.replay)
	if err != nil {
		return nil, err
	}
	*cfg = recorded
	c := &o.match
	c.Format, c.Seed, c.Home, c.Away = cfg.Format.Name, cfg.Seed, cfg.Teams[field.Home], cfg.Teams[field.Away]
	c.Sense, c.Robot = cfg.Sense.Name, cfg.Robot.Name
	return item, nil
}
