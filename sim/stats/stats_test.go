package stats_test

import (
	"fmt"
	"math"
	"testing"

	"jiayou/sim"
	"jiayou/sim/field"
	"jiayou/sim/geom"
	"jiayou/sim/humanoid"
	"jiayou/sim/referee"
	"jiayou/sim/stats"
)

// match is a match that is made up frame by frame: everybody stands in a far
// corner of the pitch unless a test puts them elsewhere, the clock runs, the
// ball is in play.
type match struct {
	book   stats.Book
	frame  sim.Frame
	events []sim.Event
}

func begin() *match {
	format := field.Formats()[0]
	m := &match{book: stats.New(format)}
	f := &m.frame
	f.Count, f.Ball.Touch = format.Robots(), -1
	f.Game = referee.State{Phase: referee.Playing, Half: 1, Clock: 12000}
	for i := range f.Count {
		side := field.Side(i / format.PerSide)
		f.Robots[i] = sim.Robot{Side: side, Number: i%format.PerSide + 1, Posture: humanoid.Walk}
		f.Robots[i].Pos = geom.Vec{X: -5 + 2*float64(i), Y: -4}
	}
	m.run(1) // the first frame only sets the clock
	return m
}

// run lets ticks pass.
func (m *match) run(ticks int) *match {
	for range ticks {
		m.frame.Tick++
		m.frame.Game.Clock--
		m.book.Watch(&m.frame, m.events)
		m.events = nil
	}
	return m
}

func (m *match) happens(kind sim.EventKind, robot int) *match {
	e := sim.Event{Kind: kind, Robot: robot}
	if robot >= 0 {
		e.Side = m.frame.Robots[robot].Side
	}
	m.events = append(m.events, e)
	return m
}

// kick lets a robot kick the ball from one place towards another.
func (m *match) kick(robot int, from, to geom.Vec, speed float64) *match {
	m.frame.Ball = sim.Ball{Pos: from, Vel: to.Sub(from).Unit().Mul(speed), Touch: robot}
	return m.happens(sim.EventKick, robot).run(1)
}

// touch lets a robot touch the ball at a place, which leaves it at that speed.
func (m *match) touch(robot int, at geom.Vec, speed float64) *match {
	m.frame.Ball = sim.Ball{Pos: at, Vel: geom.Vec{X: speed}, Touch: robot}
	return m.run(1)
}

// Robots of the two sides; 0 and 3 keep goal.
const (
	keeper, striker, mate    = 0, 1, 2
	theirKeeper, theirDefend = 3, 4
)

func at(x, y float64) geom.Vec { return geom.Vec{X: x, Y: y} }

func TestPasses(t *testing.T) {
	tests := []struct {
		name string
		play func(m *match)
		want int
	}{
		{"to a mate who stops it", func(m *match) { m.kick(striker, at(0, 0), at(3, 0), 2).touch(mate, at(3, 0), 0.5) }, 1},
		{"to a mate who shoots at once", func(m *match) { m.kick(striker, at(0, 0), at(3, 0), 2).kick(mate, at(3, 0), at(7, 0), 4) }, 1},
		{"off a mate's heel", func(m *match) { m.kick(striker, at(0, 0), at(3, 0), 3).touch(mate, at(3, 0), 2.5) }, 0},
		{"off an opponent to a mate", func(m *match) {
			m.kick(striker, at(0, 0), at(3, 0), 3).touch(theirDefend, at(2, 0), 2.5).touch(mate, at(3, 1), 0.5)
		}, 1},
		{"caught by an opponent first", func(m *match) {
			m.kick(striker, at(0, 0), at(3, 0), 2).touch(theirDefend, at(2, 0), 0.5).touch(mate, at(3, 0), 0.5)
		}, 0},
		{"to oneself", func(m *match) { m.kick(striker, at(0, 0), at(3, 0), 2).kick(striker, at(2, 0), at(3, 0), 2) }, 0},
		{"under a mate's nose", func(m *match) { m.kick(striker, at(0, 0), at(3, 0), 1).touch(mate, at(0.8, 0), 0.2) }, 0},
		{"after the ball was out", func(m *match) {
			m.kick(striker, at(0, 4), at(0, 6), 2).happens(sim.EventBallOut, striker).touch(mate, at(3, 0), 0.2)
		}, 0},
		{"there and back", func(m *match) {
			m.kick(striker, at(0, 0), at(3, 0), 2).kick(mate, at(3, 0), at(0, 0), 2).touch(striker, at(1, 0), 0.5)
		}, 2},
	}
	for _, tt := range tests {
		m := begin()
		tt.play(m)
		if got := m.book.Count().Passes; got != [2]int{tt.want, 0} {
			t.Errorf("%s: got %v passes, want %d at home", tt.name, got, tt.want)
		}
	}
}

func TestShotsAndSaves(t *testing.T) {
	tests := []struct {
		name         string
		play         func(m *match)
		shots, saves int
	}{
		{"into the net", func(m *match) { m.kick(striker, at(4, 1), at(7, 0), 4).happens(sim.EventGoal, striker).run(1) }, 1, 0},
		{"past the post", func(m *match) { m.kick(striker, at(4, 1), at(7, 2), 4) }, 0, 0},
		{"too soft to get there", func(m *match) { m.kick(striker, at(3, 0), at(7, 0), 1.5) }, 0, 0},
		{"from the own half", func(m *match) { m.kick(striker, at(-1, 0), at(7, 0), 5) }, 0, 0},
		{"at the own goal", func(m *match) { m.kick(striker, at(-4, 0), at(-7, 0), 4) }, 0, 0},
		{"held by the keeper", func(m *match) { m.kick(striker, at(4, 0), at(7, 0), 4).touch(theirKeeper, at(6.5, 0), 0.4) }, 1, 1},
		{"parried by the keeper", func(m *match) { m.kick(striker, at(4, 0), at(7, 0), 4).touch(theirKeeper, at(6.5, 0), 3) }, 1, 1},
		{"blocked by a defender", func(m *match) {
			m.kick(striker, at(4, 0), at(7, 0), 4).touch(theirDefend, at(5, 0), 3).touch(theirKeeper, at(6.5, 0), 1)
		}, 1, 0},
		{"a pass back is no save", func(m *match) { m.kick(theirDefend, at(4, 0), at(6, 0), 2).touch(theirKeeper, at(6, 0), 0.4) }, 0, 0},
	}
	for _, tt := range tests {
		m := begin()
		tt.play(m)
		c := m.book.Count()
		if c.Shots != [2]int{tt.shots, 0} || c.Saves != [2]int{0, tt.saves} {
			t.Errorf("%s: got shots %v, saves %v, want %d at home, %d away", tt.name, c.Shots, c.Saves, tt.shots, tt.saves)
		}
	}
}

func TestEndsChangeAtHalfTime(t *testing.T) {
	m := begin()
	m.frame.Game.Half = 2
	m.kick(striker, at(4, 0), at(7, 0), 4).kick(striker, at(-4, 0), at(-7, 0), 4)
	if got := m.book.Count().Shots; got != [2]int{1, 0} {
		t.Errorf("got shots %v, want the one at −x", got)
	}
}

func TestFallsFromContact(t *testing.T) {
	tests := []struct {
		name    string
		play    func(m *match)
		contact int
	}{
		{"alone", func(m *match) { m.run(200) }, 0},
		{"bumped", func(m *match) { m.happens(sim.EventBump, striker).run(90) }, 1},
		{"bumped long ago", func(m *match) { m.happens(sim.EventBump, striker).run(110) }, 0},
		{"another was bumped", func(m *match) { m.happens(sim.EventBump, mate).run(10) }, 0},
		{"close to another", func(m *match) {
			m.frame.Robots[striker].Pos = m.frame.Robots[theirDefend].Pos.Add(at(0.8, 0))
			m.run(1)
		}, 1},
		{"close to one who is off", func(m *match) {
			m.frame.Robots[striker].Pos = m.frame.Robots[theirDefend].Pos.Add(at(0.8, 0))
			m.frame.Robots[theirDefend].Absent = true
			m.run(1)
		}, 0},
	}
	for _, tt := range tests {
		m := begin()
		tt.play(m)
		m.happens(sim.EventFall, striker).run(1)
		if c := m.book.Count(); c.Falls != 1 || c.Contact != tt.contact {
			t.Errorf("%s: got %d falls, %d from contact, want 1, %d", tt.name, c.Falls, c.Contact, tt.contact)
		}
	}
}

func TestDivesAreNoFalls(t *testing.T) {
	m := begin()
	m.frame.Robots[keeper].Body.Dive = 1
	for _, away := range []float64{0.5, 3.9, 4.1} {
		m.frame.Ball.Pos = m.frame.Robots[keeper].Pos.Add(at(away, 0))
		m.happens(sim.EventFall, keeper).run(1)
	}
	if c := m.book.Count(); c.Dives != 3 || c.Astray != 1 || c.Falls != 0 {
		t.Errorf("got %d dives, %d astray, %d falls, want 3, 1, 0", c.Dives, c.Astray, c.Falls)
	}
}

func TestSlowestRecovery(t *testing.T) {
	m := begin()
	fall := func(robot, ticks int, end func(r *sim.Robot)) {
		m.frame.Robots[robot].Posture = humanoid.Falling
		m.happens(sim.EventFall, robot).run(ticks)
		end(&m.frame.Robots[robot])
		m.run(1)
	}
	fall(striker, 700, func(r *sim.Robot) { r.Posture = humanoid.Walk })
	fall(mate, 3100, func(r *sim.Robot) { r.Absent = true })
	fall(keeper, 4000, func(*sim.Robot) {}) // the match ends, it still lies
	if c := m.book.Count(); c.Ups != 2 || c.Slowest != 3100 || c.Falls != 3 {
		t.Errorf("got %d falls, %d up or off, the slowest after %d ticks, want 3, 2, 3100", c.Falls, c.Ups, c.Slowest)
	}
}

func TestTimesOfPlay(t *testing.T) {
	m := begin().touch(mate, at(0, 0), 0).run(99) // 100 ticks in play, home's ball
	m.frame.Game.Restart = referee.KickIn
	m.run(30)
	m.frame.Game.Dead = true
	m.run(20)
	m.frame.Game = referee.State{Phase: referee.Ready, Half: 1, Clock: m.frame.Game.Clock}
	m.run(40)
	m.frame.Game = referee.State{Phase: referee.Playing, Half: 2, Clock: 12000}
	m.touch(theirDefend, at(0, 0), 0).run(10) // its first frame only sets the clock
	m.frame.Game.Phase = referee.HalfTime
	for range 50 { // the clock stands
		m.frame.Game.Clock++
		m.run(1)
	}
	c := m.book.Count()
	if c.Clock != 200 || c.InPlay != 110 || c.Restarts != 30 || c.Held != [2]int{100, 10} {
		t.Errorf("got clock %d, in play %d, restarts %d, held %v, want 200, 110, 30, [100 10]", c.Clock, c.InPlay, c.Restarts, c.Held)
	}
}

func TestScrum(t *testing.T) {
	m := begin()
	m.frame.Ball.Pos = at(1, 1)
	for i := range 3 {
		m.frame.Robots[i].Pos = at(1.5, 1+0.3*float64(i))
	}
	m.run(10)
	m.frame.Robots[theirDefend].Pos = at(0.5, 1)
	m.run(20)
	m.frame.Robots[theirDefend].Absent = true
	m.run(40)
	if c := m.book.Count(); c.Scrum != 20 {
		t.Errorf("got %d ticks of scrum, want the 20 with four robots about the ball", c.Scrum)
	}
}

func TestWalked(t *testing.T) {
	m := begin()
	m.frame.Robots[striker].Vel = at(0.3, 0.4)
	m.frame.Robots[mate].Vel, m.frame.Robots[mate].Posture = at(1, 0), humanoid.Falling
	m.run(600)
	if got := m.book.Count().Walked; math.Abs(got-3) > 1e-9 {
		t.Errorf("got %.3f m, want 3 m at 0.5 m/s, and none of a fall", got)
	}
}

func TestWinner(t *testing.T) {
	for _, tt := range []struct{ score, want [2]int }{
		{[2]int{2, 1}, [2]int{1, 0}}, {[2]int{0, 3}, [2]int{0, 1}}, {[2]int{2, 2}, [2]int{}},
	} {
		m := begin()
		m.frame.Game.Score = tt.score
		m.happens(sim.EventFullTime, -1).run(1)
		if got := m.book.Count().Wins; got != tt.want {
			t.Errorf("%v: got wins %v, want %v", tt.score, got, tt.want)
		}
	}
}

func TestFiguresOfNothingAreNumbers(t *testing.T) {
	if got := new(stats.Count).Figures(); got != (stats.Figures{}) {
		t.Errorf("got %+v, want zeros", got)
	}
}

// TestCountsAddUp adds a match to itself: sums double, rates and shares stay.
func TestCountsAddUp(t *testing.T) {
	m := begin().kick(striker, at(0, 0), at(3, 0), 2).touch(mate, at(3, 0), 0.5)
	m.happens(sim.EventFall, striker).happens(sim.EventGoal, mate).run(6000)
	one := *m.book.Count()
	two := one
	two.Add(&one)
	a, b := one.Figures(), two.Figures()
	if two.Passes[0] != 2 || b.Matches != 2 {
		t.Errorf("got %d passes in %d matches, want 2 in 2", two.Passes[0], b.Matches)
	}
	b.Matches, b.Minutes = a.Matches, a.Minutes
	if a != b || a.Goals == 0 || a.Passes == 0 {
		t.Errorf("got rates %+v of one match, %+v of it twice", a, b)
	}
}

func TestWatchDoesNotAllocate(t *testing.T) {
	m := begin()
	if n := testing.AllocsPerRun(100, func() { m.run(1) }); n != 0 {
		t.Errorf("got %v allocations a tick, want none", n)
	}
}

func ExampleBook() {
	cfg := sim.DefaultConfig(7)
	m, err := sim.New(cfg)
	if err != nil {
		fmt.Println(err)
		return
	}
	book := stats.New(cfg.Format)
	for !m.Finished() {
		if err := m.Step(sim.Input{}); err != nil {
			fmt.Println(err)
			return
		}
		book.Watch(m.Frame(), m.Events())
	}
	fmt.Printf("%.0f minutes, %d robots\n", book.Count().Figures().Minutes, book.Count().Robots)
	// Output: 4 minutes, 6 robots
}
