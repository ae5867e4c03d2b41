package verdict

import (
	"gonum.org/v1/gonum/blas/blas32"

	"jiayou/audio/cheer/internal/trait"
)

// Jury runs nets side by side.
type Jury []*Listener

// NewJury returns listeners that have heard nothing.
func NewJury(nets []*Net) Jury {
	var j Jury
	for _, n := range nets {
		j = append(j, NewListener(n))
	}
	return j
}

// Hop takes the traits of the next hop and returns what the jury makes of them:
// the mean of its log-odds of a crowd.
func (j Jury) Hop(t *trait.Traits) float64 {
	sum := 0.0
	for _, l := range j {
		sum += Together(l.Hop(t))
	}
	return sum / float64(len(j))
}

// Forget empties what is looked back at.
func (j Jury) Forget() {
	for _, l := range j {
		l.Forget()
	}
}

// Listener runs a net hop by hop. It keeps what the convolutions look back at,
// and a hop allocates nothing.
type Listener struct {
	net    *Net
	scaled trait.Traits
	near   track     // bands and shapes
	hidden []float32 // of Near
	wave   []track   // the inputs of each convolution of Wave but the last
	outs   [][]float32
}

// NewListener returns a listener that has heard nothing.
func NewListener(n *Net) *Listener {
	l := &Listener{net: n, near: newTrack(n.Near[0]), hidden: make([]float32, n.Near[0].Out)}
	for _, c := range n.Wave[:len(n.Wave)-1] {
		l.wave = append(l.wave, newTrack(c))
		l.outs = append(l.outs, make([]float32, c.Out))
	}
	return l
}

// Hop takes the traits of the next hop and returns what either net makes of
// them: log-odds of a crowd, to be summed.
func (l *Listener) Hop(t *trait.Traits) (near, wave float32) {
	l.net.Scale(t, &l.scaled)
	l.near.push(l.scaled[:trait.Now])
	l.near.convolve(l.net.Near[0], l.hidden)
	l.net.Near[1].join(l.scaled[trait.Now:], l.hidden)
	for o, x := range l.hidden {
		l.hidden[o] = max(0, x)
	}
	out := l.net.Near[2]
	near = out.B[0] + dot(out.W, l.hidden)

	in := l.scaled[:trait.News]
	for i, c := range l.net.Wave[:len(l.wave)] {
		l.wave[i].push(in)
		l.wave[i].convolve(c, l.outs[i])
		if i == 0 {
			l.net.Room.join(l.scaled[trait.News:][:trait.Room], l.outs[i])
		}
		for o := range l.outs[i] {
			l.outs[i][o] = max(0, l.outs[i][o])
			if i > 0 {
				l.outs[i][o] += in[o]
			}
		}
		in = l.outs[i]
	}
	out = l.net.Wave[len(l.wave)]
	return near, out.B[0] + dot(out.W, in)
}

// Forget empties what is looked back at.
func (l *Listener) Forget() {
	clear(l.near.ring)
	for i := range l.wave {
		clear(l.wave[i].ring)
	}
}

// track is the last inputs of a convolution.
type track struct {
	ring []float32 // frames of In
	at   int       // the newest frame
	seen []float32 // what the taps see, one after the other
}

func newTrack(c *Conv) track {
	return track{ring: make([]float32, (c.Reach()+1)*c.In), seen: make([]float32, c.Taps*c.In)}
}

func (t *track) push(in []float32) {
	t.at++
	if t.at*len(in) >= len(t.ring) {
		t.at = 0
	}
	copy(t.ring[t.at*len(in):], in)
}

// convolve computes the newest outputs.
func (t *track) convolve(c *Conv, out []float32) {
	frames := c.Reach() + 1
	for k := range c.Taps {
		at := t.at - k*c.Dilation
		if at < 0 {
			at += frames
		}
		copy(t.seen[k*c.In:], t.ring[at*c.In:(at+1)*c.In])
	}
	for o := range out {
		out[o] = c.B[o] + dot(c.W[o*len(t.seen):], t.seen)
	}
}

// join adds to out what a convolution of one tap makes of in.
func (c *Conv) join(in, out []float32) {
	for o := range out {
		out[o] += c.B[o] + dot(c.W[o*c.In:], in)
	}
}

// dot is the product of xs with the first len(xs) of w.
func dot(w, xs []float32) float32 {
	return blas32.Implementation().Sdot(len(xs), w, 1, xs, 1)
}
