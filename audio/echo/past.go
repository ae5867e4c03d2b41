package echo

// past is what was played in the last seconds, hop by hop, and where in it the
// microphone is.
//
// Both count hops of 10 ms, each by its own clock, and hops that are played may
// come in bursts, ahead of their time. So the furthest that the mixer has lately
// been ahead is taken for the true distance of the two; it follows clocks that drift
// apart.
type past struct {
	from   *Playback
	played [memory]Powers
	rise   [memory]float64 // by how much a hop is louder than the one before, see onset
	ends   uint64          // hops played so far
	heard  uint64          // hops heard so far
	ahead  int64           // the anchor: hops that the mixer is ahead
	most   [2]int64        // … the most in this second and in the one before
	turn   int             // hops since the second began
	mute   int             // hops heard since the mixer last spoke
}

const (
	// memory is how much is remembered, in hops.
	memory = 512
	// blindAt is how long the mixer may say nothing before it is not trusted, in
	// hops.
	blindAt = 20
	// never is less than any distance.
	never = -1 << 40
)

// listen takes in what the mixer has said since the last hop that was heard.
func (p *past) listen() {
	p.heard++
	until := p.from.published.Load()
	if until > p.ends+kept {
		p.ends = until - kept
	}
	came := until > p.ends
	for ; p.ends < until; p.ends++ {
		at := p.ends % memory
		p.from.read(p.ends, &p.played[at])
		p.rise[at] = onset(&p.played[at], &p.played[(p.ends-2)%memory])
	}
	if p.mute++; !came {
		return
	}
	if p.mute >= blindAt { // where it is anew nobody knows
		p.most = [2]int64{never, never}
	}
	p.mute = 0
	p.follow(int64(p.ends) - int64(p.heard))
}

// follow moves the anchor.
func (p *past) follow(ahead int64) {
	if p.turn++; p.turn >= 100 {
		p.turn, p.most[1], p.most[0] = 0, p.most[0], ahead
	}
	p.most[0] = max(p.most[0], ahead)
	p.ahead = max(p.most[0], p.most[1])
}

// at returns the index of what was played lag hops before what is heard now; of the
// nearest there is.
func (p *past) at(lag int) uint64 {
	n := int64(p.heard) - 1 + p.ahead - int64(lag)
	return uint64(max(0, min(n, int64(p.ends)-1))) % memory
}

// blind reports whether the mixer has fallen silent without saying so.
func (p *past) blind() bool { return p.mute >= blindAt }

// onset says how much louder a hop is than an earlier one: by how many dB, over the
// middle bands. It is what two sounds are compared by that are the same but for a
// room.
func onset(now, then *Powers) (sum float64) {
	for b := midFirst; b < midEnd; b++ {
		x, y := max(now[b], 1e-9), max(then[b], 1e-9)
		if x > 1.26*y { // a decibel
			sum += min(decibels(x)-decibels(y), 12)
		}
	}
	return sum / mids
}
