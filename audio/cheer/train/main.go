// Train makes the weights of the cheer detector from labelled recordings.
//
//	go run ./audio/cheer/train --clips recordings --out audio/cheer/internal/verdict/weights.go
//
// It first cross-validates: the recordings are parted into folds by their
// source, and each fold is judged by nets that learned from the others alone.
// That is the honest figure, and the operating points are chosen by it. Then it
// learns from all of them and writes a table in Go source. The same recordings
// and seed give the same table on the same sort of processor.
package main

import (
	"flag"
	"fmt"
	"os"
	"runtime"
	"sync"

	"jiayou/audio/cheer/internal/verdict"
	"jiayou/audio/cheer/scene"
	"jiayou/audio/cheer/scene/invent"
)

func main() {
	var p plan
	clips := flag.String("clips", "", "`FOLDER` of recordings with labels.csv")
	out := flag.String("out", "", "`FILE` of Go source to write; without it only cross-validate")
	flag.Uint64Var(&p.seed, "seed", 1, "of the scenes and the nets")
	flag.IntVar(&p.folds, "folds", 4, "parts of the cross-validation; 0 for none")
	flag.IntVar(&p.epochs, "epochs", 5, "times that each scene is learned from")
	flag.IntVar(&p.scenes, "scenes", 48, "minutes of crowds to learn from")
	flag.IntVar(&p.aired, "aired", 10, "more minutes of crowds, over ventilation alone")
	flag.IntVar(&p.invented, "invented", 30, "minutes of made-up crowds to learn from")
	flag.Float64Var(&p.weight, "weight", 1, "weight of the negative streams")
	flag.Float64Var(&p.varied, "varied", 0.3, "share of the scenes in other rooms and microphones")
	flag.IntVar(&p.judged, "judged", 30, "minutes of crowds to judge each fold by")
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
	if p.folds > 0 {
		validate(clips, p)
	}
	if out == "" {
		return nil
	}
	fmt.Println("learning from everything")
	net := p.train(clips, func(epoch int, loss float64) { fmt.Printf("epoch %d: loss %.4f\n", epoch+1, loss) })
	return writeWeights(out, net)
}

// plan says what to learn from, and how long.
type plan struct {
	seed                                   uint64
	folds, epochs, scenes, aired, invented int
	judged                                 int
	weight, varied                         float64
}

// train learns a net from clips.
func (p plan) train(clips *scene.Clips, say func(int, float64)) *verdict.Net {
	l := newLearner(p.seed)
	l.learn(p.material(clips), p.epochs, say)
	return l.net
}

// material makes the tracks to learn from: crowds in all sorts of halls, crowds
// over ventilation alone, where streams of negatives are heard too and would
// otherwise teach that nobody cheers there, those streams, and made-up sounds.
func (p plan) material(clips *scene.Clips) []*track {
	var tracks []*track
	add := func(sc scene.Scene, weight float64) {
		t := hear(&sc)
		t.weight = weight
		tracks = append(tracks, t)
	}
	for i := range p.scenes {
		sc := scene.Crowd(clips, scene.Spec{Seed: 1000 + p.seed, Number: i, Vary: p.vary(i)})
		if i%12 == 11 {
			gate(&sc)
		}
		add(sc, 1)
	}
	for i := range p.aired {
		add(scene.Crowd(clips, scene.Spec{Seed: 3000 + p.seed, Number: i, Vary: i%2 == 1, Room: "hvac"}), 1)
	}
	for i, class := range clips.Classes() {
		add(scene.Negatives(clips, class, scene.Spec{Seed: 1000 + p.seed, Vary: p.vary(i)}), p.weight)
	}
	invented := invent.Clips(p.seed, 3*p.invented, 8)
	for i := range p.invented {
		add(scene.Crowd(invented, scene.Spec{Seed: 5000 + p.seed, Number: i, Vary: i%2 == 1}), inventedWeight)
	}
	if p.invented > 0 {
		for i, class := range invented.Classes() {
			add(scene.Negatives(invented, class, scene.Spec{Seed: 5000 + p.seed, Vary: i%2 == 1}), inventedWeight)
		}
	}
	fmt.Printf("%d scenes made\n", len(tracks))
	return tracks
}

// inventedWeight is what a made-up sound counts beside a recorded one.
const inventedWeight = 0.5

// vary spreads the share of varied scenes evenly.
func (p plan) vary(i int) bool { return int(p.varied*float64(i+1)) > int(p.varied*float64(i)) }

// validate judges each fold by nets that never learned from its sources, and
// prints what the operating points come to.
func validate(clips *scene.Clips, p plan) {
	learn, test := folds(clips, p.folds)
	heard := make([][]judged, p.folds)
	var wait sync.WaitGroup
	free := make(chan bool, runtime.GOMAXPROCS(0))
	for f := range p.folds {
		free <- true
		wait.Add(1)
		go func() {
			defer wait.Done()
			net := p.train(learn[f], func(int, float64) {})
			heard[f] = p.judge(net, test[f], fmt.Sprintf("fold%d_", f))
			<-free
		}()
	}
	wait.Wait()
	var all []judged
	for _, h := range heard {
		all = append(all, h...)
	}
	report(os.Stdout, all)
}

// judge returns the odds of every hop of scenes made from clips.
func (p plan) judge(net *verdict.Net, clips *scene.Clips, prefix string) []judged {
	var all []judged
	add := func(sc scene.Scene) {
		t := hear(&sc)
		sc.Name = prefix + sc.Name
		sc.Sound = nil
		all = append(all, judged{sc, oddsOf(net, t)})
	}
	for i := range p.judged {
		add(scene.Crowd(clips, scene.Spec{Seed: p.seed, Number: i}))
	}
	for _, class := range clips.Classes() {
		add(scene.Negatives(clips, class, scene.Spec{Seed: p.seed}))
	}
	return all
}
