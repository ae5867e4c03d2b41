package sense_test

import (
	"fmt"
	"math"
	"testing"

	"jiayou/sim/agent"
	"jiayou/sim/field"
	"jiayou/sim/geom"
	"jiayou/sim/rng"
	"jiayou/sim/sense"
)

// trial is one robot at the centre that looks at a scene.
type trial struct {
	eyes   sense.Eyes
	film   sense.Film
	truth  sense.Truth
	marks  sense.Landmarks
	senses sense.Preset
	now    int
}

// newTrial has robot 0 at the centre looking along +x, an opponent, and a ball.
func newTrial(seed uint64, s sense.Preset, ball, foe geom.Vec) *trial {
	f := field.Formats()[0]
	t := &trial{senses: s, marks: sense.NewLandmarks(&f)}
	t.truth = sense.Truth{Ball: ball, Count: 2}
	t.truth.Robots[0] = sense.Being{Side: field.Home, Upright: true, Gaze: geom.Vec{X: 1}, Shake: 1}
	t.truth.Robots[1] = sense.Being{Side: field.Away, Pos: foe, Upright: true}
	t.eyes = sense.NewEyes(rng.New(seed, "eyes", 0), &t.senses)
	return t
}

func (t *trial) scene() *sense.Scene {
	return &sense.Scene{Film: &t.film, Now: t.now, Marks: &t.marks, Senses: &t.senses}
}

// lately is the scene of the last look.
func (t *trial) lately() *sense.Scene {
	sc := t.scene()
	sc.Now--
	return sc
}

// look lets so many looks pass and returns what robot 0 believes.
func (t *trial) look(looks int, attack float64) agent.Percept {
	for range looks * sense.LookTicks {
		me := &t.truth.Robots[0]
		me.Pos = me.Pos.AddMul(me.Vel, 0.01)
		t.truth.Ball = t.truth.Ball.AddMul(t.truth.BallVel, 0.01)
		*t.film.At(t.now) = t.truth
		if t.now%sense.LookTicks == 0 {
			t.eyes.Look(t.scene(), 0)
		}
		t.now++
	}
	t.now--
	var p agent.Percept
	t.eyes.Fill(&p, t.scene(), 0, attack)
	t.now++
	return p
}

// sharp is real without what chance does rarely.
func sharp() sense.Preset {
	s := sense.Real()
	s.FalseBalls, s.Misread, s.Flips, s.Camera = 0, 0, 0, 0
	return s
}

func TestSeesWhatLiesInItsFieldOfView(t *testing.T) {
	far := geom.Vec{X: -6, Y: 4}
	for _, tt := range []struct {
		name      string
		ball, foe geom.Vec
		want      bool
	}{
		{"ahead", geom.Vec{X: 2}, far, true},
		{"at the edge", geom.Vec{X: 2, Y: 1.8}, far, true},
		{"beside", geom.Vec{Y: 2}, far, false},
		{"behind", geom.Vec{X: -2}, far, false},
		{"behind somebody", geom.Vec{X: 3}, geom.Vec{X: 1.5}, false},
		{"behind somebody at the edge", geom.Vec{X: 3, Y: 2.9}, geom.Vec{X: 1.5, Y: 1.55}, false},
		{"in front of somebody", geom.Vec{X: 1.5}, geom.Vec{X: 3}, true},
	} {
		p := newTrial(7, sharp(), tt.ball, tt.foe).look(30, 1)
		if p.Ball.Seen != tt.want {
			t.Errorf("ball %s: got seen %v, want %v", tt.name, p.Ball.Seen, tt.want)
		}
		if tt.want && p.Ball.Pos.Dist(tt.ball) > 0.3 {
			t.Errorf("ball %s: got %.2f, want near %.2f", tt.name, p.Ball.Pos, tt.ball)
		}
	}
}

func TestALyingRobotSeesNothingAndHidesNothing(t *testing.T) {
	tr := newTrial(7, sharp(), geom.Vec{X: 3}, geom.Vec{X: 1.5})
	tr.truth.Robots[1].Upright = false
	if p := tr.look(30, 1); !p.Ball.Seen || p.FoeCount != 1 || !p.Foes[0].Down {
		t.Errorf("got %+v, want the ball seen over a robot that lies", p.Ball)
	}
	tr = newTrial(7, sharp(), geom.Vec{X: 3}, geom.Vec{X: -5})
	tr.truth.Robots[0].Upright = false
	if p := tr.look(30, 1); p.Ball.Seen {
		t.Error("got a ball seen with the face in the turf")
	}
}

func TestErrorsGrowWithDistanceAndShaking(t *testing.T) {
	spread := func(d, shake float64) float64 {
		sum := 0.0
		for seed := range uint64(200) {
			tr := newTrial(seed, sharp(), geom.Vec{X: d}, geom.Vec{X: -5})
			tr.truth.Robots[0].Shake = float32(shake)
			p := tr.look(20, 1)
			sum += p.Ball.Pos.Sub(p.Me.Pos).Dist(tr.truth.Ball)
		}
		return sum / 200
	}
	near, far, shaken := spread(1, 1), spread(6, 1), spread(6, sense.StumbleShake)
	if near > 0.1 || far < 2*near || far > 0.5 || shaken < 1.3*far {
		t.Errorf("got mean errors of %.3f m at 1 m, %.3f at 6 m, and %.3f there in a stumble: want under 0.1, two to five times that, and a third more again",
			near, far, shaken)
	}
}

func TestPicturesAre60To120MsOld(t *testing.T) {
	s := sharp()
	least, most := 1.0, 0.0
	tr := newTrial(7, s, geom.Vec{X: 1}, geom.Vec{X: -5})
	tr.look(10, 1)
	for range 500 {
		if age := tr.look(1, 1).Ball.Age; age < 0.2 { // else a look has missed it
			least, most = min(least, age), max(most, age)
		}
	}
	// A percept is up to four ticks younger than the next look.
	if least < 0.06 || least > 0.11 || most < 0.11 || most > 0.2 {
		t.Errorf("got ages from %.2f to %.2f s", least, most)
	}
}

func TestDelayIsMadeUpForByReckoningOn(t *testing.T) {
	tr := newTrial(7, sharp(), geom.Vec{X: 1, Y: -1}, geom.Vec{X: -5})
	tr.truth.BallVel = geom.Vec{X: 0.2, Y: 1}
	p := tr.look(36, 1)
	if p.Ball.Pos.Dist(tr.truth.Ball) > 0.15 || math.Abs(p.Ball.Vel.Y-1) > 0.35 {
		t.Errorf("got a ball at %.2f with %.2f m/s, want near %.2f with 1 m/s", p.Ball.Pos, p.Ball.Vel, tr.truth.Ball)
	}
}

func TestAwayTeamSeesThePitchTurnedRound(t *testing.T) {
	p := newTrial(7, sharp(), geom.Vec{X: 2, Y: 1}, geom.Vec{X: 3, Y: -1}).look(30, -1)
	if want := (geom.Vec{X: -2, Y: -1}); p.Ball.Pos.Dist(want) > 0.3 {
		t.Errorf("got ball at %.2f, want near %.2f", p.Ball.Pos, want)
	}
	if p.FoeCount != 1 || p.Foes[0].Pos.X > -2.5 {
		t.Errorf("got foes %+v, want one near (−3, 1)", p.Foes[:p.FoeCount])
	}
}

func TestForgetsTheBallAfterTwoSeconds(t *testing.T) {
	tr := newTrial(7, sharp(), geom.Vec{X: 2}, geom.Vec{X: -5})
	tr.look(20, 1)
	tr.truth.Ball = geom.Vec{X: -2}
	if !tr.look(34, 1).Ball.Seen || tr.look(10, 1).Ball.Seen {
		t.Error("want the ball remembered after 1.7 s and forgotten after 2.2 s")
	}
}

// TestAFalseBallIsBelievedWithoutATrueOne puts ghosts everywhere: where the true
// ball is in view they change little, where it is not they are all there is.
func TestAFalseBallIsBelievedWithoutATrueOne(t *testing.T) {
	s := sharp()
	s.FalseBalls = 1
	tempted := func(ball geom.Vec) (n int) {
		tr := newTrial(7, s, ball, geom.Vec{X: -5, Y: 4})
		for range 1000 {
			p := tr.look(1, 1)
			if p.Ball.Seen && p.Ball.Pos.Dist(ball) > 1 {
				n++
			}
		}
		return n
	}
	if with, without := tempted(geom.Vec{X: 2}), tempted(geom.Vec{X: -2}); with > 50 || without < 300 {
		t.Errorf("got a false ball in %d of 1000 looks with the true one in view and in %d without, want at most 50 and at least 300", with, without)
	}
}

func TestJerseysAreMisread(t *testing.T) {
	s := sharp()
	s.Misread = 0.2
	missing := 0
	tr := newTrial(7, s, geom.Vec{X: 2, Y: 1}, geom.Vec{X: 2, Y: -1})
	tr.look(20, 1)
	for range 1000 {
		if tr.look(1, 1).FoeCount == 0 {
			missing++
		}
	}
	if missing < 130 || missing > 270 {
		t.Errorf("got an opponent taken for a mate in %d of 1000 looks, want about 200", missing)
	}
}

// TestWalkingBlindDriftsAndLandmarksMend walks 10 m without a landmark, then
// looks at the pitch.
func TestWalkingBlindDriftsAndLandmarksMend(t *testing.T) {
	sum, mended := 0.0, 0.0
	const robots = 100
	for seed := range uint64(robots) {
		tr := newTrial(seed, sharp(), geom.Vec{X: 2}, geom.Vec{X: -5})
		marks := tr.marks
		tr.marks = sense.Landmarks{}
		tr.truth.Robots[0].Vel = geom.Vec{X: 0.5}
		p := tr.look(400, 1)
		sum += p.Me.Pos.Sub(tr.truth.Robots[0].Pos).Len2()
		tr.marks = marks
		tr.truth.Robots[0].Pos, tr.truth.Robots[0].Vel = geom.Vec{}, geom.Vec{}
		p = tr.look(200, 1)
		mended += p.Me.Pos.Len2()
	}
	drift, left := math.Sqrt(sum/robots), math.Sqrt(mended/robots)
	// σ of 1 % along and 1 % across is 14 cm after 10 m.
	if drift < 0.1 || drift > 0.2 || left > 0.1 || left > drift/2 {
		t.Errorf("got %.3f m off after the walk and %.3f m after a look round", drift, left)
	}
}

func TestMatesTurnAFlippedRobotRound(t *testing.T) {
	s := sharp()
	s.Flips = 1 / 0.05 // at every look
	tr := newTrial(7, s, geom.Vec{X: 2}, geom.Vec{X: -5})
	for tr.look(1, 1).Me.Heading == 0 {
	}
	tr.senses.Flips = 0
	if p := tr.look(30, 1); p.Ball.Pos.Dist(geom.Vec{X: -2}) > 0.3 {
		t.Fatalf("got the ball at %.2f, want a robot that takes one side for the other", p.Ball.Pos)
	}
	for range 3 {
		tr.eyes.Heard(tr.now, geom.Vec{X: 2}, 1)
	}
	if p := tr.look(1, 1); p.Ball.Pos.Dist(geom.Vec{X: 2}) > 0.3 {
		t.Errorf("got the ball at %.2f after three mates have said (2, 0)", p.Ball.Pos)
	}
}

func TestAimsAsWrongAsItsPlace(t *testing.T) {
	s := sharp()
	s.Drift = 0.1
	tr := newTrial(3, s, geom.Vec{X: 2}, geom.Vec{X: -5})
	tr.marks = sense.Landmarks{}
	tr.truth.Robots[0].Vel = geom.Vec{X: 1}
	p := tr.look(60, -1)
	ahead := p.Me.Pos.Add(geom.Vec{X: -1})
	if got, want := tr.eyes.True(ahead, -1), tr.truth.Robots[0].Pos.Add(geom.Vec{X: 1}); got.Dist(want) > 1e-9 {
		t.Errorf("got %v for a metre ahead, want %v", got, want)
	}
}

func TestPerfectEyesSeeEverythingAtOnce(t *testing.T) {
	perfect, err := sense.ByName("perfect")
	if err != nil {
		t.Fatal(err)
	}
	tr := newTrial(7, perfect, geom.Vec{X: -2, Y: 1}, geom.Vec{X: -5})
	p := tr.look(1, 1)
	if !p.Ball.Seen || p.Ball.Pos != tr.truth.Ball || p.Ball.Age != 0 || p.FoeCount != 1 || p.Foes[0].Pos != tr.truth.Robots[1].Pos {
		t.Errorf("got %+v and %+v, want the truth", p.Ball, p.Foes[:p.FoeCount])
	}
}

func TestSensesAllocateNothing(t *testing.T) {
	tr := newTrial(7, sense.Real(), geom.Vec{X: 2}, geom.Vec{X: 3, Y: 1})
	if n := testing.AllocsPerRun(100, func() { tr.look(1, 1) }); n > 0 {
		t.Errorf("got %v allocations a look, want none", n)
	}
}

func TestImpossiblePresetsAreRefused(t *testing.T) {
	for _, name := range sense.Names() {
		s, _ := sense.ByName(name)
		if err := s.Validate(); err != nil {
			t.Error(err)
		}
	}
	late := sense.Real()
	late.DelayMost = 99
	if err := late.Validate(); err == nil || err.Error() != `sense "real": greatest delay is 99: it must be 6 to 15` {
		t.Errorf("got %v, want the delay refused", err)
	}
	wild := sense.Real()
	wild.Drift = math.NaN()
	if wild.Validate() == nil {
		t.Error("got no error for a drift that is no number")
	}
}

func TestUnknownPreset(t *testing.T) {
	_, err := sense.ByName("reel")
	if want := `unknown sense "reel": choose one of real, perfect, poor`; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func ExampleEyes() {
	senses, format := sense.Real(), field.Formats()[0]
	marks := sense.NewLandmarks(&format)
	truth := sense.Truth{Ball: geom.Vec{X: 2}, Count: 1}
	truth.Robots[0] = sense.Being{Upright: true, Gaze: geom.Vec{X: 1}, Shake: sense.StandShake}
	eyes := sense.NewEyes(rng.New(1, "eyes", 0), &senses)
	scene := sense.Scene{Film: &sense.Film{}, Marks: &marks, Senses: &senses}
	for ; scene.Now < 100; scene.Now++ {
		*scene.Truth() = truth
		if scene.Now%sense.LookTicks == 0 {
			eyes.Look(&scene, 0)
		}
	}
	*scene.Truth() = truth
	var p agent.Percept
	eyes.Fill(&p, &scene, 0, +1)
	fmt.Printf("ball seen: %v, about %.0f m ahead\n", p.Ball.Seen, p.Ball.Pos.X)
	// Output: ball seen: true, about 2 m ahead
}
