package cheer

import (
	"flag"
	"math"
	"math/rand/v2"
	"testing"

	"gonum.org/v1/gonum/mat"

	"jiayou/audio/cheer/internal/trait"
	"jiayou/audio/cheer/scene"
)

// recordings is a folder of clips with a labels.csv, as the laboratory's hear --scenes
// takes it.
var recordings = flag.String("recordings", "", "learn hands from voices on the clips of this `DIR`")

// heardHands is what one recording sounds like in one room: every tenth hop of it.
type heardHands struct {
	source   string
	applause bool
	chant    bool
	hops     [][len(handsBy)]float64
}

// inRoom plays the cheering of a clip, at most 5 s, so many dB over a room of a colour
// of its own.
func inRoom(c *scene.Clip, over float64, rng *rand.Rand) *heardHands {
	const before = 3 * Rate
	sound := c.Sound[int(c.Onset*Rate):int(c.Offset*Rate)]
	sound = sound[:min(len(sound), 5*Rate)]
	x := make([]float64, before+len(sound))
	low, share := 0.0, 0.1+0.6*rng.Float64()
	for i := range x {
		low += share * (rng.NormFloat64() - low)
		x[i] = low
	}
	loud, quiet := rms(sound), rms(x)
	for i := range x {
		x[i] *= 0.1 / quiet * math.Pow(10, -over/20)
		if i >= before {
			x[i] += 0.1 / loud * sound[i-before]
		}
	}
	h := &heardHands{source: c.Source, applause: c.Class == "applause", chant: c.Class == "chant"}
	e, hop := trait.New(), make([]float32, HopSize)
	for n := 0; n+HopSize <= len(x); n += HopSize {
		for i := range hop {
			hop[i] = float32(x[n+i])
		}
		t := e.Hop(hop, false)
		if k := (n - before) / HopSize; k >= 20 && k%10 == 0 {
			h.hops = append(h.hops, heardBy(t))
		}
	}
	return h
}

func heardBy(t *trait.Traits) (v [len(handsBy)]float64) {
	for i, place := range handsBy {
		v[i] = float64(t[longest+place])
	}
	return v
}

func rms(x []float64) float64 {
	sum := 1e-12
	for _, v := range x {
		sum += v * v
	}
	return math.Sqrt(sum / float64(len(x)+1))
}

// learnHands returns the weights of a logistic regression, the bias last. Each
// recording counts alike, and so do both kinds.
func learnHands(all []*heardHands, leave string) []float64 {
	const n = len(handsBy) + 1
	var of [2]float64
	for _, h := range all {
		if h.source != leave {
			of[b2i(h.applause)]++
		}
	}
	w := mat.NewVecDense(n, nil)
	for range 25 { // Newton's steps
		slope, bend := mat.NewVecDense(n, nil), mat.NewSymDense(n, nil)
		for i := range n {
			bend.SetSym(i, i, 0.02)
			slope.SetVec(i, 0.02*w.AtVec(i))
		}
		for _, h := range all {
			if h.source == leave {
				continue
			}
			share := 50 / of[b2i(h.applause)] / float64(len(h.hops))
			for _, v := range h.hops {
				x := mat.NewVecDense(n, append(v[:], 1))
				p := 1 / (1 + math.Exp(-mat.Dot(w, x)))
				slope.AddScaledVec(slope, share*(p-float64(b2i(h.applause))), x)
				bend.SymRankOne(bend, share*p*(1-p), x)
			}
		}
		var step mat.VecDense
		if step.SolveVec(bend, slope) != nil {
			break
		}
		w.SubVec(w, &step)
	}
	return w.RawVector().Data
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// odds is the sum over the first hops of a recording.
func (h *heardHands) odds(w []float64, hops int) (sum float64) {
	for _, v := range h.hops[:min(hops, len(h.hops))] {
		sum += w[len(handsBy)]
		for i, x := range v {
			sum += w[i] * x
		}
	}
	return sum
}

// TestHandsAreLearned prints the weights that a folder of recordings teaches, and how
// often they are right about a source that was left out.
func TestHandsAreLearned(t *testing.T) {
	if *recordings == "" {
		t.Skip("it learns from recordings that are not in this repository: -recordings DIR")
	}
	clips, err := scene.ReadClips(*recordings)
	if err != nil {
		t.Fatal(err)
	}
	loudness := []float64{20, 6, 0}
	var all []*heardHands
	for i := range clips.Cheers {
		for _, over := range loudness {
			all = append(all, inRoom(&clips.Cheers[i], over, rand.New(rand.NewPCG(uint64(i), 1))))
		}
	}
	without := map[string][]float64{}
	for _, h := range all {
		if without[h.source] == nil {
			without[h.source] = learnHands(all, h.source)
		}
	}
	for k, over := range loudness {
		for _, hops := range []int{4, 13, 500} {
			right, count := [2]int{}, [2]int{}
			for i, h := range all {
				if i%len(loudness) != k {
					continue
				}
				count[b2i(h.applause)]++
				if h.odds(without[h.source], hops) > 0 == h.applause {
					right[b2i(h.applause)]++
				}
			}
			t.Logf("+%.0f dB, first %d hops: voices %d of %d, hands %d of %d", over, 10*hops+20, right[0], count[0], right[1], count[1])
		}
	}
	t.Logf("weights and bias: %.3f", learnHands(all, ""))
	now := append(handsWeights[:], handsBias)
	for i, want := range learnHands(all, "") {
		if math.Abs(now[i]-want) > 0.02*math.Abs(want)+0.001 {
			t.Errorf("weight %d: got %.3f in the table, want %.3f as learned", i, now[i], want)
		}
	}
}
