package trait

import (
	"math"
	"math/rand/v2"
	"testing"
)

// glide is a voice that goes from one pitch to another and back, twice in three seconds.
func glide(from, to float64) func(s float64, rng *rand.Rand) float64 {
	phase, last := 0.0, 0.0
	return func(s float64, _ *rand.Rand) (x float64) {
		phase += 2 * math.Pi * from * math.Pow(to/from, 0.5-0.5*math.Cos(4*math.Pi*s/3)) * (s - last)
		last = s
		for k := 1.0; k <= 12; k++ {
			x += 0.01 / math.Sqrt(k) * math.Sin(k*phase+k*k)
		}
		return x
	}
}

func TestAVoiceThatGlidesKeepsItsCepstrum(t *testing.T) {
	voice, crowd := grainOf(glide(200, 600)), grainOf(rush)
	if voice[holdShort+2] > 0.3 {
		t.Errorf("the bins of a voice that glides hold %.2f for 30 ms: want one whose bins tell nothing, under 0.3", voice[holdShort+2])
	}
	if voice[pitchHolds] < 0.5 || math.Abs(crowd[pitchHolds]) > 0.1 {
		t.Errorf("the cepstrum of a voice holds %.2f for 30 ms, want over 0.5; that of a crowd %.2f, want near 0", voice[pitchHolds], crowd[pitchHolds])
	}
	if voice[pitched] < crowd[pitched]+3 {
		t.Errorf("the best pitch of a voice stands out by %.1f dB, that of a crowd by %.1f: want 3 dB more", voice[pitched], crowd[pitched])
	}
}

func TestManyVoicesHaveNoPitch(t *testing.T) {
	var all []func(s float64, rng *rand.Rand) float64
	for k := range 12 {
		all = append(all, glide(180*math.Pow(1.11, float64(k)), 400*math.Pow(1.07, float64(5*k%12))))
	}
	crowd := grainOf(func(s float64, rng *rand.Rand) (x float64) {
		for _, v := range all {
			x += v(s, rng)
		}
		return x
	})
	one, none := grainOf(glide(200, 600)), grainOf(rush)
	if share := (crowd[pitched] - none[pitched]) / (one[pitched] - none[pitched]); share > 0.4 {
		t.Errorf("twelve voices have %.2f of the pitch of one, want under 0.4 (%.1f, %.1f and %.1f dB of none)", share, crowd[pitched], one[pitched], none[pitched])
	}
}

func TestNoiseHasNoQuefrency(t *testing.T) {
	e := New()
	rng := rand.New(rand.NewPCG(9, 9))
	hop := make([]float32, HopSize)
	var now, mean quefrencies
	c := e.grainer.cepstrum
	const hops = 2000
	for range hops {
		for i := range hop {
			hop[i] = float32(0.01 * rng.NormFloat64())
		}
		e.spectrum.update(&e.samples)
		copy(e.samples[:], e.samples[HopSize:])
		copy(e.samples[window-HopSize:], hop)
		var log [bins]float64
		for k, p := range e.spectrum.power {
			log[k] = math.Log10(p + 1e-14)
		}
		c.look(&log, binOf(regionEdge[0]), binOf(regionEdge[regions]), &now)
		for q, x := range now {
			mean[q] += x / hops
		}
	}
	for q, x := range mean {
		if math.Abs(x-1) > 0.25 {
			t.Errorf("quefrency %d of noise: got %.2f of what noise has, want 1", q+highest, x)
		}
	}
}
