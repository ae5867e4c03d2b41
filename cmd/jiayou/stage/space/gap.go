package space

// Gap returns the distance between two straight lines, from a to b and from c to d.
// Either may be a point. It is that of C. Ericson, Real-Time Collision Detection
// (2005), section 5.1.9: the nearest points of the endless lines, kept between their
// ends one after the other.
func Gap(a, b, c, d Vec) float64 {
	u, v, w := b.Sub(a), d.Sub(c), a.Sub(c)
	uu, vv, uv := u.Dot(u), v.Dot(v), u.Dot(v)
	uw, vw := u.Dot(w), v.Dot(w)
	s := 0.0
	if parallel := uu*vv - uv*uv; parallel > 1e-12 {
		s = within((uv*vw - uw*vv) / parallel)
	}
	t := 0.0
	if vv > 0 {
		t = within((uv*s + vw) / vv)
	}
	if uu > 0 {
		s = within((uv*t - uw) / uu)
	}
	return w.AddMul(u, s).Sub(v.Mul(t)).Len()
}

func within(share float64) float64 { return max(0, min(1, share)) }
