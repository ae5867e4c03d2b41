package referee

import "math"

const (
	// forbearance is how long an opponent has to leave a place where it must
	// not be, in ticks.
	forbearance = 6 * second

	// lenient is how far inside it is overlooked, m: robots know their own
	// place no better.
	lenient = 0.3
)

// judgePosition sends off opponents who stay too near a pending restart.
func (r *Referee) judgePosition(f *Facts) {
	for i := range f.Count {
		p, m := &f.Robots[i], &r.robots[i]
		if p.Side == r.Taker || p.Lying > 0 || r.Absent(i) || !r.intrudes(p) {
			m.close = 0
			continue
		}
		if m.close++; m.close > forbearance {
			r.foul(f, IllegalPosition, i)
		}
	}
}

// intrudes reports whether an opponent is where it must not be at the pending
// restart: too near the ball, unless on its own goal line between the posts; at
// a kick-off in the other half, too, and at a penalty kick, keeper aside, in
// its penalty area.
func (r *Referee) intrudes(p *Player) bool {
	if r.Restart == DroppedBall {
		return false
	}
	ahead := p.Pos.X * r.Attack(p.Side)
	switch {
	case r.Restart == KickOff && ahead > lenient:
		return true
	case r.Restart == PenaltyKick:
		return p.Number != 1 && r.inArea(p.Side, p.Pos)
	}
	if p.Pos.Dist(r.spot) >= r.format.FreeKickDistance-lenient {
		return false
	}
	onLine := ahead < lenient-r.format.GoalX() && math.Abs(p.Pos.Y) < r.format.GoalWidth/2
	return !onLine
}
