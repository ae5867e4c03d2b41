package team

import (
	"jiayou/sim/agent"
	"jiayou/sim/geom"
)

const (
	// behind is how far behind the ball a kicker stands, m.
	behind = 0.27

	// A ball that lies between near and far ahead and at most beside to one
	// side is kicked when the robot faces within square of the aim.
	near, far, beside, square = 0.12, 0.45, 0.24, 0.5

	// orbit is the distance at which the robot walks round the ball, m.
	orbit = 0.5
)

// Kinds of kick, as a plan.
const (
	noPlan = iota
	shot
	dribble
	pass // and one for every mate
)

// option is a kick that the striker thinks about.
type option struct {
	plan  int
	at    geom.Vec
	power float64
	value float64
}

// strike goes behind the ball and kicks it where it does most good.
func (b *player) strike(p *agent.Percept, ball *agent.Sighting) agent.Command {
	spot := ball.Pos.AddMul(ball.Vel, geom.Clamp(0.6*ball.Pos.Dist(p.Me.Pos), 0, 1.2))
	best := b.choose(p, spot)
	b.plan = best.plan
	dir := best.at.Sub(spot).Unit()
	rel := ball.Pos.Sub(p.Me.Pos).Unturn(geom.Polar(p.Me.Heading))
	off := geom.Wrap(dir.Angle() - p.Me.Heading)
	if rel.X > near && rel.X < far && abs(rel.Y) < beside && abs(off) < square {
		return agent.Command{
			Walk: geom.Vec{X: 0.5 * (rel.X - 0.2), Y: geom.Clamp(rel.Y, -0.1, 0.1)},
			Turn: off,
			Kick: agent.Kick{Power: best.power, At: best.at},
		}
	}
	return approach(p, spot, dir)
}

// approach walks to the place behind the ball, round it if need be.
func approach(p *agent.Percept, ball, dir geom.Vec) agent.Command {
	from := p.Me.Pos.Sub(ball)
	round := geom.Wrap(from.Angle() - dir.Neg().Angle())
	if from.Len() > 1.3 || abs(round) < 0.6 {
		return arrive(p, ball.AddMul(dir, -behind), dir.Angle())
	}
	next := from.Angle() - geom.Clamp(round, -0.8, 0.8)
	at := ball.AddMul(geom.Polar(next), max(orbit, from.Len()-0.2))
	return arrive(p, at, ball.Sub(p.Me.Pos).Angle())
}

// choose returns the best kick from spot.
func (b *player) choose(p *agent.Percept, spot geom.Vec) option {
	facing := spot.Sub(p.Me.Pos).Angle()
	best := option{value: -1}
	try := func(o option) {
		turn := abs(geom.Wrap(o.at.Sub(spot).Angle() - facing))
		o.value -= 0.18 * turn
		if o.plan == b.plan {
			o.value += 0.12
		}
		if o.value > best.value {
			best = o
		}
	}
	goal := theirGoal(p)
	if d := spot.Dist(goal); d < b.style.range_ {
		for _, y := range [...]float64{-0.6, 0, 0.6} {
			at := geom.Vec{X: goal.X + 0.2, Y: y * p.Pitch.GoalHalfWidth}
			try(option{plan: shot, at: at, power: 4.5, value: 1 - 0.07*d + 0.3*open(p, spot, at)})
		}
	}
	for i := range p.MateCount {
		m := &p.Mates[i]
		way := m.Pos.Dist(spot)
		if m.Number == 1 || !m.Upright || way < 1.2 || way > 6 {
			continue
		}
		at := m.Pos.Add(geom.Vec{X: 0.3})
		gain := geom.Clamp(0.1*(m.Pos.X-spot.X), -0.2, 0.2)
		try(option{plan: pass + i, at: at, power: 1.0 + 0.45*way, value: b.style.pass*open(p, spot, at) + gain})
	}
	for _, angle := range [...]float64{-0.7, 0, 0.7} {
		at := spot.AddMul(goal.Sub(spot).Unit().Turn(geom.Polar(angle)), 2)
		value := 0.42 + 0.15*open(p, spot, at) - 0.1*abs(angle)
		if abs(at.Y) > p.Pitch.HalfWidth-0.4 {
			value -= 0.3
		}
		try(option{plan: dribble, at: at, power: 1.9, value: value})
	}
	return best
}

// open says how clear the way of a ball is: 1 nobody near, 0 somebody in it.
func open(p *agent.Percept, from, to geom.Vec) float64 {
	dir, length := to.Sub(from).Unit(), to.Dist(from)
	clear := 1.0
	for i := range p.FoeCount {
		rel := p.Foes[i].Pos.Sub(from)
		along := rel.Dot(dir)
		if along < 0.2 || along > length {
			continue
		}
		clear = min(clear, abs(dir.Cross(rel))/(0.3+0.15*along))
	}
	return clear
}
