package exhibition

import (
	"fmt"
	"math"

	"jiayou/sim"
	"jiayou/sim/field"
	"jiayou/sim/referee"
)

// breath is the longest pause within one roar, in ticks. A crowd that draws
// breath does not roar anew.
const breath = 150

// Noticed is the least time on the ground, in s, that counts as help. Less is
// a roar that came as the robot was all but up.
const Noticed = 0.1

// Chronicle watches a match and writes its Result.
//
//	c := exhibition.NewChronicle(m.Config())
//	for each tick {
//		m.Step(in)
//		c.Watch(m)
//	}
//	result := c.Result(m)
type Chronicle struct {
	result  Result
	names   [2]string
	roaring [2]bool
	hush    int // tick at which the last stand fell silent
}

// NewChronicle begins the chronicle of a match.
func NewChronicle(cfg sim.Config) *Chronicle {
	home, away := cfg.Teams[field.Home], cfg.Teams[field.Away]
	c := &Chronicle{names: [2]string{home, away}, hush: math.MinInt / 2}
	if home == away {
		c.names = [2]string{home + " (home)", away + " (away)"}
	}
	c.result = Result{
		Schema: Schema, Version: sim.Version, Canonical: sim.Canonical(),
		Seed: cfg.Seed, Format: cfg.Format.Name, Home: home, Away: away, Robot: cfg.Kind().Name,
		Goals: []Goal{},
	}
	return c
}

// Watch takes note of what happened in the tick just played.
func (c *Chronicle) Watch(m *sim.Match) {
	f := m.Frame()
	for _, e := range m.Events() {
		switch e.Kind {
		case sim.EventGoal:
			c.goal(f, e)
		case sim.EventFall:
			c.result.Falls++
		case sim.EventUp:
			c.up(f, e)
		case sim.EventRemoved:
			c.result.Removals++
			c.tell(e.Tick, "off", "%s lay too long and is carried off", c.robot(f, e.Robot))
		case sim.EventReturned:
			c.tell(e.Tick, "back", "%s is back on the pitch", c.robot(f, e.Robot))
		case sim.EventWhistle:
			if e.Restart == referee.KickOff {
				c.tell(e.Tick, "kick-off", "%s", c.names[e.Side])
			}
		case sim.EventUnheard:
			c.tell(e.Tick, "late", "%s has not heard the whistle", c.robot(f, e.Robot))
		case sim.EventHalfTime, sim.EventFullTime:
			c.tell(e.Tick, e.Kind.String(), "%s", c.scoreLine())
		case sim.EventRoar:
			c.roar(e)
		case sim.EventHush:
			c.roaring[e.Side], c.hush = false, e.Tick
		case sim.EventSilence:
			c.tell(e.Tick, "hush", "the hall holds its breath before a %s of %s", e.Restart, c.names[e.Side])
		}
	}
}

// Result returns the result of the match as far as it has been watched.
func (c *Chronicle) Result(m *sim.Match) Result {
	r := c.result
	r.Ticks, r.Finished = m.Frame().Tick, m.Finished()
	r.Hash = fmt.Sprintf("%016x", m.Hash())
	r.Perception = NewPerception(m)
	r.Crowd.Saved = math.Round(100*r.Crowd.Saved) / 100
	return r
}

func (c *Chronicle) goal(f *sim.Frame, e sim.Event) {
	r := &c.result
	r.Score = Score{Home: f.Game.Score[field.Home], Away: f.Game.Score[field.Away]}
	g := Goal{Time: float64(e.Tick) / sim.TicksPerSecond, Side: e.Side.String(), Score: r.Score}
	by := ""
	if e.Robot >= 0 {
		scorer := &f.Robots[e.Robot]
		g.Number, g.Own = scorer.Number, scorer.Side != e.Side
		by = ", by " + c.robot(f, e.Robot)
		if g.Own {
			by = ", an own goal" + by
		}
	}
	r.Goals = append(r.Goals, g)
	c.tell(e.Tick, "GOAL", "%s%s", c.scoreLine(), by)
}

func (c *Chronicle) up(f *sim.Frame, e sim.Event) {
	c.result.GetUps++
	if e.Saved < Noticed {
		c.tell(e.Tick, "up", "%s stands again after %.1f s", c.robot(f, e.Robot), e.Value)
		return
	}
	c.result.Crowd.FallenHelped++
	c.result.Crowd.Saved += e.Saved
	c.tell(e.Tick, "up", "%s stands again after %.1f s: the crowd saved it %.1f s", c.robot(f, e.Robot), e.Value, e.Saved)
}

// roar counts the roars of both stands that touch as one, as the ear does.
func (c *Chronicle) roar(e sim.Event) {
	if !c.roaring[field.Home] && !c.roaring[field.Away] && e.Tick-c.hush > breath {
		c.result.Crowd.Roars++
		c.tell(e.Tick, "roar", "the crowd roars")
	}
	c.roaring[e.Side] = true
}

func (c *Chronicle) tell(tick int, what, format string, args ...any) {
	c.result.Story = append(c.result.Story, Moment{Tick: tick, What: what, Text: fmt.Sprintf(format, args...)})
}

// robot returns a robot's name: its team and number.
func (c *Chronicle) robot(f *sim.Frame, i int) string {
	r := &f.Robots[i]
	return fmt.Sprintf("%s %d", c.names[r.Side], r.Number)
}

func (c *Chronicle) scoreLine() string {
	s := c.result.Score
	return fmt.Sprintf("%s %d – %d %s", c.names[field.Home], s.Home, s.Away, c.names[field.Away])
}
