package humanoid

// maxStep is the most ticks that any step takes.
const maxStep = 96

// pendulum holds what a Spec implies. What every tick needs comes first.
type pendulum struct {
	lead  float64 // 1/ω, s
	stiff float64 // m·ω², N/m
	tip   float64 // ω²/g, rad/m
	swing float64 // Spec.Swing, m in a tick
	scale float64 // Spec.Scale
	neck  neck
	motor motor
	step  int                  // Spec.Step
	glide [maxStep]float64     // share of its way that a foot goes in each tick of such a step
	grow  [maxStep + 1]float64 // e^(ω·k·10 ms), by the ticks since the step began
	at    [maxStep + 1]moment  // by the ticks left to touchdown
	pace  [maxStep + 1]cadence // by the ticks of a step
}

// moment is what the pendulum does in some ticks, and how far the capture point
// may lie from the standing foot with so many left to touchdown: a line of the
// processor's cache.
type moment struct {
	grow, shrink              float64 // e^(ω·k·10 ms), e^(−ω·k·10 ms)
	front, back, outer, inner float64 // can still be caught in some number of steps
	oneFront, oneBack         float64 // caught by the next step alone
}

// cadence is walking with steps of time T.
type cadence struct {
	drift float64 // T/(e^ωT − 1): capture point from foot, m for each m/s
	sway  float64 // W/(1 + e^ωT): the same to the side, of walking on the spot, m
}

// newPendulum tabulates the N-step capturability of a walker with finite feet
// (Koolen et al., "Capturability-based analysis and control of legged
// locomotion", IJRR 2012): from the sole's edge r, a foot that lands at L after
// the time τ catches what lies within r + (d + L − r)·e^(−ωτ), where d is what
// the steps after it catch.
//
// Along the direction of walking every step reaches equally far. Across it the
// feet take turns: a push to the outside is caught by an outward step, one to
// the inside only by a short inward step and the outward one after it.
func newPendulum(s *Spec) *pendulum {
	rate := s.Omega * s.Omega
	p := &pendulum{
		lead: 1 / s.Omega, stiff: s.Mass * rate, tip: rate / gravity, swing: s.Swing * dt, scale: s.Scale(),
		neck: newNeck(s), motor: newMotor(s), step: s.Step,
	}
	p.grow[0] = 1
	for k := 1; k <= maxStep; k++ {
		g := p.grow[k-1] * s.Growth
		p.grow[k] = g
		p.pace[k] = cadence{drift: float64(k) * dt / (g - 1), sway: s.Stance / (1 + g)}
	}
	for tick := range s.Step {
		p.glide[tick] = glide(tick, s.Step)
	}
	q := 1 / p.grow[s.Step]
	endless := func(r, reach float64) float64 { return r + float64(reach*q)/(1-q) }
	front, back := endless(s.SoleFront, s.ReachFront), endless(s.SoleBack, s.ReachBack)
	r := s.SoleSide
	inner := (r + float64(float64(q*q)*(s.ReachOut-r)) - float64(q*s.ReachIn)) / (1 - float64(q*q))
	outer := r + float64((s.ReachOut+inner-r)*q)
	for k := range p.at {
		m := &p.at[k]
		m.grow = p.grow[k]
		d := 1 / m.grow
		m.shrink = d
		m.front = s.SoleFront + float64((front+s.ReachFront-s.SoleFront)*d)
		m.back = s.SoleBack + float64((back+s.ReachBack-s.SoleBack)*d)
		m.oneFront = s.SoleFront + float64(s.ReachFront*d)
		m.oneBack = s.SoleBack + float64(s.ReachBack*d)
		m.outer = r + float64((s.ReachOut+inner-r)*d)
		m.inner = r + float64((outer-s.ReachIn-r)*d)
	}
	return p
}

// steps returns how many steps bring a capture point to rest that lies e ahead
// of the standing foot (or behind it), with left ticks to touchdown and step
// ticks for each step: 0 if the ankles do, at most maxSteps. It is the N of
// N-step capturability: d_N = r + (d_(N−1) + L − r)·e^(−ωτ).
func (p *pendulum) steps(e, sole, reach float64, left, step int) int {
	d, shrink := sole, p.at[left].shrink
	for n := range maxSteps {
		if e <= d {
			return n
		}
		// The n-th step after the first is judged from the first's touchdown.
		far := sole
		for range n {
			far = sole + float64((far+reach-sole)*p.at[step].shrink)
		}
		d = sole + float64((far+reach-sole)*shrink)
	}
	return maxSteps
}

// maxSteps is the most steps that are counted; more catch hardly more.
const maxSteps = 4
