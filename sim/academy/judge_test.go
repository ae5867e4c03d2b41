package academy_test

import (
	"math"
	"strings"
	"testing"

	"jiayou/sim"
	"jiayou/sim/academy"
	"jiayou/sim/field"
	"jiayou/sim/geom"
	"jiayou/sim/humanoid"
	"jiayou/sim/referee"
)

// film is a situation made by hand that a judge is shown: home 2 and home 3 and
// an opponent, and a ball.
type film struct {
	judge *academy.Judge
	frame sim.Frame
}

// shoot begins a film for an exercise whose first star is a condition.
func shoot(t *testing.T, condition string) *film {
	t.Helper()
	text := whole + strings.Replace(stars, "star touch", "star "+condition, 1)
	s, err := academy.Parse("x.txt", text)
	if err != nil {
		t.Fatal(err)
	}
	f := &film{judge: s.NewJudge()}
	f.frame.Count, f.frame.Ball.Touch = 6, -1
	f.frame.Game = referee.State{Phase: referee.Playing, Half: 1, Clock: 900}
	for i := range f.frame.Count {
		f.frame.Robots[i] = sim.Robot{Side: field.Side(i / 3), Number: i%3 + 1, Absent: i%3 == 0, Pos: geom.Vec{X: -5, Y: float64(i)}}
	}
	return f
}

// run shows ticks of it; the events happen in the first of them.
func (f *film) run(ticks int, events ...sim.Event) *film {
	for range ticks {
		f.frame.Tick++
		f.frame.Game.Clock--
		f.judge.Watch(&f.frame, events)
		events = nil
	}
	return f
}

func event(kind sim.EventKind, side field.Side, robot int) sim.Event {
	return sim.Event{Kind: kind, Side: side, Robot: robot}
}

func TestJudge(t *testing.T) {
	goal := event(sim.EventGoal, field.Home, 1)
	roar := event(sim.EventRoar, field.Home, -1)
	for _, c := range []struct {
		name, condition string
		play            func(f *film)
		met             bool
		at              float64
	}{
		{"a goal in time", "goal within 2", func(f *film) { f.run(199).run(1, goal) }, true, 2},
		{"a goal too late", "goal within 2", func(f *film) { f.run(200).run(1, goal) }, false, 2.01},
		{"no goal", "goal", func(f *film) { f.run(300) }, false, -1},
		{"their goal", "goal", func(f *film) { f.run(9, event(sim.EventGoal, field.Away, 4)) }, false, -1},
		{"conceded", "no concede", func(f *film) { f.run(9, event(sim.EventGoal, field.Away, 4)) }, false, 0.01},
		{"kept clean", "no concede", func(f *film) { f.run(9, goal) }, true, -1},
		{"a goal before the roar", "goal after roar", func(f *film) { f.run(9, goal).run(9, roar) }, false, -1},
		{"a goal soon after the roar", "goal within 1 after roar", func(f *film) { f.run(300).run(50, roar).run(1, goal) }, true, 0.5},
		{"a goal long after the roar", "goal within 1 after roar", func(f *film) { f.run(300).run(150, roar).run(1, goal) }, false, 1.5},
		{"the other stand's roar", "goal after roar", func(f *film) { f.run(9, event(sim.EventRoar, field.Away, -1)).run(9, goal) }, false, -1},
		{"a touch by contact", "touch", func(f *film) { f.run(10); f.frame.Ball.Touch = 2; f.run(1) }, true, 0.11},
		{"their touch", "touch", func(f *film) { f.frame.Ball.Touch = 4; f.run(9) }, false, -1},
		{"a touch before the roar", "no touch before roar", func(f *film) { f.run(9, event(sim.EventKick, field.Home, 1)).run(9, roar) }, false, 0.01},
		{"a touch after the roar", "no touch before roar", func(f *film) { f.run(9, roar).run(9, event(sim.EventKick, field.Home, 1)) }, true, -1},
		{"a fall", "no fall", func(f *film) { f.run(9, event(sim.EventFall, field.Home, 1)) }, false, 0.01},
		{"their fall", "no fall", func(f *film) { f.run(9, event(sim.EventFall, field.Away, 4)) }, true, -1},
		{"a dive", "no fall", func(f *film) { f.frame.Robots[1].Body.Dive = 1; f.run(9, event(sim.EventFall, field.Home, 1)) }, true, -1},
		{"near the ball for long enough", "near ball 1 for 2", func(f *film) { f.frame.Ball.Pos = geom.Vec{X: -4.1, Y: 1}; f.run(200) }, true, 2},
		{"near the ball, not for long enough", "near ball 1 for 2", func(f *film) {
			for range 3 {
				f.frame.Ball.Pos = geom.Vec{X: -4.1, Y: 1}
				f.run(150)
				f.frame.Ball.Pos = geom.Vec{X: 4}
				f.run(1)
			}
		}, false, -1},
		{"near the ball, but lying", "near ball 1", func(f *film) {
			f.frame.Ball.Pos = geom.Vec{X: -5, Y: 1}
			f.frame.Robots[1].Posture = humanoid.Down
			f.frame.Robots[2].Pos = geom.Vec{X: 3}
			f.run(9)
		}, false, -1},
		{"near the ball, but absent", "near ball 1", func(f *film) { f.frame.Ball.Pos = geom.Vec{X: -5, Y: -0.1}; f.run(9) }, false, -1},
		{"near a place", "near -5 2.5 0.6", func(f *film) { f.run(9) }, true, 0.01},
		{"behind the ball", "behind 1", func(f *film) { f.frame.Ball.Pos = geom.Vec{X: -4.2, Y: 1}; f.run(9) }, true, 0.01},
		{"before the ball", "behind 1", func(f *film) {
			f.frame.Ball.Pos = geom.Vec{X: -5.8, Y: 1}
			f.frame.Robots[1].Heading = math.Pi
			f.run(9)
		}, false, -1},
		{"behind the ball, looking away", "behind 1", func(f *film) {
			f.frame.Ball.Pos = geom.Vec{X: -4.2, Y: 1}
			f.frame.Robots[1].Heading = math.Pi / 2
			f.run(9)
		}, false, -1},
		{"covering", "cover", func(f *film) { f.frame.Ball.Pos = geom.Vec{X: -3, Y: 2}; f.run(9) }, true, 0.01},
		{"farther from the goal than the ball", "cover", func(f *film) { f.frame.Ball.Pos = geom.Vec{X: -6, Y: 0.5}; f.run(9) }, false, -1},
		{"beside the way to the goal", "cover", func(f *film) { f.frame.Ball.Pos = geom.Vec{X: 2, Y: -4}; f.run(9) }, false, -1},
		{"the ball beyond", "beyond 2", func(f *film) { f.run(9); f.frame.Ball.Pos.X = 2.1; f.run(9) }, true, 0.1},
		{"the ball beyond before the touch", "beyond 2 after touch", func(f *film) {
			f.frame.Ball.Pos.X = 2.1
			f.run(9)
			f.frame.Ball.Pos.X = 1.9
			f.run(9, event(sim.EventKick, field.Home, 1))
		}, false, -1},
		{"all on their feet", "up within 1", func(f *film) { f.run(9) }, true, 0.01},
		{"one on the ground", "up within 1", func(f *film) { f.frame.Robots[2].Posture = humanoid.GetUp; f.run(150) }, false, -1},
		{"an opponent on the ground", "up within 1", func(f *film) { f.frame.Robots[4].Posture = humanoid.Down; f.run(9) }, true, 0.01},
		{"a pass", "pass", func(f *film) { pass(f) }, true, 0.5},
		{"one pass of two", "pass 2", func(f *film) { pass(f) }, false, -1},
	} {
		f := shoot(t, c.condition)
		c.play(f)
		o := f.judge.Outcome(0)
		if o.Met != c.met || math.Abs(o.At-c.at) > 1e-9 {
			t.Errorf("%s: got met %v at %g s, want %v at %g s", c.name, o.Met, o.At, c.met, c.at)
		}
	}
}

// pass lets home 2 kick, and home 3 have the ball three metres on at 0.5 s.
func pass(f *film) {
	f.run(9)
	f.frame.Ball.Touch, f.frame.Ball.Vel = 1, geom.Vec{X: 3}
	f.run(40, event(sim.EventKick, field.Home, 1))
	f.frame.Ball.Touch, f.frame.Ball.Vel, f.frame.Ball.Pos = 2, geom.Vec{}, geom.Vec{X: 3}
	f.run(9)
}

// TestStarsAreRungs gives no star above one that is missing.
func TestStarsAreRungs(t *testing.T) {
	f := shoot(t, "goal").run(9)
	if got := f.judge.Stars(); got != 0 {
		t.Errorf("got %d stars for not falling, want 0 without the first", got)
	}
	f.run(1, event(sim.EventGoal, field.Home, 1))
	if got := f.judge.Stars(); got != 1 {
		t.Errorf("got %d stars, want 1: nobody has been near the ball", got)
	}
	f.frame.Ball.Pos = geom.Vec{X: -5, Y: 1}
	if got := f.run(1).judge.Stars(); got != 3 {
		t.Errorf("got %d stars, want 3", got)
	}
	f.run(1, event(sim.EventFall, field.Home, 2))
	if got := f.judge.Stars(); got != 2 {
		t.Errorf("got %d stars after a fall, want 2", got)
	}
}

func TestOutcomesInWords(t *testing.T) {
	for _, c := range []struct {
		condition string
		outcome   academy.Outcome
		want      string
	}{
		{"goal", academy.Outcome{At: 7.42}, "after 7.4 s"},
		{"goal", academy.Outcome{At: -1}, "never"},
		{"no fall", academy.Outcome{At: -1}, "kept"},
		{"no fall", academy.Outcome{At: 3}, "broken after 3.0 s"},
		{"pass 3", academy.Outcome{At: -1, Count: 2}, "2 of 3"},
		{"near ball 1 for 2", academy.Outcome{At: -1, Held: 1.26, Nearest: 0.5}, "for 1.3 s at most"},
		{"near ball 1", academy.Outcome{At: -1, Nearest: 1.44}, "never; 1.4 m away at best"},
	} {
		s, err := academy.Parse("x.txt", whole+strings.Replace(stars, "star touch", "star "+c.condition, 1))
		if err != nil {
			t.Fatal(err)
		}
		if got := c.outcome.Say(&s.Stars[0].Condition); got != c.want {
			t.Errorf("%s: got %q, want %q", c.condition, got, c.want)
		}
	}
}

func TestTheMedianDecides(t *testing.T) {
	g := academy.Grade{Scenario: course(t)[2]}
	at := [academy.Tries]float64{-1, 9, 5, 14, 7}
	for i := range g.Tries {
		g.Tries[i].Outcomes[2] = academy.Outcome{At: at[i], Met: at[i] >= 0 && at[i] <= 11}
	}
	if o := g.Median(2); o.At != 9 || !o.Met || g.Met(2) != 3 {
		t.Errorf("got %+v, met in %d tries, want the goal after 9 s, met in 3", o, g.Met(2))
	}
}
