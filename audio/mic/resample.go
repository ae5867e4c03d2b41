package mic

import "math"

// Resample returns src at another rate, in Hz. It is src itself when nothing is
// to be done. The new source is aligned in time with the old one: sample n lies
// at n/rate seconds. Closing it closes src.
func Resample(src Source, rate int) Source {
	f := src.Format()
	if f.Rate == rate {
		return src
	}
	g := gcd(f.Rate, rate)
	r := &resampled{src: src, format: f, up: rate / g, down: f.Rate / g}
	r.format.Rate = rate
	r.design()
	r.block = make([]float32, f.Channels*max(1, f.Rate/100))
	r.history = make([][]float32, f.Channels)
	for c := range r.history {
		r.history[c] = make([]float32, r.taps/2-1, r.taps+len(r.block)/f.Channels)
	}
	return r
}

// resampled is a rational polyphase resampler: conceptually the input is
// stuffed with zeros to up times its rate, low-passed, and every down-th sample
// is kept; only the products that matter are computed. One row of the bank
// holds the taps for one of the up positions between two input samples.
type resampled struct {
	src      Source
	format   Format
	up, down int
	taps     int         // per phase
	bank     []float32   // up rows of taps coefficients
	block    []float32   // what was read last, interleaved
	history  [][]float32 // input not yet used up, per channel
	phase    int         // position of the next output between two inputs, 0…up−1
	start    int         // index in history of its first tap
}

// zeroCrossings is half the length of the windowed sinc, counted in zero
// crossings at the lower of the two rates. With kaiserBeta it puts the edges of
// the transition at 0.9 and 1.1 of the lower rate's half: from 48 to 16 kHz the
// response is flat to 7.2 kHz and aliases are 80 dB down from 8.8 kHz on.
const zeroCrossings = 24

// kaiserBeta shapes the window; 8 gives side lobes of −80 dB (Kaiser 1974).
const kaiserBeta = 8.0

// design fills the bank. The cut-off lies at half the lower rate.
func (r *resampled) design() {
	in, out := float64(r.down), float64(r.up) // in units of the common divisor
	cut := math.Min(1, out/in)                // relative to half the input rate
	half := math.Ceil(zeroCrossings / cut)
	r.taps = 2 * int(half)
	r.bank = make([]float32, r.up*r.taps)
	for p := range r.up {
		row := r.bank[p*r.taps : (p+1)*r.taps]
		sum := 0.0
		for k := range row {
			// Distance of tap k from the output's place, in input samples.
			x := float64(k) - half + 1 - float64(p)/float64(r.up)
			row[k] = float32(cut * sinc(cut*x) * kaiser(x/half))
			sum += float64(row[k])
		}
		for k := range row { // unity gain at 0 Hz in every phase
			row[k] /= float32(sum)
		}
	}
}

func (r *resampled) Format() Format { return r.format }
func (r *resampled) Close() error   { return r.src.Close() }

func (r *resampled) Read(buf []float32) (int, error) {
	ch := r.format.Channels
	n := 0
	for n+ch <= len(buf) {
		if r.start+r.taps > len(r.history[0]) {
			if n > 0 {
				return n, nil
			}
			if err := r.refill(); err != nil {
				return 0, err
			}
			continue
		}
		row := r.bank[r.phase*r.taps : (r.phase+1)*r.taps]
		for c, h := range r.history {
			buf[n+c] = dot(row, h[r.start:])
		}
		n += ch
		r.phase += r.down
		r.start += r.phase / r.up
		r.phase %= r.up
	}
	return n, nil
}

// refill drops the input that is used up and reads more.
func (r *resampled) refill() error {
	n, err := r.src.Read(r.block)
	if n == 0 && err != nil {
		return err
	}
	drop := min(r.start, len(r.history[0]))
	r.start -= drop
	for c, h := range r.history {
		h = h[:copy(h, h[drop:])]
		for i := c; i < n; i += len(r.history) {
			h = append(h, r.block[i])
		}
		r.history[c] = h
	}
	return nil
}

func dot(a, b []float32) float32 {
	sum := float32(0)
	b = b[:len(a)]
	for i, x := range a {
		sum += x * b[i]
	}
	return sum
}

func sinc(x float64) float64 {
	if x == 0 {
		return 1
	}
	return math.Sin(math.Pi*x) / (math.Pi * x)
}

// kaiser is the Kaiser window over −1…1.
func kaiser(x float64) float64 {
	if x <= -1 || x >= 1 {
		return 0
	}
	return bessel0(kaiserBeta*math.Sqrt(1-x*x)) / kaiserTop
}

// kaiserTop is bessel0(kaiserBeta).
var kaiserTop = bessel0(kaiserBeta)

// bessel0 is the modified Bessel function of the first kind and order zero, by
// its power series.
func bessel0(x float64) float64 {
	sum, term := 1.0, 1.0
	for k := 1.0; term > 1e-12*sum; k++ {
		term *= (x / (2 * k)) * (x / (2 * k))
		sum += term
	}
	return sum
}

func gcd(a, b int) int {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}
