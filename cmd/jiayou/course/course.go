// Package course leads one brain through the exercises of the academy, on the
// pitch of a show:
//
//	c, err := course.New(course.Config{Pupil: academy.Pupil{Name: "mei", Squad: squad}})
//	for {
//		if err := c.Update(s); err != nil { … }
//		s.Update(heard, ear)
//		draw(s.View(), c.State(s))
//	}
//
// An exercise is tried with one seed after another, as in a grade of the
// laboratory, until a try has earned three stars; then comes the next exercise.
// A brain that is saved begins its try anew. A program is started for each try,
// which begins once it has greeted; from then on, as in every show, nobody waits
// for it: on a slow machine the laboratory may give it more stars.
package course

import (
	"fmt"
	"io"

	"jiayou/cmd/jiayou/show"
	"jiayou/sim"
	"jiayou/sim/academy"
	"jiayou/sim/brain/child"
	"jiayou/sim/field"
)

// Config says who learns, and where to begin.
type Config struct {
	Pupil    academy.Pupil
	Exercise string // name of the first one; empty for that of the course
	Deaf     bool   // robots do not answer the crowd
}

// Course is a course under way. It is used by one goroutine.
type Course struct {
	pupil academy.Pupil
	deaf  bool
	all   []*academy.Scenario
	best  []int // stars of each exercise, in its best try
	first place
	on    try // what is on the pitch
	next  try // what has been queued
}

// place is a place in the course.
type place struct {
	exercise int
	seed     uint64 // 1 to academy.Tries
}

// try is one try.
type try struct {
	place
	item *show.Item // nil for none
}

// New begins a course. It fails if there is no such exercise.
func New(cfg Config) (*Course, error) {
	all, err := academy.All()
	if err != nil {
		return nil, err
	}
	c := &Course{pupil: cfg.Pupil, deaf: cfg.Deaf, all: all, best: make([]int, len(all)), first: place{seed: 1}}
	if cfg.Exercise == "" {
		return c, nil
	}
	if _, err := academy.ByName(cfg.Exercise); err != nil {
		return nil, err
	}
	for all[c.first.exercise].Name != cfg.Exercise {
		c.first.exercise++
	}
	return c, nil
}

// Update takes in what is on the pitch, and queues what comes after it. Call it
// before each update of the show.
func (c *Course) Update(d *show.Show) error {
	c.settle(d)
	switch {
	case c.next.item != nil:
	case c.on.item == nil || d.On() != c.on.item: // it is no try of ours
		return c.begin(d, c.first, show.Nothing)
	case d.View().Scene == show.Result:
		c.best[c.on.exercise] = max(c.best[c.on.exercise], c.on.item.Judge.Stars())
		return c.queue(d, c.after(), show.Nothing)
	}
	return nil
}

// settle notes that the try that was queued has begun.
func (c *Course) settle(d *show.Show) {
	if on := d.On(); on != nil && on == c.next.item {
		c.on, c.next = c.next, try{}
	}
}

// after is where the course goes on after the try that is over.
func (c *Course) after() place {
	if c.on.item.Judge.Stars() == len(c.all[c.on.exercise].Stars) {
		return c.beside(1)
	}
	p := c.on.place
	p.seed = p.seed%academy.Tries + 1
	return p
}

// beside is the first try of the exercise that many places on.
func (c *Course) beside(step int) place {
	n := len(c.all)
	return place{exercise: (c.on.exercise + step + n) % n, seed: 1}
}

// Turn goes on to the next exercise with 1, and back to the one before with −1.
func (c *Course) Turn(d *show.Show, step int) error { return c.begin(d, c.beside(step), show.Nothing) }

// Pupil returns who learns.
func (c *Course) Pupil() academy.Pupil { return c.pupil }

// Take lets another brain learn from now on: the try that is on begins anew.
func (c *Course) Take(d *show.Show, p academy.Pupil) error {
	c.pupil = p
	if c.on.item == nil {
		return c.begin(d, c.first, show.Nothing)
	}
	return c.begin(d, c.on.place, show.NewBrain)
}

// begin ends what is on and begins a try.
func (c *Course) begin(d *show.Show, p place, topic show.Topic) error {
	if err := c.queue(d, p, topic); err != nil {
		return err
	}
	d.Skip()
	return nil
}

// queue queues a try.
func (c *Course) queue(d *show.Show, p place, topic show.Topic) error {
	s := c.all[p.exercise]
	cfg, err := s.Config(&c.pupil, p.seed)
	if err != nil {
		return err
	}
	cfg.Deaf = c.deaf
	match, err := sim.New(cfg)
	if err != nil {
		return fmt.Errorf("begin exercise %s: %w", s.Name, err)
	}
	c.next = try{p, &show.Item{
		Start: match.Snapshot(), Judge: s.NewJudge(), Crowd: s.Crowd(p.seed), Topic: topic,
		Programs: [2]child.Program{field.Home: c.pupil.Program}, Logs: [2]io.Writer{field.Home: c.pupil.Log},
	}}
	d.Queue(c.next.item)
	return nil
}
