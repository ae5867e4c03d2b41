package sound

import "math"

// hall is the room round the pitch: four delays that feed one another (Jot and
// Chaigne 1991), with a reverberation time of about a second, less for high notes.
type hall struct {
	lines [4]delay
}

// delay is one of them.
type delay struct {
	buf  []float64
	at   int
	back float64 // share that comes back
	dark float64 // low-pass
}

// lengths have no common factor, so that no echo falls on another.
var lengths = [4]int{1427, 1783, 2143, 2531}

const (
	hallTime  = 0.95 // s in which it dies away by 60 dB
	hallDark  = 0.38 // share that a low-pass takes in: −3 dB at 3.5 kHz
	hallLevel = 0.30
	hush      = 1e-15 // keeps numbers from becoming denormal, which are slow
)

func newHall() hall {
	var h hall
	for i, n := range lengths {
		h.lines[i] = delay{buf: make([]float64, n), back: math.Pow(10, -3*float64(n)/(hallTime*Rate))}
	}
	return h
}

// add adds the reverberation of a mono sound to an interleaved one.
func (h *hall) add(out, in []float64) {
	for i, x := range in {
		var y [4]float64
		sum := 0.0
		for k := range h.lines {
			y[k] = h.lines[k].buf[h.lines[k].at]
			sum += y[k]
		}
		for k := range h.lines {
			l := &h.lines[k]
			v := y[k] - 0.5*sum // a reflection of four: keeps the energy
			l.dark += hallDark * (l.back*v - l.dark)
			l.buf[l.at] = x + l.dark + hush
			if l.at++; l.at == len(l.buf) {
				l.at = 0
			}
		}
		out[2*i] += hallLevel * (y[0] - y[2])
		out[2*i+1] += hallLevel * (y[1] - y[3])
	}
}
