package referee

import (
	"math"

	"jiayou/sim/field"
	"jiayou/sim/geom"
)

const (
	// immunity is how long after a foul no other one is called, in ticks.
	immunity = 2 * second

	// far is the distance of the ball from a foul, in m, from which play goes
	// on and the offender alone pays.
	far = 1.0
)

// foul calls an offence of robot i and makes it pay: where it was against an
// opponent near the ball, with a free kick or a penalty kick; otherwise, or if
// its format's patience is over, with a time penalty.
func (r *Referee) foul(f *Facts, o Offence, i int) {
	p := &f.Robots[i]
	restart := r.remedy(f, o, p)
	r.robots[i].fouls++
	r.call(Call{Kind: Foul, Side: p.Side, Robot: i, Offence: o, Restart: restart, Pos: p.Pos})
	if restart != OpenPlay {
		r.award(restart, p.Side.Other(), r.freeKickSpot(f, restart, p.Side))
	}
	if restart == OpenPlay || o == Pushing && r.robots[i].fouls > r.format.Patience {
		r.sendOff(f, i, r.format.PenaltySeconds+r.format.PenaltyStep*(r.robots[i].fouls-1))
	}
}

// remedy returns the restart that an offence leads to, OpenPlay for none.
func (r *Referee) remedy(f *Facts, o Offence, p *Player) Restart {
	switch {
	case o == BallHolding:
		return IndirectFreeKick
	case o != Pushing || f.Ball.Dist(p.Pos) > far || r.Restart != OpenPlay:
		return OpenPlay
	case r.inArea(p.Side, f.Ball):
		return PenaltyKick
	}
	return DirectFreeKick
}

// inArea reports whether a place is in a side's own penalty area.
func (r *Referee) inArea(side field.Side, at geom.Vec) bool {
	x := -at.X * r.Attack(side)
	return x > r.format.GoalX()-r.format.PenaltyAreaDepth && math.Abs(at.Y) < r.format.PenaltyAreaWidth/2
}

// freeKickSpot is where the ball is, but not outside the lines nor nearer to
// the offenders' goal than its area; or the penalty mark.
func (r *Referee) freeKickSpot(f *Facts, restart Restart, offender field.Side) geom.Vec {
	end := -r.Attack(offender)
	if restart == PenaltyKick {
		return geom.Vec{X: end * (r.format.GoalX() - r.format.PenaltyMark)}
	}
	at := r.format.Clamp(f.Ball, 0.3)
	if math.Abs(at.Y) < r.format.GoalAreaWidth/2 {
		at.X = end * min(end*at.X, r.format.GoalX()-r.format.GoalAreaDepth)
	}
	return at
}

// sendOff gives robot i a time penalty.
func (r *Referee) sendOff(f *Facts, i, seconds int) {
	p := &f.Robots[i]
	r.keepOut(i, seconds*second)
	r.robots[i].close, r.robots[i].outside = 0, 0
	r.call(Call{Kind: SendOff, Robot: i, Side: p.Side, Pos: r.bench(p, r.format.TouchY()+beside)})
}
