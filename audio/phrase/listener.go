package phrase

import "fmt"

const (
	stride = 2            // hops from one frame to the next
	fps    = 100 / stride // frames a second

	kept = 128 // frames that are remembered, 2.56 s

	// near is how far somebody who is meant stands out of the room, in dB: a
	// murmur seldom swings so far.
	near = 8.0
	// breath is the pause that ends what is said, in frames. The stop in the middle
	// of a word lasts a tenth of a second.
	breath = 12
	// settling is how many frames tell of the room before anybody is listened to.
	settling = 12
)

// listener turns sound into frames, remembers the last of them and knows when
// somebody speaks.
type listener struct {
	ear    *bank
	hops   int
	frames int // ever
	ring   [kept]mel
	noise  [kept]mel // of the room at each frame
	room   mel
	pause  int // frames since something stood out
}

func newListener() *listener { return &listener{ear: newBank(), pause: breath} }

// hop takes 10 ms of sound that stand out of the room by so many dB, and reports
// whether a frame is complete.
func (l *listener) hop(mono []float32, over float64) bool {
	if len(mono) != HopSize {
		panic(fmt.Sprintf("phrase: a hop has %d samples, not %d", HopSize, len(mono)))
	}
	l.ear.slide.Take(mono)
	if l.hops++; l.hops%stride != 0 {
		return false
	}
	at := l.frames % kept
	l.ear.look(&l.ring[at])
	if l.frames++; l.pause <= breath {
		l.pause++
	}
	if over > near && l.frames > settling {
		l.pause = 0
	}
	l.learn(&l.ring[at])
	l.noise[at] = l.room
	return true
}

// speaking reports whether somebody speaks, or has only drawn breath.
func (l *listener) speaking() bool { return l.pause < breath }

// learn follows the noise of the room: quickly while nobody speaks, by 0.4 dB/s at
// most while somebody does, or what is said would become the room.
func (l *listener) learn(m *mel) {
	const follow, rise = 0.08, 1.002
	for b, p := range m {
		room := &l.room[b]
		switch {
		case l.frames <= settling:
			*room += (p - *room) / float64(l.frames)
		case !l.speaking():
			*room += follow * (p - *room)
		default:
			*room = min(max(p, *room), *room*rise)
		}
	}
}

// last fills in the frames from one, counted from the beginning, to the present, and
// returns how many they are, with the noise at the first of them.
func (l *listener) last(from int, frames *[kept]mel) (n int, noise *mel) {
	from = max(from, l.frames-kept, 0)
	for i := from; i < l.frames; i++ {
		frames[n] = l.ring[i%kept]
		n++
	}
	return n, &l.noise[from%kept]
}
