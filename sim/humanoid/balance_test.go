package humanoid_test

import (
	"math"
	"testing"

	"jiayou/sim/geom"
	"jiayou/sim/humanoid"
)

// TestShortStepsFallSooner is the derived table of PHYSICS.md §3.8: standing,
// pushed from behind, with steps that reach less and less far.
func TestShortStepsFallSooner(t *testing.T) {
	for _, tt := range []struct{ reach, want float64 }{
		{0.45, 36.8}, {0.30, 29.5}, {0.20, 24.5}, {0.10, 19.8}, {0, 14.8},
	} {
		// Somebody who stands in the way of every step, whom nobody moves.
		low, high := 5.0, 60.0
		for high-low > 0.1 {
			mid := (low + high) / 2
			if fallsWithin(tt.reach, mid) {
				high = mid
			} else {
				low = mid
			}
		}
		t.Logf("reach %.2f m: got %.1f N·s, derived %.1f", tt.reach, low, tt.want)
		if math.Abs(low-tt.want) > 0.12*tt.want {
			t.Errorf("reach %.2f m: got %.1f N·s, want %.1f within 12 %%", tt.reach, low, tt.want)
		}
	}
}

// fallsWithin pushes a standing body that has room ahead for steps of a reach,
// an obstacle keeping its distance from the foot that stands.
func fallsWithin(reach, j float64) bool {
	const clear = 0.16 + 0.06
	w := newWalker(0)
	o := humanoid.Order{Still: true}
	w.run(100, &o)
	w.vel.X += j / w.spec.Mass
	for range 300 {
		ahead := math.Inf(-1)
		for _, f := range w.body.Figure().Feet {
			if f.Planted {
				ahead = max(ahead, f.Pos.X)
			}
		}
		w.others = humanoid.Others{}
		if reach < 0.45 {
			w.others.AddStanding(geom.Vec{X: ahead + reach + clear, Y: w.pos.Y}, 1)
		}
		w.step(&o)
	}
	return !w.body.Posture.Upright()
}

// kickedOver returns the push that fells a kicker, at a share of its kick.
func kickedOver(t *testing.T, share float64, dir geom.Vec) float64 {
	t.Helper()
	falls := func(j float64) bool {
		w := newWalker(0)
		ball := geom.Vec{X: 0.25, Y: 0.106}
		o := humanoid.Order{Power: 3, KickAt: geom.Vec{X: 9}}
		for range 400 {
			var act humanoid.Action
			w.body.Step(&humanoid.Situation{Pos: w.pos, Vel: w.vel, Ball: ball, BallLow: true}, &o, &act)
			w.vel = w.vel.AddMul(act.Force, 0.01/w.spec.Mass)
			w.pos = w.pos.AddMul(w.vel, 0.01)
			f := w.body.Figure()
			if w.body.Kicking() && f.KickFoot == 0 && f.Kick >= share {
				w.vel = w.vel.AddMul(dir, j/w.spec.Mass)
				break
			}
		}
		if !w.body.Kicking() {
			t.Fatal("nobody kicked")
		}
		w.run(200, &humanoid.Order{})
		return !w.body.Posture.Upright()
	}
	low, high := 0.0, 120.0
	for high-low > 0.1 {
		if mid := (low + high) / 2; falls(mid) {
			high = mid
		} else {
			low = mid
		}
	}
	return low
}

// TestAKickerIsEasilyFelled asserts the trends of PHYSICS.md §3.8: the longer
// the free foot is away the less it takes, and towards the standing leg hardly
// anything.
func TestAKickerIsEasilyFelled(t *testing.T) {
	early, late := kickedOver(t, 0.1, forward), kickedOver(t, 0.7, forward)
	stance, walking := kickedOver(t, 0.1, geom.Vec{Y: -1}), worst(humanoid.Order{}, sideways)
	t.Logf("from behind %.1f N·s early and %.1f late, towards the standing leg %.1f against %.1f walking", early, late, stance, walking)
	if early > 0.75*late || early > 40 {
		t.Errorf("from behind: got %.1f N·s early in a kick and %.1f late, want a good deal less early", early, late)
	}
	if stance > 0.9*walking {
		t.Errorf("towards the standing leg: got %.1f N·s, want less than the %.1f of walking", stance, walking)
	}
}

func TestStepsToComeToRestAreCounted(t *testing.T) {
	most := func(j float64) int {
		w := newWalker(0)
		o := humanoid.Order{Still: true}
		w.run(100, &o)
		w.vel.X += j / w.spec.Mass
		need := 0
		for range 30 {
			w.step(&o)
			need = max(need, w.body.Figure().Need)
		}
		return need
	}
	// PHYSICS.md §3.2: 13.7 N·s without a step, 28.7 with one, 33.7 with two.
	for _, tt := range []struct {
		push float64
		want int
	}{{10, 0}, {24, 1}, {31, 2}} {
		if got := most(tt.push); got != tt.want {
			t.Errorf("%.0f N·s: got %d steps needed, want %d", tt.push, got, tt.want)
		}
	}
}

func TestADiveCoversTheGoalSideAndEndsOnTheTurf(t *testing.T) {
	for _, tt := range []struct {
		guard humanoid.Guard
		side  float64
	}{{humanoid.DiveLeft, 1}, {humanoid.DiveRight, -1}} {
		w := newWalker(0)
		w.spec.RiseFails = 0
		w.run(100, &humanoid.Order{Still: true})
		landed := 0
		for tick := range 100 {
			act := w.step(&humanoid.Order{Guard: tt.guard})
			w.vel = w.vel.Add(act.Recoil)
			if act.Landed {
				landed = tick
				break
			}
		}
		if landed == 0 || landed > 60 {
			t.Errorf("%v: landed after %d ticks, want within 60", tt.guard, landed)
		}
		if y := tt.side * w.pos.Y; y < 0.4 || !w.body.Stretched() {
			t.Errorf("%v: got the body %.2f m to that side, want 0.4 or more", tt.guard, y)
		}
		w.vel = geom.Vec{}
		w.run(1300, &humanoid.Order{})
		if !w.body.Posture.Upright() {
			t.Errorf("%v: got %v 13 s after the dive, want it up", tt.guard, w.body.Posture)
		}
	}
}

func TestASquattingKeeperStandsUpAgain(t *testing.T) {
	w := newWalker(0)
	w.run(100, &humanoid.Order{Still: true})
	w.run(30, &humanoid.Order{Guard: humanoid.Squat, Walk: geom.Vec{X: 0.5}})
	if !w.body.Squats() || w.body.Spread() || w.body.Posture != humanoid.Stand {
		t.Errorf("got %v, want a standing body that squats", w.body.Posture)
	}
	w.run(100, &humanoid.Order{Walk: geom.Vec{X: 0.5}})
	if w.body.Squats() || w.vel.X < 0.1 {
		t.Errorf("got %v at %.2f m/s, want it walking again", w.body.Posture, w.vel.X)
	}
}

func TestABlockingKeeperStandsWide(t *testing.T) {
	w := newWalker(0)
	w.run(100, &humanoid.Order{Still: true})
	w.run(30, &humanoid.Order{Guard: humanoid.Block})
	if !w.body.Spread() || w.body.Posture != humanoid.Stand {
		t.Errorf("got %v, want a standing body that is spread", w.body.Posture)
	}
	w.run(60, &humanoid.Order{Walk: geom.Vec{X: 0.5}})
	if w.body.Spread() || w.body.Posture == humanoid.Stand || !w.body.Posture.Upright() {
		t.Errorf("got %v, want it walking again", w.body.Posture)
	}
}

func TestAFullKickIsHarderAndTruer(t *testing.T) {
	type sample struct{ n, speed, across, up float64 }
	kick := func(full bool) (s sample) {
		for seed := range 60 {
			w := newWalker(0)
			w.run(100+seed, &humanoid.Order{})
			ball := w.pos.Add(geom.Vec{X: 0.25, Y: 0.1})
			o := humanoid.Order{Power: 9, KickAt: ball.Add(geom.Vec{X: 9}), Full: full}
			for range 300 {
				var act humanoid.Action
				w.body.Step(&humanoid.Situation{Pos: w.pos, Vel: w.vel, Ball: ball, BallLow: true}, &o, &act)
				w.vel = w.vel.AddMul(act.Force, 0.01/w.spec.Mass)
				w.pos = w.pos.AddMul(w.vel, 0.01)
				if act.Struck && w.body.Figure().Full == full {
					s.n++
					s.speed += act.Ball.Len()
					s.across += act.Ball.Unit().Y * act.Ball.Unit().Y
				}
				if act.Struck {
					break
				}
			}
			w.run(150, &humanoid.Order{})
			if w.body.Posture.Upright() {
				s.up++
			}
		}
		return s
	}
	walk, full := kick(false), kick(true)
	t.Logf("walking %v, full %v", walk, full)
	if walk.n < 50 || full.n < 40 {
		t.Fatalf("got %.0f kicks in the walk and %.0f full ones of 60", walk.n, full.n)
	}
	if full.speed/full.n < 1.1*walk.speed/walk.n || full.across/full.n > 0.6*walk.across/walk.n {
		t.Errorf("got a full kick of %.1f m/s, σ² %.4f, and one in the walk of %.1f m/s, σ² %.4f: want it harder and truer",
			full.speed/full.n, full.across/full.n, walk.speed/walk.n, walk.across/walk.n)
	}
	if walk.up < 58 || full.up < 55 {
		t.Errorf("got %.0f and %.0f of 60 on their feet afterwards", walk.up, full.up)
	}
}

func TestTwentyMinutesTireABodyWithinBounds(t *testing.T) {
	w := newWalker(0)
	fresh := w.body.MaxWalk(humanoid.Effort{})
	for tick := range 120_000 {
		v := 1.0
		if tick%3000 > 2000 {
			v = 0 // a pause of 10 s in every 30
		}
		w.step(&humanoid.Order{Walk: geom.Vec{X: v}})
	}
	tired := w.body.MaxWalk(humanoid.Effort{}) / fresh
	t.Logf("energy %.2f, heat %.2f, limits at %.2f", w.body.Energy(), w.body.Heat(), tired)
	if e := w.body.Energy(); e < 0.6 || e > 0.95 {
		t.Errorf("got %.2f of the battery left after 20 min, want 0.6 to 0.95", e)
	}
	if h := w.body.Heat(); h < 0.6 || h > 1 || tired < 0.8 || tired > 1 {
		t.Errorf("got a heat of %.2f and limits at %.2f, want 0.6 to 1 and at most a fifth lost", h, tired)
	}
}

func BenchmarkStep(b *testing.B) {
	w := newWalker(0.019)
	o := humanoid.Order{Walk: geom.Vec{X: 0.5, Y: 0.1}, Turn: 0.3}
	b.ReportAllocs()
	for b.Loop() {
		w.step(&o)
	}
}
