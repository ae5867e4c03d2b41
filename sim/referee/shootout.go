package referee

import (
	"jiayou/sim/field"
	"jiayou/sim/geom"
)

const (
	// suddenDeath is the most rounds after the first kicks; a shoot-out that
	// is still level then ends level.
	suddenDeath = 10

	// parried is how long the ball has to find its way in once the keeper has
	// touched it, in ticks.
	parried = 150

	// benched is longer than any shoot-out, in ticks.
	benched = 1 << 30

	// runUp is how far behind the ball the kicker stands, m.
	runUp = 0.8
)

// beginShootout lets penalty kicks decide. Both sides kick at the goal at +x,
// in turns: the ball lies on the penalty mark, a kicker faces a keeper and
// everybody else is off the pitch. The kicker may play the ball more than once
// until the keeper has touched it.
func (r *Referee) beginShootout(f *Facts) {
	r.Half = shootoutHalf
	r.Taker = r.Kicker
	if r.Phase == Initial {
		r.call(Call{Kind: BeginShootout, Robot: nobody})
	}
	r.prepareShot(f)
}

// prepareShot puts ball, kicker and keeper in place.
func (r *Referee) prepareShot(f *Facts) {
	r.enter(Set)
	r.Restart, r.Dead = PenaltyKick, false
	r.Clock = r.format.ShootoutSeconds * second
	r.spot = geom.Vec{X: r.format.GoalX() - r.format.PenaltyMark}
	r.call(Call{Kind: PlaceBall, Pos: r.spot, Robot: nobody})
	kicker := r.shooter(f)
	for i := range f.Count {
		p := &f.Robots[i]
		r.keepOut(i, 0)
		switch {
		case i == kicker:
			r.place(f, i, geom.Vec{X: r.spot.X - runUp})
		case p.Side != r.Taker && p.Number == 1:
			r.place(f, i, r.keeperSpot(p.Side))
		default:
			r.keepOut(i, benched)
			r.call(Call{Kind: Bench, Robot: i, Side: p.Side, Pos: r.bench(p, r.format.TouchY()+beside)})
		}
	}
}

// shooter returns who kicks: the robots of a side take turns, and the keeper
// does if it has nobody else.
func (r *Referee) shooter(f *Facts) int {
	number := 1
	if n := r.format.PerSide - 1; n > 0 {
		number = 2 + r.Kicks[r.Taker]%n
	}
	return int(r.Taker)*r.format.PerSide + number - 1
}

// judgeShootout applies the rules of penalty kicks.
func (r *Referee) judgeShootout(f *Facts) {
	switch {
	case r.Phase == Celebrating && r.Since >= r.format.CelebrationSeconds*second:
		r.nextShot(f)
	case r.Phase == Set && r.Since >= r.format.SetSeconds*second:
		r.whistle(f)
	case r.Phase != Playing:
	case r.Dead:
		if r.Since >= deadTime {
			r.nextShot(f)
		}
	default:
		r.judgeShot(f)
	}
}

// judgeShot watches one kick.
func (r *Referee) judgeShot(f *Facts) {
	if r.Restart != OpenPlay && f.Ball.Dist(r.spot) > inPlay {
		r.Restart, r.Since = OpenPlay, 0
	}
	if f.Touch != nobody && f.Robots[f.Touch].Side != r.Taker && r.tried == nobody {
		r.tried, r.Since = f.Touch, 0
	}
	switch {
	case f.Ball.X > 0 && r.inGoal(f):
		r.Kicks[r.Taker]++
		r.Scored[r.Taker]++
		if r.format.HalfSeconds == 0 {
			r.Score[r.Taker]++
		}
		r.Restart = OpenPlay
		r.call(Call{Kind: Goal, Side: r.Taker, Robot: nobody})
		r.enter(Celebrating)
	case r.isOut(f), r.Clock == 0, r.tried != nobody && r.Since > parried:
		r.Kicks[r.Taker]++
		r.Restart, r.Dead, r.Since = OpenPlay, true, 0
		r.call(Call{Kind: Missed, Side: r.Taker, Robot: nobody})
	}
}

// nextShot lets the other side kick, or ends the match if it is decided.
func (r *Referee) nextShot(f *Facts) {
	if r.decided() {
		r.finish()
		return
	}
	r.Taker = r.Kicker
	if r.Kicks[r.Kicker] > r.Kicks[r.Kicker.Other()] {
		r.Taker = r.Kicker.Other()
	}
	r.prepareShot(f)
}

// decided reports whether one side cannot be caught any more, or sudden death
// has lasted long enough.
func (r *Referee) decided() bool {
	least := r.format.ShootoutKicks
	home, away := r.Kicks[field.Home], r.Kicks[field.Away]
	lead := r.Scored[field.Home] - r.Scored[field.Away]
	if home >= least && away >= least {
		return home == away && (lead != 0 || home >= least+suddenDeath)
	}
	return lead > max(least-away, 0) || -lead > max(least-home, 0)
}
