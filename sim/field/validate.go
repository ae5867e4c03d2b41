package field

import "fmt"

// Validate reports what is impossible about a format that somebody has made
// or changed: the first number outside its range, or two that contradict each
// other. Every format of Formats is valid.
func (f *Format) Validate() error {
	for _, n := range f.counts() {
		if n.value < n.least || n.value > n.most {
			return fmt.Errorf("format %q has %d %s: it must have %d to %d", f.Name, n.value, n.what, n.least, n.most)
		}
	}
	for _, n := range f.lengths() {
		if !(n.value >= n.least && n.value <= n.most) { // true for what is no number, too
			return fmt.Errorf("format %q: %s is %g: it must be %g to %g", f.Name, n.what, n.value, n.least, n.most)
		}
	}
	if f.HalfSeconds == 0 && f.ShootoutKicks == 0 {
		return fmt.Errorf("format %q has neither halves nor a shoot-out: give it half seconds or shoot-out kicks", f.Name)
	}
	return nil
}

// counted and measured are numbers with the range that they must be in.
type counted struct {
	what               string
	value, least, most int
}

type measured struct {
	what               string
	value, least, most float64
}

// hour is longer than any stage of any match, s.
const hour = 3600

func (f *Format) counts() []counted {
	return []counted{
		{"robots", f.Robots(), 2, MaxRobots},
		{"half seconds", f.HalfSeconds, 0, hour},
		{"extra-time seconds", f.ExtraSeconds, 0, hour},
		{"half-time seconds", f.HalfTimeSeconds, 0, hour},
		{"ready seconds", f.ReadySeconds, 2, hour},
		{"set seconds", f.SetSeconds, 1, hour},
		{"restart seconds", f.RestartSeconds, 1, hour},
		{"stuck seconds", f.StuckSeconds, 1, hour},
		{"celebration seconds", f.CelebrationSeconds, 0, hour},
		{"shoot-out kicks", f.ShootoutKicks, 0, 20},
		{"shoot-out seconds", f.ShootoutSeconds, 1, hour},
		{"fallen seconds", f.FallenSeconds, 1, hour},
		{"removal seconds", f.RemovalSeconds, 1, hour},
		{"penalty seconds", f.PenaltySeconds, 1, hour},
		{"penalty-step seconds", f.PenaltyStep, 0, hour},
		{"motion-penalty seconds", f.MotionSeconds, 0, hour},
		{"free fouls", f.Patience, 0, 1000},
	}
}

// lengths are in the order in which a pitch is laid out: each may count on
// those before it.
func (f *Format) lengths() []measured {
	return []measured{
		{"length", f.Length, 5, 120},
		{"width", f.Width, 4, 90},
		{"border", f.Border, 0.5, 10},
		{"line width", f.LineWidth, 0.01, 0.2},
		{"goal width", f.GoalWidth, 1, f.Width - 1},
		{"goal height", f.GoalHeight, 0.5, 3},
		{"goal depth", f.GoalDepth, 0.3, f.Border},
		{"post radius", f.PostRadius, 0.01, 0.2},
		{"goal-area depth", f.GoalAreaDepth, 0.3, f.Length / 4},
		{"goal-area width", f.GoalAreaWidth, f.GoalWidth, f.Width},
		{"penalty-area depth", f.PenaltyAreaDepth, f.GoalAreaDepth, f.Length / 3},
		{"penalty-area width", f.PenaltyAreaWidth, f.GoalAreaWidth, f.Width},
		{"penalty mark", f.PenaltyMark, f.GoalAreaDepth, f.Length / 3},
		{"circle radius", f.CircleRadius, 0.5, f.Width / 3},
		{"free-kick distance", f.FreeKickDistance, 0.3, f.Width / 3},
		{"ball radius", f.BallRadius, 0.03, 0.2},
		{"ball mass", f.BallMass, 0.02, 1},
	}
}
