package stage

import (
	"math"
	"testing"

	"jiayou/cmd/jiayou/stage/pose"
	"jiayou/sim/field"
	"jiayou/sim/referee"
)

// TestATeamAnswersItsStand lets the teams try the voices of their stands.
func TestATeamAnswersItsStand(t *testing.T) {
	s := newSet(field.Formats()[0])
	fr := &s.frame
	for i := range fr.Count { // all on their feet, in a silent hall
		side, number := fr.Robots[i].Side, fr.Robots[i].Number
		fr.Robots[i] = at(fr.Robots[i].Pos, 0)
		fr.Robots[i].Side, fr.Robots[i].Number = side, number
	}
	fr.Stands[field.Home].Cheer.Level = 0
	look := Look{Angle: Stand, Fans: field.Home, Ceremony: Answer, Side: field.Home, Cut: true}
	listen := func() (hark, rejoice [2]float64, hears [2]float64) {
		s.show(90, look)
		look.Cut = false
		for side := range hark {
			a := &s.actors[side*s.format.PerSide]
			hark[side], rejoice[side], hears[side] = a.mood.Acts[pose.Hark], a.mood.Acts[pose.Rejoice], a.hears
		}
		return hark, rejoice, hears
	}
	hark, rejoice, hears := listen()
	if hark[field.Home] < 0.95 || rejoice[field.Home] > 0.05 || hears[field.Home] > 0.05 {
		t.Errorf("in a silent hall blue is all ears by %.2f, glad by %.2f and hears by %.2f, want 1, 0, 0", hark[0], rejoice[0], hears[0])
	}
	for i := range fr.Count {
		p := s.Shown(i).Pos
		if side := fr.Robots[i].Side; p.Dist(s.before(side)) > 1 || (p.X < 0) != (side == field.Home) {
			t.Errorf("robot %d of %v stands at %v, want it before its stand", i, side, p)
		}
	}
	look.Crowd = [2]float64{0.7, 0.7}
	hark, rejoice, hears = listen()
	if hark[field.Home] > 0.05 || rejoice[field.Home] < 0.95 || hears[field.Home] < 0.95 {
		t.Errorf("before a loud stand blue is all ears by %.2f, glad by %.2f and hears by %.2f, want 0, 1, 1", hark[0], rejoice[0], hears[0])
	}
	if hark[field.Away]+rejoice[field.Away]+hears[field.Away] > 0 {
		t.Error("orange answers though it is not its turn")
	}
}

// TestTeamsBeforeTheirStandsAreSeen looks for them in pictures of every shape,
// between the scoreboard and what is said in the lower part.
func TestTeamsBeforeTheirStandsAreSeen(t *testing.T) {
	for _, f := range field.Formats()[:2] {
		for _, size := range shapes {
			w, h := float64(size[0]), float64(size[1])
			for side := range field.Away + 1 {
				s := newSet(f)
				s.show(1, Look{Angle: Stand, Fans: side, Ceremony: Answer, Side: side, Cut: true})
				s.compose(w, h)
				for i := range s.frame.Count {
					if s.frame.Robots[i].Side != side {
						continue
					}
					p := s.troupe.places[i]
					x, top, _ := s.Project(p.X, p.Y, 1.25)
					_, foot, _ := s.Project(p.X, p.Y, 0)
					if x < 0.03*w || x > 0.97*w || top < 0.155*h || foot > 0.61*h {
						t.Errorf("%s, %d × %d: robot %d stands at x %.2f from y %.2f to %.2f", f.Name, size[0], size[1], i, x/w, top/h, foot/h)
					}
				}
			}
		}
	}
}

// TestATallPictureHasTwoRows lines teams up for the photo.
func TestATallPictureHasTwoRows(t *testing.T) {
	wide := map[bool]float64{}
	for _, tall := range []bool{false, true} {
		s := newSet(field.Formats()[0])
		if s.compose(1280, 720); tall {
			s.compose(720, 1280)
		}
		s.show(1, Look{Angle: LineUp, Ceremony: Pose, Both: true, Cut: true})
		low, high := math.Inf(1), math.Inf(-1)
		for i := range s.frame.Count {
			low, high = min(low, s.troupe.places[i].X), max(high, s.troupe.places[i].X)
			if front := s.frame.Robots[i].Side == field.Home; tall && front != (s.troupe.places[i].Y < s.row()+0.1) {
				t.Errorf("robot %d stands in the wrong row", i)
			}
		}
		wide[tall] = high - low
	}
	if wide[true] > 0.6*wide[false] {
		t.Errorf("the rows of a tall picture are %.2f m wide, the row of another %.2f, want them much narrower", wide[true], wide[false])
	}
}

// TestTheRowLeavesRoomForTheCode stands teams in their row when there is something
// beside it.
func TestTheRowLeavesRoomForTheCode(t *testing.T) {
	for _, size := range shapes {
		w, h := float64(size[0]), float64(size[1])
		s := newSet(field.Formats()[0])
		s.frame.Game.Phase = referee.Finished
		s.show(30, Look{})
		s.compose(w, h)
		s.show(1, Look{Angle: LineUp, Ceremony: Pose, Both: true, Cut: true})
		s.show(180, Look{Angle: LineUp, Ceremony: Wave, Both: true, Beside: true})
		s.compose(w, h)
		for i := range s.frame.Count {
			p := s.Shown(i).Pos
			x, foot, _ := s.Project(p.X, p.Y, 0)
			if right, low := x/w, foot/h; right < 0.03 || s.tall() && low > 0.58 || !s.tall() && right > 0.93-0.5*h/w {
				t.Errorf("%d × %d: robot %d stands at (%.2f, %.2f), under the code", size[0], size[1], i, right, low)
			}
		}
	}
}

// TestWordsUnderAPlateAreLeftOut covers parts of the picture.
func TestWordsUnderAPlateAreLeftOut(t *testing.T) {
	s := newSet(field.Formats()[0])
	words := func(covers ...Cover) (shown, left int) {
		for range 90 {
			s.show(1, Look{Covers: covers})
			s.compose(1280, 720)
		}
		for i := range s.boards.panels {
			if p := &s.boards.panels[i]; p.word >= 0 && !p.behind(&s.scenery) {
				if p.seen > 0.99 {
					shown++
				} else if p.seen < 0.01 {
					left++
				}
			}
		}
		return shown, left
	}
	all, none := words()
	if all == 0 || none > 0 {
		t.Fatalf("without plates %d words are shown and %d left out, want all shown", all, none)
	}
	meters := [2]Cover{{0.01, 0.05, 0.11, 0.45}, {0.88, 0.05, 0.11, 0.45}}
	some, out := words(meters[:]...)
	if out == 0 || some == 0 || some+out != all {
		t.Errorf("with meters at both edges %d words are shown and %d left out of %d, want some of both", some, out, all)
	}
	if left, _ := words(meters[0]); left <= some || left >= all {
		t.Errorf("with a meter at one edge %d words are shown, want more than %d and fewer than %d", left, some, all)
	}
	if above, _ := words(Cover{0.01, -0.5, 0.98, 0.4}); above != all {
		t.Errorf("with a plate above the picture %d words are shown, want all %d", above, all)
	}
}
