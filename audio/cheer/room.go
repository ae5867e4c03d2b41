package cheer

// Room is what is known of a room before it is listened to (package room learns
// it). The zero value is a room of which nothing is known.
type Room struct {
	Floor float64 // its loudness while all are quiet, dBFS
	Roar  float64 // … while all cheer together, dBFS
}

// known reports whether the room was learned. No sound reaches 0 dBFS.
func (r Room) known() bool { return r.Floor < 0 }

const (
	// usual is how many dB of loudness the level tells apart in a room that is
	// not known, from lowest over its floor on.
	usual  = 24.0
	lowest = 6.0
	// Whatever was learned, the level is neither all or nothing nor out of
	// reach.
	leastSpan, mostSpan = 12.0, 36.0
)

// span returns how many dB of loudness the level tells apart: in a room that is
// known, a cheer of all is the whole of it.
func (r Room) span() float64 {
	if !r.known() {
		return usual
	}
	return max(leastSpan, min(r.Roar-r.Floor-lowest, mostSpan))
}
