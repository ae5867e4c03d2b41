package main

import (
	"math"
	"math/rand/v2"
	"sync"

	"jiayou/audio/cheer/internal/trait"
	"jiayou/audio/cheer/internal/verdict"
)

// How a net is trained.
const (
	piece   = 800  // hops that are learned from at once
	lead    = 96   // hops before them, which the convolutions look back at
	batch   = 4    // pieces per step, taken side by side
	rate    = 3e-3 // of Adam, falling to nothing as a cosine does
	decay   = 1e-4 // of weights, per unit of rate
	grain   = 0.3  // deviation of the noise that is laid on the bands, dB
	leftOut = 0.1  // share of the hidden values that are left out

	// onsetWeight is what the first half-second of a crowd counts beside the rest
	// of it. Any net knows a crowd in the end; what matters is how soon.
	onsetWeight = 4
)

// learner trains one net.
type learner struct {
	net          *verdict.Net
	first, power [][]float32 // moments of Adam
	passes       [batch]*pass
	rng          *rand.Rand
	steps        int
}

// pass is one piece on its way through the nets and back. The passes of a step go
// side by side.
type pass struct {
	net, grad *verdict.Net
	rng       *rand.Rand
	drop      float32 // share of the hidden values that are left out
	loss      float64 // of the hops of this epoch
	hops      int

	in                       rows
	nearHid, nearMask, dNear rows
	outs, masks, dOuts       []rows
	odds, dOdds              []float32
}

// rows are hops of several values, one row per value.
type rows [][]float32

func newRows(n int) rows {
	r := make(rows, n)
	for i := range r {
		r[i] = make([]float32, lead+piece)
	}
	return r
}

func newLearner(seed uint64) *learner {
	l := &learner{net: verdict.NewNet(), rng: rand.New(rand.NewPCG(seed, 1))}
	for _, w := range l.net.All() {
		l.first = append(l.first, make([]float32, len(w)))
		l.power = append(l.power, make([]float32, len(w)))
	}
	for _, c := range l.net.Convs() {
		spread := math.Sqrt(2 / float64(c.In*c.Taps))
		for i := range c.W {
			c.W[i] = float32(spread * l.rng.NormFloat64())
		}
	}
	for i := range l.passes {
		l.passes[i] = newPass(l.net, rand.New(rand.NewPCG(seed, uint64(2+i))))
	}
	return l
}

func newPass(net *verdict.Net, rng *rand.Rand) *pass {
	p := &pass{net: net, grad: verdict.NewNet(), rng: rng, drop: leftOut}
	p.in = newRows(trait.Count)
	p.nearHid, p.nearMask, p.dNear = newRows(verdict.NearWide), newRows(verdict.NearWide), newRows(verdict.NearWide)
	for range net.Wave[1:] {
		p.outs = append(p.outs, newRows(verdict.WaveWide))
		p.masks = append(p.masks, newRows(verdict.WaveWide))
		p.dOuts = append(p.dOuts, newRows(verdict.WaveWide))
	}
	p.odds, p.dOdds = make([]float32, lead+piece), make([]float32, lead+piece)
	return p
}

// standardise takes the common scale from the tracks.
func (l *learner) standardise(tracks []*track) {
	for i := range trait.Count {
		n, sum, squares := 0.0, 0.0, 0.0
		for _, t := range tracks {
			for _, x := range t.traits[i] {
				sum += float64(x)
				squares += float64(x) * float64(x)
			}
			n += float64(len(t.traits[i]))
		}
		mean := sum / n
		l.net.Mean[i] = float32(mean)
		l.net.Spread[i] = float32(math.Sqrt(squares/n-mean*mean) + 1e-3)
	}
}

// learn goes over the tracks a number of times, and returns the mean loss of
// the last.
func (l *learner) learn(tracks []*track, epochs int, say func(epoch int, loss float64)) {
	l.standardise(tracks)
	type place struct{ track, at int }
	var places []place
	for i, t := range tracks {
		for at := 0; at < len(t.label); at += piece {
			places = append(places, place{i, at})
		}
	}
	total := epochs * len(places) / batch
	for epoch := range epochs {
		l.rng.Shuffle(len(places), func(i, j int) { places[i], places[j] = places[j], places[i] })
		shift := l.rng.IntN(piece)
		for i := 0; i+batch <= len(places); i += batch {
			var wait sync.WaitGroup
			for k, p := range l.passes {
				at := places[i+k]
				t := tracks[at.track]
				wait.Go(func() { p.step(t, max(0, min(at.at+shift-piece/2, len(t.label)-piece))) })
			}
			wait.Wait()
			l.adam(rate * (1 + math.Cos(math.Pi*float64(l.steps)/float64(total))) / 2)
		}
		say(epoch, l.loss())
	}
}

// loss returns the mean loss of a hop since it was last asked for.
func (l *learner) loss() float64 {
	loss, hops := 0.0, 0
	for _, p := range l.passes {
		loss, hops = loss+p.loss, hops+p.hops
		p.loss, p.hops = 0, 0
	}
	return loss / float64(max(1, hops))
}

// step adds the gradient of one piece.
func (p *pass) step(t *track, at int) {
	p.load(t, at)
	p.forwardNear()
	a, n := p.blame(t, at)
	p.backwardNear()
	p.forwardWave()
	b, _ := p.blame(t, at)
	p.backwardWave()
	p.loss, p.hops = p.loss+(a+b)/2, p.hops+n
}

// load puts a piece on the common scale, as another microphone might have heard
// it: a little louder or softer over the floor, and tilted.
func (p *pass) load(t *track, at int) {
	lift, tilt := 2*p.rng.NormFloat64(), 1.5*p.rng.NormFloat64()
	for i := range p.in {
		shift := 0.0
		if i < trait.Bands {
			shift = lift + tilt*(float64(i)/(trait.Bands-1)*2-1)
		}
		mean, scale := p.net.Mean[i]-float32(shift), 1/p.net.Spread[i]
		row := p.in[i]
		for k := range row {
			x := float32(0)
			if from := at - lead + k; from >= 0 && from < len(t.label) {
				if i < trait.Bands {
					mean = p.net.Mean[i] - float32(shift+grain*p.rng.NormFloat64())
				}
				x = max(-verdict.Farthest, min(verdict.Farthest, (t.traits[i][from]-mean)*scale))
			}
			row[k] = x
		}
	}
}

// blame computes the loss of the odds, and its gradient.
func (p *pass) blame(t *track, at int) (loss float64, hops int) {
	clear(p.dOdds)
	for k := lead; k < lead+piece; k++ {
		i := at + k - lead
		if i >= len(t.label) || t.label[i] == unsure {
			continue
		}
		want, weight := float64(t.label[i]), t.weight
		if t.label[i] == begun {
			want, weight = 1, weight*onsetWeight
		}
		odds := float64(p.odds[k])
		chance := 1 / (1 + math.Exp(-odds))
		loss += weight * (math.Log1p(math.Exp(-math.Abs(odds))) + max(0, odds) - want*odds)
		p.dOdds[k] = float32(weight * (chance - want) / (piece * batch))
		hops++
	}
	return loss, hops
}

func (p *pass) forwardNear() {
	n := &p.net.Near
	convolve(n[0], p.in[:trait.Now], p.nearHid, false)
	convolve(n[1], p.in[trait.Now:], p.nearHid, true)
	for o, r := range p.nearHid {
		p.thin(r, p.nearMask[o])
	}
	convolve(n[2], p.nearHid, rows{p.odds}, false)
}

func (p *pass) backwardNear() {
	n, g := &p.net.Near, &p.grad.Near
	clearRows(p.dNear)
	backward(n[2], g[2], p.nearHid, rows{p.dOdds}, p.dNear)
	for o, r := range p.dNear {
		for k, m := range p.nearMask[o] {
			r[k] *= m
		}
	}
	backward(n[0], g[0], p.in[:trait.Now], p.dNear, nil)
	backward(n[1], g[1], p.in[trait.Now:], p.dNear, nil)
}

func (p *pass) forwardWave() {
	in := p.in[:trait.News]
	for i, out := range p.outs {
		convolve(p.net.Wave[i], in, out, false)
		if i == 0 {
			convolve(p.net.Room, p.in[trait.News:][:trait.Room], out, true)
		}
		for o, r := range out {
			p.thin(r, p.masks[i][o])
			if i > 0 {
				for k := range r {
					r[k] += in[o][k]
				}
			}
		}
		in = out
	}
	convolve(p.net.Wave[len(p.outs)], in, rows{p.odds}, false)
}

// thin leaves nothing of hidden values below 0, nor of some others by chance, and
// makes the rest as much greater. The mask says what became of each.
func (p *pass) thin(r, mask []float32) {
	dice := uint64(0)
	for k, x := range r {
		if k%4 == 0 { // sixteen bits each
			dice = p.rng.Uint64()
		}
		mask[k] = 0
		if x > 0 && float32(dice&0xffff) >= p.drop*0x10000 {
			mask[k] = 1 / (1 - p.drop)
		}
		dice >>= 16
		r[k] = x * mask[k]
	}
}

func (p *pass) backwardWave() {
	last := len(p.outs) - 1
	for _, d := range p.dOuts {
		clearRows(d)
	}
	backward(p.net.Wave[last+1], p.grad.Wave[last+1], p.outs[last], rows{p.dOdds}, p.dOuts[last])
	for i := last; i >= 0; i-- {
		var in, dIn rows = p.in[:trait.News], nil
		if i > 0 {
			in, dIn = p.outs[i-1], p.dOuts[i-1]
			for o, r := range p.dOuts[i] { // what was added around the convolution
				copy(dIn[o], r)
			}
		}
		for o, r := range p.dOuts[i] {
			for k, m := range p.masks[i][o] {
				r[k] *= m
			}
		}
		backward(p.net.Wave[i], p.grad.Wave[i], in, p.dOuts[i], dIn)
		if i == 0 {
			backward(p.net.Room, p.grad.Room, p.in[trait.News:][:trait.Room], p.dOuts[i], nil)
		}
	}
}

// convolve computes a convolution, on top of what is there if more. The first
// hops, of which it does not see all the past, are left at zero: lead is more
// than what is lost of them from one convolution to the next.
func convolve(c *verdict.Conv, in, out rows, more bool) {
	from := firstWhole(c)
	for o, y := range out {
		if !more {
			clear(y)
		}
		for k := range y[from:] {
			y[from+k] += c.B[o]
		}
	}
	weigh(out.from(from), seen(c, in, from), weights{c.W, c.Taps * c.In, 1})
}

// backward adds the gradients of the weights to g and of the inputs to dIn,
// unless that is nil.
func backward(c, g *verdict.Conv, in, dOut, dIn rows) {
	from := firstWhole(c)
	dOut = dOut.from(from)
	for o, d := range dOut {
		for _, x := range d {
			g.B[o] += x
		}
	}
	correlate(weights{g.W, c.Taps * c.In, 1}, dOut, seen(c, in, from))
	if dIn == nil {
		return
	}
	for tap := range c.Taps { // one after the other: they add to the same rows
		shifted := seen(&verdict.Conv{In: c.In, Taps: 1}, dIn, from-tap*c.Dilation)
		for i := range shifted {
			shifted[i] = shifted[i][:len(dOut[0])]
		}
		weigh(shifted, dOut, weights{c.W[tap*c.In:], c.Taps * c.In, 1}.back())
	}
}

// firstWhole is the first hop of which a convolution sees all the past, rounded
// up so that rows have whole multiples of it.
func firstWhole(c *verdict.Conv) int { return (c.Reach() + 15) / 16 * 16 }

// from returns the rows from a hop on.
func (r rows) from(hop int) rows {
	out := make(rows, len(r))
	for i, x := range r {
		out[i] = x[hop:]
	}
	return out
}

// seen returns what each tap of a convolution sees of each input, from a hop on.
func seen(c *verdict.Conv, in rows, from int) rows {
	out := make(rows, 0, c.Taps*c.In)
	for tap := range c.Taps {
		back := tap * c.Dilation
		for _, x := range in {
			out = append(out, x[from-back:len(x)-back])
		}
	}
	return out
}

func clearRows(r rows) {
	for _, x := range r {
		clear(x)
	}
}

// adam moves the weights against the gradient, and clears it (Kingma and Ba
// 2015, with decoupled decay).
func (l *learner) adam(rate float64) {
	l.steps++
	fixFirst, fixPower := 1-math.Pow(0.9, float64(l.steps)), 1-math.Pow(0.999, float64(l.steps))
	var grads [batch][][]float32
	for i, p := range l.passes {
		grads[i] = p.grad.All()
	}
	for i, w := range l.net.All() {
		if i < 2 { // the common scale is not learned
			continue
		}
		first, power := l.first[i], l.power[i]
		for k := range w {
			g := float32(0)
			for _, of := range grads {
				g += of[i][k]
				of[i][k] = 0
			}
			first[k] = 0.9*first[k] + 0.1*g
			power[k] = 0.999*power[k] + 0.001*g*g
			step := float64(first[k]) / fixFirst / (math.Sqrt(float64(power[k])/fixPower) + 1e-8)
			w[k] -= float32(rate * (step + decay*float64(w[k])))
		}
	}
}
