package echo

import "slices"

// memory is how much a Gate remembers, in hops: 4 s.
const memory = 400

// past is what was played and heard in the last seconds, in dB per band.
type past struct {
	played [memory][Bands]float64
	heard  [memory][Bands]float64
	bent   [memory]float64 // what distortion may put into any band that was played
	hops   int
	sound  int // hops in which something was played
	quiet  int // hops since
}

func (p *past) add(played, heard *[Bands]float64) {
	at := p.hops % memory
	p.played[at], p.heard[at] = *played, *heard
	p.hops++
	p.quiet++
	top := slices.Max(played[:])
	p.bent[at] = top - spread
	if top > playing {
		p.quiet = 0
		p.sound++
	}
}

// lately reports whether something was played within the last second, which may
// still be in the air.
func (p *past) lately() bool { return p.sound > 0 && p.quiet < 100 }

// near returns the most of band b that was played latency hops ago, give or
// take smear.
func (p *past) near(b, latency int) float64 {
	top := float64(nothing)
	for ago := max(0, latency-smear); ago <= latency+smear && ago < min(p.hops, memory); ago++ {
		at := (p.hops - 1 - ago) % memory
		top = max(top, p.played[at][b], p.bent[at])
	}
	return top
}
