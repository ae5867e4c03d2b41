package audio

import (
	"jiayou/audio/cheer"
	"jiayou/audio/echo"
)

// shutFor is how long the gate must be shut before a roar that was granted is
// over, in hops: as long as two cheers are one roar.
const shutFor = 150

// own keeps the show's own sound out of what a stand hears.
type own struct {
	roared  bool // the detector was roaring a hop ago
	granted bool // the roar that goes on was once heard over our own sound
	shut    int  // hops since it was
}

// judge returns what is left of h for the public. A roar that began while the
// gate was shut began with our own sound: to be believed later it must be heard
// over it.
func (o *own) judge(h cheer.Heard, v echo.Verdict) cheer.Heard {
	if o.shut++; v.Open {
		o.shut = 0
	}
	if v.Playing {
		h.Level *= unit((v.Excess - 0.5) / 2) // what cannot be told from ourselves moves no meter
	}
	fresh := !o.roared
	o.roared = h.Roar == cheer.Confirmed || h.Roar == cheer.Fading
	if !o.roared || o.shut >= shutFor {
		o.granted = false
	}
	switch {
	case !o.roared:
		return h
	case h.Roar == cheer.Confirmed && (v.Over || fresh && v.Open || o.granted && v.Open):
		o.granted = true
	case o.granted:
		h.Roar = cheer.Fading
	default: // nobody but ourselves
		h.Roar, h.Kind, h.Intensity = cheer.Rising, cheer.KindNone, 0
	}
	return h
}

// unit limits x to 0…1.
func unit(x float64) float64 { return max(0, min(1, x)) }
