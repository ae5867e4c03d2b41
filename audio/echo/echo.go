// Package echo keeps a kiosk's own loudspeakers out of its ear.
//
// The show's mixer publishes, for every 10 ms, how strong each of 20 bands is in
// what it plays. A Gate, which hears the microphone, learns how much of that
// comes back, predicts it, and says of each hop whether what is heard can be the
// public at all; a Filter takes what was predicted out of what a detector hears.
//
//	own := echo.NewPlayback()
//	meter := echo.NewMeter(own, 48000, 2) // in the mixer
//	meter.Write(frames)                   // all it plays, silence too
//
//	gate, filter := echo.NewGate(own), echo.NewFilter() // in the ear
//	v := gate.Hop(hop)
//	filter.Hop(hop, &v.Keep)
//	if !v.Open { … }                      // a roar now is our own
//
// The waveform itself is not subtracted. Filters that do that promise 25 dB and
// keep 5 to 9 once a loudspeaker distorts or its clock differs from the
// microphone's by some millionths; powers of bands mind neither.
//
// What a room returns in a band is a sum of what was played in it: at once, and
// ringing on for a short, a middling and a long time; and some of everything else
// that was played, for loudspeakers distort. How much of each is learned in every
// hop in which it is heard, a little more than it is forgotten (model.go). How late
// it is follows from where both become louder (lag.go). Nothing has to be measured
// beforehand: before it knows better, a gate believes in a loudspeaker that is
// louder than any, and two seconds of sound teach it. While the public is heard it
// hardly learns. What it has learned can be kept, and known from the beginning the next
// time (Coupling).
//
// The gate is open while the middle bands are 3 dB over own sound and room together,
// on the mean and in two bands of five, for most of 100 ms; own sound is held to ring
// on for longer than it was learned to. The Filter is milder than a noise reducer:
// see keep.
//
// Measured in simulated halls (package kiosk): 0.3 to 1.0 s of reverberation, 5 to
// 120 ms late, clocks up to 100 ppm apart, coupling −6 to +6 dB, loudspeakers that
// distort and are dull or sharp, a mixer that tells of its sound in bursts. In eight
// halls that nothing was tuned in, 27 minutes of a loud show of speech, music,
// whistles, drums and recorded cheering: no roar of its own, where an ear without a
// gate takes such a show for four to nine a minute. Of 142 crowds 6 dB over it 0.96 are confirmed
// within 1.2 s, and 0.71 without a gate; of 31 over this project's own mixer 30. The
// tests ask for 0.90. Gate and Filter take as long as three FFTs of 512: 0.15 % of a
// core.
//
// Safety: a mixer that has stopped publishing may well be playing on: then the gate
// takes the loudest that it ever predicted in each band for what plays now, and shuts
// altogether if it has never predicted. An ear without a Playback has no gate.
package echo

// Rate is the only sampling rate that a Gate takes, in Hz; HopSize is 10 ms.
const (
	Rate    = 16000
	HopSize = Rate / 100
)

// Bands is how many bands there are, in equal steps of pitch from 150 to 7000
// Hz.
const Bands = 20

// Powers are the mean squares of a sound in each band over 10 ms, full scale 1.
type Powers [Bands]float64

// The middle bands, 400 to 4000 Hz, carry voices: they alone are judged.
const (
	midFirst = 5
	midEnd   = 17
	mids     = midEnd - midFirst
)

// Verdict is what a Gate says of one hop.
type Verdict struct {
	Open     bool    // what is heard may be the public
	Over     bool    // the public is heard over our own sound, or over the room if we are silent
	Playing  bool    // own sound is predicted over the room's floor, or was half a second ago
	Blind    bool    // the mixer does not say what it plays
	Loudness float64 // predicted own sound in 300–4000 Hz, dBFS; −120 for none
	Share    float64 // middle bands that count for the public, 0…1
	Excess   float64 // by how much the middle bands are over own sound and room, dB
	Keep     Mask    // what is not our own
}

// Mask is the share of each band's amplitude that a Filter lets pass.
type Mask struct{ share [Bands]float64 }

// Whole returns the Mask that lets everything pass.
func Whole() (m Mask) {
	for b := range m.share {
		m.share[b] = 1
	}
	return m
}
