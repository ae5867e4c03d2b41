package referee

import (
	"math"
	"math/bits"

	"jiayou/sim/field"
)

// Pushing, by the table of the virtual referee (RoboCup-Humanoid-TC,
// hlvs_webots, referee_config.yaml).
const (
	// Contact of pushTime within pushWindow, in ticks, is a push.
	pushTime, pushWindow = 1 * second, 2 * second

	// A robot drives at another one if it moves faster than driving, m/s, and
	// the other is within 30° of its motion: driveCone is the cosine.
	driving, driveCone = 0.2, 0.8660254037844387

	// fartherBy is how much farther from the ball, m, that one of two robots
	// is the pusher who both drive.
	fartherBy = 0.1

	// vicinity is how near the ball is to a push that matters, m.
	vicinity = 2.0

	// hard is the impulse of a touch, N·s, from which it is a foul at once if
	// the robot came at charging m/s or more: what fells a walking T1 from the
	// worst side is 16.5, two that meet at 0.6 m/s exchange 20.
	hard, charging = 22.0, 0.45

	// linger is for how long two robots that have let go of each other still
	// touch, in ticks: discs bounce.
	linger = 10

	// fade is what is left of an impulse after a tick: a shock counts for a
	// tenth of a second.
	fade = 0.9

	// slices cut the window.
	slices, slice = 8, pushWindow / 8

	// paceBlend smooths velocities, looked at every paceTicks, over a third of a
	// second, more than a step.
	paceBlend, paceTicks = 0.14, 5
)

// pushes is who leans on whom. Only opponents push each other: pair i·half+j
// is the i-th robot of Home and the j-th of Away.
type pushes struct {
	active uint32 // bits of pairs that touch or have lately
	until  int    // tick until which no other foul is called
	pairs  [pairCount]push
}

const (
	half      = field.MaxRobots / 2
	pairCount = half * half
)

// push is two opponents who touch, or have lately.
type push struct {
	ticks   [slices]uint8 // of contact, by slice of the window
	drives  [2]uint16     // contact ticks in which Home's, Away's robot drove at the other
	contact uint16        // all contact ticks
	linger  uint8
	impulse float64 // of the last shock, N·s
}

func (p *pushes) clear() {
	if p.active != 0 {
		p.pairs = [pairCount]push{}
		p.active = 0
	}
}

// watchPace follows how the robots move, apart from the sway of their steps.
func (r *Referee) watchPace(f *Facts) {
	if r.tick%paceTicks != 0 {
		return
	}
	for i := range f.Count {
		p := &r.robots[i].pace
		*p = p.AddMul(f.Robots[i].Vel.Sub(*p), paceBlend)
	}
}

// judgePushing calls a push that has lasted too long or was too hard.
func (r *Referee) judgePushing(f *Facts) bool {
	r.noteBumps(f)
	if r.pushes.active == 0 {
		return false
	}
	at := r.tick / slice % slices
	for set := r.pushes.active; set != 0; set &= set - 1 {
		k := bits.TrailingZeros32(set)
		if r.tick%slice == 0 {
			r.pushes.pairs[k].ticks[at] = 0
		}
		if i := r.pusher(f, k, at); i != nobody && r.tick >= r.pushes.until {
			r.foul(f, Pushing, i)
			r.pushes.clear()
			r.pushes.until = r.tick + immunity
			return true
		}
	}
	return false
}

// noteBumps takes note of opponents on their feet who touch.
func (r *Referee) noteBumps(f *Facts) {
	for n := range f.Bumped {
		b := &f.Bumps[n]
		i, j := b.A, b.B
		if f.Robots[i].Side == f.Robots[j].Side {
			continue
		}
		if f.Robots[i].Side == field.Away {
			i, j = j, i
		}
		k := i*half + j - f.Count/2
		r.pushes.active |= 1 << k
		p := &r.pushes.pairs[k]
		p.linger = linger
		p.impulse += b.Impulse
	}
}

// pusher lets a tick of pair k pass and returns who has committed a foul.
func (r *Referee) pusher(f *Facts, k, at int) int {
	p := &r.pushes.pairs[k]
	i, j := k/half, k%half+f.Count/2
	if p.linger == 0 {
		if p.inWindow() == 0 {
			*p = push{}
			r.pushes.active &^= 1 << k
		}
		return nobody
	}
	p.linger--
	p.ticks[at]++
	p.contact++
	shock := p.impulse
	p.impulse *= fade
	di, dj := r.drives(f, i, j), r.drives(f, j, i)
	p.drives[0] += bit(di)
	p.drives[1] += bit(dj)
	if f.Robots[i].Lying > 0 || f.Robots[j].Lying > 0 || f.Ball.Dist(f.Robots[i].Pos) > vicinity && f.Ball.Dist(f.Robots[j].Pos) > vicinity {
		return nobody
	}
	if shock >= hard {
		di = di && r.robots[i].pace.Len() >= charging
		dj = dj && r.robots[j].pace.Len() >= charging
		return blame(f, i, j, di, dj)
	}
	if p.inWindow() < pushTime {
		return nobody
	}
	return blame(f, i, j, 2*p.drives[0] > p.contact, 2*p.drives[1] > p.contact)
}

// inWindow is for how many ticks of the window a pair has touched.
func (p *push) inWindow() int {
	sum := 0
	for _, n := range p.ticks {
		sum += int(n)
	}
	return sum
}

// drives reports whether robot i moves at robot j.
func (r *Referee) drives(f *Facts, i, j int) bool {
	pace, way := r.robots[i].pace, f.Robots[j].Pos.Sub(f.Robots[i].Pos)
	v2 := pace.Len2()
	if v2 <= driving*driving {
		return false
	}
	return pace.Dot(way) >= driveCone*math.Sqrt(v2*way.Len2())
}

// blame returns which of two robots pushes: the one that drives at the other,
// of two the one that is farther from the ball; nobody if neither is.
func blame(f *Facts, i, j int, di, dj bool) int {
	nearer := f.Ball.Dist(f.Robots[j].Pos) - f.Ball.Dist(f.Robots[i].Pos)
	switch {
	case di && (!dj || nearer < -fartherBy):
		return i
	case dj && (!di || nearer > fartherBy):
		return j
	}
	return nobody
}

func bit(b bool) uint16 {
	if b {
		return 1
	}
	return 0
}
