package pose

import "jiayou/cmd/jiayou/stage/space"

// Between reports whether the body hides a point from an eye: whether the line between
// them meets its trunk, its head or a limb, all of them as thick as a T1's, or in that
// proportion.
func (b *Body) Between(eye, p space.Vec) bool {
	meets := func(from, to space.Vec, radius float64) bool {
		return space.Gap(eye, p, from, to) < radius*b.Size
	}
	if !meets(b.Pelvis.At, b.Head.At, 1.2) {
		return false // far away
	}
	if meets(b.Pelvis.At, b.Chest.At, 0.14) || meets(b.Head.At, b.Head.At, 0.135) {
		return true
	}
	for i := range b.Foot {
		toe := b.Foot[i].Point(space.Vec{X: 0.11, Z: -0.04}.Mul(b.Size))
		if meets(b.Thigh[i].At, b.Shank[i].At, 0.065) || meets(b.Shank[i].At, b.Foot[i].At, 0.055) || meets(b.Foot[i].At, toe, 0.05) ||
			meets(b.Upper[i].At, b.Fore[i].At, 0.05) || meets(b.Fore[i].At, b.Hand[i], 0.05) {
			return true
		}
	}
	return false
}
