// Package sound is what the loudspeakers play: the whistle, kicks and footsteps,
// bodies that hit the turf, the net, the frame of the goal, a fanfare for a goal
// and the murmur of a hall. All of it is computed; there are no recordings.
//
// It goes one way, as everything does. Foley watches the show and writes down what
// is to be heard, as Cues. A Mixer turns cues into samples, and knows neither clock
// nor device: the same cues give the same samples.
//
//	foley, mixer := sound.NewFoley(&format, mass, height), sound.NewMixer(nil)
//	for each update {
//		mixer.Take(foley.Watch(&view, events))
//		mixer.Mix(block[:]) // stereo, full scale ±1
//	}
//
// A Player lets a mixer sound on a device beside a show that must go on: it has a
// goroutine of its own, is told what Foley writes without ever waiting, and plays
// to nobody while there is no device.
//
//	player := sound.Open(sound.System(), playback)
//	player.Play(foley.Watch(&view, events))
//
// How loud (ITU-R BS.1770, the loudest 0.4 s): whistle and fanfare −16 LUFS, a hard
// kick or fall −22, a net −29, a leg's motors −39, a step −49; the murmur of the hall
// −44, and less while the visitors are called or heard, for a roar is the worst thing
// to mask a roar with. A minute of play is at −28. A limiter keeps everything under
// −1 dBFS. What is played is published band by band for the ear, which must not take
// it for the public (audio/echo).
//
// The mixer takes 0.4 % of a core, half of that for what it publishes.
package sound

// Rate is the sampling rate in Hz, and Block how many frames sound during one
// update of the show.
const (
	Rate  = 48000
	Block = Rate / 60
)

// Sound is one kind of noise.
type Sound uint8

// The sounds.
const (
	Silence  Sound = iota
	Peep           // a short whistle
	Whistle        // a long one
	HalfTime       // two
	FullTime       // three, the last one long
	Kick           // a foot meets the ball
	Bounce         // the ball meets the turf
	Board          // … the boards
	Post           // … the frame of a goal
	Net            // … the net
	Clash          // two bodies meet
	Thud           // a body hits the turf
	Step           // a foot is put down
	Servo          // motors swing a leg
	Rise           // … lift a body off the turf
	Sag            // … give in
	Hear           // a robot that lies hears the crowd
	Rescue         // it is up, thanks to the crowd
	Leave          // a robot must go
	Tick           // a second of a countdown
	Fanfare        // Home has scored
	Fanfare2       // Away has
	soundCount
)

// Cue is one sound at one moment.
type Cue struct {
	Sound Sound
	At    int     // frames after the beginning of the block that is mixed next
	Force float64 // 0…1: how hard
	Pitch float64 // times the usual
	Pan   float64 // −1 left … 1 right
	Far   float64 // 0 near … 1 at the other side of the hall
}

// Take is what an update of the show sounds like.
type Take struct {
	Cues  [cuesPerTake]Cue // the first Count are good
	Count int
	Bed   float64 // how loud the hall murmurs: 1 as usual, 0 not at all
}

// cuesPerTake is how many sounds begin in one update at most. More would be noise.
const cuesPerTake = 16

func (t *Take) add(c Cue) {
	if t.Count < cuesPerTake {
		t.Cues[t.Count] = c
		t.Count++
	}
}
