package scene_test

import (
	"fmt"
	"math"
	"testing"

	"jiayou/audio/cheer/scene"
)

// The figures wanted are those of the reference scorer in Python, for the same
// bursts and onsets: any other reading of its rules shows here.
func TestScoreIsThatOfTheReference(t *testing.T) {
	var scenes []scene.Scene
	onsets := map[string][]float64{}
	for i, c := range []struct {
		bursts [][3]float64 // audible, offset, SNR
		onsets []float64
	}{
		{[][3]float64{{6, 8.71, 0}, {14.69, 17.15, 10}, {23.16, 27.91, 10}, {34.51, 37.59, 10}, {42.9, 47.73, 0}},
			[]float64{9.31, 14.99, 19.15, 23.61, 35.21}},
		{[][3]float64{{6.05, 10.83, 10}, {19.42, 23.09, 0}, {28.12, 31.34, 3}, {37.65, 40.3, 10}, {44.76, 48.1, 0}},
			[]float64{6.35, 12.83, 19.87, 28.82, 38.7, 45.06, 48.4}},
		{[][3]float64{{6.05, 10.12, 0}, {17.25, 19.91, 10}, {25.41, 27.44, 0}, {31.9, 36.74, 0}, {44.17, 47.1, 3}, {53.01, 55.17, 0}},
			[]float64{7.1, 7.65, 10.72, 17.49, 31.6, 33.5, 44.47, 53.71}},
		{[][3]float64{{6, 9.27, 10}, {13.57, 15.74, 0}, {23.12, 25.57, 0}, {32.02, 34.77, 10}, {43.24, 45.82, 0}},
			[]float64{6.15, 13.72, 23.57, 31.72, 35.37, 43.39}},
	} {
		sc := scene.Scene{Name: fmt.Sprintf("scene_%02d", i), Seconds: 60}
		for _, b := range c.bursts {
			sc.Truth = append(sc.Truth, scene.Burst{Onset: b[0], Audible: b[0], Offset: b[1], SNR: int(b[2]), Clip: "cheer_x.wav", Background: "hvac"})
		}
		scenes = append(scenes, sc)
		onsets[sc.Name] = c.onsets
	}
	s := scene.Judge(scenes, onsets)
	for _, c := range []struct {
		name      string
		got, want float64
	}{
		{"F1 within 250 ms", s.F1(scene.Within250), 0.25},
		{"F1 within 500 ms", s.F1(scene.Within500), 2.0 / 3},
		{"F1 within 1 s", s.F1(scene.Within1s), 2.0 / 3},
		{"recall within 250 ms", s.All.Recall(scene.Within250), 4.0 / 21},
		{"recall within 500 ms", s.All.Recall(scene.Within500), 13.0 / 21},
		{"recall within 1 s", s.All.Recall(scene.Within1s), 14.0 / 21},
		{"median latency", s.All.Percentile(0.5), 0.30},
		{"95th percentile of latency", s.All.Percentile(0.95), 0.70},
		{"roars outside every burst", float64(s.SceneAlarms), 6},
	} {
		if math.Abs(c.got-c.want) > 1e-9 {
			t.Errorf("%s: got %.4f, the reference has %.4f", c.name, c.got, c.want)
		}
	}
}
