package scene

import (
	"math"
	"math/rand/v2"
)

// hall is a room and a microphone unlike others: what a scene goes through when
// it is varied.
type hall struct {
	rooms [][]float64
	wet   float64 // share of sounds that come from afar
	tilt  float64 // dB per octave about 1 kHz
	low   float64 // Hz below which the microphone hears less
	high  float64 // Hz above which it hears nothing, as through a codec
	gain  float64 // dB
	hiss  float64 // dBFS
	fall  float64 // of its ventilation with the frequency, see ventilation
}

func newHall(rng *rand.Rand, clips *Clips) *hall {
	h := &hall{rooms: clips.Rooms, wet: rng.Float64() * 0.8, low: 50, high: Rate / 2}
	h.tilt = 1.5 * rng.NormFloat64()
	if rng.IntN(3) == 0 {
		h.high = 3400 + 4000*rng.Float64()
	}
	if rng.IntN(3) == 0 {
		h.low = 100 + 150*rng.Float64()
	}
	h.gain = -20 + 36*rng.Float64()
	h.hiss = -95 + 30*rng.Float64()
	h.fall = 1.2 * rng.Float64()
	return h
}

// place puts a sound somewhere in the hall: through a room, at another speed,
// with another colour. Its length stays nearly the same.
func (h *hall) place(rng *rand.Rand, x []float64) []float64 {
	if rng.IntN(2) == 0 {
		x = speed(x, math.Pow(2, 0.25*(rng.Float64()*2-1)))
	}
	y := filtered(x, newColour(rng).gain)
	if len(h.rooms) > 0 && rng.Float64() < h.wet {
		y = convolved(y, h.rooms[rng.IntN(len(h.rooms))])
	}
	return y
}

// microphone puts the whole scene through the microphone.
func (h *hall) microphone(x []float64) []float64 {
	loudness := math.Pow(10, h.gain/20)
	y := filtered(x, func(hz float64) float64 {
		if hz > h.high {
			return 0
		}
		return loudness * slope(hz, h.tilt) * min(1, hz/h.low)
	})
	rng := rand.New(rand.NewPCG(uint64(len(x)), uint64(-h.hiss*1000)))
	hiss := math.Pow(10, h.hiss/20)
	for i := range y {
		y[i] += hiss * rng.NormFloat64()
	}
	return y
}

// colour is what a device, and the way to it, made of a sound when it was recorded.
type colour struct {
	tilt                 float64 // dB per octave about 1 kHz
	low                  float64 // Hz below which it falls by 12 dB per octave
	middle, width, boost float64 // Hz, octaves and dB of a part that stands out, or lacks
}

func newColour(rng *rand.Rand) colour {
	c := colour{tilt: 2 * rng.NormFloat64(), low: 20}
	if rng.IntN(2) == 0 {
		c.low = 100 * math.Pow(8, rng.Float64())
	}
	c.middle, c.width = 500*math.Pow(7, rng.Float64()), 0.4+rng.Float64()
	c.boost = 4 * rng.NormFloat64()
	return c
}

// gain is the colour's, as a factor.
func (c colour) gain(hz float64) float64 {
	off := math.Log2(max(20, hz)/c.middle) / c.width
	cut := min(1, hz/c.low)
	return slope(hz, c.tilt) * cut * cut * math.Pow(10, c.boost*math.Exp(-off*off/2)/20)
}

// slope is a gain of so many dB per octave about 1 kHz, flat outside 100–8000 Hz.
func slope(hz, perOctave float64) float64 {
	octaves := math.Log2(max(100, hz) / 1000)
	return math.Pow(10, perOctave*octaves/20)
}

// speed plays x faster, but no shorter than it was: what is missing at the end
// is played from the start again.
func speed(x []float64, factor float64) []float64 {
	y := make([]float64, len(x))
	for i := range y {
		at := math.Mod(float64(i)*factor, float64(max(1, len(x)-1)))
		k := int(at)
		f := at - float64(k)
		y[i] = x[k]*(1-f) + x[min(k+1, len(x)-1)]*f
	}
	return y
}
