package stage

import (
	"runtime"
	"testing"
	"time"

	"jiayou/sim"
	"jiayou/sim/field"
)

// crowded is ten robots, full stands that roar, paper in the air, a host.
func crowded() (*Stage, *sim.Frame, Look) {
	f := field.Formats()[1]
	fr := scene(&f)
	s := shown(&f, &fr)
	s.Notice([]sim.Event{{Kind: sim.EventGoal}})
	look := Look{Host: Raise}
	for range 30 {
		s.Update(&fr, &fr, 1, 1.0/60, look)
	}
	s.compose(1920, 1080)
	return s, &fr, look
}

// BenchmarkPicture measures what a picture costs the CPU before it is handed
// to Ebitengine, at 1920 × 1080. The budget is 4 ms.
func BenchmarkPicture(b *testing.B) {
	s, fr, look := crowded()
	b.ReportAllocs()
	for b.Loop() {
		s.Update(fr, fr, 0.5, 1.0/60, look)
		s.compose(1920, 1080)
	}
	b.ReportMetric(float64(len(s.scenery.indices)+len(s.cast.indices))/3, "triangles")
	b.ReportMetric(float64(len(s.scenery.vertices)+len(s.cast.vertices)), "vertices")
}

// TestAPictureCostsLittle takes the best of some runs: a busy machine makes the
// others slower than they are.
func TestAPictureCostsLittle(t *testing.T) {
	const budget = 4 * time.Millisecond
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	s, fr, look := crowded()
	const runs, pictures = 5, 40
	best := time.Hour
	for range runs {
		start := busy()
		for range pictures {
			s.Update(fr, fr, 0.5, 1.0/60, look)
			s.compose(1920, 1080)
		}
		best = min(best, (busy()-start)/pictures)
	}
	t.Logf("a picture takes %v, %d triangles", best, (len(s.scenery.indices)+len(s.cast.indices))/3)
	if best > budget {
		t.Errorf("a picture takes %v, want %v at most", best, budget)
	}
}

// TestTheHeapDoesNotGrow shows twenty seconds, with goals and ceremonies.
func TestTheHeapDoesNotGrow(t *testing.T) {
	s, fr, look := crowded()
	heap := func() uint64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	show := func(pictures int) {
		for k := range pictures {
			if k%200 == 0 {
				fr.Tick = s.now.Tick + 1
				s.Notice([]sim.Event{{Tick: fr.Tick, Kind: sim.EventGoal}})
			}
			look.Ceremony = Ceremony(k / 120 % int(ceremonies))
			s.Update(fr, fr, 0.5, 1.0/60, look)
			if k%20 == 0 {
				s.compose(1920, 1080)
			}
		}
	}
	show(450)
	before := heap()
	show(1200)
	if after := heap(); after > before+before/50+1<<16 {
		t.Errorf("the heap grew from %d to %d bytes in twenty seconds", before, after)
	}
}
