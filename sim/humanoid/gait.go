package humanoid

import (
	"math"

	"jiayou/sim/geom"
)

const (
	// ankleGain is how strongly the centre of pressure answers an error of
	// the capture point: walking about its planned path, standing about the
	// middle of the feet. Both must exceed 1 to shrink the error.
	ankleGain, standGain = 1.6, 3.0

	// footLift is the height of the swinging foot at mid-step, m.
	footLift = 0.05

	// crowdedSlip is what close company does to the placing of feet.
	crowdedSlip = 1.65

	// strained is the error of the capture point, in m, above which a robot
	// visibly catches itself; strainTicks is how long it shows.
	strained, strainTicks = 0.06, 25

	// aimTicks is the time between two thoughts about where the swinging foot
	// lands; 50 a second are what walking robots' controllers have. The last of
	// a step is at its end.
	aimTicks = 2

	// creep is the speed, in m/s, below which a robot may stop stepping.
	creep = 0.08
)

// stand holds the capture point between the planted feet and begins to step
// when ordered to, or when it cannot.
func (b *Body) stand(in *Situation, o *Order) (cop geom.Vec) {
	s, xi := b.spec, b.capturePoint(in)
	mid := b.feet[0].Pos.Lerp(b.feet[1].Pos, 0.5)
	e := xi.Sub(mid).Unturn(b.axis)
	half := s.Stance/2 + s.SoleSide
	left := min(b.wait+s.Step, maxStep)
	if math.Abs(e.Y) > half || e.X > b.ahead(left) || e.X < -b.behind(left) {
		b.startFall(in, xi, mid)
		return mid
	}
	if e.X > s.SoleFront || e.X < -s.SoleBack {
		b.strain = strainTicks
		b.count(e.X, left)
	}
	if b.still(o) && b.strain == 0 {
		b.wait = s.Reaction
	} else if b.wait--; b.wait <= 0 {
		b.lift(in, o)
	}
	p := geom.Vec{
		X: geom.Clamp(standGain*e.X, -s.SoleBack, s.SoleFront),
		Y: geom.Clamp(standGain*e.Y, -half, half),
	}
	return mid.Add(p.Turn(b.axis))
}

// lift begins to walk: the foot farther from the capture point stays.
func (b *Body) lift(in *Situation, o *Order) {
	b.Posture = Walk
	b.support = 0
	if in.Vel.Dot(b.axis.Left()) < 0 {
		b.support = 1
	}
	b.beginStep(in, o)
}

// beginStep accepts the order, as walkers do only between steps, and plans.
func (b *Body) beginStep(in *Situation, o *Order) {
	s := b.spec
	b.phase, b.length = 0, s.Step
	b.face(b.Heading)
	b.accept(o, in.Effort.Walk)
	b.feet[b.support].Planted = true
	b.feet[b.support].Height = 0
	swing := &b.feet[1-b.support]
	swing.Planted = false
	slip := s.Slip * (1 + in.Effort.Risk)
	if in.Others.Count > 0 {
		slip *= crowdedSlip
	}
	b.slip = geom.Vec{X: slip * b.noise.Normal(), Y: slip * b.noise.Normal()}
	b.target = swing.Pos
	b.lookRound(in)
	b.beginKick(in, o)
	b.pace()
}

// pace notes where the capture point lies from the standing foot when a steady
// step begins: this one, and the one after it from its own foot. Before a full
// kick that foot goes under the capture point itself.
func (b *Body) pace() {
	b.begun, b.next = b.offset(b.length, 1-b.support), b.offset(b.spec.Step, b.support)
	if b.kick.prep {
		b.next = geom.Vec{}
	}
}

// accept takes velocity and turn out of the order, within the speed ellipse
// and the acceleration of the legs. More is the crowd's share.
func (b *Body) accept(o *Order, more float64) {
	s := b.spec
	want, turn := b.ellipse(o.Walk, o.Turn, (1+more)*b.fitness())
	if b.Posture == Stumble || b.still(o) {
		want, turn = geom.Vec{}, 0
	}
	step := float64(s.Step) * dt
	change := want.Sub(b.walk)
	limit := s.Accel * step
	if change.Dot(b.walk) < 0 {
		limit = s.Brake * step
	}
	b.walk = b.walk.Add(change.Limit(limit))
	b.turn = turn * dt
	b.spin = geom.Polar(b.turn)
}

// ellipse limits a wanted velocity and turn to
// (vx/vmax)² + (vy/vymax)² + (ωz/ωzmax)² ≤ 1, scaled.
func (b *Body) ellipse(v geom.Vec, turn, scale float64) (geom.Vec, float64) {
	s := b.spec
	front := s.WalkFront
	if v.X < 0 {
		front = s.WalkBack
	}
	x, y, z := v.X/(front*scale), v.Y/(s.WalkSide*scale), turn/s.WalkTurn
	sum := float64(x*x) + float64(y*y) + float64(z*z)
	if sum > 1 {
		k := 1 / math.Sqrt(sum)
		return v.Mul(k), turn * k
	}
	return v, turn
}

// stride advances the current step by one tick.
func (b *Body) stride(in *Situation, o *Order, act *Action) (cop geom.Vec) {
	s, xi := b.spec, b.capturePoint(in)
	u := b.feet[b.support].Pos
	if b.turn != 0 {
		b.Heading = geom.Wrap(b.Heading + b.turn)
		b.axis = b.axis.Turn(b.spin)
	}
	e := xi.Sub(u).Unturn(b.axis)
	left := b.length - b.phase
	if b.judge(e, left); b.Posture == Falling {
		b.startFall(in, xi, u)
		return u
	}

	path, press := b.path()
	err := e.Sub(path)
	p := geom.Vec{
		X: geom.Clamp(ankleGain*err.X, -s.SoleBack, s.SoleFront),
		Y: geom.Clamp(press+float64(ankleGain*err.Y), -s.SoleSide, s.SoleSide),
	}
	if err.Len2() > strained*strained {
		b.strain = strainTicks
	}
	if b.phase%aimTicks == 0 || left == 1 {
		b.aim(in, u, p.AddMul(e.Sub(p), b.pendulum.at[left].grow))
	}
	b.swing(in, act)
	b.phase++
	if b.phase >= b.length {
		b.touchDown(in, o)
	}
	return u.Add(p.Turn(b.axis))
}

// path returns where the capture point should be by now, from the standing foot
// in the own frame, and where across that foot the centre of pressure keeps it
// on its way. Of a step the centre of pressure is under the ankle and the
// capture point falls towards the swinging foot. Not so of a full kick.
func (b *Body) path() (xi geom.Vec, press float64) {
	if b.kick.full {
		press = b.poise()
		return geom.Vec{Y: press * (1 - b.pendulum.grow[b.phase-min(b.phase, b.length-b.spec.Step)])}, press
	}
	return b.begun.Mul(b.pendulum.grow[b.phase]), 0
}

// offset is where the capture point lies from the standing foot when a steady
// step of that many ticks begins, in the own frame: b_x = v·T/(e^ωT − 1),
// b_y = ±W/(1 + e^ωT) + v_y·T/(e^ωT − 1), towards the swinging foot.
func (b *Body) offset(ticks, swinging int) geom.Vec {
	k := b.pendulum.pace[ticks].drift
	return geom.Vec{X: b.walk.X * k, Y: float64(side(swinging)*b.pendulum.pace[ticks].sway) + float64(b.walk.Y*k)}
}

// aim puts the target of the swinging foot where the next step will be steady,
// given that the capture point will lie at end (own frame, from the standing
// foot), as far as the leg reaches and nobody is in the way.
func (b *Body) aim(in *Situation, u, end geom.Vec) {
	s := b.spec
	out := side(1 - b.support)
	to := end.Sub(b.next)
	x := geom.Clamp(to.X, -s.ReachBack*b.room.back, s.ReachFront*b.room.front)
	y := out * geom.Clamp(out*to.Y, s.ReachIn, s.ReachOut)
	if to.X != x || out*to.Y > s.ReachOut {
		b.strain = strainTicks
	}
	b.target = in.Others.avoid(u, u.Add(geom.Vec{X: x, Y: y}.Add(b.slip).Turn(b.axis)))
}

// swing carries the free foot towards its target, or to the ball.
func (b *Body) swing(in *Situation, act *Action) {
	foot := &b.feet[1-b.support]
	foot.Yaw = b.Heading
	if b.kick.on {
		b.swingKick(in, foot, act)
		return
	}
	b.carry(foot, b.target, b.phase, b.length)
}

// lifted is how high the swinging foot is over the turf, m.
func (b *Body) lifted() float64 {
	if b.kick.on {
		return b.feet[1-b.support].Height
	}
	t := float64(b.phase) / float64(b.length)
	return footLift * b.pendulum.scale * 4 * t * (1 - t)
}

// carry moves a foot so that it is at the target when tick total is over: along
// a path that starts and ends softly, at no more than the swing speed.
func (b *Body) carry(foot *Foot, to geom.Vec, tick, total int) {
	p := b.pendulum
	foot.Pos = foot.Pos.Add(to.Sub(foot.Pos).Mul(p.share(tick, total)).Limit(p.swing))
}

// share is the share of the way that is left which a foot goes in a tick: of
// most steps, out of a table.
func (p *pendulum) share(tick, total int) float64 {
	if total == p.step {
		return p.glide[tick]
	}
	return glide(tick, total)
}

func glide(tick, total int) float64 {
	done, next := ease(float64(tick)/float64(total)), ease(float64(tick+1)/float64(total))
	return (next - done) / (1 - done)
}

// ease is the smooth step 3t² − 2t³.
func ease(t float64) float64 { return float64(t*t) * (3 - float64(2*t)) }

// touchDown plants the swinging foot and begins the next step, or stops.
func (b *Body) touchDown(in *Situation, o *Order) {
	foot := &b.feet[1-b.support]
	foot.Height, foot.Planted = 0, true
	b.kick = kick{prep: b.kick.prep}
	b.support = 1 - b.support
	if b.still(o) && b.Posture == Walk && b.walk.Len2() < creep*creep && b.sideBySide() {
		b.Posture, b.wait = Stand, b.spec.Reaction
		b.walk, b.turn, b.kick = geom.Vec{}, 0, kick{}
		b.feet[0].Planted, b.feet[1].Planted = true, true
		return
	}
	b.beginStep(in, o)
}

// sideBySide reports whether the feet stand as a standing robot's do.
func (b *Body) sideBySide() bool {
	d := b.feet[0].Pos.Sub(b.feet[1].Pos).Unturn(b.axis)
	return math.Abs(d.X) < 0.05*b.pendulum.scale && math.Abs(d.Y-b.spec.Stance) < 0.06*b.pendulum.scale
}
