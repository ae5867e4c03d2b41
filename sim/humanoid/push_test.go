package humanoid_test

import (
	"math"
	"testing"

	"jiayou/sim/geom"
	"jiayou/sim/humanoid"
	"jiayou/sim/rng"
)

// walker is one T1 on an empty plane, integrated as physics does it.
type walker struct {
	spec     *humanoid.Spec
	body     humanoid.Body
	pos, vel geom.Vec
	others   humanoid.Others
}

func newWalker(slip float64) *walker {
	spec := humanoid.BoosterT1()
	spec.Slip = slip
	return &walker{spec: spec, body: humanoid.New(spec, geom.Vec{}, 0, rng.New(1, "walker", 0))}
}

func (w *walker) step(o *humanoid.Order) humanoid.Action {
	var act humanoid.Action
	w.body.Step(&humanoid.Situation{Pos: w.pos, Vel: w.vel, Others: w.others}, o, &act)
	w.vel = w.vel.AddMul(act.Force, 0.01/w.spec.Mass)
	w.pos = w.pos.AddMul(w.vel, 0.01)
	return act
}

func (w *walker) run(ticks int, o *humanoid.Order) {
	for range ticks {
		w.step(o)
	}
}

// falls reports whether a push of j N·s in direction dir, after the walker has
// obeyed o for ticks, brings it down.
func falls(o humanoid.Order, ticks int, j float64, dir geom.Vec) bool {
	w := newWalker(0)
	w.run(ticks, &o)
	w.vel = w.vel.AddMul(dir, j/w.spec.Mass)
	w.run(300, &o)
	return !w.body.Posture.Upright()
}

// threshold returns the push above which the walker falls, in N·s.
func threshold(o humanoid.Order, ticks int, dir geom.Vec) float64 {
	low, high := 0.0, 120.0
	for high-low > 0.05 {
		mid := (low + high) / 2
		if falls(o, ticks, mid, dir) {
			high = mid
		} else {
			low = mid
		}
	}
	return low
}

// worst returns the lowest threshold over the phases of two steps.
func worst(o humanoid.Order, dir geom.Vec) float64 {
	least := math.Inf(1)
	for ticks := 1000; ticks < 1050; ticks += 2 {
		least = min(least, threshold(o, ticks, dir))
	}
	return least
}

var (
	forward  = geom.Vec{X: 1}
	backward = geom.Vec{X: -1}
	sideways = geom.Vec{Y: 1}
)

func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	t.Logf("%s: got %.1f N·s, published %.1f", what, got, want)
	if math.Abs(got-want) > 0.1*want {
		t.Errorf("%s: got %.1f N·s, want %.1f within 10 %%", what, got, want)
	}
}

func TestStandingPushTable(t *testing.T) {
	still := humanoid.Order{Still: true}
	near(t, "standing, from behind", threshold(still, 100, forward), 36.4)
	near(t, "standing, from the front", threshold(still, 100, backward), 29.7)
	near(t, "standing, from the side", threshold(still, 100, sideways), 18.2)
}

func TestWalkingPushTable(t *testing.T) {
	at := func(v float64) humanoid.Order { return humanoid.Order{Walk: geom.Vec{X: v}} }
	near(t, "0 m/s, from behind, worst phase", worst(at(0), forward), 48.5)
	near(t, "0.6 m/s, from behind, worst phase", worst(at(0.6), forward), 37.5)
	near(t, "1.0 m/s, from behind, worst phase", worst(at(1), forward), 30)
	near(t, "0 m/s, from the front, worst phase", worst(at(0), backward), 39)
	near(t, "0.6 m/s, from the front, worst phase", worst(at(0.6), backward), 50)
	near(t, "1.0 m/s, from the front, worst phase", worst(at(1), backward), 57)
	near(t, "0 m/s, from the side, worst phase", worst(at(0), sideways), 16.5)
}

func TestNoStepNeededForASmallPush(t *testing.T) {
	w := newWalker(0)
	still := humanoid.Order{Still: true}
	w.run(100, &still)
	w.vel = w.vel.AddMul(forward, 13.7/w.spec.Mass)
	for range 300 {
		w.step(&still)
		if w.body.Posture != humanoid.Stand {
			t.Fatalf("got posture %v after 13.7 N·s, want stand", w.body.Posture)
		}
	}
}

// TestWhoIsHemmedInFallsSooner pushes a walker on the spot towards a body that
// lies across its way, where it would have to step.
func TestWhoIsHemmedInFallsSooner(t *testing.T) {
	hemmed := func(j float64) bool {
		w := newWalker(0)
		w.others.AddLying(geom.Vec{X: 0.35}, math.Pi/2, 1)
		w.run(100, &humanoid.Order{})
		w.vel = w.vel.AddMul(forward, j/w.spec.Mass)
		w.run(300, &humanoid.Order{})
		return !w.body.Posture.Upright()
	}
	if j := 0.6 * worst(humanoid.Order{}, forward); !hemmed(j) || hemmed(0) {
		t.Errorf("want a push of %.1f N·s to fell a robot with a body before its feet, and none to let it stand", j)
	}
}

func TestFeetLandBesideOthers(t *testing.T) {
	w := newWalker(0)
	ahead := geom.Vec{X: 0.4}
	w.others.AddStanding(ahead, 1)
	for range 400 {
		w.step(&humanoid.Order{Walk: geom.Vec{X: 0.5}})
		for _, f := range w.body.Figure().Feet {
			if f.Planted && f.Pos.Dist(ahead) < 0.16 {
				t.Fatalf("a foot landed %.2f m from where somebody stands", f.Pos.Dist(ahead))
			}
		}
		if !w.body.Posture.Upright() {
			return
		}
	}
}

func TestWalksAsOrdered(t *testing.T) {
	for _, tt := range []struct {
		name  string
		order humanoid.Order
		want  geom.Vec
		turn  float64
	}{
		{"forwards", humanoid.Order{Walk: geom.Vec{X: 0.8}}, geom.Vec{X: 0.8}, 0},
		{"backwards", humanoid.Order{Walk: geom.Vec{X: -0.5}}, geom.Vec{X: -0.5}, 0},
		{"to the left", humanoid.Order{Walk: geom.Vec{Y: 0.3}}, geom.Vec{Y: 0.3}, 0},
		{"too fast", humanoid.Order{Walk: geom.Vec{X: 9}}, geom.Vec{X: 1}, 0},
		{"on the spot", humanoid.Order{}, geom.Vec{}, 0},
		{"turning", humanoid.Order{Turn: 1}, geom.Vec{}, 1},
	} {
		w := newWalker(0)
		w.run(1500, &tt.order)
		from, heading := w.pos, w.body.Heading
		w.run(100, &tt.order)
		if got := w.pos.Sub(from); got.Dist(tt.want) > 0.08 {
			t.Errorf("%s: got %.2f m in a second, want %.2f", tt.name, got, tt.want)
		}
		if got := geom.Wrap(w.body.Heading - heading); math.Abs(got-tt.turn) > 0.05 {
			t.Errorf("%s: got a turn of %.2f rad in a second, want %.2f", tt.name, got, tt.turn)
		}
	}
}
