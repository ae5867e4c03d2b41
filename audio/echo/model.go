package echo

import (
	"math"
	"slices"
)

const (
	latest    = 22   // hops: the longest latency that is looked for
	enough    = 200  // hops of sound before the first lesson
	lesson    = 200  // hops from one lesson to the next
	fewest    = 50   // hops in which own sound must stand out in a band
	explains  = 0.88 // correlation from which what is heard is our own sound
	points    = 0.6  // correlation from which at least the latency is plain
	share     = 0.98
	schooling = 1500 // hops of sound for which everything is believed to be ours
	loyal     = 0.03 // by how much another way must explain more to be taken
	slowly    = 0.03 // of the way that a coupling goes down in one lesson
)

// decays are the reverberation times that are tried, as dB per hop.
var decays = [...]float64{60 / 20., 60 / 35., 60 / 60., 60 / 85., 60 / 120.}

// model is what a gate knows of the way from mixer to microphone.
type model struct {
	known   bool
	latency int            // hops
	decay   float64        // dB per hop
	gain    [Bands]float64 // coupling, dB
	taught  [Bands]int     // hops from which gain was learned
	base    [Bands][memory]float64
	plain   [memory]float64
	spare   [memory]float64
}

// learn looks again which way explains the last seconds best. It learns from
// what it cannot explain only in the beginning: later that may be the public.
func (m *model) learn(p *past, f *floor) {
	if m.decay == 0 {
		m.decay = decays[len(decays)-1]
	}
	if p.hops%lesson != 0 || p.quiet > lesson/2 || p.sound < enough {
		return
	}
	best, latency, decay := -1.0, m.latency, m.decay
	if m.known {
		best = m.fit(p, f, m.latency, m.decay) + loyal
	}
	for l := 0; l <= latest; l += 2 {
		for _, d := range decays {
			if r := m.fit(p, f, l, d); r > best {
				best, latency, decay = r, l, d
			}
		}
	}
	if m.known && best < explains {
		if best > points { // the clocks drift apart, whoever shouts
			m.latency = latency
		}
		return
	}
	m.latency = latency
	if decay > m.decay { // a room that rings is sooner believed than one that does not
		decay = m.decay + slowly*(decay-m.decay)
	}
	m.decay = decay
	most := float64(nothing)
	for b := range Bands {
		m.couple(p, f, b)
		if m.taught[b] >= fewest {
			most = max(most, m.gain[b])
		}
	}
	if most == nothing {
		return
	}
	m.known = p.sound >= schooling
	for b := range Bands {
		if m.taught[b] < fewest { // not heard yet: at least no better than the worst
			m.gain[b] = most + margin
		}
	}
}

// fit returns the correlation of what is heard with what a latency and a decay
// predict, over the middle bands, −1…1.
func (m *model) fit(p *past, f *floor, latency int, decay float64) float64 {
	sum, count := 0.0, 0
	for b := midFirst; b < midEnd; b += 2 {
		r, ok := m.follow(p, f, b, latency, decay)
		if ok {
			sum += r
			count++
		}
	}
	if count == 0 {
		return -1
	}
	return sum / float64(count)
}

// follow predicts a band but for its coupling, and returns the correlation with
// what was heard.
func (m *model) follow(p *past, f *floor, b, latency int, decay float64) (r float64, ok bool) {
	n := min(p.hops, memory)
	m.predict(p, b, latency, decay)
	var sx, sy, xx, xy, yy, k float64
	for i := range n {
		x, y := m.base[b][i], p.heard[(p.hops-n+i)%memory][b]
		if x < playing || y < f.level[b]+margin {
			continue
		}
		sx, sy, xx, xy, yy, k = sx+x, sy+y, xx+x*x, xy+x*y, yy+y*y, k+1
	}
	if k < fewest {
		return 0, false
	}
	vx, vy := xx-sx*sx/k, yy-sy*sy/k
	return (xy - sx*sy/k) / math.Sqrt(vx*vy+1e-9), true
}

// predict fills base with a band of what was played, as it would come back with
// a coupling of 0 dB.
func (m *model) predict(p *past, b, latency int, decay float64) {
	n := min(p.hops, memory)
	echo, plain := float64(nothing), float64(nothing)
	for i := range n {
		echo -= decay
		plain -= decay
		for k := i - latency - smear; k <= i-latency+smear && k < n; k++ {
			if k >= 0 {
				at := (p.hops - n + k) % memory
				plain = max(plain, p.played[at][b])
				echo = max(echo, p.bent[at])
			}
		}
		echo = max(echo, plain)
		m.plain[i] = plain
		m.base[b][i] = max(echo, nothing)
	}
}

// couple learns how much of a band comes back: what all but a few hops do not
// exceed. Only hops that played the band itself can tell.
func (m *model) couple(p *past, f *floor, b int) {
	n := min(p.hops, memory)
	m.predict(p, b, m.latency, m.decay)
	excess := m.spare[:0]
	for i := range n {
		x, y := m.base[b][i], p.heard[(p.hops-n+i)%memory][b]
		if x >= playing && m.plain[i] >= x-1 && y >= f.level[b]+margin {
			excess = append(excess, y-x)
		}
	}
	if len(excess) < fewest {
		return
	}
	slices.Sort(excess)
	now := excess[int(share*float64(len(excess)-1))]
	switch first := m.taught[b] == 0; {
	case first || now > m.gain[b]:
		m.gain[b] = now
	default:
		m.gain[b] += slowly * (now - m.gain[b])
	}
	m.taught[b] += len(excess)
}
