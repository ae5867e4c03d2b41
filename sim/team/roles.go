package team

import (
	"math"

	"jiayou/sim/agent"
	"jiayou/sim/geom"
)

const (
	// pace is the speed, m/s, with which robots reckon times.
	pace = 0.7

	// incumbent is the head start of who is the striker already, s.
	incumbent = 0.6

	// sally is how near its goal the ball must be for the keeper to go for
	// it, m.
	sally = 2.2
)

// timeToBall is how long the robot needs to get behind the ball, in s.
func timeToBall(p *agent.Percept, ball *agent.Sighting) float64 {
	if !ball.Seen || !p.Me.Upright {
		return 60
	}
	to := ball.Pos.Sub(p.Me.Pos)
	goal := geom.Vec{X: p.Pitch.HalfLength}.Sub(ball.Pos)
	round := abs(geom.Wrap(goal.Angle() - to.Angle()))
	facing := abs(geom.Wrap(to.Angle() - p.Me.Heading))
	return to.Len()/pace + float64(0.9*round) + float64(0.5*facing)
}

// leads reports whether this robot is the one to go for the ball.
func (b *player) leads(p *agent.Percept, ball *agent.Sighting) bool {
	mine := timeToBall(p, ball)
	if b.striker {
		mine -= incumbent
	}
	if p.Me.Number == 1 && !sallies(p, ball) {
		return false
	}
	for i := range p.MateCount {
		m := &p.Mates[i]
		if m.Number == 1 && ownGoal(p).Dist(ball.Pos) > sally {
			continue
		}
		if m.Upright && (m.ToBall < mine || m.ToBall == mine && m.Number > p.Me.Number) {
			return false
		}
	}
	return true
}

// sallies reports whether the keeper may leave its goal for the ball.
func sallies(p *agent.Percept, ball *agent.Sighting) bool {
	return ownGoal(p).Dist(ball.Pos) <= sally
}

func ownGoal(p *agent.Percept) geom.Vec   { return geom.Vec{X: -p.Pitch.HalfLength} }
func theirGoal(p *agent.Percept) geom.Vec { return geom.Vec{X: p.Pitch.HalfLength} }

// keep stands between the ball and the middle of the goal, the farther out the
// farther the ball is, and throws itself in the way of a shot.
func keep(p *agent.Percept, ball *agent.Sighting) agent.Command {
	goal := ownGoal(p)
	to := ball.Pos.Sub(goal)
	out := geom.Clamp(0.25*to.Len(), 0.45, 1.3)
	at := goal.AddMul(to.Unit(), out)
	at.X = max(at.X, goal.X+0.3)
	at.Y = geom.Clamp(at.Y, -p.Pitch.GoalHalfWidth, p.Pitch.GoalHalfWidth)
	if y, soon := shotAt(p, ball, at.X); soon {
		at.Y = y
	}
	return arrive(p, at, ball.Pos.Sub(p.Me.Pos).Angle())
}

// shotAt returns where the ball will cross x, if it is on its way there.
func shotAt(p *agent.Percept, ball *agent.Sighting, x float64) (y float64, soon bool) {
	if ball.Vel.X > -0.7 {
		return 0, false
	}
	t := (x - ball.Pos.X) / ball.Vel.X
	y = ball.Pos.Y + float64(ball.Vel.Y*t)
	return y, t > 0 && t < 4 && abs(y) < p.Pitch.GoalHalfWidth+0.3
}

// support takes a place from which to receive a pass, or to stop the next
// attack when the ball is near the own goal.
func (b *player) support(p *agent.Percept, ball *agent.Sighting) agent.Command {
	rank := b.rank(p)
	wing := -1.0
	if ball.Pos.Y < 0 {
		wing = 1
	}
	at := geom.Vec{X: ball.Pos.X + 1.6, Y: wing * b.style.width * p.Pitch.HalfWidth}
	switch {
	case rank == 1:
		at = geom.Vec{X: ball.Pos.X - 2.2, Y: 0.3 * ball.Pos.Y}
	case rank >= 2:
		at = geom.Vec{X: ball.Pos.X - 0.5, Y: -wing * b.style.width * p.Pitch.HalfWidth}
	case ball.Pos.X < -0.25*p.Pitch.HalfLength:
		at = ball.Pos.Lerp(ownGoal(p), 0.45)
		at.Y += 0.5 * wing
	}
	x, y := p.Pitch.HalfLength-1.2, p.Pitch.HalfWidth-0.6
	at = geom.Vec{X: geom.Clamp(at.X, -x, x), Y: geom.Clamp(at.Y, -y, y)}
	return arrive(p, at, ball.Pos.Sub(p.Me.Pos).Angle())
}

// rank orders the supporters: 0 for the one nearest to the opponents' goal.
func (b *player) rank(p *agent.Percept) int {
	rank, striker := 0, b.strikerAmong(p)
	for i := range p.MateCount {
		m := &p.Mates[i]
		if m.Number != 1 && m.Number != striker && m.Upright && m.Pos.X > p.Me.Pos.X {
			rank++
		}
	}
	return rank
}

// strikerAmong returns the number of the mate that goes for the ball.
func (b *player) strikerAmong(p *agent.Percept) int {
	number, least := 0, math.Inf(1)
	for i := range p.MateCount {
		if m := &p.Mates[i]; m.Upright && m.Number != 1 && m.ToBall < least {
			number, least = m.Number, m.ToBall
		}
	}
	return number
}

// keepAway waits out the opponents' restart at the distance that the rules
// want, between the ball and the own goal.
func (b *player) keepAway(p *agent.Percept, ball *agent.Sighting) agent.Command {
	facing := ball.Pos.Sub(p.Me.Pos).Angle()
	if p.Me.Number == 1 {
		return keep(p, ball)
	}
	if p.Game.KickOff {
		return arrive(p, p.Game.Spot, facing)
	}
	far := p.Pitch.FreeKickDistance + 0.3
	at := p.Me.Pos
	if at.Dist(ball.Pos) < far {
		at = ball.Pos.AddMul(at.Sub(ball.Pos).Unit(), far+0.1)
	} else if b.leads(p, ball) {
		at = ball.Pos.AddMul(ownGoal(p).Sub(ball.Pos).Unit(), far)
	} else {
		return b.support(p, ball)
	}
	return arrive(p, at, facing)
}
