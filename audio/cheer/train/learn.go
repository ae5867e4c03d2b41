package main

import (
	"math"
	"math/rand/v2"

	"gonum.org/v1/gonum/blas/blas32"

	"jiayou/audio/cheer/internal/trait"
	"jiayou/audio/cheer/internal/verdict"
)

// How a net is trained.
const (
	piece   = 800  // hops that are learned from at once
	lead    = 64   // hops before them, which the convolutions look back at
	batch   = 4    // pieces per step
	rate    = 3e-3 // of Adam, falling to nothing as a cosine does
	decay   = 1e-4 // of weights, per unit of rate
	grain   = 0.3  // deviation of the noise that is laid on the bands, dB
	leftOut = 0.1  // share of the hidden values of Wave that are left out
)

// learner trains one net.
type learner struct {
	net, grad    *verdict.Net
	first, power [][]float32 // moments of Adam
	rng          *rand.Rand
	steps        int
	drop         float32 // share of the hidden values of Wave that are left out

	in, nearHid, dNear rows
	outs, masks, dOuts []rows
	odds, dOdds        []float32
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
	l := &learner{net: verdict.NewNet(), grad: verdict.NewNet(), rng: rand.New(rand.NewPCG(seed, 1)), drop: leftOut}
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
	l.in, l.nearHid, l.dNear = newRows(trait.Count), newRows(verdict.NearWide), newRows(verdict.NearWide)
	for range l.net.Wave[1:] {
		l.outs = append(l.outs, newRows(verdict.WaveWide))
		l.masks = append(l.masks, newRows(verdict.WaveWide))
		l.dOuts = append(l.dOuts, newRows(verdict.WaveWide))
	}
	l.odds, l.dOdds = make([]float32, lead+piece), make([]float32, lead+piece)
	return l
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
		loss, hops := 0.0, 0
		for i, p := range places {
			t := tracks[p.track]
			a, b := l.step(t, max(0, min(p.at+shift-piece/2, len(t.label)-piece)))
			loss, hops = loss+a, hops+b
			if i%batch == batch-1 {
				l.adam(rate * (1 + math.Cos(math.Pi*float64(l.steps)/float64(total))) / 2)
			}
		}
		say(epoch, loss/float64(max(1, hops)))
	}
}

// step adds the gradient of one piece.
func (l *learner) step(t *track, at int) (loss float64, hops int) {
	l.load(t, at)
	l.forwardNear()
	a, n := l.blame(t, at)
	l.backwardNear()
	l.forwardWave()
	b, _ := l.blame(t, at)
	l.backwardWave()
	return (a + b) / 2, n
}

// load puts a piece on the common scale, as another microphone might have heard
// it: a little louder or softer over the floor, and tilted.
func (l *learner) load(t *track, at int) {
	lift, tilt := 2*l.rng.NormFloat64(), 1.5*l.rng.NormFloat64()
	for i := range l.in {
		shift := 0.0
		if i < trait.Bands {
			shift = lift + tilt*(float64(i)/(trait.Bands-1)*2-1)
		}
		mean, scale := l.net.Mean[i]-float32(shift), 1/l.net.Spread[i]
		row := l.in[i]
		for k := range row {
			x := float32(0)
			if from := at - lead + k; from >= 0 && from < len(t.label) {
				if i < trait.Bands {
					mean = l.net.Mean[i] - float32(shift+grain*l.rng.NormFloat64())
				}
				x = max(-verdict.Farthest, min(verdict.Farthest, (t.traits[i][from]-mean)*scale))
			}
			row[k] = x
		}
	}
}

// blame computes the loss of the odds, and its gradient.
func (l *learner) blame(t *track, at int) (loss float64, hops int) {
	clear(l.dOdds)
	for k := lead; k < lead+piece; k++ {
		i := at + k - lead
		if i >= len(t.label) || t.label[i] == unsure {
			continue
		}
		want := float64(t.label[i])
		odds := float64(l.odds[k])
		p := 1 / (1 + math.Exp(-odds))
		weight := t.weight
		loss += weight * (math.Log1p(math.Exp(-math.Abs(odds))) + max(0, odds) - want*odds)
		l.dOdds[k] = float32(weight * (p - want) / (piece * batch))
		hops++
	}
	return loss, hops
}

func (l *learner) forwardNear() {
	n := &l.net.Near
	convolve(n[0], l.in[:trait.Now], l.nearHid, false)
	convolve(n[1], l.in[trait.Now:], l.nearHid, true)
	for _, r := range l.nearHid {
		for k, x := range r {
			r[k] = max(0, x)
		}
	}
	convolve(n[2], l.nearHid, rows{l.odds}, false)
}

func (l *learner) backwardNear() {
	n, g := &l.net.Near, &l.grad.Near
	clearRows(l.dNear)
	backward(n[2], g[2], l.nearHid, rows{l.dOdds}, l.dNear)
	for o, r := range l.dNear {
		for k := range r {
			if l.nearHid[o][k] <= 0 {
				r[k] = 0
			}
		}
	}
	backward(n[0], g[0], l.in[:trait.Now], l.dNear, nil)
	backward(n[1], g[1], l.in[trait.Now:], l.dNear, nil)
}

func (l *learner) forwardWave() {
	in := l.in[:trait.News]
	for i, out := range l.outs {
		convolve(l.net.Wave[i], in, out, false)
		if i == 0 {
			convolve(l.net.Room, l.in[trait.News:][:trait.Room], out, true)
		}
		for o, r := range out {
			mask := l.masks[i][o]
			for k, x := range r {
				mask[k] = 0
				if x > 0 && l.rng.Float32() >= l.drop {
					mask[k] = 1 / (1 - l.drop)
				}
				r[k] = x * mask[k]
				if i > 0 {
					r[k] += in[o][k]
				}
			}
		}
		in = out
	}
	convolve(l.net.Wave[len(l.outs)], in, rows{l.odds}, false)
}

func (l *learner) backwardWave() {
	last := len(l.outs) - 1
	for _, d := range l.dOuts {
		clearRows(d)
	}
	backward(l.net.Wave[last+1], l.grad.Wave[last+1], l.outs[last], rows{l.dOdds}, l.dOuts[last])
	for i := last; i >= 0; i-- {
		var in, dIn rows = l.in[:trait.News], nil
		if i > 0 {
			in, dIn = l.outs[i-1], l.dOuts[i-1]
			for o, r := range l.dOuts[i] { // what was added around the convolution
				copy(dIn[o], r)
			}
		}
		for o, r := range l.dOuts[i] {
			for k, m := range l.masks[i][o] {
				r[k] *= m
			}
		}
		backward(l.net.Wave[i], l.grad.Wave[i], in, l.dOuts[i], dIn)
		if i == 0 {
			backward(l.net.Room, l.grad.Room, l.in[trait.News:][:trait.Room], l.dOuts[i], nil)
		}
	}
}

// convolve computes all hops of a convolution, on top of what is there if more.
func convolve(c *verdict.Conv, in, out rows, more bool) {
	blas := blas32.Implementation()
	for o, y := range out {
		if !more {
			clear(y)
		}
		for k := range y {
			y[k] += c.B[o]
		}
		for tap := range c.Taps {
			back := tap * c.Dilation
			for i, x := range in {
				blas.Saxpy(len(y)-back, c.W[(o*c.Taps+tap)*c.In+i], x, 1, y[back:], 1)
			}
		}
	}
}

// backward adds the gradients of the weights to g and of the inputs to dIn,
// unless that is nil.
func backward(c, g *verdict.Conv, in, dOut, dIn rows) {
	blas := blas32.Implementation()
	for o, d := range dOut {
		for _, x := range d {
			g.B[o] += x
		}
		for tap := range c.Taps {
			back := tap * c.Dilation
			for i, x := range in {
				w := (o*c.Taps+tap)*c.In + i
				g.W[w] += blas.Sdot(len(d)-back, x, 1, d[back:], 1)
				if dIn != nil {
					blas.Saxpy(len(d)-back, c.W[w], d[back:], 1, dIn[i], 1)
				}
			}
		}
	}
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
	grads := l.grad.All()
	for i, w := range l.net.All() {
		if i < 2 { // the common scale is not learned
			continue
		}
		first, power := l.first[i], l.power[i]
		for k, g := range grads[i] {
			first[k] = 0.9*first[k] + 0.1*g
			power[k] = 0.999*power[k] + 0.001*g*g
			step := float64(first[k]) / fixFirst / (math.Sqrt(float64(power[k])/fixPower) + 1e-8)
			w[k] -= float32(rate * (step + decay*float64(w[k])))
		}
		clear(grads[i])
	}
}
