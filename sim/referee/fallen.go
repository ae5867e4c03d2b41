package referee

import "jiayou/sim/geom"

const (
	// beside is how far off the touch line a removed robot waits, m.
	beside = 0.6

	// inside is how far inside it comes back, m.
	inside = 0.3

	// keepClear is the room that a returning robot needs, m.
	keepClear = 0.6
)

// judgeFallen has a robot carried off that has lain too long, and lets it come
// back when its time is over and there is room for it.
func (r *Referee) judgeFallen(f *Facts) {
	for i := range f.Count {
		p := &f.Robots[i]
		switch {
		case r.out[i] > 1:
			r.out[i]--
		case r.out[i] == 1:
			r.comeBack(f, i)
		case p.Lying >= r.format.FallenSeconds*second:
			r.out[i] = r.format.RemovalSeconds * second
			r.call(Call{Kind: Remove, Robot: i, Side: p.Side, Pos: r.bench(p, r.format.TouchY()+beside)})
		}
	}
}

func (r *Referee) comeBack(f *Facts, i int) {
	p := &f.Robots[i]
	at := r.bench(p, r.format.TouchY()-inside)
	if r.room(f, at) < keepClear {
		return
	}
	r.out[i] = 0
	r.call(Call{Kind: Return, Robot: i, Side: p.Side, Pos: at})
}

// bench is a robot's place along its own half's touch line: Home waits on the
// left of its attack, Away too, so that they are on opposite sides.
func (r *Referee) bench(p *Player, y float64) geom.Vec {
	at := geom.Vec{X: -0.25*r.format.Length + 0.7*float64(p.Number-2), Y: y}
	return at.Mul(r.Attack(p.Side))
}
