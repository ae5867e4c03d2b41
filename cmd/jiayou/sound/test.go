package sound

import "math/rand/v2"

// Of a test sound: seconds, words a second, and its peak.
const (
	testTime  = 4
	testWords = 3
	testPeak  = 0.25
)

// Test is a sound from which an ear learns how loud every band of the loudspeakers
// comes back to it, and how late: four seconds of noise in words with pauses between
// them, mono at Rate, for Player.Speak.
func Test() []float32 {
	rng := rand.New(rand.NewPCG(1, 1)) // the same each time
	out := make([]float32, testTime*Rate)
	const word = Rate / testWords
	for i := range out {
		if i%word < word*2/3 {
			out[i] = float32(testPeak * (2*rng.Float64() - 1))
		}
	}
	return out
}
