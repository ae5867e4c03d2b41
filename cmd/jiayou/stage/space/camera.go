package space

// Near is the least distance in front of the eye at which things are drawn, m.
const Near = 0.4

// Lens is what a camera's picture is like.
type Lens struct {
	Tan           float64 // of half the vertical field of view
	Width, Height float64 // of the picture, pixels
}

// Camera turns points of the pitch into points of the picture.
type Camera struct {
	Frame          // Z looks into the picture, X to its right, Y to its bottom
	Focal  float64 // pixels per unit of x/z
	CX, CY float64 // centre of the picture, pixels
}

// Look returns a level camera at eye that looks at target.
func Look(eye, target Vec, l Lens) Camera {
	z := target.Sub(eye).Unit()
	x := z.Cross(Vec{Z: 1})
	if x.Len() < 1e-6 {
		x = Vec{X: 1}
	}
	x = x.Unit()
	return Camera{
		Frame: Frame{At: eye, X: x, Y: z.Cross(x), Z: z},
		Focal: l.Height / 2 / l.Tan,
		CX:    l.Width / 2,
		CY:    l.Height / 2,
	}
}

// Project returns the pixel at which p appears and its distance in front of
// the eye, m. Points nearer than Near, and those behind the eye, are taken as
// lying at Near: their pixels are finite but mean nothing.
func (c *Camera) Project(p Vec) (x, y, depth float64) {
	d := p.Sub(c.At)
	depth = d.Dot(c.Z)
	z := max(depth, Near)
	return c.CX + c.Focal*d.Dot(c.X)/z, c.CY + c.Focal*d.Dot(c.Y)/z, depth
}

// Scale returns how many pixels a metre at p covers across the line of sight.
func (c *Camera) Scale(p Vec) float64 {
	return c.Focal / max(p.Sub(c.At).Dot(c.Z), Near)
}
