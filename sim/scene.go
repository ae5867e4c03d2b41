package sim

import (
	"fmt"
	"math"

	"jiayou/sim/agent"
	"jiayou/sim/field"
	"jiayou/sim/geom"
	"jiayou/sim/physics"
	"jiayou/sim/referee"
)

// Scene is a situation that a match begins with, instead of a kick-off: who is
// where, what the ball does, and how long it all lasts. Home attacks +x. It is a
// plain value, and part of what a match is made of; what the crowd does meanwhile
// comes with the Inputs. The zero value is no scene.
type Scene struct {
	Ticks   int             `json:"ticks"` // that it lasts, 0 for no scene
	Ball    geom.Vec        `json:"ball"`
	BallVel geom.Vec        `json:"ball_vel"`         // m/s, rolling
	Restart referee.Restart `json:"restart,omitzero"` // pending at the ball; none for a ball in play
	Taker   field.Side      `json:"taker,omitzero"`   // … and whose
	Set     bool            `json:"set,omitzero"`     // play waits for a whistle, Format.SetSeconds long

	// Robots are those of Frame.Robots, in their order. Who is not mentioned is
	// not there.
	Robots [field.MaxRobots]Entry `json:"robots"`
}

// Entry is how a robot enters a Scene.
type Entry struct {
	Stance  Stance   `json:"stance,omitzero"`
	Pos     geom.Vec `json:"pos,omitzero"`
	Heading float64  `json:"heading,omitzero"` // of its chest, rad
	Idle    bool     `json:"idle,omitzero"`    // stands there and does nothing, whatever its side's brain
}

// Stance is how a robot begins.
type Stance uint8

// The stances.
const (
	Off      Stance = iota // not on the pitch, from beginning to end
	Upright                //
	FaceDown               // has just fallen on its face
	OnBack                 // … on its back
)

const (
	// longestScene and fastestBall bound what a file can ask for: ten minutes,
	// and m/s.
	longestScene, fastestBall = 10 * 60 * TicksPerSecond, 15

	// elbow is how near each other two robots may stand at first, m: discs of
	// 0.22 m do not overlap.
	elbow = 0.45
)

// On reports whether there is a scene.
func (s *Scene) On() bool { return s.Ticks != 0 }

// off reports whether robot i takes no part in the scene.
func (s *Scene) off(i int) bool { return s.On() && s.Robots[i].Stance == Off }

// Validate reports what cannot be played in a format.
func (s *Scene) Validate(f *field.Format) error {
	switch {
	case *s == Scene{}:
		return nil
	case s.Ticks < 1 || s.Ticks > longestScene:
		return fmt.Errorf("scene lasts %d ticks, want 1 to %d", s.Ticks, longestScene)
	case !within(f, s.Ball):
		return fmt.Errorf("scene has the ball at (%g, %g), beyond the boards", s.Ball.X, s.Ball.Y)
	case !(s.BallVel.Len() <= fastestBall):
		return fmt.Errorf("scene has a ball of (%g, %g) m/s, want at most %d", s.BallVel.X, s.BallVel.Y, fastestBall)
	case s.Restart > referee.PenaltyKick || s.Taker > field.Away:
		return fmt.Errorf("scene has restart %d for side %d, which is none", s.Restart, s.Taker)
	}
	for i := range s.Robots {
		if err := s.validate(f, i); err != nil {
			return err
		}
	}
	return nil
}

// validate reports what is wrong with robot i.
func (s *Scene) validate(f *field.Format, i int) error {
	e := &s.Robots[i]
	switch {
	case e.Stance == Off && *e != Entry{}, e.Stance > OnBack, e.Stance != Off && i >= f.Robots():
		return fmt.Errorf("scene has a robot %d that cannot be, in format %s", i, f.Name)
	case !within(f, e.Pos) || !(math.Abs(e.Heading) <= 2*math.Pi):
		return fmt.Errorf("scene has robot %d at (%g, %g) beyond the boards, or turned by %g", i, e.Pos.X, e.Pos.Y, e.Heading)
	}
	for j := range i {
		if o := &s.Robots[j]; e.Stance != Off && o.Stance != Off && e.Pos.Dist(o.Pos) < elbow {
			return fmt.Errorf("scene has robots %d and %d nearer than %g m", j, i, elbow)
		}
	}
	return nil
}

func within(f *field.Format, at geom.Vec) bool {
	return math.Abs(at.X) <= f.GoalX()+f.Border && math.Abs(at.Y) <= f.TouchY()+f.Border
}

// stage sets the scene up.
func (m *Match) stage() {
	s := &m.config.Scene
	m.physics.Ball = physics.Ball{Pos: s.Ball, Vel: s.BallVel}
	game := referee.State{
		Phase: referee.Playing, Half: 1, Clock: s.Ticks - 1,
		Restart: s.Restart, Taker: s.Taker, Kicker: m.referee.Kicker,
	}
	if s.Set {
		game.Phase = referee.Set
	}
	m.referee.Stage(game, s.Ball)
	for i := range m.physics.Count {
		m.enter(i, &s.Robots[i])
	}
}

// enter lets robot i enter the scene.
func (m *Match) enter(i int, e *Entry) {
	r, p := &m.robots[i], &m.physics.Robots[i]
	switch e.Stance {
	case Off:
		m.put(i, m.referee.Exclude(i, r.side, r.number), physics.Away)
		return
	case Upright:
		m.put(i, e.Pos, physics.Upright)
		r.body.StandAt(e.Pos, e.Heading)
	default:
		m.put(i, e.Pos, physics.Prone)
		r.body.LieAt(e.Pos, e.Heading, e.Stance == FaceDown)
		p.Axis = r.body.FallTo()
	}
}

// idle is the brain of who only stands there.
type idle struct{}

// Think implements agent.Brain.
func (idle) Think(*agent.Percept) agent.Command { return agent.Command{Still: true} }
