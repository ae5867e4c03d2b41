//go:build cgo && linux

package main

import (
	"math"
	"testing"

	"jiayou/audio/mic"
	"jiayou/audio/mic/device/soundserver"
	"jiayou/cmd/jiayou/show"
)

// twoChannels is two mono sources as the channels of one.
type twoChannels struct{ left, right mic.Source }

func (b twoChannels) Format() mic.Format {
	return mic.Format{Rate: b.left.Format().Rate, Channels: 2, Name: "two channels"}
}

func (b twoChannels) Close() error { return nil }

func (b twoChannels) Read(buf []float32) (int, error) {
	n := len(buf) / 2
	for c, src := range []mic.Source{b.left, b.right} {
		one := make([]float32, n)
		got, err := src.Read(one)
		if err != nil {
			return 0, err
		}
		n = min(n, got)
		for i, x := range one[:n] {
			buf[2*i+c] = x
		}
	}
	return 2 * n, nil
}

// later is a source from its third second on.
func later(src mic.Source) mic.Source {
	for read := 0; read < 3*src.Format().Rate; {
		n, err := src.Read(make([]float32, 1000))
		if err != nil {
			return src
		}
		read += n
	}
	return src
}

// stretch is what the log says of some seconds.
type stretch struct {
	level, effect [2]float64 // the highest of each stand
	roars         map[string]int
	balance       float64 // the mean where it is known
	known         float64 // … and for how many notes
	same          bool
	notes         int
}

func (s *stretch) take(n *show.Note) {
	switch n.Kind {
	case "roar":
		s.roars[n.Side]++
	case "ear":
		s.same = s.same || n.OneCapsule
	case "meter":
		s.notes++
		for i, m := range n.Meters {
			s.level[i], s.effect[i] = math.Max(s.level[i], m.Level), math.Max(s.effect[i], m.Effect)
		}
		if n.Sure > 0 {
			s.balance, s.known = s.balance+n.Balance, s.known+1
		}
	}
}

// TestEachSideHasItsOwnStand is the real program in a window with a microphone of two
// channels: a crowd on the left one, then one on each, then the same on both.
func TestEachSideHasItsOwnStand(t *testing.T) {
	server, err := soundserver.Start()
	if err != nil {
		t.Fatal(err)
	}
	defer server.Close()
	crowd := func(name string) mic.Source {
		src, err := mic.Loop(func() (mic.Source, error) { return mic.OpenWAV("../../audio/testdata/" + name + ".wav") })
		if err != nil {
			t.Fatal(err)
		}
		return src
	}
	phases := [3]stretch{{roars: map[string]int{}}, {roars: map[string]int{}}, {roars: map[string]int{}}}
	sources := [3]func() mic.Source{
		func() mic.Source { return twoChannels{crowd("cheer_hall"), mic.None()} },
		func() mic.Source { return twoChannels{crowd("cheer_hall"), later(crowd("cheer_hall"))} },
		func() mic.Source { return crowd("cheer_hall") },
	}
	phase, quiet := 0, 0
	var playing *soundserver.Playing
	buildShow(t).run(t, server, func(n *show.Note) bool {
		if playing == nil { // a breath between them
			if quiet++; n.Kind != "meter" || n.Meters[0].Level+n.Meters[1].Level > 0.05 || n.Meters[0].Roar+n.Meters[1].Roar != "offoff" {
				quiet = 0
			}
			if quiet < 4 || phase == len(phases) {
				return phase == len(phases)
			}
			if playing, err = server.Play(sources[phase]()); err != nil {
				t.Error(err)
			}
		}
		p := &phases[phase]
		p.take(n)
		if p.notes == 5*4 { // 5 s
			playing.Stop()
			playing, quiet = nil, 0
			phase++
		}
		return phase == len(phases)
	}, "--seed", "1", "--mute", "--ear", "lively")
	for i, p := range phases {
		t.Logf("%d: levels %.2f, effects %.2f, roars %v, balance %+.2f, one capsule %v", i, p.level, p.effect, p.roars, p.balance/math.Max(p.known, 1), p.same)
	}
	home, both, same := phases[0], phases[1], phases[2]
	if home.roars["home"] == 0 || home.roars["away"] != 0 || home.level[0] < 0.5 || home.level[1] > 0.1 ||
		home.effect[0] == 0 || home.effect[1] != 0 || home.balance/home.known > -0.8 {
		t.Errorf("a crowd on the left: got %+v, want the home stand alone", home)
	}
	for _, p := range []stretch{both, same} {
		if p.roars["home"] == 0 || p.roars["away"] == 0 || p.level[0] < 0.5 || p.level[1] < 0.5 || p.effect[0] == 0 || p.effect[1] == 0 {
			t.Errorf("a crowd on each channel: got %+v, want both stands", p)
		}
	}
	if home.same || both.same || !same.same {
		t.Errorf("got one capsule said %v, %v and %v, want it of the third", home.same, both.same, same.same)
	}
}
