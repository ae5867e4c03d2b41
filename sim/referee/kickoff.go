package referee

import (
	"math"

	"jiayou/sim/field"
	"jiayou/sim/geom"
)

// READY lasts until everybody who can walk is in place, but at least
// shortestReady and at most the format's time; then robots that stand where
// they must not are put on their spot.
const shortestReady = 2 * second

// prepareKickOff makes a kick-off by side pending.
func (r *Referee) prepareKickOff(side field.Side) {
	r.Restart, r.Taker, r.Dead = KickOff, side, false
	r.spot = geom.Vec{}
	r.call(Call{Kind: PlaceBall})
}

func (r *Referee) judgeReady(f *Facts) {
	ready := r.Since >= shortestReady && r.inPlace(f, 0.4)
	if !ready && r.Since < r.format.ReadySeconds*second {
		return
	}
	for i := range f.Count {
		if p := &f.Robots[i]; p.Lying == 0 && !r.Absent(i) && !r.legalAtKickOff(p) {
			r.call(Call{Kind: PlaceRobot, Robot: i, Side: p.Side, Pos: r.kickOffSpot(p)})
		}
	}
	r.call(Call{Kind: PlaceBall})
	r.enter(Set)
}

func (r *Referee) judgeSet() {
	if r.Since < r.format.SetSeconds*second {
		return
	}
	r.enter(Playing)
	r.still = 0
	r.call(Call{Kind: Whistle, Side: r.Taker, Restart: KickOff, Robot: -1})
}

// inPlace reports whether every robot that can walk is near its spot.
func (r *Referee) inPlace(f *Facts, near float64) bool {
	for i := range f.Count {
		p := &f.Robots[i]
		if p.Lying == 0 && !r.Absent(i) && p.Pos.Dist(r.kickOffSpot(p)) > near {
			return false
		}
	}
	return true
}

func (r *Referee) kickOffSpot(p *Player) geom.Vec {
	return r.Spot(r.format, p.Side, p.Number)
}

// legalAtKickOff: in its own half, and outside the centre circle unless its
// side kicks off.
func (r *Referee) legalAtKickOff(p *Player) bool {
	if p.Pos.X*r.Attack(p.Side) > 0 || math.Abs(p.Pos.Y) > r.format.TouchY() {
		return false
	}
	return p.Side == r.Taker || p.Pos.Len() > r.format.CircleRadius
}
