package stage

import (
	"fmt"
	"testing"

	"jiayou/sim/field"
	"jiayou/sim/geom"
	"jiayou/sim/referee"
)

// TestTheTeamsAreSoonInTheirRow ends a match with robots all over the pitch, one of
// them on the turf, and takes the photo.
func TestTheTeamsAreSoonInTheirRow(t *testing.T) {
	for _, f := range field.Formats()[:3] {
		for _, size := range shapes {
			s := newSet(f)
			fr := &s.frame
			for i := range fr.Count { // as far apart as they get
				r := &fr.Robots[i]
				side, number := r.Side, r.Number
				corner := geom.Vec{X: f.GoalX() * float64(2*(i%2)-1), Y: f.TouchY() * float64(1-2*(i/2%2))}
				*r = at(corner.Mul(1-0.1*float64(i)/float64(fr.Count)), float64(i))
				r.Side, r.Number = side, number
			}
			fr.Game.Phase, fr.Ball.Pos = referee.Finished, geom.Vec{X: 0.3, Y: 0.1}
			s.show(60, Look{Ceremony: Celebrate, Both: true})
			s.compose(float64(size[0]), float64(size[1]))
			g := gauge{t: t, name: fmt.Sprintf("%s, %d × %d", f.Name, size[0], size[1])}
			pictures := 0
			for ; pictures == 0 || pictures < 4*60 && !s.Ready(); pictures++ {
				s.show(1, Look{Angle: LineUp, Ceremony: Pose, Both: true})
				g.see(s.Stage, pictures == 0)
				if err := s.apart(); err != nil {
					t.Fatalf("%s: %v", g.name, err)
				}
			}
			if seconds := float64(pictures) / 60; !s.Ready() || seconds < 1 {
				t.Errorf("%s: after %.1f s the teams are ready: %v, want them to come in and to be it within 4 s", g.name, seconds, s.Ready())
			}
			for i := range fr.Count {
				if p := s.Shown(i).Pos; p.Dist(s.troupe.places[i]) > 0.01 {
					t.Errorf("%s: robot %d stands at %v, want it at %v", g.name, i, p, s.troupe.places[i])
				}
			}
		}
	}
}

// apart reports who walks through another one, or through the ball.
func (s *set) apart() error {
	for i := range s.frame.Count {
		p := s.Shown(i).Pos
		if d := p.Dist(s.frame.Ball.Pos); d < 0.25 {
			return fmt.Errorf("robot %d is %.2f m from the ball", i, d)
		}
		for k := range i {
			if d := p.Dist(s.Shown(k).Pos); d < 0.4 {
				return fmt.Errorf("robots %d and %d are %.2f m apart", i, k, d)
			}
		}
	}
	return nil
}

// TestNobodyAnswersAfterFullTime stops a match while a robot answers the crowd.
func TestNobodyAnswersAfterFullTime(t *testing.T) {
	s := newSet(field.Formats()[0])
	s.frame.Robots[0].Hears = 1
	s.show(60, Look{})
	if got := s.actors[0].hears; got < 0.9 {
		t.Fatalf("in play a robot that hears the crowd is marked by %.2f, want 1", got)
	}
	s.frame.Game.Phase = referee.Finished
	s.show(60, Look{Ceremony: Celebrate, Both: true})
	if got := s.actors[0].hears; got > 0.1 {
		t.Errorf("a second after full time it is still marked by %.2f, want 0", got)
	}
}
