package humanoid_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"jiayou/assets/robots"
	"jiayou/sim/geom"
	"jiayou/sim/humanoid"
	"jiayou/sim/rng"
)

func walkerOf(spec *humanoid.Spec) *walker {
	return &walker{spec: spec, body: humanoid.New(spec, geom.Vec{}, 0, rng.New(1, "walker", 0))}
}

func TestGrowthIsTheExponential(t *testing.T) {
	for _, name := range robots.Names() {
		s := humanoid.MustSpec(name)
		if want := math.Exp(s.Omega * 0.01); math.Abs(s.Growth-want) > 1e-15 {
			t.Errorf("%s: got e^(ω·10 ms) = %.17g, want %.17g", name, s.Growth, want)
		}
	}
}

// TestEveryRobotStandsWalksRecoversAndFalls holds each file against what it
// says itself.
func TestEveryRobotStandsWalksRecoversAndFalls(t *testing.T) {
	for _, name := range robots.Names() {
		s := humanoid.MustSpec(name)
		calm := *s
		calm.Slip = 0
		w := walkerOf(&calm)
		w.run(1000, &humanoid.Order{Still: true})
		if w.body.Posture != humanoid.Stand || w.pos.Len() > 0.02 {
			t.Errorf("%s: got %v at %v after standing for 10 s", name, w.body.Posture, w.pos)
		}
		for _, v := range []geom.Vec{{X: s.WalkFront}, {X: -s.WalkBack}, {Y: s.WalkSide}, {Y: -s.WalkSide}} {
			w := walkerOf(&calm)
			o := humanoid.Order{Walk: v}
			w.run(1500, &o)
			from := w.pos
			w.run(5*s.Step*4, &o)
			got, want := w.pos.Sub(from), v.Mul(float64(20*s.Step)*0.01)
			if !w.body.Posture.Upright() || got.Dist(want) > 0.1*want.Len()+0.01 {
				t.Errorf("%s: got %.2f m and %v, ordered to walk %.2f m", name, got, w.body.Posture, want)
			}
		}
		for _, tt := range []struct {
			dir   geom.Vec
			reach float64
		}{{forward, s.SoleFront}, {backward, s.SoleBack}} {
			held := s.Mass * s.Omega * tt.reach // what the ankles alone bear, N·s
			if after := pushed(&calm, tt.dir, 1.25*held); !after.Upright() {
				t.Errorf("%s: a push of %.1f N·s along %v felled it, want it to step and stand", name, 1.25*held, tt.dir)
			}
			if after := pushed(&calm, tt.dir, 6*held); after.Upright() {
				t.Errorf("%s: got %v after %.1f N·s along %v, want a fall", name, after, 6*held, tt.dir)
			}
		}
	}
}

// pushed returns the posture 3 s after a push on a standing body.
func pushed(s *humanoid.Spec, dir geom.Vec, j float64) humanoid.Posture {
	w := walkerOf(s)
	o := humanoid.Order{Still: true}
	w.run(100, &o)
	w.vel = w.vel.AddMul(dir, j/s.Mass)
	for range 150 {
		if w.step(&o); !w.body.Posture.Upright() {
			break
		}
	}
	return w.body.Posture
}

// TestEveryRobotGetsUp lets each fall both ways and times its rising.
func TestEveryRobotGetsUp(t *testing.T) {
	for _, name := range robots.Names() {
		s := humanoid.MustSpec(name)
		s.RiseFails = 0
		for _, tt := range []struct {
			dir  geom.Vec
			rise int
		}{{forward, s.RiseFront}, {backward, s.RiseBack}} {
			w := walkerOf(s)
			w.vel = tt.dir.Mul(2)
			down, up := 0, 0
			for tick := range 3000 {
				w.step(&humanoid.Order{})
				if w.body.Posture.OnGround() {
					w.vel = geom.Vec{}
					down++
				} else if down > 0 {
					up = tick
					break
				}
			}
			if up == 0 || down < tt.rise+s.LieMin || down > tt.rise+s.LieMax+2 {
				t.Errorf("%s: lay for %d ticks after a fall along %v, want %d and %d to %d of waiting", name, down, tt.dir, tt.rise, s.LieMin, s.LieMax)
			}
		}
	}
}

func TestRisingFailsAsOftenAsTheFileSays(t *testing.T) {
	s := humanoid.BoosterT1()
	s.RiseFails, s.RiseFront, s.RiseBack, s.LieMin, s.LieMax = 1, 30, 30, 10, 20
	w := walkerOf(s)
	w.vel = geom.Vec{X: 2}
	w.run(1000, &humanoid.Order{})
	if w.body.Posture != humanoid.Incapable {
		t.Errorf("got %v after attempts that all fail, want %v", w.body.Posture, humanoid.Incapable)
	}
}

func TestBadFilesAreRefused(t *testing.T) {
	text, err := robots.File("booster-t1")
	if err != nil {
		t.Fatal(err)
	}
	good := string(text)
	line := func(key string) int {
		return strings.Count(good[:strings.Index(good, "\n"+key+" ")], "\n") + 2
	}
	for _, tt := range []struct{ key, line, want string }{
		{"mass", "mass = 0 # kg; a joke", "mass is 0 kg, want 0.5 to 120"},
		{"mass", "mass = NaN # kg; a joke", "mass is NaN kg, want 0.5 to 120"},
		{"mass", "mass = heavy # kg; a joke", `mass is "heavy", want a number from 0.5 to 120 kg`},
		{"mass", "mass = 30", `mass has unit "", want "kg" and a source: write "mass = 0.5 # kg; where it comes from"`},
		{"mass", "mass = 30000 # g; scales", `mass has unit "g", want "kg" and a source: write "mass = 0.5 # kg; where it comes from"`},
		{"mass", "masse = 30 # kg; scales", `unknown key "masse": did you mean "mass"?`},
		{"mass", "thirty kilograms", `"thirty kilograms" is not a line of the form key = value`},
		{"basis", `basis = "guessed"`, `basis is "guessed", want one of measured, estimated, projected`},
		{"rise_fails", "rise_fails = 7 # 1; a joke", "rise_fails is 7, want 0 to 1"},
		{"rise_tries", "rise_tries = 2.5 # 1; a joke", "rise_tries is 2.5, want a whole number from 1 to 20"},
		{"walk_front", "walk_front = 3 # m/s; a joke", "walk_front is 3 m/s, want at most reach_front/step, which is 1.8: a step is no longer than the leg reaches"},
		{"lie_max", "lie_max = 0.2 # s; a joke", "lie_max is 0.2 s, want at least lie_min, which is 0.5: it waits between the two"},
		{"name", `name = "\x1b[2J"`, `name is "\x1b[2J", want up to 120 bytes of plain text between quotes`},
		{"height", "height = 1.2 # m; a joke", "height is 1.2 m, want at most size, which is 1.18: the centre of mass is inside the body"},
	} {
		lines := strings.Split(good, "\n")
		lines[line(tt.key)-1] = tt.line
		_, err := humanoid.ParseSpec("mine.toml", strings.Join(lines, "\n"))
		want := fmt.Sprintf("mine.toml:%d: %s", line(tt.key), strings.TrimPrefix(tt.want, tt.key+": "))
		if err == nil || err.Error() != want {
			t.Errorf("%s:\ngot  %v\nwant %s", tt.line, err, want)
		}
	}
	if _, err := humanoid.ParseSpec("mine.toml", good+"\nmass = 3 # kg; again\n"); err == nil || !strings.Contains(err.Error(), "mass is set again") {
		t.Errorf("got %v, want the second mass refused", err)
	}
	if _, err := humanoid.ParseSpec("mine.toml", ""); err == nil || !strings.Contains(err.Error(), "name is missing") {
		t.Errorf("got %v, want a missing name reported", err)
	}
	if _, err := humanoid.ParseSpec("mine.toml", good[:strings.Index(good, "mass")]+good[strings.Index(good, "height =")-1:]); err == nil ||
		err.Error() != `mine.toml: mass is missing: add a line "mass = 0.5 # kg; where it comes from" with a number from 0.5 to 120` {
		t.Errorf("got %v, want the missing mass with its range", err)
	}
	if _, err := humanoid.ParseSpec("mine.toml", good+strings.Repeat("#", humanoid.MostText)); err == nil || !strings.Contains(err.Error(), "want 16384 at most") {
		t.Errorf("got %v, want a file refused that is too long", err)
	}
	if _, err := humanoid.LoadSpec("bosster"); err == nil || !strings.Contains(err.Error(), "booster-t1") {
		t.Errorf("got %v, want a line that lists the robots", err)
	}
}

func FuzzParseSpec(f *testing.F) {
	for _, name := range robots.Names() {
		text, _ := robots.File(name)
		f.Add(string(text))
	}
	f.Fuzz(func(t *testing.T, text string) {
		s, err := humanoid.ParseSpec("x", text)
		if err != nil {
			return
		}
		w := walkerOf(s)
		w.run(200, &humanoid.Order{Walk: geom.Vec{X: 9, Y: 1}, Power: 3})
		if d := w.pos.Len(); !(d < 1000) {
			t.Errorf("got a body at %v", w.pos)
		}
	})
}
