package audio

import "jiayou/audio/cheer"

// lean gives each stand its part of what two microphones hear. One stand's crowd is
// heard by both of them, however far apart they are.
type lean struct {
	whole float64 // balance up to which both stands hear all
	shut  float64 // … from which a roar is that of one stand alone
	open  float64 // … below which it is the other's as well again
	alone [2]bool // the other stand roars alone: this one does not
}

// The two arrangements. A pair between the stands has one detector for both, and a
// balance of the whole crowd. Microphones at the stands have one each, and their
// difference of level swings by some dB while both cheer: what the other stand makes
// is only taken from one that has nothing of its own.
var (
	between = lean{whole: 0.3, shut: 0.65, open: 0.45}
	spots   = lean{whole: 0.6, shut: 0.9, open: 0.6}
)

// divide takes from each stand what is the other's.
func (l *lean) divide(h *Hearing) {
	for c, away := range [2]float64{Home: h.Balance, Away: -h.Balance} { // by how much it is the other's
		st := &h.Stands[c]
		st.Level *= min(1, (1-away)/(1-l.whole))
		switch {
		case away >= l.shut:
			l.alone[c] = true
		case away < l.open && h.Sure > 0:
			l.alone[c] = false
		}
		if st.Roar == cheer.Off {
			l.alone[c] = false
		} else if l.alone[c] {
			st.Roar, st.Kind, st.Intensity = cheer.Off, cheer.KindNone, 0
		}
	}
}

// alike lets both stands hear the louder of two channels that carry the same sound.
func alike(h *Hearing) {
	loud := Home
	if h.Stands[Away].Loudness > h.Stands[Home].Loudness {
		loud = Away
	}
	h.Stands = [2]cheer.Heard{h.Stands[loud], h.Stands[loud]}
}
