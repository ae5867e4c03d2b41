package stage

import (
	"math"

	"jiayou/cmd/jiayou/stage/space"
	"jiayou/sim"
)

// football is the ball as it is drawn: where it is, and how far it has rolled.
type football struct {
	at     space.Vec
	wanted space.Vec   // where the last frame had it
	turned space.Frame // orientation only
	radius float64
	skin   *mesh
	patch  *mesh // a pentagon on the pole
	spots  [12]space.Vec
	debt   space.Vec // shown − wanted since the ball was last put elsewhere
	moving float64   // s since then
	known  bool
	trail  trail
}

const (
	ballLeap  = 0.6  // m between two pictures that no ball flies …
	ballSpeed = 12.0 // … at this speed, m/s
	ballGlide = 0.25 // s
)

func newFootball(radius float64) *football {
	f := &football{radius: radius, turned: space.Upright(space.Vec{}, space.Vec{X: 0.3, Y: 0.2, Z: 1}, space.Vec{X: 1})}
	f.skin = super{radius, radius, radius, 1, 1}.mesh(14, 10)
	f.patch = pentagon(radius)
	f.spots = icosahedron()
	return f
}

// follow moves the ball to where the frame has it and rolls it over the way.
func (f *football) follow(b *sim.Ball, dt float64) {
	want := space.On(b.Pos, f.radius+b.Height)
	if f.known && want.Sub(f.wanted).Len() > ballLeap+ballSpeed*dt {
		f.debt, f.moving, f.trail = f.at.Sub(want), 0, trail{}
	}
	f.moving += dt
	at := want
	if f.moving < ballGlide {
		at = want.AddMul(f.debt, 1-space.Smooth(0, ballGlide, f.moving))
	}
	if f.known {
		f.roll(at.Sub(f.at))
	}
	f.at, f.wanted, f.known = at, want, true
	f.trail.follow(at, b.Vel.Len(), dt)
}

// roll turns the ball by a way along the turf without slipping.
func (f *football) roll(way space.Vec) {
	way.Z = 0
	l := way.Len()
	if l < 1e-6 {
		return
	}
	axis := space.Vec{X: -way.Y / l, Y: way.X / l}
	angle := l / f.radius
	f.turned = space.Upright(space.Vec{}, f.turned.Z.About(axis, angle), f.turned.X.About(axis, angle))
}

// solids adds the ball and its dark panels.
func (f *football) solids(s *sculpture, eye space.Vec) {
	frame := f.turned
	frame.At = f.at
	s.add(eye, space.Vec{}, solid{mesh: f.skin, frame: frame, size: 1, skin: leather, gloss: 0.9})
	far := s.far()
	for _, spot := range f.spots {
		up := frame.Dir(spot)
		if up.Dot(eye.Sub(f.at)) < 0 {
			continue
		}
		s.addAt(far-1e-4, solid{mesh: f.patch, frame: space.Upright(f.at, up, frame.Z.Add(frame.X.Mul(0.3))), size: 1, skin: rgb(0.07, 0.08, 0.12), gloss: 0.9})
	}
}

// pentagon is a patch about the +z pole of a ball.
func pentagon(radius float64) *mesh {
	const wide = 0.40 // rad from the middle to a corner
	r := radius * 1.02
	corners := []corner{{[3]float32{0, 0, float32(r)}, unit32(0, 0, 1)}}
	var faces [][3]uint16
	for i := range 5 {
		s, c := math.Sincos(2 * math.Pi * float64(i) / 5)
		p := space.Vec{X: math.Sin(wide) * c, Y: math.Sin(wide) * s, Z: math.Cos(wide)}
		corners = append(corners, corner{[3]float32{float32(r * p.X), float32(r * p.Y), float32(r * p.Z)}, unit32(p.X, p.Y, p.Z)})
		faces = append(faces, [3]uint16{0, uint16(1 + i), uint16(1 + (i+1)%5)})
	}
	return newMesh(corners, faces)
}

// icosahedron returns its twelve corners: the middles of a football's pentagons.
func icosahedron() (v [12]space.Vec) {
	golden := (1 + math.Sqrt(5)) / 2
	i := 0
	for _, a := range []float64{-1, 1} {
		for _, b := range []float64{-golden, golden} {
			v[i] = space.Vec{Y: a, Z: b}.Unit()
			v[i+1] = space.Vec{X: a, Y: b}.Unit()
			v[i+2] = space.Vec{X: b, Z: a}.Unit()
			i += 3
		}
	}
	return v
}
