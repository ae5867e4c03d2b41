package sound

// chime is a few notes on bars of wood or metal, for what the visitors are to
// understand without looking.
type chime struct {
	clock
	notes []note
	bars  []mode
	level float64
}

// note is one stroke on a bar.
type note struct {
	at    float64 // s
	freq  float64 // Hz
	level float64
	long  float64 // s
}

// Notes of the scale in Hz: A4 is 440.
const (
	noteG3, noteB3, noteD4, noteG4 = 196.00, 246.94, 293.66, 392.00
	noteB4, noteD5, noteG5         = 493.88, 587.33, 783.99
)

var chimes = [soundCount][]note{
	Hear:   {{0, noteD5, 0.8, 0.7}, {0.09, noteG5, 1, 0.9}},
	Rescue: {{0, noteG4, 0.8, 0.8}, {0.10, noteB4, 0.8, 0.8}, {0.20, noteD5, 0.9, 0.9}, {0.32, noteG5, 1, 1.4}},
	Leave:  {{0, noteB3, 1, 0.6}, {0.2, noteG3, 1, 0.8}},
	Tick:   {{0, noteG4, 1.5, 0.16}},
}

func newChime(c *Cue) *chime {
	h := &chime{notes: chimes[c.Sound], level: gain(-21) * c.Force}
	for _, n := range h.notes {
		f := n.freq * c.Pitch
		// A bar's second way of ringing is at 3.9 times the first if it is
		// tuned as marimbas are: two octaves, nearly.
		h.bars = append(h.bars, newMode(f, 0, n.long), newMode(3.93*f, 0, 0.3*n.long), newMode(2*f, 0, 0.6*n.long))
		h.end = max(h.end, frames(n.at+1.1*n.long))
	}
	return h
}

func (h *chime) render(out []float64) {
	for i := range out {
		for k, n := range h.notes {
			if h.now == frames(n.at) {
				h.bars[3*k].strike(n.level)
				h.bars[3*k+1].strike(0.22 * n.level)
				h.bars[3*k+2].strike(0.16 * n.level)
			}
		}
		x := 0.0
		for k := range h.bars {
			x += h.bars[k].next()
		}
		out[i] = h.level * x
		h.tick()
	}
}
