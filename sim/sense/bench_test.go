package sense_test

import (
	"testing"

	"jiayou/sim/agent"
	"jiayou/sim/field"
	"jiayou/sim/geom"
	"jiayou/sim/rng"
	"jiayou/sim/sense"
)

// BenchmarkTick is one tick of the senses of 5v5: two looks, one percept.
func BenchmarkTick(b *testing.B) {
	f, _ := field.ByName("5v5")
	s, marks := sense.Real(), sense.NewLandmarks(&f)
	var film sense.Film
	truth := sense.Truth{Count: 10, Ball: geom.Vec{X: 1, Y: 1}}
	place := rng.New(1, "place", 0)
	var eyes [10]sense.Eyes
	for i := range eyes {
		at := geom.Vec{X: place.Between(-8, 8), Y: place.Between(-5, 5)}
		truth.Robots[i] = sense.Being{Side: field.Side(i / 5), Pos: at, Gaze: truth.Ball.Sub(at).Unit(), Shake: 1.5, Upright: true}
		eyes[i] = sense.NewEyes(rng.New(1, "eyes", i), &s)
	}
	for i := range film {
		film[i] = truth
	}
	var p agent.Percept
	scene := sense.Scene{Film: &film, Marks: &marks, Senses: &s}
	tick := func() {
		for i := scene.Now % 5; i < 10; i += 5 {
			eyes[i].Look(&scene, i)
		}
		eyes[scene.Now%10].Fill(&p, &scene, scene.Now%10, 1)
		scene.Now++
	}
	if n := testing.AllocsPerRun(1000, tick); n > 0 {
		b.Errorf("got %v allocations a tick, want none", n)
	}
	for b.Loop() {
		tick()
	}
}
