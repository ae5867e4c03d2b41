package stage

import (
	"fmt"
	"testing"

	"jiayou/cmd/jiayou/stage/pose"
	"jiayou/cmd/jiayou/stage/space"
	"jiayou/sim"
	"jiayou/sim/field"
	"jiayou/sim/geom"
	"jiayou/sim/humanoid"
	"jiayou/sim/referee"
)

// Limits of what a visitor forgives, between two pictures of a sixtieth of a
// second, for a T1.
const (
	mostSlide = 0.004 // m by which a planted foot moves
	mostJump  = 0.16  // m by which any joint moves: a hand thrown out in a fall does 9 m/s
	mostWalk  = 0.10  // … of a robot that is on its feet: 6 m/s, a fast swing foot's
	mostElbow = 0.24  // … of an elbow in a fall: it may swing round an arm that is nearly straight
)

// gauge measures how the bodies move from picture to picture.
type gauge struct {
	t       *testing.T
	name    string
	last    [field.MaxRobots]pose.Body
	shown   [field.MaxRobots]sim.Robot
	seen    bool
	moved   [field.MaxRobots]int // pictures for which a robot that was put elsewhere still glides
	slide   float64
	jump    [2]float64 // on its feet, else
	reports int
}

// joints are the points of a body that a visitor follows.
func joints(b *pose.Body) [11]space.Vec {
	return [...]space.Vec{
		b.Head.At, b.Chest.At, b.Pelvis.At, b.Shank[0].At, b.Shank[1].At, b.Foot[0].At, b.Foot[1].At,
		b.Fore[0].At, b.Fore[1].At, b.Hand[0], b.Hand[1],
	}
}

// see looks at a picture.
func (g *gauge) see(s *Stage, cut bool) {
	for i := range s.now.Count {
		r, b := s.now.Robots[i], s.actors[i].body
		if g.seen && !cut {
			g.compare(i, &r, &b, s)
		} else {
			g.moved[i] = 0
		}
		g.last[i], g.shown[i] = b, r
	}
	g.seen = true
}

func (g *gauge) compare(i int, r *sim.Robot, b *pose.Body, s *Stage) {
	was := &g.shown[i]
	if r.Absent || was.Absent || r.Pos.Dist(was.Pos) > 0.25 { // the referee's hand
		g.moved[i] = 90
	}
	if g.moved[i] > 0 {
		g.moved[i]--
		return
	}
	up := r.Posture.Upright() && was.Posture.Upright()
	for k := range b.Foot {
		f, w := &r.Body.Feet[k], &was.Body.Feet[k]
		if !up || !f.Planted || !w.Planted || f.Pos != w.Pos {
			continue
		}
		d := b.Foot[k].At.Flat().Dist(g.last[i].Foot[k].At.Flat())
		g.slide = max(g.slide, d)
		if d > mostSlide*b.Size {
			g.report(s, "robot %d, %v: planted foot %d slid by %.4f m", i, r.Posture, k, d)
		}
	}
	now, before, class := joints(b), joints(&g.last[i]), 1
	if up && r.Posture <= humanoid.Walk && was.Posture <= humanoid.Walk && r.Body.Kick == 0 {
		class = 0
	}
	for k := range now {
		most := [2]float64{mostWalk, mostJump}[class]
		d := now[k].Sub(before[k]).Len()
		g.jump[class] = max(g.jump[class], d)
		if elbow := k == 7 || k == 8; elbow && class == 1 {
			most = mostElbow
		}
		if d > most*b.Size {
			g.report(s, "robot %d, %v after %v: joint %d jumped %.3f m", i, r.Posture, was.Posture, k, d)
		}
	}
}

func (g *gauge) report(s *Stage, format string, args ...any) {
	g.t.Helper()
	if g.reports++; g.reports <= 12 {
		g.t.Errorf("%s, tick %d, %v: %s", g.name, s.now.Tick, s.now.Game.Phase, fmt.Sprintf(format, args...))
	}
}

// TestFeetDoNotSlideAndBodiesDoNotPop shows whole matches with a loud crowd, with
// what a director does in them: replays from other angles, in slow motion, and
// ceremonies at the end.
func TestFeetDoNotSlideAndBodiesDoNotPop(t *testing.T) {
	for _, c := range []struct {
		robot string
		seed  uint64
	}{{"", 3}, {"", 7}, {"nao-size", 2}, {"bionic-2", 5}} {
		cfg := sim.DefaultConfig(c.seed)
		cfg.Format.HalfSeconds = 40
		if c.robot != "" {
			cfg.Robot = humanoid.Kind{Name: c.robot}
		}
		g := gauge{t: t, name: fmt.Sprintf("%s, seed %d", c.robot, c.seed)}
		watch(t, cfg, &g)
		t.Logf("%s: planted feet slid by %.4f m at most; joints moved %.3f m at most on the feet, %.3f m else", g.name, g.slide, g.jump[0], g.jump[1])
	}
}

// watch shows a match as a director would.
func watch(t *testing.T, cfg sim.Config, g *gauge) {
	m, err := sim.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	f := cfg.Format
	s := New(&f)
	var past []sim.Frame
	prev, next := *m.Frame(), *m.Frame()
	owed, replays := 0, 0
	picture := func(a, b *sim.Frame, alpha float64, look Look) {
		s.Update(a, b, alpha, 1.0/60, look)
		g.see(s, look.Cut)
	}
	for !m.Finished() {
		for owed += sim.TicksPerSecond; owed >= 60 && !m.Finished(); owed -= 60 {
			in := sim.Input{}
			if m.Tick()%900 < 300 {
				in.Cheer = [2]sim.Cheer{{Level: 230, Roar: true}, {Level: 90}}
			}
			if err := m.Step(in); err != nil {
				t.Fatal(err)
			}
			prev, next = next, *m.Frame()
			s.Notice(m.Events())
			if past = append(past, next); len(past) > 300 {
				past = past[1:]
			}
		}
		picture(&prev, &next, float64(owed)/60, Look{})
		if next.Game.Phase == referee.Celebrating && next.Game.Since == 150 && replays < 2 {
			replays++
			for k := range 4 * 100 { // four seconds at a quarter of the speed, and back
				n := len(past) - 260 + k/4*100/60
				picture(&past[n], &past[n+1], float64(k%4)/4*0.9, Look{Angle: BehindGoal, Cut: k == 0})
			}
			picture(&prev, &next, 1, Look{Cut: true})
		}
	}
	for _, c := range []struct {
		ceremony Ceremony
		seconds  int
	}{{NoCeremony, 2}, {Celebrate, 4}, {Answer, 18}, {Bow, 18}, {Wave, 2}, {Dance, 6}, {Pose, 5}, {NoCeremony, 2}} {
		for range 60 * c.seconds {
			picture(&next, &next, 1, Look{Angle: LineUp, Ceremony: c.ceremony, Both: true, Tempo: 1.3})
		}
		if c.ceremony.lines() && !s.Ready() {
			t.Errorf("%s: after %d s the robots are not in their row", g.name, c.seconds)
		}
	}
	for i := range next.Count {
		if at := s.Shown(i).Pos; at.Dist(s.troupe.places[i]) > 0.05 || !s.Shown(i).Posture.Upright() {
			t.Errorf("%s: robot %d is %v at %v for the photo, want it in its place, %v", g.name, i, s.Shown(i).Posture, at, s.troupe.places[i])
		}
	}
}

// TestWhoIsNotThereHoldsNoCeremony leaves a robot out of a scene.
func TestWhoIsNotThereHoldsNoCeremony(t *testing.T) {
	f := field.Formats()[0]
	fr := scene(&f)
	fr.Game.Phase = referee.Finished
	out := &fr.Robots[2]
	out.Off, out.Absent, out.Posture, out.Pos = true, true, humanoid.Incapable, geom.Vec{Y: 6}
	s := New(&f)
	for range 60 * 20 {
		s.Update(&fr, &fr, 1, 1.0/60, Look{Ceremony: Pose, Both: true})
	}
	if !s.Ready() || s.Shown(2).Pos != out.Pos || !s.Shown(2).Absent {
		t.Errorf("ready %v; who is not there is shown at %v, want it at %v", s.Ready(), s.Shown(2).Pos, out.Pos)
	}
}

// TestHandingBackDoesNotPop ends a ceremony while the match goes on.
func TestHandingBackDoesNotPop(t *testing.T) {
	f := field.Formats()[0]
	fr := sim.Frame{Count: 2}
	fr.Robots[0], fr.Robots[1] = at(geom.Vec{X: -2, Y: 1}, 1), at(geom.Vec{X: 2}, 3)
	fr.Robots[1].Side = field.Away
	s := New(&f)
	g := gauge{t: t, name: "handing back"}
	for k := range 60 * 22 {
		look := Look{Ceremony: Bow, Both: true}
		if k > 600 {
			look = Look{}
		}
		s.Update(&fr, &fr, 1, 1.0/60, look)
		g.see(s, false)
	}
	for i := range fr.Count {
		if s.troupe.on[i] || s.actors[i].body.Foot[0].At.Flat().Dist(fr.Robots[i].Body.Feet[0].Pos) > 1e-6 {
			t.Errorf("robot %d has not come back to where the match has it", i)
		}
	}
}
