package stage

import (
	"math"

	"jiayou/sim"
	"jiayou/sim/field"
	"jiayou/sim/geom"
	"jiayou/sim/humanoid"
	"jiayou/sim/referee"
)

// scene is a frame with a bit of everything: robots that walk, kick, catch
// themselves, lie and rise, one that hears the crowd, a ball in the air.
func scene(f *field.Format) sim.Frame {
	fr := sim.Frame{Count: f.Robots()}
	fr.Game.Phase, fr.Game.Half = referee.Playing, 1
	fr.Ball = sim.Ball{Pos: geom.Vec{X: 1, Y: 0.4}, Height: 0.15, Vel: geom.Vec{X: 2}, Touch: 0}
	for i := range fr.Count {
		r := &fr.Robots[i]
		*r = at(geom.Vec{X: 1.6*float64(i%4) - 2.4, Y: 1.5*float64(i/4) - 1.2}, 0.9*float64(i))
		r.Side, r.Number = field.Side(i/f.PerSide), 1+i%f.PerSide
	}
	kicker, fallen, riser, shaken := &fr.Robots[0], &fr.Robots[1], &fr.Robots[3], &fr.Robots[4]
	kicker.Body.Kick, kicker.Body.KickFoot = humanoid.KickContact, 1
	kicker.Hears = 1
	fallen.Posture, fallen.Lying, fallen.Hears = humanoid.Down, 1.2, 0.8
	fallen.Body.FaceDown, fallen.Body.Tilt = true, math.Pi/2
	riser.Posture, riser.Lying = humanoid.GetUp, 4
	riser.Body.Rise, riser.Body.Tilt = 0.5, math.Pi/2
	shaken.Posture = humanoid.Recover
	shaken.Body.Lean = geom.Vec{X: 0.2}
	fr.Stands[field.Home].Cheer.Level = 200
	return fr
}

// at is a robot that steps in place.
func at(pos geom.Vec, heading float64) sim.Robot {
	r := sim.Robot{Posture: humanoid.Walk, Pos: pos, Heading: heading}
	left := geom.Polar(heading).Left()
	r.Body.Feet[0] = humanoid.Foot{Pos: pos.AddMul(left, 0.106), Yaw: heading, Planted: true}
	r.Body.Feet[1] = humanoid.Foot{Pos: pos.AddMul(left, -0.106), Height: 0.04, Yaw: heading}
	r.Body.Swing, r.Body.Gait = 1, 0.4
	return r
}

// shown is a stage that has shown a frame for half a second.
func shown(f *field.Format, fr *sim.Frame) *Stage {
	s := New(f)
	for range 30 {
		s.Update(fr, fr, 1, 1.0/60, Look{})
	}
	return s
}

// set is a stage with a frame that stands still on it while time passes.
type set struct {
	*Stage
	frame sim.Frame
}

// newSet is a stage for the scene, of which nothing has been shown.
func newSet(f field.Format) *set { return &set{New(&f), scene(&f)} }

// show shows a number of pictures of a look, which is cut to before the first at
// most.
func (s *set) show(pictures int, look Look) {
	for range pictures {
		s.Update(&s.frame, &s.frame, 1, 1.0/60, look)
		look.Cut = false
	}
}
