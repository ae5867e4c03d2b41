package sim

// Cheer is what one stand is doing, as the match is told. It is quantised, so
// that what was recorded is what was played.
type Cheer struct {
	Level uint8 // crowd level above the room's floor: 0 nothing, 255 deafening
	Roar  bool  // a confirmed roar is going on
}

// Strength returns the level in 0…1.
func (c Cheer) Strength() float64 { return float64(c.Level) / 255 }

// Tempo is how fast a hall chants, in fiftieths of a beat a second: 0 if it does
// not, 255 for five beats a second and more.
type Tempo uint8

// NewTempo returns the tempo of so many beats a second.
func NewTempo(beats float64) Tempo { return Tempo(min(unsigned(beats, 50), 255)) }

// Beats returns the tempo in beats a second.
func (t Tempo) Beats() float64 { return float64(t) / 50 }

// Input is everything from outside that reaches a match during one tick. A
// match is a function of its Config and its Inputs, and of nothing else.
type Input struct {
	Cheer  [2]Cheer // by field.Side
	Tempo  Tempo    // of the chant in the hall
	Answer Answer   // of a brain that thinks outside the match
}
