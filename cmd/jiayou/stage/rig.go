package stage

import (
	"math"

	"jiayou/cmd/jiayou/stage/space"
	"jiayou/sim"
	"jiayou/sim/field"
	"jiayou/sim/geom"
	"jiayou/sim/referee"
)

// The broadcast shot on the 14 × 9 m pitch: the eye stands behind
// the near touch line and looks a little down.
const (
	eyeBack = 11.2 // m from the long axis
	eyeHigh = 6.2
	lookFar = 0.55 // the point looked at lies beyond the long axis by this
	lookUp  = 0.38
	lensTan = 0.2962 // of half of 33°
	leastW  = 0.28   // of half the horizontal angle, for tall pictures

	possession = 0.6 // weight of the robot in possession against the ball
	possessed  = 1.6 // m within which a robot has the ball
	lead       = 0.5 // m that the camera looks ahead of the play
	dramaPull  = 0.30
	dramaZoom  = 0.09
	reach      = 3.2 // m off the focus within which a fallen robot pulls
	settle     = 2.1 // 1/s: critically damped, about 0.9 s to be there
)

// view is where a camera stands, what it looks at and how far it opens.
type view struct {
	eye, at space.Vec
	tan     float64
}

// rig is the camera and the hands that move it. Every coordinate is a
// critically damped spring: it never overshoots and never jerks.
type rig struct {
	now, vel view
	drama    float64 // of a robot that lies: 0…1
	fallen   geom.Vec
	known    bool
}

// move eases the camera towards the look.
func (r *rig) move(f *field.Format, now *sim.Frame, look Look, dt float64) {
	r.feel(now, dt)
	want := r.frame(f, now, look)
	if look.Cut || !r.known {
		r.now, r.vel, r.known = want, view{}, true
		return
	}
	hand := rated{settle}
	hand.spring3(&r.now.eye, &r.vel.eye, want.eye, dt)
	hand.spring3(&r.now.at, &r.vel.at, want.at, dt)
	hand.spring(&r.now.tan, &r.vel.tan, want.tan, dt)
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

// frame is the view that a look asks for now.
func (r *rig) frame(f *field.Format, now *sim.Frame, look Look) view {
	switch look.Angle {
	case Wide:
		back := 1.25 * f.Length
		return view{space.Vec{Y: -back, Z: 0.62 * back}, space.Vec{Y: 0.2}, 0.30}
	case Close:
		at := now.Robots[min(max(look.On, 0), max(now.Count-1, 0))].Pos
		return view{space.Vec{X: at.X * 0.8, Y: at.Y - 5.2, Z: 2.1}, space.On(at, 0.62), 0.24}
	case Stand:
		x := 4.5 * float64(2*int(look.Fans)-1)
		y := f.TouchY() + f.Border
		return view{space.Vec{X: x * 0.6, Y: y - 7.5, Z: 2.7}, space.Vec{X: x, Y: y + 2.5, Z: 1.9}, 0.30}
	}
	return r.broadcast(f, now)
}

// broadcast follows 40 % ball and 60 % possession, a little ahead of the play,
// and leans towards a robot that lies.
func (r *rig) broadcast(f *field.Format, now *sim.Frame) view {
	focus := now.Ball.Pos
	if t := now.Ball.Touch; t >= 0 && t < now.Count {
		if p := now.Robots[t].Pos; p.Dist(focus) < possessed {
			focus = focus.Lerp(p, possession)
		}
		focus.X += lead * now.Game.Attack(now.Robots[t].Side)
	}
	zoom := dramaZoom * r.drama
	if now.Game.Phase == referee.Celebrating {
		zoom = 0.16
		if t := now.Ball.Touch; t >= 0 && t < now.Count {
			focus = now.Robots[t].Pos
		}
	} else {
		focus = focus.Lerp(r.fallen, dramaPull*r.drama)
	}
	focus = f.Clamp(focus, 0.8)
	// The eye trails the focus; on a larger pitch it goes along rather than
	// seeing everything small.
	kx, ky := 1-3.15/f.GoalX(), 1-3.2/f.TouchY()
	return view{
		eye: space.Vec{X: kx * focus.X, Y: ky*focus.Y - eyeBack, Z: eyeHigh},
		at:  space.Vec{X: (kx + 0.25) * focus.X, Y: lookFar + (ky+0.14)*focus.Y, Z: lookUp},
		tan: lensTan * (1 - zoom),
	}
}

// camera is the rig's view through a picture of that size. A picture taller
// than wide opens the lens, so that the game stays in it.
func (r *rig) camera(width, height float64) space.Camera {
	tan := r.now.tan * max(1, leastW/lensTan*height/width)
	return space.Look(r.now.eye, r.now.at, space.Lens{Tan: tan, Width: width, Height: height})
}
