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
	eager    [pose.Acts]float64 // by which rate acts come, 1/s
	bowing   float64            // … and a bow
	hears    float64            // 0…1, fades in 100 ms
	called   float64            // 0…1: lies, and the crowd helps
	fallen   float64            // 0…1: the marks of one that lies
	progress float64            // of getting up: 0…1
	given    float64            // share of it that is the crowd's
	absent   bool
	off      bool // is not to be seen at all
}

// Times over which things fade, s: 63 % is reached after one.
const (
	hearsTime   = 0.10
	balanceTime = 0.09
	fallenTime  = 0.15
	dialTime    = 0.20
	moodTime    = 1.2 // of what comes slowly: tired, proud
	glanceTime  = 0.22
	startleTime = 0.16

	actRate = 7.0 // 1/s, of the springs by which acts come and go
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

// cue is what the stage tells an actor besides its robot.
type cue struct {
	acts    [pose.Acts]float64 // to be shown
	bow     float64            // how deep
	dance   float64            // beats so far
	glance  float64            // how much it looks to the crowd: 0…1
	crowd   space.Vec          // where that is
	proud   float64
	hears   float64 // that it shows that it hears the crowd, where the match waits
	startle float64
	beat    float64 // s
}

// act shows the robot dt seconds after the last time.
func (a *actor) act(r *sim.Robot, q *cue, dt float64) {
	a.dress(r)
	a.absent, a.off = r.Absent, r.Off
	ease(&a.hears, max(r.Hears, q.hears), hearsTime, dt)
	lies := r.Posture.OnGround() && !r.Absent
	ease(&a.fallen, share(lies), fallenTime, dt)
	if lies {
		ease(&a.called, share(r.Hears > 0.05), dialTime, dt)
		ease(&a.progress, progress(r), dialTime, dt)
		ease(&a.given, r.Helped/max(r.Lying+r.Helped, 0.1), dialTime, dt)
	} else if a.fallen < 0.05 {
		a.called, a.progress, a.given = 0, 0, 0
	}
	a.feel(r, q, dt)
	a.body = a.blend.Next(r, a.mood, dt)
}

// feel lets the mood follow the robot and its cue.
func (a *actor) feel(r *sim.Robot, q *cue, dt float64) {
	m := &a.mood
	ease(&m.Balance, share(r.Posture == humanoid.Recover || r.Posture == humanoid.Stumble), balanceTime, dt)
	ease(&m.Tired, max(space.Smooth(0.35, 0.05, r.Energy), space.Smooth(0.5, 0.95, r.Heat))*share(r.Energy > 0), moodTime, dt)
	ease(&m.Proud, q.proud, moodTime, dt)
	ease(&m.Startle, q.startle, startleTime, dt)
	for k := range m.Acts {
		rated{actRate}.spring(&m.Acts[k], &a.eager[k], q.acts[k], dt)
	}
	rated{actRate}.spring(&m.Bow, &a.bowing, q.bow, dt)
	m.Hears, m.Beat, m.Dance = a.hears, q.beat, q.dance
	ease(&m.Glance, q.glance, glanceTime, dt)
	to := q.crowd.Sub(space.On(r.Pos, 1))
	m.Gaze = to.Yawed(-r.Heading)
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
