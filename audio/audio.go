// Package audio is the ear: it turns sound into what the crowd is doing.
//
// Sound enters as a mic.Source and never leaves again. What comes out is a
// Hearing for every 10 ms: a level, a roar and a few words on how the ear
// itself is. PRIVACY.md says what is kept and for how long.
//
// There are two ways to listen. Open starts an Ear, which lives beside a show:
// it opens the source, notices within a second when it is lost, says so, and
// opens it again until it is back.
//
//	ear := audio.Open(func() (mic.Source, error) { return device.Open("") }, audio.Config{})
//	defer ear.Close()
//	for each picture {
//		h := ear.Hear() // never waits
//	}
//
// Listen goes through a recording as fast as the machine can, and Events makes
// a list of its roars:
//
//	for h, err := range audio.Listen(src, audio.Config{}) { … }
//
// A pitch has two stands. The left channel is the home stand, the right one the
// away stand; a mono source is heard by both alike.
package audio

import "jiayou/audio/cheer"

// The indices of the stands.
const (
	Home = 0 // left channel
	Away = 1 // right channel
)

// Hearing is what the ear hears at one moment.
type Hearing struct {
	Stands [2]cheer.Heard // Home and Away; alike for a mono source
	Status Status
}

// Status is how the ear itself is.
type Status struct {
	State   State
	Source  string // the source in a few words, empty before the first opening
	Problem string // one line for the operator when State is Lost, else empty
	Dropped uint64 // samples that this source has lost because the ear was late
}

// State is the ear's own condition.
type State uint8

// The states of an ear.
const (
	Off       State = iota // there is no source, by choice or after Close
	Opening                // the source is being opened for the first time
	Listening              // sound arrives
	Lost                   // sound does not arrive; the ear tries again by itself
	Ended                  // the source has come to its end
)

var states = [...]string{"off", "opening", "listening", "lost", "ended"}

// String returns the state in lower case.
func (s State) String() string { return states[s] }

// Config says how to listen. The zero value is the usual one.
type Config struct {
	Point cheer.Point // Lively or Calm
}
