package referee

import "math"

const (
	// offPitch is how far outside the lines a robot has left the pitch, m:
	// who takes a kick-in stands outside.
	offPitch = 0.6

	// absence is how long it may stay there, in ticks (virtual humanoid
	// league: 20 s outside the turf).
	absence = 20 * second
)

// judgeLeaving sends off robots that stay off the pitch.
func (r *Referee) judgeLeaving(f *Facts) {
	if r.tick%round != 0 {
		return
	}
	x, y := r.format.GoalX()+offPitch, r.format.TouchY()+offPitch
	for i := range f.Count {
		p, m := &f.Robots[i], &r.robots[i]
		if r.Absent(i) || math.Abs(p.Pos.X) <= x && math.Abs(p.Pos.Y) <= y || p.Lying > 0 {
			m.outside = 0
			continue
		}
		if m.outside += round; m.outside > absence {
			r.foul(f, Leaving, i)
		}
	}
}
