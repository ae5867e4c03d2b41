package stage

import "jiayou/cmd/jiayou/stage/space"

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
	values                    map[string]any
	centre, size              [2]float32
	focal, high, turn         [1]float32
	eye, right, down, ahead   [3]float32
	keyward, fillward, upward [3]float32
}

func newLens() *lens {
	l := &lens{}
	l.values = map[string]any{
		"Centre": l.centre[:], "Size": l.size[:], "Focal": l.focal[:], "High": l.high[:], "Turn": l.turn[:],
		"Eye": l.eye[:], "Right": l.right[:], "Down": l.down[:], "Ahead": l.ahead[:],
		"Key": l.keyward[:], "Fill": l.fillward[:], "Up": l.upward[:],
	}
	return l
}

// through fills in what a canvas is seen through; upturned, if shaders count the
// rows of the picture from below.
func (l *lens) through(c *canvas, upturned bool) map[string]any {
	cam := &c.cam
	l.turn[0] = 1
	l.centre = [2]float32{float32(cam.CX), float32(cam.CY)}
	if upturned {
		l.turn[0], l.centre[1] = -1, float32(c.height-cam.CY)
	}
	l.size = [2]float32{float32(c.width), float32(c.height)}
	l.focal[0], l.high[0] = float32(cam.Focal), float32(cam.At.Z)
	l.eye, l.right, l.down, l.ahead = single(cam.At), single(cam.X), single(cam.Y), single(cam.Z)
	l.keyward, l.fillward, l.upward = local(&cam.Frame, keyLight), local(&cam.Frame, fillLight), local(&cam.Frame, space.Vec{Z: 1})
	return l.values
}

func single(v space.Vec) [3]float32 { return [3]float32{float32(v.X), float32(v.Y), float32(v.Z)} }

// local is a direction in the axes of a frame.
func local(f *space.Frame, v space.Vec) [3]float32 {
	return [3]float32{float32(f.X.Dot(v)), float32(f.Y.Dot(v)), float32(f.Z.Dot(v))}
}

func dot(a, b *[3]float32) float32 { return a[0]*b[0] + a[1]*b[1] + a[2]*b[2] }
