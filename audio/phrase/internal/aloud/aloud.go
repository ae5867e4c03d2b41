// Package aloud lets a lesson or a spotter hear a recording as the ear would: hop by
// hop, with what a detector makes of it. Tests and trials need it.
package aloud

import (
	"jiayou/audio/cheer"
	"jiayou/audio/phrase"
)

// Say lets see have every whole hop of x, by how many dB it stands out of the room, and
// whether it clips.
func Say(x []float64, see func(hop []float32, over float64, clipping bool)) {
	d := cheer.New(cheer.Config{})
	hop := make([]float32, phrase.HopSize)
	for at := 0; at+phrase.HopSize <= len(x); at += phrase.HopSize {
		for i := range hop {
			hop[i] = float32(max(-1, min(x[at+i], 1)))
		}
		h := d.Hop(hop)
		see(hop, h.Loudness-h.Floor, h.Clipping)
	}
}
