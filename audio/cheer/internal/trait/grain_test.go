package trait

import (
	"math"
	"math/rand/v2"
	"testing"
)

// grainOf returns the mean grain of the last half of 4 s of a sound over a quiet room.
func grainOf(sound func(s float64, rng *rand.Rand) float64) (mean grain) {
	rng := rand.New(rand.NewPCG(5, 6))
	e := New()
	hop := make([]float32, HopSize)
	for h := range 600 {
		for i := range hop {
			x := 1e-4 * rng.NormFloat64()
			if h >= 200 {
				x += sound(float64(h*HopSize+i)/Rate, rng)
			}
			hop[i] = float32(x)
		}
		if t := e.Hop(hop, false); h >= 400 {
			for i := range mean {
				mean[i] += float64(t[Coarse+i]) / 200
			}
		}
	}
	return mean
}

// chord is a tone of 220 Hz with many harmonics, rush a crowd so great that nobody is
// heard in it.
func chord(s float64, _ *rand.Rand) (x float64) {
	for k := 1.0; k <= 28; k++ {
		x += 0.01 / math.Sqrt(k) * math.Sin(2*math.Pi*220*k*s+k*k)
	}
	return x
}

func rush(_ float64, rng *rand.Rand) float64 { return 0.05 * rng.NormFloat64() }

func TestATonesBinsHoldAndACrowdsFlicker(t *testing.T) {
	for _, c := range []struct {
		name      string
		sound     func(s float64, rng *rand.Rand) float64
		low, high float64
	}{
		{"a chord", chord, 0.7, 1},
		{"a rush", rush, -0.1, 0.1},
		{"a rush over a chord", func(s float64, rng *rand.Rand) float64 { return chord(s, rng)/3 + rush(s, rng) }, -0.1, 0.3},
	} {
		g := grainOf(c.sound)
		for r := range regions {
			short, long, longer := g[holdShort+r], g[holdLong+r], g[holdLonger+r]
			if min(short, long, longer) < c.low || max(short, long, longer) > c.high {
				t.Errorf("%s: region %d holds %.2f for 30 ms, %.2f for 80 and %.2f for 200, want %.1f to %.1f", c.name, r, short, long, longer, c.low, c.high)
			}
		}
	}
	if tone, crowd := grainOf(chord), grainOf(rush); tone[regionFlat] > crowd[regionFlat]-3 {
		t.Errorf("a chord is as flat as %.1f dB, a rush %.1f: want 3 dB less", tone[regionFlat], crowd[regionFlat])
	}
}

func TestClapsCrackle(t *testing.T) {
	claps := func(s float64, rng *rand.Rand) float64 {
		since := math.Mod(s, 0.04)
		return rng.NormFloat64() * math.Exp(-since/0.002)
	}
	if hands, crowd := grainOf(claps)[crackle], grainOf(rush)[crackle]; hands > -3 || crowd < -0.5 {
		t.Errorf("claps crackle %.1f dB, want under −3; a rush %.1f, want over −0.5", hands, crowd)
	}
}

func TestBandsRiseTogetherInAKnock(t *testing.T) {
	var quiet, knock, crowd [bands]float64
	for b := range quiet {
		knock[b] = 20
		crowd[b] = 10 * float64(b%2*2-1)
	}
	if got := together(&knock, &quiet); got < 0.9 {
		t.Errorf("a knock: got %.2f together, want over 0.9", got)
	}
	if got := together(&crowd, &quiet); math.Abs(got) > 0.2 {
		t.Errorf("bands of which half rise and half fall: got %.2f together, want near 0", got)
	}
}
