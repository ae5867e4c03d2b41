package child

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"math"
	"sync"
	"time"

	"jiayou/sim"
	"jiayou/sim/agent"
	"jiayou/sim/brain/wire"
	"jiayou/sim/field"
	"jiayou/sim/physics"
)

// Dugout is where the brains of a match sit: beside the pitch. It is used by the
// goroutine that plays the match. A nil Dugout has nobody in it.
type Dugout struct {
	children [2]*Child // by field.Side, nil for a side that thinks inside
	perSide  int
	lockStep bool
	turn     field.Side // whose answer is taken first
}

// Sit starts the programs and makes their sides of the match remote. What they
// write on their standard errors goes to logs, which may be nil. In lock-step it
// waits until they have greeted. A brain that cannot begin has a Fault, and that
// is all; the error is not a brain's. It returns nil if there is no program.
//
// When the context ends nobody waits for a brain any more: each has a Fault that
// says so, and whoever sees one asks the context whose it is.
func Sit(ctx context.Context, cfg *sim.Config, programs [2]Program, rules Rules, logs [2]io.Writer) (*Dugout, error) {
	d := &Dugout{perSide: cfg.Format.PerSide, lockStep: rules.LockStep}
	empty := true
	for side, p := range programs {
		if p.Args == nil {
			continue
		}
		empty = false
		hello, err := newHello(cfg, field.Side(side), &rules)
		if err != nil {
			d.Close()
			return nil, err
		}
		cfg.Remote[side], cfg.Squads[side] = true, nil
		d.children[side] = launch(p, hello, rules, logs[side])
		d.children[side].stop = ctx.Done()
	}
	if empty {
		return nil, nil
	}
	if rules.LockStep {
		d.meet()
	}
	return d, nil
}

// meet waits until all brains have greeted, or never will.
func (d *Dugout) meet() {
	for _, c := range d.children {
		if c != nil {
			c.meet()
		}
	}
}

// Faults returns the first Fault of a brain, nil if there is none.
func (d *Dugout) Faults() error { return cmp.Or(d.Fault(field.Home), d.Fault(field.Away)) }

// newHello is what a side of a match is told at its beginning.
func newHello(cfg *sim.Config, side field.Side, rules *Rules) (*wire.Hello, error) {
	spec, err := cfg.Kind().Spec()
	if err != nil {
		return nil, err
	}
	f := &cfg.Format
	h := &wire.Hello{
		Type: wire.TypeHello, Protocol: wire.Protocol, Program: "jiayou " + sim.Version, Format: f.Name, Side: side.String(),
		Pitch: wire.Pitch{
			Length: 2 * f.GoalX(), Width: 2 * f.TouchY(), GoalWidth: f.GoalWidth, GoalArea: f.GoalAreaDepth,
			Circle: f.CircleRadius, BallRadius: f.BallRadius,
		},
		Limits: wire.Limits{
			Robot: cfg.Kind().Name, Forwards: spec.WalkFront, Sideways: spec.WalkSide, Turn: spec.WalkTurn,
			Kick: rolling(spec.KickSpeed), FullKick: rolling(spec.FullSpeed),
			Loft: mostLoft, WordBytes: len(agent.Word{}),
		},
		Timing: wire.Timing{Rate: rate, LockStep: rules.LockStep, Decision: rules.Decision.Seconds(), Bank: rules.Bank.Seconds()},
	}
	for i := range f.PerSide {
		h.Robots = append(h.Robots, i+1)
	}
	return h, nil
}

// rolling returns how fast a ball rolls that is struck at a speed, in whole cm/s.
func rolling(struck float64) float64 { return math.Floor(100*physics.RollingSpeed(struck)) / 100 }

const (
	mostLoft = 0.6 // rad, as agent.Kick has it
	rate     = 10  // decisions of a robot in a second
)

// Answer asks who has to be asked after the last Step of a match, and returns
// the answer that goes into the next one.
func (d *Dugout) Answer(m *sim.Match) sim.Answer {
	switch robot, p := m.Asked(); {
	case d == nil:
		return sim.Answer{}
	case d.lockStep:
		return d.think(m)
	case robot >= 0:
		side, number := d.seat(robot)
		c := d.children[side]
		if c.fault != nil {
			return stay(robot)
		}
		c.Ask(number, p)
	}
	return d.take()
}

// Wait is Answer in lock-step, whatever the rules say: for what is played, for
// once, as fast as can be.
func (d *Dugout) Wait(m *sim.Match) sim.Answer {
	if d == nil {
		return sim.Answer{}
	}
	d.meet()
	return d.think(m)
}

// think lets the brain of the robot that has to be asked think.
func (d *Dugout) think(m *sim.Match) sim.Answer {
	robot, p := m.Asked()
	if robot < 0 {
		return sim.Answer{}
	}
	side, number := d.seat(robot)
	c := d.children[side]
	cmd, ok := c.Think(number, p)
	switch {
	case ok:
		return sim.NewAnswer(robot, &cmd)
	case c.fault != nil:
		return stay(robot)
	}
	return sim.Answer{}
}

// stay is the answer for a robot whose brain has been ended.
func stay(robot int) sim.Answer { return sim.NewAnswer(robot, &agent.Command{Still: true}) }

// take returns an answer that has come, of each side in turn.
func (d *Dugout) take() sim.Answer {
	for range d.children {
		d.turn = d.turn.Other()
		if c := d.children[d.turn]; c != nil {
			if number, cmd, ok := c.Take(); ok {
				return sim.NewAnswer(int(d.turn)*d.perSide+number-1, &cmd)
			}
		}
	}
	return sim.Answer{}
}

// seat returns whose a robot of a match is, and its number.
func (d *Dugout) seat(robot int) (field.Side, int) {
	return field.Side(robot / d.perSide), robot%d.perSide + 1
}

// Mark marks the robots in a frame whose brains failed at their last decision,
// as the match marks those that think inside.
func (d *Dugout) Mark(f *sim.Frame) {
	if d == nil {
		return
	}
	for i := range f.Count {
		if d.trouble(i) != nil {
			f.Robots[i].Trouble = true
		}
	}
}

// trouble is why the last answer for robot i was no good.
func (d *Dugout) trouble(i int) error {
	side, number := d.seat(i)
	c := d.children[side]
	switch {
	case c == nil:
		return nil
	case c.fault != nil:
		return c.fault
	}
	return c.seats[number-1].trouble
}

// Talk returns what the brain of robot i has to tell its author. Robots are
// counted as in a Frame.
func (d *Dugout) Talk(i int) agent.Talk {
	if d == nil {
		return agent.Talk{}
	}
	side, number := d.seat(i)
	if c := d.children[side]; c != nil {
		return c.Talk(number)
	}
	return agent.Talk{}
}

// Fault returns why the brain of a side was ended, nil if it was not.
func (d *Dugout) Fault(side field.Side) error {
	if d == nil || d.children[side] == nil {
		return nil
	}
	return d.children[side].Fault()
}

// Conduct returns how the brain of a side has behaved, and false if the side has
// none here.
func (d *Dugout) Conduct(side field.Side) (Conduct, bool) {
	if d == nil || d.children[side] == nil {
		return Conduct{}, false
	}
	return d.children[side].Conduct(), true
}

// Close ends all brains.
func (d *Dugout) Close() {
	if d == nil {
		return
	}
	var both sync.WaitGroup
	for _, c := range d.children {
		if c != nil {
			both.Go(func() { c.Close() })
		}
	}
	both.Wait()
}

// String says how a brain has behaved.
func (c Conduct) String() string {
	return fmt.Sprintf("%d decisions, %d wrong, %d late, %d lines nobody asked for, slowest %v",
		c.Decisions, c.Wrong, c.Late, c.Chatter, c.Slowest.Round(10*time.Microsecond))
}
