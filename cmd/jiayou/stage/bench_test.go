package stage

import (
	"testing"

	"jiayou/sim/field"
)

// BenchmarkPicture measures what a picture costs the CPU before it is handed
// to Ebitengine: ten robots, full stands, 1920 × 1080. The budget is 4 ms.
func BenchmarkPicture(b *testing.B) {
	f := field.Formats()[1]
	fr := scene(&f)
	s := shown(&f, &fr)
	s.compose(1920, 1080)
	b.ReportAllocs()
	for b.Loop() {
		s.Update(&fr, &fr, 0.5, 1.0/60, Look{})
		s.compose(1920, 1080)
	}
	b.ReportMetric(float64(len(s.scenery.indices)+len(s.cast.indices))/3, "triangles")
	b.ReportMetric(float64(len(s.scenery.vertices)+len(s.cast.vertices)), "vertices")
}
