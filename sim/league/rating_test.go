package league_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"jiayou/sim/league"
)

func near(got, want, by float64) bool { return math.Abs(got-want) <= by }

func TestThreePointsOfFourAre191Elo(t *testing.T) {
	for _, c := range []struct{ share, elo float64 }{
		{0.5, 0}, {0.64, 99.95}, {0.75, 190.85}, {0.9, 381.70}, {0.99, 798.25},
	} {
		r := league.Rate(2, []league.Bout{{A: 0, B: 1, Matches: 100_000, Points: 100_000 * c.share}}).Of
		if got := r[0].Elo - r[1].Elo; !near(got, c.elo, 0.3) {
			t.Errorf("%g of the points: got a lead of %.2f, want %.2f", c.share, got, c.elo)
		}
		if !near(r[0].Elo+r[1].Elo, 2*league.Average, 1e-6) {
			t.Errorf("got ratings %.3f and %.3f, want the average %d", r[0].Elo, r[1].Elo, league.Average)
		}
		if got := league.Expect(r[0], r[1]); !near(got, c.share, 0.001) {
			t.Errorf("got %.4f expected of the points, want %.4f", got, c.share)
		}
	}
}

// TestVirtualDraws solves the two-player case with its virtual draws by
// bisection: 75 − 100 σ(2s) + ½ − σ(s) = 0.
func TestVirtualDraws(t *testing.T) {
	sigma := func(x float64) float64 { return 1 / (1 + math.Exp(-x)) }
	low, high := 0.0, 3.0
	for range 60 {
		if s := (low + high) / 2; 75-100*sigma(2*s)+0.5-sigma(s) > 0 {
			low = s
		} else {
			high = s
		}
	}
	want := 2 * low * 400 / math.Ln10
	r := league.Rate(2, []league.Bout{{A: 0, B: 1, Matches: 100, Points: 75}}).Of
	if got := r[0].Elo - r[1].Elo; !near(got, want, 1e-6) || got > 190.84 || got < 189 {
		t.Errorf("got a lead of %.6f, want %.6f, a little under 190.85", got, want)
	}
}

func TestUnbeatenIsFinite(t *testing.T) {
	few := league.Rate(2, []league.Bout{{A: 0, B: 1, Matches: 2, Points: 2}}).Of
	many := league.Rate(2, []league.Bout{{A: 0, B: 1, Matches: 20, Points: 20}}).Of
	a, b := few[0].Elo-few[1].Elo, many[0].Elo-many[1].Elo
	if math.IsNaN(a) || a < 100 || b < a || b > 2000 {
		t.Errorf("got a lead of %.0f after 2 wins and %.0f after 20, want both finite and the second greater", a, b)
	}
	for _, r := range league.Rate(3, nil).Of {
		if r.Elo != league.Average || math.IsNaN(r.Error) || r.Error < 300 {
			t.Errorf("got %+v of nobody's matches, want the average, and hardly sure", r)
		}
	}
}

// TestTransitive has three that met only in a chain: A beats B as B beats C.
func TestTransitive(t *testing.T) {
	r := league.Rate(3, []league.Bout{{0, 1, 10_000, 7500}, {1, 2, 10_000, 7500}}).Of
	if ab, ac := r[0].Elo-r[1].Elo, r[0].Elo-r[2].Elo; !near(ab, 190.85, 0.3) || !near(ac, 2*190.85, 0.6) {
		t.Errorf("got leads of %.2f and %.2f, want 190.85 and 381.70", ab, ac)
	}
}

// TestSurelyIsHowOftenItIsTrue draws strengths at random and counts how often
// who is said to be better with some certainty is better.
func TestSurelyIsHowOftenItIsTrue(t *testing.T) {
	if testing.Short() {
		t.Skip("statistics run in plain builds only")
	}
	r := rand.New(rand.NewPCG(3, 3))
	var said, right, all [2]float64 // of claims under and over 85 %
	for range 1500 {
		elo := make([]float64, 5)
		for i := range elo {
			elo[i] = 200 * r.NormFloat64()
		}
		ratings := league.Rate(len(elo), season(r, elo, 2, 0.3))
		for a := range elo {
			for b := range elo {
				p := ratings.Surely(a, b)
				if p <= 0.5 {
					continue
				}
				k := 0
				if p > 0.85 {
					k = 1
				}
				all[k]++
				if said[k] += p; elo[a] > elo[b] {
					right[k]++
				}
			}
		}
	}
	for k := range all {
		got, want := right[k]/all[k], said[k]/all[k]
		t.Logf("%.1f %% of the claims are right, of %.0f that said %.1f %%", 100*got, all[k], 100*want)
		if !near(got, want, 0.03) {
			t.Errorf("got %.1f %% right, want %.1f %%", 100*got, 100*want)
		}
	}
}

func TestOrderOfBoutsDoesNotMatter(t *testing.T) {
	bouts := season(rand.New(rand.NewPCG(1, 1)), []float64{0, 100, 250}, 6, 0.3)
	a := league.Rate(3, bouts).Of
	rand.New(rand.NewPCG(2, 2)).Shuffle(len(bouts), func(i, j int) { bouts[i], bouts[j] = bouts[j], bouts[i] })
	for i, r := range league.Rate(3, bouts).Of {
		if !near(r.Elo, a[i].Elo, 1e-6) || !near(r.Error, a[i].Error, 1e-6) {
			t.Errorf("entrant %d: got %+v, want %+v", i, r, a[i])
		}
	}
}

// season plays pairs of matches, everybody against everybody. Of the matches
// that would be close, so many are drawn, which leaves the expected points.
func season(r *rand.Rand, elo []float64, rounds int, draws float64) []league.Bout {
	var bouts []league.Bout
	for range rounds {
		for a := range elo {
			for b := range a {
				p := 1 / (1 + math.Pow(10, (elo[b]-elo[a])/400))
				drawn := draws * 2 * min(p, 1-p)
				points := 0.0
				for range 2 {
					switch x := r.Float64(); {
					case x < drawn:
						points += 0.5
					case x < drawn+p-drawn/2:
						points++
					}
				}
				bouts = append(bouts, league.Bout{A: a, B: b, Matches: 2, Points: points})
			}
		}
	}
	return bouts
}

// TestIntervalsHoldTheTruth plays many seasons of entrants whose strengths are
// known and counts how often the interval holds the true one.
func TestIntervalsHoldTheTruth(t *testing.T) {
	if testing.Short() {
		t.Skip("statistics run in plain builds only")
	}
	for _, c := range []struct {
		name   string
		elo    []float64
		rounds int
		draws  float64
	}{
		{"coins", []float64{-150, -50, -30, 0, 0, 80, 150}, 4, 0},
		{"draws", []float64{-150, -50, -30, 0, 0, 80, 150}, 4, 0.5},
		{"two", []float64{-60, 60}, 20, 0.3},
		{"thirty", spaced(30, 400), 1, 0.3},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := rand.New(rand.NewPCG(7, 7))
			held, all, width := 0, 0, 0.0
			for all < 4000 {
				for i, got := range league.Rate(len(c.elo), season(r, c.elo, c.rounds, c.draws)).Of {
					if truth := c.elo[i] + league.Average; got.Low() <= truth && truth <= got.High() {
						held++
					}
					width += got.Error
					all++
				}
			}
			share := float64(held) / float64(all)
			t.Logf("%.1f %% of the intervals hold the truth; they are ±%.0f wide", 100*share, width/float64(all))
			if share < 0.93 || share > 0.97 {
				t.Errorf("got %.1f %%, want 95 %%", 100*share)
			}
		})
	}
}

// spaced returns n strengths from −reach/2 to reach/2.
func spaced(n int, reach float64) []float64 {
	elo := make([]float64, n)
	for i := range elo {
		elo[i] = reach * (float64(i)/float64(n-1) - 0.5)
	}
	return elo
}

func BenchmarkRate30(b *testing.B) {
	bouts := season(rand.New(rand.NewPCG(1, 1)), spaced(30, 400), 1, 0.3)
	for b.Loop() {
		league.Rate(30, bouts)
	}
}
