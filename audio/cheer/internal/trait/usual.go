package trait

import "math"

// usual is what this room is usually like: how far its bands stand over their
// floors, how much they swing, and how well its bins hold. Five decibels over
// the floor are nothing in a hall full of talk, where the floor lies in the gaps
// between the words, and a sensation over a ventilator, where it lies in the
// middle of the noise. The room's own habit tells the two apart.
//
// It learns what was 640 ms ago, so that the onset of a cheer does not explain
// itself away, and takes nothing that is far out of the habit at its full size,
// so that a cheer does not become one.
//
// The colour of the room, its pitch and the like are left out on purpose: rooms
// differ more than those that are learned in, and nets that were told of it
// heard no crowd in a room of white noise.
type usual struct {
	mean, power [bands]float64  // of the excess of each band, dB and dB²
	about       [habits]float64 // means of what else is told of the room
	quick       [bands]float64  // the excess now, smoothed over some 60 ms
	past        [delay]moment
	heard       int // hops
}

// moment is what is remembered of a hop until it is learned from.
type moment struct {
	over  [bands]float64
	about [habits]float64
}

// The habits of a room, beside its bands.
const (
	usualAbove = iota                // mean of the middle bands over their floors, dB
	usualSwing                       // mean deviation of the middle bands from their own means, dB
	usualRough                       // mean change of the middle bands from hop to hop, dB
	usualHold                        // correlation of the bins of each region with those 30 ms ago
	usualPitch = usualHold + regions // correlation of the cepstrum with that 30 ms ago
	habits     = usualPitch + 1
)

const (
	delay     = 64        // hops
	habitTime = 1.0 / 600 // the share of a hop in a mean: 6 s
	quickTime = 0.15      // the share of a hop in the excess now
	trusting  = 128       // hops of learning during which all is taken at its full size
)

// hear takes one hop: its bands over their floors, and its grain.
func (u *usual) hear(over *[bands]float64, g *grain) {
	old := &u.past[u.heard%delay]
	if u.heard >= delay {
		u.learn(old)
	}
	u.heard++
	mean, rough := 0.0, 0.0
	for b, x := range over {
		step := quickTime * (x - u.quick[b])
		u.quick[b] += step
		if b >= midFirst && b < midEnd {
			mean += u.quick[b] / (midEnd - midFirst)
			rough += math.Abs(step) / (midEnd - midFirst)
		}
	}
	*old = moment{u.quick, [habits]float64{usualAbove: mean, usualRough: rough}}
	copy(old.about[usualHold:], g[holdShort:holdLong])
	old.about[usualPitch] = g[pitchHolds]
}

// learn makes a moment part of the habit: of the first ones the plain mean, then
// a running one.
func (u *usual) learn(m *moment) {
	learned := u.heard - delay
	share := max(habitTime, 1/float64(learned+1))
	swing := 0.0
	for b, x := range &m.over {
		d := deviation(u.mean[b], u.power[b])
		if learned > trusting {
			x = min(x, u.mean[b]+2*d+1)
		}
		u.mean[b] += share * (x - u.mean[b])
		u.power[b] += share * (x*x - u.power[b])
		if b >= midFirst && b < midEnd {
			swing += d / (midEnd - midFirst)
		}
	}
	for k, x := range &m.about {
		u.about[k] += share * (x - u.about[k])
	}
	u.about[usualSwing] = swing
}

// tell fills in how far each band is out of its habit, in deviations with 1 dB
// added to each; and of the room its habits, and how far the middle bands are out
// of theirs.
func (u *usual) tell(out *[bands]float32, room *[habits + 1]float32) {
	middle := 0.0
	for b, x := range &u.quick {
		out[b] = float32((x - u.mean[b]) / (deviation(u.mean[b], u.power[b]) + 1))
		if b >= midFirst && b < midEnd {
			middle += float64(out[b]) / (midEnd - midFirst)
		}
	}
	for k, x := range &u.about {
		room[k] = float32(x)
	}
	room[habits] = float32(middle)
}
