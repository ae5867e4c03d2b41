package scene

import (
	"math"

	"gonum.org/v1/gonum/dsp/fourier"
)

// processor is what a computer, or the microphone itself, does to sound before any
// program hears it, so that one voice is understood better.
type processor interface {
	// process returns what comes out, as long as x.
	process(x []float64) []float64
}

func processed(x []float64, chain []processor) []float64 {
	for _, p := range chain {
		x = p.process(x)
	}
	return x
}

// Microphones are ways to hear a scene that are worse than the usual one, by name: one
// that is set up 25 dB too low, automatic gain control, and noise suppression before
// that.
var Microphones = map[string][]processor{
	"low":        {volume(-25)},
	"controlled": {controlled},
	"suppressed": {&suppressor{most: 15, over: 1.5, rise: 5}, controlled},
}

var controlled = &control{target: -25, share: 0.9, most: 20, down: 0.03, up: 1.5}

// volume changes all by so many dB.
type volume float64

func (v volume) process(x []float64) []float64 {
	y := make([]float64, len(x))
	for i := range x {
		y[i] = x[i] * math.Pow(10, float64(v)/20)
	}
	return y
}

// control is an automatic gain control: it brings what is heard near to one loudness,
// quickly down and slowly up.
type control struct {
	target   float64 // dBFS
	share    float64 // of the way to it that is gone
	most     float64 // that is amplified, dB
	down, up float64 // time constants, s
}

// process begins as if the first half-second had gone on for long.
func (c *control) process(x []float64) []float64 {
	y := make([]float64, len(x))
	known := x[:min(Rate/2, len(x))]
	power := 0.0
	for _, v := range known {
		power += v * v / float64(len(known))
	}
	down, up := 1-math.Exp(-1/(c.down*Rate)), 1-math.Exp(-1/(c.up*Rate))
	for i, v := range x {
		if v*v > power {
			power += down * (v*v - power)
		} else {
			power += up * (v*v - power)
		}
		gain := c.share * (c.target - 10*math.Log10(power+1e-12))
		y[i] = v * math.Pow(10, min(gain, c.most)/20)
	}
	return y
}

// suppressor takes steady noise away as the simpler ones do: each bin of a spectrum
// gives way to what it has lately had at the least (Boll 1979, with a floor that
// follows minima).
type suppressor struct {
	most float64 // that is taken away, dB
	over float64 // how often the floor is taken away
	rise float64 // of the floor, dB/s
}

func (s *suppressor) process(x []float64) []float64 {
	const frame, step = 512, 256
	fft := fourier.NewFFT(frame)
	window := make([]float64, frame) // its square adds up to one
	for i := range window {
		window[i] = math.Sin(math.Pi * (float64(i) + 0.5) / frame)
	}
	y, in := make([]float64, len(x)), make([]float64, frame)
	spectrum := make([]complex128, frame/2+1)
	smooth, floor := make([]float64, frame/2+1), make([]float64, frame/2+1)
	least, rise := math.Pow(10, -s.most/20), math.Pow(10, s.rise*step/Rate/10)
	for at := 0; at < len(x); at += step {
		clear(in)
		for i, v := range x[at:min(at+frame, len(x))] {
			in[i] = v * window[i]
		}
		fft.Coefficients(spectrum, in)
		for k, z := range spectrum {
			p := real(z)*real(z) + imag(z)*imag(z)
			if at == 0 {
				smooth[k], floor[k] = p, p
			}
			smooth[k] += 0.4 * (p - smooth[k])
			floor[k] = min(smooth[k], floor[k]*rise)
			gain := max(least, 1-s.over*math.Sqrt(floor[k]/(smooth[k]+1e-18)))
			spectrum[k] *= complex(gain/frame, 0)
		}
		fft.Sequence(in, spectrum)
		for i := range y[at:min(at+frame, len(y))] {
			y[at+i] += in[i] * window[i]
		}
	}
	return y
}
