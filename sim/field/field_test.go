package field_test

import (
	"fmt"
	"testing"

	"jiayou/sim/field"
	"jiayou/sim/geom"
)

func TestUnknownFormatIsRefusedWithAList(t *testing.T) {
	_, err := field.ByName("4v4")
	if want := `unknown format "4v4": choose one of 3v3, 5v5`; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestKickOffSpotsAreLegalAndApart(t *testing.T) {
	for _, f := range field.Formats() {
		for _, kicking := range []bool{true, false} {
			var spots []geom.Vec
			for n := 1; n <= f.PerSide; n++ {
				s := f.KickOffSpot(n, kicking)
				if !f.Inside(s) || s.X >= 0 {
					t.Errorf("%s: robot %d stands at %v, want its own half", f.Name, n, s)
				}
				if !kicking && s.Len() <= f.CircleRadius {
					t.Errorf("%s: robot %d stands in the circle at %v", f.Name, n, s)
				}
				for m, other := range spots {
					if s.Dist(other) < 1 {
						t.Errorf("%s: robots %d and %d stand %.2f m apart", f.Name, n, m+1, s.Dist(other))
					}
				}
				spots = append(spots, s)
			}
		}
	}
}

func ExampleByName() {
	f, err := field.ByName("3v3")
	fmt.Println(f.Robots(), "robots on", f.Length, "×", f.Width, "m,", err)
	// Output: 6 robots on 14 × 9 m, <nil>
}
