// Package geom holds the plane geometry of the pitch: vectors and angles
// that give the same bits on every processor.
//
// Some compilers fuse x*y + z into one operation that rounds once instead
// of twice, and a match that rounds differently is another match within
// seconds. The Go specification makes an explicit conversion a rounding
// point, so every product here that feeds a sum is written float64(x*y).
//
//	d := ball.Sub(robot.Pos)
//	if d.Len() < 0.5 { heading = d.Angle() }
//
// Lengths are metres, angles radians counter-clockwise from +x.
package geom

import "math"

// Vec is a point or a displacement on the pitch, in metres (or metres per
// second where it is a velocity): +x towards the goal that Home attacks in
// the first half, +y to the left of that direction.
type Vec struct{ X, Y float64 }

// Add returns v + w.
func (v Vec) Add(w Vec) Vec { return Vec{v.X + w.X, v.Y + w.Y} }

// Sub returns v − w: the way from w to v.
func (v Vec) Sub(w Vec) Vec { return Vec{v.X - w.X, v.Y - w.Y} }

// Mul returns v scaled by k.
func (v Vec) Mul(k float64) Vec { return Vec{v.X * k, v.Y * k} }

// AddMul returns v + w·k, the step that integrators take.
func (v Vec) AddMul(w Vec, k float64) Vec {
	return Vec{v.X + float64(w.X*k), v.Y + float64(w.Y*k)}
}

// Neg returns −v.
func (v Vec) Neg() Vec { return Vec{-v.X, -v.Y} }

// Left returns v turned a quarter turn counter-clockwise.
func (v Vec) Left() Vec { return Vec{-v.Y, v.X} }

// Dot returns the scalar product.
func (v Vec) Dot(w Vec) float64 { return float64(v.X*w.X) + float64(v.Y*w.Y) }

// Cross returns the z component of v × w: positive when w lies to the left of v.
func (v Vec) Cross(w Vec) float64 { return float64(v.X*w.Y) - float64(v.Y*w.X) }

// Len2 returns the squared length.
func (v Vec) Len2() float64 { return v.Dot(v) }

// Len returns the length. It uses Sqrt, which is exact, and not math.Hypot,
// which is not the same everywhere.
func (v Vec) Len() float64 { return math.Sqrt(v.Dot(v)) }

// Dist returns the distance between two points.
func (v Vec) Dist(w Vec) float64 { return v.Sub(w).Len() }

// Unit returns the direction of v with length one; of a vector shorter than
// a nanometre it returns +x, so that nobody divides by zero.
func (v Vec) Unit() Vec {
	l := v.Len()
	if l < 1e-9 {
		return Vec{1, 0}
	}
	return Vec{v.X / l, v.Y / l}
}

// Limit returns v, shortened to length max where it is longer.
func (v Vec) Limit(max float64) Vec {
	if l := v.Len2(); l > float64(max*max) {
		return v.Mul(max / math.Sqrt(l))
	}
	return v
}

// Angle returns the direction of v in (−π, π].
func (v Vec) Angle() float64 { return math.Atan2(v.Y, v.X) }

// Turn returns v turned into the frame whose +x axis is the unit vector axis:
// out of a robot's own frame into the pitch's.
func (v Vec) Turn(axis Vec) Vec {
	return Vec{
		float64(v.X*axis.X) - float64(v.Y*axis.Y),
		float64(v.X*axis.Y) + float64(v.Y*axis.X),
	}
}

// Unturn is the inverse of Turn: out of the pitch's frame into the one whose
// +x axis is the unit vector axis.
func (v Vec) Unturn(axis Vec) Vec { return Vec{v.Dot(axis), axis.Cross(v)} }

// Lerp returns the point a share k of the way from v to w.
func (v Vec) Lerp(w Vec, k float64) Vec { return v.AddMul(w.Sub(v), k) }

// Polar returns the unit vector in direction angle.
func Polar(angle float64) Vec {
	s, c := math.Sincos(angle)
	return Vec{c, s}
}

// Wrap returns the angle in (−π, π], for angles within a few turns of it.
func Wrap(angle float64) float64 {
	for angle > math.Pi {
		angle -= 2 * math.Pi
	}
	for angle <= -math.Pi {
		angle += 2 * math.Pi
	}
	return angle
}

// Clamp returns x, moved into [low, high] where it lies outside.
func Clamp(x, low, high float64) float64 {
	if x < low {
		return low
	}
	if x > high {
		return high
	}
	return x
}
