package stage

// region is a convex part of the picture: its corners in the order of a clock.
type region struct {
	corners [12]point
	n       int
}

func (o *region) add(p point) {
	o.corners[o.n] = p
	o.n++
}

// lap is how far, in pixels, what lies beside it reaches into a region: rounding
// leaves no gap between them.
const lap = 1.5

// beside paints what of a region of four corners is not in another one, which
// may be nothing: software pays for every pixel that is covered again.
func (c *canvas) beside(rest region, without *region, k func(point) colour) {
	for i := range without.n {
		out, in := rest.cut(without.corners[i], without.corners[(i+1)%without.n])
		c.fill(&out, k)
		rest = in
	}
	if without.n == 0 {
		c.fill(&rest, k)
	}
}

// cut cuts a region along an edge of another one: into what is out of
// that one, and what may be in it.
func (o *region) cut(a, b point) (out, in region) {
	dx, dy := b.x-a.x, b.y-a.y
	l := max(sqrt32(dx*dx+dy*dy), 1e-3)
	inside := func(p point) float32 { return (dx*(p.y-a.y)-dy*(p.x-a.x))/l - lap }
	for i := range o.n {
		p, q := o.corners[i], o.corners[(i+1)%o.n]
		dp, dq := inside(p), inside(q)
		if dp < 0 {
			out.add(p)
		} else {
			in.add(p)
		}
		if dp < 0 != (dq < 0) {
			t := dp / (dp - dq)
			m := point{p.x + (q.x-p.x)*t, p.y + (q.y-p.y)*t}
			out.add(m)
			in.add(m)
		}
	}
	return out, in
}

// fill paints a region.
func (c *canvas) fill(o *region, k func(point) colour) {
	if o.n < 3 {
		return
	}
	first := uint32(len(c.vertices))
	for _, p := range o.corners[:o.n] {
		c.put(p.x, p.y, k(p))
	}
	for i := uint32(1); i+1 < uint32(o.n); i++ {
		c.tri(first, first+i, first+i+1)
	}
}
