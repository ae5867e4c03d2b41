package echo

// model predicts what comes back of what is played, in each band: the sound itself,
// what rings after it, and what a loudspeaker that distorts makes of the others.
//
//	predicted = Σ weight · way
//
// The ways are what was played, smoothed by rooms of several reverberation times;
// the weights say how much of each there is, and are learned.
type model struct {
	ways   [Bands][ways]float64
	weight [Bands][ways]float64
	taught [Bands]float64 // hops that taught a band something
	echo   Powers         // predicted own sound
	calm   Powers         // … smoothed as what is heard is
}

// The ways: direct, three that ring on, and two of distortion.
const (
	ways  = 6
	rings = 4 // of them for the band itself
)

// decays are what is left of each way after a hop: direct, then reverberation times
// of 0.15, 0.4 and 1.0 s; distortion at once and in 0.4 s.
var decays = [ways]float64{0, 0.398, 0.708, 0.871, 0, 0.708}

// What is believed before anything is learned: as much comes back as the loudest
// loudspeaker would give, and then some.
var beliefs = [ways]float64{6, 1.5, 0.6, 0.2, 0.02, 0.006}

func newModel() model {
	var m model
	for b := range m.weight {
		m.weight[b] = beliefs
	}
	return m
}

// play moves the ways on by a hop.
func (m *model) play(p *past, l *latency) {
	var near Powers
	m.near(p, l, &near)
	all := 0.0
	for _, x := range near {
		all += x
	}
	for b := range m.ways {
		w := &m.ways[b]
		for k := range w {
			in := near[b]
			if k >= rings {
				in = all
			}
			w[k] = decays[k]*w[k] + (1-decays[k])*in
		}
	}
}

// near is what is played that is heard now: about the latency, or the most of all
// latencies while it is unknown.
func (m *model) near(p *past, l *latency, out *Powers) {
	if !l.known {
		for k := 0; k < lags; k += 2 {
			for b, x := range p.played[p.at(k)] {
				out[b] = max(out[b], x)
			}
		}
		return
	}
	early, mid, late := &p.played[p.at(l.lag+1)], &p.played[p.at(l.lag)], &p.played[p.at(l.lag-1)]
	for b := range out {
		out[b] = 0.25*early[b] + 0.5*mid[b] + 0.25*late[b]
	}
}

// predict says how much own sound there is in each band.
func (m *model) predict() {
	for b := range m.echo {
		sum := 0.0
		for k, w := range m.weight[b] {
			sum += w * m.ways[b][k]
		}
		m.echo[b] = sum
		m.calm[b] += smooth * (sum - m.calm[b])
	}
}

const (
	// quick and steady are how fast a band learns at first, and later on; and
	// schooled after how many hops of sound that is.
	quick, steady, schooled = 0.08, 0.01, 400
	// doubt is what is left of that while the public is heard: a loudspeaker that
	// was turned up is learned in a minute or two.
	doubt = 0.02
	// outlier is the ratio from which a surprise counts no more.
	outlier = 4
)

// learn moves the weights towards what is heard, each by its part in the
// prediction: a step of the gradient by which non-negative matrices are factored for
// the divergence of Itakura and Saito (Févotte et al. 2009). It only learns from a
// band in which own sound is to be heard.
func (m *model) learn(heard *Powers, f *floor, public bool) {
	for b := range m.weight {
		floor := power(f.level[b])
		if m.calm[b] < 0.5*floor {
			continue
		}
		total := m.calm[b] + floor
		surprise := min(heard[b]/total, outlier) - 1
		m.taught[b]++
		rate := max(quick*(1-m.taught[b]/schooled), steady)
		if public && surprise > 0 {
			rate *= doubt
		}
		for k := range m.weight[b] {
			w := &m.weight[b][k]
			part := *w * m.ways[b][k] / (m.echo[b] + floor)
			*w = max(*w*(1+rate*part*surprise), leastWeight)
		}
	}
}

// leastWeight keeps a way that is not heard from being lost for ever.
const leastWeight = 1e-6
