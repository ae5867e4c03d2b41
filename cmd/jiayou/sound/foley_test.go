package sound_test

import (
	"math"
	"slices"
	"testing"

	"jiayou/cmd/jiayou/show"
	"jiayou/cmd/jiayou/sound"
	"jiayou/sim"
	"jiayou/sim/field"
	"jiayou/sim/geom"
	"jiayou/sim/humanoid"
	"jiayou/sim/referee"
)

// play is a match of one robot that a test moves.
type play struct {
	foley *sound.Foley
	frame sim.Frame
	view  show.View
	dt    float64
}

func newPlay() *play {
	f := field.Formats()[0]
	p := &play{foley: sound.NewFoley(&f, 30, 0.6), dt: 1.0 / 60}
	p.frame.Count = 1
	p.frame.Game.Phase, p.frame.Game.Clock = referee.Playing, 6000
	p.frame.Robots[0] = sim.Robot{Number: 2, Pos: geom.Vec{X: 2}}
	for k := range p.frame.Robots[0].Body.Feet {
		p.frame.Robots[0].Body.Feet[k].Planted = true
	}
	p.view.Next, p.view.Prev = &p.frame, &p.frame
	p.hear()
	return p
}

// hear lets an update pass and returns what begins to sound.
func (p *play) hear(events ...sim.Event) (heard []sound.Cue) {
	p.frame.Tick += 2
	t := p.foley.Watch(&p.view, events)
	return t.Cues[:t.Count]
}

// footAt is a foot that is down or up.
func footAt(at geom.Vec, planted bool) humanoid.Foot { return humanoid.Foot{Pos: at, Planted: planted} }

// sounds are the kinds of some cues.
func sounds(cues []sound.Cue) (all []sound.Sound) {
	for _, c := range cues {
		all = append(all, c.Sound)
	}
	return all
}

// shoot lets the ball fly from a place at a speed for a time. It turns round, or
// stops, at |x| = at. It returns what was heard.
func (p *play) shoot(from, vel geom.Vec, height, at, rebound float64) (heard []sound.Sound) {
	b := &p.frame.Ball
	b.Pos, b.Vel, b.Height = from, vel, height
	p.view.Cut = true
	p.hear()
	p.view.Cut = false
	for range 60 {
		b.Pos = b.Pos.AddMul(b.Vel, p.dt)
		if math.Abs(b.Pos.X) > at && b.Vel.X*b.Pos.X > 0 {
			b.Pos.X = math.Copysign(at, b.Pos.X)
			b.Vel.X *= -rebound
		}
		heard = append(heard, sounds(p.hear())...)
	}
	return heard
}

func TestWhatTheBallMeets(t *testing.T) {
	f := field.Formats()[0]
	post := geom.Vec{X: f.GoalX() - 2, Y: f.GoalWidth/2 + f.PostRadius}
	for _, c := range []struct {
		name string
		got  []sound.Sound
		want []sound.Sound
	}{
		{"a post", newPlay().shoot(post, geom.Vec{X: 5}, 0, f.GoalX()-f.BallRadius, 0.6), []sound.Sound{sound.Post}},
		{"the bar", newPlay().shoot(geom.Vec{X: -f.GoalX() + 2}, geom.Vec{X: -5}, f.GoalHeight-f.BallRadius, f.GoalX()-f.BallRadius, 0.5), []sound.Sound{sound.Post}},
		{"a net", newPlay().shoot(geom.Vec{X: f.GoalX() - 2, Y: 0.5}, geom.Vec{X: 4}, 0, f.GoalX()+f.GoalDepth-f.BallRadius, 0.1), []sound.Sound{sound.Net}},
		{"the boards", newPlay().shoot(geom.Vec{X: f.GoalX() - 1, Y: 3}, geom.Vec{X: 4}, 0, f.GoalX()+f.Border-f.BallRadius, 0.5), []sound.Sound{sound.Board}},
		{"nothing", newPlay().shoot(geom.Vec{}, geom.Vec{X: 2}, 0, 100, 1), nil},
	} {
		if !slices.Equal(c.got, c.want) {
			t.Errorf("%s: got sounds %v, want %v", c.name, c.got, c.want)
		}
	}
}

func TestABallThatIsPutSomewhereHitsNothing(t *testing.T) {
	p := newPlay()
	p.frame.Ball.Pos, p.frame.Ball.Vel = geom.Vec{X: 2}, geom.Vec{X: 4}
	p.hear()
	f := field.Formats()[0]
	p.frame.Ball.Pos, p.frame.Ball.Vel = geom.Vec{X: f.GoalX(), Y: f.GoalWidth / 2}, geom.Vec{}
	if got := p.hear(); len(got) > 0 {
		t.Errorf("got %+v, want nothing", got)
	}
}

func TestStepsAndFallsAreHeardWhereTheyAre(t *testing.T) {
	p := newPlay()
	r := &p.frame.Robots[0]
	r.Pos, r.Vel = geom.Vec{X: -6}, geom.Vec{X: 1}
	p.frame.Ball.Pos = r.Pos
	r.Body.Feet[0] = footAt(r.Pos, false)
	lifted := slices.Clone(p.hear())
	r.Body.Feet[0] = footAt(r.Pos, true)
	put := slices.Clone(p.hear())
	if got := sounds(append(lifted, put...)); !slices.Equal(got, []sound.Sound{sound.Servo, sound.Step}) {
		t.Fatalf("got %v of a step, want the servo and then the foot", got)
	}
	if put[0].Pan > -0.5 {
		t.Errorf("got a foot on the left with pan %.2f, want it on the left", put[0].Pan)
	}
	slow := p.hear(sim.Event{Tick: p.frame.Tick, Kind: sim.EventDown, Robot: 0})[0]
	r.Vel = geom.Vec{X: 3}
	p.hear()
	fast := p.hear(sim.Event{Tick: p.frame.Tick, Kind: sim.EventDown, Robot: 0})[0]
	if slow.Sound != sound.Thud || slow.Force >= fast.Force {
		t.Errorf("got falls of force %.2f at 1 m/s and %.2f at 3, want the faster one harder", slow.Force, fast.Force)
	}
}

func TestTheMurmurMakesWayForTheCrowd(t *testing.T) {
	bed := func(change func(*play)) float64 {
		p := newPlay()
		change(p)
		return p.foley.Watch(&p.view, nil).Bed
	}
	usual := bed(func(*play) {})
	called := bed(func(p *play) { p.view.Line.Topic = show.Fallen })
	roar := bed(func(p *play) { p.view.Meters[1].Roar = true })
	if called > 0.6*usual || roar > 0.2*usual || usual < 0.5 {
		t.Errorf("got a murmur of %.2f, %.2f while visitors are called and %.2f while they roar, want less and least", usual, called, roar)
	}
}

func TestAHurryIsSilentButForGoals(t *testing.T) {
	p := newPlay()
	p.view.Hurry = true
	got := sounds(p.hear(
		sim.Event{Tick: p.frame.Tick, Kind: sim.EventKick, Robot: 0, Value: 5},
		sim.Event{Tick: p.frame.Tick, Kind: sim.EventGoal, Robot: -1, Side: field.Away}))
	if !slices.Equal(got, []sound.Sound{sound.Fanfare2}) {
		t.Errorf("got %v, want the fanfare alone", got)
	}
}

func TestTheLastSecondsTick(t *testing.T) {
	p := newPlay()
	ticks := 0
	for clock := 500; clock > 0; clock -= 2 {
		p.frame.Game.Clock = clock
		for _, s := range sounds(p.hear()) {
			if s == sound.Tick {
				ticks++
			}
		}
	}
	if ticks != 3 {
		t.Errorf("got %d ticks in the last five seconds, want 3", ticks)
	}
}
