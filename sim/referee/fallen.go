package referee

import "jiayou/sim/geom"

const (
	// beside is how far off the touch line a robot waits that is off the
	// pitch, m.
	beside = 0.6

	// inside is how far inside it comes back, m.
	inside = 0.3

	// keepClear is the room that a returning robot needs, m.
	keepClear = 0.6
)

// judgeFallen has a robot carried off that has lain too long, and lets those
// off the pitch come back when their time is over and there is room for them.
func (r *Referee) judgeFallen(f *Facts) {
	if r.tick%round != 0 {
		return
	}
	for i := range f.Count {
		p, m := &f.Robots[i], &r.robots[i]
		switch {
		case m.out > round:
			m.out -= round
		case m.out > 0:
			r.comeBack(f, i)
		case p.Lying >= r.format.FallenSeconds*second:
			r.keepOut(i, r.format.RemovalSeconds*second)
			r.call(Call{Kind: Remove, Robot: i, Side: p.Side, Pos: r.bench(p, r.format.TouchY()+beside)})
		}
	}
}

// comeBack lets robot i enter from its side line, in its own half.
func (r *Referee) comeBack(f *Facts, i int) {
	p := &f.Robots[i]
	at := r.bench(p, r.format.TouchY()-inside)
	if r.room(f, at) < keepClear {
		return
	}
	r.keepOut(i, 0)
	r.call(Call{Kind: Return, Robot: i, Side: p.Side, Pos: at})
}

// bench is a robot's place along its own half's touch line: Home waits on the
// left of its attack, Away too, so that they are on opposite sides.
func (r *Referee) bench(p *Player, y float64) geom.Vec {
	at := geom.Vec{X: float64(0.7*float64(p.Number-2)) - r.format.Length/4, Y: y}
	return at.Mul(r.Attack(p.Side))
}
