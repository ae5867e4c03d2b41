package stage

import (
	"math"

	"jiayou/cmd/jiayou/stage/space"
	"jiayou/sim"
	"jiayou/sim/geom"
)

const (
	reach  = 3.2 // m off the ball within which a fallen robot pulls the camera
	settle = 2.1 // 1/s: critically damped, about 0.9 s to be there
)

// view is where a camera stands, what it looks at and how far it opens: tan of
// half its vertical angle, and at least wide, that of half its horizontal one.
type view struct {
	eye, at   space.Vec
	tan, wide float64
}

// rig is the camera and the hands that move it. Every coordinate is a
// critically damped spring: it never overshoots and never jerks.
type rig struct {
	now, vel view
	drama    float64 // of a robot that lies: 0…1
	fallen   geom.Vec
	known    bool
}

// move eases the camera to the view that is wanted; cut puts it there.
func (r *rig) move(want view, cut bool, dt float64) {
	if cut || !r.known {
		r.now, r.vel, r.known = want, view{}, true
		return
	}
	hand := rated{settle}
	hand.spring3(&r.now.eye, &r.vel.eye, want.eye, dt)
	hand.spring3(&r.now.at, &r.vel.at, want.at, dt)
	hand.spring(&r.now.tan, &r.vel.tan, want.tan, dt)
	hand.spring(&r.now.wide, &r.vel.wide, want.wide, dt)
}

// rated is a critically damped spring of that rate, 1/s.
type rated struct{ rate float64 }

// spring moves x towards want as the spring does in dt, exactly.
func (r rated) spring(x, v *float64, want, dt float64) {
	d := *x - want
	k := *v + r.rate*d
	e := math.Exp(-r.rate * dt)
	*x = want + (d+k*dt)*e
	*v = (*v - r.rate*k*dt) * e
}

func (r rated) spring3(x, v *space.Vec, want space.Vec, dt float64) {
	r.spring(&x.X, &v.X, want.X, dt)
	r.spring(&x.Y, &v.Y, want.Y, dt)
	r.spring(&x.Z, &v.Z, want.Z, dt)
}

// feel notices the robot on the ground that is nearest to the ball.
func (r *rig) feel(now *sim.Frame, dt float64) {
	nearest, share := reach+1, 0.0
	for i := range now.Count {
		b := &now.Robots[i]
		if b.Absent || !b.Posture.OnGround() {
			continue
		}
		if d := b.Pos.Dist(now.Ball.Pos); d < nearest {
			nearest, share = d, space.Smooth(reach+1, reach-1, d)
			r.fallen = b.Pos
		}
	}
	r.drama += (share - r.drama) * min(1.2*dt, 1)
}

// camera is the rig's view through a picture of that size. A picture taller
// than wide opens the lens, so that what matters stays in it.
func (r *rig) camera(width, height float64) space.Camera {
	tan := max(r.now.tan, r.now.wide*height/width)
	return space.Look(r.now.eye, r.now.at, space.Lens{Tan: tan, Width: width, Height: height})
}
