package space

// Frame is where a rigid body is and how it is turned: X points to its front,
// Y to its left, Z to its top. The three are orthonormal.
type Frame struct{ At, X, Y, Z Vec }

// Upright returns a frame whose Z is exactly up and whose X leans as close to
// forward as it can. Where the two are parallel it picks some front.
func Upright(at, up, forward Vec) Frame {
	z := up.Unit()
	y := z.Cross(forward)
	if y.Len() < 1e-6 {
		y = z.Cross(Vec{X: 1})
	}
	if y.Len() < 1e-6 {
		y = z.Cross(Vec{Y: 1})
	}
	y = y.Unit()
	return Frame{at, y.Cross(z), y, z}
}

// Point returns where a point of the body is in space.
func (f Frame) Point(p Vec) Vec { return f.At.Add(f.Dir(p)) }

// Dir returns where a direction of the body points in space.
func (f Frame) Dir(d Vec) Vec { return f.X.Mul(d.X).AddMul(f.Y, d.Y).AddMul(f.Z, d.Z) }

// Shifted returns the frame moved by p, a displacement in its own axes.
func (f Frame) Shifted(p Vec) Frame {
	f.At = f.Point(p)
	return f
}
