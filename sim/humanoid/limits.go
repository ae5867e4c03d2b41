package humanoid

// Limits is what follows from a spec about a robot that stands and is pushed:
// how far its capture point may come from the middle of its feet, and the
// impulses that bring it there. The same formulas decide in a match.
type Limits struct {
	Omega float64 // rate of the pendulum, 1/s

	Front, Back, Side Limit // pushed from behind, from the front, from a side
}

// Limit is the limits in one direction.
type Limit struct {
	Ankles, OneStep, Steps             float64 // capture radii, m: the ankles hold it, one step, any number of steps
	PushAnkles, PushOneStep, PushSteps float64 // N·s: m·ω times as much; above the last the robot falls
}

// Limits returns what follows from a spec. To the side a standing robot has its
// ankles only: the loaded foot cannot be lifted outwards.
func (s *Spec) Limits() Limits {
	p := newPendulum(s)
	left := min(s.Reaction+s.Step, maxStep)
	side := s.Stance/2 + s.SoleSide
	limit := func(ankles, one, any float64) Limit {
		k := s.Mass * s.Omega
		return Limit{ankles, one, any, k * ankles, k * one, k * any}
	}
	return Limits{
		Omega: s.Omega,
		Front: limit(s.SoleFront, p.at[left].oneFront, p.at[left].front),
		Back:  limit(s.SoleBack, p.at[left].oneBack, p.at[left].back),
		Side:  limit(side, side, side),
	}
}
