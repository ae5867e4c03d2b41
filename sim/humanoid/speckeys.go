package humanoid

import (
	"fmt"
	"slices"
	"strings"
)

// entries lists the keys of a robot's file, with the range of each value. The
// ranges are those of robots that this model can say something about, from a
// handbreadth to a tall adult.
func (s *Spec) entries() []entry {
	text := func(key string, p *string) entry { return entry{key: key, text: p} }
	real := func(key, unit string, p *float64, least, most float64) entry {
		return entry{key: key, unit: unit, real: p, least: least, most: most}
	}
	time := func(key string, p *int, least, most float64) entry {
		return entry{key: key, unit: "s", ticks: p, least: least, most: most}
	}
	return []entry{
		text("name", &s.Name), text("about", &s.About), text("basis", &s.Basis),
		real("mass", "kg", &s.Mass, 0.5, 120),
		real("height", "m", &s.Height, 0.1, 1.2),
		real("sole_front", "m", &s.SoleFront, 0.01, 0.4),
		real("sole_back", "m", &s.SoleBack, 0.01, 0.4),
		real("sole_side", "m", &s.SoleSide, 0.005, 0.2),
		real("reach_front", "m", &s.ReachFront, 0, 1.5),
		real("reach_back", "m", &s.ReachBack, 0, 1.5),
		real("reach_out", "m", &s.ReachOut, 0.02, 1.5),
		real("reach_in", "m", &s.ReachIn, 0.01, 0.5),
		real("stance", "m", &s.Stance, 0.02, 0.6),
		real("swing", "m/s", &s.Swing, 0.2, 12),
		time("step", &s.Step, 0.1, 0.6),
		time("reaction", &s.Reaction, 0.01, 0.5),
		real("slip", "m", &s.Slip, 0, 0.1),
		real("walk_front", "m/s", &s.WalkFront, 0.05, 4),
		real("walk_back", "m/s", &s.WalkBack, 0.05, 4),
		real("walk_side", "m/s", &s.WalkSide, 0.02, 3),
		real("walk_turn", "rad/s", &s.WalkTurn, 0.1, 6),
		real("accel", "m/s2", &s.Accel, 0.05, 5),
		real("brake", "m/s2", &s.Brake, 0.05, 5),
		time("kick_step", &s.KickStep, 0.2, maxStep*dt),
		real("kick_speed", "m/s", &s.KickSpeed, 0.4, 10),
		time("kick_full_step", &s.FullStep, 0.2, maxStep*dt),
		real("kick_full_speed", "m/s", &s.FullSpeed, 0.4, 12),
		real("kick_reach", "m", &s.KickReach, 0.1, 1.5),
		real("kick_miss", "m", &s.KickMiss, 0, 0.1),
		real("kick_full_miss", "m", &s.FullMiss, 0, 0.1),
		real("kick_skew", "rad", &s.KickSkew, 0, 0.5),
		real("kick_waver", "1", &s.KickWaver, 0, 0.5),
		time("lie_min", &s.LieMin, 0.1, 30),
		time("lie_max", &s.LieMax, 0.1, 30),
		time("rise_front", &s.RiseFront, 0.3, 30),
		time("rise_back", &s.RiseBack, 0.3, 30),
		real("rise_fails", "1", &s.RiseFails, 0, 1),
		{key: "rise_tries", unit: "1", count: &s.RiseTries, least: 1, most: 20},
		real("head_yaw", "rad", &s.HeadYaw, 0.1, 3.2),
		real("head_down", "rad", &s.HeadDown, 0.1, 1.6),
		real("head_up", "rad", &s.HeadUp, 0, 1.6),
		real("head_rate", "rad/s", &s.HeadRate, 0.5, 20),
		real("eyes", "m", &s.Eyes, 0.1, 2.2),
		real("size", "m", &s.Size, 0.2, 2.3),
		real("battery", "Wh", &s.Battery, 5, 5000),
		real("idle_power", "W", &s.IdlePower, 1, 1000),
		real("walk_cost", "1", &s.WalkCost, 0.05, 10),
		real("heat_time", "s", &s.HeatTime, 10, 5000),
	}
}

// possible reports the first contradiction between numbers that are each in
// their range: a body that could not stand or walk as its file says.
func (s *Spec) possible(r *specReader) error {
	step := float64(s.Step) * dt
	for _, c := range []struct {
		key, formula string
		limit        float64
		because      string
	}{
		{"height", "at most size", s.Size, "the centre of mass is inside the body"},
		{"eyes", "at most size", s.Size, "the camera is inside the body"},
		{"sole_side", "at most stance/2", s.Stance / 2, "the feet stand beside each other"},
		{"reach_in", "at most stance", s.Stance, "a step in lands nearer than standing"},
		{"stance", "at most reach_out", s.ReachOut, "a step out lands farther than standing"},
		{"walk_front", "at most reach_front/step", s.ReachFront / step, "a step is no longer than the leg reaches"},
		{"walk_back", "at most reach_back/step", s.ReachBack / step, "a step is no longer than the leg reaches"},
		{"walk_side", "at most (stance - reach_in)/step", (s.Stance - s.ReachIn) / step, "the inward step has only so much room"},
		{"walk_front", "at most swing/3", s.Swing / 3, "an eased swing is three times as fast as the walk"},
		{"kick_step", "at least step", step, "a kick is a long step"},
		{"kick_full_step", "at least kick_step", float64(s.KickStep) * dt, "a full kick takes longer"},
		{"kick_full_step", "at least 2*step", 2 * step, "it kicks halfway, and needs the time of a step to land"},
		{"lie_max", "at least lie_min", float64(s.LieMin) * dt, "it waits between the two"},
	} {
		e, at := r.find(c.key)
		over := e.value() - c.limit
		if strings.HasPrefix(c.formula, "at least") {
			over = -over
		}
		if over > 1e-9 {
			return fmt.Errorf("%s: %s is %s, want %s, which is %.4g: %s", at, c.key, e.measure(e.value()), c.formula, c.limit, c.because)
		}
	}
	return nil
}

// find returns an entry, and the file and line where it is set.
func (r *specReader) find(key string) (e *entry, at string) {
	i := slices.IndexFunc(r.entries, func(e entry) bool { return e.key == key })
	return &r.entries[i], fmt.Sprintf("%s:%d", r.file, r.lines[i])
}

// Number is one number of a robot's file.
type Number struct {
	Key, Unit   string
	Value       float64
	Least, Most float64 // that a file may say
}

// Numbers returns the numbers of a spec in the order and with the keys of its
// file.
func (s *Spec) Numbers() []Number {
	var list []Number
	for _, e := range s.entries() {
		if e.text == nil {
			list = append(list, Number{e.key, e.unit, e.value(), e.least, e.most})
		}
	}
	return list
}
