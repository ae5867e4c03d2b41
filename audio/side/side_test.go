package side_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"jiayou/audio/mic"
	"jiayou/audio/side"
)

// hall is two microphones with a spacing in m, in a reverberant hall.
type hall struct {
	rng     *rand.Rand
	spacing float64
	drr     float64 // direct over reverberant sound, dB
	left    []float64
	right   []float64
}

func newHall(seed uint64, spacing, drr, seconds float64) *hall {
	n := int(seconds * side.Rate)
	return &hall{rand.New(rand.NewPCG(seed, 5)), spacing, drr, make([]float64, n), make([]float64, n)}
}

// shout adds eight groups of a crowd of RMS 1 at −1 (home) or 1 (away), spread
// over 20 to 60 degrees, from one moment to another, in s. The echo that reaches
// the two microphones has a likeness of its own from path to path: 24 paths from
// anywhere, with delays up to 0.3 s.
func (h *hall) shout(where, from, to float64, seed uint64) {
	direct := math.Sqrt(1 / (1 + math.Pow(10, -h.drr/10)))
	for g := range uint64(8) {
		voice := make([]float32, 4*side.Rate)
		src := mic.Synthetic(100*seed + g)
		src.Read(make([]float32, 2*side.Rate+side.Rate/2))
		src.Read(voice)
		angle := where * (20 + 40*h.rng.Float64()) * math.Pi / 180
		h.add(voice, from, to, 0, math.Sin(angle), direct)
		for range 24 {
			late := 0.3 * h.rng.Float64()
			fall := math.Pow(10, -3*late/0.7) * 2.2 / math.Sqrt(24)
			h.add(voice, from, to, late, 2*h.rng.Float64()-1, math.Sqrt(1-direct*direct)*fall)
		}
	}
}

// add plays voice from a direction, −1 home to 1 away.
func (h *hall) add(voice []float32, from, to, late, sine, gain float64) {
	delay := h.spacing / 343 * side.Rate * sine // samples by which the left is later
	n := len(voice)
	for i := int(from * side.Rate); i < int(to*side.Rate) && i < len(h.left); i++ {
		x := float64(i) - late*side.Rate
		h.left[i] += gain * at(voice, x-delay/2, n)
		h.right[i] += gain * at(voice, x+delay/2, n)
	}
}

// at interpolates voice, which repeats.
func at(voice []float32, x float64, n int) float64 {
	f := math.Floor(x)
	i := (int(f)%n + n) % n
	return float64(voice[i])*(1-(x-f)) + float64(voice[(i+1)%n])*(x-f)
}

// hear adds noise under the crowd and returns what a listener makes of it, at
// the end of each hop.
func (h *hall) hear(cfg side.Config, snr float64, see func(seconds float64, heard side.Heard)) {
	sum := 0.0
	for _, x := range h.left {
		sum += x * x
	}
	noise := math.Sqrt(sum/float64(len(h.left))) * math.Pow(10, -snr/20)
	l := side.New(cfg)
	var left, right [side.HopSize]float32
	for n := 0; n+side.HopSize <= len(h.left); n += side.HopSize {
		for i := range left {
			left[i] = float32(h.left[n+i] + noise*h.rng.NormFloat64())
			right[i] = float32(h.right[n+i] + noise*h.rng.NormFloat64())
		}
		see(float64(n+side.HopSize)/side.Rate, l.Hop(left[:], right[:]))
	}
}

func TestPairHearsTheRightSideWithinHalfASecond(t *testing.T) {
	if testing.Short() {
		t.Skip("minutes of sound: taken in plain builds, not under the race detector")
	}
	for _, c := range []struct{ spacing, drr, snr, least float64 }{
		{0.1, 0, 10, 0.9},
		{0.1, -6, 0, 0.85},
		{0.2, 0, 10, 0.9},
		{0.2, -6, 0, 0.5},
	} {
		right, wrong, unsure := 0, 0, 0
		const trials = 8
		for seed := range uint64(trials) {
			where := float64(2*int(seed%2) - 1)
			h := newHall(seed, c.spacing, c.drr, 1.6)
			h.shout(where, 1, 1.6, seed)
			last := side.Heard{}
			h.hear(side.Config{Spacing: c.spacing}, c.snr, func(s float64, heard side.Heard) {
				if s <= 1.6 {
					last = heard
				}
			})
			switch {
			case math.Abs(last.Balance) < 0.1:
				unsure++
			case last.Balance*where > 0:
				right++
			default:
				wrong++
			}
		}
		t.Logf("%.1f m, DRR %+.0f dB, SNR %+.0f dB: right %d, unsure %d, wrong %d of %d", c.spacing, c.drr, c.snr, right, unsure, wrong, trials)
		if got := float64(right) / trials; got < c.least || wrong > 1 {
			t.Errorf("%.1f m, DRR %+.0f dB, SNR %+.0f dB: got the right side in %.2f and %d wrong, want %.2f and at most 1",
				c.spacing, c.drr, c.snr, got, wrong, c.least)
		}
	}
}

// TestPairGrowsSurerWhileARoarLasts has a crowd no louder than the noise in a hall that
// gives four times as much back as reaches the pair directly.
func TestPairGrowsSurerWhileARoarLasts(t *testing.T) {
	if testing.Short() {
		t.Skip("minutes of sound: taken in plain builds, not under the race detector")
	}
	right, unsure, wrong := 0, 0, 0
	for seed := range uint64(12) {
		where := float64(2*int(seed%2) - 1)
		h := newHall(seed, 0.2, -6, 2)
		h.shout(where, 1, 2, seed)
		last := side.Heard{}
		h.hear(side.Config{Spacing: 0.2}, 0, func(_ float64, heard side.Heard) { last = heard })
		switch {
		case math.Abs(last.Balance) < 0.1:
			unsure++
		case last.Balance*where > 0:
			right++
		default:
			wrong++
		}
	}
	t.Logf("right %d, unsure %d, wrong %d", right, unsure, wrong)
	if right < 9 || wrong > 0 {
		t.Errorf("got the right side in %d and %d wrong of 12 after a second, want 9 and none", right, wrong)
	}
}

func TestBothStandsAtOnceAreBoth(t *testing.T) {
	h := newHall(3, 0.15, 0, 3)
	h.shout(-1, 1, 3, 1)
	h.shout(1, 1, 3, 2)
	sum, n := 0.0, 0.0
	h.hear(side.Config{Spacing: 0.15}, 10, func(s float64, heard side.Heard) {
		if s > 1.7 {
			sum += heard.Balance
			n++
		}
	})
	if got := sum / n; math.Abs(got) > 0.35 {
		t.Errorf("got a mean balance of %+.2f of two stands alike, want 0 ± 0.35", got)
	}
}

func TestNoiseHasNoSide(t *testing.T) {
	h := newHall(1, 0.15, 0, 4)
	for i := range h.left { // each microphone its own
		h.left[i], h.right[i] = 0.1*h.rng.NormFloat64(), 0.1*h.rng.NormFloat64()
	}
	for _, cfg := range []side.Config{{Spacing: 0.15}, {}} {
		h.hear(cfg, 20, func(s float64, heard side.Heard) {
			if math.Abs(heard.Balance) > 0.25 {
				t.Fatalf("%+v at %.2f s: got %+v of noise, want no side", cfg, s, heard)
			}
		})
	}
}

func TestOneCapsuleSoldAsTwoIsFound(t *testing.T) {
	for name, gain := range map[string]float32{"alike": 1, "half as loud": 0.5} {
		l, src := side.New(side.Config{Spacing: 0.1}), mic.Synthetic(1)
		left, right := make([]float32, side.HopSize), make([]float32, side.HopSize)
		var heard side.Heard
		for range 150 {
			src.Read(left)
			for i, x := range left {
				right[i] = gain * x
			}
			heard = l.Hop(left, right)
		}
		if want := (side.Heard{Same: true}); heard != want {
			t.Errorf("%s: got %+v after 1.5 s, want %+v", name, heard, want)
		}
	}
}

func TestOneMicrophoneAtEachStand(t *testing.T) {
	for _, c := range []struct{ left, right, want float64 }{
		{1, 0.6, -1}, // 4.4 dB
		{0.6, 1, 1},
		{1, 1, 0},
	} {
		h := newHall(2, 0, 0, 4)
		h.shout(0, 2, 4, 3)
		for i := range h.left {
			h.left[i], h.right[i] = c.left*h.left[i], c.right*h.right[i]
		}
		last := side.Heard{}
		h.hear(side.Config{}, 15, func(_ float64, heard side.Heard) {
			if heard.Confidence >= last.Confidence {
				last = heard
			}
		})
		if math.Abs(last.Balance-c.want) > 0.25 || last.Confidence < 0.5 {
			t.Errorf("gains %v and %v: got %+v, want a balance of %+.0f", c.left, c.right, last, c.want)
		}
	}
}

// TestStandsThatAreFarApartHaveCrowdsOfTheirOwn lets one stand alone teach how far
// apart they are; then the other cheers as well, 5 dB softer.
func TestStandsThatAreFarApartHaveCrowdsOfTheirOwn(t *testing.T) {
	for _, c := range []struct {
		alone float64 // s
		want  float64 // balance, at most
	}{{0.5, 1}, {8, 0.7}} {
		h := newHall(4, 0, 0, 5+c.alone)
		h.shout(0, 2, 2+c.alone, 3)
		for i := range h.right {
			h.right[i] *= 0.1
		}
		h.shout(0, 2+c.alone, 5+c.alone, 4)
		for i := int((2 + c.alone) * side.Rate); i < len(h.right); i++ {
			h.right[i] *= 0.56
		}
		alone, last := 0.0, 0.0
		h.hear(side.Config{}, 25, func(s float64, heard side.Heard) {
			if s < 2+c.alone {
				alone = min(alone, heard.Balance)
			}
			last = heard.Balance
		})
		if alone > -0.9 || last > -0.3 || last < -c.want {
			t.Errorf("%.1f s alone: got a balance of %+.2f and with both one of %+.2f, want −1 and −0.3 to −%.1f", c.alone, alone, last, c.want)
		}
	}
}

func TestBadSoundHasNoSide(t *testing.T) {
	nan, inf := float32(math.NaN()), float32(math.Inf(1))
	for _, x := range []float32{0, 0.5, nan, inf} {
		l := side.New(side.Config{Spacing: 0.1})
		left, right := make([]float32, side.HopSize), make([]float32, side.HopSize)
		for i := range left {
			left[i], right[i] = x, -x
		}
		for range 300 {
			if h := l.Hop(left, right); h.Balance != 0 {
				t.Fatalf("sound of nothing but %v: got %+v, want no side", x, h)
			}
		}
	}
}

func TestHopAllocatesNothing(t *testing.T) {
	l := side.New(side.Config{Spacing: 0.1})
	left, right := make([]float32, side.HopSize), make([]float32, side.HopSize)
	if got := testing.AllocsPerRun(300, func() { l.Hop(left, right) }); got != 0 {
		t.Errorf("got %v allocations per hop, want 0", got)
	}
}

func BenchmarkHop(b *testing.B) {
	l, src := side.New(side.Config{Spacing: 0.1}), mic.Synthetic(1)
	left, right := make([]float32, side.HopSize), make([]float32, side.HopSize)
	for b.Loop() {
		src.Read(left)
		copy(right, left[3:])
		l.Hop(left, right)
	}
	b.ReportMetric(b.Elapsed().Seconds()/float64(b.N)*100*100, "%core")
}

func ExampleListener() {
	l, src := side.New(side.Config{Spacing: 0.15}), mic.Synthetic(1)
	sound := make([]float32, 4*side.Rate)
	src.Read(sound)
	var h side.Heard
	for n := 0; n+side.HopSize+5 <= len(sound); n += side.HopSize {
		// The right microphone hears it five samples, 0.3 ms, sooner.
		h = l.Hop(sound[n:n+side.HopSize], sound[n+5:n+5+side.HopSize])
	}
	fmt.Println("away:", h.Balance > 0.5)
	// Output: away: true
}
