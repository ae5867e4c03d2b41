package sound

import (
	"math"

	"jiayou/cmd/exhibition"
	"jiayou/cmd/jiayou/show"
	"jiayou/sim"
	"jiayou/sim/field"
	"jiayou/sim/geom"
	"jiayou/sim/referee"
)

// Foley watches a show and writes down what is to be heard. It is named after the
// people who do the same for films.
type Foley struct {
	format *field.Format
	mass   float64 // of a robot, kg
	height float64 // of its centre of mass, m
	robots [field.MaxRobots]limbs
	ball   flight
	tick   int     // of the frame that was seen last
	known  bool    // … has been seen
	thrill float64 // how exciting it is: 0…1
	joy    float64 // … of late: a goal
	second int     // of a countdown, told last
	take   Take
}

// limbs is what is remembered of a robot.
type limbs struct {
	planted [2]bool
	speed   float64 // just before it fell, m/s
}

// NewFoley returns a Foley for matches of a format, between robots of a mass in kg
// whose centre of mass is that high, in m.
func NewFoley(f *field.Format, mass, height float64) *Foley {
	return &Foley{format: f, mass: mass, height: height}
}

// Watch returns what an update of a show sounds like. What it returns is valid until
// the next call.
func (f *Foley) Watch(v *show.View, events []sim.Event) *Take {
	f.take = Take{}
	if v.Next == nil {
		return &f.take
	}
	if v.Cut || v.Next.Tick < f.tick { // what was seen last has nothing to do with it
		f.known = false
	}
	still := v.Paused && v.Next.Tick == f.tick
	f.happen(v.Next, events, v.Hurry)
	if f.known && !v.Hurry && !still {
		f.walk(v.Next, v.Pace == show.Fast)
		f.roll(&v.Next.Ball)
	}
	f.count(v)
	f.remember(v.Next)
	f.take.Bed = f.murmur(v)
	return &f.take
}

// remember keeps what the next frame is compared with.
func (f *Foley) remember(n *sim.Frame) {
	f.known, f.tick = true, n.Tick
	f.ball.see(&n.Ball)
	for i := range n.Count {
		r, l := &n.Robots[i], &f.robots[i]
		for k := range l.planted {
			l.planted[k] = r.Body.Feet[k].Planted
		}
		if !r.Posture.OnGround() {
			l.speed = r.Vel.Len()
		}
	}
}

// at places a cue where something happens.
func (f *Foley) at(s Sound, force float64, p geom.Vec) Cue {
	wide, deep := f.format.GoalX()+f.format.Border, f.format.TouchY()+f.format.Border
	return Cue{
		Sound: s, Force: max(0, min(1, force)), Pitch: 1,
		Pan: 0.8 * max(-1, min(1, p.X/wide)),
		Far: 0.15 + 0.45*max(0, min(1, 0.5+0.5*p.Y/deep)), // who watches stands at −y
	}
}

// happen turns the events of an update into cues.
func (f *Foley) happen(n *sim.Frame, events []sim.Event, hurry bool) {
	for i := range events {
		e := &events[i]
		c := f.event(n, e)
		if c.Sound == Silence || hurry && c.Sound != Fanfare && c.Sound != Fanfare2 && c.Sound != FullTime {
			continue
		}
		late := n.Tick - e.Tick // ticks ago
		c.At = max(0, Block-1-late*Rate/sim.TicksPerSecond)
		f.take.add(c)
	}
}

// referee is where the whistle is heard.
func (f *Foley) referee(s Sound, force float64) Cue {
	return f.at(s, force, geom.Vec{Y: f.format.TouchY()})
}

// event returns the cue for an event, Silence for none.
func (f *Foley) event(n *sim.Frame, e *sim.Event) Cue {
	switch e.Kind {
	case sim.EventWhistle:
		if e.Restart == referee.KickOff || e.Restart == referee.PenaltyKick {
			return f.referee(Whistle, 1)
		}
		return f.referee(Peep, 0.4)
	case sim.EventFoul:
		return f.referee(Peep, 1)
	case sim.EventBallOut, sim.EventDroppedBall:
		return f.referee(Peep, 0.7)
	case sim.EventHalfTime, sim.EventExtraTime, sim.EventShootout:
		return f.referee(HalfTime, 1)
	case sim.EventFullTime:
		return f.referee(FullTime, 1)
	case sim.EventGoal:
		f.joy = 1
		return f.at(Fanfare+Sound(e.Side), 1, n.Ball.Pos.Mul(0.4))
	case sim.EventMissed:
		return Cue{Sound: Leave, Force: 0.8, Pitch: 1.5, Far: 0.3}
	}
	if e.Robot < 0 {
		return Cue{}
	}
	return f.body(&n.Robots[e.Robot], e, n)
}

// hardKick is a kick that sounds as hard as any, m/s; hardBump a bump, N·s.
const hardKick, hardBump = 6.0, 40.0

// body returns the cue for what happens to a robot.
func (f *Foley) body(r *sim.Robot, e *sim.Event, n *sim.Frame) Cue {
	switch e.Kind {
	case sim.EventKick:
		c := f.at(Kick, 0.15+0.85*e.Value/hardKick, n.Ball.Pos)
		c.Pitch = f.light()
		return c
	case sim.EventBump:
		if e.Value < 2 {
			return Cue{}
		}
		return f.at(Clash, math.Sqrt(e.Value/hardBump), r.Pos)
	case sim.EventStumble:
		return f.at(Servo, 1, r.Pos)
	case sim.EventFall:
		return f.at(Sag, 1, r.Pos)
	case sim.EventDown:
		c := f.at(Thud, f.weight(f.robots[e.Robot].speed), r.Pos)
		c.Pitch = f.light()
		return c
	case sim.EventStir:
		return f.at(Rise, 1, r.Pos)
	case sim.EventHelped:
		return f.at(Hear, 0.7, r.Pos)
	case sim.EventUp:
		if e.Saved >= exhibition.Noticed {
			return f.at(Rescue, 1, r.Pos)
		}
	case sim.EventRemoved, sim.EventSentOff:
		return f.at(Leave, 0.7, r.Pos)
	}
	return Cue{}
}

// hardFall is the energy of a fall that sounds as hard as any, J: that of a Booster
// T1 (30 kg, centre of mass at 0.6 m) that is run over at 1.5 m/s.
const hardFall = 30 * (9.81*0.6 + 1.5*1.5/2)

// weight is how hard a body falls that moved at a speed: by the root of its
// energy, as loudness goes with the speed at which it meets the turf.
func (f *Foley) weight(speed float64) float64 {
	return math.Sqrt(f.mass * (9.81*f.height + speed*speed/2) / hardFall)
}

// light is the pitch of a robot's body and ball against a T1's: small bodies ring
// higher.
func (f *Foley) light() float64 { return math.Pow(30/f.mass, 1.0/3) }

// walk turns feet that are put down into steps, and legs that swing into a whirr.
func (f *Foley) walk(n *sim.Frame, fast bool) {
	if fast {
		return
	}
	for i := range n.Count {
		r, l := &n.Robots[i], &f.robots[i]
		if r.Absent || !r.Posture.Upright() {
			continue
		}
		near := 1 - 0.7*smooth(1, 5, r.Pos.Sub(n.Ball.Pos).Len())
		for k, was := range l.planted {
			if r.Body.Feet[k].Planted != was {
				f.step(r, k, near)
			}
		}
	}
}

// step is one foot that is put down or lifted. As on television the microphones
// are where the ball is; who treads on the spot is hardly heard.
func (f *Foley) step(r *sim.Robot, k int, near float64) {
	foot := &r.Body.Feet[k]
	pace := min(r.Vel.Len(), 1)
	c := f.at(Step, near*(0.3+0.7*pace), foot.Pos)
	c.Pitch = f.light() * (1 + 0.06*float64(k))
	if !foot.Planted {
		c = f.at(Servo, near*(0.1+0.9*pace*pace), foot.Pos)
		c.Pitch = f.light() * (0.88 + 0.04*float64(r.Number%3+3*int(r.Side))) // each has a voice of its own
	}
	if c.Force > 0.1 {
		f.take.add(c)
	}
}

// count ticks the last seconds before a kick-off, of a half and before the next
// match.
func (f *Foley) count(v *show.View) {
	left := f.left(v)
	second := int(math.Ceil(left))
	if second != f.second && left > 0 && !v.Paused && !v.Hurry {
		f.take.add(Cue{Sound: Tick, Force: 0.8, Pitch: 1, Far: 0.2})
	}
	f.second = second
}

// left is what is left of something that is counted down, s; 0 if nothing is.
func (f *Foley) left(v *show.View) float64 {
	const ticks = sim.TicksPerSecond
	g := &v.Next.Game
	var left float64
	switch {
	case v.Scene == show.Countdown:
		left = float64(v.Count)
	case v.Scene == show.Result:
		left = v.NextIn
	case g.Phase == referee.Set:
		left = float64(f.format.SetSeconds) - float64(g.Since)/ticks
	case g.Phase == referee.Playing && !g.Shootout():
		left = float64(g.Clock) / ticks
	}
	if left > 3 {
		return 0
	}
	return left
}

// How the murmur makes way: for visitors who are called to shout, and for those
// who do.
const (
	calledBed = 0.45
	loudBed   = 0.12
)

// murmur is how loud the hall murmurs.
func (f *Foley) murmur(v *show.View) float64 {
	want := 0.0
	if v.Next.Game.Live() {
		near := math.Abs(v.Next.Ball.Pos.X) / f.format.GoalX()
		want = smooth(0.5, 0.95, near) * smooth(0.3, 2, v.Next.Ball.Vel.Len()+0.6)
	}
	f.thrill += 0.04 * (want - f.thrill)
	f.joy *= 0.987
	level := 0.75 + 0.6*f.thrill + 1.1*f.joy
	if v.Next.Game.Phase == referee.Set {
		level *= 0.4 // the hush before a kick-off
	}
	if v.Line.Topic.Calls() {
		level *= calledBed
	}
	heard := max(v.Meters[0].Level, v.Meters[1].Level)
	if v.Meters[0].Roar || v.Meters[1].Roar {
		heard = 1
	}
	return level * (1 - (1-loudBed)*smooth(0.1, 0.4, heard))
}
