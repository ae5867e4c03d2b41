// Train makes the weights of the cheer detector from labelled recordings.
//
//	go run ./audio/cheer/train --clips recordings --out audio/cheer/internal/verdict/weights.go
//
// The recordings are in four parts, no source in two of them, and scenes are made
// of each part alone. It first cross-validates: each part is judged by a jury of nets
// that learned from the others. That is the honest figure, and the operating points
// are chosen by it. Then a jury learns from all parts and becomes a table in Go source.
// The same recordings and seed give the same table on the same sort of processor.
//
// GOEXPERIMENT=simd before the command makes learning quicker on processors with
// AVX-512.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"slices"
	"sync"

	"jiayou/audio/cheer/internal/verdict"
	"jiayou/audio/cheer/scene"
	"jiayou/audio/cheer/scene/invent"
)

func main() {
	var p plan
	clips := flag.String("clips", "", "`FOLDER` of recordings with labels.csv")
	out := flag.String("out", "", "`FILE` of Go source to write; without it only cross-validate")
	flag.StringVar(&p.kept, "keep", "", "`FOLDER` to keep what was heard of the scenes in, for the next run")
	flag.Uint64Var(&p.seed, "seed", 1, "of the scenes and the nets")
	flag.IntVar(&p.epochs, "epochs", 10, "times that each scene is learned from")
	flag.IntVar(&p.jurors, "jurors", 3, "nets that decide together")
	flag.IntVar(&p.plain, "plain", 30, "minutes of crowds that are made of each part, to judge by and to learn from")
	flag.IntVar(&p.varied, "varied", 15, "minutes more in other rooms, with other microphones, to learn from")
	flag.IntVar(&p.near, "near", 10, "minutes more of crowds and all else close to the microphone in quiet rooms")
	flag.IntVar(&p.invented, "invented", 30, "minutes of made-up crowds to learn from")
	flag.IntVar(&p.spoken, "spoken", 30, "minutes of crowds with the voices of espeak-ng, which has to be installed; 0 without it")
	flag.Parse()
	if err := run(p, *clips, *out); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(p plan, folder, out string) error {
	clips, err := scene.ReadClips(folder)
	if err != nil {
		return err
	}
	m, err := p.material(clips)
	if err != nil {
		return err
	}
	p.validate(m)
	if out == "" {
		return nil
	}
	return writeWeights(out, p.jury("all parts", m.without(none)))
}

// plan says what to learn from, and how long.
type plan struct {
	seed                          uint64
	epochs, jurors                int
	plain, varied, near, invented int
	spoken                        int
	kept                          string
}

// parts is how many parts the recordings are in. No source lies in two, and no
// scene has recordings of two.
const parts = 4

// none stands for the part that is left out where none is.
const none = -1

// material is what there is to learn from and to judge by.
type material struct {
	judged [parts][]*track // crowds in all sorts of halls, and streams of negatives
	varied [parts][]*track // crowds in halls of other colours
	near   [parts][]*track // crowds in quiet rooms
	made   []*track        // made-up sounds
	spoken []*track        // made-up crowds with the voices of a speech synthesiser
}

// without returns all that has nothing of one part.
func (m *material) without(part int) []*track {
	all := slices.Concat(m.made, m.spoken)
	for k := range parts {
		if k != part {
			all = slices.Concat(all, m.judged[k], m.varied[k], m.near[k])
		}
	}
	return all
}

// material makes what to learn from.
func (p plan) material(clips *scene.Clips) (*material, error) {
	var m material
	var errs [3*parts + 2]error
	var wait sync.WaitGroup
	try := func(i int, to *[]*track, name string, make func(add func(scene.Scene)) error) {
		wait.Go(func() { *to, errs[i] = p.set(name, make) })
	}
	set := func(i int, to *[]*track, name string, make func(add func(scene.Scene))) {
		try(i, to, name, func(add func(scene.Scene)) error { make(add); return nil })
	}
	for k, of := range folds(clips, parts) {
		set(k, &m.judged[k], fmt.Sprintf("plain%d_%d", k, p.plain), func(add func(scene.Scene)) {
			p.everything(of, add)
		})
		set(parts+k, &m.varied[k], fmt.Sprintf("varied%d_%d", k, p.varied), func(add func(scene.Scene)) {
			p.elsewhere(of, add)
		})
		set(2*parts+k, &m.near[k], fmt.Sprintf("near%d_%d", k, p.near), func(add func(scene.Scene)) {
			p.closeBy(of, 2000+p.seed, add)
		})
	}
	set(3*parts, &m.made, fmt.Sprintf("made_%d_%d", p.invented, p.near), p.made)
	try(3*parts+1, &m.spoken, fmt.Sprintf("spoken_%d", p.spoken), p.said)
	wait.Wait()
	for _, t := range slices.Concat(m.made, m.spoken) {
		t.weight = inventedWeight
	}
	return &m, errors.Join(errs[:]...)
}

// everything makes minutes of crowds of clips, and the streams of all that is none.
func (p plan) everything(clips *scene.Clips, add func(scene.Scene)) {
	for i := range p.plain {
		add(scene.Crowd(clips, scene.Spec{Seed: p.seed, Number: i}))
	}
	for _, class := range clips.Classes() {
		add(scene.Negatives(clips, class, scene.Spec{Seed: p.seed}))
	}
}

// elsewhere makes minutes of crowds in other rooms, some between digital silences.
func (p plan) elsewhere(clips *scene.Clips, add func(scene.Scene)) {
	for i := range p.varied {
		sc := scene.Crowd(clips, scene.Spec{Seed: 1000 + p.seed, Number: i, Vary: true})
		if i%12 == 11 {
			gate(&sc)
		}
		add(sc)
	}
}

// closeBy makes minutes of crowds close to the microphone, each in another quiet
// room.
func (p plan) closeBy(clips *scene.Clips, seed uint64, add func(scene.Scene)) {
	for i := range p.near {
		add(scene.Crowd(clips, scene.Spec{Seed: seed, Number: i, Vary: true, Near: true}))
	}
}

// made makes scenes of made-up sounds, every other of them varied.
func (p plan) made(add func(scene.Scene)) {
	invented := invent.Clips(p.seed, 6*p.invented, 16)
	for i := range p.invented {
		add(scene.Crowd(invented, scene.Spec{Seed: 5000 + p.seed, Number: i, Vary: i%2 == 1}))
	}
	p.closeBy(invented, 6000+p.seed, add)
	for i, class := range invented.Classes() {
		add(scene.Negatives(invented, class, scene.Spec{Seed: 5000 + p.seed, Vary: i%2 == 1}))
	}
}

// said makes scenes of crowds with the voices of a speech synthesiser, every other of
// them varied and a third as many close by.
func (p plan) said(add func(scene.Scene)) error {
	if p.spoken == 0 {
		return nil
	}
	clips, err := invent.Spoken(p.seed, 3*p.spoken, 40)
	if err != nil {
		return err
	}
	streams := clips.Classes()
	for class, of := range invent.Clips(p.seed+1, 0, 8).Negatives {
		clips.Negatives[class] = append(clips.Negatives[class], of...)
	}
	for i := range p.spoken {
		add(scene.Crowd(clips, scene.Spec{Seed: 7000 + p.seed, Number: i, Vary: i%2 == 1}))
	}
	for i := range p.spoken / 3 {
		add(scene.Crowd(clips, scene.Spec{Seed: 7500 + p.seed, Number: i, Vary: true, Near: true}))
	}
	for _, class := range streams {
		add(scene.Negatives(clips, class, scene.Spec{Seed: 7000 + p.seed}))
		add(scene.Negatives(clips, class, scene.Spec{Seed: 7100 + p.seed, Vary: true}))
	}
	return nil
}

// inventedWeight is what a made-up sound counts beside a recorded one.
const inventedWeight = 0.5

// jury learns nets that differ in nothing but where they begin.
func (p plan) jury(who string, tracks []*track) []*verdict.Net {
	nets := make([]*verdict.Net, p.jurors)
	for i := range nets {
		l := newLearner(p.seed + uint64(100*i))
		l.learn(tracks, p.epochs, func(epoch int, loss float64) {
			fmt.Printf("%s, juror %d, epoch %d: loss %.4f\n", who, i+1, epoch+1, loss)
		})
		nets[i] = l.net
	}
	return nets
}

// validate prints what the operating points come to where every part is judged by
// a jury that never learned from it.
func (p plan) validate(m *material) {
	var heard [parts][]judged
	var wait sync.WaitGroup
	for k := range parts {
		wait.Go(func() {
			nets := p.jury(fmt.Sprintf("without part %d", k), m.without(k))
			for _, t := range m.judged[k] {
				j := judge(nets, t)
				j.scene.Name = fmt.Sprintf("part%d_%s", k, j.scene.Name)
				heard[k] = append(heard[k], j)
			}
		})
	}
	wait.Wait()
	report(os.Stdout, heard)
}
