package sense

import (
	"jiayou/sim/field"
	"jiayou/sim/geom"
)

// Being is the truth about one robot.
type Being struct {
	Side    field.Side
	Pos     geom.Vec
	Vel     geom.Vec
	Heading float64
	Gaze    geom.Vec // unit vector of the head's direction along the pitch
	Shake   float64  // by how much more it misplaces things than one that stands
	Upright bool
	Absent  bool // not on the pitch
}

// How much a moving body shakes what its eyes see: the T1's training noise.
const (
	StandShake   = 1.0
	WalkShake    = 1.5
	StumbleShake = 3.0
)

// Truth is what there is to see, on the pitch's axes.
type Truth struct {
	Ball, BallVel geom.Vec
	Robots        [field.MaxRobots]Being
	Count         int
}

// filmTicks is how long the past is kept: longer than any delay.
const filmTicks = 16

// Film is the truth of the last ticks, for eyes that are behind the times. It
// is a plain value.
type Film [filmTicks]Truth

// At returns the truth at a tick that is one of the last fifteen, or this one.
// To shoot a tick, fill what At returns for it.
func (f *Film) At(tick int) *Truth { return &f[tick&(filmTicks-1)] }

// bodies are the robots in the field of view of one robot in one picture, and
// just beside it: to be seen, and to be looked past.
type bodies struct {
	list  [field.MaxRobots]body
	count int
}

type body struct {
	who    int
	rel    geom.Vec // from the eyes
	stands bool
}

const (
	// hides is the radius of what a standing body hides, m.
	hides = 0.2

	// aside is how far beyond the field of view, as a cosine, a body may
	// stand and still hide what is inside it.
	aside = 0.15
)

// gather takes down who is in view of robot me.
func (o *bodies) gather(t *Truth, me int, cosView float64) {
	o.count = 0
	self := &t.Robots[me]
	least := cosView - aside
	for i := range t.Count {
		r := &t.Robots[i]
		if i == me || r.Absent {
			continue
		}
		if rel := r.Pos.Sub(self.Pos); inView(rel, self.Gaze, least) {
			o.list[o.count] = body{i, rel, r.Upright}
			o.count++
		}
	}
}

// hide reports whether one of them stands before what lies to from the eyes, d
// metres away.
func (o *bodies) hide(to geom.Vec, d float64) bool {
	for i := range o.count {
		b := &o.list[i]
		along := b.rel.Dot(to) // times d, as is the distance across
		if !b.stands || along < hides*d || along > (d-2*hides)*d {
			continue
		}
		if across := to.Cross(b.rel); across < hides*d && across > -hides*d {
			return true
		}
	}
	return false
}

// inView reports whether the angle between a way and the unit vector gaze has
// at least that cosine, which is positive.
func inView(way, gaze geom.Vec, cos float64) bool {
	ahead := way.Dot(gaze)
	return ahead > 0 && float64(ahead*ahead) >= float64(cos*cos)*way.Len2()
}
