package main

import (
	"errors"
	"fmt"
	"os"

	"jiayou/cmd/exhibition"
	"jiayou/cmd/jiayou/course"
	"jiayou/cmd/jiayou/input"
	"jiayou/cmd/jiayou/show"
	"jiayou/sim/field"
)

// pupil joins a course of the academy to the show and the keys. Without a course
// it does nothing.
type pupil struct {
	course  *course.Course
	journal *journal
}

// openCourse opens the course that was asked for, nil for none.
func (o *options) openCourse() (*course.Course, error) {
	if o.academy == "" {
		return nil, nil
	}
	who, err := exhibition.OpenPupil(o.academy, os.Stderr)
	var file *exhibition.FileError
	switch {
	case errors.As(err, &file):
		return nil, err
	case err != nil:
		return nil, wrong("flag --academy: %w", err)
	}
	c, err := course.New(course.Config{Pupil: *who, Exercise: o.exercise, Deaf: o.effect == 0})
	if err != nil {
		return nil, wrong("flag --exercise: %w", err)
	}
	if !display() {
		return nil, fmt.Errorf("open academy: there is no display: jiayou-lab academy %s grades without one", o.academy)
	}
	return c, nil
}

// watched returns the brains on the command line whose files are looked after.
func (o *options) watched() [2]string {
	if o.academy != "" {
		return [2]string{field.Home: o.academy}
	}
	if o.replay != "" {
		return [2]string{}
	}
	return [2]string{o.match.Home, o.match.Away}
}

// offer passes on a brain that was saved to who takes it: the show, or the course,
// whose program is started anew for each try.
func (p *pupil) offer(d *show.Show, n *fileNews) {
	switch {
	case p.course == nil && n.child != nil:
		d.OfferChild(n.side, n.child)
	case p.course == nil:
		d.Offer(n.side, n.brain.Name, n.brain.Squad)
	default:
		who := p.course.Pupil()
		who.Name, who.Squad, who.Program = n.brain.Name, n.brain.Squad, n.brain.Program
		p.note(p.course.Take(d, who))
	}
}

// do turns to another exercise, or shows the stars of all.
func (p *pupil) do(a input.Action, d *show.Show, s *scene) {
	switch {
	case p.course == nil:
	case a == input.Next:
		p.note(p.course.Turn(d, 1))
	case a == input.Previous:
		p.note(p.course.Turn(d, -1))
	case a == input.Table:
		s.hud.Chart = !s.hud.Chart
	}
}

// update lets the course go on.
func (p *pupil) update(d *show.Show) {
	if p.course != nil {
		p.note(p.course.Update(d))
	}
}

// picture passes on to the picture how the try stands.
func (p *pupil) picture(d *show.Show, s *scene) {
	if p.course != nil {
		s.hud.Exercise = p.course.State(d)
	}
}

// note tells the operator what has failed.
func (p *pupil) note(err error) {
	if err != nil {
		p.journal.write([]show.Note{{Kind: "failure", Problem: err.Error()}})
	}
}
