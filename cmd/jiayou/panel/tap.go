package panel

import "jiayou/cmd/jiayou/input"

// Tap does what is where somebody has clicked or put a finger. It reports whether
// the panel is there at all.
func (p *Panel) Tap(x, y float64, desk Desk) bool {
	if !p.open {
		return false
	}
	for i := len(p.targets) - 1; i >= 0; i-- {
		t := p.targets[i]
		if r := t.region; x >= r.X && x < r.X+r.W && y >= r.Y && y < r.Y+r.H {
			p.still = 0
			p.meet(t, desk)
			return true
		}
	}
	return false
}

// meet does what a target is there for.
func (p *Panel) meet(t target, desk Desk) {
	switch t.kind {
	case tabTarget:
		p.Show(Page(t.index))
	case closeTarget:
		p.Close()
	case upTarget:
		p.move(-1)
	case downTarget:
		p.move(1)
	case keyTarget:
		p.typeKey(input.Action(t.index))
	case lessTarget, moreTarget:
		p.cursor[p.page] = t.index
		p.change(2*int(t.kind-lessTarget)-1, desk)
	case rowTarget:
		p.cursor[p.page] = t.index
		if r, ok := p.row(); ok && r.Press {
			desk.Press(r.ID)
		}
	}
}
