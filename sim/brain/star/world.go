package star

import (
	"fmt"

	"go.starlark.net/starlark"

	"jiayou/sim/agent"
	"jiayou/sim/geom"
)

// A thing is a value that stands for a part of what the robot perceives. Things
// are made once and looked into afresh in every call: nothing is copied that a
// brain does not ask for. So they hold for one call only, and cannot be kept in
// me.memory.
type thing string

func (t thing) String() string        { return string(t) }
func (t thing) Type() string          { return string(t) }
func (t thing) Freeze()               {}
func (t thing) Truth() starlark.Bool  { return true }
func (t thing) Hash() (uint32, error) { return 0, fmt.Errorf("unhashable type: %s", string(t)) }

// world is all that the robot perceives.
type world struct {
	thing
	b      *body
	inside *starlark.Builtin
	goal   starlark.Value // vectors, once they have been asked for
	home   starlark.Value
}

var worldAttrs = []string{"ball", "crowd", "foes", "game", "goal", "inside", "mates", "own_goal", "pitch", "time"}

func (w *world) AttrNames() []string { return worldAttrs }

// Attr implements starlark.HasAttrs.
func (w *world) Attr(name string) (starlark.Value, error) {
	b := w.b
	switch name {
	case "ball":
		return &b.ball, nil
	case "mates":
		return &b.mates, nil
	case "foes":
		return &b.foes, nil
	case "goal":
		return kept(&w.goal, b.view.Goal()), nil
	case "own_goal":
		return kept(&w.home, b.view.Home()), nil
	case "game":
		return &b.game, nil
	case "crowd":
		return &b.crowd, nil
	case "pitch":
		return &b.pitch, nil
	case "time":
		return starlark.Float(b.view.P.Time), nil
	case "inside":
		return w.inside, nil
	}
	return nil, nil
}

// kept makes a vector once and keeps it.
func kept(v *starlark.Value, at geom.Vec) starlark.Value {
	if *v == nil {
		*v = vector(at)
	}
	return *v
}

// sighting is the ball, or an opponent.
type sighting struct {
	thing
	s       *agent.Sighting
	b       *body // of the ball
	pos     starlark.Value
	vel     starlark.Value
	isRobot bool
}

var (
	ballAttrs = []string{"age", "hearsay", "pos", "seen", "vel"}
	foeAttrs  = []string{"age", "down", "pos", "vel"}
)

func (s *sighting) place() geom.Vec { return s.s.Pos }

func (s *sighting) AttrNames() []string {
	if s.isRobot {
		return foeAttrs
	}
	return ballAttrs
}

// Attr implements starlark.HasAttrs.
func (s *sighting) Attr(name string) (starlark.Value, error) {
	switch name {
	case "pos":
		return kept(&s.pos, s.s.Pos), nil
	case "vel":
		return kept(&s.vel, s.s.Vel), nil
	case "age":
		return starlark.Float(s.s.Age), nil
	}
	switch {
	case name == "seen" && !s.isRobot:
		return starlark.Bool(s.s.Seen), nil
	case name == "hearsay" && !s.isRobot:
		return starlark.Bool(s.b.view.Hearsay), nil
	case name == "down" && s.isRobot:
		return starlark.Bool(s.s.Down), nil
	}
	return nil, nil
}

// mate is a team mate.
type mate struct {
	thing
	m   *agent.Mate
	pos starlark.Value
	vel starlark.Value
}

var mateAttrs = []string{"age", "number", "pos", "to_ball", "upright", "vel", "word"}

func (m *mate) place() geom.Vec     { return m.m.Pos }
func (m *mate) AttrNames() []string { return mateAttrs }

// Attr implements starlark.HasAttrs.
func (m *mate) Attr(name string) (starlark.Value, error) {
	switch name {
	case "pos":
		return kept(&m.pos, m.m.Pos), nil
	case "vel":
		return kept(&m.vel, m.m.Vel), nil
	case "number":
		return starlark.MakeInt(m.m.Number), nil
	case "age":
		return starlark.Float(m.m.Age), nil
	case "upright":
		return starlark.Bool(m.m.Upright), nil
	case "to_ball":
		return starlark.Float(m.m.ToBall), nil
	case "word":
		return starlark.String(wordText(m.m.Word)), nil
	}
	return nil, nil
}

// wordText is a word without the zeros at its end.
func wordText(w agent.Word) string {
	n := len(w)
	for n > 0 && w[n-1] == 0 {
		n--
	}
	return string(w[:n])
}

// game is what the referee lets the robots know.
type game struct {
	thing
	g        *agent.Game
	at, spot starlark.Value
}

var gameAttrs = []string{"at", "direct", "keep_away", "left", "ours", "playing", "ready", "restart", "shootout", "spot", "them", "time_left", "us"}

// restarts are the names of the restarts as values, by agent.Restart.
var restarts = func() (names [agent.PenaltyKick + 1]starlark.Value) {
	for i := range names {
		names[i] = starlark.String(agent.Restart(i).String())
	}
	return names
}()

func (g *game) AttrNames() []string { return gameAttrs }

// Attr implements starlark.HasAttrs.
func (g *game) Attr(name string) (starlark.Value, error) {
	s := g.g
	switch name {
	case "playing":
		return starlark.Bool(s.Playing), nil
	case "restart":
		return restarts[int(s.Kind)%len(restarts)], nil
	case "ours":
		return starlark.Bool(s.Ours), nil
	case "direct":
		return starlark.Bool(s.Direct), nil
	case "at":
		return kept(&g.at, s.At), nil
	case "keep_away":
		return starlark.Float(s.Clear), nil
	case "left":
		return starlark.Float(s.Left), nil
	case "shootout":
		return starlark.Bool(s.Shootout), nil
	case "ready":
		return starlark.Bool(s.Ready), nil
	case "spot":
		return kept(&g.spot, s.Spot), nil
	case "time_left":
		return starlark.Float(s.TimeLeft), nil
	case "us":
		return starlark.MakeInt(s.Us), nil
	case "them":
		return starlark.MakeInt(s.Them), nil
	}
	return nil, nil
}

// crowd is what the robot hears from the stands.
type crowd struct {
	thing
	c *agent.Crowd
}

var crowdAttrs = []string{"courage", "level", "other_level", "roar", "tempo"}

func (c *crowd) AttrNames() []string { return crowdAttrs }

// Attr implements starlark.HasAttrs.
func (c *crowd) Attr(name string) (starlark.Value, error) {
	switch name {
	case "courage":
		return starlark.Bool(c.c.Courage), nil
	case "level":
		return starlark.Float(c.c.Ours), nil
	case "other_level":
		return starlark.Float(c.c.Theirs), nil
	case "roar":
		return starlark.Bool(c.c.Roar), nil
	case "tempo":
		return starlark.Float(c.c.Tempo), nil
	}
	return nil, nil
}

// pitch is what everybody knows about the pitch.
type pitch struct {
	thing
	p *agent.Pitch
}

var pitchAttrs = []string{"ball_radius", "circle", "goal_area", "goal_width", "length", "width"}

func (p *pitch) AttrNames() []string { return pitchAttrs }

// Attr implements starlark.HasAttrs.
func (p *pitch) Attr(name string) (starlark.Value, error) {
	switch name {
	case "length":
		return starlark.Float(2 * p.p.HalfLength), nil
	case "width":
		return starlark.Float(2 * p.p.HalfWidth), nil
	case "goal_width":
		return starlark.Float(2 * p.p.GoalHalfWidth), nil
	case "goal_area":
		return starlark.Float(p.p.GoalAreaDepth), nil
	case "circle":
		return starlark.Float(p.p.CircleRadius), nil
	case "ball_radius":
		return starlark.Float(p.p.BallRadius), nil
	}
	return nil, nil
}

// group is a list of things that cannot be changed: the mates, the opponents.
type group struct {
	thing
	count int
	at    func(i int) starlark.Value
}

func (g *group) Truth() starlark.Bool       { return g.count > 0 }
func (g *group) Len() int                   { return g.count }
func (g *group) Index(i int) starlark.Value { return g.at(i) }
func (g *group) Iterate() starlark.Iterator { return &walker{g: g} }

// walker goes through a group.
type walker struct {
	g *group
	i int
}

// Next implements starlark.Iterator.
func (w *walker) Next(v *starlark.Value) bool {
	if w.i >= w.g.count {
		return false
	}
	*v = w.g.at(w.i)
	w.i++
	return true
}

// Done implements starlark.Iterator.
func (w *walker) Done() {}
