// Package walk lets a drawn robot walk on its own feet to where a ceremony wants
// it, when the match has nothing more for it to do.
//
// A Walker plays a sim.Robot: it ends the step, the kick or the fall that the
// robot was in, gets it up if it lies, and walks by steps of which every one is
// planted before the next begins. What it plays is posed and blended like any
// robot of a match.
//
//	var w walk.Walker
//	w.Take(&frame.Robots[i], 1) // as large as a T1
//	for !w.Arrived() {
//		w.Go(walk.Way{To: place, Face: heading, Others: others}, 1.0/60)
//		body = blend.Next(&w.Robot, mood, 1.0/60)
//	}
//
// Nothing in here has an effect on the match.
package walk

import (
	"math"

	"jiayou/sim"
	"jiayou/sim/geom"
	"jiayou/sim/humanoid"
)

// A ceremony's walk, for a robot as large as a T1; times grow with the root of
// the size, lengths with the size.
const (
	stepTime = 0.36 // s
	stride   = 0.40 // m from step to step, forward
	shuffle  = 0.16 // … and in other directions
	turn     = 0.50 // rad a step
	lift     = 0.055
	stance   = 0.212
	near     = 0.45 // m within which it turns to where it is to face
	room     = 0.52 // m from body to body
	patience = 8    // steps in place before it squeezes past

	calmTime = 0.2 // s, in which it leaves off leaning and looking about
	lieTime  = 0.9
	riseTime = 3.2
)

// Way is where a Walker is to go.
type Way struct {
	To     geom.Vec
	Face   float64    // heading there, rad
	Others []geom.Vec // whom not to run into
	Stay   bool       // nowhere: it is to stand where it is
}

// Walker plays one robot. The zero value plays none: Take gives it one.
type Walker struct {
	Robot sim.Robot

	size     float64
	swing    int // index of the foot in the air, −1 for none
	from, to humanoid.Foot
	t, span  float64  // s of the step that have passed, of all
	was, is  geom.Vec // middle of the feet before and after this step
	head     [2]float64
	kick     float64 // at the beginning of the step
	waited   int     // steps in place
	goal     Way
	last     int // foot that landed last
}

// Take takes a robot over as it is.
func (w *Walker) Take(r *sim.Robot, size float64) {
	*w = Walker{Robot: *r, size: size, swing: -1}
	w.Robot.Vel, w.Robot.Absent = geom.Vec{}, false
	if r.Absent {
		w.stand()
	}
	if w.Robot.Posture.Upright() {
		w.finish()
	}
}

// Put has the robot stand at a place, as if it had come there.
func (w *Walker) Put(at geom.Vec, heading float64) {
	w.Robot.Pos, w.Robot.Heading, w.swing = at, heading, -1
	w.stand()
}

// Wear gives the robot as it is played to r, which keeps what it is and feels.
func (w *Walker) Wear(r *sim.Robot) {
	o := &w.Robot
	r.Posture, r.Pos, r.Vel, r.Heading, r.Body = o.Posture, o.Pos, o.Vel, o.Heading, o.Body
	r.Lying, r.Helped, r.Absent = o.Lying, o.Helped, false
}

// stand puts the feet under the robot.
func (w *Walker) stand() {
	r := &w.Robot
	r.Posture, r.Lying, r.Body = humanoid.Stand, 0, humanoid.Figure{Swing: -1}
	for i := range r.Body.Feet {
		r.Body.Feet[i] = w.print(r.Pos, r.Heading, i)
	}
}

// print is where a foot of a robot stands that stands at a place.
func (w *Walker) print(at geom.Vec, heading float64, i int) humanoid.Foot {
	side := float64(1-2*i) * stance / 2 * w.size
	return humanoid.Foot{Pos: at.AddMul(geom.Polar(heading).Left(), side), Yaw: heading, Planted: true}
}

// finish begins to put down the foot that was in the air when the robot was
// taken over.
func (w *Walker) finish() {
	r := &w.Robot
	r.Posture = humanoid.Walk
	w.last = 1
	if i := r.Body.Swing; i >= 0 {
		other := r.Body.Feet[1-i]
		side := geom.Polar(other.Yaw).Left().Mul(float64(1-2*i) * stance * w.size)
		w.step(i, humanoid.Foot{Pos: other.Pos.Add(side), Yaw: other.Yaw}, r.Heading)
	}
}

// Arrived reports whether the robot stands where it was told to go.
func (w *Walker) Arrived() bool {
	return w.Robot.Posture == humanoid.Stand && w.swing < 0 && (w.goal.Stay || w.off() < 1e-3)
}

// off is how far the feet are from their prints at the goal, m.
func (w *Walker) off() float64 {
	worst := 0.0
	for i := range w.Robot.Body.Feet {
		f, p := &w.Robot.Body.Feet[i], w.print(w.goal.To, w.goal.Face, i)
		worst = max(worst, f.Pos.Dist(p.Pos), math.Abs(geom.Wrap(f.Yaw-p.Yaw)))
	}
	return worst
}

// Go lets dt seconds pass on the way.
func (w *Walker) Go(way Way, dt float64) {
	w.goal = way
	r := &w.Robot
	calm := 1 - min(dt/calmTime, 1)
	r.Body.Lean, r.Body.HeadYaw, r.Body.HeadDown = r.Body.Lean.Mul(calm), r.Body.HeadYaw*calm, r.Body.HeadDown*calm
	r.Body.Crouch *= calm
	switch {
	case r.Posture.Upright():
		w.tread(dt)
	case r.Posture == humanoid.Falling:
		w.fall(dt)
	case r.Posture == humanoid.GetUp:
		if r.Body.Rise += dt / riseTime; r.Body.Rise >= 1 {
			w.stand()
		}
	default:
		r.Posture = humanoid.Down
		if r.Lying += dt; r.Lying > lieTime {
			r.Posture, r.Body.Rise = humanoid.GetUp, 0
		}
	}
}

// fall ends a fall: the tilt grows as a pendulum's does, and the body turns the
// way it falls.
func (w *Walker) fall(dt float64) {
	const rate, drop = 4.0, 0.51 // 1/s; m from the feet to the middle of a fallen body
	r := &w.Robot
	f := &r.Body
	was := math.Sin(f.Tilt)
	f.Tilt = min(f.Tilt+rate*max(f.Tilt, 0.15)*dt, math.Pi/2)
	r.Pos = r.Pos.AddMul(geom.Polar(f.FallTo), (math.Sin(f.Tilt)-was)*drop*w.size)
	along := f.FallTo
	if !f.FaceDown {
		along += math.Pi
	}
	r.Heading += geom.Wrap(along-r.Heading) * min(8*dt, 1)
	if f.Tilt >= math.Pi/2 {
		r.Posture, r.Lying, r.Heading = humanoid.Down, 0, along
	}
}

// tread goes on with the step, and plans the next when it is done.
func (w *Walker) tread(dt float64) {
	if w.swing < 0 && !w.plan() {
		w.Robot.Posture, w.Robot.Body.Swing = humanoid.Stand, -1
		return
	}
	r := &w.Robot
	f := &r.Body
	w.t = min(w.t+dt, w.span)
	k := w.t / w.span
	soft := k * k * (3 - 2*k)
	foot := &f.Feet[w.swing]
	foot.Pos, foot.Planted = w.from.Pos.Lerp(w.to.Pos, soft), false
	foot.Yaw = w.from.Yaw + geom.Wrap(w.to.Yaw-w.from.Yaw)*soft
	foot.Height = w.from.Height*(1-soft) + lift*w.size*4*k*(1-k)
	other := f.Feet[1-w.swing].Pos
	r.Pos = w.was.Lerp(w.is, soft)
	r.Pos = r.Pos.Lerp(other, 0.22*math.Sin(math.Pi*k)) // over the foot that bears it
	r.Heading = w.head[0] + geom.Wrap(w.head[1]-w.head[0])*soft
	f.Gait = k
	if w.kick > 0 {
		f.Kick = w.kick + (1-w.kick)*k
	}
	if w.t >= w.span {
		*foot = w.to
		foot.Planted, foot.Height = true, 0
		f.Kick, w.kick, f.Swing = 0, 0, -1
		w.last, w.swing = w.swing, -1
	}
}

// step begins a step.
func (w *Walker) step(i int, to humanoid.Foot, heading float64) {
	r := &w.Robot
	f := &r.Body
	w.swing, w.from, w.to, w.t, w.span = i, f.Feet[i], to, 0, stepTime*math.Sqrt(w.size)
	w.head = [2]float64{r.Heading, heading}
	w.was = r.Pos
	w.is = to.Pos.Lerp(f.Feet[1-i].Pos, 0.5)
	w.kick = f.Kick
	f.Swing, f.Gait, r.Posture = i, 0, humanoid.Walk
}

// plan begins the next step, unless the robot has arrived.
func (w *Walker) plan() bool {
	r := &w.Robot
	if w.goal.Stay || w.off() < 1e-3 {
		return false
	}
	heading, way := w.steer()
	middle := r.Body.Feet[0].Pos.Lerp(r.Body.Feet[1].Pos, 0.5)
	i := 1 - w.last
	w.step(i, w.print(middle.Add(way), heading, i), heading)
	return true
}

// steer is the heading after the next step, and by how much the middle of the
// feet moves.
func (w *Walker) steer() (float64, geom.Vec) {
	r := &w.Robot
	middle := r.Body.Feet[0].Pos.Lerp(r.Body.Feet[1].Pos, 0.5)
	rest := w.goal.To.Sub(middle)
	want := w.goal.Face
	if rest.Len() > near*w.size {
		want = rest.Angle()
	}
	off := geom.Wrap(want - r.Heading)
	heading := r.Heading + geom.Clamp(off, -turn, turn)
	most := shuffle
	switch ahead := math.Abs(geom.Wrap(rest.Angle() - heading)); {
	case rest.Len() <= near*w.size:
	case ahead > 1:
		return heading, geom.Vec{} // turns first
	case ahead < 0.4:
		most = stride
	}
	way := w.clear(middle, rest.Limit(most*w.size))
	return heading, way
}

// clear turns a way aside from the others, or waits a step.
func (w *Walker) clear(from, way geom.Vec) geom.Vec {
	for _, angle := range [...]float64{0, -0.6, 0.6, -1.2, 1.2} {
		if to := way.Turn(geom.Polar(angle)); w.waited > patience || w.free(from, from.Add(to)) {
			w.waited = 0
			return to
		}
	}
	w.waited++
	return geom.Vec{}
}

func (w *Walker) free(from, to geom.Vec) bool {
	for _, o := range w.goal.Others {
		if d := o.Dist(to); d < room*w.size && d < o.Dist(from) {
			return false
		}
	}
	return true
}
