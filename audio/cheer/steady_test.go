package cheer_test

import (
	"io"
	"math"
	"math/rand/v2"
	"testing"

	"jiayou/audio/cheer"
	"jiayou/audio/mic"
)

// ventilators are steady rooms, each so many samples a second of any loudness.
var ventilators = map[string]func(rng *rand.Rand, rate float64) func() float64{
	"white": func(rng *rand.Rand, _ float64) func() float64 { return rng.NormFloat64 },
	"rumble": func(rng *rand.Rand, _ float64) func() float64 {
		low := 0.0
		return func() float64 { low += 0.02 * (rng.NormFloat64() - low); return low }
	},
	"hum and hiss": func(rng *rand.Rand, rate float64) func() float64 {
		low, n := 0.0, 0.0
		return func() float64 {
			low += 0.1 * (rng.NormFloat64() - low)
			n++
			return 3*low + 0.4*math.Sin(2*math.Pi*120*n/rate) + 0.2*math.Sin(2*math.Pi*1180*n/rate)
		}
	},
}

// steadily is a source of 5 s of a ventilator with an RMS of so many dBFS, in 16 bits:
// what is beyond full scale is cut off.
type steadily struct {
	rate int
	x    []float32
}

func (s *steadily) Format() mic.Format {
	return mic.Format{Rate: s.rate, Channels: 1, Name: "ventilator"}
}
func (s *steadily) Close() error { return nil }

func (s *steadily) Read(buf []float32) (int, error) {
	n := copy(buf, s.x)
	if s.x = s.x[n:]; n == 0 {
		return 0, io.EOF
	}
	return n, nil
}

func ventilator(name string, rate int, dBFS float64, seed uint64) mic.Source {
	next := ventilators[name](rand.New(rand.NewPCG(seed, 7)), float64(rate))
	sound, power := make([]float64, 5*rate), 0.0
	for i := range sound {
		sound[i] = next()
		power += sound[i] * sound[i] / float64(len(sound))
	}
	s := &steadily{rate: rate, x: make([]float32, len(sound))}
	for i, v := range sound {
		v *= math.Pow(10, dBFS/20) / math.Sqrt(power)
		s.x[i] = float32(math.Round(32768*max(-1, min(1, v)))) / 32768
	}
	return s
}

// TestASteadyRoomIsNobodyFromTheBeginning listens to rooms of which nothing is known
// when it begins.
func TestASteadyRoomIsNobodyFromTheBeginning(t *testing.T) {
	for name := range ventilators {
		for _, rate := range []int{8000, 16000, 48000} {
			for _, dBFS := range []float64{-50, -26, -12, -6} {
				for seed := range uint64(4) {
					d, hop := cheer.New(cheer.Config{}), make([]float32, cheer.HopSize)
					sound := drain(t, mic.Resample(ventilator(name, rate, dBFS, seed), cheer.Rate))
					for ; len(sound) >= len(hop); sound = sound[len(hop):] {
						if h := d.Hop(sound[:len(hop)]); h.Roar == cheer.Confirmed {
							t.Errorf("%s at %d Hz and %+.0f dBFS, seed %d: got %+v, want nobody", name, rate, dBFS, seed, h)
							break
						}
					}
				}
			}
		}
	}
}
