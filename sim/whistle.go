package sim

import (
	"jiayou/sim/agent"
	"jiayou/sim/field"
	"jiayou/sim/geom"
	"jiayou/sim/referee"
)

// Since 2026 the Humanoid Soccer League lets robots that hear the referee's
// whistle start at once; the referee's radio tells the others 15 s later. Whoever
// sees the ball move before that starts, too.
const (
	// radioWait is the wait of a match with halves of wholeHalf, s. Shorter halves
	// make it shorter in proportion: 3 s of an exhibition.
	radioWait, wholeHalf = 15, 600

	// hiss is what is in the way of a whistle in a quiet hall, and din how much
	// more there is of it in a deafening one, 1/m: at a distance d a robot hears
	// the whistle with a chance of 1/(1 + (d·noise)²), as its power falls with d².
	// Estimates: 19 of 20 across a pitch of 14 m in the quiet, 1 of 2 at 5 m in
	// the din.
	hiss, din = 0.02, 0.18

	// stirred is how far from its spot a ball seems to be that has surely been
	// played, m: eyes are some centimetres wrong.
	stirred = 0.35
)

// blow lets every robot hear the whistle of a kick-off, or miss it.
func (m *Match) blow() {
	f := &m.config.Format
	stands := m.heard[field.Home].Level + m.heard[field.Away].Level
	noise := hiss + float64(din*stands/2)
	stand := geom.Vec{Y: f.TouchY() + f.Border/2} // the referee's, at the halfway line
	for i := range m.physics.Count {
		r := &m.robots[i]
		r.starts = m.tick
		if m.referee.Absent(i) {
			continue
		}
		d := m.physics.Robots[i].Pos.Dist(stand) * noise
		if !m.chance.Chance(1 / (1 + float64(d*d))) {
			wait := radioWait * TicksPerSecond * f.HalfSeconds / wholeHalf
			r.starts += wait
			m.emitFor(i, EventUnheard, float64(wait)/TicksPerSecond)
		}
	}
}

// await keeps a robot waiting that has not heard the whistle: for all it knows,
// everybody still stands.
func (m *Match) await(g *agent.Game, p *agent.Percept, r *robot) {
	if !g.Playing || m.tick >= r.starts {
		return
	}
	moved := p.Ball.Seen && p.Ball.Age < 0.3 && p.Ball.Pos.Len() > stirred
	if m.referee.Restart != referee.KickOff || moved {
		r.starts = m.tick
		return
	}
	g.Playing = false
}
