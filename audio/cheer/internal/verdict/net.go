// Package verdict makes of traits the odds of a crowd, and of the odds a
// decision.
//
// The odds come from two small nets that look at the same sound in unlike ways
// and are summed. Near looks at the last 200 ms at once, every band at every
// 20 ms, and at what sums up longer stretches. Wave is a stack of causal
// convolutions, each looking twice as far back as the one below. Both are told
// what this room is usually like. Where one is wrong the other often is not.
//
// Several such pairs, each of which learned from other recordings, are a jury.
package verdict

import "jiayou/audio/cheer/internal/trait"

// Conv is a causal convolution over time: output o is B[o] plus the sum over
// taps k and inputs i of W[(o·Taps+k)·In+i] times input i, k·Dilation hops ago.
type Conv struct {
	In, Out, Taps, Dilation int
	W, B                    []float32
}

// NewConv returns a convolution of zeros.
func NewConv(in, out, taps, dilation int) *Conv {
	return &Conv{in, out, taps, dilation, make([]float32, out*taps*in), make([]float32, out)}
}

// Reach is how many hops a convolution looks back.
func (c *Conv) Reach() int { return (c.Taps - 1) * c.Dilation }

// Net is the weights of both nets, and how traits are put on one scale: less
// their Mean, divided by their Spread, and no further from 0 than Farthest.
type Net struct {
	Mean, Spread trait.Traits
	Near         [3]*Conv // bands and shape in time, all else that is told, and the output
	Wave         []*Conv  // each added to its own input but the first; the last is the output
	Room         *Conv    // what the room adds to the first of Wave
}

// Farthest is the limit of a trait on the common scale: a crowd far louder than
// any that was learned from is still a crowd.
const Farthest = 4

// The sizes of the nets.
const (
	NearWide = 24
	WaveWide = 32
	waveDeep = 5
)

// NewNet returns a net of zeros of the usual sizes.
func NewNet() *Net {
	n := &Net{Near: [3]*Conv{
		NewConv(trait.Now, NearWide, 10, 2),
		NewConv(trait.Count-trait.Now, NearWide, 1, 1),
		NewConv(NearWide, 1, 1, 1),
	}, Room: NewConv(trait.Room, WaveWide, 1, 1)}
	n.Wave = append(n.Wave, NewConv(trait.News, WaveWide, 3, 1))
	for d := range waveDeep - 1 {
		n.Wave = append(n.Wave, NewConv(WaveWide, WaveWide, 3, 2<<d))
	}
	n.Wave = append(n.Wave, NewConv(WaveWide, 1, 1, 1))
	return n
}

// All returns all the weights, in a fixed order.
func (n *Net) All() [][]float32 {
	all := [][]float32{n.Mean[:], n.Spread[:]}
	for _, c := range n.Convs() {
		all = append(all, c.W, c.B)
	}
	return all
}

// Convs returns all the convolutions, in a fixed order.
func (n *Net) Convs() []*Conv { return append(append(n.Near[:], n.Wave...), n.Room) }

// Scale puts traits on the common scale.
func (n *Net) Scale(t, out *trait.Traits) {
	for i, x := range t {
		out[i] = max(-Farthest, min(Farthest, (x-n.Mean[i])/n.Spread[i]))
	}
}

// Together sums the opinions of both nets, on the scale of one.
func Together(near, wave float32) float64 { return 0.75 * (float64(near) + float64(wave)) }
