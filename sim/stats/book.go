package stats

import (
	"jiayou/sim"
	"jiayou/sim/field"
	"jiayou/sim/geom"
	"jiayou/sim/referee"
)

const (
	// crowd robots within bunch metres of the ball are a scrum.
	crowd, bunch = 4, 1.0

	// reach is the distance in m at which one robot may have made another
	// fall: two arms' length.
	reach = 0.9

	// blame is how long after a touch or a close meeting a fall is laid to
	// it, in ticks.
	blame = sim.TicksPerSecond

	// divable is the farthest ball, in m, that a keeper can mean with a dive:
	// the fastest shot needs the better part of a second from there.
	divable = 4.0

	never = -1 << 30 // a tick long before the match
)

// Book keeps the count of one match. It is a plain value.
type Book struct {
	format field.Format
	count  Count
	half   int // of the last frame, with its clock
	clock  int
	flight flight
	touch  int // index of who touched the ball last, −1 at first
	robots [field.MaxRobots]record
}

// record is what a Book remembers of one robot.
type record struct {
	met    int // tick of the last bump or close meeting
	fell   int // tick at which it began to fall
	fallen bool
}

// New opens the book of a match in that format.
func New(f field.Format) Book {
	b := Book{format: f, touch: -1, count: Count{Matches: 1, Robots: f.Robots()}}
	for i := range b.robots {
		b.robots[i].met = never
	}
	return b
}

// Count returns the sums of what has been watched so far.
func (b *Book) Count() *Count { return &b.count }

// Watch takes note of one tick. Show it every tick of the match, in order.
func (b *Book) Watch(f *sim.Frame, events []sim.Event) {
	b.meet(f, events)
	for i := range events {
		b.note(f, &events[i])
	}
	b.follow(f)
	b.watchRobots(f)
	b.watchClock(f)
}

// note takes one event in.
func (b *Book) note(f *sim.Frame, e *sim.Event) {
	switch e.Kind {
	case sim.EventGoal:
		b.count.Goals[e.Side]++
		b.flight = flight{}
	case sim.EventBallOut:
		b.count.Outs++
		b.flight = flight{}
	case sim.EventDroppedBall:
		b.count.Drops++
		b.flight = flight{}
	case sim.EventKick:
		b.kick(f, e)
	case sim.EventFall:
		b.fall(f, e)
	case sim.EventFullTime:
		if s := f.Game.Score; s[0] != s[1] {
			b.count.Wins[winner(s)]++
		}
	}
}

func winner(score [2]int) field.Side {
	if score[field.Home] > score[field.Away] {
		return field.Home
	}
	return field.Away
}

// watchClock counts the time and what the ball was doing in it.
func (b *Book) watchClock(f *sim.Frame) {
	g := &f.Game
	ran := g.Half == b.half && g.Clock < b.clock
	b.half, b.clock = g.Half, g.Clock
	if !ran {
		return
	}
	b.count.Clock++
	if !g.Live() {
		return
	}
	if g.Restart != referee.OpenPlay {
		b.count.Restarts++
		return
	}
	b.count.InPlay++
	if b.touch >= 0 {
		b.count.Held[f.Robots[b.touch].Side]++
	}
	if near(f, f.Ball.Pos) >= crowd {
		b.count.Scrum++
	}
}

// near counts the robots round a place.
func near(f *sim.Frame, at geom.Vec) int {
	n := 0
	for i := range f.Count {
		if r := &f.Robots[i]; !r.Absent && r.Pos.Sub(at).Len2() < bunch*bunch {
			n++
		}
	}
	return n
}
