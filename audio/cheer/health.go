package cheer

// silence is the peak below which a hop is digital silence: one step of 16
// bits, and half of one for rounding.
const silence = 1.5 / (1 << 15)

// fullScale is the level at which a sample counts as clipped. Converters stop
// one step short of 1.
const fullScale = 0.999

// health watches the microphone itself.
type health struct {
	silent  int // hops of digital silence in a row
	clipped int // hops for which clipping is still shown
}

const (
	deadAfter = HopsPerSecond     // hops
	clipShown = HopsPerSecond / 2 // hops
	clipLeast = 3                 // samples at full scale in one hop; one alone may be a knock
)

func (h *health) hear(mono []float32) {
	peak, full := float32(0), 0
	for _, x := range mono {
		x = max(x, -x)
		peak = max(peak, x)
		if x >= fullScale {
			full++
		}
	}
	h.silent++
	if peak >= silence {
		h.silent = 0
	}
	h.clipped = max(0, h.clipped-1)
	if full >= clipLeast {
		h.clipped = clipShown
	}
}
