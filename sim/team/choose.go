package team

import (
	"math"

	"jiayou/sim/agent"
	"jiayou/sim/brain/skill"
	"jiayou/sim/geom"
)

// plan is a kind of kick.
type plan uint8

const (
	noPlan plan = iota
	shot
	dribble                            // and one more for every direction
	pass    = dribble + plan(len(fan)) // and one more for every mate
)

const (
	// shotPower is the fastest ball that is asked for, m/s.
	shotPower = 6

	// dribblePower sends the ball about 2 m ahead, runPower 4 m where nobody
	// is near, clearPower most of the pitch, m/s.
	dribblePower, runPower, clearPower = 1.4, 2.0, 3.5

	// softest is the speed of the shortest touch, m/s.
	softest = 0.8

	// skew is how far, in rad, a kick goes astray now and then: with this
	// much room to both posts a shot is as good as on target.
	skew = 0.11

	// habit is the head start of the kick that a robot has in mind.
	habit = 0.10

	// tight is the distance, in m, at which an opponent is upon the ball.
	tight = 1.2

	// lonely is the time, in s, from which the nearest opponent is too far
	// to catch a long dribble.
	lonely = 2.2

	// A pass of more than chip metres can go over the heads of opponents, at
	// loft rad; it is worth overhead of a clear one on the turf.
	chip, loft, overhead = 3.5, 0.5, 0.55

	// shortPass is the shortest pass, m, and longPass the longest one, as a
	// share of half the pitch's length.
	shortPass, longPass = 1.3, 0.95

	// onward is how far before the receiver, towards the goal, a pass is meant
	// to arrive, as a share of half the pitch's length: who runs on to a ball
	// need not get round it.
	onward = 0.16
)

// option is a kick that the striker thinks about.
type option struct {
	plan  plan
	at    geom.Vec
	kick  agent.Kick
	value float64
}

// chooser weighs options from one spot.
type chooser struct {
	v      *view
	spot   geom.Vec
	facing geom.Vec // unit vector from the robot to the spot
	had    plan
	turn   float64 // what it costs to get round the ball, as in style
	best   option
}

// choose returns the best kick from spot.
func (b *player) choose(v *view, spot geom.Vec) option {
	c := chooser{v: v, spot: spot, facing: spot.Sub(v.Me.Pos).Unit(), had: b.plan, turn: v.style.turn}
	c.best.value = math.Inf(-1)
	if !v.Game.Restart || v.Game.Direct {
		c.shots(v.style)
	}
	c.passes(v.style)
	c.dribbles(v.style)
	return c.best
}

// hopeless reports whether a plan that is worth at most so much cannot be the
// best: then nobody need look at its way, which is what costs time.
func (c *chooser) hopeless(p plan, most float64) bool {
	if p == c.had {
		most += habit
	}
	return most <= c.best.value
}

// try compares an option with the best so far.
func (c *chooser) try(o *option) {
	if c.hopeless(o.plan, o.value) {
		return
	}
	cost := c.turn
	if c.v.Game.Kind == agent.KickOff {
		cost *= 3 // whoever kicks off has stood behind the ball for a while
	}
	o.value -= float64(cost * (1 - c.facing.Dot(o.at.Sub(c.spot).Unit())))
	if o.plan == c.had {
		o.value += habit
	}
	if o.value > c.best.value {
		c.best = *o
		c.best.kick.At = o.at
	}
}

// shots looks for the widest gap between posts, keeper and defenders.
func (c *chooser) shots(s *style) {
	goal, half := c.v.goal(), c.v.Pitch.GoalHalfWidth
	d := c.spot.Dist(goal)
	if d > s.shoot*c.v.Pitch.HalfLength {
		return
	}
	for _, y := range [...]float64{-0.6, -0.2, 0.2, 0.6} {
		at := geom.Vec{X: goal.X, Y: y * half}
		way := at.Sub(c.spot)
		l := way.Len()
		// The nearer post's distance from the line of the shot, as an angle.
		margin := (1 - abs(y)) * half * way.X / (float64(l*l) + 0.01)
		sure := geom.Clamp(margin/skew, 0, 1) + s.bold
		if c.hopeless(shot, sure) {
			continue
		}
		value := sure * (0.6 + float64(0.4*c.v.open(c.spot, at)))
		c.try(&option{plan: shot, at: at.AddMul(way, 0.3/l), kick: agent.Kick{Power: shotPower}, value: value})
	}
}

// passes looks for mates whom the ball reaches and who have room.
func (c *chooser) passes(s *style) {
	v := c.v
	for i := range v.MateCount {
		m := &v.Mates[i]
		way := m.Pos.Dist(c.spot)
		if m.Number == 1 || !m.Upright || way < shortPass || way > longPass*v.Pitch.HalfLength {
			continue
		}
		at := v.within(m.Pos.AddMul(v.goal().Sub(m.Pos).Unit(), onward*v.Pitch.HalfLength), 0.4)
		way = at.Dist(c.spot)
		gain := geom.Clamp(0.10*(m.Pos.X-c.spot.X), -0.35, 0.5)
		if v.Game.Restart {
			gain += setPiece
		}
		room := s.pass * v.free(at)
		if c.hopeless(pass+plan(i), max(room, float64(room*overhead)+s.loft)+gain) {
			continue
		}
		value := float64(room*v.open(c.spot, at)) + gain
		c.try(&option{plan: pass + plan(i), at: at, kick: agent.Kick{Power: skill.PassPower(way)}, value: value})
		if over := float64(room*overhead) + gain + s.loft; way > chip && over > value {
			c.try(&option{plan: pass + plan(i), at: at, kick: agent.Kick{Power: skill.PassPower(way), Loft: loft}, value: over})
		}
	}
}

// free says how much room a place has: 1 nobody near, 0 somebody there.
func (v *view) free(at geom.Vec) float64 {
	least := 1.0
	for i := range v.FoeCount {
		least = min(least, v.Foes[i].Pos.Sub(at).Len2())
	}
	return least
}

// dribbles looks for room ahead: straight on, or round an opponent. Near the
// own goal, with an opponent upon the ball, it is cleared instead.
func (c *chooser) dribbles(s *style) {
	v := c.v
	to := v.goal().Sub(c.spot).Unit()
	o := option{plan: dribble, value: s.dribble, kick: agent.Kick{Power: dribblePower}}
	if c.spot.X < -0.35*v.Pitch.HalfLength && v.foe < tight/pace+0.5 {
		o = option{plan: dribble, value: s.dribble + 0.15, kick: agent.Kick{Power: clearPower}}
	}
	if v.foe > lonely {
		o.kick.Power = runPower
	}
	for i, d := range fan {
		n, dir := o, to.Turn(d.dir)
		n.plan += plan(i)
		if c.hopeless(n.plan, o.value-d.cost) {
			continue
		}
		n.at = c.spot.AddMul(dir, 1.8)
		n.value += float64(0.30*(v.open(c.spot, n.at)-1)) - d.cost
		if power := v.keepIn(c.spot, dir); power < n.kick.Power {
			n.kick.Power = max(power, softest)
			n.value -= float64(0.15 * (o.kick.Power - power))
		}
		c.try(&n)
	}
}

// keepIn is the speed with which a ball kicked from a place rolls as far as the
// touch line or the goal line, less a margin for the error of the foot.
func (v *view) keepIn(from, dir geom.Vec) float64 {
	way := math.Inf(1)
	if y := abs(dir.Y) + skew; dir.Y != 0 {
		way = (v.Pitch.HalfWidth - math.Copysign(from.Y, from.Y*dir.Y)) / y
	}
	if dir.X > 0 {
		way = min(way, (v.Pitch.HalfLength-from.X)/dir.X)
	}
	return math.Sqrt(2 * drag * max(way, 0))
}

// fan is the directions of dribbles, from the way to the goal, and what it
// costs not to go straight.
var fan = [...]struct {
	dir  geom.Vec
	cost float64
}{
	{geom.Vec{X: 1, Y: 0}, 0},
	{geom.Vec{X: 0.83, Y: 0.56}, 0.04}, {geom.Vec{X: 0.83, Y: -0.56}, 0.04},
	{geom.Vec{X: 0.36, Y: 0.93}, 0.12}, {geom.Vec{X: 0.36, Y: -0.93}, 0.12},
}
