package stats

import "jiayou/sim"

// meet takes note of robots that have bumped into each other, or are within
// reach of each other.
func (b *Book) meet(f *sim.Frame, events []sim.Event) {
	for i := range events {
		if events[i].Kind == sim.EventBump {
			b.robots[events[i].Robot].met = f.Tick
		}
	}
	for i := range f.Count {
		for j := range i {
			one, other := &f.Robots[i], &f.Robots[j]
			if !one.Absent && !other.Absent && one.Pos.Sub(other.Pos).Len2() < reach*reach {
				b.robots[i].met, b.robots[j].met = f.Tick, f.Tick
			}
		}
	}
}

// fall takes note of a robot that goes down, of its own will or not.
func (b *Book) fall(f *sim.Frame, e *sim.Event) {
	r := &b.robots[e.Robot]
	r.fallen, r.fell = true, f.Tick
	if f.Robots[e.Robot].Body.Dive != 0 {
		b.count.Dives++
		if f.Robots[e.Robot].Pos.Sub(f.Ball.Pos).Len2() > divable*divable {
			b.count.Astray++
		}
		return
	}
	b.count.Falls++
	if f.Tick-r.met <= blame {
		b.count.Contact++
	}
}

// watchRobots measures how far they walk, and how long the fallen take to be
// up, or off the pitch.
func (b *Book) watchRobots(f *sim.Frame) {
	for i := range f.Count {
		r, own := &f.Robots[i], &b.robots[i]
		if r.Absent || r.Posture.Upright() {
			if own.fallen {
				own.fallen = false
				b.count.Ups++
				b.count.Slowest = max(b.count.Slowest, f.Tick-own.fell)
			}
		}
		if r.Posture.Upright() && !r.Absent {
			b.count.Walked += r.Vel.Len() / sim.TicksPerSecond
		}
	}
}
