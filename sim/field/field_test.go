package field_test

import (
	"fmt"
	"math"
	"testing"

	"jiayou/sim/field"
	"jiayou/sim/geom"
)

func TestUnknownFormatIsRefusedWithAList(t *testing.T) {
	_, err := field.ByName("4v4")
	if want := `unknown format "4v4": choose one of 3v3, 5v5, 3v3-k1, shootout, 3v3-league, 5v5-league, 3v3-k1-league`; err == nil || err.Error() != want {
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

func TestEveryFormatIsPossible(t *testing.T) {
	for _, f := range field.Formats() {
		if err := f.Validate(); err != nil {
			t.Error(err)
		}
		if named, err := field.ByName(f.Name); err != nil || named != f {
			t.Errorf("%s: got %+v, %v by its name", f.Name, named, err)
		}
	}
}

func TestImpossibleFormatsAreRefused(t *testing.T) {
	for _, tt := range []struct {
		spoil func(f *field.Format)
		want  string
	}{
		{func(f *field.Format) { f.PerSide = 6 }, `format "3v3" has 12 robots: it must have 2 to 10`},
		{func(f *field.Format) { f.PerSide = 0 }, `format "3v3" has 0 robots: it must have 2 to 10`},
		{func(f *field.Format) { f.PerSide = -3 }, `format "3v3" has -6 robots: it must have 2 to 10`},
		{func(f *field.Format) { f.Length = 2 }, `format "3v3": length is 2: it must be 5 to 120`},
		{func(f *field.Format) { f.Length = math.Inf(1) }, `format "3v3": length is +Inf: it must be 5 to 120`},
		{func(f *field.Format) { f.Width = math.NaN() }, `format "3v3": width is NaN: it must be 4 to 90`},
		{func(f *field.Format) { f.GoalWidth = 9 }, `format "3v3": goal width is 9: it must be 1 to 8`},
		{func(f *field.Format) { f.BallRadius = 1 }, `format "3v3": ball radius is 1: it must be 0.03 to 0.2`},
		{func(f *field.Format) { f.CircleRadius = 5 }, `format "3v3": circle radius is 5: it must be 0.5 to 3`},
		{func(f *field.Format) { f.HalfSeconds = -1 }, `format "3v3" has -1 half seconds: it must have 0 to 3600`},
		{func(f *field.Format) { f.HalfSeconds = 0 }, `format "3v3" has neither halves nor a shoot-out: give it half seconds or shoot-out kicks`},
	} {
		f := field.Formats()[0]
		tt.spoil(&f)
		if err := f.Validate(); err == nil || err.Error() != tt.want {
			t.Errorf("got %v, want %s", err, tt.want)
		}
	}
}

func ExampleByName() {
	f, err := field.ByName("3v3")
	fmt.Println(f.Robots(), "robots on", f.Length, "×", f.Width, "m,", err)
	// Output: 6 robots on 14 × 9 m, <nil>
}
