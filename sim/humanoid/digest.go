package humanoid

import "jiayou/sim/digest"

// Digest adds all of the body that decides its future to sum.
func (b *Body) Digest(sum *digest.Sum) {
	sum.Uint(uint64(b.Posture) | uint64(b.support)<<8 | uint64(b.phase)<<16 | uint64(b.length)<<32)
	sum.Uint(uint64(b.wait) | uint64(b.strain)<<16 | uint64(b.pressed)<<32 | uint64(b.retreat)<<48)
	for i := range b.feet {
		sum.Float(b.feet[i].Pos.X)
		sum.Float(b.feet[i].Pos.Y)
	}
	sum.Float(b.Heading)
	sum.Float(b.head.at.Y)
	sum.Float(b.walk.X)
	sum.Float(b.walk.Y)
	sum.Float(b.turn)
	sum.Float(b.fall.work)
	sum.Float(b.fall.dive)
	sum.Float(b.crouch)
	sum.Float(b.fuel)
	sum.Float(b.heat)
	sum.Uint(b.noise.State())
}
