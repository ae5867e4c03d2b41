package spirit

import "jiayou/sim/geom"

// MostAim is the greatest share that a hush takes from the errors of aim of the
// kick that it waits for: where the foot meets the ball, and whereto it swings.
// The speed of the ball wavers as ever.
const MostAim = 0.30

const (
	// still is the level up to which a stand holds its breath, and loud the one
	// from which it has been heard. A roar is heard at any level.
	still, loud = 0.15, 0.35

	// breath is how long a hall is still before that is a hush, in ticks: less is
	// the pause between two shouts.
	breath = 40

	// memory is how long a hall that was heard counts as full, in ticks: as long
	// as any restart of an exhibition, and two of them. An empty hall is always
	// still, and that is no hush.
	memory = 3000
)

// Hall is what all of the stands do during a tick, and whether a kick is
// waited for that a hush can help.
type Hall struct {
	Level float64 // of the loudest stand above the room's floor: 0…1
	Roar  bool    // any stand roars
	Kick  bool    // the ball lies ready for a kick of one side at its leisure
}

// Hush is the ring of silence about a kick: a hall that has been heard and then,
// before the kick, holds its breath as a whole. One stand that shouts spoils it,
// be it the kicker's own. It costs no spirit: who wants it has to be silent. The
// zero value is a hall in which nobody has been heard.
type Hush struct {
	Full   int     // ticks for which the hall still counts as full
	Still  int     // ticks for which it has been still, up to breath
	Effect float64 // share of the greatest effect in force: 0…1
}

// Step moves the hush one tick onwards.
func (h *Hush) Step(c Hall) {
	switch {
	case c.Roar || c.Level >= loud:
		h.Full, h.Still = memory, 0
	case c.Level > still:
		h.Still = 0
	default:
		h.Still = min(h.Still+1, breath)
	}
	want := 0.0
	if c.Kick && h.Full > 0 && h.Still == breath {
		want = 1
	}
	h.Full = max(h.Full-1, 0)
	h.Effect += geom.Clamp(want-h.Effect, -tick/swell, tick/swell)
}

// Aim returns the share that is taken from the errors of aim now.
func (h *Hush) Aim() float64 { return MostAim * h.Effect }
