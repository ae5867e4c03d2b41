package echo

// latency finds how much later a sound is heard than it is played: it compares
// where both become louder, and remembers that for half a minute.
type latency struct {
	lag    int
	known  bool
	match  [lags]float64 // for each lag, how well both go together
	meanX  float64
	meanY  float64
	energy [2]float64 // of what is played, and of what is heard
	before [2]Powers  // heard one and two hops ago
}

const (
	// lags is how many are tried: 0 to 290 ms.
	lags = 30
	// forget is the share that is forgotten in a hop.
	forget = 1.0 / 3000
	// plain is the correlation from which a latency is believed, and loyal by how
	// much better another must be to be taken.
	plain, loyal = 0.12, 1.08
)

// hear compares a hop.
func (l *latency) hear(p *past, heard *Powers) {
	y := onset(heard, &l.before[1])
	l.before[1], l.before[0] = l.before[0], *heard
	x := p.rise[p.at(l.lag)]
	l.meanX += 0.01 * (x - l.meanX)
	l.meanY += 0.01 * (y - l.meanY)
	y -= l.meanY
	best := 0
	for k := range l.match {
		x := p.rise[p.at(k)] - l.meanX
		l.match[k] += forget * (x*y - l.match[k])
		if l.match[k] > l.match[best] {
			best = k
		}
	}
	x -= l.meanX
	l.energy[0] += forget * (x*x - l.energy[0])
	l.energy[1] += forget * (y*y - l.energy[1])
	sure := l.match[best]*l.match[best] > plain*plain*l.energy[0]*l.energy[1]
	if sure && (!l.known || l.match[best] > loyal*l.match[l.lag]) {
		l.lag, l.known = best, true
	}
}
