package league

import (
	"jiayou/sim"
	"jiayou/sim/field"
	"jiayou/sim/geom"
	"jiayou/sim/referee"
)

// HeatColumns and HeatRows divide a pitch, lines and goal mouths included, into
// cells: about 0.7 m wide on the 14 × 9 m pitch, and nearly square on all.
const (
	HeatColumns = 20
	HeatRows    = 13
)

// heatTicks is the time between two looks at the pitch: 5 Hz is as often as a
// robot at full speed crosses a third of a cell.
const heatTicks = sim.TicksPerSecond / 5

// Grid counts how often something was in each cell of the pitch, row by row
// from +y down, each from −x to +x, in the frame of the team that attacks +x.
type Grid [HeatRows * HeatColumns]uint16

// Heat says where ball and robots were while the ball was in play.
type Heat struct {
	Ball Grid `json:"ball"` // as the home side sees it
	Home Grid `json:"home"` // its robots, as it sees them
	Away Grid `json:"away"` // as it sees them
}

// watch takes note of one moment.
func (h *Heat) watch(f *sim.Frame, format *field.Format) {
	if !f.Game.Live() || f.Game.Restart != referee.OpenPlay {
		return
	}
	h.Ball.mark(format, f.Ball.Pos.Mul(f.Game.Attack(field.Home)))
	for i := range f.Count {
		r := &f.Robots[i]
		if r.Absent {
			continue
		}
		g := &h.Home
		if r.Side == field.Away {
			g = &h.Away
		}
		g.mark(format, r.Pos.Mul(f.Game.Attack(r.Side)))
	}
}

// mark counts a place; what is off the pitch counts at its edge.
func (g *Grid) mark(format *field.Format, at geom.Vec) {
	column := int(HeatColumns * (at.X/format.Length + 0.5))
	row := int(HeatRows * (0.5 - at.Y/format.Width))
	column, row = max(0, min(column, HeatColumns-1)), max(0, min(row, HeatRows-1))
	if c := &g[row*HeatColumns+column]; *c < 1<<16-1 {
		*c++
	}
}

// trace is where an entrant's robots, and the ball, were in all its matches,
// as it sees them.
type trace struct {
	ball, robots [HeatRows * HeatColumns]int
}

// add adds a match that the entrant played on a side.
func (t *trace) add(h *Heat, side field.Side) {
	robots := &h.Home
	if side == field.Away {
		robots = &h.Away
	}
	for i := range t.ball {
		seen := i
		if side == field.Away {
			seen = len(t.ball) - 1 - i // the pitch turned round
		}
		t.ball[i] += int(h.Ball[seen])
		t.robots[i] += int(robots[i])
	}
}
