// Package space is the geometry of the picture: vectors, turned bodies and
// the camera that looks at them.
//
// It shares its axes with the pitch: +x towards the goal that Home attacks in
// the first half, +y to the left of that, +z up, all in metres. The broadcast
// camera stands on the −y side, so +x is to the right of the picture.
//
//	cam := space.Look(space.Vec{Y: -11, Z: 6}, space.Vec{Z: .3}, space.Lens{Tan: .3, Width: 1280, Height: 720})
//	px, py, depth := cam.Project(space.Vec{X: ball.X, Y: ball.Y, Z: .11})
//
// Nothing here reaches back into the match, so it may use any of package math.
package space

import (
	"math"

	"jiayou/sim/geom"
)

// Vec is a point or a displacement in space, in metres.
type Vec struct{ X, Y, Z float64 }

// On returns the point at height z above a point of the pitch.
func On(p geom.Vec, z float64) Vec { return Vec{p.X, p.Y, z} }

// Flat returns the point of the pitch under v.
func (v Vec) Flat() geom.Vec { return geom.Vec{X: v.X, Y: v.Y} }

// Add returns v + w.
func (v Vec) Add(w Vec) Vec { return Vec{v.X + w.X, v.Y + w.Y, v.Z + w.Z} }

// Sub returns v − w: the way from w to v.
func (v Vec) Sub(w Vec) Vec { return Vec{v.X - w.X, v.Y - w.Y, v.Z - w.Z} }

// Mul returns v scaled by k.
func (v Vec) Mul(k float64) Vec { return Vec{v.X * k, v.Y * k, v.Z * k} }

// AddMul returns v + w·k.
func (v Vec) AddMul(w Vec, k float64) Vec { return Vec{v.X + w.X*k, v.Y + w.Y*k, v.Z + w.Z*k} }

// Dot returns the scalar product.
func (v Vec) Dot(w Vec) float64 { return v.X*w.X + v.Y*w.Y + v.Z*w.Z }

// Cross returns the vector product.
func (v Vec) Cross(w Vec) Vec {
	return Vec{v.Y*w.Z - v.Z*w.Y, v.Z*w.X - v.X*w.Z, v.X*w.Y - v.Y*w.X}
}

// Len returns the length.
func (v Vec) Len() float64 { return math.Sqrt(v.Dot(v)) }

// Unit returns the direction of v with length one, and +z for a vector too
// short to have a direction.
func (v Vec) Unit() Vec {
	l := v.Len()
	if l < 1e-9 {
		return Vec{0, 0, 1}
	}
	return v.Mul(1 / l)
}

// Lerp returns the point a share k of the way from v to w.
func (v Vec) Lerp(w Vec, k float64) Vec { return v.AddMul(w.Sub(v), k) }

// Yawed returns v turned by an angle about the vertical, counter-clockwise
// seen from above.
func (v Vec) Yawed(angle float64) Vec {
	s, c := math.Sincos(angle)
	return Vec{c*v.X - s*v.Y, s*v.X + c*v.Y, v.Z}
}

// About returns v turned by an angle about a unit axis (Rodrigues).
func (v Vec) About(axis Vec, angle float64) Vec {
	s, c := math.Sincos(angle)
	return v.Mul(c).Add(axis.Cross(v).Mul(s)).AddMul(axis, axis.Dot(v)*(1-c))
}

// Smooth is the cubic that rises from 0 at low to 1 at high with level ends.
func Smooth(low, high, x float64) float64 {
	t := geom.Clamp((x-low)/(high-low), 0, 1)
	return t * t * (3 - 2*t)
}

// Mix returns the number a share k of the way from a to b.
func Mix(a, b, k float64) float64 { return a + (b-a)*k }
