package main

import (
	"fmt"
	"os"

	"jiayou/cmd/jiayou/class"
	"jiayou/cmd/jiayou/input"
	"jiayou/cmd/jiayou/show"
)

// lesson joins a class to the show: its matches go on the pitch, its table
// beside them. Without a class it does nothing.
type lesson struct {
	class *class.Class
}

// checkClass reports what is wrong with the folder of a class.
func (o *options) checkClass() error {
	if o.class == "" {
		return nil
	}
	st, err := os.Stat(o.class)
	switch {
	case err != nil:
		return fmt.Errorf("open class: %w", err)
	case !st.IsDir():
		return fmt.Errorf("open class: %s is no folder", o.class)
	case !display():
		return fmt.Errorf("open class: there is no display: jiayou-lab tournament %s plays without one", o.class)
	}
	return nil
}

// openLesson sets the class to work that was asked for.
func (o *options) openLesson(p *production) (*lesson, error) {
	if o.class == "" {
		return &lesson{}, nil
	}
	c, err := class.Open(class.Config{
		Dir: o.class, Out: o.out, Format: p.cfg.Format, Sense: p.cfg.Sense,
		Robot: p.cfg.Robot, Named: o.match.Robot, Seed: p.cfg.Seed, Words: p.scene.hud.Words(),
	})
	if err != nil {
		return nil, fmt.Errorf("open class: %w", err)
	}
	return &lesson{class: c}, nil
}

// update passes on to the show and the picture what the class has come to.
func (l *lesson) update(d *show.Show, s *scene) {
	if l.class == nil {
		return
	}
	s.hud.Board = l.class.Board()
	queued := d.Queued()
	if queued == nil || !queued.Urgent {
		if item := l.class.News(); item != nil {
			d.Queue(item)
			queued = item
		}
	}
	if queued == nil {
		if item := l.class.Repeat(); item != nil {
			d.Queue(item)
		}
	}
	d.Report(s.hud.Board.Fault)
}

// do does what a class wants.
func (l *lesson) do(a input.Action, d *show.Show, s *scene) {
	switch {
	case l.class == nil:
	case a == input.Table:
		s.hud.Wide = !s.hud.Wide
	case a == input.Next:
		d.Skip()
	}
}

func (l *lesson) close() {
	if l.class != nil {
		l.class.Close()
	}
}
