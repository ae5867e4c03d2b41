package main

import (
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jiayou/audio/cheer/internal/trait"
	"jiayou/audio/cheer/internal/verdict"
	"jiayou/audio/cheer/scene"
)

// track of noise of which a hop is a crowd where its first traits are high.
func noisy(hops int, seed uint64) *track {
	rng := rand.New(rand.NewPCG(seed, 7))
	t := &track{traits: make(rows, trait.Count), label: make([]int8, hops), weight: 1}
	for i := range t.traits {
		t.traits[i] = make([]float32, hops)
	}
	for h := range hops {
		crowd := h/100%2 == 1
		if crowd {
			t.label[h] = 1
		}
		for i := range t.traits {
			t.traits[i][h] = float32(rng.NormFloat64())
			if crowd && i < trait.Bands {
				t.traits[i][h] += 4
			}
		}
	}
	return t
}

// plain returns a pass that leaves nothing out, with a piece loaded.
func plain(t *track, at int) *pass {
	l := newLearner(3)
	l.standardise([]*track{t})
	p := l.passes[0]
	p.drop = 0
	p.load(t, at)
	return p
}

// opinions are what both nets of a juror say to each hop of a track.
func opinions(net *verdict.Net, t *track) [][2]float32 {
	l := verdict.NewListener(net)
	odds := make([][2]float32, len(t.label))
	var x trait.Traits
	for h := range odds {
		for i := range x {
			x[i] = t.traits[i][h]
		}
		odds[h][0], odds[h][1] = l.Hop(&x)
	}
	return odds
}

func TestLearnerAndListenerAreTheSameNets(t *testing.T) {
	tr := noisy(lead+piece, 1)
	l := plain(tr, 0)
	for i := range l.in { // as it is, not as another microphone heard it
		for k := range l.in[i] {
			x := float32(0)
			if k >= lead {
				x = max(-verdict.Farthest, min(verdict.Farthest, (tr.traits[i][k-lead]-l.net.Mean[i])/l.net.Spread[i]))
			}
			l.in[i][k] = x
		}
	}
	heard := opinions(l.net, tr)
	for which, forward := range []func(){l.forwardNear, l.forwardWave} {
		forward()
		for h := range piece {
			if got, want := float64(l.odds[lead+h]), float64(heard[h][which]); h > lead && math.Abs(got-want) > 1e-3 {
				t.Fatalf("net %d, hop %d: learner %.4f, listener %.4f", which, h, got, want)
			}
		}
	}
}

func TestGradientIsTheSlopeOfTheLoss(t *testing.T) {
	tr := noisy(lead+piece, 2)
	for which, name := range []string{"near", "wave"} {
		l := plain(tr, 0)
		forward := []func(){l.forwardNear, l.forwardWave}[which]
		backward := []func(){l.backwardNear, l.backwardWave}[which]
		loss := func() float64 {
			forward()
			sum, _ := l.blame(tr, 0)
			return sum / (piece * batch)
		}
		loss()
		backward()
		// A step along the gradient changes the loss by its length, squared.
		square := 0.0
		move := func(step float64) {
			for i, g := range l.grad.All() {
				for k := range g {
					l.net.All()[i][k] += float32(step * float64(g[k]))
				}
			}
		}
		for _, g := range l.grad.All() {
			for _, x := range g {
				square += float64(x) * float64(x)
			}
		}
		step := 1e-3 / math.Sqrt(square)
		move(step)
		up := loss()
		move(-2 * step)
		down := loss()
		if got := (up - down) / (2 * step); math.Abs(got/square-1) > 0.02 {
			t.Errorf("%s: got a slope of %.4g along the gradient, want %.4g", name, got, square)
		}
	}
}

func TestLearningTellsCrowdsApart(t *testing.T) {
	l := newLearner(1)
	l.learn([]*track{noisy(4*piece, 3)}, 45, func(int, float64) {})
	test := noisy(piece, 4)
	right := 0
	for h, o := range opinions(l.net, test) {
		if (o[0] > 0) == (test.label[h] == 1) && (o[1] > 0) == (test.label[h] == 1) {
			right++
		}
	}
	if share := float64(right) / piece; share < 0.9 {
		t.Errorf("got %.2f of the hops right, want 0.90 or more", share)
	}
}

func TestFoldsShareNoSource(t *testing.T) {
	clips := &scene.Clips{Negatives: map[string][]*scene.Clip{}}
	for i := range 20 {
		c := scene.Clip{Source: string(rune('a' + i/2)), Sound: make([]float64, 100+i)}
		clips.Cheers = append(clips.Cheers, c)
		clips.Negatives["speech"] = append(clips.Negatives["speech"], &c)
	}
	of, sounds := map[string]int{}, 0
	for k, part := range folds(clips, 4) {
		each(part, func(_ string, c *scene.Clip) {
			sounds++
			if first, known := of[c.Source]; known && first != k {
				t.Errorf("source %s lies in parts %d and %d", c.Source, first, k)
			}
			of[c.Source] = k
		})
	}
	if sounds != 40 {
		t.Errorf("got %d sounds in all parts, want each of 40 once", sounds)
	}
}

func TestPartsAreJudgedAndWritten(t *testing.T) {
	var m material
	for k := range m.judged {
		tr := noisy(2*piece, uint64(k))
		tr.scene = scene.Scene{Name: "scene_00", Seconds: 16}
		for at := 1.0; at < 16; at += 2 {
			tr.scene.Truth = append(tr.scene.Truth, scene.Burst{Onset: at, Audible: at, Offset: at + 1, SNR: 10, Clip: "cheer_x", Background: "hvac"})
		}
		m.judged[k] = []*track{tr}
	}
	p := plan{epochs: 1, jurors: 2}
	p.validate(&m)
	path := filepath.Join(t.TempDir(), "weights.go")
	if err := writeWeights(path, p.jury("all parts", m.without(none))); err != nil {
		t.Fatal(err)
	}
	source, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	rows := strings.Count(string(source), "\n\t{\n")
	if want := p.jurors * len(verdict.NewNet().All()); rows != want {
		t.Errorf("got %d rows of weights, want %d of %d nets", rows, want, p.jurors)
	}
}
