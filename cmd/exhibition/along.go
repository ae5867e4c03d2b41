package exhibition

import (
	"errors"
	"fmt"
	"io"
	"text/tabwriter"

	"jiayou/sim"
	"jiayou/sim/agent"
	"jiayou/sim/field"
	"jiayou/sim/team"
)

// Along is what another brain would have decided in a recorded match: it is shown
// every percept of a side, and its commands are compared with those that were obeyed.
// It changes nothing, so that what it would have led to cannot be said.
type Along struct {
	Side      string        `json:"side"`
	Played    string        `json:"played"` // whose decisions were obeyed
	With      string        `json:"with"`
	Decisions int           `json:"decisions"`
	Different int           `json:"different"`
	Robots    []AlongRobot  `json:"robots"`  // by number
	Moments   []AlongMoment `json:"moments"` // kicks and guards, in their order
	Trouble   string        `json:"trouble,omitempty"`

	match *sim.Match
	last  [field.MaxRobots + 1]string // what each robot, by number, decided otherwise just before
}

// AlongRobot counts one robot's decisions by what was different.
type AlongRobot struct {
	Number    int `json:"number"`
	Decisions int `json:"decisions"`
	Walks     int `json:"walks"`  // another velocity
	Kicks     int `json:"kicks"`  // another kick, or only one of both
	Guards    int `json:"guards"` // another guard
}

// AlongMoment is where a robot began to decide otherwise.
type AlongMoment struct {
	Time   float64 `json:"t_s"`
	Number int     `json:"number"`
	Played string  `json:"played"`
	With   string  `json:"with"`
}

// Decisions are different from here on, in m/s of walking and m at the aim.
const otherWalk, otherAim = 0.3, 2

// ThinkAlong plays a recorded match, which was told inputs, and shows each percept of
// a side to the brain of that name: a built-in team, an example, or a file.
func ThinkAlong(cfg sim.Config, inputs []sim.Input, side field.Side, name string) (*Along, error) {
	with, err := enter(name)
	switch {
	case err != nil:
		return nil, err
	case with.program.Args != nil:
		return nil, fmt.Errorf("%s is a program, which cannot think along: name a team or a FILE.star", name)
	case cfg.Remote[side]:
		return nil, fmt.Errorf("a program thought for %s: no brain can think along with it", side)
	}
	a := &Along{Side: side.String(), Played: cfg.Teams[side], With: with.name, Moments: []AlongMoment{}}
	cfg.Squads[side] = &company{a, cfg.Squads[side], with.squad}
	if a.match, err = sim.New(cfg); err != nil {
		return nil, err
	}
	for _, in := range inputs {
		if err := a.match.Step(in); err != nil {
			return nil, err
		}
	}
	for _, r := range a.Robots {
		a.Decisions += r.Decisions
		a.Different += r.Walks + r.Kicks + r.Guards
	}
	return a, nil
}

// company is a squad of those who play, each with somebody who thinks along. A nil
// squad is a built-in team.
type company struct {
	along      *Along
	play, with agent.Squad
}

// Brain implements agent.Squad.
func (c *company) Brain(number int) (agent.Brain, error) {
	play, err1 := recruit(c.play, c.along.Played, number)
	with, err2 := recruit(c.with, c.along.With, number)
	if err := errors.Join(err1, err2); err != nil {
		return nil, err
	}
	for len(c.along.Robots) < number {
		c.along.Robots = append(c.along.Robots, AlongRobot{Number: len(c.along.Robots) + 1})
	}
	return &companion{c.along, number, play, with}, nil
}

func recruit(s agent.Squad, name string, number int) (agent.Brain, error) {
	if s == nil {
		return team.New(name)
	}
	return s.Brain(number)
}

// companion decides as play does, and notes what with would have.
type companion struct {
	along      *Along
	number     int
	play, with agent.Brain
}

// Think implements agent.Brain.
func (c *companion) Think(p *agent.Percept) agent.Command {
	seen := *p
	played, other := c.play.Think(p), c.with.Think(&seen)
	c.along.compare(c.number, &played, &other)
	if t, ok := c.with.(agent.Talker); ok && c.along.Trouble == "" {
		if err := t.Talk().Trouble; err != nil {
			c.along.Trouble = err.Error()
		}
	}
	return played
}

// Fallen implements agent.Fallen for who plays; nobody thinks along on the turf.
func (c *companion) Fallen(p *agent.Percept) (agent.Command, bool) {
	if f, ok := c.play.(agent.Fallen); ok {
		return f.Fallen(p)
	}
	return agent.Command{}, false
}

// compare counts a decision, under the gravest of what is different.
func (a *Along) compare(number int, played, other *agent.Command) {
	r := &a.Robots[number-1]
	r.Decisions++
	now := ""
	switch {
	case played.Guard != other.Guard:
		r.Guards++
		now = "guard"
	case otherKick(&played.Kick, &other.Kick):
		r.Kicks++
		now = "kick"
	case played.Walk.Dist(other.Walk) > otherWalk:
		r.Walks++
	}
	if now != "" && now != a.last[number] {
		a.Moments = append(a.Moments, AlongMoment{float64(a.match.Tick()) / sim.TicksPerSecond, number, intent(played), intent(other)})
	}
	a.last[number] = now
}

// otherKick reports whether two kicks are different ones: only one is any, or they
// aim apart.
func otherKick(a, b *agent.Kick) bool {
	if a.Power == 0 || b.Power == 0 {
		return (a.Power == 0) != (b.Power == 0)
	}
	return a.At.Dist(b.At) > otherAim
}

// intent says what a command is about.
func intent(c *agent.Command) string {
	guards := [...]string{agent.Squat: "squats", agent.Block: "blocks", agent.DiveLeft: "dives left", agent.DiveRight: "dives right"}
	switch speed := c.Walk.Len(); {
	case c.Guard != agent.NoGuard && int(c.Guard) < len(guards):
		return guards[c.Guard]
	case c.Kick.Power > 0:
		return fmt.Sprintf("kicks %.1f m/s to %.1f, %.1f", c.Kick.Power, c.Kick.At.X, c.Kick.At.Y)
	case speed < 0.05:
		return "stands"
	default:
		return fmt.Sprintf("walks %.1f m/s", speed)
	}
}

// mostMoments is how many of them a report tells.
const mostMoments = 20

// Report tells it for people.
func (a *Along) Report(w io.Writer) error {
	fmt.Fprintf(w, "%s beside %s (%s): %d of %d decisions are other ones (%.0f %%)\n\n", a.With, a.Played, a.Side,
		a.Different, a.Decisions, 100*float64(a.Different)/float64(max(a.Decisions, 1)))
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(t, "robot\tdecisions\tother walks\tkicks\tguards\t\n")
	for _, r := range a.Robots {
		fmt.Fprintf(t, "%d\t%d\t%d\t%d\t%d\t\n", r.Number, r.Decisions, r.Walks, r.Kicks, r.Guards)
	}
	t.Flush()
	if len(a.Moments) > 0 {
		fmt.Fprintln(w)
	}
	t = tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for i, m := range a.Moments {
		if i == mostMoments {
			fmt.Fprintf(t, "  … and %d moments more: --json tells all\n", len(a.Moments)-i)
			break
		}
		fmt.Fprintf(t, "  %s\t%d %s,\t%s: %s\n", Clock(int(m.Time*sim.TicksPerSecond)), m.Number, m.Played, a.With, m.With)
	}
	if a.Trouble != "" {
		fmt.Fprintf(t, "\n  %s: %s\n", a.With, a.Trouble)
	}
	return t.Flush()
}
