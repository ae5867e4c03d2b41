package sense

import (
	"math"

	"jiayou/sim/field"
	"jiayou/sim/geom"
)

// Being is the truth about one robot. It fills one line of the processor's cache.
type Being struct {
	Pos     geom.Vec
	Vel     geom.Vec
	Gaze    geom.Vec // unit vector of the head's direction along the pitch
	Heading float64
	Shake   float32 // by how much more it misplaces things than one that stands
	Side    field.Side
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

const (
	// hides is the radius of what a standing body hides, m.
	hides = 0.2

	// aside is how far beyond the field of view, as a cosine, a body may
	// stand and still hide what is inside it.
	aside = 0.15
)

// hidden reports whether somebody stands before what lies to from the eyes of
// robot me, d metres away.
func (t *Truth) hidden(me int, to geom.Vec, d, cosView float64) bool {
	self, near, far := &t.Robots[me], hides*d, (d-2*hides)*d
	all := t.Robots[:t.Count]
	for i := range all {
		r := &all[i]
		rel := r.Pos.Sub(self.Pos)
		if math.Abs(to.Cross(rel)) >= near { // times d, as is the way along
			continue // most of them
		}
		if along := rel.Dot(to); along >= near && along <= far &&
			r.Upright && !r.Absent && inView(rel, self.Gaze, cosView-aside) {
			return true
		}
	}
	return false
}

// inView reports whether the angle between a way and the unit vector gaze has
// at least that cosine, which is positive.
func inView(way, gaze geom.Vec, cos float64) bool {
	ahead := way.Dot(gaze)
	return float64(ahead*math.Abs(ahead)) >= float64(cos*cos)*way.Len2() && ahead > 0
}
