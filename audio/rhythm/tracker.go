package rhythm

import (
	"fmt"
	"math"
)

const (
	stride = 2            // hops from one remembered frame to the next
	fps    = 100 / stride // remembered frames a second
	frames = 4 * fps      // what is remembered
	least  = 5 * fps / 2  // frames before anything is said
	every  = fps / 5      // frames from one judgement to the next
	lagMin = 23           // frames, Shortest
	lagMax = 95           // frames, Longest
)

// Tracker listens to one crowd. It is not safe for concurrent use.
type Tracker struct {
	levels *levels
	ring   [frames][bands]float64 // the last four seconds, dB
	voice  [frames]float64        // their pitch, 0…1
	loud   [frames]float64        // their mean level, dB
	hops   int
	kept   int // frames ever remembered

	band   [frames]float64        // one band of the ring, in order
	sum    [frames + 1]float64    // running sum of band
	work   [frames][bands]float64 // the ring in order, each band less its course
	energy [frames + 1]float64    // running sum of the squares of work
	alike  [2*lagMax + 2]float64  // likeness by lag; 0 where too little overlaps

	period float64 // as judged last, s
	agreed int     // judgements in a row that found it
	held   Chant
}

// New returns a tracker that has heard nothing yet.
func New() *Tracker { return &Tracker{levels: newLevels()} }

// Hop takes the next 10 ms of sound, exactly HopSize samples of full scale ±1,
// and returns the rhythm at their end. It panics on another length.
func (t *Tracker) Hop(mono []float32) Chant {
	if len(mono) != HopSize {
		panic(fmt.Sprintf("rhythm: a hop has %d samples, not %d", HopSize, len(mono)))
	}
	t.levels.slide.Take(mono)
	t.hops++
	t.held.Phase += t.held.Tempo / 100
	t.held.Phase -= math.Floor(t.held.Phase)
	if t.hops%stride == 0 {
		t.remember()
		if t.kept >= least && t.kept%every == 0 {
			t.judge()
		}
	}
	return t.held
}

// remember keeps what the window sounds like.
func (t *Tracker) remember() {
	at := t.kept % frames
	t.levels.look(&t.ring[at])
	t.voice[at] = t.levels.pitch()
	t.loud[at] = 0
	for _, dB := range t.ring[at] {
		t.loud[at] += dB / bands
	}
	t.kept++
}
