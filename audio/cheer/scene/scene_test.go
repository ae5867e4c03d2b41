package scene_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"jiayou/audio/cheer/scene"
)

// sound returns seconds of noise with a pulse of so many Hz.
func sound(seconds, hz float64, seed uint64) []float64 {
	rng := rand.New(rand.NewPCG(seed, 9))
	x := make([]float64, int(seconds*scene.Rate))
	for i := range x {
		x[i] = 0.1 * rng.NormFloat64() * (1 + math.Sin(2*math.Pi*hz*float64(i)/scene.Rate))
	}
	return x
}

// clips returns a small collection made of noise.
func clips() *scene.Clips {
	c := &scene.Clips{Negatives: map[string][]*scene.Clip{}}
	for i := range 3 {
		c.Cheers = append(c.Cheers, scene.Clip{File: "cheer_a.wav", Class: "cheer", Onset: 0.4, Offset: 4, Sound: sound(4.5, 0, uint64(i))})
	}
	for i, class := range []string{"speech", "music", "cough", "urban"} {
		c.Negatives[class] = []*scene.Clip{{File: class, Class: class, Sound: sound(2, 4, uint64(10+i))}}
	}
	return c
}

func TestSameSeedSameScene(t *testing.T) {
	for _, vary := range []bool{false, true} {
		spec := scene.Spec{Seed: 3, Number: 4, Vary: vary}
		a, b := scene.Crowd(clips(), spec), scene.Crowd(clips(), spec)
		if !slices.Equal(a.Sound, b.Sound) || !slices.Equal(a.Truth, b.Truth) {
			t.Errorf("vary %v: got two scenes from one seed", vary)
		}
		spec.Seed = 5
		if slices.Equal(a.Sound, scene.Crowd(clips(), spec).Sound) {
			t.Errorf("vary %v: got one scene from two seeds", vary)
		}
	}
}

// voices returns the power of x in 300–4000 Hz, by a plain Fourier sum over
// every twentieth bin of 50 Hz.
func voices(x []float32) float64 {
	total := 0.0
	const n = 320
	for at := 0; at+n <= len(x); at += n {
		for k := 6; k <= 80; k++ {
			re, im := 0.0, 0.0
			for i, v := range x[at : at+n] {
				a := 2 * math.Pi * float64(k*i) / n
				re += float64(v) * math.Cos(a)
				im += float64(v) * math.Sin(a)
			}
			total += 2 * (re*re + im*im) / n / n
		}
	}
	return total / float64(len(x)/n)
}

func TestBurstsLieWhereTheTruthSaysAndAsLoud(t *testing.T) {
	sc := scene.Crowd(clips(), scene.Spec{Seed: 1}) // number 0: ventilation
	if len(sc.Truth) < 4 || len(sc.Sound) != scene.Length*scene.Rate {
		t.Fatalf("got %d bursts in %d samples, want at least 4 in %d", len(sc.Truth), len(sc.Sound), scene.Length*scene.Rate)
	}
	for i, b := range sc.Truth {
		if i > 0 && b.Onset < sc.Truth[i-1].Offset+4 {
			t.Errorf("burst at %.1f s: got it within 4 s of the end of the one before", b.Onset)
		}
		if b.Audible < b.Onset || b.Audible > b.Offset {
			t.Errorf("burst at %.1f s: got it audible at %.2f s", b.Onset, b.Audible)
		}
		cut := func(from, to float64) []float32 {
			return sc.Sound[int(from*scene.Rate):int(to*scene.Rate)]
		}
		during := voices(cut(b.Onset+0.1, b.Offset-0.4))
		before := voices(cut(b.Onset-1.5, b.Onset-0.5))
		got := 10 * math.Log10(during/before-1)
		if math.Abs(got-float64(b.SNR)) > 2.5 {
			t.Errorf("burst at %.1f s: got %.1f dB over the background, want %d ± 2.5", b.Onset, got, b.SNR)
		}
	}
}

func TestNegativesHoldNoTruth(t *testing.T) {
	sc := scene.Negatives(clips(), "cough", scene.Spec{Seed: 1})
	if sc.Class != "cough" || scene.ClassOf(sc.Name) != "cough" || len(sc.Truth) != 0 || sc.Seconds < 120 {
		t.Errorf("got %s of class %q, %d bursts, %.0f s; want far_cough of cough, none, 120 s or more", sc.Name, sc.Class, len(sc.Truth), sc.Seconds)
	}
}

func TestFolderKeepsScenes(t *testing.T) {
	dir := t.TempDir()
	f, err := scene.MakeFolder(dir)
	if err != nil {
		t.Fatal(err)
	}
	want := scene.Crowd(clips(), scene.Spec{Seed: 1})
	for _, sc := range []scene.Scene{want, scene.Negatives(clips(), "music", scene.Spec{})} {
		if err := f.Add(sc); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	got, err := scene.ReadFolder(dir)
	if err != nil || len(got) != 2 || got[0].Class != "music" || len(got[1].Truth) != len(want.Truth) {
		t.Fatalf("got %v, %v; want the stream of music and a scene with %d bursts", got, err, len(want.Truth))
	}
	for i, b := range got[1].Truth {
		if math.Abs(b.Audible-want.Truth[i].Audible) > 0.001 || b.SNR != want.Truth[i].SNR {
			t.Errorf("got %+v, want %+v", b, want.Truth[i])
		}
	}
	if _, err := scene.ReadFolder(t.TempDir()); err == nil || !strings.Contains(err.Error(), "found no scene") {
		t.Errorf("got %v from an empty folder, want that it found no scene", err)
	}
}

// hall returns a scene of 60 s with a burst at 10 s, audible at 10.1 s, and one
// at 30 s.
func hall() []scene.Scene {
	return []scene.Scene{{Name: "scene_00", Seconds: 60, Truth: []scene.Burst{
		{Onset: 10, Audible: 10.1, Offset: 13, SNR: 10, Clip: "cheer_a.wav", Background: "hall"},
		{Onset: 30, Audible: 30, Offset: 33, SNR: 0, Clip: "applause_b.wav", Background: "hall"},
	}}}
}

func TestScoreOfRoars(t *testing.T) {
	for _, c := range []struct {
		name          string
		onsets        []float64
		f250, f1s     float64
		found, alarms int
	}{
		{"nothing heard", nil, 0, 0, 0, 0},
		{"both at once", []float64{10.2, 30.1}, 1, 1, 2, 0},
		{"one late", []float64{10.2, 30.6}, 2.0 / 3, 1, 2, 0},
		{"one twice", []float64{10.2, 10.3, 30.1}, 0.8, 1, 2, 0}, // the second is nobody's
		{"again in a burst", []float64{10.2, 12, 30.1}, 1, 1, 2, 0},
		{"nowhere near", []float64{10.2, 20, 30.1}, 0.8, 0.8, 2, 1},
		{"only between", []float64{20}, 0, 0, 0, 1},
	} {
		s := scene.Judge(hall(), map[string][]float64{"scene_00": c.onsets})
		if got := s.F1(scene.Within250); math.Abs(got-c.f250) > 1e-9 {
			t.Errorf("%s: got F1 %.3f within 250 ms, want %.3f", c.name, got, c.f250)
		}
		if got := s.F1(scene.Within1s); math.Abs(got-c.f1s) > 1e-9 {
			t.Errorf("%s: got F1 %.3f within 1 s, want %.3f", c.name, got, c.f1s)
		}
		if s.All.Within[scene.Within1s] != c.found || s.SceneAlarms != c.alarms {
			t.Errorf("%s: got %d found and %d alarms, want %d and %d", c.name, s.All.Within[scene.Within1s], s.SceneAlarms, c.found, c.alarms)
		}
	}
}

func TestScoreOfNegatives(t *testing.T) {
	scenes := []scene.Scene{{Name: "far_cough", Class: "cough", Seconds: 1800}, {Name: "far_hvac", Class: "hvac", Seconds: 1800}}
	s := scene.Judge(scenes, map[string][]float64{"far_cough": {5, 100}})
	if got := s.False["cough"].PerHour(); got != 4 {
		t.Errorf("got %v false alarms an hour of coughs, want 4", got)
	}
	if got := s.False["hvac"].PerHour(); got != 0 {
		t.Errorf("got %v false alarms an hour of ventilation, want 0", got)
	}
	if got := s.Pooled.PerHour(); got != 2 {
		t.Errorf("got %v false alarms an hour in all, want 2", got)
	}
}

func TestLatencyIsFromWhatCanBeHeard(t *testing.T) {
	s := scene.Judge(hall(), map[string][]float64{"scene_00": {10.3, 30.4}})
	if got := s.SNR[10].Percentile(0.5); math.Abs(got-0.2) > 1e-9 {
		t.Errorf("got a latency of %.3f s at +10 dB, want 0.200", got)
	}
	if got := s.All.Percentile(0.5); math.Abs(got-0.3) > 1e-9 {
		t.Errorf("got a median latency of %.3f s, want 0.300", got)
	}
}

func TestWhatWasMissedIsToldApart(t *testing.T) {
	for _, c := range []struct {
		what        string
		onsets      []float64
		late, early int
	}{
		{"found", []float64{10.3}, 0, 0},
		{"late", []float64{11.5}, 1, 0},
		{"early", []float64{9}, 0, 1},
		{"never", []float64{5}, 0, 0},
	} {
		s := scene.Judge(hall(), map[string][]float64{"scene_00": c.onsets})
		if h := s.SNR[10]; h.Late != c.late || h.Early != c.early {
			t.Errorf("%s: got %d late and %d early, want %d and %d", c.what, h.Late, h.Early, c.late, c.early)
		}
	}
}
