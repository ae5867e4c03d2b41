package stage

import (
	"math"

	"jiayou/cmd/jiayou/stage/space"
)

// mesh is a convex solid, or a patch that lies on one, in its own axes.
type mesh struct {
	corners []corner
	faces   [][3]uint16 // counter-clockwise from outside
	edges   []edge
}

// corner is a vertex and the direction that its surface faces.
type corner struct{ p, n [3]float32 }

// edge is where two faces meet; b is −1 where a patch ends.
type edge struct {
	from, to uint16 // in the order in which face a goes round
	a, b     int16
}

// newMesh finds the edges of the faces.
func newMesh(corners []corner, faces [][3]uint16) *mesh {
	m := &mesh{corners: corners, faces: faces}
	seen := map[[2]uint16]int{}
	for f, face := range faces {
		for k := range 3 {
			from, to := face[k], face[(k+1)%3]
			if i, ok := seen[[2]uint16{to, from}]; ok {
				m.edges[i].b = int16(f)
				continue
			}
			seen[[2]uint16{from, to}] = len(m.edges)
			m.edges = append(m.edges, edge{from, to, int16(f), -1})
		}
	}
	return m
}

// super is a superellipsoid: half axes a, b, c and Barr's exponents, 1 for
// round and towards 0 for boxy, north–south and east–west.
type super struct{ a, b, c, ns, ew float64 }

// power is |x|^e with the sign of x.
func power(x, e float64) float64 { return math.Copysign(math.Pow(math.Abs(x), e), x) }

// mesh cuts the surface into lon × lat facets.
func (s super) mesh(lon, lat int) *mesh {
	var corners []corner
	add := func(u, v float64) {
		su, cu := math.Sincos(u)
		sv, cv := math.Sincos(v)
		corners = append(corners, corner{
			p: [3]float32{
				float32(s.a * power(cv, s.ns) * power(cu, s.ew)),
				float32(s.b * power(cv, s.ns) * power(su, s.ew)),
				float32(s.c * power(sv, s.ns)),
			},
			n: unit32(
				power(cv, 2-s.ns)*power(cu, 2-s.ew)/s.a,
				power(cv, 2-s.ns)*power(su, 2-s.ew)/s.b,
				power(sv, 2-s.ns)/s.c,
			),
		})
	}
	add(0, -math.Pi/2)
	for j := 1; j < lat; j++ {
		for i := range lon {
			add(2*math.Pi*float64(i)/float64(lon), math.Pi*(float64(j)/float64(lat)-0.5))
		}
	}
	add(0, math.Pi/2)
	return newMesh(corners, globe(lon, lat))
}

// globe is the faces of lat bands round lon meridians, poles first and last.
func globe(lon, lat int) [][3]uint16 {
	var faces [][3]uint16
	last := uint16(1 + (lat-1)*lon)
	for i := range lon {
		east := (i + 1) % lon
		faces = append(faces, [3]uint16{0, uint16(1 + east), uint16(1 + i)})
		for j := 0; j < lat-2; j++ {
			a, b := uint16(1+j*lon+i), uint16(1+j*lon+east)
			n := uint16(lon)
			faces = append(faces, [3]uint16{a, b, b + n}, [3]uint16{a, b + n, a + n})
		}
		top := last - uint16(lon)
		faces = append(faces, [3]uint16{top + uint16(i), top + uint16(east), last})
	}
	return faces
}

// bone is a tapered capsule from its upper joint at the origin down to −length.
func bone(upper, lower, length float64, sides int) *mesh {
	ring := []struct{ z, r float64 }{
		{-length - lower*0.95, 0},
		{-length - lower*0.72, lower * 0.70},
		{-length, lower},
		{0, upper},
		{upper * 0.72, upper * 0.70},
		{upper * 0.95, 0},
	}
	var corners []corner
	for j, g := range ring {
		if g.r == 0 {
			corners = append(corners, corner{[3]float32{0, 0, float32(g.z)}, unit32(0, 0, float64(2*j-5))})
			continue
		}
		tilt := [6]float64{0, -0.9, 0, 0, 0.9, 0}[j]
		for i := range sides {
			s, c := math.Sincos(2 * math.Pi * float64(i) / float64(sides))
			corners = append(corners, corner{
				[3]float32{float32(g.r * c), float32(g.r * s), float32(g.z)},
				unit32(c, s, tilt),
			})
		}
	}
	return newMesh(corners, globe(sides, 5))
}

// tube is an open pipe from the origin down to −1.
func tube(r float64, sides int) *mesh {
	var corners []corner
	var faces [][3]uint16
	for i := range sides {
		s, c := math.Sincos(2 * math.Pi * float64(i) / float64(sides))
		x, y, n := float32(r*c), float32(r*s), unit32(c, s, 0)
		corners = append(corners, corner{[3]float32{x, y, -1}, n}, corner{[3]float32{x, y, 0}, n})
		a, b := uint16(2*i), uint16(2*((i+1)%sides))
		faces = append(faces, [3]uint16{a, b, b + 1}, [3]uint16{a, b + 1, a + 1})
	}
	return newMesh(corners, faces)
}

// front returns x of the surface over (y, z), on the side of +x. Points beyond
// the outline are taken to it.
func (s super) front(y, z float64) float64 {
	north := math.Pow(min(math.Abs(z)/s.c, 1), 2/s.ns)
	east := math.Pow(min(math.Abs(y)/s.b, 1), 2/s.ew)
	around := math.Pow(max(1-north, 0), s.ns/s.ew)
	return s.a * math.Pow(max(around-east, 0), s.ew/2)
}

// patch lays a flat drawing on the surface, a little outside it: on the front
// for side +1, on the back for −1. The drawing is triangles counter-clockwise
// in (right, up) as somebody sees it who stands before that side.
func (s super) patch(side float64, drawing [][3][2]float64) *mesh {
	const lift = 1.025
	var corners []corner
	var faces [][3]uint16
	seen := map[[2]float64]uint16{}
	for _, t := range drawing {
		var face [3]uint16
		for k, q := range t {
			i, ok := seen[q]
			if !ok {
				i = uint16(len(corners))
				seen[q] = i
				corners = append(corners, s.onSurface(side, q, lift))
			}
			face[k] = i
		}
		faces = append(faces, face)
	}
	return newMesh(corners, faces)
}

func (s super) onSurface(side float64, q [2]float64, lift float64) corner {
	const step = 1e-3
	x := func(y, z float64) float64 { return s.front(y, z) }
	y, z := side*q[0], q[1]
	dy := (x(y+step, z) - x(y-step, z)) / (2 * step)
	dz := (x(y, z+step) - x(y, z-step)) / (2 * step)
	return corner{
		[3]float32{float32(side * x(y, z) * lift), float32(y * lift), float32(z * lift)},
		unit32(side, -dy, -dz),
	}
}

func unit32(x, y, z float64) [3]float32 {
	u := space.Vec{X: x, Y: y, Z: z}.Unit()
	return [3]float32{float32(u.X), float32(u.Y), float32(u.Z)}
}
