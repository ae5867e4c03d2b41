package sense

import (
	"jiayou/sim/agent"
	"jiayou/sim/digest"
	"jiayou/sim/geom"
)

// track is the memory of one thing: an α-β filter over its sightings.
type track struct {
	pos, vel geom.Vec
	at       int // tick of the last picture in which it was seen
	down     bool
	doubt    int      // tick of the last picture that contradicted all this
	rumour   geom.Vec // where the thing was in that
}

const (
	// alpha and beta are what a track takes of a surprise into place and
	// velocity if the eyes are exact; with σ metres of blur it takes less, by
	// sharp/(sharp + σ) and its square.
	alpha, beta, sharp = 0.6, 0.2, 0.15

	// leap is the surprise, in m and in σ, at which a track doubts what it
	// sees: the thing was kicked, carried or mistaken. Two looks within
	// hearsay ticks that agree with each other make it start anew.
	leap, leapBlurs, hearsay = 0.5, 3.0, 16

	// swiftest is the fastest that anything is taken to move, m/s.
	swiftest = 5

	// stale is the age, in ticks, from which a track believes anything new.
	stale = 100

	// ahead is how long a thing that is not seen is taken to move on, s.
	ahead = 0.3

	never = -1 << 20 // a tick long before the match

	tick = 0.01 // s
)

func (t *track) forget() { *t = track{at: never, doubt: never} }

// guess returns where the thing should be at a tick.
func (t *track) guess(at int) geom.Vec {
	return t.pos.AddMul(t.vel, min(float64(at-t.at)*tick, ahead))
}

// update takes a sighting with σ metres of blur in a picture of tick at in,
// which is later than all before.
func (t *track) update(seen geom.Vec, blur float64, at int) {
	age := at - t.at
	if age > stale {
		t.pos, t.vel, t.at, t.doubt = seen, geom.Vec{}, at, never
		return
	}
	dt := float64(age) * tick
	guess := t.guess(at)
	miss := seen.Sub(guess)
	gate := leap + float64(leapBlurs*blur)
	if miss.Len2() <= gate*gate {
		k := sharp / (sharp + blur)
		t.pos = guess.AddMul(miss, alpha*k)
		t.vel = t.vel.AddMul(miss, beta*k*k/max(dt, 0.02))
		t.at, t.doubt = at, never
		return
	}
	since := at - t.doubt
	if since == 0 {
		return // two contradictions in one picture
	}
	if since > hearsay || seen.Sub(t.rumour).Len2() > gate*gate {
		t.doubt, t.rumour = at, seen
		return
	}
	t.vel = seen.Sub(t.pos).Mul(1 / dt).Limit(swiftest)
	t.pos, t.at, t.doubt = seen, at, never
}

// age returns the time since the last picture with the thing in it, s.
func (t *track) age(now int) float64 { return float64(now-t.at) * tick }

// tell writes into s what is believed now, in the frame of a team that attacks
// along attack·x. It reports false of what was seen more than memory seconds ago.
func (t *track) tell(s *agent.Sighting, now int, attack, memory float64) bool {
	age := t.age(now)
	if age > memory {
		*s = agent.Sighting{Age: age}
		return false
	}
	s.Seen, s.Age, s.Down = true, age, t.down
	s.Pos, s.Vel = t.guess(now).Mul(attack), t.vel.Mul(attack)
	return true
}

func (t *track) digest(h *digest.Sum) {
	h.Floats(t.pos.X, t.pos.Y, t.vel.X, t.vel.Y)
	h.Int(t.at)
}
