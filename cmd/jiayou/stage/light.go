package stage

import "jiayou/cmd/jiayou/stage/space"

// The light of the hall: one warm key from the left front, a cool ambient that
// is brighter from above and a little green from the turf below, a highlight,
// and a rim that lifts silhouettes off the stands behind them.
var keyLight = space.Vec{X: -0.35, Y: -0.55, Z: 0.76}.Unit()

// fillLight is another bank's, from the right: it throws a second, faint shadow.
var fillLight = space.Vec{X: 0.55, Y: -0.25, Z: 0.80}.Unit()

const (
	ambient    = 0.40
	hemisphere = 0.20
	diffuse    = 0.66
	highlight  = 0.30
	rim        = 0.24
)

// lamp is the light as one solid sees it, in the solid's own axes.
type lamp struct{ key, half, view, up [3]float32 }

// lampAt turns the light into the axes of a solid. One view direction serves
// the whole solid: they are small.
func lampAt(f *space.Frame, eye space.Vec) lamp {
	view := eye.Sub(f.At).Unit()
	half := keyLight.Add(view).Unit()
	return lamp{local(f, keyLight), local(f, half), local(f, view), local(f, space.Vec{Z: 1})}
}

func local(f *space.Frame, v space.Vec) [3]float32 {
	return [3]float32{float32(f.X.Dot(v)), float32(f.Y.Dot(v)), float32(f.Z.Dot(v))}
}

func dot(a, b *[3]float32) float32 { return a[0]*b[0] + a[1]*b[1] + a[2]*b[2] }

// shade lights a corner that faces n. Powers are squares: math.Pow made this
// four times slower, and nobody could see it.
func (l *lamp) shade(n *[3]float32, k colour, gloss float32) colour {
	up := dot(n, &l.up)
	amb := ambient + hemisphere*up
	key := max(dot(n, &l.key), 0) * diffuse
	h := max(dot(n, &l.half), 0)
	h *= h                                 // 2
	h *= h                                 // 4
	h *= h                                 // 8
	shine := h * h * h * highlight * gloss // 24
	edge := 1 - max(dot(n, &l.view), 0)
	shine += edge * edge * edge * rim * (0.6 + 0.4*up) * gloss
	green := max(-up, 0) * 0.05
	return colour{
		k.R*(amb*0.95+key*1.03) + shine,
		k.G*(amb+key+green) + shine,
		k.B*(amb*1.10+key*0.95) + shine,
		k.A,
		0,
	}
}
