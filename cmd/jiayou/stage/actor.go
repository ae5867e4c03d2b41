package stage

import (
	"jiayou/cmd/jiayou/stage/pose"
	"jiayou/cmd/jiayou/stage/space"
	"jiayou/sim"
	"jiayou/sim/field"
	"jiayou/sim/geom"
	"jiayou/sim/humanoid"
)

// actor is one robot as the stage shows it: its body now, and what fades.
type actor struct {
	costume  costume
	side     field.Side
	number   int
	model    string
	blend    pose.Blend
	body     pose.Body
	mood     pose.Mood
	hears    float64 // 0…1, fades in 100 ms
	called   float64 // 0…1: lies, and the crowd helps
	fallen   float64 // 0…1: the marks of one that lies
	progress float64 // of getting up: 0…1
	absent   bool
}

// Times over which things fade, s: 63 % is reached after one.
const (
	hearsTime   = 0.10
	balanceTime = 0.09
	joyTime     = 0.25
	fallenTime  = 0.15
	dialTime    = 0.20
)

// ease moves x towards want with a time constant.
func ease(x *float64, want, constant, dt float64) { *x += (want - *x) * min(dt/constant, 1) }

// dress gives the actor its costume, once, or again when the robot has another.
func (a *actor) dress(r *sim.Robot) {
	if a.costume.kit != nil && a.side == r.Side && a.number == r.Number && a.model == r.Model {
		return
	}
	a.side, a.number, a.model = r.Side, r.Number, r.Model
	a.costume = newCostume(r.Model, r.Side, r.Number)
}

// act moves the actor to where the robot is, dt seconds after the last time.
func (a *actor) act(r *sim.Robot, glad bool, beat, dt float64) {
	a.dress(r)
	a.absent = r.Absent
	ease(&a.hears, r.Hears, hearsTime, dt)
	ease(&a.mood.Balance, share(r.Posture == humanoid.Recover || r.Posture == humanoid.Stumble), balanceTime, dt)
	ease(&a.mood.Joy, share(glad && r.Posture.Upright() && !r.Absent), joyTime, dt)
	lies := r.Posture.OnGround() && !r.Absent
	ease(&a.fallen, share(lies), fallenTime, dt)
	if lies {
		ease(&a.called, share(r.Hears > 0.05), dialTime, dt)
		ease(&a.progress, progress(r), dialTime, dt)
	} else if a.fallen < 0.05 {
		a.called, a.progress = 0, 0
	}
	a.mood.Hears, a.mood.Beat = a.hears, beat
	a.body = a.blend.Next(r, a.mood, dt)
}

func share(yes bool) float64 {
	if yes {
		return 1
	}
	return 0
}

// progress is how far a robot on the turf has come: a quarter for the wait
// before it stirs (2 s at most, by the body's spec), the rest for rising.
func progress(r *sim.Robot) float64 {
	const longestWait = 2.0
	if r.Posture == humanoid.GetUp {
		return 0.25 + 0.75*r.Body.Rise
	}
	return 0.25 * geom.Clamp((r.Lying+r.Helped)/longestWait, 0, 1)
}

// between fills now with the state a share alpha of the way from one frame to
// the next. What cannot be halfway is taken from the later one.
func between(now, prev, next *sim.Frame, alpha float64) {
	*now = *next
	if d := next.Ball.Pos.Dist(prev.Ball.Pos); d < ballLeap {
		now.Ball.Pos = prev.Ball.Pos.Lerp(next.Ball.Pos, alpha)
		now.Ball.Height = space.Mix(prev.Ball.Height, next.Ball.Height, alpha)
	}
	for i := range min(next.Count, field.MaxRobots) {
		p, n := &prev.Robots[i], &next.Robots[i]
		if p.Posture == n.Posture && p.Absent == n.Absent && p.Pos.Dist(n.Pos) < 0.25 {
			betweenRobots(&now.Robots[i], p, n, alpha)
		}
	}
}

func mixAngle(a, b, k float64) float64 { return a + geom.Wrap(b-a)*k }

func betweenRobots(r, p, n *sim.Robot, k float64) {
	r.Pos = p.Pos.Lerp(n.Pos, k)
	r.Heading = mixAngle(p.Heading, n.Heading, k)
	r.Hears = space.Mix(p.Hears, n.Hears, k)
	b, q, m := &r.Body, &p.Body, &n.Body
	for i := range b.Feet {
		b.Feet[i].Pos = q.Feet[i].Pos.Lerp(m.Feet[i].Pos, k)
		b.Feet[i].Height = space.Mix(q.Feet[i].Height, m.Feet[i].Height, k)
		b.Feet[i].Yaw = mixAngle(q.Feet[i].Yaw, m.Feet[i].Yaw, k)
	}
	b.Lean = q.Lean.Lerp(m.Lean, k)
	b.Tilt = space.Mix(q.Tilt, m.Tilt, k)
	b.Rise = space.Mix(q.Rise, m.Rise, k)
	b.HeadYaw = mixAngle(q.HeadYaw, m.HeadYaw, k)
	b.HeadDown = space.Mix(q.HeadDown, m.HeadDown, k)
	if m.Gait >= q.Gait { // else a new step has begun
		b.Gait = space.Mix(q.Gait, m.Gait, k)
	}
	if m.Kick >= q.Kick {
		b.Kick = space.Mix(q.Kick, m.Kick, k)
	}
}
