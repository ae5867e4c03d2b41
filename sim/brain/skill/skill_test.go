package skill_test

import (
	"fmt"
	"math"
	"testing"

	"jiayou/sim/agent"
	"jiayou/sim/brain/skill"
	"jiayou/sim/geom"
)

func at(x, y float64) geom.Vec { return geom.Vec{X: x, Y: y} }

// alone is a robot at the centre spot of a 14 × 9 m pitch.
func alone() *agent.Percept {
	return &agent.Percept{
		Pitch: agent.Pitch{HalfLength: 7, HalfWidth: 4.5, GoalHalfWidth: 1.3},
		Game:  agent.Game{Playing: true},
		Me:    agent.Self{Number: 2, Axis: at(1, 0), Upright: true, MaxWalk: 1},
		Ball:  agent.Sighting{Seen: true, Pos: at(3, 0)},
	}
}

func TestInterceptMeetsARollingBall(t *testing.T) {
	ball := agent.Sighting{Seen: true, Pos: at(0, 0), Vel: at(2, 0)}
	where, when := skill.Intercept(ball, at(3, 0), 0.75)
	if where.X < 1 || where.X > 3 || when < 1 || when > 2.5 {
		t.Errorf("got %v after %.1f s, want it between the two", where, when)
	}
	still, when := skill.Intercept(agent.Sighting{Pos: at(3, 4)}, at(0, 0), 0.5)
	if still != at(3, 4) || when != 10 {
		t.Errorf("got %v after %.1f s, want a ball that lies after 10", still, when)
	}
	// It stops v²/2a = 4 m ahead, and is met there by who is far away.
	if where, _ := skill.Intercept(ball, at(40, 0), 0.75); where.Dist(at(4, 0)) > 0.05 {
		t.Errorf("got %v, want where it stops", where)
	}
}

func TestLanesAndOpenAngles(t *testing.T) {
	others := []geom.Vec{at(2, 1), at(-1, 0), at(9, 0)}
	if got := skill.Lane(at(0, 0), at(4, 0), others); got != 1 {
		t.Errorf("got a lane of %g m, want 1: who is behind either end does not count", got)
	}
	for _, c := range []struct {
		others []geom.Vec
		want   float64
	}{
		{nil, math.Pi / 2},
		{[]geom.Vec{at(2, 0)}, math.Pi/4 - 0.125},
		{[]geom.Vec{at(-2, 0)}, math.Pi / 2},
		{[]geom.Vec{at(2, 2), at(2, -2)}, math.Pi/2 - 0.5/math.Sqrt(8)},
		{[]geom.Vec{at(0.2, 0)}, 0},
		{[]geom.Vec{at(0, 0)}, math.Pi / 2},
	} {
		for range 2 {
			got := skill.OpenAngle(at(0, 0), at(5, -5), at(5, 5), c.others, 0.25)
			if math.Abs(got-c.want) > 1e-6 && !(c.want == 0 && got < 0.3) {
				t.Errorf("%v: got %g rad, want %g", c.others, got, c.want)
			}
		}
	}
}

func TestOneOfUsIsFirst(t *testing.T) {
	for _, c := range []struct {
		mate  agent.Mate
		first bool
	}{
		{agent.Mate{Number: 3, Pos: at(2.5, 0), Upright: true, ToBall: 1}, false},
		{agent.Mate{Number: 3, Pos: at(2.5, 0), ToBall: 1}, true},
		{agent.Mate{Number: 3, Pos: at(2.5, 0), Upright: true, ToBall: skill.Never}, true},
		{agent.Mate{Number: 3, Pos: at(-5, 0), Upright: true, ToBall: 9}, true},
	} {
		p := alone()
		p.Mates[0], p.MateCount = c.mate, 1
		v := skill.Look(p)
		if got := v.First(&skill.Habit{}); got != c.first {
			t.Errorf("%+v: got first %v, want %v", c.mate, got, c.first)
		}
	}
	blind := alone()
	blind.Ball = agent.Sighting{}
	if v := skill.Look(blind); v.First(&skill.Habit{}) {
		t.Error("got first at a ball that nobody has seen")
	}
}

func TestAMatesWordIsTakenForTheBall(t *testing.T) {
	p := alone()
	p.Ball.Age = 2
	p.Mates[0] = agent.Mate{Number: 3, Ball: agent.Sighting{Seen: true, Pos: at(-3, 1), Age: 0.5}}
	p.MateCount = 1
	if v := skill.Look(p); !v.Hearsay || v.Ball.Pos != at(-3, 1) {
		t.Errorf("got ball %+v, want the mate's, which is fresher", v.Ball)
	}
	p.Ball.Age = 0.6
	if v := skill.Look(p); v.Hearsay || v.Ball.Pos != at(3, 0) {
		t.Errorf("got ball %+v, want its own, which is nearly as fresh", v.Ball)
	}
}

// TestObey is about what the referee wants.
func TestObey(t *testing.T) {
	spot := at(-2, 1)
	theirs := agent.Game{Playing: true, Restart: true, Kind: agent.KickIn, At: at(1, 0), Clear: 1.5}
	for _, c := range []struct {
		name string
		game agent.Game
		me   agent.Self
		busy bool
		ok   func(o *skill.Order) bool
	}{
		{"play", agent.Game{Playing: true}, agent.Self{}, false, nil},
		{"nothing going on", agent.Game{}, agent.Self{}, true, func(o *skill.Order) bool { return o.Move == skill.Stop }},
		{"kick-off to come", agent.Game{Ready: true, Spot: spot}, agent.Self{}, true, func(o *skill.Order) bool { return o.Place == spot }},
		{"theirs, near", theirs, agent.Self{Pos: at(0.5, 0)}, true, func(o *skill.Order) bool { return o.Place.Dist(theirs.At) > 1.5 && o.Place.X < 1 }},
		{"theirs, on the wrong side", theirs, agent.Self{Pos: at(4, 0)}, true, func(o *skill.Order) bool { return o.Place.Dist(theirs.At) > 1.5 && o.Place.X < 1 }},
		{"theirs, far back", theirs, agent.Self{Pos: at(-4, 1)}, true, func(o *skill.Order) bool { return o.Place == at(-4, 1) }},
		{"ours to play", agent.Game{Playing: true, Restart: true, Ours: true, Kind: agent.KickIn, At: at(1, 0)}, agent.Self{}, false, nil},
		{"ours, being fetched", agent.Game{Restart: true, Ours: true, Kind: agent.KickIn, At: at(1, 0)}, agent.Self{}, true, func(o *skill.Order) bool { return o.Place.Dist(at(0.5, 0)) < 1e-9 }},
		{"penalty against", agent.Game{Playing: true, Restart: true, Kind: agent.PenaltyKick, At: at(-4.9, 0)}, agent.Self{Number: 1}, true, func(o *skill.Order) bool { return o.Place.X < -6 }},
		{"penalty against, others", agent.Game{Playing: true, Restart: true, Kind: agent.PenaltyKick, At: at(-4.9, 0)}, agent.Self{Number: 3}, true, func(o *skill.Order) bool { return o.Place.X > -4 }},
	} {
		p := alone()
		number := p.Me.Number
		p.Me, p.Game = c.me, c.game
		p.Me.Axis, p.Me.Upright, p.Me.MaxWalk = at(1, 0), true, 1
		if p.Me.Number == 0 {
			p.Me.Number = number
		}
		v := skill.Look(p)
		o, busy := v.Obey(&skill.Habit{})
		if busy != c.busy || c.ok != nil && !c.ok(&o) {
			t.Errorf("%s: got %+v, %v", c.name, o, busy)
		}
	}
}

// move lets a point do as it is told for a tenth of a second.
func move(p *agent.Percept, c *agent.Command) {
	p.Me.Pos = p.Me.Pos.AddMul(c.Walk.Turn(p.Me.Axis), 0.1)
	p.Me.Heading = geom.Wrap(p.Me.Heading + 0.1*c.Turn)
	p.Me.Axis = geom.Polar(p.Me.Heading)
}

// TestWalkToArrives walks a point that does as it is told.
func TestWalkToArrives(t *testing.T) {
	p := alone()
	goal := at(2, -3)
	o := skill.Order{Move: skill.WalkTo, Place: goal}
	for range 80 {
		v := skill.Look(p)
		c := v.Command(&o, &skill.Habit{})
		move(p, &c)
		if c.Walk.Len() > 1.001 {
			t.Fatalf("got a walk of %g m/s, want 1 at most", c.Walk.Len())
		}
	}
	if d := p.Me.Pos.Dist(goal); d > 0.1 {
		t.Errorf("got %.2f m from the place after 8 s", d)
	}
}

// TestStrikeGetsBehindTheBall starts between the ball and the goal.
func TestStrikeGetsBehindTheBall(t *testing.T) {
	p := alone()
	p.Me.Pos, p.Ball.Pos = at(3, 0.1), at(1, 0)
	o := skill.Order{Move: skill.Strike, Place: at(7, 0), Power: 4}
	var h skill.Habit
	for i := range 200 {
		v := skill.Look(p)
		c := v.Command(&o, &h)
		if c.Kick.Power == 4 {
			if p.Me.Pos.X >= 1 || math.Abs(p.Me.Heading) > 0.8 {
				t.Errorf("got a kick from %v, heading %.1f", p.Me.Pos, p.Me.Heading)
			}
			t.Logf("kicks after %.1f s", float64(i)/10)
			return
		}
		move(p, &c)
		if d := p.Me.Pos.Dist(p.Ball.Pos); d < 0.12 {
			t.Fatalf("walked over the ball at %v", p.Me.Pos)
		}
	}
	t.Error("got no kick within 20 s")
}

func Example() {
	p := alone()
	v := skill.Look(p)
	order := skill.Order{Move: skill.Strike, Place: v.Goal(), Power: 5}
	var habit skill.Habit
	command := v.Command(&order, &habit)
	fmt.Printf("walks %.1f m/s, kicks: %v\n", command.Walk.X, command.Kick.Power > 0)
	// Output: walks 1.0 m/s, kicks: false
}

// TestSeekGoesRound once the ball is forgotten, whichever way the robot faces: not to
// and fro before some place of the pitch.
func TestSeekGoesRound(t *testing.T) {
	var p agent.Percept
	p.Me.Pos = geom.Vec{X: 3, Y: 1}
	for turned := 0.0; turned < 2*math.Pi; turned += 0.1 {
		p.Me.Heading = geom.Wrap(turned)
		p.Me.Axis = geom.Polar(p.Me.Heading)
		if skill.Seek(&p) <= 0 {
			t.Fatalf("after %.1f rad it turns back", turned)
		}
	}
	p.Ball = agent.Sighting{Seen: true, Pos: geom.Vec{X: 3, Y: -2}}
	p.Me.Axis = geom.Vec{X: 1}
	if skill.Seek(&p) >= 0 {
		t.Error("the ball was on its right, and it turns to the left")
	}
}
