package verdict

import (
	"math"
	"testing"

	"jiayou/audio/cheer/internal/trait"
)

func TestWeightsAreOfTheseTraits(t *testing.T) {
	if got := trait.Recipe(); got != recipe {
		t.Fatalf("the traits are %#x, the weights were learned from %#x: what a trait is has changed, so train again (see TRAINING.md)", got, uint32(recipe))
	}
	ear, jury := trait.New(), NewJury(Learned())
	var last *trait.Traits
	hop := 0
	for sound := trait.Proof(); len(sound) > 0; sound = sound[trait.HopSize:] {
		last = ear.Hop(sound[:trait.HopSize], false)
		// The table keeps four digits of a weight.
		if got, want := jury.Hop(last), float64(proofOdds[hop]); math.Abs(got-want) > 0.03 {
			t.Fatalf("hop %d: got odds of %.3f, the table says %.3f", hop, got, want)
		}
		hop++
	}
	for i, got := range last {
		if want := proofTraits[i]; math.Abs(float64(got-want)) > 1e-3*(1+math.Abs(float64(want))) {
			t.Errorf("trait %d: got %.4f, the table says %.4f", i, got, want)
		}
	}
}

func TestForgettingIsBeginningAgain(t *testing.T) {
	used, fresh := NewJury(Learned()), NewJury(Learned())
	var x trait.Traits
	for h := range 50 {
		x[h%trait.Count] += 3
		used.Hop(&x)
	}
	used.Forget()
	for h := range 50 {
		x[h%trait.Count] -= 1
		if got, want := used.Hop(&x), fresh.Hop(&x); got != want {
			t.Fatalf("hop %d: got %v after forgetting, want %v", h, got, want)
		}
	}
}

// hear returns the states after hops of given odds.
func hear(d *Decision, hops int, odds float64) Roar {
	for range hops {
		d.Hear(odds, false)
	}
	return d.Roar
}

func TestDecisionFollowsARoar(t *testing.T) {
	d := &Decision{Limits: Limits{Doubt: 1, Most: 2, Proof: 8}}
	for _, c := range []struct {
		what string
		hops int
		odds float64
		want Roar
	}{
		{"a hall", 100, -4, Off},
		{"three certain hops", 3, 9, Rising},
		{"a fourth", 1, 9, Confirmed},
		{"a breath", 30, -4, Confirmed},
		{"more of it", 30, 9, Confirmed},
		{"its end", 40, -4, Fading},
		{"another, too soon to be one", 4, 9, Confirmed},
		{"its end", 40, -4, Fading},
		{"and a while", 150, -4, Off},
		{"doubtful hops, weighed", 15, 1.5, Rising},
		{"enough of them", 1, 1.5, Confirmed},
	} {
		if got := hear(d, c.hops, c.odds); got != c.want {
			t.Fatalf("after %s: got state %d, want %d", c.what, got, c.want)
		}
	}
}

func TestWhatIsNearHasToGoOn(t *testing.T) {
	for _, limits := range []Limits{{Doubt: 3.5, Most: 2, Proof: 4}, {Doubt: 3.5, Most: 3, Proof: 16}} {
		for hops, want := range map[int]Roar{20: Rising, 29: Rising, 31: Confirmed} {
			d := &Decision{Limits: limits}
			for range hops {
				d.Hear(20, true)
			}
			if d.Roar != want {
				t.Errorf("%+v: got state %d after %d certain hops of something near, want %d", limits, d.Roar, hops, want)
			}
		}
		afar, near := &Decision{Limits: limits}, &Decision{Limits: limits}
		for range 60 { // its length makes up for some doubt
			afar.Hear(limits.Doubt-0.5, false)
			near.Hear(limits.Doubt-0.5, true)
		}
		if afar.Roar != Off || near.Roar != Confirmed {
			t.Errorf("%+v: got state %d of doubtful hops from afar and %d of near ones, want off and confirmed", limits, afar.Roar, near.Roar)
		}
		for range 2000 {
			near.Hear(limits.Doubt-2, true)
		}
		if near.Roar != Off {
			t.Errorf("%+v: got state %d after near hops that are no crowd, want it off", limits, near.Roar)
		}
	}
}

func TestARoarWithoutAnEndIsEndless(t *testing.T) {
	d := &Decision{Limits: Limits{Doubt: 0, Most: 2, Proof: 8}}
	hear(d, unbroken, 5)
	if d.Endless() {
		t.Error("got endless before its time")
	}
	hear(d, 10, 5)
	if !d.Endless() {
		t.Error("got an end to a roar of 15 s, want none")
	}
	if d.End(); d.Roar != Off || d.Proof != 8 {
		t.Errorf("got %+v after its end, want it off and the limits kept", d)
	}
}
