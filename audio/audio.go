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
// away stand; a mono source is heard by both alike. With Config.Pair the two
// channels are a stereo pair in the middle. Either way each stand hears all where
// it is in doubt whose crowd that is, and nothing of what is the other's for sure.
//
// A show that has loudspeakers gives Config.Own, where its mixer says what it
// plays: then its own fanfare moves no meter and is no roar.
//
// One visitor near the microphone can teach it a phrase of their own: Config.Phrase.
package audio

import (
	"time"

	"jiayou/audio/cheer"
	"jiayou/audio/echo"
	"jiayou/audio/hum"
	"jiayou/audio/meter"
	"jiayou/audio/phrase"
	"jiayou/audio/rhythm"
)

// The indices of the stands.
const (
	Home = 0 // left channel
	Away = 1 // right channel
)

// Hearing is what the ear hears at one moment.
type Hearing struct {
	// Came is when the last of its samples reached the Ear; zero where nothing comes
	// in real time: from Listen, and once the source is lost.
	Came   time.Time
	Stands [2]cheer.Heard // Home and Away; alike for a mono source
	// Chant is the rhythm of the hall, of both stands together.
	Chant rhythm.Chant
	// Balance is where the crowd is, −1 home … 1 away; 0 is both, in doubt, or
	// a mono source. Sure is how much is known of that, 0…1.
	Balance float64
	Sure    float64
	// Hum is the mains, if the microphone hears them.
	Hum hum.Heard
	// Meter is how loud it is to an ear, our own loudspeakers included. It is for
	// display: nothing decides by it. It tells nothing unless the ear is Listening.
	Meter meter.Heard
	// Phrase is what is heard of the phrase that was taught, if Config.Phrase
	// knows one. A stand whose visitor has said it roars for a second.
	Phrase phrase.Heard
	Status Status
}

// Status is how the ear itself is.
type Status struct {
	State   State
	Source  string  // the source in a few words, empty before the first opening
	Problem string  // one line for the operator when State is Lost, else empty
	Dropped uint64  // samples that this source has lost because the ear was late
	Latency float64 // from the air to the ear, as the source says, s; 0 if it does not
	// OneCapsule says that both channels are one microphone: there is no side.
	OneCapsule bool
	// Hum is the frequency of the mains that the microphone hears, Hz; 0 for none.
	Hum int
	// Phrase says that a visitor's phrase is taught or listened for: of it more is kept
	// than how loud it is.
	Phrase bool
	// Deaf says that the mixer has stopped saying what it plays: the ear only
	// believes what is louder than anything that was played.
	Deaf bool
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
	Point cheer.Point    // Lively or Calm
	Own   *echo.Playback // what the show's own loudspeakers play; nil for nothing
	Room  cheer.Room     // what is known of the room
	Pair  float64        // distance of the two microphones of a stereo pair, m; 0 for one at each stand
	Trim  float64        // by how much the right channel is more sensitive than the left, dB
	// Phrase is taught a phrase, or listens for one; nil for neither.
	Phrase *phrase.Student
}
