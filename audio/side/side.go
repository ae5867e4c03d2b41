// Package side hears which stand is the louder one, from two channels.
//
// Two arrangements of microphones are known. A stereo pair, 0.1 to 0.2 m wide
// and broadside to the stands, is judged by the time at which sound arrives: the
// phases of 300–4000 Hz, each bin with the same weight whatever its level
// (GCC-PHAT), summed over a second. One microphone at each stand is judged
// by the difference of level over each one's own floor.
//
//	l := side.New(side.Config{Spacing: 0.15})
//	for each hop of 160 samples {
//		h := l.Hop(left, right)
//		home.Glow((1 - h.Balance) / 2)
//	}
//
// Two stands that shout at once cannot be told apart with two microphones. So
// the answer is a balance, not a winner, and it is 0, "both", where the room or
// the noise leaves it in doubt. Cheap stereo microphones are often one capsule
// sold as two: then both channels are the same, Heard.Same says so, and there is
// no side.
package side

// Rate is the only sampling rate that a Listener takes, in Hz; HopSize is 10 ms.
const (
	Rate    = 16000
	HopSize = Rate / 100
)

// Config says how the microphones stand. The zero value is one at each stand.
type Config struct {
	Spacing float64 // between the two capsules of a pair, m; 0 for one microphone at each stand
	Trim    float64 // by how much the right channel is more sensitive than the left, dB
}

// Heard is where the crowd is at the end of a hop. The left channel is at the
// home stand.
type Heard struct {
	Balance    float64 // −1 home … 1 away, 0 both or unknown
	Confidence float64 // that Balance means anything, 0…1
	Same       bool    // both channels carry the same sound: there is no side
}

// unit limits x to 0…1.
func unit(x float64) float64 { return max(0, min(1, x)) }
