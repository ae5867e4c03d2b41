package stage

import (
	"math"

	"jiayou/cmd/jiayou/stage/space"
)

// The light of the hall: one warm key from the left front, and another bank's
// from the right, which throws a second, faint shadow. How they fall on plastic
// and glass is in kage/lit.kage.
var (
	keyLight  = space.Vec{X: -0.35, Y: -0.55, Z: 0.76}.Unit()
	fillLight = space.Vec{X: 0.55, Y: -0.25, Z: 0.80}.Unit()
)

// lens is what the shaders know of the camera and of the lights: the values of
// their variables, by name. It is made once and filled for every picture, so
// that nothing is allocated.
type lens struct {
	values                          map[string]any
	centre, scale                   [2]float32
	keyward, fillward, upward, half [3]float32
}

func newLens() *lens {
	l := &lens{}
	l.values = map[string]any{
		"Centre": l.centre[:], "Scale": l.scale[:],
		"Key": l.keyward[:], "Fill": l.fillward[:], "Up": l.upward[:], "Half": l.half[:],
	}
	return l
}

// through fills in what a canvas is seen through; upturned, if shaders count the
// rows of the picture from below.
func (l *lens) through(c *canvas, upturned bool) map[string]any {
	cam := &c.cam
	pixel := float32(1 / cam.Focal)
	l.centre, l.scale = [2]float32{float32(cam.CX), float32(cam.CY)}, [2]float32{-pixel, -pixel}
	if upturned {
		l.centre[1], l.scale[1] = float32(c.height-cam.CY), pixel
	}
	l.keyward, l.fillward, l.upward = local(&cam.Frame, keyLight), local(&cam.Frame, fillLight), local(&cam.Frame, space.Vec{Z: 1})
	l.half = halfway(-float64(l.keyward[2]))
	return l.values
}

// halfway returns the parabola that is nearest to one by the length of the sum of two
// unit vectors, as a function of the cosine between them, about a cosine of c.
func halfway(c float64) [3]float32 {
	const least = -0.5 // it rises steeply where they are opposed
	c = max(c, least)
	square := 2 + 2*c
	f := 1 / math.Sqrt(square)
	slope, bend := -f/square, 1.5*f/(square*square)
	return [3]float32{float32(f - c*(slope-c*bend)), float32(slope - 2*c*bend), float32(bend)}
}

// local is a direction in the axes of a frame.
func local(f *space.Frame, v space.Vec) [3]float32 {
	return [3]float32{float32(f.X.Dot(v)), float32(f.Y.Dot(v)), float32(f.Z.Dot(v))}
}

func dot(a, b *[3]float32) float32 { return a[0]*b[0] + a[1]*b[1] + a[2]*b[2] }
