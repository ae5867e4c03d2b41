package stage

import (
	"cmp"
	"math"
	"slices"

	"jiayou/cmd/jiayou/stage/pose"
	"jiayou/cmd/jiayou/stage/space"
	"jiayou/cmd/jiayou/stage/walk"
	"jiayou/sim"
	"jiayou/sim/agent"
	"jiayou/sim/field"
	"jiayou/sim/geom"
	"jiayou/sim/referee"
)

const (
	rowGap  = 0.72 // m between two in a row, for a T1
	sideGap = 0.55 // m more between the two sides
	backRow = 0.85 // m from one row to the one behind it, in a tall picture
	offBall = 0.40 // m that the row keeps off the ball
	outGap  = 0.86 // m between two before their stand: room for their arms
	outRow  = 1.1  // m from there to the touch line
	outWing = 0.43 // and how far out its middle is, in half lengths
	facing  = -math.Pi / 2

	// longMarch is how far behind their places the teams are at most when the
	// picture of the row begins, m: from all over the pitch their way would take
	// ten seconds.
	longMarch = 1.8

	// longWait is how long a ceremony waits for the last robot, s.
	longWait = 6

	bowEvery = 5.0 // s from one bow to the next

	ownTempo  = 1.5 // beats/s of a dance without a chant
	slowChant = 0.8 // beats/s of a chant below which there are two steps a beat
)

// troupe is the robots as they hold a ceremony. The match has no part in it, so
// walkers play them: whoever lines up, and everybody after full time, when the
// match has stopped in the middle of their steps and falls.
type troupe struct {
	walkers [field.MaxRobots]walk.Walker
	on      [field.MaxRobots]bool     // played by the walker
	places  [field.MaxRobots]geom.Vec // in the row
	others  [field.MaxRobots]geom.Vec // whom the one that walks now must not meet
	held    Ceremony
	enters  bool    // the teams come into their row from close behind it
	march   float64 // … from so far, m
	age     float64 // s since it was asked for
	ready   float64 // s since all were in their places, 0 before
	beats   float64 // danced so far
}

// lines reports whether teams stand in a row for it.
func (c Ceremony) lines() bool { return c == Bow || c == Pose || c == Answer }

// joins reports whether a side holds the ceremony.
func (l *Look) joins(side field.Side) bool {
	return l.Ceremony != NoCeremony && (l.Both || side == l.Side || l.Ceremony == Answer)
}

// lines reports whether a robot is to stand in the row.
func (l *Look) lines(r *sim.Robot) bool { return l.Ceremony.lines() && l.joins(r.Side) && !r.Off }

// Ready reports whether all robots that hold the ceremony are in their places:
// the moment for a photo.
func (s *Stage) Ready() bool { return s.troupe.ready > 0 }

// Shown returns robot i as the picture shows it, which in a ceremony is not
// where the match has it. It is valid until the next Update.
func (s *Stage) Shown(i int) *sim.Robot { return &s.now.Robots[i] }

// hold lets the robots hold the ceremony of a look.
func (s *Stage) hold(look *Look, dt float64) {
	t := &s.troupe
	if look.Ceremony != t.held || look.Cut {
		t.enters = s.enters(look)
		t.held, t.age, t.ready, t.march = look.Ceremony, 0, 0, 0
		if s.lineUp(look); t.enters && !look.Cut {
			t.march = s.march(look)
		}
	}
	t.age += dt
	t.dance(look, dt)
	all := true
	for i := range s.now.Count {
		all = s.play(i, look, dt) && all
	}
	if t.held != NoCeremony && (all || t.ready > 0 || t.age > longWait) {
		t.ready += dt
	}
}

// enters reports whether the teams come in for the photo: with a cut from another
// angle, as on television, so that nobody waits until they have come from afar.
func (s *Stage) enters(look *Look) bool {
	return look.Ceremony == Pose && s.troupe.held != Pose && look.Angle == LineUp && s.angle != LineUp
}

// march is how far behind their places all come in, so that nobody walks through
// the ball.
func (s *Stage) march(look *Look) float64 {
	far, ball := longMarch, s.now.Ball.Pos
	for i := range s.now.Count {
		at := s.troupe.places[i]
		if look.lines(&s.now.Robots[i]) && math.Abs(ball.X-at.X) < offBall && ball.Y > at.Y {
			far = min(far, max(ball.Y-offBall-at.Y, 0))
		}
	}
	return far
}

// dance counts the beats of a dance: those of the chant, and in step with it.
func (t *troupe) dance(look *Look, dt float64) {
	rate, phase := look.Tempo, look.Phase
	if rate <= 0 {
		t.beats += ownTempo * dt
		return
	}
	if rate < slowChant {
		rate, phase = 2*rate, 2*phase
	}
	off := phase - t.beats
	off -= math.Round(off)
	t.beats += rate*dt + off*min(2*dt, 1)
}

// lineUp gives everybody who is to stand in the row a place in it, in the order
// in which they stand now, so that few cross each other's way. In a tall picture
// there are two rows, and before the stands each side has its own.
func (s *Stage) lineUp(look *Look) {
	var sides [2][]int
	for i := range s.now.Count {
		if r := &s.now.Robots[i]; look.lines(r) {
			sides[r.Side] = append(sides[r.Side], i)
		}
	}
	for _, order := range sides {
		slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(s.now.Robots[a].Pos.X, s.now.Robots[b].Pos.X) })
	}
	front := geom.Vec{Y: s.row()}
	switch {
	case look.Ceremony == Answer:
		for side, order := range sides {
			s.rank(order, s.before(field.Side(side)), outGap)
		}
	case s.tall():
		s.rank(sides[field.Home], front, rowGap)
		s.rank(sides[field.Away], front.Add(geom.Vec{X: rowGap / 2, Y: backRow}), rowGap)
	default:
		s.rank(append(sides[field.Home], sides[field.Away]...), front, rowGap)
	}
}

// before is the middle of the row before a side's stand.
func (s *Stage) before(side field.Side) geom.Vec {
	return geom.Vec{X: outWing * s.format.GoalX() * float64(2*int(side)-1), Y: s.format.TouchY() - outRow}
}

// rank puts robots in a row from left to right, with more room between two sides.
func (s *Stage) rank(order []int, middle geom.Vec, gap float64) {
	x := 0.0
	for n, i := range order {
		r := &s.now.Robots[i]
		if n > 0 {
			x += gap * max(pose.SizeOf(r), 0.6)
			if r.Side != s.now.Robots[order[n-1]].Side {
				x += sideGap
			}
		}
		s.troupe.places[i] = geom.Vec{X: x}
	}
	for _, i := range order {
		p := &s.troupe.places[i]
		*p = middle.Add(geom.Vec{X: p.X - x/2})
	}
}

// row is the y of the row, or of the front one of two, clear of the ball.
func (s *Stage) row() float64 {
	for _, y := range [...]float64{-0.8, -1.6} {
		if s.clear(y) && (!s.tall() || s.clear(y+backRow)) {
			return y
		}
	}
	return 0
}

// clear reports whether a row at y keeps off the ball.
func (s *Stage) clear(y float64) bool { return math.Abs(s.now.Ball.Pos.Y-y) > offBall }

// play puts the walker's robot in place of robot i, if it is in a ceremony, and
// reports whether it is where it is to be.
func (s *Stage) play(i int, look *Look, dt float64) (there bool) {
	t, r := &s.troupe, &s.now.Robots[i]
	w, lines := &t.walkers[i], look.lines(r)
	wanted := lines || s.now.Game.Phase == referee.Finished && !r.Off
	switch {
	case !t.on[i] && !wanted:
		return true
	case !t.on[i]:
		t.on[i] = true
		w.Take(r, pose.SizeOf(r))
		if lines && (look.Cut || t.enters) {
			w.Put(t.places[i].Add(geom.Vec{Y: t.march}), facing)
		}
	}
	way := walk.Way{To: t.places[i], Face: facing, Others: s.company(i), Stay: !lines}
	if !wanted {
		way.To, way.Face, way.Stay = r.Pos, r.Heading, false
	}
	w.Go(way, dt)
	there = w.Arrived()
	if !wanted && (there || !r.Posture.Upright() || r.Absent) {
		t.on[i] = false
		s.actors[i].blend.Glide()
		return true
	}
	w.Wear(r)
	return there
}

// company is where the other robots are.
func (s *Stage) company(i int) []geom.Vec {
	const far = 1e6
	others := s.troupe.others[:s.now.Count]
	for k := range others {
		others[k] = s.now.Robots[k].Pos
		if s.troupe.on[k] {
			others[k] = s.troupe.walkers[k].Robot.Pos
		}
	}
	others[i] = geom.Vec{X: far}
	return others
}

// acts is what a robot on its feet plays now, as far as it is asked to.
func (s *Stage) acts(r *sim.Robot, look *Look) (acts [pose.Acts]float64) {
	if !r.Posture.Upright() || r.Absent || r.Body.Kick > 0 {
		return acts
	}
	switch r.Show {
	case agent.Joy:
		acts[pose.Rejoice] = 0.85
	case agent.Sorrow:
		acts[pose.Grieve] = 0.85
	case agent.Anger:
		acts[pose.Rage] = 1
	case agent.Plea:
		acts[pose.Plead] = 1
	case agent.Wave:
		acts[pose.Wave] = 1
	case agent.Thanks:
		acts[pose.Clap] = 1
	case agent.Dance:
		acts[pose.Dance] = 1
	}
	switch {
	case look.Ceremony == Answer:
		return s.answer(r.Side, look)
	case look.joins(r.Side):
		s.ceremonial(&acts, look.Ceremony)
		return acts
	}
	switch {
	case s.glad(r.Side):
		acts[pose.Rejoice] = 1
	case s.glad(r.Side.Other()):
		acts[pose.Grieve] = 0.8
	}
	return acts
}

// answer is what a side does before its stand: a hand to the ear, and the more is
// heard, the more of what its robots do at a goal.
func (s *Stage) answer(side field.Side, look *Look) (acts [pose.Acts]float64) {
	if side != look.Side || !s.Ready() {
		return acts
	}
	loud := space.Smooth(0.08, 0.45, s.levels[side])
	acts[pose.Hark], acts[pose.Rejoice] = 1-loud, loud
	return acts
}

// ceremonial are the acts of a ceremony; who lines up walks there first.
func (s *Stage) ceremonial(acts *[pose.Acts]float64, c Ceremony) {
	*acts = [pose.Acts]float64{}
	switch {
	case c == Celebrate:
		acts[pose.Rejoice] = 1
	case c == Wave:
		acts[pose.Wave] = 1
	case c == Dance:
		acts[pose.Dance] = 1
	case c == Bow && s.Ready():
		acts[pose.Bow] = 1
	case c == Pose && s.Ready():
		acts[pose.Photo] = 1
	}
}

// bow is how deep the bow of a ceremony is now.
func (t *troupe) bow() float64 {
	k := math.Mod(max(t.ready-0.4, 0), bowEvery)
	return space.Smooth(0, 0.9, k) * (1 - space.Smooth(1.7, 2.8, k))
}
