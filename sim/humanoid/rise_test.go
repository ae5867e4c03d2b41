package humanoid_test

import (
	"math"
	"testing"

	"jiayou/sim/geom"
	"jiayou/sim/humanoid"
	"jiayou/sim/rng"
)

// fallen is a T1 that has just hit the turf, on its front or on its back.
func fallen(spec *humanoid.Spec, seed int, faceDown bool) *walker {
	w := &walker{spec: spec, body: humanoid.New(spec, geom.Vec{}, 0, rng.New(uint64(seed), "fallen", 0))}
	w.body.LieAt(geom.Vec{}, 0, faceDown)
	return w
}

// waits returns the ticks that a robot lies before it begins to rise, at most
// longest.
func (w *walker) waits(rise humanoid.Rise, longest int) int {
	for tick := range longest {
		if w.step(&humanoid.Order{Rise: rise}); w.body.Posture != humanoid.Down {
			return tick + 1
		}
	}
	return longest
}

func TestWhoHurriesRestsNoLongerThanItMust(t *testing.T) {
	spec := humanoid.BoosterT1()
	longer := 0
	for seed := range 50 {
		rested := fallen(spec, seed, true).waits(humanoid.RiseRested, 1000)
		now := fallen(spec, seed, true).waits(humanoid.RiseNow, 1000)
		if now < spec.LieMin || now > spec.LieMin+1 || now > rested {
			t.Errorf("seed %d: got %d ticks in a hurry and %d rested, want %d and no fewer", seed, now, rested, spec.LieMin)
		}
		if rested > now+20 {
			longer++
		}
	}
	if longer < 25 {
		t.Errorf("got %d of 50 robots that rest 0.2 s longer, want most", longer)
	}
}

// TestHurryHasItsPrice: an attempt that is begun without a rest fails more often.
func TestHurryHasItsPrice(t *testing.T) {
	spec := humanoid.BoosterT1()
	spec.RiseFront = 30
	failed := map[humanoid.Rise]int{}
	const tries = 2000
	for _, rise := range []humanoid.Rise{humanoid.RiseRested, humanoid.RiseNow} {
		for seed := range tries {
			w := fallen(spec, seed, true)
			w.waits(rise, 1000)
			if w.run(spec.RiseFront, &humanoid.Order{Rise: rise}); !w.body.Posture.Upright() {
				failed[rise]++
			}
		}
	}
	for rise, want := range map[humanoid.Rise]float64{humanoid.RiseRested: 0.12, humanoid.RiseNow: 0.20} {
		// Three deviations of 2,000 tries are 0.027.
		if got := float64(failed[rise]) / tries; math.Abs(got-want) > 0.027 {
			t.Errorf("order %v: got %.3f of attempts that fail, want %.2f", rise, got, want)
		}
	}
}

func TestWhoIsToldToStaysDownUntilItIsToldOtherwise(t *testing.T) {
	for rise, most := range map[humanoid.Rise]int{humanoid.RiseRested: 1, humanoid.RiseNow: 1} {
		w := fallen(humanoid.BoosterT1(), 1, false)
		if got := w.waits(humanoid.StayDown, 4000); got != 4000 || w.body.Posture != humanoid.Down {
			t.Fatalf("got %v after %d ticks, want it to lie for all of 4000", w.body.Posture, got)
		}
		if _, saved := w.body.Lying(); saved != 0 {
			t.Errorf("got %.2f s saved by nobody", saved)
		}
		if got := w.waits(rise, 100); got > most {
			t.Errorf("told to rise (%v) it waits for %d more ticks, want %d: it has rested", rise, got, most)
		}
	}
}

// TestARiseOnceBegunGoesOn: a robot that is told to stay down while it rises is on
// its feet first.
func TestARiseOnceBegunGoesOn(t *testing.T) {
	spec := humanoid.BoosterT1()
	spec.RiseFails = 0
	w := fallen(spec, 1, true)
	w.waits(humanoid.RiseNow, 1000)
	w.run(spec.RiseFront+1, &humanoid.Order{Rise: humanoid.StayDown})
	if !w.body.Posture.Upright() {
		t.Errorf("got %v, want it on its feet", w.body.Posture)
	}
}
