package referee

import (
	"math"

	"jiayou/sim/field"
	"jiayou/sim/geom"
)

// READY lasts until everybody who can walk is in place, but at least
// shortestReady and at most the format's time; then robots that stand where
// they must not are put on their spot.
const (
	shortestReady = 2 * second

	// near is how near its spot a robot is in place, m.
	near = 0.4
)

// prepareKickOff makes a kick-off by side pending.
func (r *Referee) prepareKickOff(side field.Side) {
	r.Restart, r.Taker, r.Dead, r.retake = KickOff, side, false, 0
	r.spot = geom.Vec{}
	r.call(Call{Kind: PlaceBall, Robot: nobody})
}

func (r *Referee) judgeReady(f *Facts) {
	ready := r.Since >= shortestReady && r.inPlace(f)
	if !ready && r.Since < r.format.ReadySeconds*second {
		return
	}
	r.putInPlace(f)
	r.call(Call{Kind: PlaceBall, Robot: nobody})
	r.enter(Set)
}

// putInPlace has robots on their feet that stand where they must not put on
// their spot.
func (r *Referee) putInPlace(f *Facts) {
	for i := range f.Count {
		if p := &f.Robots[i]; p.Lying == 0 && !r.Absent(i) && !r.legalAtKickOff(p) {
			r.place(f, i, r.kickOffSpot(p))
		}
	}
}

// inPlace reports whether every robot that can walk is near its spot.
func (r *Referee) inPlace(f *Facts) bool {
	for i := range f.Count {
		p := &f.Robots[i]
		if p.Lying == 0 && !r.Absent(i) && p.Pos.Dist(r.kickOffSpot(p)) > near {
			return false
		}
	}
	return true
}

func (r *Referee) kickOffSpot(p *Player) geom.Vec {
	return r.KickOffSpot(r.format, p.Side, p.Number)
}

// legalAtKickOff: in its own half, and outside the centre circle unless its
// side kicks off.
func (r *Referee) legalAtKickOff(p *Player) bool {
	if p.Pos.X*r.Attack(p.Side) > 0 || math.Abs(p.Pos.Y) > r.format.TouchY() {
		return false
	}
	return p.Side == r.Taker || p.Pos.Len() > r.format.CircleRadius
}
