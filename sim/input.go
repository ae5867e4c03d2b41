package sim

// Cheer is what one stand is doing, as the match is told. It is quantised, so
// that what was recorded is what was played.
type Cheer struct {
	Level uint8 // crowd level above the room's floor: 0 nothing, 255 deafening
	Roar  bool  // a confirmed roar is going on
}

// Strength returns the level in 0…1.
func (c Cheer) Strength() float64 { return float64(c.Level) / 255 }

// Input is everything from outside that reaches a match during one tick. A
// match is a function of its Config and its Inputs, and of nothing else.
type Input struct {
	Cheer  [2]Cheer // by field.Side
	Answer Answer   // of a brain that thinks outside the match
}
