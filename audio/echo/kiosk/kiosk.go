// Package kiosk is a simulated hall with a loudspeaker of our own in it, for tests
// of what an ear makes of its own show.
//
//	room := kiosk.Rooms(7, 1)[0]
//	sound := room.Hear(play)                  // what arrives at the microphone
//	kiosk.Add(sound, crowd, at, 6)            // a crowd 6 dB over it
//	room.Murmur(sound)
//	src := room.Microphone(sound, play, own)  // a mic.Source beside a mixer that tells own
//
// All sound is mono at 16 kHz. The same numbers give the same samples.
package kiosk

import (
	"io"
	"math"
	"math/rand/v2"

	"gonum.org/v1/gonum/dsp/fourier"

	"jiayou/audio/echo"
	"jiayou/audio/mic"
)

const rate = echo.Rate

// Room is a hall, its loudspeaker and its microphone.
type Room struct {
	RT       float64 // reverberation time, s
	Delay    float64 // from the mixer to the microphone, s
	Drift    float64 // of the loudspeaker's clock against the microphone's, ppm
	Coupling float64 // level of what was played at the microphone, dB
	Drive    float64 // how hard the loudspeaker is driven: it distorts as tanh does
	Tilt     float64 // of its response, dB an octave about 1 kHz
	Burst    int     // hops that the mixer tells of at once
	Seed     uint64
}

// Rooms returns n rooms spread over all that an ear must bear.
func Rooms(seed uint64, n int) []Room {
	rng := rand.New(rand.NewPCG(seed, 77))
	between := func(low, high float64) float64 { return low + (high-low)*rng.Float64() }
	rooms := make([]Room, n)
	for i := range rooms {
		rooms[i] = Room{
			RT: between(0.3, 1), Delay: between(0.005, 0.12), Drift: between(-100, 100), Coupling: between(-6, 6),
			Drive: between(1, 4), Tilt: between(-2, 1), Burst: 1 + rng.IntN(3), Seed: rng.Uint64(),
		}
	}
	return rooms
}

// Corners returns the two rooms at the ends of all that an ear must bear: small, near
// and soft, and large, far, loud and distorting.
func Corners(seed uint64) []Room {
	return []Room{
		{RT: 0.3, Delay: 0.005, Drift: -100, Coupling: -6, Drive: 1, Tilt: 1, Burst: 1, Seed: seed},
		{RT: 1, Delay: 0.12, Drift: 100, Coupling: 6, Drive: 4, Tilt: -2, Burst: 3, Seed: seed + 1},
	}
}

// response is the way from the loudspeaker to the microphone: the direct sound, a
// few early reflections, and a tail 3 dB under them that is duller the later.
func (r *Room) response(rng *rand.Rand) []float64 {
	h := make([]float64, int(r.RT*rate))
	dull := 0.0
	for i := range h {
		t := float64(i) / float64(len(h))
		share := 1 - 0.7*t
		dull += share * (rng.NormFloat64() - dull)
		h[i] = dull * math.Pow(10, -3*t)
	}
	scale := math.Sqrt(0.5) / (RMS(h) * math.Sqrt(float64(len(h))))
	for i := range h {
		h[i] *= scale
	}
	h[0]++
	for range 5 {
		h[1+rng.IntN(rate/25)] += 0.3 * (2*rng.Float64() - 1)
	}
	return h
}

// Hear returns what of a playback arrives at the microphone.
func (r *Room) Hear(play []float64) []float64 {
	rng := rand.New(rand.NewPCG(r.Seed, 1))
	bent := make([]float64, len(play))
	low, k := 0.0, math.Pow(10, r.Tilt/10)-1
	for i := range bent {
		x := (float64(i) - r.Delay*rate) * (1 + r.Drift*1e-6)
		if f := int(math.Floor(x)); f >= 0 && f+1 < len(play) {
			p := x - float64(f)
			bent[i] = math.Tanh(r.Drive*(play[f]*(1-p)+play[f+1]*p)) / r.Drive
		}
		low += 0.32 * (bent[i] - low)
		bent[i] += k * (bent[i] - low)
	}
	out := convolve(bent, r.response(rng))
	for i := range out {
		out[i] *= math.Pow(10, r.Coupling/20)
	}
	return out
}

// Murmur adds the noise of a room at −56 dBFS.
func (r *Room) Murmur(x []float64) {
	rng := rand.New(rand.NewPCG(r.Seed, 2))
	low := 0.0
	for i := range x {
		low += 0.3 * (rng.NormFloat64() - low)
		x[i] += 0.004 * low
	}
}

// Add adds a crowd from a sample on, that many dB over what is there during it; over
// −48 dBFS at least. It swells in a tenth of a second.
func Add(sound, crowd []float64, at int, over float64) {
	n := len(crowd)
	gain := max(RMS(sound[at:at+n]), 0.004) / RMS(crowd) * math.Pow(10, over/20)
	for i, x := range crowd {
		swell := min(1, float64(i)/(rate/10), float64(n-i)/(rate*3/10))
		sound[at+i] += gain * swell * x
	}
}

// RMS is the root of the mean square.
func RMS(x []float64) float64 {
	sum := 1e-12
	for _, v := range x {
		sum += v * v
	}
	return math.Sqrt(sum / float64(len(x)+1))
}

// convolve is x through a filter, as long as x.
func convolve(x, filter []float64) []float64 {
	const size = 1 << 16
	fft := fourier.NewFFT(size)
	pad := make([]float64, size)
	copy(pad, filter)
	h := fft.Coefficients(nil, pad)
	out := make([]float64, len(x))
	step := size - len(filter)
	coeff := make([]complex128, size/2+1)
	for at := 0; at < len(x); at += step {
		clear(pad)
		copy(pad[:step], x[at:])
		fft.Coefficients(coeff, pad)
		for i := range coeff {
			coeff[i] *= h[i] / size
		}
		fft.Sequence(pad, coeff)
		for i := 0; i < size && at+i < len(x); i++ {
			out[at+i] += pad[i]
		}
	}
	return out
}

// Microphone is a microphone beside a mixer. As it is read the mixer says what it
// plays, at the loudspeaker's own pace.
type Microphone struct {
	Until float64 // s after which the mixer falls silent without saying so; +Inf for never

	room   *Room
	sound  []float64
	play   []float64
	meter  *echo.Meter // nil for a mixer that says nothing
	now    int
	played int
	buf    []float32
}

// Microphone returns a source of sound beside a mixer that plays play and tells own,
// unless that is nil.
func (r *Room) Microphone(sound, play []float64, own *echo.Playback) *Microphone {
	m := &Microphone{room: r, sound: sound, play: play, Until: math.Inf(1), buf: make([]float32, max(r.Burst, 1)*echo.HopSize)}
	if own != nil {
		m.meter = echo.NewMeter(own, rate, 1)
	}
	return m
}

// Format implements mic.Source.
func (m *Microphone) Format() mic.Format { return mic.Format{Rate: rate, Channels: 1, Name: "kiosk"} }

// Close implements mic.Source.
func (m *Microphone) Close() error { return nil }

// Read implements mic.Source: 10 ms at a time.
func (m *Microphone) Read(buf []float32) (int, error) {
	if m.now+echo.HopSize > len(m.sound) {
		return 0, io.EOF
	}
	n := min(len(buf), echo.HopSize)
	m.tell(m.now + n)
	for i := range n {
		buf[i] = float32(m.sound[m.now+i])
	}
	m.now += n
	return n, nil
}

// tell lets the mixer say what it plays, ahead of its time by less than a burst.
func (m *Microphone) tell(until int) {
	if m.meter == nil || float64(until) > m.Until*rate {
		return
	}
	for due := int(float64(until) * (1 + m.room.Drift*1e-6)); m.played < due; m.played += len(m.buf) {
		for i := range m.buf {
			m.buf[i] = 0
			if k := m.played + i; k < len(m.play) {
				m.buf[i] = float32(m.play[k])
			}
		}
		m.meter.Write(m.buf)
	}
}
