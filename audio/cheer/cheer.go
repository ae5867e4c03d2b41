// Package cheer decides, 100 times a second, how loud a crowd is and whether
// it is roaring.
//
// A Detector eats mono sound at 16 kHz in hops of 10 ms and answers each hop
// with one Heard. It has two outputs, because two things are wanted that no
// single number gives:
//
//   - Level moves within a hop or two. It is the loudness of 300–4000 Hz above
//     this room's own floor, squeezed into 0…1. Meters and postures follow it.
//     It does not ask what the sound is.
//   - Roar is a decision, of small nets in pairs that have learned what crowds
//     sound like above a room: one weighs what was just heard, one the course of it.
//     It is Confirmed when their evidence has added up. Celebrations follow it, and
//     it alone. How they were trained, and how far they can be trusted:
//     TRAINING.md.
//
// A detector is causal and deterministic: it has no clock, reads nothing ahead,
// and gives the same answers to the same samples. It keeps at most 32 ms of
// sound, and a hop allocates nothing.
//
//	d := cheer.New(cheer.Config{Rate: cheer.Rate})
//	for each hop of 160 samples {
//		h := d.Hop(hop)
//		meter.Set(h.Level)
//		if h.Roar == cheer.Confirmed { … }
//	}
package cheer

// Rate is the only sampling rate that a Detector takes, in Hz.
const Rate = 16000

// HopsPerSecond is how often a Detector answers.
const HopsPerSecond = 100

// HopSize is the number of samples in a hop.
const HopSize = Rate / HopsPerSecond

// Heard is what the ear knows at the end of one hop.
type Heard struct {
	Time      float64 // sample time at the end of the hop, s
	Level     float64 // crowd energy above this room's floor, 0…1, saturating
	Roar      Roar    // whether the crowd roars
	Kind      Kind    // what sort of roar; KindNone while Roar is Off or Rising
	Score     float64 // evidence that this is a crowd, 0…1; at 1 a roar is confirmed
	Intensity float64 // strength of the roar, 0…1; 0 while Roar is Off or Rising
	Loudness  float64 // level of 300–4000 Hz, dBFS; a mean square of 1 is 0 dBFS
	Floor     float64 // this room's own Loudness without a crowd, dBFS
	Clipping  bool    // the microphone was driven past full scale within 0.5 s
	Dead      bool    // nothing but digital silence for a second or more
}

// Roar is the state of the decision.
type Roar uint8

// A roar rises, is confirmed, fades and is off. From Fading it may come back to
// Confirmed: that is the same roar, which drew breath.
const (
	Off       Roar = iota
	Rising         // something like a crowd, not yet long enough to say so
	Confirmed      // the crowd roars
	Fading         // it has stopped, and another cheer now would be the same roar
)

var roars = [...]string{"off", "rising", "confirmed", "fading"}

// String returns the state in lower case.
func (r Roar) String() string { return roars[r] }

// Point is an operating point: how ready the detector is to believe.
type Point uint8

// The operating points. Lively answers sooner and to softer cheering; Calm is
// for places where a celebration over nothing is worse than one missed.
const (
	Lively Point = iota
	Calm
)

// Config says how to listen. The zero value, but for Rate, is the usual one.
type Config struct {
	Rate  int   // Hz; 0 means Rate, and nothing but Rate is accepted
	Point Point // Lively or Calm
	Room  Room  // what is known of it
}
