package echo

// floor is the level of each band when neither the public nor the loudspeakers
// are heard, in dB. It sinks quickly and rises slowly.
type floor struct {
	level [Bands]float64
	heard int // hops
}

const (
	seeding = 25    // hops whose mean is the first floor
	sink    = 0.05  // of the gap, per hop
	rise    = 0.018 // dB per hop: 1.8 dB/s
	lowest  = -80.0 // dB: the steps of 16 bits
)

// hear takes one hop: what is left of it without our own sound. A band that is full
// of that tells nothing. While the public is heard it rises at a quarter of its
// speed.
func (f *floor) hear(heard, own *Powers, public bool) {
	f.heard++
	up := rise
	if public {
		up /= 4
	}
	for b, all := range heard {
		rest := all - own[b]
		if f.heard > seeding && rest < 0.5*all {
			continue
		}
		now := max(decibels(max(rest, 0)), lowest)
		switch l := f.level[b]; {
		case f.heard <= seeding:
			f.level[b] += (now - l) / float64(f.heard)
		case now < l:
			f.level[b] += sink * (now - l)
		default:
			f.level[b] = min(now, l+up)
		}
	}
}
