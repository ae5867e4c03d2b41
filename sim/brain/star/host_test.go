package star_test

import (
	"errors"
	"strings"
	"testing"

	"jiayou/assets/brains"
	"jiayou/sim/agent"
	"jiayou/sim/brain/star"
	"jiayou/sim/geom"
)

// parse makes a squad of a text that must be sound.
func parse(t testing.TB, text string) *star.Squad {
	t.Helper()
	s, err := star.Parse("brain.star", text)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// think returns the text of a brain whose think has these lines.
func think(lines ...string) string {
	return "def think(me, world):\n    " + strings.Join(lines, "\n    ") + "\n"
}

// newBrain returns a brain of a text that must be sound.
func newBrain(t testing.TB, text string) agent.Brain {
	t.Helper()
	b, err := parse(t, text).Brain(2)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// percept is what a robot sees that stands in its own half, the ball ahead.
func percept() *agent.Percept {
	p := &agent.Percept{
		Time:  12,
		Pitch: agent.Pitch{HalfLength: 7, HalfWidth: 4.5, GoalHalfWidth: 1.3, GoalAreaDepth: 1, CircleRadius: 1.5, FreeKickDistance: 1.5, BallRadius: 0.11},
		Game:  agent.Game{Playing: true, TimeLeft: 60, Us: 2, Them: 1},
		Me:    agent.Self{Number: 2, Pos: geom.Vec{X: -1, Y: 0.5}, Axis: geom.Vec{X: 1}, Upright: true, MaxWalk: 1, MaxKick: 3.4},
		Ball:  agent.Sighting{Seen: true, Pos: geom.Vec{X: 2}, Vel: geom.Vec{Y: 0.5}, Age: 0.1},
		Crowd: agent.Crowd{Ours: 0.5, Theirs: 0.25, Roar: true, Tempo: 2},
	}
	p.Mates[0] = agent.Mate{Number: 1, Pos: geom.Vec{X: -6}, Upright: true, ToBall: 60, Word: agent.Word{'h', 'i'}}
	p.Mates[1] = agent.Mate{Number: 3, Pos: geom.Vec{X: 1, Y: 3}, Upright: true, ToBall: 6}
	p.MateCount = 2
	p.Foes[0] = agent.Sighting{Seen: true, Pos: geom.Vec{X: 4, Y: 1}, Age: 0.2}
	p.Foes[1] = agent.Sighting{Seen: true, Pos: geom.Vec{X: 6.5}, Down: true}
	p.FoeCount = 2
	return p
}

// ask lets a brain think and returns what it says of it.
func ask(b agent.Brain, p *agent.Percept) (agent.Command, agent.Talk) {
	c := b.Think(p)
	return c, b.(agent.Talker).Talk()
}

// trouble returns what a text is told that must fail, while it is parsed or when
// it thinks, and that it keeps its last command.
func trouble(t testing.TB, text string) *star.Fault {
	t.Helper()
	var fault *star.Fault
	s, err := star.Parse("brain.star", text)
	if err != nil {
		if !errors.As(err, &fault) {
			t.Fatalf("got an error that is no Fault: %v", err)
		}
		return fault
	}
	b, err := s.Brain(2)
	if err != nil {
		t.Fatal(err)
	}
	c, talk := ask(b, percept())
	if !errors.As(talk.Trouble, &fault) {
		t.Fatalf("got trouble %v of\n%s", talk.Trouble, text)
	}
	if c != (agent.Command{Still: true}) {
		t.Errorf("got command %+v of a brain in trouble, want that of a robot that stands", c)
	}
	if talk.Steps > talk.Budget {
		t.Errorf("got %d steps of %d", talk.Steps, talk.Budget)
	}
	return fault
}

// example returns the text of an example.
func example(t testing.TB, name string) string {
	t.Helper()
	text, err := brains.File(name + ".star")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
