package trait

import "math"

// Proof is a sound by which a table of weights says what it was learned from: a
// second and a half of a room, half a second of a tone in it, then a second of
// noise that swells. It is the same on every machine.
func Proof() []float32 {
	const room, tone, crowd = 150, 50, 100
	sound := make([]float32, (room+tone+crowd)*HopSize)
	noise := white(1)
	for i := range sound {
		w := noise.next()
		h := float64(i) / HopSize
		x := 0.004 * w
		switch {
		case h >= room+tone:
			x += w * 0.08 * min(1, (h-room-tone)/20)
		case h >= room:
			x += 0.05 * math.Sin(2*math.Pi*660*float64(i)/Rate)
		}
		sound[i] = float32(x)
	}
	return sound
}

// white is noise that is the same on every machine, from a seed on.
type white uint32

// next returns a number from −1 to 1 (Numerical Recipes, 1992).
func (w *white) next() float64 {
	*w = *w*1664525 + 1013904223
	return float64(int32(*w)) / (1 << 31)
}

// Recipe is a sum (FNV-1a) over all traits of the proof, to two decimals. Whoever
// changes what a trait is changes it, and has to learn the weights again.
func Recipe() uint32 {
	e, sum := New(), uint32(2166136261)
	for sound := Proof(); len(sound) > 0; sound = sound[HopSize:] {
		for _, x := range e.Hop(sound[:HopSize], false) {
			rounded := uint32(int32(math.Round(100 * float64(x))))
			for shift := 0; shift < 32; shift += 8 {
				sum = (sum ^ rounded>>shift&0xff) * 16777619
			}
		}
	}
	return sum
}
