package humanoid

// Rise is when a body that lies gets up. The order counts while it lies; once it
// has begun to rise it goes on.
type Rise uint8

// The choices.
const (
	RiseRested Rise = iota // once it has rested, for a time between LieMin and LieMax
	RiseNow                // after LieMin, which the joints need to settle; fails more often
	StayDown               // not at all
)

// hasty is by how much more often a rise fails that was begun without a rest. An
// attempt fails with a chance of 0.1 to 0.2 (PHYSICS.md 3.3), of which the files
// give 0.12 to a rested robot. A T1 on its front so gains 0.4 s on average, one on
// its back, whose attempts are longer, nothing.
const hasty = 5.0 / 3

// hurries reports whether the body is to leave the rest of its rest undone.
func (b *Body) hurries(r Rise) bool {
	return r == RiseNow && b.Posture == Down && b.fall.work <= b.fall.spare
}

// riseFails is the chance that the attempt under way fails.
func (b *Body) riseFails() float64 {
	if b.fall.hasty {
		return min(hasty*b.spec.RiseFails, 1)
	}
	return b.spec.RiseFails
}
